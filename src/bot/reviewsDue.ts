import { askingTime } from '../domain/askingTime.ts'
import type { Caregiver } from '../domain/caregiver.ts'
import { patientPerson, type Situation } from '../domain/situation.ts'
import { firstInstantAt, type Instant, isAfter, isBefore, latest, localDate, minutes, notAfter } from '../domain/time.ts'
import { toldOfDanger } from '../domain/toldOfDanger.ts'
import { checkInLateMin, quietAfterDangerHours } from './limits.ts'

/**
 * The people about whom she is asked right now: still right? At her own hour, never at night; a question that could
 * not be put then waits for the next day.
 */
export function reviewsDue(s: Situation, now: Instant): readonly Caregiver[] {
  const { zone, enrolment } = s.patient
  if (enrolment.kind !== 'active' || patientPerson(s).stoppedAt !== null) return []
  const moment = firstInstantAt(localDate(now, zone), askingTime(s.patient), zone)
  if (isBefore(now, moment) || !isBefore(now, moment.add(minutes(checkInLateMin)))) return []
  const due = s.caregivers.filter(({ state }) => state.kind === 'active' && notAfter(state.review.at, moment))
  return due.length > 0 && toldOfDanger(s, 'any', quietAfterDangerHours, now) ? [] : due
}

/** The next moment after `now` at which somebody may be asked about; null: nobody. */
export function nextReviewAt(s: Situation, now: Instant): Instant | null {
  const moments = s.caregivers.flatMap(({ state }) =>
    state.kind === 'active' ? [nextAskingAt(s, latest(state.review.at, now))] : [],
  )
  return moments.filter((moment) => isAfter(moment, now)).toSorted(Temporal.Instant.compare)[0] ?? null
}

/** The first moment at or after `from` at which she may be asked something that is nobody's hurry. */
function nextAskingAt({ patient }: Situation, from: Instant): Instant {
  const day = localDate(from, patient.zone)
  const today = firstInstantAt(day, askingTime(patient), patient.zone)
  return isBefore(today, from) ? firstInstantAt(day.add({ days: 1 }), askingTime(patient), patient.zone) : today
}
