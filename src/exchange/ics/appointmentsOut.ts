import type { ICalCalendar } from 'ical-generator'
import type { Appointment, Occurrence } from '../../domain/appointment.ts'
import { nextByCalendar, occurrence } from '../../domain/occurrence.ts'
import { compareDates } from '../../domain/time.ts'
import type { Outgoing } from '../outgoing.ts'
import { compact } from './zone.ts'

/** So far ahead those are written that recur by the calendar; of the others nobody knows more than the next. */
const aheadDays = 366
/** So long one stands in the calendar. */
const shownMin = 60

/** Appointments, each by the clock of its place; one without a time is all day. */
export function addAppointments(calendar: ICalCalendar, out: Outgoing, named: boolean): void {
  for (const appointment of out.appointments)
    for (const one of occurrencesOf(appointment)) {
      const start = one.date.toZonedDateTime({
        timeZone: appointment.zone,
        plainTime: one.time ?? Temporal.PlainTime.from('00:00'),
      })
      calendar.createEvent({
        id: `${appointment.id}-${compact(start.toPlainDateTime())}@tookit`,
        stamp: out.now,
        start,
        summary: named ? appointment.name : out.says.anyAppointment,
        ...(one.time === null
          ? { allDay: true }
          : { end: start.add({ minutes: shownMin }), timezone: appointment.zone }),
      })
    }
}

function occurrencesOf({ due, recurrence, addedAt }: Appointment): readonly Occurrence[] {
  if (due === null || due.calledOff) return []
  const found = [due]
  if (recurrence.kind !== 'calendar') return found
  const last = due.date.add({ days: aheadDays })
  let day = nextByCalendar(recurrence, due.date)
  while (day !== null && compareDates(day, last) <= 0) {
    found.push(occurrence(day, recurrence.time, addedAt))
    day = nextByCalendar(recurrence, day)
  }
  return found
}
