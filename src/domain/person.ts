import type { Contact } from './contact.ts'
import type { Language } from './language.ts'
import type { Instant } from './time.ts'

/**
 * Somebody who talks with tookit. What she is to it (patient, caregiver of somebody, operator) are roles, and one
 * person may have several.
 */
export interface Person {
  readonly id: string
  /** What she is called in messages: a first name. */
  readonly name: string
  readonly language: Language
  readonly contacts: readonly Contact[]
  /** Since when she wants no messages that she did not ask for. Holds for all her contacts, until START. */
  readonly stoppedAt: Instant | null
  /** Somebody of the clinic or family that runs this tookit, told of what a person must see. */
  readonly isOperator: boolean
}
