import { askHowSheIsAt } from '../domain/alarm.ts'
import { calendarDay, dayAfter } from '../domain/calendar.ts'
import { nextPlanned } from '../domain/planned.ts'
import { unaskedProposals } from '../domain/proposal.ts'
import { dueOn, type RegularQuestion, regularQuestions } from '../domain/regularQuestion.ts'
import type { Situation } from '../domain/situation.ts'
import {
  earliest,
  firstInstantAt,
  hours,
  type Instant,
  isAfter,
  justAfter,
  type LocalTime,
  localDate,
  notAfter,
  type Zone,
} from '../domain/time.ts'
import { unknownSlots } from '../domain/unknownSlots.ts'
import { appointmentStepsDue, fallingDue, nextAppointmentStepAt } from './appointmentsDue.ts'
import { changesDue, nextChangeToldAt } from './changesDue.ts'
import { nextSilenceAt, silentContact, unaskedContacts } from './contactsDue.ts'
import { effectsDue, nextEffectsAt } from './effectsDue.ts'
import { wakeWithinHours } from './limits.ts'
import { isLeftOut } from './quiet.ts'
import { isWhyDue, nextWhyAt } from './reasonsDue.ts'
import { nextReviewAt, reviewsDue } from './reviewsDue.ts'
import { nextSupplyAt, supplyDue } from './supplyDue.ts'

/** Something that will be due for a patient, and when. */
export interface Ahead {
  readonly at: Instant
  readonly what:
    | 'dose'
    | 'followUp'
    | 'windowEnd'
    | 'promptEnd'
    | 'alarmStep'
    | 'howSheIs'
    | 'pauseEnd'
    | 'mood'
    | 'sideEffects'
    | 'summary'
    | 'checkIn'
    | 'review'
    | 'dosageChange'
    | 'supply'
    | 'contact'
    | 'appointment'
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
export const wakeAfter = (s: Situation, now: Instant): Instant =>
  earliest(now.add(hours(wakeWithinHours)), ...whatIsAhead(s, now).map(({ at }) => at))

/** The next of each kind of thing that will be due after `now`, in no order. */
export function whatIsAhead(s: Situation, now: Instant): readonly Ahead[] {
  const { zone } = s.patient
  const regular: readonly (readonly [Ahead['what'], Instant | null])[] = [
    ...s.prescriptions.map(
      (p) =>
        [
          'dose',
          p.stoppedAt === null
            ? (nextPlanned(s, p, justAfter(now), wakeWithinDays)?.plannedAt ?? null)
            : null,
        ] as const,
    ),
    ...regularQuestions(s.patient).map(
      ({ about, at }) => [whatOf(about), nextAt(at.weekday ?? null, at.time, zone, now)] as const,
    ),
    ['checkIn', nextEffectsAt(s, now)],
    ['checkIn', nextWhyAt(s, now)],
    ['review', nextReviewAt(s, now)],
    ['dosageChange', nextChangeToldAt(s, now)],
    ['supply', nextSupplyAt(s, now)],
    ['contact', nextSilenceAt(s, now)],
    ['appointment', nextAppointmentStepAt(s, now)],
  ]
  return [...openMoments(s, now), ...regular].flatMap(([what, at]) =>
    at !== null && isAfter(at, now) ? [{ what, at }] : [],
  )
}

/** The moments that are kept with what is open. */
const openMoments = (s: Situation, now: Instant): readonly (readonly [Ahead['what'], Instant | null])[] => [
  ...s.doses.flatMap((d) =>
    d.state.kind === 'asked'
      ? [
          ['followUp', isLeftOut(s, d.state, now) ? null : d.state.followUpAt] as const,
          ['windowEnd', d.state.windowEndsAt] as const,
        ]
      : [],
  ),
  ...s.prompts.map((p) => ['promptEnd', p.closed === null ? p.expiresAt : null] as const),
  ...s.alarms.map((a) => ['alarmStep', a.state.kind === 'open' ? a.state.nextStepAt : null] as const),
  ...s.alarms.map((a) => ['howSheIs', askHowSheIsAt(a)] as const),
  ['pauseEnd', s.patient.enrolment.kind === 'paused' ? s.patient.enrolment.until : null],
]

const isOverdue = (s: Situation, now: Instant): boolean =>
  openMoments(s, now).some(([, at]) => at !== null && notAfter(at, now)) ||
  unknownSlots(s, now).length > 0 ||
  regularQuestions(s.patient).some((one) => dueOn(s.patient, one, now) !== null) ||
  effectsDue(s, now) !== null ||
  isWhyDue(s, now) ||
  unaskedProposals(s).length > 0 ||
  reviewsDue(s, now).length > 0 ||
  changesDue(s, now).length > 0 ||
  supplyDue(s, now).length > 0 ||
  unaskedContacts(s).length > 0 ||
  silentContact(s, now) !== null ||
  fallingDue(s, now).length > 0 ||
  appointmentStepsDue(s, now).length > 0

/** What is planned later than it is looked again is found then. */
const wakeWithinDays = 1 + Math.ceil(wakeWithinHours / 24)

const whatOf = (about: RegularQuestion): Ahead['what'] =>
  about === 'mood' || about === 'sideEffects' || about === 'summary' ? about : 'checkIn'

/** The next moment after `now` that is this wall-clock time, on this weekday if one is given. */
function nextAt(weekday: number | null, time: LocalTime, zone: Zone, now: Instant): Instant | null {
  let day = calendarDay(localDate(now, zone))
  for (let ahead = 0; ahead <= 7; ahead++, day = dayAfter(day)) {
    if (weekday !== null && day.date.dayOfWeek !== weekday) continue
    const at = firstInstantAt(day.date, time, zone)
    if (isAfter(at, now)) return at
  }
  return null
}
