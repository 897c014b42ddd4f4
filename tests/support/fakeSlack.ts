import { makeSlackDelivery, type SlackDelivery } from './fakeSlackDelivery.ts'
import { type Block, seenInSlack, shownText, typedInSlack } from './fakeSlackText.ts'
import {
  type Changes,
  type Loopback,
  type LoopbackAnswer,
  makeChanges,
  makeWindow,
  serveOnLoopback,
} from './loopback.ts'

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
  readonly limits?: {
    readonly perSecond: number
    readonly perChannelPerSecond: number
    readonly channelBurst?: number
  }
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

type Payload = Readonly<Record<string, string>>
type Result = Readonly<Record<string, unknown>> & { readonly ok: boolean }

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

type Planned = SlackFault | 'loseAnswer' | 'hang'

interface State {
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

const channelOf = (user: string): string => `D${user.slice(1)}`
const userOf = (channel: string): string => `U${channel.slice(1)}`

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
  const state: State = {
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
    withinLimits: limiter(given.limits),
    url: '',
    refusals: 0,
    revoked: false,
    lastTsMicros: 0,
    lastNumber: 0,
  }
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
    failNext: (fault, method = 'chat.postMessage') => plan(state, method, fault),
    loseNextAnswer: (method = 'chat.postMessage') => plan(state, method, 'loseAnswer'),
    hangNext: (method = 'chat.postMessage') => plan(state, method, 'hang'),
    underWay: delivery.underWay,
    expireAcks: delivery.expireAcks,
    refreshSockets: () => {
      for (const peer of delivery.sockets)
        peer.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }))
    },
    dropSockets: () => {
      for (const peer of delivery.sockets) peer.drop()
    },
    quiet: () => changes.until(() => delivery.underWay() === 0),
    until: changes.until,
    revoke: () => {
      state.revoked = true
    },
    close: async () => {
      delivery.close()
      await loopback.close()
    },
  }
}

function plan(state: State, method: string, what: Planned): void {
  state.planned.set(method, [...(state.planned.get(method) ?? []), what])
}

function limiter(limits: FakeSlackOptions['limits']): State['withinLimits'] {
  if (limits === undefined) return () => true
  const { perSecond, perChannelPerSecond, channelBurst = 1 } = limits
  const all = makeWindow(perSecond, 1000)
  const channels = new Map<string, (nowMs: number) => boolean>()
  return (channel, nowMs) => {
    const one = channels.get(channel) ?? makeWindow(channelBurst, (1000 * channelBurst) / perChannelPerSecond)
    channels.set(channel, one)
    return one(nowMs) && all(nowMs)
  }
}

/** Each later than the one before, as a `ts` names its message. */
function nextTs(state: State): string {
  state.lastTsMicros = Math.max(state.lastTsMicros + 1, state.clockMs() * 1000)
  return `${Math.floor(state.lastTsMicros / 1e6)}.${String(state.lastTsMicros % 1e6).padStart(6, '0')}`
}

function historyOf(state: State, channel: string): HistoryEntry[] {
  const history = state.histories.get(channel) ?? []
  state.histories.set(channel, history)
  return history
}

// What people do

function people(state: State) {
  const number = () => ++state.lastNumber
  const event = (content: Readonly<Record<string, unknown>>, id = `Ev${number()}`) =>
    state.delivery.deliver('events_api', {
      type: 'event_callback',
      team_id: 'T1',
      api_app_id: 'A1',
      event_id: id,
      event_time: Math.floor(state.clockMs() / 1000),
      authorizations: [{ team_id: 'T1', user_id: 'UBOT', is_bot: true, is_enterprise_install: false }],
      event: content,
    })
  const eventIdOf = (entry: HistoryEntry) => `Ev-${entry.channel}-${entry.ts}`
  const hear = (entry: HistoryEntry) =>
    event({ ...entry, channel_type: 'im', event_ts: entry.ts, team: 'T1' }, eventIdOf(entry))
  const write = (user: string, text: string, about: Readonly<Record<string, unknown>> = {}): HistoryEntry => {
    state.users.add(user)
    const channel = channelOf(user)
    const entry: HistoryEntry = {
      type: 'message',
      ts: nextTs(state),
      channel,
      user,
      client_msg_id: `client-${number()}`,
      text: typedInSlack(text),
      ...about,
    }
    historyOf(state, channel).push(entry)
    return entry
  }
  return {
    know: (...users: readonly string[]) => {
      for (const user of users) state.users.add(user)
    },
    say: (user: string, text: string, about?: Readonly<Record<string, unknown>>) => {
      const entry = write(user, text, about)
      hear(entry)
      return entry
    },
    sayUnheard: (user: string, text: string) => write(user, text),
    repeat: hear,
    event: (content: Readonly<Record<string, unknown>>) => event(content),
    press: (user: string, label: string, given?: FakeSlackMessage) => {
      const has = (message: FakeSlackMessage) => message.buttons.some((button) => button.label === label)
      const message = given ?? state.byUser.get(user)?.findLast(has)
      if (message === undefined) throw new Error(`${user} sees no button "${label}"`)
      state.delivery.deliver('interactive', pressOf(state, message, label))
    },
    command: (user: string, text: string) =>
      state.delivery.deliver('slash_commands', {
        command: '/tookit',
        text: typedInSlack(text),
        user_id: user,
        channel_id: channelOf(user),
        team_id: 'T1',
        trigger_id: `trigger-${number()}`,
        api_app_id: 'A1',
        response_url: `${state.url}/response`,
      }),
    block: (user: string) => void state.disabled.add(user),
  }
}

function pressOf(state: State, message: FakeSlackMessage, label: string): object {
  const entry = state.histories.get(message.channel)?.find((one) => one.ts === message.ts)
  const elements = (entry?.blocks ?? []).flatMap((block) => block.elements ?? [])
  const element = elements.find(({ text }) => shownText(text) === label)
  if (element === undefined) throw new Error(`no button "${label}" is left`)
  return {
    type: 'block_actions',
    team: { id: 'T1', domain: 'example' },
    user: { id: message.to, team_id: 'T1' },
    api_app_id: 'A1',
    container: { type: 'message', message_ts: message.ts, channel_id: message.channel, is_ephemeral: false },
    trigger_id: `trigger-${++state.lastNumber}`,
    channel: { id: message.channel, name: 'directmessage' },
    message: { type: 'message', user: 'UBOT', ts: message.ts, text: entry?.text },
    response_url: `${state.url}/response`,
    actions: [{ ...element, type: 'button', block_id: 'b1', action_ts: nextTs(state) }],
  }
}

// What the app calls

function answerCall(
  state: State,
  path: string,
  authorization: string | undefined,
  body: string,
): LoopbackAnswer | 'hang' {
  const method = path.replace(/^\/api\//, '')
  state.calls.set(method, (state.calls.get(method) ?? 0) + 1)
  const planned = state.planned.get(method)?.shift()
  if (typeof planned === 'object') return faultAnswer(planned)
  const payload = Object.fromEntries(new URLSearchParams(body)) as Payload
  const token = authorization?.replace(/^Bearer /, '') ?? payload.token
  const expected = method === 'apps.connections.open' ? state.appToken : state.botToken
  if (token !== expected || state.revoked) return faultAnswer({ error: 'invalid_auth' })
  const result = resultOf(state, method, payload)
  if (result === 'tooFast') {
    state.refusals += 1
    return faultAnswer({ retryAfterSec: 1 })
  }
  if (planned === 'hang') return 'hang'
  return planned === 'loseAnswer'
    ? 'cut'
    : { status: 200, headers: { 'x-oauth-scopes': state.scopes }, json: result }
}

function faultAnswer(fault: SlackFault): LoopbackAnswer {
  if ('error' in fault) return { status: 200, json: { ok: false, error: fault.error } }
  if ('status' in fault) return { status: fault.status, json: 'upstream failed' }
  return {
    status: 429,
    headers: { 'retry-after': String(fault.retryAfterSec) },
    json: { ok: false, error: 'ratelimited' },
  }
}

const no = (error: string): Result => ({ ok: false, error })

function resultOf(state: State, method: string, payload: Payload): Result | 'tooFast' {
  switch (method) {
    case 'auth.test':
      return {
        ok: true,
        url: 'https://example.slack.com/',
        team: 'Example',
        user: 'tookit',
        team_id: 'T1',
        user_id: 'UBOT',
        bot_id: 'BBOT',
      }
    case 'apps.connections.open':
      return { ok: true, url: `${state.url.replace('http', 'ws')}/link` }
    case 'conversations.open': {
      const user = payload.users ?? ''
      if (!state.users.has(user)) return no('user_not_found')
      return state.disabled.has(user) ? no('user_disabled') : { ok: true, channel: { id: channelOf(user) } }
    }
    case 'chat.postMessage':
      return postMessage(state, payload)
    case 'chat.update':
      return updateMessage(state, payload)
    case 'conversations.history':
      return historyPage(state, payload)
    default:
      return no('unknown_method')
  }
}

function postMessage(state: State, payload: Payload): Result | 'tooFast' {
  const channel = payload.channel?.startsWith('U') ? channelOf(payload.channel) : (payload.channel ?? '')
  const to = userOf(channel)
  const text = payload.text ?? ''
  const blocks = blocksOf(payload) ?? []
  if (!state.users.has(to) || state.disabled.has(to)) return no('channel_not_found')
  const refused = refusalOf(text, blocks)
  if (refused !== null) return no(refused)
  if (!state.withinLimits(channel, state.clockMs())) return 'tooFast'
  const ts = nextTs(state)
  const metadata = payload.metadata === undefined ? {} : { metadata: JSON.parse(payload.metadata) as unknown }
  historyOf(state, channel).push({
    type: 'message',
    ts,
    channel,
    user: 'UBOT',
    bot_id: 'BBOT',
    text,
    blocks,
    ...metadata,
  })
  const seen = seenInSlack(text, payload.mrkdwn !== 'false', blocks)
  const message = {
    to,
    channel,
    ts,
    messageId: `${channel}:${ts}`,
    text: seen,
    buttons: buttonsOf(blocks),
    fallback: text,
  }
  state.messages.push(message)
  const own = state.byUser.get(to)
  if (own) own.push(message)
  else state.byUser.set(to, [message])
  return { ok: true, channel, ts, message: { ts, text } }
}

const blocksOf = ({ blocks }: Payload): readonly Block[] | undefined =>
  blocks === undefined ? undefined : (JSON.parse(blocks) as readonly Block[])

const buttonsOf = (blocks: readonly Block[]) =>
  blocks
    .flatMap((block) => block.elements ?? [])
    .map(({ value, text }) => ({ token: value ?? '', label: shownText(text) }))

function refusalOf(text: string, blocks: readonly Block[]): string | null {
  if (text === '' && blocks.length === 0) return 'no_text'
  if (text.length > 40_000) return 'msg_too_long'
  if (blocks.length > 50) return 'invalid_blocks'
  if (
    JSON.stringify(blocks).length > 13_200 &&
    blocks.reduce((sum, { text: t }) => sum + (t?.text.length ?? 0), 0) > 13_200
  )
    return 'msg_blocks_too_long'
  for (const { text: section, elements = [] } of blocks) {
    if (section !== undefined && (section.text.length < 1 || section.text.length > 3000))
      return 'invalid_blocks'
    if (elements.length > 25) return 'invalid_blocks'
    if (elements.some((one) => one.text.text.length > 75 || (one.value ?? '').length > 2000))
      return 'invalid_blocks'
    if (new Set(elements.map((one) => one.action_id)).size < elements.length) return 'invalid_blocks'
  }
  return null
}

function updateMessage(state: State, payload: Payload): Result {
  const channel = payload.channel ?? ''
  // A user's id is good for posting only.
  const entry = channel.startsWith('D')
    ? state.histories.get(channel)?.find((one) => one.ts === payload.ts)
    : undefined
  const message = state.messages.find((one) => one.channel === channel && one.ts === payload.ts)
  if (entry === undefined) return no(channel.startsWith('D') ? 'message_not_found' : 'channel_not_found')
  if (message === undefined) return no('cant_update_message')
  entry.text = payload.text ?? entry.text
  // Without blocks the old ones stay.
  const blocks = blocksOf(payload) ?? entry.blocks ?? []
  entry.blocks = blocks
  message.fallback = entry.text
  message.text = seenInSlack(entry.text, true, blocks)
  message.buttons = buttonsOf(blocks)
  return { ok: true, channel, ts: message.ts, text: entry.text }
}

function historyPage(
  state: State,
  { channel = '', oldest = '0', latest, inclusive, limit = '100', cursor, include_all_metadata }: Payload,
): Result {
  if (!state.users.has(userOf(channel))) return no('channel_not_found')
  const at = (ts: string) => BigInt(ts.replace('.', '').padEnd(16, '0'))
  const edge = inclusive === 'true' ? 1n : 0n
  const all = historyOf(state, channel)
    .filter(({ ts }) => at(ts) > at(oldest) - edge && (latest === undefined || at(ts) < at(latest) + edge))
    .toReversed()
  const from = Number(cursor ?? 0)
  const to = from + Number(limit)
  const messages = all.slice(from, to).map(({ metadata, channel: _, ...entry }) => ({
    ...entry,
    ...(metadata !== undefined && include_all_metadata === 'true' ? { metadata } : {}),
  }))
  const more = to < all.length
  return {
    ok: true,
    messages,
    has_more: more,
    ...(more ? { response_metadata: { next_cursor: String(to) } } : {}),
  }
}
