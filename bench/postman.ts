import { Agent } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { Api } from 'grammy'
import { advance } from '../src/bot/advance.ts'
import type { Notice } from '../src/bot/notice.ts'
import { makeSmsChannel } from '../src/channels/sms/channel.ts'
import { makeClient } from '../src/channels/sms/client.ts'
import { makeTelegramChannel } from '../src/channels/telegram/channel.ts'
import { keyboard } from '../src/channels/telegram/render.ts'
import { migrate } from '../src/store/migrate.ts'
import { openQueue } from '../src/store/queue.ts'
import { openStore } from '../src/store/store.ts'
import { makeDelivery } from '../src/work/delivery.ts'
import { randomId } from '../src/work/randomId.ts'
import type { AnyChannel } from '../src/work/ways.ts'
import { addressOf, dueAt, fillClinic } from './clinic.ts'
import { type BenchDatabase, type Databases, fail } from './database.ts'
import { type Figure, median, sum, timed } from './figures.ts'
import { quietLog } from './quietLog.ts'
import { type Service, startService } from './service.ts'

const messages = 1000
const pairs = 3
/** Two workers of the queue for reminders, each with as many calls at once as the postman makes. */
const callsAtOnce = 100
/** So fast that only the machine limits it. */
const unlimited = { perSecond: 100_000, perAddressPerSecond: 1000 }

const justAgreed = { due: dueAt, agreedAt: dueAt.subtract({ minutes: 1 }) }

/** A service in a box, our channel to it, and its library alone doing the same call. */
interface Post {
  readonly name: 'telegram' | 'sms'
  readonly client: string
  readonly service: Service
  readonly channel: AnyChannel
  readonly bare: (address: string) => Promise<unknown>
}

/**
 * Messages a second from notices that wait in the database, through the postman and a real client, until it is written
 * down that the service took them. Beside it the bare client, with as many calls at once, to the same service.
 */
export async function benchPostman(databases: Databases): Promise<readonly Figure[]> {
  const figures: Figure[] = []
  for (const open of [telegram, sms]) {
    const post = await open()
    try {
      const database = await databases.make(post.name)
      figures.push(await through(post, database))
    } finally {
      post.service.close()
    }
  }
  return figures
}

async function through(post: Post, database: BenchDatabase): Promise<Figure> {
  const { connectionString } = database
  await migrate(connectionString)
  const queue = await openQueue({ connectionString, listens: true, manual: false, onError: fail })
  const told: Notice[] = []
  const store = openStore({
    connectionString,
    clock: async () => dueAt,
    enqueue: async (_tx, notices) => void told.push(...notices),
    onStuck: ({ error }) => fail(error),
  })
  const delivery = makeDelivery({
    store,
    queue,
    channels: [post.channel],
    newId: randomId,
    manual: false,
    log: quietLog,
  })
  // Nobody has a past, of which an apology for an outage would be made.
  await fillClinic(store, messages * (pairs + 1), post.name, justAgreed)
  await delivery.start()
  const deliver = async () => {
    await store.change({ kind: 'due', limit: messages }, advance)
    const waiting = told.splice(0)
    if (waiting.length !== messages) throw new Error(`${waiting.length} notices instead of ${messages}`)
    return timed(async () => {
      await store.database.$transaction((tx) => queue.enqueue(tx, waiting))
      await post.service.ask({ kind: 'await', messages })
      // Asked without a pause it would be a load of its own.
      while ((await store.database.message.count({ where: { status: 'handing' } })) > 0) await sleep(2)
    })
  }
  try {
    await deliver()
    await bare(post)
    const [ours, alone]: [number[], number[]] = [[], []]
    for (let pair = 0; pair < pairs; pair++) {
      ours.push(await deliver())
      alone.push(await bare(post))
    }
    return figureOf(post, ours, alone)
  } finally {
    await queue.close()
    await delivery.idle()
    await store.close()
  }
}

const figureOf = ({ client }: Post, ours: readonly number[], alone: readonly number[]): Figure => ({
  what: `postman with ${client}`,
  value: (1000 * messages * pairs) / sum(ours),
  unit: 'messages/s',
  beside: {
    what: `${client} alone, ${callsAtOnce} at once`,
    value: (1000 * messages * pairs) / sum(alone),
    ratio: median(alone.map((ms, i) => ms / (ours[i] ?? Number.NaN))),
    target: 0.6,
  },
})

async function bare({ name, bare, service }: Post): Promise<number> {
  const addresses = Array.from({ length: messages }, (_, n) => addressOf(name, n)).values()
  const sender = async () => {
    for (const address of addresses) await bare(address)
  }
  return timed(async () => {
    await Promise.all(Array.from({ length: callsAtOnce }, sender))
    await service.ask({ kind: 'await', messages })
  })
}

const text = 'Ana 1, it is 8:00: time for Examplol 300 mg (1 tablet), Samplodine 50 mg (1 tablet).'

async function telegram(): Promise<Post> {
  const service = startService()
  const people = Array.from({ length: messages * (pairs + 1) }, (_, n) => addressOf('telegram', n))
  const { url = '', token = '' } = await service.ask({ kind: 'telegram', people, limits: false })
  const api = new Api(token, {
    apiRoot: url,
    timeoutSeconds: 10,
    baseFetchConfig: { agent: new Agent({ keepAlive: true }), compress: true },
  })
  const buttons = keyboard(
    ['taken', 'later', 'skip'].map((label, i) => ({ token: `0123456789ab.${i}`, label })),
  )
  return {
    name: 'telegram',
    client: 'grammY',
    service,
    channel: makeTelegramChannel({
      token,
      apiRoot: url,
      receive: { kind: 'polling' },
      pace: unlimited,
      clock: () => dueAt,
      log: quietLog,
    }),
    bare: (address) =>
      api.sendMessage(Number(address), text, {
        link_preview_options: { is_disabled: true },
        reply_markup: buttons,
      }),
  }
}

async function sms(): Promise<Post> {
  const service = startService()
  const authToken = '0123456789abcdef0123456789abcdef'
  const accountSid = `AC${'1'.repeat(32)}`
  const { url = '' } = await service.ask({
    kind: 'twilio',
    webhookUrl: 'https://tookit.example/sms',
    authToken,
  })
  const client = makeClient({ accountSid, authToken, apiBase: url, timeoutMs: 10_000 })
  const from = '+15005550006'
  return {
    name: 'sms',
    client: 'Twilio',
    service,
    channel: makeSmsChannel({
      accountSid,
      authTokens: [authToken],
      sender: { kind: 'number', from },
      publicUrl: 'https://tookit.example',
      apiBase: url,
      pollEverySec: 3600,
      perSecond: unlimited.perSecond,
      since: async () => null,
      clock: () => dueAt,
      log: quietLog,
    }),
    bare: (address) =>
      client.messages.create({
        to: address,
        from,
        body: text,
        validityPeriod: 7200,
        smartEncoded: true,
        statusCallback: 'https://tookit.example/sms',
      }),
  }
}
