import { dayOfEra, type LocalDate } from './time.ts'

/** A day with its name (ISO 8601), which costs something to write and stands in the id of each of its doses, and its number. */
export interface CalendarDay {
  readonly date: LocalDate
  readonly name: string
  /** One more than that of the day before. */
  readonly number: number
}

/** Days are shared by all who ask for them: a tick looks at the same few for everybody. */
const named = new WeakMap<LocalDate, CalendarDay>()
const following = new WeakMap<CalendarDay, CalendarDay>()

export function calendarDay(date: LocalDate): CalendarDay {
  const found = named.get(date)
  if (found !== undefined) return found
  const day = { date, name: date.toString(), number: dayOfEra(date) }
  named.set(date, day)
  return day
}

export function dayAfter(day: CalendarDay): CalendarDay {
  const found = following.get(day)
  if (found !== undefined) return found
  const next = calendarDay(day.date.add({ days: 1 }))
  following.set(day, next)
  return next
}

/** The days from `first` to `last`, both included. */
export function daysFrom(first: LocalDate, last: LocalDate): readonly CalendarDay[] {
  const days: CalendarDay[] = []
  const end = dayOfEra(last)
  for (let day = calendarDay(first); day.number <= end; day = dayAfter(day)) days.push(day)
  return days
}
