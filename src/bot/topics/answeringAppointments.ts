import type { Appointment } from '../../domain/appointment.ts'
import type { Reporter } from '../../domain/dose.ts'
import { momentOf } from '../../domain/occurrence.ts'
import type { Choice, Prompt } from '../../domain/prompt.ts'
import {
  compareDates,
  hours,
  isAfter,
  isBefore,
  type LocalDate,
  type LocalTime,
  localDate,
} from '../../domain/time.ts'
import type { WhyDay } from '../appointmentContent.ts'
import type { Conversation, Taken } from '../conversation.ts'
import { appointmentAskedHours } from '../limits.ts'
import type { Turn } from '../turn.ts'
import { toldOf, toldOrNull } from './appointmentWords.ts'
import {
  closeAhead,
  type DueAppointment,
  dueAppointment,
  nextOf,
  recordCalledOff,
  recordDone,
  recordMoved,
} from './recordingAppointments.ts'

/** A button or a number. What was offered for another date says nothing of this one. */
export function chooseAppointment(conversation: Conversation, { turn, prompt, choice }: Taken): void {
  const { asked } = prompt
  if (asked.kind === 'appointmentDate') {
    turn.closePrompt(prompt.id, 'answered')
    const hasDay = hasItsDay(dueAppointment(turn, asked.appointmentId))
    return conversation.answer(turn, { kind: 'appointmentDayLater', hasDay })
  }
  if (asked.kind !== 'appointment') return
  const appointment = dueAppointment(turn, asked.appointmentId)
  if (appointment === undefined || !appointment.due.since.equals(asked.of)) {
    const own = turn.situation.appointments.find(({ id }) => id === asked.appointmentId)
    const next = own === undefined ? null : toldOrNull(own, own.due)
    return conversation.answer(turn, { kind: 'appointmentSettled', next })
  }
  answer(conversation, turn, appointment, choice, prompt)
}

function answer(
  conversation: Conversation,
  turn: Turn,
  appointment: DueAppointment,
  choice: Choice,
  prompt: Prompt,
): void {
  switch (choice.kind) {
    case 'appointmentDone':
      return choice.sure === true || !isEarly(turn, appointment, choice.on ?? null)
        ? noteDone(conversation, turn, appointment, choice.on ?? null)
        : askWhetherEarly(conversation, turn, appointment)
    case 'appointmentMoved':
      return plan(conversation, turn, appointment, 'moved', choice.on ?? null, choice.time ?? null)
    case 'appointmentBooked':
      return plan(conversation, turn, appointment, 'booked', choice.on ?? null, choice.time ?? null)
    case 'cannotGo':
      return callOff(conversation, turn, appointment)
    case 'notDone':
      return noteNotDone(conversation, turn, appointment)
    case 'notThisTime':
      turn.closePrompt(prompt.id, 'answered')
      return conversation.answer(turn, { kind: 'appointmentDayLater', hasDay: hasItsDay(appointment) })
    default:
      return
  }
}

const hasItsDay = (appointment: DueAppointment | undefined): boolean =>
  appointment?.due.booked === true && !appointment.due.calledOff

/** On the calendar of the place. */
const today = (turn: Turn, { zone }: Appointment): LocalDate => localDate(turn.at, zone)

/** Its time is still to come, and no earlier day was named on which it was done. */
export function isEarly(turn: Turn, { due, zone }: DueAppointment, on: LocalDate | null): boolean {
  if (on !== null) return false
  return due.time === null
    ? compareDates(due.date, localDate(turn.at, zone)) > 0
    : isAfter(momentOf(due, zone), turn.at)
}

/** "Done" before its time may mean that it is booked. Nothing is recorded before she says so. */
export function askWhetherEarly(conversation: Conversation, turn: Turn, appointment: DueAppointment): void {
  const promptId = ask(turn, appointment, 'early')
  const choices: readonly Choice[] = [
    { kind: 'appointmentDone', sure: true },
    ...(appointment.due.booked ? [] : [{ kind: 'appointmentBooked' } as const]),
    { kind: 'notThisTime' },
  ]
  const content = { kind: 'appointmentEarly', appointment: toldOf(appointment, appointment.due) } as const
  conversation.answer(turn, content, { choices, promptId })
}

/** A question about this appointment, put in an answer in place of any that is open. @returns its id */
export function ask(turn: Turn, { id, due, zone }: DueAppointment, what: string): string {
  const isOver = !isAfter(momentOf(due, zone), turn.at)
  const key = `appointment:${id}:${due.since.epochMilliseconds}:${what}`
  for (const prompt of turn.situation.prompts) {
    const isOfIt = prompt.asked.kind === 'appointment' && prompt.asked.appointmentId === id
    if (isOfIt && prompt.closed === null && !prompt.id.startsWith(`${key}:`))
      turn.closePrompt(prompt.id, 'superseded')
  }
  return turn.askAnew(
    key,
    turn.patient.personId,
    { kind: 'appointment', appointmentId: id, of: due.since, when: isOver ? 'over' : 'ahead' },
    turn.now.add(hours(appointmentAskedHours)),
  )
}

/**
 * The day on which it was done, of which no other was named: today, or its own when its time is over. Null: its day is
 * over, and it was at no time that is known, so nobody knows.
 */
function dayDone(turn: Turn, appointment: DueAppointment): LocalDate | null {
  const { due, zone } = appointment
  if (!isBefore(momentOf(due, zone), turn.at)) return today(turn, appointment)
  return due.time === null ? null : due.date
}

/** So many days back are offered; of an earlier one she can write. */
const daysOffered = 4

/** The next one is counted from it. */
function askWhichDay(conversation: Conversation, turn: Turn, appointment: DueAppointment): void {
  const now = today(turn, appointment)
  const days = Array.from({ length: daysOffered }, (_, ago) => now.subtract({ days: ago }))
  const since = [
    appointment.due.date.subtract({ days: 1 }),
    localDate(appointment.due.since, appointment.zone),
  ]
  const choices = days
    .filter((day) => since.every((first) => compareDates(day, first) >= 0))
    .map((on): Choice => ({ kind: 'appointmentDone', on, sure: true }))
  const content = { kind: 'askAppointmentDone', appointment: toldOf(appointment, appointment.due) } as const
  conversation.answer(turn, content, { choices, promptId: ask(turn, appointment, 'day') })
}

/** @param on the day that she named; null: none. */
export function noteDone(
  conversation: Conversation,
  turn: Turn,
  appointment: DueAppointment,
  on: LocalDate | null,
): void {
  const by: Reporter = { personId: conversation.speaker.person.id, as: 'patient' }
  const day = on ?? dayDone(turn, appointment)
  if (day === null) return askWhichDay(conversation, turn, appointment)
  recordDone(turn, appointment, day, by)
  conversation.answer(turn, {
    kind: 'appointmentNoted',
    appointment: toldOf(appointment, appointment.due),
    on: day,
    next: nextOf(turn, appointment),
  })
}

/** It has a day, or is asked for one. */
export function plan(
  conversation: Conversation,
  turn: Turn,
  appointment: DueAppointment,
  why: WhyDay,
  on: LocalDate | null,
  time: LocalTime | null,
): void {
  const date = on ?? (time === null ? null : appointment.due.date)
  if (date === null) return askDay(conversation, turn, appointment, why)
  const by: Reporter = { personId: conversation.speaker.person.id, as: 'patient' }
  if (!recordMoved(turn, appointment, date, time, by)) return askDay(conversation, turn, appointment, 'past')
  const moved = dueAppointment(turn, appointment.id) ?? appointment
  const content = {
    kind: 'appointmentPlanned',
    appointment: toldOf(moved, moved.due),
    byClinic: false,
  } as const
  // Without a time she may add it.
  const options =
    time === null
      ? { choices: [{ kind: 'notThisTime' }] as readonly Choice[], promptId: openDay(turn, moved) }
      : {}
  conversation.answer(turn, content, options)
}

/** What she can write a day for. */
export function askDay(
  conversation: Conversation,
  turn: Turn,
  appointment: DueAppointment,
  why: WhyDay,
): void {
  conversation.answer(
    turn,
    { kind: 'askAppointmentDay', appointment: toldOf(appointment, appointment.due), why },
    { choices: [{ kind: 'notThisTime' }], promptId: openDay(turn, appointment) },
  )
}

function openDay(turn: Turn, { id }: DueAppointment): string {
  const asked = { kind: 'appointmentDate', appointmentId: id } as const
  const expiresAt = turn.now.add(hours(appointmentAskedHours))
  return turn.askAnew(`appointmentDate:${id}`, turn.patient.personId, asked, expiresAt)
}

/**
 * She can't go, or it does not take place. Where it is given to her it is still to be done, and a new day is asked for;
 * of therapy every week the next one counts.
 */
export function callOff(conversation: Conversation, turn: Turn, appointment: DueAppointment): void {
  const by: Reporter = { personId: conversation.speaker.person.id, as: 'patient' }
  const told = toldOf(appointment, appointment.due)
  recordCalledOff(turn, appointment, by)
  const now = dueAppointment(turn, appointment.id)
  if (now?.due.calledOff === true) return askDay(conversation, turn, now, 'cannotGo')
  const next = nextOf(turn, appointment)
  conversation.answer(turn, { kind: 'appointmentCalledOff', appointment: told, next, byClinic: false })
}

/** It is over, and she was not there. What is to be given to her is still due, so nothing is recorded but a new day. */
export function noteNotDone(conversation: Conversation, turn: Turn, appointment: DueAppointment): void {
  if (appointment.graceDays === null) return callOff(conversation, turn, appointment)
  closeAhead(turn, appointment.id)
  askDay(conversation, turn, appointment, 'notDone')
}
