/** A Message resource as the fake keeps it. Moments are epoch milliseconds, for speed. */
export interface FakeMessage {
  readonly sid: string
  readonly direction: 'inbound' | 'outbound-api' | 'outbound-reply'
  readonly to: string
  readonly from: string
  readonly messagingServiceSid: string | null
  readonly statusCallback: string | null
  readonly validityPeriodSec: number | null
  readonly smartEncoded: boolean
  readonly createdAtMs: number
  body: string
  numMedia: number
  status: MessageStatus
  errorCode: number | null
  sentAtMs: number | null
}

export type MessageStatus =
  | 'accepted'
  | 'queued'
  | 'sending'
  | 'sent'
  | 'delivered'
  | 'undelivered'
  | 'failed'
  | 'read'
  | 'received'

/** Twilio's own form of dates: RFC 2822, whole seconds, UTC. */
const rfc2822 = (ms: number): string => new Date(ms).toUTCString().replace('GMT', '+0000')

/** The JSON of the Message resource. */
export const resourceOf = (message: FakeMessage, accountSid: string): object => ({
  account_sid: accountSid,
  api_version: '2010-04-01',
  body: message.body,
  date_created: rfc2822(message.createdAtMs),
  date_sent: message.sentAtMs === null ? null : rfc2822(message.sentAtMs),
  date_updated: rfc2822(message.sentAtMs ?? message.createdAtMs),
  direction: message.direction,
  error_code: message.errorCode,
  error_message: null,
  from: message.from,
  messaging_service_sid: message.messagingServiceSid,
  num_media: String(message.numMedia),
  num_segments:
    message.messagingServiceSid === null ? String(Math.ceil(message.body.length / 153) || 1) : '0',
  price: null,
  price_unit: 'USD',
  sid: message.sid,
  status: message.status,
  subresource_uris: {},
  to: message.to,
  uri: `/2010-04-01/Accounts/${accountSid}/Messages/${message.sid}.json`,
})

let made = 0
/** As long as a real one, and different in all fakes of one process. */
export function newSid(prefix: 'SM' | 'MM'): string {
  made += 1
  return prefix + made.toString(16).padStart(32, '0')
}

const inbound = {
  direction: 'inbound',
  messagingServiceSid: null,
  statusCallback: null,
  validityPeriodSec: null,
  smartEncoded: false,
  numMedia: 0,
  status: 'received',
  errorCode: null,
} as const

/** A text from a person. */
export const inboundMessage = (
  from: string,
  to: string,
  body: string,
  numMedia: number,
  atMs: number,
): FakeMessage => ({
  ...inbound,
  sid: newSid(numMedia > 0 ? 'MM' : 'SM'),
  from,
  to,
  body,
  numMedia,
  createdAtMs: atMs,
  sentAtMs: atMs,
})

/** What the webhook answered, texted to the person. */
export const replyMessage = (from: string, to: string, body: string, atMs: number): FakeMessage => ({
  ...inboundMessage(from, to, body, 0, atMs),
  direction: 'outbound-reply',
  status: 'sent',
})

/** A create call's message, as it is when the call is answered. */
export function outboundMessage(form: URLSearchParams, number: string, atMs: number): FakeMessage {
  const service = form.get('MessagingServiceSid')
  const validity = form.get('ValidityPeriod')
  return {
    sid: newSid('SM'),
    direction: 'outbound-api',
    to: form.get('To') ?? '',
    from: form.get('From') ?? number,
    messagingServiceSid: service,
    numMedia: 0,
    statusCallback: form.get('StatusCallback'),
    validityPeriodSec: validity === null ? null : Number(validity),
    smartEncoded: form.get('SmartEncoded') === 'true',
    createdAtMs: atMs,
    body: form.get('Body') ?? '',
    status: service === null ? 'queued' : 'accepted',
    errorCode: null,
    sentAtMs: null,
  }
}

const rising: readonly MessageStatus[] = [
  'accepted',
  'queued',
  'sending',
  'sent',
  'delivered',
  'undelivered',
  'failed',
  'read',
]
export const isRise = (from: MessageStatus, to: MessageStatus): boolean =>
  rising.indexOf(to) > rising.indexOf(from)
