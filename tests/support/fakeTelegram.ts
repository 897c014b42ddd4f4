import { makeTelegramUpdates, type TelegramUpdate, type TelegramUpdates } from './fakeTelegramUpdates.ts'
import {
  type Changes,
  type Loopback,
  type LoopbackAnswer,
  makeChanges,
  makeWindow,
  serveOnLoopback,
} from './loopback.ts'

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

export interface FakeTelegramOptions {
  readonly token?: string
  readonly username?: string
  /** Milliseconds since 1970, for `date` and limits. Default: the real clock. */
  readonly clockMs?: () => number
  /** Where webhooks really go when it is not what `setWebhook` said (a proxy). */
  readonly deliverTo?: (url: string) => string
  /** Refuses with 429 what is faster. `chatBurst` messages of one chat may come at once. Default: no limit. */
  readonly limits?: {
    readonly perSecond: number
    readonly perChatPerSecond: number
    readonly chatBurst?: number
  }
  /** The first wait before an update that was not answered with 2xx comes again; then doubled. Default: 5. */
  readonly redeliverFirstMs?: number
}

export interface FakeTelegram {
  /** The `apiRoot`. */
  readonly url: string
  readonly token: string
  readonly username: string
  readonly messages: readonly FakeTelegramMessage[]
  messagesTo(user: number | string): readonly FakeTelegramMessage[]
  /** Calls by method, whatever became of them. */
  calls(method: string): number
  /** Answers of 429 given for going over `limits`. */
  readonly refusals: number
  readonly webhookUrl: string | null
  /** Calls of the webhook that have been answered, whatever with. */
  deliveries(): number
  /** Makes a user known who has started the bot before, without an update. Others are "chat not found". */
  know(...users: readonly (number | string)[]): void
  say(user: number | string, text: string, about?: Readonly<Record<string, unknown>>): TelegramUpdate
  /** Sends something that is not words, such as `{ photo: [] }`. */
  show(user: number | string, content: Readonly<Record<string, unknown>>): TelegramUpdate
  /** Presses the button with this label on the newest message that has it, or on `message`; each time with a new id. */
  press(user: number | string, label: string, message?: FakeTelegramMessage): TelegramUpdate
  block(user: number | string): TelegramUpdate
  unblock(user: number | string): TelegramUpdate
  /** Puts any update in front of the bot. */
  update(content: Readonly<Record<string, unknown>>, queue: string): TelegramUpdate
  /** Sends an update once more, as after an answer that got lost. */
  repeat(update: TelegramUpdate): void
  failNext(fault: TelegramFault, method?: string): void
  /** The next call is carried out but its answer never comes. */
  loseNextAnswer(method?: string): void
  /** The next call is carried out but never answered, with the connection left open. */
  hangNext(method?: string): void
  /** Waits until no update waits: each was answered with 2xx or confirmed by a higher offset. */
  quiet(): Promise<void>
  /** Waits until this holds; looked at after each call and each update. */
  until(holds: () => boolean): Promise<void>
  /** From now on every token is wrong. */
  revoke(): void
  close(): Promise<void>
}

type Payload = Readonly<Record<string, unknown>>
type Result = { readonly ok: true; readonly result: unknown } | ({ readonly ok: false } & TelegramFault)

type Planned = TelegramFault | 'loseAnswer' | 'hang'

interface State {
  readonly options: Required<Pick<FakeTelegramOptions, 'token' | 'username' | 'clockMs'>> &
    FakeTelegramOptions
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

const firstUser = { id: 6_900_000_001 }

/** The Bot API in a box. Behaves as its server's source says, see the tests of the channel for the particulars. */
export async function startFakeTelegram(given: FakeTelegramOptions = {}): Promise<FakeTelegram> {
  const options = {
    token: '424242:AAF-fake-token-of-the-bot',
    username: 'tookit_test_bot',
    clockMs: () => Date.now(),
    ...given,
  }
  const changes = makeChanges()
  let loopback: Loopback
  const updates = makeTelegramUpdates({
    changes,
    post: (url, headers, body) => loopback.post(given.deliverTo?.(url) ?? url, headers, body),
    redeliverFirstMs: given.redeliverFirstMs ?? 5,
  })
  const state: State = {
    options,
    changes,
    updates,
    messages: [],
    byChat: new Map(),
    known: new Set(),
    blocked: new Set(),
    openPresses: new Set(),
    calls: new Map(),
    planned: new Map(),
    withinLimits: limiter(given.limits),
    refusals: 0,
    revoked: false,
    lastMessageId: 0,
    lastCallbackId: 0,
  }
  loopback = await serveOnLoopback(async ({ path, body, gone }) => {
    const answer = await answerCall(state, path, body, gone)
    changes.changed()
    return answer
  })
  return {
    url: loopback.url,
    token: options.token,
    username: options.username,
    messages: state.messages,
    messagesTo: (user) => state.byChat.get(String(user)) ?? [],
    calls: (method) => state.calls.get(method) ?? 0,
    get refusals() {
      return state.refusals
    },
    get webhookUrl() {
      return updates.webhook?.url ?? null
    },
    deliveries: updates.deliveries,
    ...people(state),
    failNext: (fault, method = 'sendMessage') => plan(state, method, fault),
    loseNextAnswer: (method = 'sendMessage') => plan(state, method, 'loseAnswer'),
    hangNext: (method = 'sendMessage') => plan(state, method, 'hang'),
    quiet: () => changes.until(() => updates.pending() === 0),
    until: changes.until,
    revoke: () => {
      state.revoked = true
    },
    close: async () => {
      updates.close()
      await loopback.close()
    },
  }
}

function plan(state: State, method: string, what: Planned): void {
  state.planned.set(method, [...(state.planned.get(method) ?? []), what])
}

function limiter(limits: FakeTelegramOptions['limits']): State['withinLimits'] {
  if (limits === undefined) return () => true
  const { perSecond, perChatPerSecond, chatBurst = 1 } = limits
  const all = makeWindow(perSecond, 1000)
  const chats = new Map<string, (nowMs: number) => boolean>()
  return (chat, nowMs) => {
    const one = chats.get(chat) ?? makeWindow(chatBurst, (1000 * chatBurst) / perChatPerSecond)
    chats.set(chat, one)
    return one(nowMs) && all(nowMs)
  }
}

// What people do

function people(state: State) {
  const { updates } = state
  const nowSec = () => Math.floor(state.options.clockMs() / 1000)
  const chatOf = (user: number | string) => ({ id: Number(user), type: 'private', first_name: 'Ana' })
  const fromOf = (user: number | string) => ({
    id: Number(user),
    is_bot: false,
    first_name: 'Ana',
    language_code: 'en',
  })
  const show = (user: number | string, content: Payload) => {
    state.known.add(String(user))
    const message = {
      message_id: ++state.lastMessageId,
      from: fromOf(user),
      chat: chatOf(user),
      date: nowSec(),
      ...content,
    }
    return updates.add({ message }, `chat ${user}`)
  }
  const access = (user: number | string, from: string, to: string) =>
    updates.add(
      {
        my_chat_member: {
          chat: chatOf(user),
          from: fromOf(user),
          date: nowSec(),
          old_chat_member: { status: from },
          new_chat_member: { status: to },
        },
      },
      `chat ${user}`,
    )
  return {
    know: (...users: readonly (number | string)[]) => {
      for (const user of users) state.known.add(String(user))
    },
    show,
    say: (user: number | string, text: string, about: Payload = {}) => show(user, { text, ...about }),
    press: (user: number | string, label: string, given?: FakeTelegramMessage) => {
      const has = (message: FakeTelegramMessage) => message.buttons.some((button) => button.label === label)
      const message = given ?? state.byChat.get(String(user))?.findLast(has)
      const token = message?.buttons.find((button) => button.label === label)?.token
      if (message === undefined || token === undefined) throw new Error(`${user} sees no button "${label}"`)
      const id = `${++state.lastCallbackId}`
      state.openPresses.add(id)
      const content = {
        message_id: Number(message.messageId),
        chat: chatOf(user),
        date: Math.floor(message.atMs / 1000),
        text: message.text,
      }
      return updates.add(
        { callback_query: { id, from: fromOf(user), message: content, chat_instance: '1', data: token } },
        `user ${user}`,
      )
    },
    block: (user: number | string) => {
      state.blocked.add(String(user))
      return access(user, 'member', 'kicked')
    },
    unblock: (user: number | string) => {
      state.blocked.delete(String(user))
      return access(user, 'kicked', 'member')
    },
    update: (content: Payload, queue: string) => updates.add(content, queue),
    repeat: (update: TelegramUpdate) => updates.repeat(update),
  }
}

// What the bot calls

async function answerCall(
  state: State,
  path: string,
  body: string,
  gone: AbortSignal,
): Promise<LoopbackAnswer> {
  const [, token, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(path) ?? []
  state.calls.set(method, (state.calls.get(method) ?? 0) + 1)
  state.changes.changed()
  const planned = state.planned.get(method)?.shift()
  const payload = (body === '' ? {} : JSON.parse(body)) as Payload
  if (token !== state.options.token || state.revoked) return answerOf(no(401, 'Unauthorized'))
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
  state: State,
  method: string,
  payload: Payload,
  gone: AbortSignal,
): Promise<Result | null> {
  switch (method) {
    case 'getMe':
      return yes({
        id: Number(state.options.token.split(':')[0]),
        is_bot: true,
        first_name: 'tookit',
        username: state.options.username,
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

function sendMessage(state: State, payload: Payload): Result {
  const chat = String(payload.chat_id)
  const text = String(payload.text ?? '')
  const nowMs = state.options.clockMs()
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

function editMessageReplyMarkup(state: State, payload: Payload): Result {
  const message = state.byChat
    .get(String(payload.chat_id))
    ?.find((one) => one.messageId === String(payload.message_id))
  if (message === undefined) return no(400, 'Bad Request: message to edit not found')
  if (message.buttons.length === 0) return no(400, 'Bad Request: message is not modified')
  message.buttons = []
  return yes(true)
}

/** Ids of people as the service gives them out today: above 2^32. */
export const someTelegramUser = (n: number): number => firstUser.id + n
