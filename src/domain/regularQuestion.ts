import type { Patient, WeeklyAt } from './patient.ts'
import {
  compareDates,
  firstInstantAt,
  type Instant,
  isAfter,
  isBefore,
  type LocalDate,
  localDate,
} from './time.ts'

/** What comes at its own wall-clock time, whatever else happens. */
export type RegularQuestion = 'mood' | 'sideEffects' | 'summary'
export const regularQuestions: readonly RegularQuestion[] = ['mood', 'sideEffects', 'summary']

/**
 * The local day on which it is due and was not dealt with yet; null: none. It is due from its time until the end of
 * that day.
 */
export function dayDue(patient: Patient, about: RegularQuestion, now: Instant): LocalDate | null {
  const { enrolment, zone, settings, lastAsked } = patient
  const at: (Partial<WeeklyAt> & Pick<WeeklyAt, 'time'>) | null = settings[about]
  if (at === null || (enrolment.kind !== 'active' && enrolment.kind !== 'paused')) return null
  const today = localDate(now, zone)
  if (at.weekday !== undefined && today.dayOfWeek !== at.weekday) return null
  const last = lastAsked[about]
  if (last !== null && compareDates(last, today) >= 0) return null
  const moment = firstInstantAt(today, at.time, zone)
  return isAfter(moment, now) || isBefore(moment, enrolment.since) ? null : today
}
