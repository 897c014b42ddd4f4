import type { Amount, DoseUnit, Quantity } from '../../domain/amount.ts'
import type { Fraction } from '../../domain/fraction.ts'
import { type Extension, urls } from './extensions.ts'

/** A Quantity as it is written; valid in R4 and R5. */
export interface QuantityOut {
  value: number
  unit: string
  system?: string
  code?: string
  extension?: Extension[]
}

export interface DoseAndRateOut {
  doseQuantity?: QuantityOut
  doseRange?: { low: QuantityOut; high: QuantityOut }
}

export const ucum = 'http://unitsofmeasure.org'

/** Units of the Unified Code for Units of Measure; what is counted in forms has none and goes by its word. */
export const ucumCodes: Partial<Record<DoseUnit, string>> = {
  mg: 'mg',
  microgram: 'ug',
  g: 'g',
  ml: 'mL',
}

export function quantityOut(value: Fraction, unit: DoseUnit): QuantityOut {
  const code = ucumCodes[unit]
  return {
    ...(isDecimal(value) ? {} : { extension: [fractionOut(value)] }),
    value: Number((value.numerator / value.denominator).toFixed(6)),
    unit,
    ...(code === undefined ? {} : { system: ucum, code }),
  }
}

/** Within the six decimals that are read back. */
const isDecimal = ({ numerator, denominator }: Fraction): boolean =>
  Number.isInteger((numerator * 1_000_000) / denominator)

const fractionOut = ({ numerator, denominator }: Fraction): Extension => ({
  url: urls.fraction,
  extension: [
    { url: 'numerator', valueInteger: numerator },
    { url: 'denominator', valueInteger: denominator },
  ],
})

/** The figure of an amount, and its words where the figure does not say them. */
export function amountOut(amount: Amount): { dose: DoseAndRateOut[] | null; words: string | null } {
  if (typeof amount === 'string') return { dose: null, words: amount }
  return { dose: [doseOut(amount.quantity)], words: amount.words }
}

const doseOut = ({ value, upTo, unit }: Quantity): DoseAndRateOut =>
  upTo === null
    ? { doseQuantity: quantityOut(value, unit) }
    : { doseRange: { low: quantityOut(value, unit), high: quantityOut(upTo, unit) } }
