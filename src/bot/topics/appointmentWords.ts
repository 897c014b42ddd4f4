import type { Appointment, Occurrence } from '../../domain/appointment.ts'
import { momentOf } from '../../domain/occurrence.ts'
import type { Situation } from '../../domain/situation.ts'
import { compareInstants, type Instant, isAfter } from '../../domain/time.ts'
import type { AppointmentTold } from '../appointmentContent.ts'

/** An occurrence of an appointment as it is spoken of. */
export const toldOf = (
  { kind, name, zone, prepare }: Appointment,
  occurrence: Occurrence,
): AppointmentTold => ({
  kind,
  name,
  date: occurrence.date,
  time: occurrence.time,
  zone,
  at: occurrence.time === null ? null : momentOf(occurrence, zone),
  prepare,
})

export const toldOrNull = (appointment: Appointment, due: Occurrence | null): AppointmentTold | null =>
  due === null ? null : toldOf(appointment, due)

/** What is planned after `from`, at most until `until`, the next first. */
export function appointmentsBetween(s: Situation, from: Instant, until: Instant): readonly AppointmentTold[] {
  return s.appointments
    .flatMap((appointment) => {
      const { due, zone } = appointment
      if (due === null || due.calledOff) return []
      const at = momentOf(due, zone)
      return isAfter(at, from) && !isAfter(at, until) ? [{ at, told: toldOf(appointment, due) }] : []
    })
    .toSorted((a, b) => compareInstants(a.at, b.at))
    .map(({ told }) => told)
}
