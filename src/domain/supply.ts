import { type Amount, type DoseUnit, quantityOf } from './amount.ts'
import type { Dose, NotAskedBecause } from './dose.ts'
import {
  compareFractions,
  dividedBy,
  type Fraction,
  fraction,
  fractionFromDecimal,
  isNegative,
  minus,
  mostOf,
  plus,
} from './fraction.ts'
import { amountAt, dosageOn } from './plan.ts'
import type { Prescription } from './prescription.ts'
import { type Instant, isAfter, type LocalDate } from './time.ts'
import type { WallClock } from './wallClock.ts'

/**
 * What she is warned of as her supply goes down, one after another: some days ahead, three days, one day, and when a dose
 * of today is no longer covered. `miscounted`: she took more than there was, so that the count was wrong.
 */
export const supplySteps = ['early', 'soon', 'last', 'out', 'miscounted'] as const
export type SupplyStep = (typeof supplySteps)[number]

/** How she gets more of it (FHIR MedicationRequest.dispenseRequest), as far as it is known. */
export interface SupplyTerms {
  /** How often it can still be picked up without a new prescription (numberOfRepeatsAllowed, less what was picked up). */
  readonly refills: number | null
  /** Units that are handed out at a time (dispenseRequest.quantity). */
  readonly perFill: Fraction | null
  /** So many days before it runs out she is warned first. */
  readonly leadDays: number
  /** The same where a new prescription is needed first. */
  readonly renewalDays: number
}

export const usualTerms: SupplyTerms = { refills: null, perFill: null, leadDays: 7, renewalDays: 14 }

/** Units at home, of tablets, capsules, ml…: whatever the dosage counts in. */
export interface Stock {
  /**
   * Counted last, with what was picked up since and without what was taken since. Below zero the count was wrong.
   */
  readonly units: Fraction
  /** Of these, what may be gone: doses since then of which nobody knows whether they were taken. */
  readonly unknown: Fraction
  /** When somebody counted. What was taken before that is no longer among the units. */
  readonly countedAt: Instant
}

export interface Supply {
  /** Null: nobody has counted yet. */
  readonly stock: Stock | null
  readonly terms: SupplyTerms
  /** The last warning since it was counted or picked up. */
  readonly warned: SupplyStep | null
}

export const supplyOf = ({ supply }: Prescription): Supply =>
  supply ?? { stock: null, terms: usualTerms, warned: null }

/** The fewest that are left, if all that nobody knows of was taken. Never below zero. */
export const leastLeft = ({ units, unknown }: Stock): Fraction => mostOf(minus(units, unknown), fraction(0))

const mg: Partial<Record<DoseUnit, Fraction>> = {
  mg: fraction(1),
  g: fraction(1000),
  microgram: fraction(1, 1000),
}

/** Units of one intake: of a range the most. Null where the label says only words, or a weight and nobody knows of what. */
export function unitsOf({ medicine }: Prescription, amount: Amount | null): Fraction | null {
  const quantity = amount === null ? null : quantityOf(amount)
  if (quantity === null || quantity.unit === 'application') return null
  const value = quantity.upTo ?? quantity.value
  const weight = mg[quantity.unit]
  if (weight === undefined) return value
  const each = weightOf(medicine.strength)
  return each === null ? null : dividedBy(inMg(value, weight), each)
}

const inMg = (value: Fraction, weight: Fraction): Fraction =>
  fraction(value.numerator * weight.numerator, value.denominator * weight.denominator)

/** "300 mg", of one tablet or capsule. Not "10 mg/5 ml". */
function weightOf(strength: string | null): Fraction | null {
  const { n, unit } =
    /^(?<n>\d+(?:[.,]\d+)?) ?(?<unit>mg|g|mcg|µg|microgram)$/i.exec(strength ?? '')?.groups ?? {}
  const value = n === undefined ? null : fractionFromDecimal(n.replace(',', '.'))
  const weight = mg[unit === 'mg' || unit === 'g' ? unit : 'microgram']
  return value === null || value.numerator === 0 || weight === undefined ? null : inMg(value, weight)
}

/** What the units are: null for pieces of which only the weight is known. */
export function supplyUnit(prescription: Prescription, day: LocalDate): DoseUnit | null {
  const amount = (dosageOn(prescription, day) ?? prescription.phases.at(-1)?.dosage)?.amount
  const unit = amount === undefined ? undefined : quantityOf(amount)?.unit
  return unit === undefined || mg[unit] !== undefined ? null : unit
}

/** Units that this dose is known to have used since then, and those that it may have used. */
interface Used {
  readonly taken: Fraction
  readonly unknown: Fraction
}
const none: Used = { taken: fraction(0), unknown: fraction(0) }

/** Nobody asked her, and she may have taken it all the same. */
const mayBeTaken: ReadonlySet<NotAskedBecause> = new Set(['paused', 'unreached', 'outage', 'crisis'])

function usedBy(prescription: Prescription, dose: Dose | undefined, since: Instant, clock: WallClock): Used {
  if (dose === undefined) return none
  const { state } = dose
  const isTaken = state.kind === 'taken' && isAfter(state.takenAt, since)
  const isUnknown =
    isAfter(dose.plannedAt, since) &&
    (state.kind === 'unanswered' || (state.kind === 'notAsked' && mayBeTaken.has(state.because)))
  if (!isTaken && !isUnknown) return none
  const units = unitsOf(prescription, amountAt(prescription, dose.date, dose.time, clock))
  if (units === null) return none
  return isTaken ? { ...none, taken: units } : { ...none, unknown: units }
}

/** Somebody counted so many at a moment; of what is known already, some may have been taken after it. */
export function counted(
  prescription: Prescription,
  units: Fraction,
  at: Instant,
  doses: readonly Dose[],
  clock: WallClock,
): Stock {
  const start: Stock = { units, unknown: fraction(0), countedAt: at }
  return doses
    .filter(({ prescriptionId }) => prescriptionId === prescription.id)
    .reduce((stock, dose) => less(stock, none, usedBy(prescription, dose, at, clock)), start)
}

/** Picked up. Where nobody had counted, or the count was wrong, what she had before is not known: counted from this on. */
export function pickedUp(
  prescription: Prescription,
  units: Fraction,
  at: Instant,
  doses: readonly Dose[],
  clock: WallClock,
): Stock {
  const { stock } = supplyOf(prescription)
  return stock === null || isNegative(stock.units)
    ? counted(prescription, units, at, doses, clock)
    : { ...stock, units: plus(stock.units, units) }
}

/** Something else is known of a dose than before: what it used is taken off, and what it had used before put back. */
export function afterDose(
  prescription: Prescription,
  before: Dose | undefined,
  after: Dose | undefined,
  clock: WallClock,
): Prescription {
  const { supply } = prescription
  if (supply?.stock == null) return prescription
  const { countedAt } = supply.stock
  const was = usedBy(prescription, before, countedAt, clock)
  const is = usedBy(prescription, after, countedAt, clock)
  if (isSame(was, is)) return prescription
  return { ...prescription, supply: { ...supply, stock: less(supply.stock, was, is) } }
}

const isSame = (a: Used, b: Used): boolean =>
  compareFractions(a.taken, b.taken) === 0 && compareFractions(a.unknown, b.unknown) === 0

const less = (stock: Stock, was: Used, is: Used): Stock => ({
  ...stock,
  units: minus(plus(stock.units, was.taken), is.taken),
  unknown: minus(plus(stock.unknown, is.unknown), was.unknown),
})

/** One refill less; after the last one she has come with a new prescription, of which nobody has said how many. */
export const afterPickUp = (terms: SupplyTerms): SupplyTerms => ({
  ...terms,
  refills: terms.refills === null || terms.refills === 0 ? null : terms.refills - 1,
})

/** What she says of a supply. `refilled`: picked up, but not how much. */
export type SupplySaid =
  | { readonly kind: 'left' | 'pickedUp'; readonly units: Fraction }
  | { readonly kind: 'refilled' }
  | { readonly kind: 'out' | 'low' }
  | { readonly kind: 'refills'; readonly count: number }
