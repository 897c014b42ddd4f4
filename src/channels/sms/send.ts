import type { Outgoing, Sent } from '../../bot/outgoing.ts'
import type { Instant } from '../../domain/time.ts'
import type { TwilioClient } from './client.ts'
import { failureOfCode, failureOfError } from './faults.ts'

/** Which of our numbers a text comes from: one of them, or the pool of a Messaging Service, which chooses. */
export type Sender =
  | { readonly kind: 'number'; readonly from: string }
  | { readonly kind: 'service'; readonly messagingServiceSid: string }

export interface Sending {
  readonly client: TwilioClient
  readonly sender: Sender
  /** Where receipts go; null when nobody can reach us. */
  readonly statusCallback: string | null
  readonly clock: () => Instant
}

export async function send(sending: Sending, { to, text, worthUntil }: Outgoing): Promise<Sent> {
  const { client, sender, statusCallback, clock } = sending
  try {
    const message = await client.messages.create({
      to: to.value,
      body: text,
      ...(sender.kind === 'number'
        ? { from: sender.from }
        : { messagingServiceSid: sender.messagingServiceSid }),
      validityPeriod: validitySec(clock(), worthUntil),
      smartEncoded: true,
      ...(statusCallback === null ? {} : { statusCallback }),
    })
    if (message.status === 'failed' || message.status === 'undelivered')
      return failureOfCode(message.errorCode === null ? null : String(message.errorCode), clock())
    return { kind: 'accepted', messageId: message.sid }
  } catch (error) {
    return failureOfError(error, clock())
  }
}

/** How long Twilio may keep the text in its queue, in seconds; it takes 1 to 36,000 (ten hours). */
function validitySec(now: Instant, worthUntil: Instant): number {
  return Math.min(Math.max(Math.floor(worthUntil.since(now).total('seconds')), 1), 36_000)
}
