import { setTimeout } from 'node:timers/promises'
import type { Changes, Loopback } from '../loopback.ts'

type Payload = Readonly<Record<string, unknown>>

export interface TelegramUpdate extends Payload {
  readonly update_id: number
}

interface Webhook {
  readonly url: string
  readonly secret: string | null
}

/** Everything that waits for the bot, and how it gets there: by webhook or by long poll. */
export interface TelegramUpdates {
  readonly webhook: Webhook | null
  add(content: Payload, queue: string): TelegramUpdate
  repeat(update: TelegramUpdate): void
  pending(): number
  /** Calls of the webhook that have been answered, or cut off. */
  deliveries(): number
  setWebhook(payload: Payload): void
  deleteWebhook(payload: Payload): void
  info(): Payload
  /** The updates, why not (a conflict), or `null` when the caller has gone. */
  poll(payload: Payload, gone: AbortSignal): Promise<readonly TelegramUpdate[] | string | null>
  close(): void
}

interface Waiting {
  readonly update: TelegramUpdate
  /** One update of a queue is under way at a time: a chat for messages, a user for presses. */
  readonly queue: string
}

export function makeTelegramUpdates({
  changes,
  post,
  redeliverFirstMs,
}: {
  changes: Changes
  post: Loopback['post']
  redeliverFirstMs: number
}): TelegramUpdates {
  const closing = new AbortController()
  const sent: Waiting[] = []
  const waiting = new Set<Waiting>()
  const queues = new Map<string, Set<Waiting>>()
  const busy = new Set<string>()
  let webhook: Webhook | null = null
  let allowed: readonly string[] | null = null
  let lastId = 710_000_000
  let deliveries = 0
  let lastFailure: Payload = {}
  let polling: ((answer: string) => void) | null = null

  const forget = (one: Waiting) => {
    waiting.delete(one)
    const queue = queues.get(one.queue)
    queue?.delete(one)
    if (queue?.size === 0) queues.delete(one.queue)
  }
  const firstOf = (queue: string): Waiting | undefined => queues.get(queue)?.values().next().value
  const deliver = async (queue: string) => {
    if (busy.has(queue)) return
    busy.add(queue)
    let waitMs = redeliverFirstMs
    let next = firstOf(queue)
    while (webhook !== null && next !== undefined && !closing.signal.aborted) {
      const secret = webhook.secret === null ? {} : { 'x-telegram-bot-api-secret-token': webhook.secret }
      const headers = { 'content-type': 'application/json', ...secret }
      const status = await post(webhook.url, headers, JSON.stringify(next.update))
      deliveries += 1
      if (status !== null && status >= 200 && status < 300) {
        forget(next)
        waitMs = redeliverFirstMs
      } else {
        lastFailure = {
          last_error_date: Math.floor(Date.now() / 1000),
          last_error_message: `Wrong response from the webhook: ${status}`,
        }
        changes.changed()
        await setTimeout(waitMs, undefined, { signal: closing.signal }).catch(() => undefined)
        waitMs *= 2
      }
      changes.changed()
      next = firstOf(queue)
    }
    busy.delete(queue)
  }
  const queueUp = (one: Waiting) => {
    waiting.add(one)
    const queue = queues.get(one.queue)
    if (queue === undefined) queues.set(one.queue, new Set([one]))
    else queue.add(one)
    if (webhook !== null) void deliver(one.queue)
    changes.changed()
  }

  return {
    get webhook() {
      return webhook
    },
    add: (content, queue) => {
      const update = { update_id: ++lastId, ...content }
      const one = { update, queue }
      sent.push(one)
      if (allowed === null || allowed.includes(Object.keys(content)[0] ?? '')) queueUp(one)
      return update
    },
    repeat: (update) => {
      const one = sent.find((other) => other.update === update)
      if (one !== undefined) queueUp({ ...one })
    },
    pending: () => waiting.size,
    deliveries: () => deliveries,
    setWebhook: ({ url, secret_token, allowed_updates, drop_pending_updates }) => {
      if (drop_pending_updates === true) for (const one of waiting) forget(one)
      if (Array.isArray(allowed_updates)) allowed = allowed_updates
      webhook = url
        ? { url: String(url), secret: secret_token === undefined ? null : String(secret_token) }
        : null
      for (const queue of [...queues.keys()]) void deliver(queue)
      polling?.(
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      )
    },
    deleteWebhook: ({ drop_pending_updates }) => {
      if (drop_pending_updates === true) for (const one of waiting) forget(one)
      webhook = null
    },
    info: () => ({
      url: webhook?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: waiting.size,
      ...lastFailure,
    }),
    poll: async ({ offset, limit = 100, timeout = 0, allowed_updates }, gone) => {
      if (webhook !== null)
        return "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
      polling?.('terminated by other getUpdates request; make sure that only one bot instance is running')
      if (Array.isArray(allowed_updates)) allowed = allowed_updates
      if (typeof offset === 'number')
        for (const one of waiting) if (one.update.update_id < offset) forget(one)
      changes.changed()
      if (waiting.size === 0 && Number(timeout) > 0) {
        const conflict = await holdOpen(Number(timeout) * 1000, gone)
        if (conflict !== null) return conflict
      }
      return gone.aborted
        ? null
        : [
            ...waiting
              .values()
              .take(Number(limit))
              .map((one) => one.update),
          ]
    },
    close: () => closing.abort(),
  }

  async function holdOpen(ms: number, gone: AbortSignal): Promise<string | null> {
    const enough = AbortSignal.any([gone, closing.signal, AbortSignal.timeout(ms)])
    const ended = Promise.withResolvers<string | null>()
    enough.addEventListener('abort', () => ended.resolve(null))
    polling = ended.resolve
    void changes.until(() => waiting.size > 0 || enough.aborted).then(() => ended.resolve(null))
    const conflict = await ended.promise
    if (polling === ended.resolve) polling = null
    return conflict
  }
}
