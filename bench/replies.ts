import { makeSmsChannel } from '../src/channels/sms/channel.ts'
import { createWebServer } from '../src/server.ts'
import { openQueue } from '../src/store/queue.ts'
import { openStore, type Store } from '../src/store/store.ts'
import { conversationOver } from '../src/work/conversation.ts'
import { makeHandling } from '../src/work/handling.ts'
import { addressOf, dueAt } from './clinic.ts'
import { type BenchDatabase, fail } from './database.ts'
import { type Figure, percentile } from './figures.ts'
import { quietLog } from './quietLog.ts'
import { type Service, startService, wallMs } from './service.ts'

const publicUrl = 'https://tookit.example'
const authToken = '0123456789abcdef0123456789abcdef'
const now = dueAt.add({ minutes: 7 })
const burst = { replies: 1500, atOnce: 32 }
/** Latency is measured below what the burst has shown to be possible: beyond it, it only tells how long the burst is. */
const calm = { replies: 500, partOfBurst: 0.5 }

/**
 * "took it" from people who have just been asked: from the moment at which the service sends it to our webhook, signed,
 * until the decision is committed.
 */
export async function benchReplies(asked: BenchDatabase): Promise<readonly Figure[]> {
  const service = startService()
  const { url = '' } = await service.ask({ kind: 'twilio', webhookUrl: `${publicUrl}/sms`, authToken })
  const queue = await openQueue({
    connectionString: asked.connectionString,
    listens: true,
    manual: true,
    onError: fail,
  })
  const decidedAt = new Map<string, number>()
  const store = watched(
    openStore({
      connectionString: asked.connectionString,
      clock: async () => now,
      enqueue: queue.enqueue,
      onStuck: ({ error }) => fail(error),
    }),
    decidedAt,
  )
  const channel = makeSmsChannel({
    accountSid: `AC${'1'.repeat(32)}`,
    authTokens: [authToken],
    sender: { kind: 'number', from: '+15005550006' },
    publicUrl,
    apiBase: url,
    pollEverySec: 3600,
    since: async () => null,
    clock: () => now,
    log: quietLog,
  })
  const handling = makeHandling({
    store,
    conversation: conversationOver([channel]),
    receipts: async () => {},
    mayDecide: () => true,
    onGivenUp: async () => {},
    lanes: 4,
    log: quietLog,
  })
  const server = createWebServer({ ready: async () => ({ ok: true, reasons: [] }), log: quietLog })
  const ear = await channel.open(server.router, handling.accept)
  const reach = await server.listen('127.0.0.1', 0)
  try {
    const say = async (first: number, count: number, pace: Parameters<typeof texts>[3]) => {
      const sentAt = await texts(service, reach, peopleFrom(first, count), pace)
      await handling.settled()
      return sentAt.map(([sid, ms]) => ({
        sentMs: ms,
        decidedMs: decidedAt.get(sid) ?? fail(new Error('not decided')),
      }))
    }
    await say(0, 100, { atOnce: 8 })
    const fast = await say(100, burst.replies, { atOnce: burst.atOnce })
    const tookMs = Math.max(...fast.map((one) => one.decidedMs)) - Math.min(...fast.map((one) => one.sentMs))
    const perSecond = (1000 * burst.replies) / tookMs
    const slow = await say(100 + burst.replies, calm.replies, { perSecond: perSecond * calm.partOfBurst })
    const latencies = slow.map((one) => one.decidedMs - one.sentMs)
    return [
      { what: `replies, ${burst.atOnce} at once`, value: perSecond, unit: 'replies/s' },
      {
        what: 'reply to decision at half of that, 50th percentile',
        value: percentile(latencies, 0.5),
        unit: 'ms',
      },
      {
        what: 'reply to decision at half of that, 99th percentile',
        value: percentile(latencies, 0.99),
        unit: 'ms',
      },
    ]
  } finally {
    await ear.close()
    await server.close(0)
    await handling.settled()
    await queue.close()
    await store.close()
    service.close()
  }
}

const peopleFrom = (first: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => addressOf('sms', first + i))

async function texts(
  service: Service,
  reach: string,
  from: readonly string[],
  pace: { readonly atOnce: number } | { readonly perSecond: number },
) {
  const { sentAt = [] } = await service.ask({ kind: 'say', reach, from, text: 'took it', pace })
  return sentAt
}

/** Notes when each text's decision was committed, by the service's id of the text. */
function watched(store: Store, decidedAt: Map<string, number>): Store {
  const textOf = new Map<string, string>()
  return {
    ...store,
    accept: async (events) => {
      const ids = await store.accept(events)
      for (const [i, id] of ids.entries()) textOf.set(id, events[i]?.externalId ?? '')
      return ids
    },
    handleWaiting: async (...given) => {
      const handled = await store.handleWaiting(...given)
      for (const id of handled.eventIds) decidedAt.set(textOf.get(id) ?? '', wallMs())
      if (handled.failed[0] !== undefined) fail(handled.failed[0].error)
      return handled
    },
  }
}
