import type { Fraction } from './fraction.ts'

/** What an amount is counted in (UCUM where it has one; forms of a medicine as they are dispensed). */
export const doseUnits = [
  'tablet',
  'capsule',
  'mg',
  'microgram',
  'g',
  'ml',
  'unit',
  'drop',
  'puff',
  'spray',
  'patch',
  'injection',
  'sachet',
  'lozenge',
  'film',
  'suppository',
  'application',
] as const
export type DoseUnit = (typeof doseUnits)[number]

/** How much, as a figure. */
export interface Quantity {
  readonly value: Fraction
  /** The other end of a range ("1–2 tablets"), above `value`; null: exactly `value`. */
  readonly upTo: Fraction | null
  readonly unit: DoseUnit
}

/** Of which the figure is known. `words`: as on the label; null: there are none, the figure says it. */
export interface MeasuredAmount {
  readonly words: string | null
  readonly quantity: Quantity
}

/** How much at a time. A mere text where only the words of the label are known: "1 tablet". */
export type Amount = string | MeasuredAmount

/** The figure of an amount; null where only words are known. */
export const quantityOf = (amount: Amount): Quantity | null =>
  typeof amount === 'string' ? null : amount.quantity
