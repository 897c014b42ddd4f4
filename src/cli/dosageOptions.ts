import type { Command } from 'commander'
import { type Amount, quantityOf } from '../domain/amount.ts'
import { fraction } from '../domain/fraction.ts'
import type { AmountAt, Dosage, DosagePhase } from '../domain/prescription.ts'
import { type Lasting, phasesOf, type Step, taperSteps } from '../domain/steps.ts'
import type { LocalDate } from '../domain/time.ts'
import { type DoseTime, isNamed, type Maximum, type MonthDay, type Timing } from '../domain/timing.ts'
import { BadInput } from './badInput.ts'
import { readDate, readWeekdays, readWords } from './input.ts'
import { addLabelOptions, phasesOfLabel, readTyped, type TypedLabel } from './labelOption.ts'
import { readAmount } from './readAmount.ts'
import {
  type Every,
  readApart,
  readCycle,
  readDoseTime,
  readEvery,
  readLasting,
  readMaximum,
  readMonthDay,
} from './readTiming.ts'

/** How a dosage is typed. */
export interface TypedDosage extends TypedLabel {
  readonly amount?: Amount
  readonly at?: readonly TypedTime[]
  readonly on?: readonly number[]
  readonly every?: Every
  readonly day?: MonthDay
  readonly whileAwake?: boolean
  readonly afterTaken?: boolean
  readonly cycle?: { readonly on: number; readonly off: number }
  readonly once?: boolean
  readonly asNeeded?: string | true
  readonly max?: Maximum
  readonly apart?: number
  readonly from?: LocalDate
  readonly until?: LocalDate
  readonly for?: { readonly days: number } | { readonly doses: number }
  readonly then?: readonly string[]
  readonly taper?: string
  readonly orderedBy?: string
  readonly why?: string
}

interface TypedTime {
  readonly time: DoseTime
  readonly amount: Amount | null
}

export const addDosageOptions = (command: Command): Command =>
  addLabelOptions(command)
    .option('--amount <text>', 'how much at a time, such as "1 tablet" or "12.5 mg"', (typed) =>
      readAmount(readWords(60)(typed)),
    )
    .option(
      '--at <time>',
      'such as 08:00, breakfast, bedtime, "30 min before dinner"; with an amount of its own "22:00=2 tablets"; again for more',
      readTimes,
    )
    .option('--on <days>', 'only on these weekdays, such as mon,wed,fri', readWeekdays)
    .option('--every <time>', 'such as "2 days", "4 weeks", "8 hours", "month"', readEvery)
    .option('--day <day>', 'with --every month: 15, last, "2nd tue"', readMonthDay)
    .option('--while-awake', 'with --every hours: from waking to bedtime')
    .option('--after-taken', 'with --every hours: counted from when the last one was taken')
    .option('--cycle <days>', 'days with and days without, such as 21/7', readCycle)
    .option('--once', 'a single time, on the day of --from')
    .option('--as-needed [reason]', 'never reminded of; what it is for, such as panic')
    .option('--max <most>', 'as needed: the most in 24 hours, such as 3 or "8 tablets"', readMaximum)
    .option('--apart <time>', 'as needed: the least time between two, such as "4 hours"', readApart)
    .option('--from <day>', 'the first day, such as 2026-11-24 (default: today)', readDate)
    .option('--until <day>', 'the last day', readDate)
    .option('--for <time>', 'how long: "7 days", "2 weeks", "10 doses"', readLasting)
    .option(
      '--then <step>',
      'what follows: "2 tablets for 14 days", "2 tablets at 08:00,20:00"; again for more',
      more,
    )
    .option('--taper <steps>', 'less and less: "25 mg every 4 weeks", "25 mg every 2 weeks to 50 mg"')
    .option('--ordered-by <name>', 'who ordered it so', readWords(80))
    .option('--why <text>', 'and why', readWords(200))

export const dosageExamples = `
  npx tookit prescription add Ana lithium --strength "300 mg" --amount "1 tablet" --at 08:00 --at 20:00
  npx tookit prescription add Ana methotrexate --amount "4 tablets" --at 09:00 --on mon --critical
  npx tookit prescription add Ana sertraline --amount "1 tablet" --at breakfast --at "bedtime=2 tablets"
  npx tookit prescription add Ana lamotrigine --amount "1 tablet" --at 08:00 --for "14 days" --then "2 tablets for 14 days" --then "4 tablets"
  npx tookit prescription add Ana quetiapine --amount "100 mg" --at bedtime --taper "25 mg every 4 weeks"
  npx tookit prescription add Ana lorazepam --amount "1 tablet" --as-needed panic --max 3 --apart "4 hours"
  npx tookit prescription add Ana aripiprazole --amount "1 injection" --at 10:00 --every month --day "2nd tue"
  npx tookit prescription add Ana methadone --amount "10 ml" --at 09:00 --every "other day"
  npx tookit prescription add Ana paracetamol --amount "1 tablet" --every "8 hours" --at 06:00 --for "10 doses"
  npx tookit prescription add Ana sertraline --label "1 tab po bid x 7d" --at 08:00 --at 20:00`

const more = (typed: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  readWords(80)(typed),
]

function readTimes(typed: string, before: readonly TypedTime[] | undefined): readonly TypedTime[] {
  const times = typed.split(',').map((one): TypedTime => {
    const [time = '', amount] = one.split('=')
    return { time: readDoseTime(time), amount: amount === undefined ? null : readAmount(amount) }
  })
  return [...(before ?? []), ...times]
}

/** The phases of what was typed. @throws BadInput that names the option. */
export function phasesTyped(typed: TypedDosage, today: LocalDate): readonly DosagePhase[] {
  const from = typed.from ?? today
  const order =
    typed.orderedBy === undefined && typed.why === undefined
      ? undefined
      : { by: typed.orderedBy ?? null, why: typed.why ?? null }
  if (typed.label !== undefined)
    return fromLabel(typed, from).map((phase) => (order === undefined ? phase : { ...phase, order }))
  if (typed.amount === undefined)
    throw new BadInput('--amount: say how much at a time, such as "1 tablet", or give --label.')
  const dosage = dosageFrom({ amount: typed.amount }, timingFrom(typed, from), typed.at ?? [])
  return phasesOf(from, stepsFrom(typed, dosage), order)
}

/** The label says how much, when and how long; only a time that it leaves open stands beside it. */
function fromLabel(typed: TypedDosage, from: LocalDate): readonly DosagePhase[] {
  const times = typed.at ?? []
  const too = dosageOptionNames.find((name) => typed[name] !== undefined)
  if (too !== undefined || times.some(({ amount }) => amount !== null))
    throw new BadInput(
      '--label: it says how much and when. Beside it give only --at, --from, --ordered-by and --why.',
    )
  return phasesOfLabel(
    readTyped(typed),
    times.map(({ time }) => time),
    from,
  )
}

const dosageOptionNames = [
  'amount',
  'on',
  'every',
  'day',
  'whileAwake',
  'afterTaken',
  'cycle',
  'once',
  'asNeeded',
  'max',
  'apart',
  'until',
  'for',
  'then',
  'taper',
] as const

function stepsFrom(typed: TypedDosage, dosage: Dosage): readonly Step[] {
  if (typed.taper !== undefined) return tapered(typed, dosage)
  const first: Step = { dosage, lasts: lastingOf(typed) }
  if (typed.then === undefined) return [first]
  if (first.lasts.kind === 'onAndOn')
    throw new BadInput('--then: say how long the step before lasts, with --for or --until.')
  return [first, ...typed.then.map((text, i, all) => nextStep(text, dosage, i === all.length - 1))]
}

function lastingOf({ until, for: lasting }: TypedDosage): Lasting {
  if (until !== undefined && lasting !== undefined) throw new BadInput('--until: give it or --for, not both.')
  if (until !== undefined) return { kind: 'lastDay', date: until }
  if (lasting === undefined) return { kind: 'onAndOn' }
  return 'days' in lasting ? { kind: 'days', days: lasting.days } : { kind: 'doses', count: lasting.doses }
}

/** "2 tablets at 08:00,20:00 for 14 days": what is not said is as in the first step. */
function nextStep(text: string, first: Dosage, isLast: boolean): Step {
  const {
    amount = '',
    at,
    lasting,
  } = /^(?<amount>.+?)(?: at (?<at>.+?))?(?: for (?<lasting>.+))?$/.exec(text)?.groups ?? {}
  if (lasting === undefined && !isLast)
    throw new BadInput(`--then: say how long "${text}" lasts, such as "${text} for 14 days".`)
  const times = at === undefined ? null : reading('--then', () => readTimes(at, undefined))
  const timing =
    times === null || !('times' in first.timing)
      ? first.timing
      : { ...first.timing, times: times.map(({ time }) => time) }
  const length = lasting === undefined ? null : reading('--then', () => readLasting(lasting))
  return {
    dosage: dosageFrom({ amount: readAmount(amount) }, timing, times ?? []),
    lasts:
      length === null
        ? { kind: 'onAndOn' }
        : 'days' in length
          ? { kind: 'days', days: length.days }
          : { kind: 'doses', count: length.doses },
  }
}

function tapered(typed: TypedDosage, dosage: Dosage): readonly Step[] {
  const {
    by = '',
    every = '',
    to,
  } = /^(?<by>.+?) every (?<every>\d+ (?:days?|weeks?))(?: to (?<to>.+))?$/.exec(typed.taper ?? '')?.groups ??
  {}
  const amount = dosage.amount
  const less = quantityOf(readAmount(by))
  const end = to === undefined ? null : quantityOf(readAmount(to))
  const length = /^\d/.test(every) ? reading('--taper', () => readLasting(every)) : null
  if (
    typeof amount === 'string' ||
    less === null ||
    length === null ||
    !('days' in length) ||
    (to !== undefined && end === null)
  )
    throw new BadInput(
      '--taper: give "25 mg every 4 weeks", with --amount in the same unit, such as "100 mg".',
    )
  if ([less, ...(end === null ? [] : [end])].some(({ unit }) => unit !== amount.quantity.unit))
    throw new BadInput(`--taper: give it in the unit of --amount, ${amount.quantity.unit}.`)
  try {
    return taperSteps(amount, dosage.timing, {
      by: less.value,
      everyDays: length.days,
      to: end?.value ?? fraction(0),
    })
  } catch {
    throw new BadInput('--taper: it has to go down, and to end below --amount.')
  }
}

/** What is wrong inside an option's text is told with the option's name. */
function reading<T>(option: string, read: () => T): T {
  try {
    return read()
  } catch (thrown) {
    throw new BadInput(`${option}: ${thrown instanceof Error ? thrown.message : String(thrown)}`)
  }
}

function dosageFrom(
  { amount }: { readonly amount: Amount },
  timing: Timing,
  times: readonly TypedTime[],
): Dosage {
  const amountsAt = times.flatMap((one): AmountAt[] =>
    one.amount === null ? [] : [{ time: one.time, amount: one.amount }],
  )
  return { amount, ...(amountsAt.length === 0 ? {} : { amountsAt }), timing }
}

function timingFrom(typed: TypedDosage, from: LocalDate): Timing {
  const times = (typed.at ?? []).map(({ time }) => time)
  if (typed.asNeeded !== undefined)
    return {
      kind: 'asNeeded',
      reason: typed.asNeeded === true ? null : typed.asNeeded,
      maximum: typed.max ?? null,
      leastIntervalMin: typed.apart ?? null,
      times,
    }
  if (typed.max !== undefined || typed.apart !== undefined)
    throw new BadInput(`--${typed.max === undefined ? 'apart' : 'max'}: give it with --as-needed.`)
  if (typed.every?.unit === 'hours') return hoursFrom(typed, times, typed.every.count, from)
  if (times.length === 0) throw new BadInput('--at: say when, such as 08:00 or bedtime, or --as-needed.')
  if (new Set(times.map((time) => JSON.stringify(time))).size < times.length)
    throw new BadInput('--at: the same time is given twice.')
  if (typed.once === true) return { kind: 'once', date: from, times }
  if (typed.cycle !== undefined) return { kind: 'cycle', ...typed.cycle, anchor: from, times }
  return daysFrom(typed, times, from)
}

function hoursFrom(typed: TypedDosage, times: readonly DoseTime[], hours: number, from: LocalDate): Timing {
  const [first, ...others] = times
  if (typed.whileAwake === true) return { kind: 'everyHours', hours, through: 'wakingHours' }
  if (first === undefined || others.length > 0)
    throw new BadInput('--at: give the time of the first one, or --while-awake.')
  if (typed.afterTaken === true) return { kind: 'afterTaken', hours, first }
  if (isNamed(first)) throw new BadInput('--at: give a time by the clock to count from, such as 06:00.')
  return { kind: 'everyHours', hours, through: 'day', anchor: from, first }
}

function daysFrom({ every, day, on }: TypedDosage, times: readonly DoseTime[], from: LocalDate): Timing {
  if (day !== undefined || every?.unit === 'months') {
    if (every !== undefined && every.unit !== 'months')
      throw new BadInput('--day: give it with --every month.')
    const monthDay = day ?? { kind: 'dayOfMonth', day: from.day }
    return { kind: 'monthly', every: every?.count ?? 1, anchor: from, day: monthDay, times }
  }
  if (every?.unit === 'weeks')
    return { kind: 'everyWeeks', every: every.count, anchor: from, weekdays: on ?? [from.dayOfWeek], times }
  if (every?.unit === 'days' && every.count > 1) {
    if (on !== undefined) throw new BadInput('--on: give it with --every weeks.')
    return { kind: 'everyDays', every: every.count, anchor: from, times }
  }
  return { kind: 'daily', times, weekdays: on ?? [] }
}
