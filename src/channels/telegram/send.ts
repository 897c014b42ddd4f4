import type { Api } from 'grammy'
import type { Outgoing, Sent } from '../../bot/outgoing.ts'
import type { Instant } from '../../domain/time.ts'
import { makePushback } from '../pushback.ts'
import { type Fault, faultOf } from './faults.ts'
import { keyboard, tokensFit } from './render.ts'

/**
 * Sends without `parse_mode`, so that stars, underscores and angle brackets of a medicine's name arrive as they are
 * and no text is ever refused for its markup. Links get no preview: Telegram would fetch them.
 */
export function makeSend(api: Api, clock: () => Instant): (outgoing: Outgoing) => Promise<Sent> {
  const scopeOf = makePushback(clock)
  return async ({ to, text, buttons }) => {
    const chatId = chatIdOf(to.value)
    if (chatId === null) return { kind: 'gone', code: 'not_a_chat_id' }
    if (!tokensFit(buttons)) return { kind: 'refused', code: 'button_token_too_long' }
    try {
      const { message_id } = await api.sendMessage(chatId, text, {
        link_preview_options: { is_disabled: true },
        ...(buttons.length > 0 ? { reply_markup: keyboard(buttons) } : {}),
      })
      return { kind: 'accepted', messageId: String(message_id) }
    } catch (error) {
      return sentOf(faultOf(error), to.value, clock(), scopeOf)
    }
  }
}

function sentOf(fault: Fault, to: string, now: Instant, scopeOf: ReturnType<typeof makePushback>): Sent {
  switch (fault.kind) {
    case 'tooFast': {
      const retryAt = now.add({ seconds: fault.retryAfterSec })
      return { kind: 'later', retryAt, scope: scopeOf(to, retryAt), code: fault.code }
    }
    case 'later':
      return { kind: 'later', retryAt: null, scope: 'sender', code: fault.code }
    default:
      return { kind: fault.kind, code: fault.code }
  }
}

/** Chat ids exceed 32 bits but stay below 2^52, as the Bot API promises, so a number holds them exactly. */
export function chatIdOf(value: string): number | null {
  const id = /^-?\d{1,16}$/.test(value) ? Number(value) : Number.NaN
  return Number.isSafeInteger(id) ? id : null
}
