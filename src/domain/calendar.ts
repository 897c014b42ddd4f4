import { remembering } from './remembering.ts'
import type { LocalDate } from './time.ts'

/** A day with its name (ISO 8601), which costs something to write and stands in the id of each of its doses, and its number. */
export interface CalendarDay {
  readonly date: LocalDate
  readonly name: string
  /** As `dayOfEra` counts. */
  readonly number: number
}

/** Days since 1 March of the year 0 (proleptic Gregorian), which takes a twentieth of Temporal's `until`. */
export function dayOfEra({ year, month, day }: LocalDate): number {
  const y = month < 3 ? year - 1 : year
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)
  return 365 * y + leapDays + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
}

const eraBegins = Temporal.PlainDate.from('0000-03-01')

/** Days are shared by all who ask for them: a tick looks at the same few for everybody. */
export const dayNumbered = remembering(
  (number: number): CalendarDay => {
    const date = eraBegins.add({ days: number })
    return { date, name: date.toString(), number }
  },
  (number) => number,
)

export const calendarDay = (date: LocalDate): CalendarDay => dayNumbered(dayOfEra(date))
export const dayAfter = ({ number }: CalendarDay): CalendarDay => dayNumbered(number + 1)

/** The days from `first` to `last`, both included. */
export function daysFrom(first: LocalDate, last: LocalDate): readonly CalendarDay[] {
  const days: CalendarDay[] = []
  const end = dayOfEra(last)
  for (let number = dayOfEra(first); number <= end; number++) days.push(dayNumbered(number))
  return days
}
