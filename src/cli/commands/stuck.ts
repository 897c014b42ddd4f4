import type { Command } from 'commander'
import { stuckThings } from '../../store/stuckThings.ts'
import { type Session, withSession } from '../session.ts'
import { print, table, whenHere } from '../show.ts'

export function addStuckCommand(program: Command): void {
  program
    .command('stuck')
    .description('What does not go on by itself, and what to do about it')
    .option('--json', 'print as JSON')
    .addHelpText('after', '\nExamples:\n  npx tookit stuck\n  npx tookit stuck --json')
    .action((typed: { json?: boolean }) => withSession((session) => stuck(session, typed.json)))
}

const remedies = {
  patient: 'It is tried again by itself. If it stays, look into the log for her id.',
  event: 'A message of hers could not be read. See `npx tookit messages`, and look into the log for this id.',
  delivery: 'It failed again and again. See the log, and `npx tookit doctor`.',
  message: 'Whether it arrived is not known.',
  contact: 'Check it with the person, then `npx tookit contact restore`.',
} as const

async function stuck({ store, queue }: Session, json: boolean | undefined): Promise<void> {
  const givenUp = await queue.givenUp()
  const all = [
    ...(await stuckThings(store.database, await store.now())),
    ...givenUp.map(({ id, failedAt }) => ({
      kind: 'delivery' as const,
      id,
      name: null,
      since: failedAt,
      why: 'delivery failed',
    })),
  ]
  print(json, all, () =>
    all.length === 0
      ? 'Nothing is stuck.'
      : table(
          ['Since', 'What', 'Who', 'Why', 'What to do'],
          all.map(({ kind, id, name, since, why }) => [
            whenHere(since),
            `${kind} ${id}`,
            name ?? '',
            why,
            remedies[kind],
          ]),
        ),
  )
}
