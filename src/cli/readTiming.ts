import { InvalidArgumentError } from 'commander'
import { quantityOf } from '../domain/amount.ts'
import { type RoutineMoment, routineMoments } from '../domain/routine.ts'
import type { DoseTime, Maximum, MonthDay } from '../domain/timing.ts'
import { readTime, weekdayNames } from './input.ts'
import { readAmount } from './readAmount.ts'

/** Readers of the parts of a dosage as they are typed at options. */

const wrong = (message: string) => new InvalidArgumentError(message)

const momentNames: ReadonlyMap<string, RoutineMoment> = new Map([
  ['waking', 'onWaking'],
  ...routineMoments.map((moment) => [moment.toLowerCase(), moment] as const),
])

/** `08:00`, `bedtime`, `30 min before breakfast`, `1 h after dinner`. */
export function readDoseTime(typed: string): DoseTime {
  const { count, unit, side, name } =
    /^(?:(?<count>\d{1,3}) ?(?<unit>min(?:utes?)?|h(?:ours?)?) (?<side>before|after) )?(?<name>[a-z]+)$/i.exec(
      typed.trim(),
    )?.groups ?? {}
  const named = momentNames.get((name ?? '').toLowerCase())
  if (named === undefined) {
    if (/^\d/.test(typed.trim()) && typed.includes(':')) return readTime(typed.trim())
    throw wrong('Give times such as 08:00, breakfast, bedtime or "30 min before dinner".')
  }
  const min = Number(count ?? 0) * (unit?.startsWith('h') === true ? 60 : 1)
  return { named, offsetMin: side?.toLowerCase() === 'before' ? -min : min }
}

export type Every = { readonly unit: 'hours' | 'days' | 'weeks' | 'months'; readonly count: number }

/** `2 days`, `other day`, `4 weeks`, `8 hours`, `month`. */
export function readEvery(typed: string): Every {
  const { count, unit } =
    /^(?:(?<count>\d{1,3}|other) )?(?<unit>hours?|days?|weeks?|months?)$/i.exec(typed.trim())?.groups ?? {}
  const number = count === undefined ? 1 : count === 'other' ? 2 : Number(count)
  if (unit === undefined || number < 1) throw wrong('Give "2 days", "4 weeks", "8 hours" or "month".')
  const plural = `${unit.toLowerCase().replace(/s$/, '')}s` as Every['unit']
  return { unit: plural, count: number }
}

/** `7 days`, `2 weeks`, `10 doses`. */
export function readLasting(typed: string): { readonly days: number } | { readonly doses: number } {
  const { count, unit } = /^(?<count>\d{1,3}) (?<unit>days?|weeks?|doses?)$/i.exec(typed.trim())?.groups ?? {}
  const number = Number(count)
  if (unit === undefined || number < 1) throw wrong('Give "7 days", "2 weeks" or "10 doses".')
  if (unit.toLowerCase().startsWith('dose')) return { doses: number }
  return { days: number * (unit.toLowerCase().startsWith('week') ? 7 : 1) }
}

/** `4 hours`, `90 minutes`. @returns minutes */
export function readApart(typed: string): number {
  const { count, unit } =
    /^(?<count>\d{1,4}) ?(?<unit>min(?:utes?)?|h(?:ours?)?)$/i.exec(typed.trim())?.groups ?? {}
  const min = Number(count) * (unit?.toLowerCase().startsWith('h') === true ? 60 : 1)
  if (unit === undefined || min < 1 || min > 7 * 24 * 60) throw wrong('Give "4 hours" or "90 minutes".')
  return min
}

/** `15`, `last`, `2nd tue`, `last fri`. */
export function readMonthDay(typed: string): MonthDay {
  const said = typed.trim().toLowerCase()
  if (said === 'last') return { kind: 'lastDay' }
  const { nth, weekday } = /^(?<nth>1st|2nd|3rd|4th|last) (?<weekday>[a-z]{3,9})$/.exec(said)?.groups ?? {}
  const found = weekdayNames.findIndex((name) => weekday?.startsWith(name) === true)
  if (nth !== undefined && found >= 0)
    return {
      kind: 'nthWeekday',
      nth: nth === 'last' ? 'last' : (Number(nth[0]) as 1 | 2 | 3 | 4),
      weekday: found + 1,
    }
  const day = /^\d{1,2}$/.test(said) ? Number(said) : 0
  if (day < 1 || day > 31) throw wrong('Give 15, last, "2nd tue" or "last fri".')
  return { kind: 'dayOfMonth', day }
}

/** `3` (times) or `8 tablets`. */
export function readMaximum(typed: string): Maximum {
  if (/^[1-9]\d?$/.test(typed.trim())) return { kind: 'doses', count: Number(typed) }
  const quantity = quantityOf(readAmount(typed))
  if (quantity === null || quantity.upTo !== null)
    throw wrong('Give how many times, such as 3, or how much, such as "8 tablets".')
  return { kind: 'amount', value: quantity.value, unit: quantity.unit }
}

/** `21/7`: days with, days without. */
export function readCycle(typed: string): { readonly on: number; readonly off: number } {
  const { on, off } = /^(?<on>\d{1,3})\/(?<off>\d{1,3})$/.exec(typed.trim())?.groups ?? {}
  if (on === undefined || off === undefined || Number(on) < 1 || Number(off) < 1)
    throw wrong('Give days with and days without, such as 21/7.')
  return { on: Number(on), off: Number(off) }
}
