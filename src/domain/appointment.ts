import type { Instant, LocalDate, LocalTime, Zone } from './time.ts'
import type { TimingOf } from './timing.ts'

export type AppointmentKind = 'injection' | 'bloodTest' | 'therapy' | 'visit'

/** Days of the calendar, at whatever time: weekdays of every so many weeks, or a day of every so many months. */
type CalendarDays = Omit<TimingOf<'everyWeeks'>, 'times'> | Omit<TimingOf<'monthly'>, 'times'>

/**
 * How it falls due again.
 * - `once`: not
 * - `afterDone`: so many days after the last one was done
 * - `calendar`: on these days, done or not; `time`: at the place of the appointment, where it is always the same
 */
export type Recurrence =
  | { readonly kind: 'once' }
  | { readonly kind: 'afterDone'; readonly days: number }
  | { readonly kind: 'calendar'; readonly on: CalendarDays; readonly time: LocalTime | null }

/** It falls due so many days after the dosage of a prescription has changed, too: a level, once it is steady. */
export interface AfterChange {
  readonly prescriptionId: string
  readonly days: number
  /** The newest change of which is known that it falls due by it, or that it was before this was entered. */
  readonly seen: LocalDate
}

/**
 * What is told or asked about one occurrence, in their order.
 * - `book`: three weeks ahead, where nobody has agreed a time yet
 * - `daysBefore`: three days ahead
 * - `shortlyBefore`: three hours ahead; the evening before, where that is too early in the day
 * - `after`: on the day after, whether she was there
 * - `overdue`: asked again, when nobody has said for the days of grace that it was done
 * - `alarm`: people are told
 * - `letGo`: it is asked about no more, and the next one counts
 */
export type AppointmentStep =
  | 'book'
  | 'daysBefore'
  | 'shortlyBefore'
  | 'after'
  | 'overdue'
  | 'alarm'
  | 'letGo'

/**
 * `left`: not said, since a later one has come. `outage`: tookit was down until it was too late for it. `stopped`: she wants
 * no messages, or none reached her.
 */
export type StepOutcome = 'told' | 'left' | 'outage' | 'stopped'

/** A step that is dealt with. */
export interface StepDone {
  readonly step: AppointmentStep
  readonly at: Instant
  readonly outcome: StepOutcome
}

/** One time at which it is to be. */
export interface Occurrence {
  readonly date: LocalDate
  /** Null: on that day or around it, at no time that is known. */
  readonly time: LocalTime | null
  /** Where by the recurrence it belongs, wherever it was moved to. */
  readonly planned: LocalDate
  /** A day is agreed with whoever gives it. */
  readonly booked: boolean
  /** She can't go then, or it was called off, and it is still to be done. */
  readonly calledOff: boolean
  /** Since when this is known: what would have had to be told before is left out. */
  readonly since: Instant
  readonly steps: readonly StepDone[]
}

/**
 * Something that is done with her by somebody at a place: an injection, a blood test, therapy, a visit (FHIR
 * Appointment; where it recurs or follows a change of dose, the ServiceRequest behind it).
 */
export interface Appointment {
  readonly id: string
  readonly patientId: string
  readonly kind: AppointmentKind
  /** In her words: "my injection", "lithium level". Never where others may read, unless she chose so. */
  readonly name: string
  /** What to prepare, as an operator wrote it; null: nothing is said of that. */
  readonly prepare: string | null
  /** By whose clock its times are: of the place where it is done. A journey of hers changes nothing about it. */
  readonly zone: Zone
  readonly recurrence: Recurrence
  readonly afterChange: AfterChange | null
  /** Days after which what was not told to be done is overdue; null: it never is. */
  readonly graceDays: number | null
  /** An operator wishes that people hear of it when it is overdue; her own yes to them is needed all the same. */
  readonly alarm: boolean
  /** The next one, or the one that is overdue; null: none is planned. */
  readonly due: Occurrence | null
  readonly lastDoneOn: LocalDate | null
  readonly addedAt: Instant
  /** Since when nothing of it is to be done any more. */
  readonly endedAt: Instant | null
}

/**
 * Days of grace unless an operator sets others: a long-acting injection has a few days of tolerance on its label, a
 * blood test a week; whether she went to therapy or to a visit is her own matter.
 */
export const usualGraceDays: { readonly [K in AppointmentKind]: number | null } = {
  injection: 3,
  bloodTest: 7,
  therapy: null,
  visit: null,
}
