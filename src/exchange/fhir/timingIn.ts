import type { LocalDate, Zone } from '../../domain/time.ts'
import { type DoseTime, isNamed, type MonthDay, type Timing } from '../../domain/timing.ts'
import type { Placing } from '../incoming.ts'
import { startOf } from './boundsIn.ts'
import { dateIn, momentOf } from './dateIn.ts'
import { weekdayCodes } from './dosageOut.ts'
import type { Element } from './element.ts'
import { urls } from './extensions.ts'
import { type Frequency, frequencyIn } from './frequencyIn.ts'
import { neededIn } from './neededIn.ts'
import { timesIn } from './timesIn.ts'

const timingModifiers = [urls.wakingHours, urls.hoursAfterTaken, urls.cycle]

export interface TimingContext {
  readonly zone: Zone
  readonly placing: Placing
  /** The first day of the dosage, as it will stand. */
  readonly from: LocalDate
  /** From when "every other day" is counted; null: the file does not say it. */
  readonly start: LocalDate | null
}

/** When one Dosage is to be taken; null: refused. */
export function timingIn(dosage: Element, context: TimingContext): Timing | null {
  const timing = dosage.child('timing')
  timing?.only(['event', 'repeat', 'code'])
  const repeat = timing?.child('repeat') ?? null
  const reading: Reading = { ...context, dosage, timing, repeat, times: [], weekdays: [], frequency: null }
  const isNeeded = isAsNeeded(dosage)
  dosage.only([...knownOfDosage, ...(isNeeded === true ? ['maxDosePerPeriod'] : [])], timingModifiers)
  if (isNeeded === null) return null
  if (timing?.has('event') === true) return eventIn(timing, reading)
  const ranges = isNeeded ? ['frequencyMax', 'periodMax'] : []
  repeat?.only([...knownOfRepeat, ...ranges])
  const times = repeat === null ? [] : timesIn(repeat, context.placing)
  const weekdays = repeat === null ? [] : weekdaysIn(repeat)
  const frequency = timing === null ? null : frequencyIn(timing)
  if (times === null || weekdays === null || frequency === 'refused') return null
  const read = { ...reading, times, weekdays, frequency }
  return isNeeded ? neededIn(dosage, read) : plannedIn(read)
}

/** What is only told to people (how it is given, and what else to mind) changes neither how much nor when. */
const knownOfDosage = [
  'sequence',
  'text',
  '_text',
  'additionalInstruction',
  'patientInstruction',
  '_patientInstruction',
  'timing',
  'asNeeded',
  'asNeededBoolean',
  'asNeededCodeableConcept',
  'asNeededFor',
  'site',
  'route',
  'method',
  'doseAndRate',
]

const knownOfRepeat = [
  'boundsPeriod',
  'boundsDuration',
  'count',
  'frequency',
  'period',
  'periodUnit',
  'dayOfWeek',
  'timeOfDay',
  'when',
  'offset',
]

export interface Reading extends TimingContext {
  readonly dosage: Element
  readonly timing: Element | null
  readonly repeat: Element | null
  readonly times: readonly DoseTime[]
  readonly weekdays: readonly number[]
  readonly frequency: Frequency | null
}

/** R4 has asNeededBoolean or asNeededCodeableConcept, R5 asNeeded and asNeededFor. Null: refused. */
function isAsNeeded(dosage: Element): boolean | null {
  const flag = dosage.flag('asNeeded') ?? dosage.flag('asNeededBoolean')
  const hasReason = dosage.has('asNeededCodeableConcept') || dosage.has('asNeededFor')
  if (flag === false && hasReason) return dosage.refuse('asNeeded', 'contradicts its reason')
  return flag === true || hasReason
}

/** ISO; 0: it is none. */
const weekdayIn = (code: string): number => (weekdayCodes as readonly string[]).indexOf(code) + 1

function weekdaysIn(repeat: Element): readonly number[] | null {
  const codes = repeat.texts('dayOfWeek')
  const days = codes.map(weekdayIn)
  return days.includes(0) ? repeat.refuse('dayOfWeek', 'has to be mon, tue, wed, thu, fri, sat or sun') : days
}

/** One moment is a dose; a list of them nobody could go on with. */
function eventIn(timing: Element, { zone, repeat }: Reading): Timing | null {
  const [only, ...others] = timing.texts('event')
  if (only === undefined || others.length > 0 || repeat !== null)
    return timing.refuse('event', 'a list of moments is not understood here; give a frequency')
  const moment = momentOf(only, zone)
  if (moment?.time == null) return timing.refuse('event', 'has to be a moment with its zone')
  return {
    kind: 'once',
    date: moment.date,
    times: [moment.time.round({ smallestUnit: 'minute', roundingMode: 'floor' })],
  }
}

function plannedIn(reading: Reading): Timing | null {
  const { dosage, timing, repeat, times, weekdays, frequency } = reading
  const waking = dosage.extension(urls.wakingHours, 'modifierExtension')?.number('valueDecimal')
  if (waking != null) return { kind: 'everyHours', hours: waking, through: 'wakingHours' }
  const hours = dosage.extension(urls.hoursAfterTaken, 'modifierExtension')?.number('valueDecimal')
  const [first, second] = times
  if (hours != null) {
    if (first === undefined || second !== undefined) return dosage.refuse('timing', 'needs one first time')
    return { kind: 'afterTaken', hours, first }
  }
  const cycle = dosage.extension(urls.cycle, 'modifierExtension')
  if (cycle !== null) return cycleIn(cycle, reading)
  if (repeat?.extension(urls.once)?.flag('valueBoolean') === true) {
    const date = startOf(repeat, reading.zone)
    return date === null || first === undefined
      ? repeat.refuse('boundsPeriod', 'needs a day and a time')
      : { kind: 'once', date, times }
  }
  if (frequency === null)
    return first === undefined
      ? (timing ?? dosage).refuse(timing === null ? 'timing' : 'repeat', 'does not say how often')
      : { kind: 'daily', times, weekdays }
  return oftenIn(reading, frequency)
}

function cycleIn(cycle: Element, reading: Reading): Timing | null {
  const on = cycle.extension('on')?.number('valueUnsignedInt') ?? 0
  const off = cycle.extension('off')?.number('valueUnsignedInt') ?? 0
  const anchor = anchorIn(reading)
  if (anchor === null) return null
  if (!(Number.isInteger(on) && Number.isInteger(off) && on > 0 && off > 0) || reading.times.length === 0)
    return cycle.refuse('', 'needs days on and days off, and times')
  return { kind: 'cycle', on, off, anchor, times: reading.times }
}

/** The day that it is counted from: said, or the first one of the dosage. */
function anchorIn({ repeat, dosage, start, zone }: Reading): LocalDate | null {
  const said = repeat?.extension(urls.countedFrom) ?? null
  if (said !== null) return dateIn(said, 'valueDate', zone)
  return (
    start ?? dosage.refuse('timing.repeat.boundsPeriod.start', 'does not say from which day it is counted')
  )
}

function oftenIn(reading: Reading, frequency: Frequency): Timing | null {
  const { dosage, repeat, weekdays } = reading
  const { period, unit } = frequency
  if (unit === 'min') return dosage.refuse('timing.repeat.periodUnit', 'minutes are not understood here')
  if (unit === 'h') return everyHoursIn(reading, frequency)
  if (!Number.isInteger(period)) return dosage.refuse('timing.repeat.period', 'has to be whole')
  const isCounted = repeat?.extension(urls.countedFrom) != null
  const times = timesFor(reading, frequency)
  if (times === null) return null
  if (unit === 'd' && period === 1 && !isCounted) return { kind: 'daily', times, weekdays }
  if (unit === 'wk' && period === 1 && !isCounted && weekdays.length > 0)
    return { kind: 'daily', times, weekdays }
  const anchor = anchorIn(reading)
  if (anchor === null) return null
  if (unit === 'wk' && weekdays.length > 0)
    return { kind: 'everyWeeks', every: period, anchor, weekdays, times }
  if (weekdays.length > 0)
    return dosage.refuse('timing.repeat.dayOfWeek', `is not understood beside "${unit}"`)
  if (unit === 'mo') {
    const day = monthDayIn(reading, anchor)
    return day === null ? null : { kind: 'monthly', every: period, anchor, day, times }
  }
  return { kind: 'everyDays', every: unit === 'wk' ? 7 * period : period, anchor, times }
}

/** As many as the frequency says: those that are named, or those that the operator gave for so many. */
function timesFor(
  { times, weekdays, placing, dosage }: Reading,
  frequency: Frequency,
): readonly DoseTime[] | null {
  const { times: often, unit, period } = frequency
  const days = unit === 'wk' ? Math.max(1, weekdays.length) : 1
  const aDay = often === null ? Math.max(1, times.length) : often / days
  if (
    !Number.isInteger(aDay) ||
    (days === 1 && unit !== 'd' && weekdays.length === 0 && aDay > 1 && times.length !== aDay)
  )
    return dosage.refuse(
      'timing.repeat.frequency',
      `${often} times in ${period} ${unit} does not say on which days`,
    )
  if (times.length === aDay) return times
  if (times.length > 0)
    return dosage.refuse('timing.repeat.frequency', `is ${often}, but ${times.length} times are named`)
  return (
    placing.daily.get(aDay) ??
    dosage.refuse(
      'timing.repeat',
      `names no time of day. Say which with --hours ${aDay}=${'HH:MM,'.repeat(aDay).slice(0, -1)}`,
    )
  )
}

function everyHoursIn(reading: Reading, { times: often, period: hours }: Frequency): Timing | null {
  const { dosage, repeat, times, weekdays, placing } = reading
  const [named, second] = times
  if (
    (often ?? 1) !== 1 ||
    weekdays.length > 0 ||
    second !== undefined ||
    (named !== undefined && isNamed(named))
  )
    return dosage.refuse('timing.repeat', 'is more than "every so many hours", and not understood here')
  const first = named ?? placing.everyHours.get(hours)
  if (first === undefined)
    return dosage.refuse(
      'timing.repeat',
      `does not say the first hour. Say which with --hours ${hours}h=HH:MM`,
    )
  // Hours that fill a day are the same on each, from whichever they are counted.
  const isSaid = repeat?.extension(urls.countedFrom) != null
  const anchor = 24 % hours === 0 && !isSaid ? reading.from : anchorIn(reading)
  return anchor === null ? null : { kind: 'everyHours', hours, through: 'day', anchor, first }
}

function monthDayIn({ repeat }: Reading, anchor: LocalDate): MonthDay | null {
  const day = repeat?.extension(urls.dayOfMonth) ?? null
  if (day !== null) return { kind: 'dayOfMonth', day: day.number('valueUnsignedInt') ?? 0 }
  if (repeat?.extension(urls.lastDayOfMonth)?.flag('valueBoolean') === true) return { kind: 'lastDay' }
  const weekday = repeat?.extension(urls.weekdayOfMonth) ?? null
  if (weekday === null) return { kind: 'dayOfMonth', day: anchor.day }
  const said = weekday.extension('nth')?.text('valueCode')
  const nth = nths.find((one) => one === said)
  const on = weekdayIn(weekday.extension('weekday')?.text('valueCode') ?? '')
  if (nth === undefined || on === 0) return weekday.refuse('', 'has to say which weekday')
  return { kind: 'nthWeekday', nth: nth === 'last' ? nth : (Number(nth) as 1 | 2 | 3 | 4), weekday: on }
}

const nths = ['1', '2', '3', '4', 'last'] as const
