import {
  type Changes,
  type Limits,
  type Loopback,
  makeChanges,
  makeLimiter,
  serveOnLoopback,
} from './loopback.ts'
import { answerCall } from './slack/api.ts'
import { makeSlackDelivery, type SlackDelivery } from './slack/delivery.ts'
import { people } from './slack/people.ts'
import type { FakeSlackMessage, HistoryEntry, Planned, SlackFault, SlackState } from './slack/state.ts'

export type { SlackFault } from './slack/state.ts'

export interface FakeSlackOptions {
  readonly botToken?: string
  readonly appToken?: string
  readonly signingSecret?: string
  readonly scopes?: string
  /** Milliseconds since 1970, for `ts`, signatures and limits. Default: the real clock. */
  readonly clockMs?: () => number
  /** Where events go. Without it they go through Socket Mode. Settable later: `fake.requestUrl`. */
  readonly requestUrl?: string
  /** Slack's waits are 0, 60,000 and 300,000; default here: 0, 5, 10. */
  readonly retryMs?: readonly number[]
  /** Default, as with Slack: 3000. */
  readonly ackWithinMs?: number
  /** Refuses with 429 what is faster. Default: no limit. */
  readonly limits?: Limits
}

export interface FakeSlack {
  readonly url: string
  /** For the option `apiUrl`. */
  readonly apiUrl: string
  readonly botToken: string
  readonly appToken: string
  readonly signingSecret: string
  requestUrl: string | null
  readonly messages: readonly FakeSlackMessage[]
  messagesTo(user: string): readonly FakeSlackMessage[]
  calls(method: string): number
  readonly refusals: number
  /** Events given up, and presses and commands that ended in an error on the person's screen. */
  readonly lost: number
  readonly socketCount: number
  know(...users: readonly string[]): void
  /** A message in the direct conversation; its event goes out. */
  say(user: string, text: string, about?: Readonly<Record<string, unknown>>): HistoryEntry
  /** The same, but its event never goes out: only the history knows. */
  sayUnheard(user: string, text: string): HistoryEntry
  /** Sends the event of a message once more, with the same event id. */
  repeat(entry: HistoryEntry): void
  press(user: string, label: string, message?: FakeSlackMessage): void
  command(user: string, text: string): void
  /** Any event, such as an edit. */
  event(event: Readonly<Record<string, unknown>>): void
  /** Deactivates the person's account. */
  block(user: string): void
  failNext(fault: SlackFault, method?: string): void
  loseNextAnswer(method?: string): void
  /** The next call is carried out but never answered, with the connection left open. */
  hangNext(method?: string): void
  /** Events, presses and commands that are not acknowledged yet. */
  underWay(): number
  /** Every acknowledgement that Slack still waits for is late from now on, so the event is repeated. */
  expireAcks(): void
  /** Asks the app to connect anew, as Slack does every few hours. */
  refreshSockets(): void
  /** Cuts all sockets. */
  dropSockets(): void
  quiet(): Promise<void>
  until(holds: () => boolean): Promise<void>
  revoke(): void
  close(): Promise<void>
}

/** Slack in a box, with one workspace and direct conversations only. */
export async function startFakeSlack(given: FakeSlackOptions = {}): Promise<FakeSlack> {
  const clockMs = given.clockMs ?? (() => Date.now())
  const signingSecret = given.signingSecret ?? 'fake-signing-secret-of-the-app'
  const changes = makeChanges()
  let requestUrl = given.requestUrl ?? null
  let loopback: Loopback
  const delivery = makeSlackDelivery({
    changes,
    clockMs,
    signingSecret,
    loopback: () => loopback,
    requestUrl: () => requestUrl,
    retryMs: given.retryMs ?? [0, 5, 10],
    ackWithinMs: given.ackWithinMs ?? 3000,
  })
  const state = newState(given, clockMs, changes, delivery)
  loopback = await serveOnLoopback(async ({ path, headers, body, gone }) => {
    const answer = answerCall(state, path, headers.authorization, body)
    changes.changed()
    if (answer !== 'hang') return answer
    await new Promise((resolve) => gone.addEventListener('abort', resolve))
    return 'cut'
  })
  loopback.onUpgrade(delivery.onUpgrade)
  state.url = loopback.url
  return {
    url: loopback.url,
    apiUrl: `${loopback.url}/api/`,
    botToken: state.botToken,
    appToken: state.appToken,
    signingSecret,
    get requestUrl() {
      return requestUrl
    },
    set requestUrl(url) {
      requestUrl = url
    },
    messages: state.messages,
    messagesTo: (user) => state.byUser.get(user) ?? [],
    calls: (method) => state.calls.get(method) ?? 0,
    get refusals() {
      return state.refusals
    },
    get lost() {
      return delivery.lost
    },
    get socketCount() {
      return delivery.sockets.size
    },
    ...people(state),
    underWay: delivery.underWay,
    ...troubles(state),
    quiet: () => changes.until(() => delivery.underWay() === 0),
    until: changes.until,
    close: async () => {
      delivery.close()
      await loopback.close()
    },
  }
}

function newState(
  given: FakeSlackOptions,
  clockMs: () => number,
  changes: Changes,
  delivery: SlackDelivery,
): SlackState {
  return {
    botToken: given.botToken ?? 'xoxb-fake-bot-token',
    appToken: given.appToken ?? 'xapp-fake-app-token',
    scopes: given.scopes ?? 'chat:write,im:history,im:write,commands',
    clockMs,
    changes,
    delivery,
    histories: new Map(),
    messages: [],
    byUser: new Map(),
    users: new Set(),
    disabled: new Set(),
    calls: new Map(),
    planned: new Map(),
    withinLimits: makeLimiter(given.limits),
    url: '',
    refusals: 0,
    revoked: false,
    lastTsMicros: 0,
    lastNumber: 0,
  }
}

/** What goes wrong when a test says so. */
function troubles(state: SlackState) {
  const plan = (method: string, what: Planned) =>
    void state.planned.set(method, [...(state.planned.get(method) ?? []), what])
  return {
    failNext: (fault: SlackFault, method = 'chat.postMessage') => plan(method, fault),
    loseNextAnswer: (method = 'chat.postMessage') => plan(method, 'loseAnswer'),
    hangNext: (method = 'chat.postMessage') => plan(method, 'hang'),
    expireAcks: state.delivery.expireAcks,
    refreshSockets: () => {
      for (const peer of state.delivery.sockets)
        peer.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }))
    },
    dropSockets: () => {
      for (const peer of state.delivery.sockets) peer.drop()
    },
    revoke: () => {
      state.revoked = true
    },
  }
}
