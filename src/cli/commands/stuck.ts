import type { Command } from 'commander'
import { settleStuckEvent, stuckThings } from '../../store/stuckThings.ts'
import { BadInput, NotDone } from '../badInput.ts'
import { type Session, withSession } from '../session.ts'
import { print, say, table, whenHere } from '../show.ts'

export function addStuckCommands(program: Command): void {
  const command = program
    .command('stuck')
    .description('What does not go on by itself, and what to do about it')
    .option('--json', 'print as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  npx tookit stuck\n  npx tookit stuck --json\n  npx tookit stuck retry 4711\n  npx tookit stuck done 4711',
    )
    .action((typed: { json?: boolean }) => withSession((session) => stuck(session, typed.json)))
  command
    .command('retry')
    .argument('<event>', 'the number that `npx tookit stuck` shows')
    .description('Have a message that could not be handled tried once more, after its reason is mended')
    .addHelpText('after', '\nExample:\n  npx tookit stuck retry 4711')
    .action((event: string) => withSession((session) => settle(session, event, 'retry')))
  command
    .command('done')
    .argument('<event>', 'the number that `npx tookit stuck` shows')
    .description('Say that a person has seen to a message that could not be handled')
    .addHelpText('after', '\nExample:\n  npx tookit stuck done 4711')
    .action((event: string) => withSession((session) => settle(session, event, 'done')))
}

async function settle({ store }: Session, event: string, how: 'retry' | 'done'): Promise<void> {
  if (!/^\d{1,18}$/.test(event)) throw new BadInput(`${event} is not the number of a message.`)
  const settled = await settleStuckEvent(store.database, event, how, await store.now())
  if (!settled) throw new NotDone(`No message ${event} is stuck.`)
  say(how === 'retry' ? `Message ${event} is tried again with the next beat.` : `Message ${event} is done.`)
}

const remedies = {
  patient: 'It is tried again by itself. If it stays, look into the log for her id.',
  event:
    'Read it: `npx tookit messages`, and see the log. Then `stuck retry` or `stuck done` with its number.',
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
