import type { Appointment, Occurrence } from '../../domain/appointment.ts'
import type { Reporter } from '../../domain/dose.ts'
import { momentOf, nextOccurrence, occurrence } from '../../domain/occurrence.ts'
import { isBefore, type LocalDate, type LocalTime } from '../../domain/time.ts'
import type { Turn } from '../turn.ts'
import { toldOrNull } from './appointmentWords.ts'
import { closeQuestions } from './closingAppointments.ts'

/** One that is due, or overdue. */
export type DueAppointment = Appointment & { readonly due: Occurrence }

export const isDue = (appointment: Appointment): appointment is DueAppointment => appointment.due !== null

export const dueAppointment = (turn: Turn, id: string): DueAppointment | undefined =>
  turn.situation.appointments.filter(isDue).find((one) => one.id === id)

/** What is due of it now. */
export function nextOf(turn: Turn, { id }: Appointment) {
  const now = turn.situation.appointments.find((one) => one.id === id)
  return now === undefined ? null : toldOrNull(now, now.due)
}

/** Done on that day, which is not to come. @param by null: an operator */
export function recordDone(
  turn: Turn,
  appointment: DueAppointment,
  on: LocalDate,
  by: Reporter | null,
): void {
  const next = nextOccurrence(appointment, on, turn.now)
  turn.record({ kind: 'AppointmentDone', appointmentId: appointment.id, on, by, next })
  closeQuestions(turn, appointment.id, 'answered', 'done', by?.personId ?? null)
}

/** @returns whether it is still to come; nothing is recorded of a moment that is over. */
export function recordMoved(
  turn: Turn,
  { id, due, zone }: DueAppointment,
  date: LocalDate,
  time: LocalTime | null,
  by: Reporter | null,
): boolean {
  const moved = occurrence(date, time, turn.now, { planned: due.planned, booked: true })
  if (isBefore(momentOf(moved, zone), turn.now)) return false
  turn.record({ kind: 'AppointmentMoved', appointmentId: id, due: moved, by })
  closeQuestions(turn, id, 'answered', 'withdrawn', by?.personId ?? null)
  return true
}

export function recordCalledOff(turn: Turn, appointment: DueAppointment, by: Reporter | null): void {
  const { id, due, graceDays, recurrence } = appointment
  const isStillToDo = graceDays !== null || recurrence.kind === 'once'
  if (!isStillToDo) closeQuestions(turn, id, 'answered', 'withdrawn', by?.personId ?? null)
  else closeAhead(turn, id)
  const after = isStillToDo ? { ...due, calledOff: true } : nextOccurrence(appointment, due.date, turn.now)
  turn.record({ kind: 'AppointmentCalledOff', appointmentId: id, due: after, by })
}

/** What people were told of goes on: it is not done. */
export function closeAhead(turn: Turn, appointmentId: string): void {
  for (const { id, asked, closed } of turn.situation.prompts)
    if (asked.kind === 'appointment' && asked.appointmentId === appointmentId && closed === null)
      turn.closePrompt(id, 'answered')
}
