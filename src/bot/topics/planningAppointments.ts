import type { Appointment } from '../../domain/appointment.ts'
import { hours, type LocalDate, type LocalTime } from '../../domain/time.ts'
import { bookingWorthHours } from '../limits.ts'
import type { Turn } from '../turn.ts'
import { toldOf } from './appointmentWords.ts'
import { closeQuestions } from './closingAppointments.ts'
import {
  type DueAppointment,
  isDue,
  nextOf,
  recordCalledOff,
  recordDone,
  recordMoved,
} from './recordingAppointments.ts'

// What an operator does with appointments. She hears of it where she was told of a day that is wrong now.

export function addAppointment(turn: Turn, appointment: Appointment): void {
  turn.record({ kind: 'AppointmentAdded', appointment })
}

/** @returns whether there was one due. */
export function doneByOperator(turn: Turn, id: string, on: LocalDate): boolean {
  const appointment = due(turn, id)
  if (appointment === null) return false
  recordDone(turn, appointment, on, null)
  return true
}

/** @returns whether one is due and the new moment is still to come. */
export function moveByOperator(turn: Turn, id: string, date: LocalDate, time: LocalTime | null): boolean {
  const before = due(turn, id)
  if (before === null || !recordMoved(turn, before, date, time, null)) return false
  const after = due(turn, id)
  if (wasTold(before) && after !== null)
    tell(turn, { kind: 'appointmentPlanned', appointment: toldOf(after, after.due), byClinic: true })
  return true
}

/** The present one does not take place. @returns whether there was one. */
export function cancelByOperator(turn: Turn, id: string): boolean {
  const before = due(turn, id)
  if (before === null) return false
  const appointment = toldOf(before, before.due)
  recordCalledOff(turn, before, null)
  const now = due(turn, id)
  const next = now?.due.calledOff === true ? null : nextOf(turn, before)
  if (wasTold(before)) tell(turn, { kind: 'appointmentCalledOff', appointment, next, byClinic: true })
  return true
}

/** Nothing of it is to be done any more. */
export function endByOperator(turn: Turn, id: string): void {
  const before = due(turn, id)
  closeQuestions(turn, id, 'withdrawn', 'withdrawn')
  turn.record({ kind: 'AppointmentEnded', appointmentId: id })
  if (before !== null && wasTold(before))
    tell(turn, {
      kind: 'appointmentCalledOff',
      appointment: toldOf(before, before.due),
      next: null,
      byClinic: true,
    })
}

const due = (turn: Turn, id: string): DueAppointment | null =>
  turn.situation.appointments.filter(isDue).find((one) => one.id === id) ?? null

const wasTold = ({ due: { steps } }: DueAppointment): boolean =>
  steps.some(({ outcome }) => outcome === 'told')

function tell(turn: Turn, content: Parameters<Turn['tell']>[4]): void {
  const worthUntil = turn.now.add(hours(bookingWorthHours))
  turn.tell(`appointment:${turn.now}`, turn.patient.personId, 'routine', worthUntil, content)
}
