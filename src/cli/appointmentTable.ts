import type { Appointment } from '../domain/appointment.ts'
import { momentOf } from '../domain/occurrence.ts'
import { patientPerson, type Situation } from '../domain/situation.ts'
import { type Instant, isBefore, type LocalDate, type Zone } from '../domain/time.ts'
import { table } from './show.ts'
import { hhmm } from './words.ts'

/** What is planned for one patient and what is overdue, for a terminal; empty where there is nothing. */
export function appointmentTable(s: Situation, now: Instant): string {
  const rows = s.appointments
    .filter(({ endedAt }) => endedAt === null)
    .map((appointment) => [
      appointment.id,
      appointment.name + (appointment.alarm ? ' (alarm)' : ''),
      againWords(appointment),
      dueWords(appointment, s.patient.zone) + (isOverdue(appointment, now) ? ', no word yet' : ''),
      appointment.lastDoneOn === null ? '' : dayWords(appointment.lastDoneOn),
    ])
  return rows.length === 0
    ? ''
    : table(['Appointment', `Of ${patientPerson(s).name}`, 'Again', 'Due', 'Last done'], rows)
}

const isOverdue = ({ due, zone }: Appointment, now: Instant): boolean =>
  due !== null && isBefore(momentOf(due, zone), now)

/** By the clock of the place, which is named where it is not hers. */
export function dueWords({ due, endedAt, zone }: Appointment, own: Zone): string {
  if (endedAt !== null) return 'nothing more is planned'
  if (due === null) return 'due after the next change of dose'
  const at = due.time === null ? '' : ` ${hhmm(due.time)}`
  return `due ${dayWords(due.date)}${at}${zone === own ? '' : ` (${zone})`}${due.calledOff ? ', called off' : ''}`
}

const dayWords = (date: LocalDate): string =>
  date
    .toLocaleString('en-GB', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
    .replace(',', '')

function againWords({ recurrence, afterChange }: Appointment): string {
  const change =
    afterChange === null ? [] : [`${afterChange.days} days after a change of ${afterChange.prescriptionId}`]
  return [...recurrenceWords(recurrence), ...change].join('; ')
}

function recurrenceWords(recurrence: Appointment['recurrence']): readonly string[] {
  switch (recurrence.kind) {
    case 'once':
      return []
    case 'afterDone':
      return [`${recurrence.days} days after the last`]
    case 'calendar':
      return [
        `every ${recurrence.on.every === 1 ? '' : `${recurrence.on.every} `}${recurrence.on.kind === 'monthly' ? 'month' : 'week'}${recurrence.on.every === 1 ? '' : 's'}`,
      ]
    default:
      return recurrence satisfies never
  }
}
