import type { Appointment, AppointmentStep, Occurrence, StepOutcome } from '../domain/appointment.ts'
import { isNight, nightEndsAfter, type StepAhead, stepsAhead } from '../domain/appointmentSteps.ts'
import { usableContacts } from '../domain/contact.ts'
import { crisisWithin } from '../domain/crisis.ts'
import { changeUnseen, momentOf, nextChange, occurrence } from '../domain/occurrence.ts'
import { hasAgreed } from '../domain/patient.ts'
import { patientPerson, type Situation } from '../domain/situation.ts'
import {
  compareDates,
  firstInstantAt,
  type Instant,
  isAfter,
  type LocalDate,
  localDate,
  notAfter,
} from '../domain/time.ts'
import { hasRoomForMessages } from './checkInDay.ts'
import { crisisPauseHours } from './limits.ts'
import { isHeldBack } from './quiet.ts'

/** What has to be done about one step now. */
export interface StepDue {
  readonly appointment: Appointment
  readonly due: Occurrence
  readonly step: AppointmentStep
  readonly outcome: StepOutcome
}

/** The question of a step. Another date is another question, and so is asking anew after a pause. `nth` counts from 0. */
export const appointmentPromptId = (
  { id }: Appointment,
  due: Occurrence,
  step: AppointmentStep,
  nth: number,
): string => `appointment:${id}:${due.since.epochMilliseconds}:${step}${nth === 0 ? '' : `:${nth}`}`

/** How often a step was told already. */
export const timesTold = ({ steps }: Occurrence, step: AppointmentStep): number =>
  steps.filter((one) => one.step === step && one.outcome === 'told').length

/** All steps whose time has come, for each appointment the newest as what is said and those before it as left. */
export function appointmentStepsDue(s: Situation, now: Instant): readonly StepDue[] {
  if (s.appointments.length === 0 || s.patient.enrolment.kind !== 'active' || isNight(now, s.patient))
    return []
  return s.appointments.flatMap((appointment) => {
    const { due } = appointment
    if (due === null) return []
    const come = stepsAhead(appointment, s.patient).filter(({ at }) => notAfter(at, now))
    const newest = come.at(-1)
    if (newest === undefined) return []
    const outcome = outcomeOf(s, appointment, due, newest, now)
    if (outcome === null) return []
    const older = come.slice(0, -1)
    return [
      ...older.map(({ step, at }) => ({ appointment, due, step, outcome: missed(s, step, at) })),
      { appointment, due, step: newest.step, outcome },
    ]
  })
}

/** Not said in time. Only of the last reminder before it is that worth a word. */
const missed = (s: Situation, step: AppointmentStep, at: Instant): StepOutcome =>
  step === 'shortlyBefore' && !isHeldBack(s, at) ? 'outage' : 'left'

const ahead: ReadonlySet<AppointmentStep> = new Set(['book', 'daysBefore', 'shortlyBefore'])

/** Null: it waits. */
function outcomeOf(
  s: Situation,
  appointment: Appointment,
  due: Occurrence,
  { step, at }: StepAhead,
  now: Instant,
): StepOutcome | null {
  if (step === 'letGo') return 'told'
  // Then she is asked anew.
  if (step === 'alarm') return isSilent(s) || !wasAsked(s, appointment, due) ? 'stopped' : 'told'
  if (ahead.has(step)) {
    if (isSilent(s)) return 'stopped'
    if (notAfter(momentOf(due, appointment.zone), now)) return missed(s, step, at)
    if (step === 'shortlyBefore' ? crisisWithin(s, crisisPauseHours, now) : isHeldBack(s, now)) return null
    const isFirst = due.steps.every(({ outcome }) => outcome !== 'told')
    return isFirst || hasRoomForMessages(s, now) ? 'told' : 'left'
  }
  return isSilent(s) || isHeldBack(s, now) || !hasRoomForMessages(s, now) ? null : 'told'
}

/** Nothing that she did not ask for reaches her. */
const isSilent = (s: Situation): boolean => {
  const { stoppedAt, contacts } = patientPerson(s)
  return stoppedAt !== null || usableContacts(contacts).length === 0
}

/** Nobody is told of what she may never have been asked about. */
function wasAsked(s: Situation, appointment: Appointment, due: Occurrence): boolean {
  const id = appointmentPromptId(appointment, due, 'overdue', timesTold(due, 'overdue') - 1)
  return s.prompts.some((prompt) => prompt.id === id && prompt.offers.length > 0)
}

/** A change of dose after which an appointment falls due. */
export interface FallingDue {
  readonly appointment: Appointment
  readonly changedOn: LocalDate
  readonly due: Occurrence
}

/**
 * What falls due by a change of dose of today or before. A day that is agreed already, and is not too early for it, stays.
 */
export function fallingDue(s: Situation, now: Instant): readonly FallingDue[] {
  if (s.appointments.length === 0 || !hasAgreed(s.patient)) return []
  return s.appointments.flatMap((appointment) => {
    const { afterChange, due, zone, endedAt } = appointment
    const prescription = s.prescriptions.find(({ id }) => id === afterChange?.prescriptionId)
    if (afterChange === null || prescription === undefined || endedAt !== null) return []
    const changedOn = changeUnseen(afterChange, prescription, localDate(now, zone))
    if (changedOn === null) return []
    const date = changedOn.add({ days: afterChange.days })
    const stays = due?.booked === true && compareDates(due.date, date) >= 0
    return [{ appointment, changedOn, due: stays ? due : occurrence(date, null, now) }]
  })
}

/** The next moment after `now` at which anything of this has to be looked at; null: none. */
export function nextAppointmentStepAt(s: Situation, now: Instant): Instant | null {
  if (s.appointments.length === 0) return null
  const moments = s.appointments.flatMap((appointment) => [
    ...stepsAhead(appointment, s.patient).map(({ at }) => awake(s, at, now)),
    ...nextChangeAt(s, appointment, now),
  ])
  return moments.filter((at) => isAfter(at, now)).toSorted(Temporal.Instant.compare)[0] ?? null
}

/** What has come in the night is looked at in the morning. */
const awake = (s: Situation, at: Instant, now: Instant): Instant =>
  notAfter(at, now) && isNight(now, s.patient) ? nightEndsAfter(now, s.patient) : at

const midnight = Temporal.PlainTime.from('00:00')

function nextChangeAt(
  s: Situation,
  { afterChange, zone, endedAt }: Appointment,
  now: Instant,
): readonly Instant[] {
  const prescription = s.prescriptions.find(({ id }) => id === afterChange?.prescriptionId)
  if (prescription === undefined || endedAt !== null) return []
  const day = nextChange(prescription, localDate(now, zone))
  return day === null ? [] : [firstInstantAt(day, midnight, zone)]
}
