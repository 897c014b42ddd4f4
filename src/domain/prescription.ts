import type { AlarmRule } from './alarm.ts'
import type { Amount } from './amount.ts'
import type { PlanRequest } from './planDraft.ts'
import type { ReminderPolicy } from './reminderPolicy.ts'
import type { Supply } from './supply.ts'
import type { Instant, LocalDate } from './time.ts'
import type { DoseTime, Timing } from './timing.ts'

export interface Medicine {
  readonly name: string
  /** As on the box: "300 mg". */
  readonly strength: string | null
  /** Other names by which it goes: brands, the patient's own word. */
  readonly otherNames: readonly string[]
}

/** How much, and when (FHIR Dosage). */
export interface Dosage {
  /** How much at a time, unless `amountsAt` says otherwise. */
  readonly amount: Amount
  /** Where it differs within a day: "2 at night, 1 in the morning". Each is one of the timing's times. */
  readonly amountsAt?: readonly AmountAt[]
  readonly timing: Timing
}

export interface AmountAt {
  readonly time: DoseTime
  readonly amount: Amount
}

/** Who ordered a dosage, and why, as far as it is known. */
export interface DosageOrder {
  readonly by: string | null
  readonly why: string | null
}

/**
 * A dosage from a day on, until the day before `until` (null: on and on) or after `lastsDoses` planned ones, whichever
 * comes first. A dose after midnight belongs to the day before. A change of dose is the next phase, never an overwrite.
 * After one that ends by a number of doses, the next phase begins with the time after the last of them, if its `from`
 * is not later.
 */
export interface DosagePhase {
  readonly from: LocalDate
  readonly until: LocalDate | null
  /** Of timings that plan doses on the calendar. */
  readonly lastsDoses?: number
  readonly dosage: Dosage
  readonly order?: DosageOrder
}

/** A medicine that a patient is to take (FHIR MedicationRequest when ordered, MedicationStatement when reported). */
export interface Prescription {
  readonly id: string
  readonly patientId: string
  readonly medicine: Medicine
  /** What it is for, in the patient's words. */
  readonly purpose: string | null
  readonly source: 'ordered' | 'reported'
  /** An alarm is raised at the first unconfirmed dose. */
  readonly critical: boolean
  /** What differs from the patient's settings. */
  readonly reminders: Partial<ReminderPolicy>
  readonly alarm: Partial<AlarmRule>
  /** In order of `from`, never overlapping; one that ends by a number of doses may share its last day with the next. */
  readonly phases: readonly DosagePhase[]
  /** Left out as long as nobody has said how much of it she has. */
  readonly supply?: Supply
  /** Doses planned before this moment are not asked about. */
  readonly addedAt: Instant
  /** Doses planned from this moment on are not asked about. */
  readonly stoppedAt: Instant | null
  /** A change of what was ordered that nobody has confirmed or declined yet; left out: none. */
  readonly request?: PlanRequest
}

/** "lithium 300 mg" */
export const medicineLabel = (medicine: Medicine): string =>
  medicine.strength === null ? medicine.name : `${medicine.name} ${medicine.strength}`
