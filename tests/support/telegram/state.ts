import type { Changes } from '../loopback.ts'
import type { TelegramUpdates } from './updates.ts'

/** A message of the bot as the person reads it. */
export interface FakeTelegramMessage {
  /** The chat's id, as in `Address.value`. */
  readonly to: string
  readonly messageId: string
  readonly text: string
  /** Emptied when the buttons are taken off. */
  buttons: readonly { readonly token: string; readonly label: string }[]
  readonly atMs: number
}

/** An answer of the Bot API that is not `ok`. */
export interface TelegramFault {
  readonly error_code: number
  readonly description: string
  readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number }
}

/** What becomes of a call instead of the usual. */
export type Planned = TelegramFault | 'loseAnswer' | 'hang'

/** Everything that the box holds. */
export interface TelegramState {
  readonly token: string
  readonly username: string
  readonly clockMs: () => number
  readonly changes: Changes
  readonly updates: TelegramUpdates
  readonly messages: FakeTelegramMessage[]
  readonly byChat: Map<string, FakeTelegramMessage[]>
  readonly known: Set<string>
  readonly blocked: Set<string>
  readonly openPresses: Set<string>
  readonly calls: Map<string, number>
  readonly planned: Map<string, Planned[]>
  readonly withinLimits: (chat: string, nowMs: number) => boolean
  refusals: number
  revoked: boolean
  lastMessageId: number
  lastCallbackId: number
}
