import ical from 'ical-generator'
import { medicineLabel, type Prescription } from '../../domain/prescription.ts'
import { localDate, type Zone } from '../../domain/time.ts'
import { placed } from '../../domain/timing.ts'
import { routineBy } from '../../domain/wallClock.ts'
import type { Outgoing } from '../outgoing.ts'
import { addAppointments } from './appointmentsOut.ts'
import { type Series, seriesOf } from './series.ts'
import { compact, zoneOut } from './zone.ts'

/** So long a dose stands in the calendar. */
const shownMin = 15

/**
 * The doses that are planned, and her appointments, as an iCalendar file in the patient's zone.
 * @param named whether its titles name the medicines. Otherwise doses of one moment are one entry that names none.
 */
export function calendarOut(out: Outgoing, named: boolean): string {
  const { patient, now, says } = out
  const today = localDate(now, patient.zone)
  const calendar = ical({ prodId: '//tookit//tookit//EN', name: says.anyMedicine })
  calendar.timezone({ name: patient.zone, generator: (zone) => zoneOut(zone, now) })
  const written = new Set<string>()
  for (const prescription of out.prescriptions)
    for (const [i, series] of seriesOf(prescription, today, patient).entries()) {
      const rule = ruleOf(series, patient.zone)
      const key = `${series.start} ${rule}`
      if (!named && written.has(key)) continue
      written.add(key)
      const start = series.start.toZonedDateTime(patient.zone)
      calendar.createEvent({
        id: `${prescription.id}-${i}-${compact(series.start)}@tookit`,
        stamp: now,
        start,
        end: start.add({ minutes: shownMin }),
        timezone: patient.zone,
        summary: named ? titleOf(prescription, series, out) : says.anyMedicine,
        ...(rule === null ? {} : { repeating: `RRULE:${rule}` }),
      })
    }
  addAppointments(calendar, out, named)
  return calendar.toString()
}

/** The end of a rule is a moment in UTC. */
function ruleOf({ rule, lastDay }: Series, zone: Zone): string | null {
  if (rule === null || lastDay === null) return rule
  const end = lastDay.toZonedDateTime({ timeZone: zone, plainTime: '23:59:59' }).withTimeZone('UTC')
  return `${rule};UNTIL=${compact(end.toPlainDateTime())}Z`
}

const titleOf = (
  { medicine }: Prescription,
  { phase: { dosage }, start }: Series,
  { says, patient }: Outgoing,
): string => {
  const routine = routineBy(patient)
  const own = dosage.amountsAt?.find(({ time }) => {
    const planned = placed(time, start.toPlainDate(), routine)
    return planned.time.equals(start.toPlainTime())
  })
  return `${medicineLabel(medicine)}: ${says.amount(own?.amount ?? dosage.amount)}`
}
