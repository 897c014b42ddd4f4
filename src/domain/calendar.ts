import type { LocalDate } from './time.ts'

/** A day with its name (ISO 8601), which costs something to write and stands in the id of each of its doses. */
export interface CalendarDay {
  readonly date: LocalDate
  readonly name: string
}

/** A plan of years is not kept. */
const keptMax = 40
let kept: readonly CalendarDay[] = []

/**
 * The days from `first` to `last`, both included. Those asked for last are kept: a tick looks back on the same days for
 * everybody.
 */
export function daysFrom(first: LocalDate, last: LocalDate): readonly CalendarDay[] {
  if (kept[0]?.date.equals(first) && kept.at(-1)?.date.equals(last)) return kept
  const days: CalendarDay[] = []
  for (let date = first; Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 }))
    days.push({ date, name: date.toString() })
  if (days.length <= keptMax) kept = days
  return days
}
