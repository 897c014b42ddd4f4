import type { LoopbackAnswer } from '../loopback.ts'
import { channelOf, historyOf, nextTs, type SlackFault, type SlackState, userOf } from './state.ts'
import { type Block, seenInSlack, shownText } from './text.ts'

type Payload = Readonly<Record<string, string>>
type Result = Readonly<Record<string, unknown>> & { readonly ok: boolean }

/** What the app calls. `hang`: never answer. */
export function answerCall(
  state: SlackState,
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

function resultOf(state: SlackState, method: string, payload: Payload): Result | 'tooFast' {
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

function postMessage(state: SlackState, payload: Payload): Result | 'tooFast' {
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

function updateMessage(state: SlackState, payload: Payload): Result {
  const channel = payload.channel ?? ''
  // A user's id is good for posting only.
  const entry = channel.startsWith('D')
    ? state.histories.get(channel)?.find((one) => one.ts === payload.ts)
    : undefined
  const message = state.byUser.get(userOf(channel))?.find((one) => one.ts === payload.ts)
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
  state: SlackState,
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
