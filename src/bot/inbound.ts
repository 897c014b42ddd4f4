import type { Address, ChannelName } from '../domain/contact.ts'
import type { Instant } from '../domain/time.ts'

/** What a person did on her side of a channel. */
export type Utterance =
  | { readonly kind: 'text'; readonly text: string }
  /** A press on a button that we offered; `token` is the one given out with the choice. */
  | { readonly kind: 'press'; readonly token: string }
  /** A picture, a voice note, a sticker: something that tookit cannot read. `text` is its caption, if any. */
  | { readonly kind: 'media'; readonly text: string | null }

/**
 * One event of a service, as stored before it is acknowledged. `externalId` is unique in its channel and the
 * same at each redelivery, so that storing twice is a no-op (a Telegram `update_id`, a Twilio `MessageSid`, a
 * Slack `event_id`…; for a press a key made of chat, message, action and person, since a second tap comes with a new id).
 */
export type Inbound =
  | {
      readonly kind: 'said'
      readonly externalId: string
      readonly from: Address
      /**
       * When the person sent it, as the service tells; else when it came in. Where the service counts in whole
       * seconds this is the end of that second, so that an answer is never older than the message it answers.
       */
      readonly sentAt: Instant
      readonly utterance: Utterance
      /** The service has already obeyed this word and answered it (Twilio's STOP, START, HELP), so tookit sends no receipt. */
      readonly handledByService: 'stop' | 'start' | 'help' | null
    }
  /** What became of a message of ours. `messageId` is the service's own id of it. */
  | {
      readonly kind: 'delivery'
      readonly externalId: string
      readonly channel: ChannelName
      readonly messageId: string
      readonly status: DeliveryStatus
      readonly code: string | null
      readonly at: Instant
    }
  /** The person blocked the bot or let it in again, on this contact. */
  | {
      readonly kind: 'access'
      readonly externalId: string
      readonly from: Address
      readonly allowed: boolean
      readonly at: Instant
    }

/** In rising order; a status never goes down, since callbacks arrive in any order. `failed` is for good. */
export type DeliveryStatus = 'accepted' | 'sent' | 'delivered' | 'read' | 'failed'
