import type { DeliveryStatus, Inbound } from '../../bot/inbound.ts'
import type { Instant } from '../../domain/time.ts'
import { handledByTwilio } from './optOutWords.ts'

/** A text from a person, as the webhook or the list of messages tells it. */
export interface Text {
  readonly sid: string
  readonly from: string
  readonly body: string
  readonly numMedia: number
  readonly optOutType: string | null
  readonly sentAt: Instant
}

/** `null` for what does not come from a person's phone: short codes, names of senders, other networks (`whatsapp:…`). */
export function saidOf({ sid, from, body, numMedia, optOutType, sentAt }: Text): Inbound | null {
  if (!/^\+[1-9]\d{6,14}$/.test(from)) return null
  return {
    kind: 'said',
    externalId: sid,
    from: { channel: 'sms', value: from },
    sentAt,
    utterance:
      numMedia > 0 ? { kind: 'media', text: body === '' ? null : body } : { kind: 'text', text: body },
    handledByService: handledByTwilio(body, optOutType),
  }
}

/** What has become of a message of ours. */
export interface Receipt {
  readonly sid: string
  /** Twilio's word: https://www.twilio.com/docs/messaging/api/message-resource#message-status-values */
  readonly status: string
  readonly code: string | null
  readonly at: Instant
}

/** A map, since an object would answer to `constructor` as well. */
const statuses: ReadonlyMap<string, DeliveryStatus> = new Map([
  ['sent', 'sent'],
  ['delivered', 'delivered'],
  ['read', 'read'],
  ['undelivered', 'failed'],
  ['failed', 'failed'],
  ['canceled', 'failed'],
])

/** `null` for the statuses before `sent`, which say no more than the answer to the create call. */
export function deliveryOf({ sid, status, code, at }: Receipt): Inbound | null {
  const reached = statuses.get(status)
  if (reached === undefined) return null
  return {
    kind: 'delivery',
    externalId: `${sid}:${status}`,
    channel: 'sms',
    messageId: sid,
    status: reached,
    code,
    at,
  }
}

/** After these nothing more comes (but `read`, which only some networks know). */
export const isFinal = (status: string): boolean =>
  ['delivered', 'read', 'undelivered', 'failed', 'canceled'].includes(status)
