import type { Appointment, AppointmentStep, Occurrence, StepDone } from './appointment.ts'
import { askingTime } from './askingTime.ts'
import { momentOf } from './occurrence.ts'
import type { Patient } from './patient.ts'
import {
  firstInstantAt,
  hours,
  type Instant,
  isAfter,
  isBefore,
  type LocalDate,
  type LocalTime,
  latest,
  localDate,
  notAfter,
} from './time.ts'

/** A step of the present occurrence that is still to come or to be dealt with, and from when on. */
export interface StepAhead {
  readonly step: AppointmentStep
  readonly at: Instant
}

/** Nobody is written to before and from these hours on her own clock. */
const earliestHour = 8
const latestHour = 21

const morning = Temporal.PlainTime.from('09:00')
const evening = Temporal.PlainTime.from('18:00')

const bookDaysBefore = 21
const daysBefore = 3
const shortlyBeforeHours = 3
/** From being asked again, because it is overdue, until people are told; and from being asked until it is let go of. */
const answerHours = 24
const rareDays = 28

type Owner = Pick<Patient, 'zone' | 'settings' | 'enrolment'>

/** What is left of the present occurrence, in order of time. Empty: nothing of it is due or ended. */
export function stepsAhead(appointment: Appointment, patient: Owner): readonly StepAhead[] {
  const { due, endedAt } = appointment
  if (due === null || endedAt !== null) return []
  const dealt = new Set(lasting(due, patient).map(({ step }) => step))
  return [...before(appointment, due, patient), ...afterwards(appointment, due, patient)]
    .filter(({ step }) => !dealt.has(step))
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
}

/**
 * The steps that count as dealt with. That it is overdue is asked anew after a pause, and where people were not told of it
 * since she had said STOP or the question had not reached her: nobody is told of what she could not answer.
 */
function lasting({ steps }: Occurrence, patient: Owner): readonly StepDone[] {
  const stopped = steps.findLastIndex(({ step, outcome }) => step === 'alarm' && outcome === 'stopped')
  const counts = ({ step, at }: StepDone, i: number) =>
    (step !== 'overdue' && step !== 'alarm') || (i > stopped && !isBefore(at, sinceOf(patient)))
  return steps.filter(counts)
}

/** Reminders ahead. One that would have come before this date was known, or before she was there, is left out. */
function before(appointment: Appointment, due: Occurrence, patient: Owner): readonly StepAhead[] {
  if (due.calledOff) return []
  const known = latest(due.since, sinceOf(patient))
  const steps: StepAhead[] = []
  if (!isOften(appointment)) {
    if (!due.booked && due.time === null)
      steps.push({ step: 'book', at: askedOn(due.date.subtract({ days: bookDaysBefore }), patient) })
    steps.push({ step: 'daysBefore', at: askedOn(due.date.subtract({ days: daysBefore }), patient) })
  }
  steps.push({ step: 'shortlyBefore', at: shortlyBefore(appointment, due, patient) })
  return steps.filter(({ at }) => !isBefore(at, known))
}

/**
 * What is asked afterwards. Where it was over before its date was known, or in a pause, from then on; and it is overdue
 * only for whom was asked the day before at the latest.
 */
function afterwards(appointment: Appointment, due: Occurrence, patient: Owner): readonly StepAhead[] {
  const { zone, graceDays, alarm } = appointment
  const over = localDate(momentOf(due, zone), patient.zone)
  const askedAt = (which: AppointmentStep): Instant | null =>
    lasting(due, patient).find(({ step, outcome }) => step === which && outcome === 'told')?.at ?? null
  const afterAt = notBeforeKnown(askedOn(over.add({ days: 1 }), patient), due, patient)
  const steps: StepAhead[] = due.calledOff ? [] : [{ step: 'after', at: afterAt }]
  if (graceDays === null) return [...steps, { step: 'letGo', at: afterAt.add(hours(answerHours)) }]
  const asked = askedAt('after')
  if (asked !== null || due.calledOff) {
    const graceEnds = askedOn(over.add({ days: graceDays }), patient)
    const at = latest(graceEnds, asked?.add(hours(answerHours)) ?? null)
    steps.push({ step: 'overdue', at: notBeforeKnown(at, due, patient) })
  }
  const askedAgain = askedAt('overdue')
  if (alarm && askedAgain !== null) steps.push({ step: 'alarm', at: askedAgain.add(hours(answerHours)) })
  return steps
}

/** Weekly therapy and the like is reminded of shortly before alone. */
function isOften({ kind, recurrence }: Appointment): boolean {
  if (kind === 'bloodTest') return false
  switch (recurrence.kind) {
    case 'once':
      return false
    case 'afterDone':
      return recurrence.days < rareDays
    case 'calendar':
      return recurrence.on.kind === 'everyWeeks' && 7 * recurrence.on.every < rareDays
    default:
      return recurrence satisfies never
  }
}

/** Some hours before it; on the evening before, where that would be in her night. Without a time, in the morning. */
function shortlyBefore({ zone }: Appointment, due: Occurrence, patient: Owner): Instant {
  if (due.time === null) return firstInstantAt(due.date, morning, patient.zone)
  const at = momentOf(due, zone).subtract(hours(shortlyBeforeHours))
  if (!isNight(at, patient)) return at
  const day = localDate(at, patient.zone)
  const thatEvening = firstInstantAt(day, evening, patient.zone)
  return notAfter(thatEvening, at)
    ? thatEvening
    : firstInstantAt(day.subtract({ days: 1 }), evening, patient.zone)
}

const askedOn = (day: LocalDate, patient: Owner): Instant =>
  firstInstantAt(day, askingTime(patient), patient.zone)

/** The first moment at which she is asked at or after `at`, when the date is known and she is there. */
function notBeforeKnown(at: Instant, due: Occurrence, patient: Owner): Instant {
  const known = latest(due.since, sinceOf(patient))
  if (!isBefore(at, known)) return at
  const day = localDate(known, patient.zone)
  const today = askedOn(day, patient)
  return isBefore(today, known) ? askedOn(day.add({ days: 1 }), patient) : today
}

const sinceOf = ({ enrolment }: Owner): Instant =>
  enrolment.kind === 'active' || enrolment.kind === 'paused' ? enrolment.since : enrolment.at

const hourOf = (at: Instant, { zone }: Pick<Owner, 'zone'>): number => at.toZonedDateTimeISO(zone).hour

/** She may be asleep: nothing of this is said now. */
export const isNight = (at: Instant, patient: Pick<Owner, 'zone'>): boolean => {
  const hour = hourOf(at, patient)
  return hour < earliestHour || hour >= latestHour
}

const wakes: LocalTime = Temporal.PlainTime.from({ hour: earliestHour })

/** The first moment after `at` at which her night is over. */
export function nightEndsAfter(at: Instant, { zone }: Pick<Owner, 'zone'>): Instant {
  const day = localDate(at, zone)
  const today = firstInstantAt(day, wakes, zone)
  return isAfter(today, at) ? today : firstInstantAt(day.add({ days: 1 }), wakes, zone)
}
