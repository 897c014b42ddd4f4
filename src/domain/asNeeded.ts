import { quantityOf } from './amount.ts'
import type { Dose } from './dose.ts'
import { compareFractions, type Fraction, fraction, plus, times } from './fraction.ts'
import { dosageOn } from './plan.ts'
import type { Dosage, Prescription } from './prescription.ts'
import { hours, type Instant, isAfter, isBefore, type LocalDate, minutes, notAfter } from './time.ts'
import type { Maximum, TimingOf } from './timing.ts'

/** How a medicine is taken as needed on a day; null: it is not. */
export function asNeededOn(
  prescription: Prescription,
  day: LocalDate,
): (Dosage & { readonly timing: TimingOf<'asNeeded'> }) | null {
  const dosage = dosageOn(prescription, day)
  return dosage?.timing.kind === 'asNeeded'
    ? (dosage as Dosage & { readonly timing: TimingOf<'asNeeded'> })
    : null
}

/** Taken because she needed it: it stands on no plan. */
export const isAsNeeded = (
  prescriptions: readonly Prescription[],
  dose: { readonly prescriptionId: string; readonly date: LocalDate },
): boolean =>
  prescriptions.some(
    ({ id, ...rest }) => id === dose.prescriptionId && asNeededOn({ id, ...rest }, dose.date) !== null,
  )

/** What one intake means for the most that is allowed in 24 hours and the least interval. */
export interface Allowance {
  readonly maximum: Maximum
  /** Taken in the 24 hours up to this intake, with it; in the unit of the maximum. */
  readonly taken: Fraction
  readonly stands: 'more' | 'oneLeft' | 'reached' | 'over'
  /** When so many of these are 24 hours ago that one more is allowed again. */
  readonly until: Instant
}

/** Null where the label names no maximum, or one that can't be counted because the amount is only known in words. */
export function allowanceAt(
  dosage: Dosage & { readonly timing: TimingOf<'asNeeded'> },
  doses: readonly Dose[],
  prescriptionId: string,
  takenAt: Instant,
): Allowance | null {
  const { maximum } = dosage.timing
  if (maximum === null) return null
  const each = eachOf(dosage, maximum)
  if (each === null) return null
  const within = takenTimes(doses, prescriptionId).filter(
    (at) => isAfter(at, takenAt.subtract(hours(24))) && notAfter(at, takenAt),
  )
  const most = maximum.kind === 'doses' ? fraction(maximum.count) : maximum.value
  const taken = times(each, within.length)
  const fits = (more: number) => compareFractions(plus(taken, times(each, more)), most) <= 0
  const goneFirst = within.findIndex((_, i) => fits(-i))
  return {
    maximum,
    taken,
    stands: compareFractions(taken, most) > 0 ? 'over' : !fits(1) ? 'reached' : !fits(2) ? 'oneLeft' : 'more',
    until: (within[Math.max(0, goneFirst)] ?? takenAt).add(hours(24)),
  }
}

/** What one intake counts; of a range the most. */
function eachOf(dosage: Dosage, maximum: Maximum): Fraction | null {
  if (maximum.kind === 'doses') return fraction(1)
  const quantity = quantityOf(dosage.amount)
  return quantity?.unit === maximum.unit ? (quantity.upTo ?? quantity.value) : null
}

/** The one before, if it was taken less than the least interval ago, and when that is over after this one. */
export function tooSoon(
  { timing }: Dosage & { readonly timing: TimingOf<'asNeeded'> },
  doses: readonly Dose[],
  prescriptionId: string,
  takenAt: Instant,
): { readonly before: Instant; readonly leastMin: number } | null {
  if (timing.leastIntervalMin === null) return null
  const before = takenTimes(doses, prescriptionId).findLast((at) => isBefore(at, takenAt))
  return before !== undefined && isBefore(takenAt, before.add(minutes(timing.leastIntervalMin)))
    ? { before, leastMin: timing.leastIntervalMin }
    : null
}

const takenTimes = (doses: readonly Dose[], prescriptionId: string): readonly Instant[] =>
  doses
    .flatMap((dose) =>
      dose.prescriptionId === prescriptionId && dose.state.kind === 'taken' ? [dose.state.takenAt] : [],
    )
    .toSorted(Temporal.Instant.compare)
