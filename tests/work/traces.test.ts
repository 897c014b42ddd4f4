import { InMemorySpanExporter, type ReadableSpan } from '@opentelemetry/sdk-trace'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { makeTelegramChannel } from '../../src/channels/telegram/channel.ts'
import { enrol } from '../../src/store/admin.ts'
import { startTookit } from '../../src/tookit.ts'
import { startTracing, type Tracing } from '../../src/tracing.ts'
import { capturingLog } from '../channels/contractRig.ts'
import { alone, contact, person, start } from '../store/household.ts'
import { startFakeTelegram } from '../support/fakeTelegram.ts'
import { freshDatabase } from '../support/freshDatabase.ts'

const exporter = new InMemorySpanExporter()
let tracing: Tracing

beforeAll(async () => {
  tracing = await startTracing({ kind: 'console' }, 'test', exporter)
})
afterAll(() => tracing.close())

const chat = 6_900_000_123

async function clinic() {
  const fresh = await freshDatabase()
  onTestFinished(() => fresh.close())
  const telegram = await startFakeTelegram({
    deliverTo: (url) => url.replace('https://tookit.test', address),
  })
  onTestFinished(() => telegram.close())
  let now = start
  let address = ''
  const { log } = capturingLog()
  const tookit = await startTookit({
    role: 'all',
    database: { connectionString: fresh.connectionString, embedded: fresh.kind === 'embedded' },
    channels: ({ clock }) => [
      makeTelegramChannel({
        token: telegram.token,
        apiRoot: telegram.url,
        receive: { kind: 'webhook', publicUrl: 'https://tookit.test', secret: 'a-secret-of-the-webhook' },
        clock,
        log,
      }),
    ],
    operators: [],
    web: { host: '127.0.0.1', port: 0 },
    drivenClock: () => now,
    version: 'test',
    log,
  })
  address = tookit.url
  onTestFinished(() => tookit.close())
  telegram.know(chat)
  await enrol(tookit.store.database, tookit.store.clock, {
    ...alone('Ana'),
    people: [person('Ana', { contacts: [contact('Ana', 'telegram', String(chat))] })],
  })
  do await tookit.beat()
  while (tookit.heartbeat.held !== null)
  return { tookit, telegram, setTime: (at: typeof now) => (now = at) }
}

const spanOf = (spans: readonly ReadableSpan[], name: string): ReadableSpan => {
  const found = spans.find((span) => span.name === name)
  if (found === undefined) throw new Error(`no span ${name} among ${spans.map((span) => span.name).join()}`)
  return found
}

it('follow a tick and a reply from end to end, in ids and counts', { timeout: 60_000 }, async () => {
  const { tookit, telegram, setTime } = await clinic()
  exporter.reset()
  setTime(start.add({ hours: 13 }))
  await tookit.beat()
  const ticks = exporter.getFinishedSpans()
  // Another batch, under way beside it, finds nobody.
  const found = spanOf(ticks, 'enqueue')
  const ofTick = ticks.filter((span) => span.spanContext().traceId === found.spanContext().traceId)
  for (const name of [
    'tick',
    'claim',
    'load',
    'decide',
    'save',
    'enqueue',
    'deliver',
    'door',
    'send',
    'outcome',
  ])
    spanOf(ofTick, name)
  expect(spanOf(ofTick, 'decide').attributes).toEqual({ patients: 1 })

  exporter.reset()
  telegram.say(chat, 'took it')
  await telegram.quiet()
  await tookit.settle()
  const replies = exporter.getFinishedSpans()
  const webhook = spanOf(replies, 'webhook')
  expect(webhook.attributes).toMatchObject({ method: 'POST', status: 200 })
  const ofReply = replies.filter((span) => span.spanContext().traceId === webhook.spanContext().traceId)
  for (const name of [
    'accept',
    'handle',
    'load',
    'decide',
    'save',
    'enqueue',
    'deliver',
    'door',
    'send',
    'outcome',
  ])
    spanOf(ofReply, name)
  expect(spanOf(ofReply, 'send').attributes).toMatchObject({ channel: 'telegram', result: 'accepted' })

  const told = JSON.stringify(
    [...ticks, ...replies].map(({ name, attributes, events, status }) => [name, attributes, events, status]),
  )
  expect(told).not.toMatch(/Ana|Examplol|took it|6900000123/)
})

it('tell only the kind of an error', async () => {
  const { spanned } = await import('../../src/trace.ts')
  exporter.reset()
  const failing = spanned('fails', {}, async () => {
    throw new TypeError('Ana takes lithium')
  })
  await expect(failing).rejects.toThrow('Ana')
  const [span] = exporter.getFinishedSpans()
  expect(span?.status).toMatchObject({ message: 'TypeError' })
  expect(JSON.stringify([span?.events, span?.attributes, span?.status])).not.toMatch(/Ana|lithium/)
})
