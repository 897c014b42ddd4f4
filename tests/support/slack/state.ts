import type { Changes } from '../loopback.ts'
import type { SlackDelivery } from './delivery.ts'
import type { Block } from './text.ts'

/** A message of the app as the person reads it. */
export interface FakeSlackMessage {
  /** The user's id, as in `Address.value`. */
  readonly to: string
  readonly channel: string
  readonly ts: string
  /** `<channel>:<ts>`. */
  readonly messageId: string
  text: string
  buttons: readonly { readonly token: string; readonly label: string }[]
  /** What a notification says. */
  fallback: string
}

/** An error by name, a refusal for being too fast, or an HTTP status without a sensible body. */
export type SlackFault =
  | { readonly error: string }
  | { readonly retryAfterSec: number }
  | { readonly status: number }

/** A message as `conversations.history` keeps it. */
export interface HistoryEntry {
  readonly type: 'message'
  readonly ts: string
  readonly channel: string
  readonly user?: string
  readonly bot_id?: string
  readonly client_msg_id?: string
  readonly metadata?: unknown
  text: string
  blocks?: readonly Block[]
}

/** What becomes of a call instead of the usual. */
export type Planned = SlackFault | 'loseAnswer' | 'hang'

/** Everything that the box holds. */
export interface SlackState {
  readonly botToken: string
  readonly appToken: string
  readonly scopes: string
  readonly clockMs: () => number
  readonly changes: Changes
  readonly delivery: SlackDelivery
  readonly histories: Map<string, HistoryEntry[]>
  readonly messages: FakeSlackMessage[]
  readonly byUser: Map<string, FakeSlackMessage[]>
  readonly users: Set<string>
  readonly disabled: Set<string>
  readonly calls: Map<string, number>
  readonly planned: Map<string, Planned[]>
  readonly withinLimits: (channel: string, nowMs: number) => boolean
  url: string
  refusals: number
  revoked: boolean
  lastTsMicros: number
  lastNumber: number
}

export const channelOf = (user: string): string => `D${user.slice(1)}`
export const userOf = (channel: string): string => `U${channel.slice(1)}`

/** Each later than the one before, as a `ts` names its message. */
export function nextTs(state: SlackState): string {
  state.lastTsMicros = Math.max(state.lastTsMicros + 1, state.clockMs() * 1000)
  return `${Math.floor(state.lastTsMicros / 1e6)}.${String(state.lastTsMicros % 1e6).padStart(6, '0')}`
}

export function historyOf(state: SlackState, channel: string): HistoryEntry[] {
  const history = state.histories.get(channel) ?? []
  state.histories.set(channel, history)
  return history
}
