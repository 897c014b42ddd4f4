import type { Amount } from '../../domain/amount.ts'
import type { Dosage } from '../../domain/prescription.ts'
import type { RoutineMoment } from '../../domain/routine.ts'
import { type DoseTime, isNamed, type NamedTime, sameTime, timesNamed } from '../../domain/timing.ts'
import { type Extension, urls } from './extensions.ts'

/** EventTiming codes that are written. https://hl7.org/fhir/R4/valueset-event-timing.html */
type WhenOut = 'WAKE' | 'CM' | 'CD' | 'CV' | 'HS' | 'ACM' | 'ACD' | 'ACV' | 'PCM' | 'PCD' | 'PCV'

/** The times of one dosage as Timing.repeat has them. */
export interface TimesOut {
  timeOfDay?: string[]
  when?: WhenOut[]
  offset?: number
  extension?: Extension[]
}

/** Times that one Timing.repeat can hold, and the amount at each of them. */
export interface Part {
  readonly times: readonly DoseTime[]
  readonly amount: Amount
}

/**
 * A dosage in parts, in the order of its times: FHIR has one amount, one offset, and either times of day or events in
 * each.
 */
export function partsOf(dosage: Dosage): readonly Part[] {
  const times = timesNamed(dosage.timing)
  if (times.length === 0) return [{ times, amount: dosage.amount }]
  const parts: { times: DoseTime[]; amount: Amount }[] = []
  for (const time of times) {
    const amount = dosage.amountsAt?.find((one) => sameTime(one.time, time))?.amount ?? dosage.amount
    const last = parts.at(-1)
    const before = last?.times.at(-1)
    if (
      last !== undefined &&
      before !== undefined &&
      manner(before) === manner(time) &&
      isSame(last.amount, amount)
    )
      last.times.push(time)
    else parts.push({ times: [time], amount })
  }
  return parts
}

const isSame = (a: Amount, b: Amount): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What two times have to share in order to stand together. */
function manner(time: DoseTime): string {
  if (!isNamed(time)) return 'clock'
  return codeOf(time) === null ? 'named' : `when ${Math.abs(time.offsetMin)}`
}

const at: Readonly<Record<RoutineMoment, WhenOut>> = {
  onWaking: 'WAKE',
  breakfast: 'CM',
  lunch: 'CD',
  dinner: 'CV',
  bedtime: 'HS',
}
const before: Partial<Record<RoutineMoment, WhenOut>> = {
  breakfast: 'ACM',
  lunch: 'ACD',
  dinner: 'ACV',
  bedtime: 'HS',
}
const after: Partial<Record<RoutineMoment, WhenOut>> = {
  breakfast: 'PCM',
  lunch: 'PCD',
  dinner: 'PCV',
  onWaking: 'WAKE',
}

/** Null: FHIR counts only to the other side of it, as HS, which is before the hour of sleep. */
const codeOf = ({ named, offsetMin }: NamedTime): WhenOut | null =>
  (offsetMin === 0 ? at[named] : offsetMin < 0 ? before[named] : after[named]) ?? null

/** @param everyDay whether Timing.repeat.timeOfDay says it rightly, since that means every day. */
export function timesOut(times: readonly DoseTime[], everyDay: boolean): TimesOut {
  const [first] = times
  if (first === undefined) return {}
  if (!isNamed(first)) {
    const clocks = times.flatMap((time) => (isNamed(time) ? [] : [time.toString({ smallestUnit: 'second' })]))
    if (everyDay) return { timeOfDay: clocks }
    return { extension: clocks.map((valueTime) => ({ url: urls.timeOfDay, valueTime })) }
  }
  const named = times.filter(isNamed)
  const codes = named.flatMap((time) => codeOf(time) ?? [])
  if (codes.length < named.length) return { extension: named.map(namedOut) }
  return { when: codes, ...(first.offsetMin === 0 ? {} : { offset: Math.abs(first.offsetMin) }) }
}

const namedOut = ({ named, offsetMin }: NamedTime): Extension => ({
  url: urls.namedTime,
  extension: [
    { url: 'moment', valueCode: named },
    { url: 'offset-minutes', valueInteger: offsetMin },
  ],
})
