import { type Limits, type Loopback, makeChanges, makeLimiter, serveOnLoopback } from './loopback.ts'
import { answerCall } from './telegram/api.ts'
import { people } from './telegram/people.ts'
import type { FakeTelegramMessage, Planned, TelegramFault, TelegramState } from './telegram/state.ts'
import { makeTelegramUpdates, type TelegramUpdate } from './telegram/updates.ts'

export type { TelegramFault } from './telegram/state.ts'

export interface FakeTelegramOptions {
  readonly token?: string
  readonly username?: string
  /** Milliseconds since 1970, for `date` and limits. Default: the real clock. */
  readonly clockMs?: () => number
  /** Where webhooks really go when it is not what `setWebhook` said (a proxy). */
  readonly deliverTo?: (url: string) => string
  /** Refuses with 429 what is faster. Default: no limit. */
  readonly limits?: Limits
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

const firstUser = 6_900_000_001

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
  const state: TelegramState = {
    token: options.token,
    username: options.username,
    clockMs: options.clockMs,
    changes,
    updates,
    messages: [],
    byChat: new Map(),
    known: new Set(),
    blocked: new Set(),
    openPresses: new Set(),
    calls: new Map(),
    planned: new Map(),
    withinLimits: makeLimiter(given.limits),
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

function plan(state: TelegramState, method: string, what: Planned): void {
  state.planned.set(method, [...(state.planned.get(method) ?? []), what])
}

/** Ids of people as the service gives them out today: above 2^32. */
export const someTelegramUser = (n: number): number => firstUser + n
