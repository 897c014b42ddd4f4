import type { LoopbackAnswer } from '../loopback.ts'
import type { TelegramFault, TelegramState } from './state.ts'

type Payload = Readonly<Record<string, unknown>>
type Result = { readonly ok: true; readonly result: unknown } | ({ readonly ok: false } & TelegramFault)

/** What the bot calls. */
export async function answerCall(
  state: TelegramState,
  path: string,
  body: string,
  gone: AbortSignal,
): Promise<LoopbackAnswer> {
  const [, token, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(path) ?? []
  state.calls.set(method, (state.calls.get(method) ?? 0) + 1)
  state.changes.changed()
  const planned = state.planned.get(method)?.shift()
  const payload = (body === '' ? {} : JSON.parse(body)) as Payload
  if (token !== state.token || state.revoked) return answerOf(no(401, 'Unauthorized'))
  if (typeof planned === 'object') return answerOf({ ok: false, ...planned })
  const result = await resultOf(state, method, payload, gone)
  if (planned === 'hang') {
    state.changes.changed()
    await new Promise((resolve) => gone.addEventListener('abort', resolve))
  }
  return planned !== undefined || result === null ? 'cut' : answerOf(result)
}

function answerOf(result: Result): LoopbackAnswer {
  if (result.ok) return { status: 200, json: result }
  const wait = result.parameters?.retry_after
  return {
    status: result.error_code,
    headers: wait === undefined ? {} : { 'retry-after': String(wait) },
    json: result,
  }
}

const yes = (result: unknown): Result => ({ ok: true, result })
const no = (error_code: number, description: string, parameters?: TelegramFault['parameters']): Result => ({
  ok: false,
  error_code,
  description,
  ...(parameters ? { parameters } : {}),
})

async function resultOf(
  state: TelegramState,
  method: string,
  payload: Payload,
  gone: AbortSignal,
): Promise<Result | null> {
  switch (method) {
    case 'getMe':
      return yes({
        id: Number(state.token.split(':')[0]),
        is_bot: true,
        first_name: 'tookit',
        username: state.username,
      })
    case 'sendMessage':
      return sendMessage(state, payload)
    case 'editMessageReplyMarkup':
      return editMessageReplyMarkup(state, payload)
    case 'answerCallbackQuery':
      return state.openPresses.delete(String(payload.callback_query_id))
        ? yes(true)
        : no(400, 'Bad Request: query is too old and response timeout expired or query ID is invalid')
    case 'setWebhook':
      state.updates.setWebhook(payload)
      return yes(true)
    case 'deleteWebhook':
      state.updates.deleteWebhook(payload)
      return yes(true)
    case 'getWebhookInfo':
      return yes(state.updates.info())
    case 'getUpdates': {
      const updates = await state.updates.poll(payload, gone)
      return Array.isArray(updates)
        ? yes(updates)
        : typeof updates === 'string'
          ? no(409, `Conflict: ${updates}`)
          : null
    }
    default:
      return no(404, 'Not Found: method not found')
  }
}

function sendMessage(state: TelegramState, payload: Payload): Result {
  const chat = String(payload.chat_id)
  const text = String(payload.text ?? '')
  const nowMs = state.clockMs()
  if (!state.known.has(chat)) return no(400, 'Bad Request: chat not found')
  if (state.blocked.has(chat)) return no(403, 'Forbidden: bot was blocked by the user')
  const keyboard =
    (payload.reply_markup as { inline_keyboard?: readonly (readonly Payload[])[] } | undefined)
      ?.inline_keyboard ?? []
  const refused = refusalOf(text, payload.parse_mode, keyboard.flat())
  if (refused !== null) return no(400, `Bad Request: ${refused}`)
  if (!state.withinLimits(chat, nowMs)) {
    state.refusals += 1
    return no(429, 'Too Many Requests: retry after 1', { retry_after: 1 })
  }
  const buttons = keyboard
    .flat()
    .map((button) => ({ token: String(button.callback_data), label: String(button.text) }))
  const message = { to: chat, messageId: String(++state.lastMessageId), text, buttons, atMs: nowMs }
  state.messages.push(message)
  const own = state.byChat.get(chat)
  if (own) own.push(message)
  else state.byChat.set(chat, [message])
  return yes({
    message_id: state.lastMessageId,
    date: Math.floor(nowMs / 1000),
    chat: { id: Number(chat), type: 'private' },
    text,
  })
}

function refusalOf(text: string, parseMode: unknown, buttons: readonly Payload[]): string | null {
  if (text.trim() === '') return 'message text is empty'
  if (text.length > 4096) return 'message is too long'
  if (parseMode !== undefined && /[_*[\]()~`>#+\-=|{}.!<&]/.test(text))
    return "can't parse entities: character is reserved and must be escaped"
  for (const { callback_data, url } of buttons) {
    if (typeof url === 'string' && !new URL(url).hostname.includes('.'))
      return `inline keyboard button URL '${url}' is invalid`
    const bytes = Buffer.byteLength(String(callback_data ?? ''))
    if (url === undefined && (bytes < 1 || bytes > 64)) return 'BUTTON_DATA_INVALID'
  }
  return null
}

function editMessageReplyMarkup(state: TelegramState, payload: Payload): Result {
  const message = state.byChat
    .get(String(payload.chat_id))
    ?.find((one) => one.messageId === String(payload.message_id))
  if (message === undefined) return no(400, 'Bad Request: message to edit not found')
  if (message.buttons.length === 0) return no(400, 'Bad Request: message is not modified')
  message.buttons = []
  return yes(true)
}
