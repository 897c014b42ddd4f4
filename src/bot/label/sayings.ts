import type { DoseUnit } from '../../domain/amount.ts'
import type { LastsSaid, PartOfDay, TimeSaid } from '../../domain/directions.ts'
import { type Fraction, fraction, plus } from '../../domain/fraction.ts'
import type { RoutineMoment } from '../../domain/routine.ts'
import type { Danger } from './dangers.ts'
import type { HourItem, NumberItem } from './numbers.ts'
import type { Captured, Pattern } from './patterns.ts'
import type { Saying } from './pieces.ts'
import type { PlainWhy, RemarkKind } from './reading.ts'

/** What patterns say, in every language alike. Each is made of what a pattern captured. */

type Says = Pattern['says']

export const refuse = (why: PlainWhy | Danger): Saying => ({
  kind: 'refused',
  why,
})
export const remark = (kind: RemarkKind): Saying => ({ kind: 'remark', remark: kind })
export const part = (which: PartOfDay): Saying => times({ kind: 'partOfDay', part: which })
export const times = (...said: readonly TimeSaid[]): Saying => ({ kind: 'times', times: said })
export const meal = (
  named: RoutineMoment,
  relation: 'at' | 'before' | 'after',
  minutes: number | null = null,
): TimeSaid => ({
  kind: 'named',
  named,
  relation,
  minutes,
})
export const timesADay = (count: number): Saying => ({ kind: 'timesADay', count })

/** The whole number that stands at one place; what is no whole number of anything is not exact. */
const whole = (
  captured: Captured,
  says: (n: number, upTo: number | null) => Saying,
  place = 0,
  most = 1000,
): Saying => {
  const found = captured.numbers[place]
  if (found === undefined || found.value.denominator !== 1 || found.value.numerator > most)
    return refuse('notExact')
  if (found.upTo !== null && found.upTo.denominator !== 1) return refuse('notExact')
  return says(found.value.numerator, found.upTo?.numerator ?? null)
}
export const counted =
  (says: (n: number) => Saying, most = 1000): Says =>
  (captured) =>
    whole(captured, (n, upTo) => (upTo === null ? says(n) : refuse('notExact')), 0, most)

const half = fraction(1, 2)

/** `{m} {unit}`, `{m} {form} ( {n} {measure}`: how much, and how much that is in the medicine's own measure. */
export const amount: Says = ({ numbers: [first, second], units: [unit, measure] }) =>
  amountOf(first, unit ?? null, second, measure)
/** `{m} {n} {measure} {form}`: "two 150 mg tablets" */
export const amountOfStrength: Says = ({ numbers: [first, second], units: [measure, form] }) =>
  amountOf(first, form ?? null, second, measure)
/** A number that counts what is not said: "ii bd". An article counts nothing. */
export const bareAmount: Says = ({ numbers: [first] }) =>
  first === undefined || first.article ? refuse('unknown') : amountOf(first, null, undefined, undefined)
/** `{n} {form} y medio` */
export const amountAndHalf: Says = ({ numbers: [first], units: [unit] }) =>
  amountOf(
    first === undefined ? undefined : { ...first, value: plus(first.value, half) },
    unit ?? null,
    undefined,
    undefined,
  )
/** `{form} y medio`: one and a half. */
export const oneAndHalf: Says = ({ units: [unit] }) => ({
  kind: 'amount',
  amount: { value: fraction(3, 2), upTo: null, unit: unit ?? null, strength: null },
})

function amountOf(
  first: NumberItem | undefined,
  unit: DoseUnit | null,
  second: NumberItem | undefined,
  measure: DoseUnit | undefined,
): Saying {
  if (first === undefined) return refuse('unknown')
  const strength =
    second === undefined || measure === undefined ? null : { value: second.value, unit: measure }
  return { kind: 'amount', amount: { value: first.value, upTo: first.upTo, unit, strength } }
}

export const everyHours: Says = (captured) =>
  whole(captured, (hours, upTo) => ({ kind: 'everyHours', hours, upTo }))
export const apart: Says = (captured) =>
  whole(captured, (hours, upTo) =>
    upTo === null ? { kind: 'everyHours', hours, upTo, apart: true } : refuse('notExact'),
  )
export const everyDays = counted((every) => (every === 1 ? { kind: 'daily' } : { kind: 'everyDays', every }))
export const everyWeeks = counted((every) => ({ kind: 'everyWeeks', every }))
export const everyMonths = counted((every) => ({ kind: 'everyMonths', every }), 24)
export const onWeekdays: Says = ({ weekdays }) => ({ kind: 'weekdays', weekdays })
export const onOtherWeekday: Says = ({ weekdays }) => ({ kind: 'weekdays', weekdays, every: 2 })
/** "Monday to Friday", over Sunday where it must. */
export const fromWeekday: Says = ({ weekdays: [from = 1, to = 1] }) => {
  const days = from <= to ? to - from + 1 : to + 7 - from + 1
  return { kind: 'weekdays', weekdays: Array.from({ length: days }, (_, i) => ((from - 1 + i) % 7) + 1) }
}
export const onMonthDay = counted(
  (day) => (day > 31 ? refuse('notExact') : { kind: 'monthDay', day: { kind: 'dayOfMonth', day } }),
  31,
)
export const onNthWeekday =
  (nth: 1 | 2 | 3 | 4 | 'last'): Says =>
  ({ weekdays: [weekday = 1] }) => ({ kind: 'monthDay', day: { kind: 'nthWeekday', nth, weekday } })

export const atMeal =
  (relation: 'at' | 'before' | 'after'): Says =>
  ({ meals: [named] }) =>
    named === undefined ? refuse('unknown') : times(meal(named, relation))
/** `{n} minutes before {meal}`; in hours where `unitMin` is 60. */
export const minutesFromMeal =
  (relation: 'before' | 'after', unitMin: 1 | 60, named?: RoutineMoment): Says =>
  ({ numbers: [n], meals: [said] }) => {
    const moment = named ?? said
    const minutes = n === undefined ? Number.NaN : (n.value.numerator * unitMin) / n.value.denominator
    return moment === undefined || !Number.isInteger(minutes) || minutes > 240
      ? refuse('notExact')
      : times(meal(moment, relation, minutes))
  }
export const eachMeal: Saying = times(meal('breakfast', 'at'), meal('lunch', 'at'), meal('dinner', 'at'))

const clockTime = (hour: number, minute: number): TimeSaid => ({
  kind: 'clock',
  time: Temporal.PlainTime.from({ hour, minute }),
})
export const noon: Saying = times(clockTime(12, 0))

/** `{hour}`: of the 24-hour clock; "8:00" alone may be of either. */
export const atHour: Says = ({ hours: [at] }) =>
  at === undefined || !at.is24 ? refuse('clock') : times(clockTime(at.hour, at.minute))
/** `{hour}` or `{n}` of one half of the day. Twelve is noon or midnight, and mixed up. */
export const atHalf =
  (afterNoon: boolean): Says =>
  ({ hours: [at], numbers: [n] }) => {
    const said = at ?? hourOf(n)
    if (said === null || said.hour < 1 || said.hour > 11) return refuse('clock')
    return times(clockTime(said.hour + (afterNoon ? 12 : 0), said.minute))
  }
/** `{n}` o'clock by the 24-hour clock. */
export const atWholeHour: Says = ({ numbers: [n] }) => {
  const said = hourOf(n)
  return said === null || said.hour < 13 || said.hour > 23 ? refuse('clock') : times(clockTime(said.hour, 0))
}
const hourOf = (n: NumberItem | undefined): Pick<HourItem, 'hour' | 'minute'> | null =>
  n === undefined || n.value.denominator !== 1 ? null : { hour: n.value.numerator, minute: 0 }

const lasting = (unit: 'day' | 'week' | 'month'): Says =>
  counted((count) => lasts({ kind: 'time', count, unit }))
export const lasts = (said: LastsSaid): Saying => ({ kind: 'lasts', lasts: said })
export const forDays = lasting('day')
export const forWeeks = lasting('week')
export const forMonths = lasting('month')
export const forDoses = counted((count) => lasts({ kind: 'doses', count }))

/** `{n} {unit}` in a day. */
export const maximum: Says = ({ numbers: [n], units: [unit] }) => maximumOf(n, unit ?? null)
export const maximumDoses: Says = ({ numbers: [n] }) => maximumOf(n, 'doses')
const maximumOf = (n: NumberItem | undefined, of: DoseUnit | 'doses' | null): Saying =>
  n === undefined || n.upTo !== null || (of === 'doses' && n.value.denominator !== 1)
    ? refuse('notExact')
    : { kind: 'maximum', value: n.value, of }
export const maximumTimes = (count: number): Saying => ({
  kind: 'maximum',
  value: fraction(count),
  of: 'doses',
})

/** `{dashes}`: breakfast, lunch, dinner, and bedtime where there are four. */
export const dashPlan: Says = ({ plan }) => {
  const moments = ['breakfast', 'lunch', 'dinner', 'bedtime'] as const
  const intakes = plan.flatMap((value: Fraction | null, i) => {
    const named = moments[i]
    return value === null || named === undefined ? [] : [{ value, time: meal(named, 'at') }]
  })
  return { kind: 'plan', intakes }
}
