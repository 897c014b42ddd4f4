import { plannedBetween } from '../domain/planned.ts'
import type { Asked } from '../domain/prompt.ts'
import { dueOn, type RegularQuestion, regularQuestions } from '../domain/regularQuestion.ts'
import { patientPerson, type Situation } from '../domain/situation.ts'
import {
  firstInstantAt,
  type Instant,
  isBefore,
  justAfter,
  type LocalDate,
  type LocalTime,
  localDate,
  minutes,
} from '../domain/time.ts'
import { askedADayMax, checkInJoinsWithinMin, checkInLateMin, checkInsADayMax } from './limits.ts'
import { isHeldBack } from './quiet.ts'
import type { Turn } from './turn.ts'

/**
 * The local day for which this question is put now. Null: it is not due, waits for a reminder that is near, or is left
 * out for this day.
 * @param spare that it need not be asked on this day: told already, or all is well.
 */
export function dayToAsk(
  turn: Turn,
  about: RegularQuestion,
  spare: (day: LocalDate) => boolean = () => false,
): LocalDate | null {
  const regular = regularQuestions(turn.patient).find((one) => one.about === about)
  const day = regular === undefined ? null : dueOn(turn.patient, regular, turn.now)
  if (regular === undefined || day === null || isReminderNear(turn.situation, turn.now)) return null
  turn.record({ kind: 'CheckInAsked', about, date: day }, turn.now)
  return mayAsk(turn, day, regular.at.time) && !spare(day) && hasRoom(turn.situation, turn.now) ? day : null
}

/** Where the two nearly meet they are one message. Only of today, so that the day is not lost over it. */
function isReminderNear(s: Situation, now: Instant): boolean {
  const until = now.add(minutes(checkInJoinsWithinMin))
  const soon = s.prescriptions
    .filter(({ stoppedAt }) => stoppedAt === null)
    .flatMap((p) => plannedBetween(s, p, justAfter(now), until))
  return soon.some(({ plannedAt }) =>
    localDate(plannedAt, s.patient.zone).equals(localDate(now, s.patient.zone)),
  )
}

const mayAsk = (turn: Turn, day: LocalDate, time: LocalTime): boolean =>
  isWelcome(turn.situation, firstInstantAt(day, time, turn.patient.zone), turn.now)

/** Whether a question how she is, that was due at `at`, may be put now. */
export const mayPut = (turn: Turn, at: Instant): boolean =>
  isWelcome(turn.situation, at, turn.now) && hasRoom(turn.situation, turn.now)

/** The same for what waits for a reminder that is near, to go out together with it. */
export const mayPutNow = (s: Situation, at: Instant, now: Instant): boolean =>
  isWelcome(s, at, now) && hasRoom(s, now) && !isReminderNear(s, now)

/** She wants messages, is not paused, and it is not so late that the question would surprise. */
function isWelcome(s: Situation, at: Instant, now: Instant): boolean {
  return (
    s.patient.enrolment.kind === 'active' &&
    !isHeldBack(s, now) &&
    patientPerson(s).stoppedAt === null &&
    isBefore(now, at.add(minutes(checkInLateMin)))
  )
}

const checkIns: ReadonlySet<Asked['kind']> = new Set([
  'mood',
  'sideEffects',
  'sleepHours',
  'scale',
  'helps',
  'effectsAfter',
  'warningSigns',
  'questionnaireStart',
  'whyNotTaken',
])

/** Few and short: so many questions how she is, and so many messages that ask anything, on one day. */
export function hasRoom(s: Situation, now: Instant): boolean {
  const today = localDate(now, s.patient.zone)
  const isToday = (at: Instant) => localDate(at, s.patient.zone).equals(today)
  const hers = s.prompts.filter(({ personId }) => personId === s.patient.personId)
  const put = hers.filter(({ asked, openedAt }) => checkIns.has(asked.kind) && isToday(openedAt))
  return put.length < checkInsADayMax && hasRoomForMessages(s, now)
}

/** So many messages that ask her anything, on one day. */
export function hasRoomForMessages(s: Situation, now: Instant): boolean {
  const today = localDate(now, s.patient.zone)
  const sent = new Set(
    s.prompts
      .filter(({ personId }) => personId === s.patient.personId)
      .flatMap(({ offers }) => offers)
      .filter(({ handedOverAt }) => localDate(handedOverAt, s.patient.zone).equals(today))
      .map(({ messageId }) => messageId),
  )
  return sent.size < askedADayMax
}
