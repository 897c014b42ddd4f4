import type { AfterChange, Appointment, Occurrence, Recurrence } from '../../domain/appointment.ts'
import { fromJson, type Json, toJson } from '../temporalJson.ts'
import { dateOrNull, instant, instantOrNull, text } from './column.ts'

export interface AppointmentRow {
  readonly id: string
  readonly patientId: string
  readonly kind: Appointment['kind']
  readonly name: string
  readonly prepare: string | null
  readonly zone: string
  readonly recurrence: Json
  readonly afterChange: Json | null
  readonly graceDays: number | null
  readonly alarm: boolean
  readonly due: Json | null
  readonly lastDoneOn: string | null
  readonly addedAt: string
  readonly endedAt: string | null
}

export const appointmentToRow = (appointment: Appointment): AppointmentRow => ({
  id: appointment.id,
  patientId: appointment.patientId,
  kind: appointment.kind,
  name: appointment.name,
  prepare: appointment.prepare,
  zone: appointment.zone,
  recurrence: toJson(appointment.recurrence),
  afterChange: toJson(appointment.afterChange),
  graceDays: appointment.graceDays,
  alarm: appointment.alarm,
  due: toJson(appointment.due),
  lastDoneOn: text(appointment.lastDoneOn),
  addedAt: appointment.addedAt.toString(),
  endedAt: text(appointment.endedAt),
})

export const appointmentFromRow = (row: AppointmentRow): Appointment => ({
  id: row.id,
  patientId: row.patientId,
  kind: row.kind,
  name: row.name,
  prepare: row.prepare,
  zone: row.zone,
  recurrence: fromJson<Recurrence>(row.recurrence),
  afterChange: row.afterChange === null ? null : fromJson<AfterChange>(row.afterChange),
  graceDays: row.graceDays,
  alarm: row.alarm,
  due: row.due === null ? null : fromJson<Occurrence>(row.due),
  lastDoneOn: dateOrNull(row.lastDoneOn),
  addedAt: instant(row.addedAt),
  endedAt: instantOrNull(row.endedAt),
})
