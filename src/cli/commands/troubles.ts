import type { Command } from 'commander'
import { causeKey, type Trouble } from '../../domain/trouble.ts'
import { troublesOfDays } from '../../store/troubles.ts'
import { type Session, withSession } from '../session.ts'
import { print, table, whenHere } from '../show.ts'

const days = 7

export function addTroublesCommand(program: Command): void {
  program
    .command('troubles')
    .description('What is or was wrong with tookit itself, and what operators were told of it')
    .option('--json', 'print as JSON')
    .addHelpText(
      'after',
      `\nThose that last, and those of the last ${days} days.\nWhat to do about each: docs/operating.md.\n\nExamples:\n  npx tookit troubles\n  npx tookit troubles --json`,
    )
    .action((typed: { json?: boolean }) => withSession((session) => troubles(session, typed.json)))
}

async function troubles({ store }: Session, json: boolean | undefined): Promise<void> {
  const found = await troublesOfDays(store.database, await store.now(), days)
  print(json, found, () =>
    found.length === 0
      ? 'There is no trouble, and there was none these days.'
      : table(
          ['Since', 'Until', 'What', 'Whom', 'Operators'],
          found
            .toReversed()
            .map((trouble) => [
              whenHere(trouble.since),
              trouble.overAt === null ? 'lasts' : whenHere(trouble.overAt),
              what(trouble),
              whom(trouble),
              trouble.told === null ? 'not told' : `told ${whenHere(trouble.told.at)}`,
            ]),
        ),
  )
}

function what({ cause }: Trouble): string {
  const key = causeKey(cause)
  return 'code' in cause ? `${key} (${cause.code})` : key
}

const whom = ({ touched: { count, patientIds } }: Trouble): string =>
  count === 0 ? '' : patientIds.length === 0 ? String(count) : `${count}: ${patientIds.join(' ')}`
