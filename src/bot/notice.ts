import type { Address } from '../domain/contact.ts'
import type { Choice } from '../domain/prompt.ts'
import type { Instant } from '../domain/time.ts'
import type { Content } from './content.ts'

/**
 * How soon it has to be there, the most urgent first.
 * - `danger`: a crisis or an emergency, at any hour
 * - `answer`: somebody is waiting with the phone in her hand
 * - `alarm`: a caregiver or operator has to know
 * - `reminder`: the first reminder of a dose, and a snoozed one
 * - `followUp`: asked again
 * - `routine`: check-ins, summaries, invitations
 */
export type Urgency = 'danger' | 'answer' | 'alarm' | 'reminder' | 'followUp' | 'routine'
export const urgencies: readonly Urgency[] = ['danger', 'answer', 'alarm', 'reminder', 'followUp', 'routine']

/**
 * Something that has to be told to one person. The words are found when it is sent (`compose`). The id says what it
 * is, so that deciding the same again makes the same notice and the store keeps one.
 */
export interface Notice {
  readonly id: string
  /** The patient it is about. Its words use her zone and her choice about names. Null: nobody we know. */
  readonly patientId: string | null
  readonly to:
    | { readonly kind: 'person'; readonly personId: string }
    | { readonly kind: 'address'; readonly address: Address }
  readonly content: Content
  readonly choices: readonly Choice[]
  /** The question that it puts. It is dropped at the door when that prompt is closed by then. */
  readonly promptId: string | null
  /** The alarm that it tells of: `reported` needs to know when it reached her. */
  readonly alarmId: string | null
  readonly urgency: Urgency
  /** Answer on this contact if it can be used; else on the first usable one. */
  readonly contactId: string | null
  /** Contacts that have failed for it already. */
  readonly avoid: readonly string[]
  /** Goes out although she said STOP (an answer to danger, a receipt). */
  readonly despiteStop: boolean
  /** After this it is dropped unsaid. */
  readonly worthUntil: Instant
  readonly createdAt: Instant
}
