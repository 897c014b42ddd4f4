import type { DoseUnit } from './amount.ts'
import { clockName } from './dose.ts'
import type { Fraction } from './fraction.ts'
import { remembering } from './remembering.ts'
import { isAfterMidnight, type Routine, type RoutineMoment, routineOn, usualRoutine } from './routine.ts'
import {
  compareDates,
  compareTimes,
  daysBetween,
  type LocalDate,
  type LocalTime,
  minuteOfDay,
} from './time.ts'

/** A time by its place in her day. `offsetMin`: minutes after it; below 0: before it ("30 minutes before dinner"). */
export interface NamedTime {
  readonly named: RoutineMoment
  readonly offsetMin: number
}

/** By the clock, or by her routine. */
export type DoseTime = LocalTime | NamedTime

/** A day of a month. One that a month does not have (31 in June) is its last. */
export type MonthDay =
  | { readonly kind: 'dayOfMonth'; readonly day: number }
  | { readonly kind: 'lastDay' }
  /** "the second Tuesday" (ISO, Monday is 1). */
  | { readonly kind: 'nthWeekday'; readonly nth: 1 | 2 | 3 | 4 | 'last'; readonly weekday: number }

/** The most in any 24 hours: so many intakes, or so much in all. */
export type Maximum =
  | { readonly kind: 'doses'; readonly count: number }
  | { readonly kind: 'amount'; readonly value: Fraction; readonly unit: DoseUnit }

/**
 * When a medicine is to be taken (FHIR Timing), on the patient's wall clock.
 * - `daily`: at these times, on these weekdays (ISO, Monday is 1; empty: every day)
 * - `everyDays`: on every `every`th day, counted from `anchor`, which is one
 * - `everyWeeks`: on these weekdays of every `every`th week (Monday to Sunday), counted from the week of `anchor`
 * - `everyHours`: through her waking hours from the time of waking, at most until bedtime; or round the clock, counted
 *   on the wall clock from a time of the day `anchor`
 * - `afterTaken`: `hours` after the last one was taken; `first` on the first day, and as long as none was taken
 * - `cycle`: on each of `on` days from `anchor`, then on none of `off` days, and so on
 * - `monthly`: on that day of every `every`th month, counted from the month of `anchor`
 * - `once`: on one day
 * - `asNeeded`: whenever she needs it, for `reason`, so never reminded of. `times`: where the label names some ("at
 *   bedtime if needed"); `leastIntervalMin`: minutes between two
 */
export type Timing =
  | { readonly kind: 'daily'; readonly times: readonly DoseTime[]; readonly weekdays: readonly number[] }
  | {
      readonly kind: 'everyDays'
      readonly every: number
      readonly anchor: LocalDate
      readonly times: readonly DoseTime[]
    }
  | {
      readonly kind: 'everyWeeks'
      readonly every: number
      readonly anchor: LocalDate
      readonly weekdays: readonly number[]
      readonly times: readonly DoseTime[]
    }
  | { readonly kind: 'everyHours'; readonly hours: number; readonly through: 'wakingHours' }
  | {
      readonly kind: 'everyHours'
      readonly hours: number
      readonly through: 'day'
      readonly anchor: LocalDate
      readonly first: LocalTime
    }
  | { readonly kind: 'afterTaken'; readonly hours: number; readonly first: DoseTime }
  | {
      readonly kind: 'cycle'
      readonly on: number
      readonly off: number
      readonly anchor: LocalDate
      readonly times: readonly DoseTime[]
    }
  | {
      readonly kind: 'monthly'
      readonly every: number
      readonly anchor: LocalDate
      readonly day: MonthDay
      readonly times: readonly DoseTime[]
    }
  | { readonly kind: 'once'; readonly date: LocalDate; readonly times: readonly DoseTime[] }
  | {
      readonly kind: 'asNeeded'
      readonly reason: string | null
      readonly maximum: Maximum | null
      readonly leastIntervalMin: number | null
      readonly times: readonly DoseTime[]
    }

/** Of one kind. */
export type TimingOf<Kind extends Timing['kind']> = Extract<Timing, { readonly kind: Kind }>

/** A wall-clock time of a day. `daysLater`: 1 for one after midnight that belongs to the day before (a bedtime at 00:30). */
export interface PlannedTime {
  readonly time: LocalTime
  readonly daysLater: 0 | 1
  /** As it stands in the id of a dose. */
  readonly name: string
  /** Minutes since the beginning of the day that it belongs to. */
  readonly minute: number
}

export const isNamed = (time: DoseTime): time is NamedTime => 'named' in time

export const sameTime = (a: DoseTime, b: DoseTime): boolean =>
  isNamed(a)
    ? isNamed(b) && a.named === b.named && a.offsetMin === b.offsetMin
    : !isNamed(b) && compareTimes(a, b) === 0

/** The times of day that it names, if it does. */
export function timesNamed(timing: Timing): readonly DoseTime[] {
  switch (timing.kind) {
    case 'everyHours':
      return []
    case 'afterTaken':
      return [timing.first]
    default:
      return timing.times
  }
}

/** The times that the timing gives on one day, in order, each once. None for what depends on her alone. */
export function timesOn(
  timing: Timing,
  day: LocalDate,
  routine: Routine = usualRoutine,
): readonly LocalTime[] {
  return plannedTimesOn(timing, day, routine).map(({ time }) => time)
}

/** As `timesOn`, with those after midnight told apart. */
export function plannedTimesOn(timing: Timing, day: LocalDate, routine: Routine): readonly PlannedTime[] {
  switch (timing.kind) {
    case 'daily':
      return timing.weekdays.length === 0 || timing.weekdays.includes(day.dayOfWeek)
        ? resolved(timing.times, day, routine)
        : none
    case 'everyDays':
      return modulo(daysBetween(timing.anchor, day), timing.every) === 0
        ? resolved(timing.times, day, routine)
        : none
    case 'everyWeeks': {
      const fromMonday = daysBetween(timing.anchor, day) + timing.anchor.dayOfWeek - 1
      return timing.weekdays.includes(day.dayOfWeek) && modulo(Math.floor(fromMonday / 7), timing.every) === 0
        ? resolved(timing.times, day, routine)
        : none
    }
    case 'everyHours':
      return timing.through === 'day' ? roundTheClock(timing, day) : whileAwake(timing.hours, day, routine)
    case 'cycle':
      return modulo(daysBetween(timing.anchor, day), timing.on + timing.off) < timing.on
        ? resolved(timing.times, day, routine)
        : none
    case 'monthly':
      return modulo(monthOf(day) - monthOf(timing.anchor), timing.every) === 0 && isMonthDay(timing.day, day)
        ? resolved(timing.times, day, routine)
        : none
    case 'once':
      return compareDates(timing.date, day) === 0 ? resolved(timing.times, day, routine) : none
    case 'afterTaken':
    case 'asNeeded':
      return none
    default:
      return timing satisfies never
  }
}

const none: readonly PlannedTime[] = []

const modulo = (n: number, by: number): number => ((n % by) + by) % by
const monthOf = ({ year, month }: LocalDate): number => 12 * year + month

function isMonthDay(monthDay: MonthDay, { day, dayOfWeek, daysInMonth }: LocalDate): boolean {
  switch (monthDay.kind) {
    case 'dayOfMonth':
      return day === Math.min(monthDay.day, daysInMonth)
    case 'lastDay':
      return day === daysInMonth
    case 'nthWeekday':
      return (
        dayOfWeek === monthDay.weekday &&
        (monthDay.nth === 'last' ? day > daysInMonth - 7 : Math.ceil(day / 7) === monthDay.nth)
      )
    default:
      return monthDay satisfies never
  }
}

/** Times by the clock are the same on every day, and asked for day after day. */
const byTheClock = new WeakMap<readonly DoseTime[], readonly PlannedTime[]>()

function resolved(times: readonly DoseTime[], day: LocalDate, routine: Routine): readonly PlannedTime[] {
  const known = byTheClock.get(times)
  if (known !== undefined) return known
  const found = inOrder(times.map((time) => placed(time, day, routine)))
  if (!times.some(isNamed)) byTheClock.set(times, found)
  return found
}

/** Where a time of this day is on the wall clock. */
export function placed(time: DoseTime, day: LocalDate, routine: Routine): PlannedTime {
  if (!isNamed(time)) return { time, daysLater: 0, name: clockName(time, 0), minute: minuteOfDay(time) }
  const moments = routineOn(routine, day)
  const midnight = isAfterMidnight(moments, time.named) ? minutesADay : 0
  return atMinute(midnight + minuteOfDay(moments[time.named]) + time.offsetMin)
}

const minutesADay = 24 * 60

/** Before the first minute of the day is the first, so that a dose stays on its day. */
const atMinute = remembering(
  (asked: number): PlannedTime => {
    const minute = Math.min(Math.max(0, asked), 2 * minutesADay - 1)
    const daysLater = minute < minutesADay ? 0 : 1
    const time = clockTime(minute % minutesADay)
    return { time, daysLater, name: clockName(time, daysLater), minute }
  },
  (asked) => asked,
)

const clockTime = (minute: number): LocalTime =>
  Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 })

function inOrder(times: readonly PlannedTime[]): readonly PlannedTime[] {
  if (times.length < 2) return times
  return times
    .toSorted((a, b) => a.minute - b.minute || compareTimes(a.time, b.time))
    .filter((one, i, all) => i === 0 || one.minute !== all[i - 1]?.minute)
}

function whileAwake(hours: number, day: LocalDate, routine: Routine): readonly PlannedTime[] {
  const moments = routineOn(routine, day)
  const until = (isAfterMidnight(moments, 'bedtime') ? minutesADay : 0) + minuteOfDay(moments.bedtime)
  const found: PlannedTime[] = []
  for (let at = minuteOfDay(moments.onWaking); at <= until; at += hours * 60) found.push(atMinute(at))
  return found
}

/** Counted in hours of the wall clock, so that a clock change moves none of the later ones. */
function roundTheClock(
  { hours, anchor, first }: Extract<TimingOf<'everyHours'>, { through: 'day' }>,
  day: LocalDate,
): readonly PlannedTime[] {
  const every = hours * 60
  const dayBegins = daysBetween(anchor, day) * minutesADay - minuteOfDay(first)
  const found: PlannedTime[] = []
  for (let at = modulo(-dayBegins, every); at < minutesADay; at += every) found.push(atMinute(at))
  return found
}
