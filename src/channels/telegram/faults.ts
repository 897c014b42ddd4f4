import { GrammyError, HttpError } from 'grammy'
import type { Sent } from '../../bot/outgoing.ts'

/** What went wrong with a call. Holds nothing of the call itself: grammY's own errors carry token, text and chat. */
export type Fault =
  | { readonly kind: 'tooFast'; readonly retryAfterSec: number; readonly code: string }
  | { readonly kind: Exclude<Sent['kind'], 'accepted' | 'optedOut'>; readonly code: string }

/** Wordings of the Bot API server (tdlib/telegram-bot-api) that mean: this chat will never take a message. */
const goneWordings: readonly (readonly [RegExp, string])[] = [
  [/bot was blocked by the user/i, 'blocked'],
  [/user is deactivated/i, 'deactivated'],
  [/can't initiate conversation/i, 'not_started'],
  [/can't send messages to (the user|bots)/i, 'not_allowed'],
  [/bot was kicked|bot is not a member/i, 'kicked'],
  [/chat not found/i, 'chat_not_found'],
  [/user not found|USER_ID_INVALID/i, 'user_not_found'],
  [/PEER_ID_INVALID/i, 'peer_id_invalid'],
  [/group chat was (upgraded|deactivated|deleted)/i, 'not_a_private_chat'],
  [/have no rights to send|CHAT_WRITE_FORBIDDEN/i, 'no_rights'],
]

/** Codes of Node under which the call has not reached Telegram, so that it may be made again without doubt. */
const neverSent = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN']

export function faultOf(error: unknown): Fault {
  if (error instanceof GrammyError) return answered(error)
  const code = error instanceof HttpError ? nodeCode(error.error) : null
  if (code !== null && neverSent.includes(code)) return { kind: 'later', code: `network_${code}` }
  return { kind: 'unknown', code: code === null ? 'no_answer' : `network_${code}` }
}

function answered({ error_code, description, parameters }: GrammyError): Fault {
  if (error_code === 429) return { kind: 'tooFast', retryAfterSec: parameters.retry_after ?? 1, code: '429' }
  if (error_code === 401 || error_code === 404) return { kind: 'unauthorized', code: String(error_code) }
  if (error_code === 409 || error_code >= 500) return { kind: 'later', code: String(error_code) }
  const gone = goneWordings.find(([wording]) => wording.test(description))
  if (gone) return { kind: 'gone', code: `${error_code}_${gone[1]}` }
  // Whatever else is forbidden is about the chat; whatever else is wrong is about the message.
  return { kind: error_code === 403 ? 'gone' : 'refused', code: String(error_code) }
}

function nodeCode(cause: unknown): string | null {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : null
  return typeof code === 'string' && /^E[A-Z_]+$/.test(code) ? code : null
}
