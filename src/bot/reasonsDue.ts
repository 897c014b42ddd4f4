import { isAsNeeded } from '../domain/asNeeded.ts'
import { type Dose, reasonOf } from '../domain/dose.ts'
import { plannedBetween } from '../domain/planned.ts'
import { patientPerson, type Situation } from '../domain/situation.ts'
import { hours, type Instant, isAfter, localDate, minutes, notAfter } from '../domain/time.ts'
import { dosesToTellOf } from '../domain/unconfirmed.ts'
import { nextAskingMoment } from './askingMoment.ts'
import { dangerBeforeDoses } from './dangerBeforeDoses.ts'
import { checkInLateMin, whyNotBeforeHours, whyWithinHours } from './limits.ts'
import { listenersOf } from './listeners.ts'
import { isDeepNight } from './night.ts'
import { isHeldBack } from './quiet.ts'

/**
 * Whether she may be asked why now: once a day, awake, when she wants messages, and only while nothing else matters
 * more: danger, or that people are being told of her doses.
 */
export const mayAskWhy = (s: Situation, now: Instant): boolean =>
  s.patient.enrolment.kind === 'active' &&
  patientPerson(s).stoppedAt === null &&
  !isDeepNight(now, s.patient.zone) &&
  !isHeldBack(s, now) &&
  dangerBeforeDoses(s, now) === null &&
  !wasAskedOn(s, now) &&
  !areOthersTold(s, now)

const wasAskedOn = (s: Situation, now: Instant): boolean => {
  const today = localDate(now, s.patient.zone)
  return s.prompts.some(
    ({ asked, openedAt }) =>
      asked.kind === 'whyNotTaken' && localDate(openedAt, s.patient.zone).equals(today),
  )
}

/** People around her know that doses are not confirmed, or are about to. */
function areOthersTold(s: Situation, now: Instant): boolean {
  const about = { kind: 'unconfirmed', prescriptionIds: [], doseIds: [] } as const
  if (listenersOf(s, about).length === 0) return false
  return (
    s.alarms.some((alarm) => alarm.about.kind === 'unconfirmed' && alarm.state.kind !== 'closed') ||
    s.prescriptions.some((p) => p.stoppedAt === null && dosesToTellOf(s.patient, p, s.doses, now).length > 0)
  )
}

/**
 * The doses of which she is asked why when she answers next: those that stayed without an answer, and those that she
 * left out at night. The newest planned time; none: empty.
 */
export function dosesUnexplained(s: Situation, now: Instant): readonly Dose[] {
  const unexplained = s.doses.filter((dose) => isUnexplained(s, dose, now))
  const newest = unexplained.at(-1)
  return newest === undefined ? [] : unexplained.filter(({ plannedAt }) => plannedAt.equals(newest.plannedAt))
}

function isUnexplained(s: Situation, dose: Dose, now: Instant): boolean {
  const { state } = dose
  const at = state.kind === 'unanswered' ? state.at : state.kind === 'declined' ? state.declinedAt : null
  if (at === null || reasonOf(dose) !== null || notAfter(at, now.subtract(hours(whyWithinHours))))
    return false
  if (state.kind === 'declined' && !isDeepNight(at, s.patient.zone)) return false
  return !wasAskedOf(s, dose.id) && !isAsNeeded(s.prescriptions, dose)
}

/** Once a dose. A prompt is remembered for longer than anybody is asked about one dose. */
export const wasAskedOf = (s: Situation, doseId: string): boolean =>
  s.prompts.some(({ asked }) => asked.kind === 'whyNotTaken' && asked.doseIds.includes(doseId))

/**
 * When she is asked in a message of its own, by day, because nothing is planned that could take the question with it (a
 * medicine once a week). Null: an answer to a reminder takes it, or there is nothing to ask.
 */
export function askWhyAt(s: Situation, now: Instant): Instant | null {
  const [dose] = dosesUnexplained(s, now)
  if (dose === undefined) return null
  const ended = dose.state.kind === 'unanswered' ? dose.state.at : dose.plannedAt
  const until = ended.add(hours(whyWithinHours))
  const isReminderAhead = s.prescriptions
    .filter(({ stoppedAt }) => stoppedAt === null)
    .some((p) => plannedBetween(s, p, ended, until).length > 0)
  return isReminderAhead ? null : nextAskingMoment(s, ended.add(hours(whyNotBeforeHours)))
}

/** Why is to be asked now, by itself. */
export function isWhyDue(s: Situation, now: Instant): boolean {
  const at = askWhyAt(s, now)
  return (
    at !== null && notAfter(at, now) && isAfter(at.add(minutes(checkInLateMin)), now) && mayAskWhy(s, now)
  )
}

export const nextWhyAt = (s: Situation, now: Instant): Instant | null => {
  const at = askWhyAt(s, now)
  return at !== null && isAfter(at, now) ? at : null
}
