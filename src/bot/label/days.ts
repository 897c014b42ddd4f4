import type { DaysSaid } from '../../domain/directions.ts'
import { contradicts, type Draft } from './clauses.ts'
import type { NotUnderstood } from './reading.ts'

/** On which days. Two ways of saying it must go together, as "weekly on Mondays" does. */
export function daysOf(text: string, { said, weekdays }: Draft): DaysSaid | NotUnderstood {
  const { daily, everyDays, everyWeeks, everyMonths, monthDay } = said
  const [first] = weekdays
  const ways = [daily, everyDays, first ?? everyWeeks, monthDay ?? everyMonths].filter(
    (way) => way !== undefined,
  )
  const another = ways.toSorted((a, b) => a.start - b.start)[1]
  if (another !== undefined) return contradicts(text, another)
  if (everyDays !== undefined) return { kind: 'everyDays', every: everyDays.every }
  if (first !== undefined) {
    const days = [...new Set(weekdays.flatMap((one) => one.weekdays))].sort((a, b) => a - b)
    const every = everyWeeks?.every ?? first.every ?? 1
    // "once a week on Monday and Friday", "every other Monday every 3 weeks"
    if (everyWeeks !== undefined && (days.length > 1 || first.every !== undefined))
      return contradicts(text, everyWeeks)
    return { kind: 'everyWeeks', every, weekdays: days }
  }
  if (everyWeeks !== undefined) return { kind: 'everyWeeks', every: everyWeeks.every, weekdays: [] }
  if (monthDay !== undefined) {
    if (everyMonths !== undefined && everyMonths.every !== 1) return contradicts(text, everyMonths)
    return { kind: 'everyMonths', every: 1, day: monthDay.day }
  }
  if (everyMonths !== undefined) return { kind: 'everyMonths', every: everyMonths.every, day: null }
  return { kind: 'everyDay' }
}
