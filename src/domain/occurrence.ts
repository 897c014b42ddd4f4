import type { AfterChange, Appointment, Occurrence, Recurrence } from './appointment.ts'
import { dosageOn } from './plan.ts'
import type { Dosage, Prescription } from './prescription.ts'
import {
  compareDates,
  firstInstantAt,
  type Instant,
  type LocalDate,
  type LocalTime,
  type Zone,
} from './time.ts'
import { timesOn } from './timing.ts'

const noon = Temporal.PlainTime.from('12:00')
const lastMinute = Temporal.PlainTime.from('23:59')

/** Longer than any recurrence by the calendar leaves out. */
const searchDays = 5 * 366

/** The first day after `day` on which it falls by the calendar; null: none within years. */
export function nextByCalendar(
  { on }: Extract<Recurrence, { kind: 'calendar' }>,
  day: LocalDate,
): LocalDate | null {
  for (let ahead = 1; ahead <= searchDays; ahead++) {
    const candidate = day.add({ days: ahead })
    if (timesOn({ ...on, times: [noon] }, candidate).length > 0) return candidate
  }
  return null
}

/** A new occurrence, of which nothing was told yet. */
export const occurrence = (
  date: LocalDate,
  time: LocalTime | null,
  since: Instant,
  differs: Partial<Occurrence> = {},
): Occurrence => ({
  date,
  time,
  planned: date,
  booked: time !== null,
  calledOff: false,
  since,
  steps: [],
  ...differs,
})

/**
 * What falls due after the present one was done, or is let go of, on that day; null: nothing by itself.
 * @param since the moment from which this is known
 */
export function nextOccurrence(
  { recurrence, due }: Pick<Appointment, 'recurrence' | 'due'>,
  day: LocalDate,
  since: Instant,
): Occurrence | null {
  switch (recurrence.kind) {
    case 'once':
      return null
    case 'afterDone':
      return occurrence(day.add({ days: recurrence.days }), null, since)
    case 'calendar': {
      // Done a day early it is not due once more on its own day.
      const after = due !== null && compareDates(due.planned, day) > 0 ? due.planned : day
      const date = nextByCalendar(recurrence, after)
      return date === null ? null : occurrence(date, recurrence.time, since)
    }
    default:
      return recurrence satisfies never
  }
}

/** When it is: at its time, or at the end of its day, where it is done. */
export const momentOf = ({ date, time }: Occurrence, zone: Zone): Instant =>
  firstInstantAt(date, time ?? lastMinute, zone)

/** The day of the newest change of dosage up to `day` that was not seen yet; null: none. A stop asks for nothing. */
export function changeUnseen(
  { seen }: AfterChange,
  prescription: Prescription,
  day: LocalDate,
): LocalDate | null {
  if (prescription.stoppedAt !== null) return null
  const changed = changesOf(prescription).filter(
    (from) => compareDates(from, seen) > 0 && compareDates(from, day) <= 0,
  )
  return changed.at(-1) ?? null
}

/** The first day after `day` on which its dosage changes; null: none is planned. */
export const nextChange = (prescription: Prescription, day: LocalDate): LocalDate | null =>
  prescription.stoppedAt === null
    ? (changesOf(prescription).find((from) => compareDates(from, day) > 0) ?? null)
    : null

/** The days from which more or less of it is taken than on the day before, in order. */
function changesOf(prescription: Prescription): readonly LocalDate[] {
  const days = prescription.phases.map(({ from }) => from).toSorted(compareDates)
  return days.filter((from) => {
    const after = dosageOn(prescription, from)
    return after !== null && much(after) !== much(dosageOn(prescription, from.subtract({ days: 1 })))
  })
}

/** How much in how much time. Another time of day is no other dose. */
function much(dosage: Dosage | null): string | null {
  if (dosage === null) return null
  const { amount, amountsAt, timing } = dosage
  const often = { ...timing, times: 'times' in timing ? timing.times.length : null, anchor: null }
  return JSON.stringify([amount, amountsAt?.map((one) => one.amount) ?? null, often])
}
