import type { AlarmRule } from './alarm.ts'
import type { ReminderPolicy } from './reminderPolicy.ts'
import type { Instant, LocalDate } from './time.ts'
import type { Timing } from './timing.ts'

export interface Medicine {
  readonly name: string
  /** As on the box: "300 mg". */
  readonly strength: string | null
  /** Other names by which it goes: brands, the patient's own word. */
  readonly otherNames: readonly string[]
}

/** How much, and when (FHIR Dosage). */
export interface Dosage {
  /** In words of the label: "1 tablet". */
  readonly amount: string
  readonly timing: Timing
}

/** A dosage from a day on, until the day before `until`. A change of dose is the next phase, never an overwrite. */
export interface DosagePhase {
  readonly from: LocalDate
  readonly until: LocalDate | null
  readonly dosage: Dosage
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
  /** In order of `from`, never overlapping. */
  readonly phases: readonly DosagePhase[]
  /** Doses planned before this moment are not asked about. */
  readonly addedAt: Instant
  /** Doses planned from this moment on are not asked about. */
  readonly stoppedAt: Instant | null
}

/** "lithium 300 mg" */
export const medicineLabel = (medicine: Medicine): string =>
  medicine.strength === null ? medicine.name : `${medicine.name} ${medicine.strength}`
