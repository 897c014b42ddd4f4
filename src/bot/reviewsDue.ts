import type { Caregiver } from '../domain/caregiver.ts'
import { patientPerson, type Situation } from '../domain/situation.ts'
import { earliest, type Instant, isAfter, latest, notAfter } from '../domain/time.ts'
import { askingMoment, nextAskingMoment } from './askingMoment.ts'
import { isHeldBack } from './quiet.ts'

/** The people about whom she is asked right now: still right? */
export function reviewsDue(s: Situation, now: Instant): readonly Caregiver[] {
  if (s.patient.enrolment.kind !== 'active' || patientPerson(s).stoppedAt !== null) return []
  const moment = askingMoment(s, now)
  if (moment === null) return []
  const due = s.caregivers.filter(({ state }) => state.kind === 'active' && notAfter(state.review.at, moment))
  return due.length > 0 && isHeldBack(s, now) ? [] : due
}

/** The next moment after `now` at which somebody may be asked about; null: nobody. */
export function nextReviewAt(s: Situation, now: Instant): Instant | null {
  const moments = s.caregivers.flatMap(({ state }) =>
    state.kind === 'active' ? [nextAskingMoment(s, latest(state.review.at, now))] : [],
  )
  const [first, ...others] = moments.filter((moment) => isAfter(moment, now))
  return first === undefined ? null : earliest(first, ...others)
}
