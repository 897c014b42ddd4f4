import type { Amount } from '../../domain/amount.ts'
import type {
  AmountSaid,
  DaysSaid,
  IntakeSaid,
  LabelPhase,
  LastsSaid,
  PartOfDay,
  TimeSaid,
} from '../../domain/directions.ts'
import type { AmountAt, Dosage, DosagePhase } from '../../domain/prescription.ts'
import type { RoutineMoment } from '../../domain/routine.ts'
import { type Lasting, phasesOf, type Step } from '../../domain/steps.ts'
import type { LocalDate, LocalTime } from '../../domain/time.ts'
import { type DoseTime, isNamed, sameTime, type Timing } from '../../domain/timing.ts'
import type { LabelReading } from './reading.ts'

/** A time that the label leaves open. */
export type AskedTime =
  | { readonly kind: 'partOfDay'; readonly part: PartOfDay }
  /** "before breakfast", and not how long before. */
  | { readonly kind: 'around'; readonly named: RoutineMoment; readonly relation: 'before' | 'after' }
  /** The `nth` of so many a day. */
  | { readonly kind: 'ofDay'; readonly nth: number; readonly of: number }
  /** From which every so many hours are counted, by the clock. */
  | { readonly kind: 'first'; readonly hours: number }
  | { readonly kind: 'once' }

/** What is asked for, in the order of the label, each once: "in the morning" is the same time in every phase. */
export function askedTimes({ phases }: Pick<LabelReading, 'phases'>): readonly AskedTime[] {
  const asked = phases.flatMap(({ when }): (AskedTime | null)[] => {
    switch (when.kind) {
      case 'calendar':
        return when.intakes.map(({ time }, i) => openOf(time, i, when.intakes))
      case 'everyHours':
        return when.whileAwake ? [] : [{ kind: 'first', hours: when.hours }]
      case 'once':
        return [{ kind: 'once' }]
      case 'asNeeded':
        return when.times.map((time) => openOf(time, 0, []))
      default:
        return when satisfies never
    }
  })
  const found = asked.filter((one) => one !== null)
  return found.filter((one, i) => found.findIndex((other) => isSameQuestion(one, other)) === i)
}

const isSameQuestion = (a: AskedTime, b: AskedTime): boolean => JSON.stringify(a) === JSON.stringify(b)

function openOf(time: TimeSaid, i: number, intakes: readonly IntakeSaid[]): AskedTime | null {
  switch (time.kind) {
    case 'clock':
      return null
    case 'named':
      return time.relation === 'at' || time.minutes !== null
        ? null
        : { kind: 'around', named: time.named, relation: time.relation }
    case 'partOfDay':
      return { kind: 'partOfDay', part: time.part }
    case 'anyTime':
      return { kind: 'ofDay', nth: i + 1, of: intakes.length }
    default:
      return time satisfies never
  }
}

/** Why times do not fit what was asked. */
type MisfitTimes =
  | { readonly misfit: 'count'; readonly asked: readonly AskedTime[] }
  /** Hours are counted from a time by the clock. */
  | { readonly misfit: 'notByClock'; readonly asked: AskedTime }
  | { readonly misfit: 'twice' }

/**
 * The phases of a prescription from a day on. A number of weeks or months that names no day counts from the first day
 * of its phase.
 * @param times one for each that `askedTimes` names, in that order.
 */
export function planOf(
  reading: Pick<LabelReading, 'phases'>,
  times: readonly DoseTime[],
  from: LocalDate,
): readonly DosagePhase[] | MisfitTimes {
  const asked = askedTimes(reading)
  if (asked.length !== times.length) return { misfit: 'count', asked }
  const byName = asked.findIndex(({ kind }, i) => kind === 'first' && isNamed(times[i] as DoseTime))
  if (byName >= 0) return { misfit: 'notByClock', asked: asked[byName] as AskedTime }
  const answer = (open: AskedTime): DoseTime =>
    times[asked.findIndex((one) => isSameQuestion(one, open))] as DoseTime
  const steps: Step[] = []
  let begins = from
  for (const phase of reading.phases) {
    const dosage = dosageOf(phase, begins, answer)
    if (isTwice(dosage.timing)) return { misfit: 'twice' }
    const lasts = lastingOf(phase, begins)
    steps.push({ dosage, lasts })
    begins = phasesOf(begins, [{ dosage, lasts }])[0]?.until ?? begins
  }
  return phasesOf(from, steps)
}

const isTwice = (timing: Timing): boolean =>
  'times' in timing &&
  timing.times.some((time, i) => timing.times.findIndex((one) => sameTime(one, time)) !== i)

function lastingOf({ when, lasts }: LabelPhase, begins: LocalDate): Lasting {
  if (when.kind === 'once') return when.now ? { kind: 'doses', count: 1 } : { kind: 'days', days: 1 }
  if (lasts === null) return { kind: 'onAndOn' }
  if (lasts.kind === 'doses') return { kind: 'doses', count: lasts.count }
  return { kind: 'lastDay', date: endOf(lasts, begins).subtract({ days: 1 }) }
}

const endOf = (
  { count, unit }: Extract<LastsSaid, { readonly kind: 'time' }>,
  begins: LocalDate,
): LocalDate =>
  unit === 'month' ? begins.add({ months: count }) : begins.add({ days: unit === 'week' ? 7 * count : count })

type Answer = (open: AskedTime) => DoseTime

function dosageOf({ when }: LabelPhase, from: LocalDate, answer: Answer): Dosage {
  const timeOf = (time: TimeSaid, i = 0, intakes: readonly IntakeSaid[] = []): DoseTime => {
    const open = openOf(time, i, intakes)
    if (open !== null) return answer(open)
    return time.kind === 'clock' ? time.time : namedOf(time)
  }
  switch (when.kind) {
    case 'calendar': {
      const intakes = when.intakes.map(({ amount, time }, i) => ({
        amount: amountOf(amount),
        time: timeOf(time, i, when.intakes),
      }))
      const amount = intakes[0]?.amount ?? ''
      const others = intakes.filter((one): boolean => !isSameAmount(one.amount, amount))
      const amountsAt: readonly AmountAt[] = others.map((one) => ({ time: one.time, amount: one.amount }))
      const timing = onDays(
        when.days,
        intakes.map(({ time }) => time),
        from,
      )
      return { amount, ...(amountsAt.length === 0 ? {} : { amountsAt }), timing }
    }
    case 'everyHours': {
      const { hours } = when
      const amount = amountOf(when.amount)
      if (when.whileAwake) return { amount, timing: { kind: 'everyHours', hours, through: 'wakingHours' } }
      const first = answer({ kind: 'first', hours }) as LocalTime
      return { amount, timing: { kind: 'everyHours', hours, through: 'day', anchor: from, first } }
    }
    case 'once':
      return {
        amount: amountOf(when.amount),
        timing: { kind: 'once', date: from, times: [answer({ kind: 'once' })] },
      }
    case 'asNeeded': {
      const { reason, maximum, leastHours } = when
      const leastIntervalMin = leastHours === null ? null : leastHours * 60
      const times = when.times.map((time) => timeOf(time))
      return {
        amount: amountOf(when.amount),
        timing: { kind: 'asNeeded', reason, maximum, leastIntervalMin, times },
      }
    }
    default:
      return when satisfies never
  }
}

const namedOf = (time: TimeSaid): DoseTime => {
  if (time.kind !== 'named') throw new Error('a time that is neither asked, nor by the clock, has a name')
  return {
    named: time.named,
    offsetMin: time.relation === 'before' ? -(time.minutes ?? 0) : (time.minutes ?? 0),
  }
}

const isSameAmount = (a: Amount, b: Amount): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Without a unit, only the figure is known: "2". */
function amountOf({ value, upTo, unit }: AmountSaid): Amount {
  if (unit !== null) return { words: null, quantity: { value, upTo, unit } }
  const figure = (n: typeof value): string =>
    n.denominator === 1 ? String(n.numerator) : `${n.numerator}/${n.denominator}`
  return upTo === null ? figure(value) : `${figure(value)}-${figure(upTo)}`
}

function onDays(days: DaysSaid, times: readonly DoseTime[], anchor: LocalDate): Timing {
  switch (days.kind) {
    case 'everyDay':
      return { kind: 'daily', times, weekdays: [] }
    case 'everyDays':
      return { kind: 'everyDays', every: days.every, anchor, times }
    case 'everyWeeks': {
      const weekdays = days.weekdays.length === 0 ? [anchor.dayOfWeek] : days.weekdays
      return days.every === 1
        ? { kind: 'daily', times, weekdays }
        : { kind: 'everyWeeks', every: days.every, anchor, weekdays, times }
    }
    case 'everyMonths': {
      const day = days.day ?? { kind: 'dayOfMonth', day: anchor.day }
      return { kind: 'monthly', every: days.every, anchor, day, times }
    }
    default:
      return days satisfies never
  }
}
