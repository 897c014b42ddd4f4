import { askingTime } from '../domain/askingTime.ts'
import type { Situation } from '../domain/situation.ts'
import { firstInstantAt, type Instant, isBefore, localDate, minutes } from '../domain/time.ts'
import { checkInLateMin } from './limits.ts'

/**
 * The moment of today at which she may be asked what is nobody's hurry, if it is now: at her own hour, never at night.
 * Null: what could not be asked then waits for the next day.
 */
export function askingMoment({ patient }: Situation, now: Instant): Instant | null {
  const moment = firstInstantAt(localDate(now, patient.zone), askingTime(patient), patient.zone)
  const isNow = !isBefore(now, moment) && isBefore(now, moment.add(minutes(checkInLateMin)))
  return isNow ? moment : null
}

/** The first moment at or after `from` at which she may be asked that. */
export function nextAskingMoment({ patient }: Situation, from: Instant): Instant {
  const day = localDate(from, patient.zone)
  const today = firstInstantAt(day, askingTime(patient), patient.zone)
  return isBefore(today, from)
    ? firstInstantAt(day.add({ days: 1 }), askingTime(patient), patient.zone)
    : today
}
