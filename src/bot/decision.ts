import type { Contact } from '../domain/contact.ts'
import type { Fact } from '../domain/fact.ts'
import type { Person } from '../domain/person.ts'
import type { Choice } from '../domain/prompt.ts'
import type { Situation } from '../domain/situation.ts'
import type { Instant } from '../domain/time.ts'
import type { Notice } from './notice.ts'
import type { Sent } from './outgoing.ts'

/** What the engine decided about one patient. Plain data; nothing has happened until the store has saved it. */
export interface Decision {
  readonly facts: readonly Fact[]
  readonly notices: readonly Notice[]
  /** Codes that this decision gave out, each good for one person to join by. */
  readonly invitations: readonly Invitation[]
  /** The situation after the facts. The store saves what differs from the one that it loaded. */
  readonly situation: Situation
  /** When this patient has to be looked at again: at most 24 hours ahead, and not before `now`. */
  readonly wakeAt: Instant
}

/** A code by which an invited person shows who she is: works once, for seven days. The store keeps only its hash. */
export interface Invitation {
  readonly code: string
  readonly personId: string
  readonly patientId: string
  readonly purpose: 'patient' | 'caregiver'
  readonly expiresAt: Instant
}

/** Who wrote, and what is known of it. */
export interface Speaker {
  readonly person: Person
  /** The contact it came from. */
  readonly contact: Contact
  /** The service has its own opt-outs (STOP, YES…), so a receipt is its business. */
  readonly serviceKeepsOptOuts: boolean
  /** An invitation's code that stood in the message, was valid and is used up with it. */
  readonly usedCode: boolean
  /**
   * Others who share the phone and may have written instead, by name; then only what cannot wait is heard: danger,
   * opting out, a wrong number.
   */
  readonly sharedWith?: readonly string[]
}

/** What somebody said, ready for the engine. */
export interface Said {
  readonly eventId: string
  readonly sentAt: Instant
  readonly what:
    | { readonly kind: 'text'; readonly text: string }
    /** A button, already looked up: which prompt, which of its choices. */
    | { readonly kind: 'choice'; readonly promptId: string; readonly choice: Choice }
    /** A button that leads nowhere any more. */
    | { readonly kind: 'staleChoice' }
    | { readonly kind: 'media'; readonly text: string | null }
  readonly handledByService: 'stop' | 'start' | 'help' | null
  /** Texts of ours that she may be quoting, the newest first. */
  readonly ownTexts: readonly string[]
  /** How often within the last hour she has written what was not understood. */
  readonly unclearLately: number
  /** How many of these were her last ones, with nothing understood in between. */
  readonly unclearInARow: number
  /** What she wrote before, by event: the messages that an open question is about. */
  readonly earlierTexts: ReadonlyMap<string, string>
  /** Fresh random codes that a decision may use for an invitation; the store keeps those it used. */
  readonly spareCodes: readonly string[]
}

/** What became of a message, for `reported`. */
export interface Outcome {
  readonly messageId: string
  readonly personId: string
  readonly contactId: string
  /** The notices about this patient that it carried. */
  readonly notices: readonly Notice[]
  readonly result:
    | { readonly kind: 'reached' }
    | { readonly kind: 'expired' }
    | Extract<Sent, { kind: 'gone' | 'optedOut' | 'refused' }>
}
