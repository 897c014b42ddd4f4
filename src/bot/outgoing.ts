import type { Address } from '../domain/contact.ts'
import type { Instant } from '../domain/time.ts'

/** What a channel is able to do, so that nothing outside its folder asks for its name. */
export interface Abilities {
  /** Choices can be buttons; otherwise they are numbers in the text. */
  readonly buttons: boolean
  /** Characters that one message may have. */
  readonly textMax: number
  /** Characters that the label of a button may have. */
  readonly labelMax: number
  /** The text is billed and carried in segments, so it should be short and plain (GSM 03.38 characters). */
  readonly segments: boolean
  /** `receipt`: only a receipt says that it arrived. `acceptance`: the service's acceptance is enough. */
  readonly reachedBy: 'acceptance' | 'receipt'
  /** Others may see it (a lock screen, a shared phone), so no medicine names unless the patient chose to see them. */
  readonly discreet: boolean
  /** The service itself obeys and answers STOP, START and HELP, so tookit must not, and must not use these words. */
  readonly keepsOptOuts: boolean
}

/** A button: what it says, and the token that comes back when it is pressed (at most 64 bytes). */
export interface Button {
  readonly token: string
  readonly label: string
}

/** A message ready for a channel. `id` is the attempt's, so that it can be found again where a service allows it. */
export interface Outgoing {
  readonly id: string
  readonly to: Address
  readonly text: string
  readonly buttons: readonly Button[]
  /** After this moment it is not worth delivering any more. */
  readonly worthUntil: Instant
}

/** What the service said to a message. */
export type Sent =
  | { readonly kind: 'accepted'; readonly messageId: string }
  /** For now: too fast, busy, down. `scope` says whether only this address or the whole sender has to wait. */
  | {
      readonly kind: 'later'
      readonly retryAt: Instant | null
      readonly scope: 'address' | 'sender'
      readonly code: string
    }
  /** This address will never take a message: blocked, deactivated, no such number. */
  | { readonly kind: 'gone'; readonly code: string }
  /** The person has told the service that she wants no messages. */
  | { readonly kind: 'optedOut'; readonly code: string }
  /** The service will never take this very message. */
  | { readonly kind: 'refused'; readonly code: string }
  /** Our account is at fault: token revoked, sender not registered. Nothing goes out until an operator acts. */
  | { readonly kind: 'unauthorized'; readonly code: string }
  /** No answer came, so it may have been sent or not. */
  | { readonly kind: 'unknown'; readonly code: string }
