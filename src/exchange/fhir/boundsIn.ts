import type { LocalDate, Zone } from '../../domain/time.ts'
import { dateIn, momentOf } from './dateIn.ts'
import type { Element } from './element.ts'
import { urls } from './extensions.ts'

/** From when until when a dosage holds, as far as it says so. */
export interface Bounds {
  readonly from: LocalDate | null
  /** The first day on which it does not hold any more. */
  readonly until: LocalDate | null
  readonly lasts: Temporal.Duration | null
  readonly doses: number | null
}

export function boundsIn(dosage: Element, zone: Zone): Bounds {
  const repeat = dosage.child('timing')?.child('repeat') ?? null
  const lastsDoses = dosage.extension(urls.lastsDoses)?.number('valueUnsignedInt') ?? null
  const doses = lastsDoses ?? repeat?.number('count') ?? null
  if (doses !== null && !(Number.isInteger(doses) && doses > 0))
    dosage.refuse('timing.repeat.count', 'has to be a whole number above 0')
  const none = { from: null, until: null, lasts: null, doses }
  if (repeat === null) return none
  if (repeat.extension(urls.once)?.flag('valueBoolean') === true)
    return {
      ...none,
      from: dateOf(dosage, urls.phaseFrom, zone) ?? startOf(repeat, zone),
      until: dateOf(dosage, urls.phaseUntil, zone),
    }
  const duration = repeat.child('boundsDuration')
  if (duration !== null) return { ...none, lasts: durationIn(duration) }
  return { ...none, from: startOf(repeat, zone), until: endOf(repeat, zone) }
}

const dateOf = (dosage: Element, url: string, zone: Zone): LocalDate | null => {
  const found = dosage.extension(url)
  return found === null ? null : dateIn(found, 'valueDate', zone)
}

export function startOf(repeat: Element, zone: Zone): LocalDate | null {
  const period = repeat.child('boundsPeriod')
  period?.only(['start', 'end'])
  return period === null ? null : dateIn(period, 'start', zone)
}

/** A day at the end of a Period belongs to it as a whole; midnight at its end leaves that day out. */
function endOf(repeat: Element, zone: Zone): LocalDate | null {
  const period = repeat.child('boundsPeriod')
  const last = period === null ? null : dateIn(period, 'end', zone)
  if (period === null || last === null) return null
  const time = momentOf(period.text('end') ?? '', zone)?.time
  return time?.equals('00:00') === true ? last : last.add({ days: 1 })
}

const units = {
  d: 'days',
  day: 'days',
  days: 'days',
  wk: 'weeks',
  week: 'weeks',
  weeks: 'weeks',
  mo: 'months',
} as const

function durationIn(duration: Element): Temporal.Duration | null {
  duration.only(['value', 'unit', 'system', 'code'])
  const value = duration.number('value') ?? Number.NaN
  const unit = duration.text('code') ?? duration.text('unit') ?? ''
  if (!Number.isInteger(value) || value <= 0 || !Object.hasOwn(units, unit))
    return duration.refuse('', 'has to be a whole number of days, weeks or months')
  return Temporal.Duration.from({ [units[unit as keyof typeof units]]: value })
}
