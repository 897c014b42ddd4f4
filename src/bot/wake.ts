import { nextSlot } from '../domain/slot.ts'
import type { Situation } from '../domain/situation.ts'
import type { WeeklyAt } from '../domain/patient.ts'
import { unaskedProposals } from '../domain/proposal.ts'
import { dayDue, regularQuestions } from '../domain/regularQuestion.ts'
import { unknownSlots } from '../domain/unknownSlots.ts'
import { earliest, firstInstantAt, hours, type Instant, isAfter, localDate, type LocalTime, notAfter, type Zone } from '../domain/time.ts'
import { wakeWithinHours } from './limits.ts'

/** Something that will be due for a patient, and when. */
export interface Ahead {
  readonly at: Instant
  readonly what: 'dose' | 'followUp' | 'windowEnd' | 'promptEnd' | 'alarmStep' | 'pauseEnd' | 'mood' | 'sideEffects' | 'summary'
}

/**
 * When this patient has to be looked at again. At once, if something has become due that no look was taken at yet: an
 * answer or a receipt came first, or tookit was down; the next moment alone would pass over it.
 */
export const wakeAt = (s: Situation, now: Instant): Instant => (isOverdue(s, now) ? now : wakeAfter(s, now))

/**
 * The earliest moment after `now` at which anything becomes due for this patient, at most 24 hours ahead. A moment
 * too early costs a look for nothing, one too late costs a dose, so whatever might matter is in it.
 */
export function wakeAfter(s: Situation, now: Instant): Instant {
  const moments: (Instant | null)[] = [
    ...s.prescriptions.map((p) => (p.stoppedAt === null ? (nextSlot(p, s.patient.zone, justAfter(now))?.plannedAt ?? null) : null)),
    ...openMoments(s),
    s.patient.settings.mood && nextAt(null, s.patient.settings.mood.time, s.patient.zone, now),
    nextWeekly(s.patient.settings.sideEffects, s.patient.zone, now),
    nextWeekly(s.patient.settings.summary, s.patient.zone, now),
  ]
  const ahead = moments.filter((at): at is Instant => at !== null && isAfter(at, now))
  return earliest(now.add(hours(wakeWithinHours)), ...ahead)
}

/** The moments that are kept with what is open. */
const openMoments = (s: Situation): readonly (Instant | null)[] => [
  ...s.doses.flatMap((d) => (d.state.kind === 'asked' ? [d.state.followUpAt, d.state.windowEndsAt] : [])),
  ...s.prompts.map((p) => (p.closed === null ? p.expiresAt : null)),
  ...s.alarms.map((a) => (a.state.kind === 'open' ? a.state.nextStepAt : null)),
  s.patient.enrolment.kind === 'paused' ? s.patient.enrolment.until : null,
]

const isOverdue = (s: Situation, now: Instant): boolean =>
  openMoments(s).some((at) => at !== null && notAfter(at, now)) ||
  unknownSlots(s, now).length > 0 ||
  regularQuestions.some((about) => dayDue(s.patient, about, now) !== null) ||
  unaskedProposals(s).length > 0

const justAfter = (at: Instant): Instant => at.add({ nanoseconds: 1 })

const nextWeekly = (weekly: WeeklyAt | null, zone: Zone, now: Instant): Instant | null =>
  weekly === null ? null : nextAt(weekly.weekday, weekly.time, zone, now)

/** The next moment after `now` that is this wall-clock time, on this weekday if one is given. */
function nextAt(weekday: number | null, time: LocalTime, zone: Zone, now: Instant): Instant | null {
  const today = localDate(now, zone)
  for (let ahead = 0; ahead <= 7; ahead++) {
    const day = today.add({ days: ahead })
    if (weekday !== null && day.dayOfWeek !== weekday) continue
    const at = firstInstantAt(day, time, zone)
    if (isAfter(at, now)) return at
  }
  return null
}
