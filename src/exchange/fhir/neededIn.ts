import type { Maximum, Timing } from '../../domain/timing.ts'
import { quantityIn } from './amountIn.ts'
import { conceptText } from './conceptIn.ts'
import type { Element } from './element.ts'
import type { Frequency } from './frequencyIn.ts'
import type { Reading } from './timingIn.ts'

/** A medicine as needed: "every 4 hours" is then the least interval, "3 times a day" the most. Null: refused. */
export function neededIn(dosage: Element, { times, weekdays, frequency }: Reading): Timing | null {
  const reason = reasonIn(dosage)
  const limit = maximumIn(dosage)
  if (reason === 'refused' || limit === 'refused') return null
  if (weekdays.length > 0)
    return dosage.refuse('timing.repeat.dayOfWeek', 'is not understood beside "as needed"')
  if (dosage.child('timing')?.child('repeat')?.has('count') === true)
    return dosage.refuse('timing.repeat.count', 'is not understood beside "as needed"')
  const often = frequency === null ? { leastIntervalMin: null, most: null } : limitsOf(frequency)
  if (often === null)
    return dosage.refuse(
      'timing.repeat',
      'is neither an interval nor a number in 24 hours, so no limit is known',
    )
  if (often.most !== null && limit !== null && !(limit.kind === 'doses' && limit.count === often.most))
    return dosage.refuse('maxDosePerPeriod', 'stands beside another limit, and only one can be held')
  const maximum: Maximum | null = often.most === null ? limit : { kind: 'doses', count: often.most }
  return { kind: 'asNeeded', reason, maximum, leastIntervalMin: often.leastIntervalMin, times }
}

interface Limits {
  readonly leastIntervalMin: number | null
  readonly most: number | null
}

function limitsOf({ times, timesMax, period, unit }: Frequency): Limits | null {
  const isADay =
    (unit === 'd' && period === 1) ||
    (unit === 'h' && period === 24 && ((times ?? 1) > 1 || timesMax !== null))
  if (isADay) return { leastIntervalMin: null, most: timesMax ?? times ?? 1 }
  const minutes = unit === 'h' ? 60 * period : unit === 'min' ? period : null
  if (minutes === null || !Number.isInteger(minutes) || (times ?? 1) !== 1 || timesMax !== null) return null
  return { leastIntervalMin: minutes, most: null }
}

function reasonIn(dosage: Element): string | null | 'refused' {
  const concepts = [
    ...dosage.oneOrMore('asNeededCodeableConcept').map((one) => conceptText(one)),
    ...dosage.oneOrMore('asNeededFor').map((one) => conceptText(one)),
  ]
  if (concepts.length === 0) return null
  const reasons = concepts.filter((one) => one !== null)
  if (reasons.length < concepts.length)
    return dosage.refuse('asNeeded', 'its reason is a code without words') ?? 'refused'
  return reasons.join(' or ')
}

/** In any 24 hours; a number of intakes has the unit "dose". */
function maximumIn(dosage: Element): Maximum | null | 'refused' {
  const [ratio, second] = dosage.oneOrMore('maxDosePerPeriod')
  if (ratio === undefined) return null
  if (second !== undefined) return second.refuse('', 'a second limit is not understood here') ?? 'refused'
  ratio.only(['numerator', 'denominator'])
  const [numerator, denominator] = [ratio.child('numerator'), ratio.child('denominator')]
  if (numerator === null || denominator === null || !isADay(denominator))
    return ratio.refuse('denominator', 'has to be 24 hours or one day') ?? 'refused'
  const unit = numerator.text('code') ?? numerator.text('unit') ?? ''
  if (/^\{?doses?\}?$/.test(unit)) {
    const count = numerator.number('value') ?? 0
    if (Number.isInteger(count) && count > 0) return { kind: 'doses', count }
    return numerator.refuse('value', 'has to be a whole number above 0') ?? 'refused'
  }
  const most = quantityIn(numerator)
  return most === null ? 'refused' : { kind: 'amount', ...most }
}

function isADay(period: Element): boolean {
  const unit = period.text('code') ?? period.text('unit') ?? ''
  const value = period.number('value')
  return (value === 24 && /^(h|hours?)$/.test(unit)) || (value === 1 && /^(d|days?)$/.test(unit))
}
