import type { Dosage, DosagePhase } from '../../../domain/prescription.ts'
import type { LocalDate } from '../../../domain/time.ts'
import {
  type DoseTime,
  isNamed,
  type Maximum,
  type MonthDay,
  type NamedTime,
  type Timing,
  type TimingOf,
  timesNamed,
} from '../../../domain/timing.ts'
import { clock, dayAndMonth } from '../calendar.ts'
import { byAmount, phasesAhead, type RegimenPhrases, type RegimenWords } from '../regimen.ts'
import { amount, counted } from './amounts.ts'
import { and, plural, weekdayName } from './words.ts'

const nouns = {
  onWaking: 'waking',
  breakfast: 'breakfast',
  lunch: 'lunch',
  dinner: 'dinner',
  bedtime: 'bedtime',
}

function namedTime({ named, offsetMin }: NamedTime): string {
  if (offsetMin === 0) return named === 'onWaking' ? 'on waking' : `at ${nouns[named]}`
  const min = Math.abs(offsetMin)
  const span = min % 60 === 0 ? plural(min / 60, 'hour') : plural(min, 'minute')
  return `${span} ${offsetMin < 0 ? 'before' : 'after'} ${nouns[named]}`
}

/** "at 8:00 and 20:00", "at breakfast and 30 minutes before dinner" */
function timesWords(times: readonly DoseTime[]): string {
  const clocks = times.flatMap((time) => (isNamed(time) ? [] : [clock(time)]))
  const named = times.flatMap((time) => (isNamed(time) ? [namedTime(time)] : []))
  return and([...(clocks.length === 0 ? [] : [`at ${and(clocks)}`]), ...named])
}

export function dosage(said: Dosage, today: LocalDate): string {
  const { timing } = said
  if (timing.kind === 'asNeeded') return `${amount(said.amount)} ${whenNeeded(timing)}`
  if (timing.kind === 'cycle') {
    const inDays = { ...said, timing: { kind: 'daily', times: timing.times, weekdays: [] } } as const
    return `${dosage(inDays, today)} ${inCycle(timing)}`
  }
  const often = howOften(timing, today)
  const groups = byAmount(said, timesNamed(timing))
  const [only] = groups
  if (only === undefined) return `${amount(said.amount)} ${often}`
  if (timing.kind === 'afterTaken')
    return `${amount(only.amount)} ${often}, the first ${timesWords(only.times)}`
  if (groups.length === 1) return `${amount(only.amount)} ${often} ${timesWords(only.times)}`
  return `${and(groups.map((one) => `${amount(one.amount)} ${timesWords(one.times)}`))}, ${often}`
}

const inCycle = (timing: TimingOf<'cycle'>): string =>
  `for ${plural(timing.on, 'day')}, then ${plural(timing.off, 'day')} without, over and over`

function howOften(timing: Exclude<Timing, { kind: 'asNeeded' | 'cycle' }>, today: LocalDate): string {
  switch (timing.kind) {
    case 'daily':
      return timing.weekdays.length === 0
        ? 'every day'
        : `on ${and(timing.weekdays.map((day) => `${weekdayName(day)}s`))}`
    case 'everyDays':
      return timing.every % 7 === 0
        ? `${everyNth(timing.every / 7, 'week')} on ${weekdayName(timing.anchor.dayOfWeek)}`
        : everyNth(timing.every, 'day')
    case 'everyWeeks':
      return `${everyNth(timing.every, 'week')} on ${and(timing.weekdays.map(weekdayName))}`
    case 'everyHours':
      return timing.through === 'day'
        ? `every ${plural(timing.hours, 'hour')} day and night, counted from ${clock(timing.first)}`
        : `every ${plural(timing.hours, 'hour')} while awake`
    case 'afterTaken':
      return `${plural(timing.hours, 'hour')} after the last one`
    case 'monthly':
      return `on ${monthDay(timing.day)} of ${everyNth(timing.every, 'month')}`
    case 'once':
      return `once, on ${date(timing.date, today)}`
    default:
      return timing satisfies never
  }
}

const everyNth = (n: number, unit: string): string =>
  n === 1 ? `every ${unit}` : n === 2 ? `every other ${unit}` : `every ${n} ${unit}s`

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' })
const endings: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' }
const places = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', last: 'last' }

function monthDay(day: MonthDay): string {
  switch (day.kind) {
    case 'dayOfMonth':
      return `the ${day.day}${endings[ordinals.select(day.day)] ?? 'th'}`
    case 'lastDay':
      return 'the last day'
    case 'nthWeekday':
      return `the ${places[day.nth]} ${weekdayName(day.weekday)}`
    default:
      return day satisfies never
  }
}

function whenNeeded({ reason, maximum, leastIntervalMin, times }: TimingOf<'asNeeded'>): string {
  const apart =
    leastIntervalMin === null
      ? null
      : `at least ${leastIntervalMin % 60 === 0 ? plural(leastIntervalMin / 60, 'hour') : plural(leastIntervalMin, 'minute')} apart`
  return [
    `when needed${reason === null ? '' : ` for ${reason}`}${times.length === 0 ? '' : ` ${timesWords(times)}`}`,
    ...(maximum === null ? [] : [`at most ${maximumWords(maximum)} in 24 hours`]),
    ...(apart === null ? [] : [apart]),
  ].join(', ')
}

export const maximumWords = (maximum: Maximum): string =>
  maximum.kind === 'doses'
    ? maximum.count === 1
      ? 'once'
      : `${maximum.count} times`
    : counted(maximum.value, maximum.unit)

/** "14 December", and the year where it is another. */
const date = (on: LocalDate, today: LocalDate): string =>
  on.year === today.year ? dayAndMonth(on, 'en-GB') : `${dayAndMonth(on, 'en-GB')} ${on.year}`

function phaseWords(phase: DosagePhase, startsLater: boolean, today: LocalDate): string {
  const ends =
    phase.lastsDoses === undefined
      ? phase.until === null
        ? ''
        : `, until ${date(phase.until.subtract({ days: 1 }), today)}`
      : `, ${plural(phase.lastsDoses, 'dose')}`
  const isOnce = phase.dosage.timing.kind === 'once'
  const starts = startsLater && !isOnce ? `from ${date(phase.from, today)} ` : ''
  return `${starts}${dosage(phase.dosage, today)}${isOnce ? '' : ends}`
}

const regimen = ({ name, phases, today }: RegimenWords): string => {
  const ahead = phasesAhead(phases, today)
  if (ahead.length === 0) return `${name}: nothing any more.`
  return `${name}: ${ahead.map(({ phase, startsLater }) => phaseWords(phase, startsLater, today)).join('; then ')}.`
}

export const regimens: RegimenPhrases = {
  anyMedicine: 'Medicine',
  anyAppointment: 'Appointment',
  amount,
  dosage,
  regimen,
}
