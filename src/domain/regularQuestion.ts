import type { DailyAt, Patient } from './patient.ts'
import type { QuestionnaireName } from './questionnaire.ts'
import { rememberingOf } from './remembering.ts'
import {
  compareDates,
  daysBetween,
  firstInstantAt,
  type Instant,
  isAfter,
  isBefore,
  type LocalDate,
  localDate,
} from './time.ts'

/** What comes at its own wall-clock time, whatever else happens. */
export type RegularQuestion =
  | 'mood'
  | 'sideEffects'
  | 'summary'
  | 'sleep'
  | 'helps'
  | 'warningSigns'
  /** Comes some days after side effects were told, not by the calendar. */
  | 'effectsAfter'
  /** Comes when doses of one time of day were missed again and again, not by the calendar. */
  | 'betterTime'
  | `scale ${string}`
  | `questionnaire ${QuestionnaireName}`

/** Without a weekday: every day. */
interface Regularly extends DailyAt {
  readonly weekday?: number
  readonly everyWeeks?: number
}

export interface Regular {
  readonly about: RegularQuestion
  readonly at: Regularly
}

/** All that she is asked or told regularly, beside her doses. */
export const regularQuestions = rememberingOf(({ settings, wellbeing }: Patient): readonly Regular[] => {
  const always: readonly (readonly [RegularQuestion, Regularly | null | undefined])[] = [
    ['mood', settings.mood],
    ['sideEffects', settings.sideEffects],
    ['summary', settings.summary],
    ['sleep', wellbeing?.sleep],
    ['helps', wellbeing?.helps],
    ['warningSigns', wellbeing?.warningSigns],
  ]
  return [
    ...always.flatMap(([about, at]): readonly Regular[] => (at ? [{ about, at }] : [])),
    ...(wellbeing?.scales ?? []).map((scale): Regular => ({ about: `scale ${scale.id}`, at: scale })),
    ...(wellbeing?.questionnaires ?? []).map(
      (planned): Regular => ({ about: `questionnaire ${planned.name}`, at: planned }),
    ),
  ]
})

/** The local day on which it was put last; null: never. */
export function lastAskedOn({ lastAsked, wellbeing }: Patient, about: RegularQuestion): LocalDate | null {
  return about === 'mood' || about === 'sideEffects' || about === 'summary'
    ? lastAsked[about]
    : (wellbeing?.asked?.[about] ?? null)
}

/**
 * The local day on which it is due and was not dealt with yet; null: none. It is due from its time until the end of
 * that day.
 */
export function dayDue(patient: Patient, about: RegularQuestion, now: Instant): LocalDate | null {
  const regular = regularQuestions(patient).find((one) => one.about === about)
  return regular === undefined ? null : dueOn(patient, regular, now)
}

export function dueOn(patient: Patient, { about, at }: Regular, now: Instant): LocalDate | null {
  const { enrolment, zone } = patient
  if (enrolment.kind !== 'active' && enrolment.kind !== 'paused') return null
  const today = localDate(now, zone)
  if (at.weekday !== undefined && today.dayOfWeek !== at.weekday) return null
  const last = lastAskedOn(patient, about)
  if (last !== null && compareDates(last, today) >= 0) return null
  // A day that was left out for another weekday does not put it off by weeks.
  if (last !== null && daysBetween(last, today) < 7 * ((at.everyWeeks ?? 1) - 1) + 1) return null
  const moment = firstInstantAt(today, at.time, zone)
  return isAfter(moment, now) || isBefore(moment, enrolment.since) ? null : today
}
