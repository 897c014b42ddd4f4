import type { ChannelName, Contact } from '../../domain/contact.ts'
import type { Situation } from '../../domain/situation.ts'
import type { Instant } from '../../domain/time.ts'
import type { Decision, Outcome, Said, Speaker } from '../decision.ts'
import type { Draft } from '../draft.ts'
import type { Notice } from '../notice.ts'
import type { Abilities } from '../outgoing.ts'
import type { Response } from '../respond.ts'

/** Something that a person did, on its way to the engine. */
export interface StagedEvent {
  readonly eventId: string
  readonly personId: string
  readonly contact: Contact
  readonly sentAt: Instant
  readonly what: Said['what']
  readonly handledByService: Said['handledByService']
}

/** A message that was handed to a played service. */
export interface StagedMessage {
  readonly id: string
  readonly personId: string
  readonly contact: Contact
  readonly at: Instant
  readonly draft: Draft
  readonly notices: readonly Notice[]
}

/**
 * What becomes of a message.
 * - `reached`: it is on her phone
 * - `unknown`: on her phone, and nobody learns of it
 * - `busy`: the service takes it later
 * - `gone`: the contact takes nothing any more
 */
export type Reception = 'reached' | 'unknown' | 'busy' | 'gone'

/** Told of everything that happens, after it has happened. */
export interface Watch {
  /** Somebody has done something; it may be long until it arrives. */
  done(event: StagedEvent): void
  decided(before: Situation, decision: Decision, now: Instant): void
  handled(
    event: StagedEvent,
    said: Said,
    speaker: Speaker,
    situations: readonly Situation[],
    response: Response,
  ): void
  sent(message: StagedMessage): void
  /** The engine was told what became of a message. */
  reported(patientId: string, outcome: Outcome, at: Instant): void
  /** Time has passed for this patient, and what was due is done. */
  advanced(patientId: string): void
}

export const watchNothing: Watch = {
  done: () => undefined,
  decided: () => undefined,
  handled: () => undefined,
  sent: () => undefined,
  reported: () => undefined,
  advanced: () => undefined,
}

export type AbilitiesOf = { readonly [C in ChannelName]: Abilities }
