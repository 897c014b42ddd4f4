import { makeTelegramChannel } from '../src/channels/telegram/channel.ts'
import { migrate } from '../src/store/migrate.ts'
import { openStore } from '../src/store/store.ts'
import { startTookit } from '../src/tookit.ts'
import { addressOf, fillClinic } from './clinic.ts'
import { type Databases, fail } from './database.ts'
import type { Figure } from './figures.ts'
import { quietLog } from './quietLog.ts'
import { startService } from './service.ts'

const people = 300
const answering = 20
/** People who answer are spread over all who are asked. */
const every = people / answering

/**
 * All of tookit with its own clock, and a Telegram that refuses what is faster than 30 a second, or 1 a second to one
 * chat: 300 people are due at once on one bot, and some of the first to be asked answer while the others still wait.
 */
export async function benchFlood(databases: Databases): Promise<readonly Figure[]> {
  const database = await databases.make('flood')
  await migrate(database.connectionString)
  const due = Temporal.Now.instant().round({ smallestUnit: 'minute', roundingMode: 'floor' })
  const store = openStore({
    connectionString: database.connectionString,
    clock: async () => due,
    enqueue: async () => {},
    onStuck: ({ error }) => fail(error),
  })
  await fillClinic(store, people, 'telegram', { due, agreedAt: due.subtract({ minutes: 1 }) })
  await store.close()
  const service = startService()
  const chats = Array.from({ length: people }, (_, n) => addressOf('telegram', n))
  const { url = '', token = '' } = await service.ask({ kind: 'telegram', people: chats, limits: true })
  const start = performance.now()
  const tookit = await startTookit({
    role: 'all',
    database: { connectionString: database.connectionString, embedded: false },
    channels: ({ clock, log }) => [
      makeTelegramChannel({ token, apiRoot: url, receive: { kind: 'polling' }, clock, log }),
    ],
    operators: [],
    web: { host: '127.0.0.1', port: 0 },
    version: 'bench',
    log: quietLog,
  })
  try {
    const answerers = chats.filter((_, i) => i % every === 0)
    const answered = await service.ask({ kind: 'answer', people: answerers, text: 'took it', everyMs: 400 })
    await service.ask({ kind: 'await', messages: people + answering })
    const tookSec = (performance.now() - start) / 1000
    const { messagesTo = [], refusals = Number.NaN } = await service.ask({ kind: 'report' })
    const counts = new Map(messagesTo)
    const once = chats.every((chat, i) => counts.get(chat) === (i % every === 0 ? 2 : 1))
    const slowest = Math.max(...(answered.answeredMs ?? [Number.NaN]))
    return [
      {
        what: `${people} due on one Telegram bot, all asked`,
        value: tookSec,
        unit: 's',
        held: { what: `each once, ${refusals} refusals (429)`, holds: once && refusals === 0 },
      },
      {
        what: `${answering} answers among them, the slowest`,
        value: slowest,
        unit: 'ms',
        held: { what: 'within a second', holds: slowest < 1000 },
      },
    ]
  } finally {
    await tookit.close()
    service.close()
  }
}
