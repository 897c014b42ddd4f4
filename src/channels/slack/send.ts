import type { webApi } from '@slack/bolt'
import type { Outgoing, Sent } from '../../bot/outgoing.ts'
import type { Instant } from '../../domain/time.ts'
import { makePushback } from '../pushback.ts'
import type { Conversations } from './conversations.ts'
import { type Fault, faultOf } from './faults.ts'
import { messageOf } from './render.ts'

/** Bytes of a token, as in every channel; Slack itself would take 2000 characters. */
const tokenMaxBytes = 64

export function makeSend(
  client: webApi.WebClient,
  conversations: Conversations,
  clock: () => Instant,
): (outgoing: Outgoing) => Promise<Sent> {
  const scopeOf = makePushback(clock)
  const sentOf = (fault: Fault, to: string): Sent => {
    switch (fault.kind) {
      case 'tooFast': {
        const retryAt = clock().add({ seconds: fault.retryAfterSec })
        return { kind: 'later', retryAt, scope: scopeOf(to, retryAt), code: fault.code }
      }
      case 'later':
        return { kind: 'later', retryAt: null, scope: 'sender', code: fault.code }
      default:
        return { kind: fault.kind, code: fault.code }
    }
  }
  return async (outgoing) => {
    const { value } = outgoing.to
    if (outgoing.buttons.some(({ token }) => Buffer.byteLength(token, 'utf8') > tokenMaxBytes))
      return { kind: 'refused', code: 'button_token_too_long' }
    let channel: string
    try {
      channel = await conversations.of(value)
    } catch (error) {
      // Nothing has been posted yet, so a lost answer leaves no doubt.
      const fault = faultOf(error)
      return sentOf(fault.kind === 'unknown' ? { kind: 'later', code: fault.code } : fault, value)
    }
    try {
      const { ts } = await client.chat.postMessage(messageOf(outgoing, channel))
      return ts === undefined
        ? { kind: 'unknown', code: 'no_ts' }
        : { kind: 'accepted', messageId: messageIdOf(channel, ts) }
    } catch (error) {
      return sentOf(faultOf(error), value)
    }
  }
}

/** A `ts` is unique in its conversation only, so the id of a message names both. */
export const messageIdOf = (channel: string, ts: string): string => `${channel}:${ts}`

export function messageOfId(messageId: string): { channel: string; ts: string } | null {
  const [, channel, ts] = /^([^:]+):([\d.]+)$/.exec(messageId) ?? []
  return channel === undefined || ts === undefined ? null : { channel, ts }
}
