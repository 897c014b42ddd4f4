import { compareTimes, type LocalDate, type LocalTime } from './time.ts'

/**
 * When a medicine is to be taken (FHIR Timing), on the patient's wall clock.
 * - `daily`: at these times, on these weekdays (ISO, Monday is 1; empty: every day)
 */
export type Timing = {
  readonly kind: 'daily'
  readonly times: readonly LocalTime[]
  readonly weekdays: readonly number[]
}

/** The times that the timing gives on one day, in order. */
export function timesOn(timing: Timing, day: LocalDate): readonly LocalTime[] {
  if (timing.weekdays.length > 0 && !timing.weekdays.includes(day.dayOfWeek)) return []
  return timing.times.length < 2 ? timing.times : timing.times.toSorted(compareTimes)
}
