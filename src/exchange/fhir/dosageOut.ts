import type { RegimenPhrases } from '../../bot/phrases/regimen.ts'
import type { Dosage, DosagePhase } from '../../domain/prescription.ts'
import type { LocalDate } from '../../domain/time.ts'
import type { Maximum, MonthDay, Timing } from '../../domain/timing.ts'
import { amountOut, type DoseAndRateOut, type QuantityOut, quantityOut, ucum } from './amountOut.ts'
import { type Extension, urls } from './extensions.ts'
import { type Part, partsOf, type TimesOut, timesOut } from './timesOut.ts'

interface RatioOut {
  numerator: QuantityOut
  denominator: QuantityOut
}

type PeriodUnit = 'h' | 'd' | 'min' | 'wk' | 'mo'
export type WeekdayOut = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'
export const weekdayCodes: readonly WeekdayOut[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

interface RepeatOut extends TimesOut {
  boundsPeriod: { start: string; end?: string }
  count?: number
  frequency?: number
  period?: number
  periodUnit?: PeriodUnit
  dayOfWeek?: WeekdayOut[]
}

/** What R4 and R5 write alike of a Dosage. */
interface DosageOut {
  sequence: number
  text: string
  timing: { repeat: RepeatOut }
  extension?: Extension[]
  modifierExtension?: Extension[]
  doseAndRate?: DoseAndRateOut[]
}

/** What they do not. `reason` null: as needed for whatever. */
interface NeededOut {
  readonly reason: string | null
  readonly maximum: RatioOut | null
}

export interface DosageWritten {
  readonly dosage: DosageOut
  readonly asNeeded: NeededOut | null
}

/**
 * A phase as dosages of the same sequence.
 * @param today for dates in the text.
 */
export function dosagesOut(
  phase: DosagePhase,
  sequence: number,
  says: RegimenPhrases,
  today: LocalDate,
): readonly DosageWritten[] {
  const parts = partsOf(phase.dosage)
  return parts.map((part) => {
    const { amount, ...rest } = { amount: amountOut(part.amount), ...timingOut(phase.dosage.timing, part) }
    const extension = [
      ...(rest.ofDosage ?? []),
      ...(amount.words === null ? [] : [{ url: urls.amountWords, valueString: amount.words }]),
      ...(phase.lastsDoses === undefined || parts.length === 1
        ? []
        : [{ url: urls.lastsDoses, valueUnsignedInt: phase.lastsDoses }]),
      ...orderOut(phase),
      ...(phase.dosage.timing.kind === 'once' ? phaseDays(phase) : []),
    ]
    const dosage: DosageOut = {
      ...(extension.length === 0 ? {} : { extension }),
      ...(rest.modifier === undefined ? {} : { modifierExtension: [rest.modifier] }),
      sequence,
      text: says.dosage(ofPart(phase.dosage, part), today),
      timing: {
        repeat: {
          ...rest.repeat,
          ...(phase.lastsDoses === undefined || parts.length > 1 ? {} : { count: phase.lastsDoses }),
          boundsPeriod: boundsOut(phase),
        },
      },
      ...(amount.dose === null ? {} : { doseAndRate: amount.dose }),
    }
    return { dosage, asNeeded: neededOut(phase.dosage.timing) }
  })
}

/** Only what is said of this part, for its text. */
function ofPart({ timing }: Dosage, { times, amount }: Part): Dosage {
  if (timing.kind === 'everyHours' || timing.kind === 'afterTaken') return { amount, timing }
  return { amount, timing: { ...timing, times } }
}

/** The end of a Period is its last day, our `until` the day after it. */
const boundsOut = ({ from, until, dosage: { timing } }: DosagePhase): RepeatOut['boundsPeriod'] =>
  timing.kind === 'once'
    ? { start: timing.date.toString(), end: timing.date.toString() }
    : {
        start: from.toString(),
        ...(until === null ? {} : { end: until.subtract({ days: 1 }).toString() }),
      }

const phaseDays = ({ from, until }: DosagePhase): readonly Extension[] => [
  { url: urls.phaseFrom, valueDate: from.toString() },
  ...(until === null ? [] : [{ url: urls.phaseUntil, valueDate: until.toString() }]),
]

const orderOut = ({ order }: DosagePhase): readonly Extension[] => [
  ...(order?.by == null ? [] : [{ url: urls.orderedBy, valueString: order.by }]),
  ...(order?.why == null ? [] : [{ url: urls.orderedWhy, valueString: order.why }]),
]

interface TimingWritten {
  readonly repeat: Omit<RepeatOut, 'boundsPeriod' | 'count'>
  readonly modifier?: Extension
  readonly ofDosage?: readonly Extension[]
}

function timingOut(timing: Timing, { times }: Part): TimingWritten {
  const daily = timesOut(times, true)
  switch (timing.kind) {
    case 'daily':
      return { repeat: { ...daily, ...onWeekdays(timing.weekdays) } }
    case 'everyDays':
      return { repeat: often(times.length, timing.every, 'd', timing.anchor, timesOut(times, false)) }
    case 'everyWeeks': {
      const frequency = times.length * timing.weekdays.length
      const repeat = often(frequency, timing.every, 'wk', timing.anchor, timesOut(times, false))
      return { repeat: { ...repeat, ...onWeekdays(timing.weekdays) } }
    }
    case 'everyHours':
      if (timing.through === 'wakingHours')
        return { repeat: {}, modifier: { url: urls.wakingHours, valueDecimal: timing.hours } }
      return { repeat: often(1, timing.hours, 'h', timing.anchor, timesOut([timing.first], false)) }
    case 'afterTaken':
      return { repeat: daily, modifier: { url: urls.hoursAfterTaken, valueDecimal: timing.hours } }
    case 'cycle':
      return {
        repeat: { ...daily, extension: [...(daily.extension ?? []), counted(timing.anchor)] },
        modifier: {
          url: urls.cycle,
          extension: [
            { url: 'on', valueUnsignedInt: timing.on },
            { url: 'off', valueUnsignedInt: timing.off },
          ],
        },
      }
    case 'monthly': {
      const repeat = often(times.length, timing.every, 'mo', timing.anchor, timesOut(times, false))
      return { repeat: { ...repeat, extension: [...(repeat.extension ?? []), monthDayOut(timing.day)] } }
    }
    case 'once':
      return {
        repeat: { ...daily, extension: [...(daily.extension ?? []), { url: urls.once, valueBoolean: true }] },
      }
    case 'asNeeded': {
      const { leastIntervalMin: min } = timing
      if (min === null) return { repeat: daily }
      const [period, periodUnit] = min % 60 === 0 ? ([min / 60, 'h'] as const) : ([min, 'min'] as const)
      return { repeat: { ...timesOut(times, false), frequency: 1, period, periodUnit } }
    }
    default:
      return timing satisfies never
  }
}

const onWeekdays = (weekdays: readonly number[]): Pick<RepeatOut, 'dayOfWeek'> =>
  weekdays.length === 0 ? {} : { dayOfWeek: weekdays.flatMap((day) => weekdayCodes[day - 1] ?? []) }

const counted = (from: LocalDate): Extension => ({ url: urls.countedFrom, valueDate: from.toString() })

const often = (
  frequency: number,
  period: number,
  periodUnit: PeriodUnit,
  from: LocalDate,
  times: TimesOut,
): TimingWritten['repeat'] => ({
  ...times,
  frequency,
  period,
  periodUnit,
  extension: [...(times.extension ?? []), counted(from)],
})

function monthDayOut(day: MonthDay): Extension {
  switch (day.kind) {
    case 'dayOfMonth':
      return { url: urls.dayOfMonth, valueUnsignedInt: day.day }
    case 'lastDay':
      return { url: urls.lastDayOfMonth, valueBoolean: true }
    case 'nthWeekday':
      return {
        url: urls.weekdayOfMonth,
        extension: [
          { url: 'nth', valueCode: String(day.nth) },
          { url: 'weekday', valueCode: weekdayCodes[day.weekday - 1] as string },
        ],
      }
    default:
      return day satisfies never
  }
}

const neededOut = (timing: Timing): NeededOut | null =>
  timing.kind === 'asNeeded'
    ? { reason: timing.reason, maximum: timing.maximum === null ? null : maximumOut(timing.maximum) }
    : null

/** A number of intakes is counted in UCUM's annotation `{dose}`. */
const maximumOut = (maximum: Maximum): RatioOut => ({
  numerator:
    maximum.kind === 'amount'
      ? quantityOut(maximum.value, maximum.unit)
      : { value: maximum.count, unit: 'dose', system: ucum, code: '{dose}' },
  denominator: { value: 24, unit: 'h', system: ucum, code: 'h' },
})
