import type { Address } from '../domain/contact.ts'
import type { Fraction } from '../domain/fraction.ts'
import type { Language } from '../domain/language.ts'
import type { DosagePhase, Medicine } from '../domain/prescription.ts'
import type { LocalTime, Zone } from '../domain/time.ts'

/** What a file says of people and their medicines, before anything is known of who is enrolled already. */
export interface Incoming {
  readonly patients: readonly IncomingPatient[]
  /** What is not in force or nothing for tookit, and why. It keeps nothing else out. */
  readonly leftOut: readonly Remark[]
  /** What can't be taken, and why. A file that has any is not imported at all. */
  readonly refused: readonly Remark[]
}

/** `at`: a line and column, or the path of an element. */
export interface Remark {
  readonly at: string
  readonly why: string
}

/** A way to reach somebody; on Telegram she begins herself, by a link. */
export type IncomingContact = Address | 'telegramLink'

export interface IncomingPatient {
  readonly at: string
  /** The id that tookit gave her, where the file has it. */
  readonly tookitId: string | null
  readonly name: string
  readonly birthYear: number | null
  readonly zone: Zone
  readonly country: string
  readonly language: Language
  readonly contacts: readonly IncomingContact[]
  readonly prescriptions: readonly IncomingPrescription[]
  readonly caregivers: readonly IncomingCaregiver[]
}

export interface IncomingPrescription {
  readonly at: string
  /** The id that tookit gave it, where the file has it. */
  readonly tookitId: string | null
  readonly medicine: Medicine
  readonly purpose: string | null
  readonly source: 'ordered' | 'reported'
  readonly critical: boolean
  readonly phases: readonly DosagePhase[]
  /** Left out where the file says nothing of it. */
  readonly supply?: IncomingSupply
}

/** What she has, and how she gets more. Null: not said. */
export interface IncomingSupply {
  readonly left: Fraction | null
  readonly refills: number | null
  readonly perFill: Fraction | null
}

export interface IncomingCaregiver {
  readonly at: string
  readonly name: string
  readonly relation: string | null
  readonly language: Language
  readonly contacts: readonly IncomingContact[]
}

/**
 * What the operator says where a file leaves the hour open, since nothing is supposed: `parts`: by an EventTiming code
 * ("MORN" is 08:00); `daily`: by how often a day ("2" is 08:00 and 20:00); `everyHours`: the first of "every 8 hours".
 */
export interface Placing {
  readonly parts: ReadonlyMap<string, LocalTime>
  readonly daily: ReadonlyMap<number, readonly LocalTime[]>
  readonly everyHours: ReadonlyMap<number, LocalTime>
}

/** What holds for whoever the file does not say it of; null: then she is refused. */
export interface Defaults {
  readonly zone: Zone | null
  readonly country: string | null
  readonly language: Language
}
