import { createHmac } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as startTimer } from 'node:timers'
import { setTimeout } from 'node:timers/promises'
import type { Changes, Loopback } from '../loopback.ts'
import { acceptWebSocket, type WebSocketPeer } from './webSocketServer.ts'

export type EnvelopeType = 'events_api' | 'interactive' | 'slash_commands'

export interface SlackDelivery {
  /** Deliveries under way, waits between retries included. */
  underWay(): number
  /** Events that Slack has given up on, and presses and commands at which the person was shown an error. */
  readonly lost: number
  readonly sockets: ReadonlySet<WebSocketPeer>
  onUpgrade(headers: IncomingHttpHeaders, socket: Socket): void
  deliver(type: EnvelopeType, payload: object): void
  /** Every acknowledgement that is still awaited is late from now on. */
  expireAcks(): void
  close(): void
}

export interface SlackDeliveryOptions {
  readonly changes: Changes
  readonly loopback: () => Loopback
  readonly clockMs: () => number
  readonly signingSecret: string
  /** `null`: by Socket Mode. */
  readonly requestUrl: () => string | null
  /** Waits before the first, second and third retry. */
  readonly retryMs: readonly number[]
  /** How long an acknowledgement may take. */
  readonly ackWithinMs: number
}

interface Attempt {
  readonly type: EnvelopeType
  readonly payload: object
  /** 0 at the first try. */
  readonly retry: number
  readonly reason: string
}

/** `null` when it was acknowledged, otherwise Slack's reason for a retry. */
type Outcome = string | null

/** Retries of an event, of which Slack makes three; presses and commands come once. */
export function makeSlackDelivery(options: SlackDeliveryOptions): SlackDelivery {
  const closing = new AbortController()
  const patience = makePatience(options.ackWithinMs)
  const sockets = makeSockets(options.changes, patience)
  let underWay = 0
  let lost = 0
  const attempt = (about: Attempt): Promise<Outcome> => {
    const url = options.requestUrl()
    return url === null ? sockets.send(about) : overHttp(options, patience, url, about)
  }
  const deliver = async (type: EnvelopeType, payload: object) => {
    underWay += 1
    const waits = type === 'events_api' ? options.retryMs : []
    let failure = await attempt({ type, payload, retry: 0, reason: '' })
    for (const [i, ms] of waits.entries()) {
      if (failure === null || closing.signal.aborted) break
      await setTimeout(ms, undefined, { signal: closing.signal }).catch(() => undefined)
      failure = await attempt({ type, payload, retry: i + 1, reason: failure })
    }
    if (failure !== null) lost += 1
    underWay -= 1
    options.changes.changed()
  }
  return {
    underWay: () => underWay,
    get lost() {
      return lost
    },
    sockets: sockets.open,
    onUpgrade: sockets.onUpgrade,
    deliver: (type, payload) => void deliver(type, payload),
    expireAcks: patience.end,
    close: () => {
      closing.abort()
      patience.end()
    },
  }
}

/** How long an acknowledgement is awaited: for a time, or until a test says that it is late. */
interface Patience {
  wait<T>(work: Promise<T>): Promise<T | 'late'>
  end(): void
}

function makePatience(ms: number): Patience {
  const endings = new Set<() => void>()
  return {
    wait: <T>(work: Promise<T>) =>
      new Promise<T | 'late'>((resolve) => {
        const end = (value: T | 'late') => {
          clearTimeout(timer)
          endings.delete(late)
          resolve(value)
        }
        const late = () => end('late')
        const timer = startTimer(late, ms)
        endings.add(late)
        void work.then(end)
      }),
    end: () => {
      for (const late of endings) late()
    },
  }
}

export function slackSignature(signingSecret: string, timestampSec: number, body: string): string {
  return `v0=${createHmac('sha256', signingSecret).update(`v0:${timestampSec}:${body}`).digest('hex')}`
}

async function overHttp(
  { loopback, clockMs, signingSecret }: SlackDeliveryOptions,
  patience: Patience,
  url: string,
  { type, payload, retry, reason }: Attempt,
): Promise<Outcome> {
  const body = bodyOf(type, payload)
  const timestampSec = Math.floor(clockMs() / 1000)
  const headers = {
    'content-type': type === 'events_api' ? 'application/json' : 'application/x-www-form-urlencoded',
    'x-slack-request-timestamp': String(timestampSec),
    'x-slack-signature': slackSignature(signingSecret, timestampSec, body),
    ...(retry > 0 ? { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': reason } : {}),
  }
  const status = await patience.wait(loopback().post(url, headers, body))
  if (status === 'late') return 'http_timeout'
  if (status === null) return 'connection_failed'
  return status >= 200 && status < 300 ? null : 'http_error'
}

export function bodyOf(type: EnvelopeType, payload: object): string {
  if (type === 'events_api') return JSON.stringify(payload)
  if (type === 'interactive') return new URLSearchParams({ payload: JSON.stringify(payload) }).toString()
  return new URLSearchParams(payload as Record<string, string>).toString()
}

function makeSockets(changes: Changes, patience: Patience) {
  const open = new Set<WebSocketPeer>()
  const acks = new Map<string, () => void>()
  let lastEnvelope = 0
  const onUpgrade = (headers: IncomingHttpHeaders, socket: Socket): void => {
    const peer = acceptWebSocket(headers, socket, {
      onText: (text) => acks.get((JSON.parse(text) as { envelope_id?: string }).envelope_id ?? '')?.(),
      onClose: () => {
        open.delete(peer)
        changes.changed()
      },
    })
    open.add(peer)
    peer.send(
      JSON.stringify({ type: 'hello', num_connections: open.size, connection_info: { app_id: 'A1' } }),
    )
    changes.changed()
  }
  const send = async ({ type, payload, retry, reason }: Attempt): Promise<Outcome> => {
    const peer = [...open].at(-1)
    if (peer === undefined) return 'connection_failed'
    const envelope_id = `envelope-${++lastEnvelope}`
    const acknowledged = new Promise<null>((resolve) => acks.set(envelope_id, () => resolve(null)))
    const retried = type === 'events_api' ? { retry_attempt: retry, retry_reason: reason } : {}
    const accepts_response_payload = type !== 'events_api'
    peer.send(JSON.stringify({ envelope_id, type, payload, accepts_response_payload, ...retried }))
    const outcome = await patience.wait(acknowledged)
    acks.delete(envelope_id)
    return outcome === 'late' ? 'timeout' : null
  }
  return { open, onUpgrade, send }
}
