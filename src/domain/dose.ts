import type { Instant, LocalDate, LocalTime } from './time.ts'

/** Why a dose was left out, in the patient's own account. */
export type SkipReason =
  | 'forgot'
  | 'feltSick'
  | 'feltBetter'
  | 'outOfMedicine'
  | 'doesNotWant'
  | 'toldByDoctor'
  | 'asleep'
  | 'away'
  | 'cost'
  /** "Didn't need it." */
  | 'notNeeded'
  | 'other'

/** Reasons after which a dose that was not taken does not count towards an alarm: somebody who may decide has decided. */
export const acceptedReasons: ReadonlySet<SkipReason> = new Set(['toldByDoctor'])

/** Why nobody could ask about a dose. Such a dose never counts as left out. */
export type NotAskedBecause =
  | 'paused'
  | 'stopped'
  | 'unreached'
  | 'outage'
  | 'notYetConsented'
  | 'alreadyCovered'
  | 'withdrawn'
  /** She had told of a crisis not long before. */
  | 'crisis'

/** Why it was not taken, as far as she has told. */
export const reasonOf = ({ state }: Pick<Dose, 'state'>): SkipReason | null =>
  state.kind === 'declined' || state.kind === 'unanswered' ? (state.reason ?? null) : null

/** Who says so: the patient herself, or a caregiver or operator reporting. */
export interface Reporter {
  readonly personId: string
  readonly as: 'patient' | 'caregiver' | 'operator'
}

export type DoseState =
  /** On the list, its time has not come or it has not been asked about yet. */
  | { readonly kind: 'due' }
  /** Asked about; `windowEndsAt` is when it becomes unanswered. */
  | {
      readonly kind: 'asked'
      readonly askedAt: Instant
      readonly windowEndsAt: Instant
      /** How often it was asked again, and when next (null: not again). */
      readonly followUps: number
      readonly followUpAt: Instant | null
      readonly snoozes: number
    }
  | { readonly kind: 'taken'; readonly takenAt: Instant; readonly by: Reporter }
  | {
      readonly kind: 'declined'
      readonly declinedAt: Instant
      readonly reason: SkipReason | null
      readonly by: Reporter
    }
  /** The window ended without an answer. `reason`: why, if she has told it since. */
  | { readonly kind: 'unanswered'; readonly at: Instant; readonly reason?: SkipReason }
  | { readonly kind: 'notAsked'; readonly because: NotAskedBecause; readonly at: Instant }

/**
 * One planned intake of one prescription (FHIR MedicationAdministration once it is over). Its identity is the
 * planned slot on the patient's calendar, so that computing it again finds the same dose.
 */
export interface Dose {
  /** `<prescription id>@<date>T<time>`; after midnight of its day `T24:30`. */
  readonly id: string
  readonly prescriptionId: string
  readonly patientId: string
  readonly date: LocalDate
  readonly time: LocalTime
  /** The moment at which the slot falls in the patient's zone. */
  readonly plannedAt: Instant
  readonly state: DoseState
  /** Whether it has ever been asked about; a late "took it" does not change that. */
  readonly askedAt: Instant | null
}

/** `daysLater`: 1 for one after midnight that belongs to the day before; its hours count on, from 24. */
export const doseId = (
  prescriptionId: string,
  date: LocalDate | string,
  time: LocalTime,
  daysLater: 0 | 1 = 0,
): string => doseIdOf(prescriptionId, date.toString(), clockName(time, daysLater))

/** The same from the names of its day and of its time. */
export const doseIdOf = (prescriptionId: string, day: string, clock: string): string =>
  `${prescriptionId}@${day}T${clock}`

/** How a time stands in the id of a dose. */
export const clockName = ({ hour, minute }: LocalTime, daysLater: 0 | 1): string =>
  `${twoDigits(hour + 24 * daysLater)}:${twoDigits(minute)}`

/** The day on the calendar on which it is, which for one after midnight is not the day that it belongs to. */
export const calendarDateOf = ({
  doseId: id,
  date,
}: {
  readonly doseId: string
  readonly date: LocalDate
}) => (isAfterMidnight(id) ? date.add({ days: 1 }) : date)

const isAfterMidnight = (id: string): boolean => Number(id.slice(-5, -3)) >= 24

const twoDigits = (n: number): string => (n < 10 ? `0${n}` : `${n}`)
