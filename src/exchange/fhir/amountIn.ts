import type { Amount, DoseUnit } from '../../domain/amount.ts'
import { compareFractions, type Fraction, fraction, fractionFromDecimal } from '../../domain/fraction.ts'
import { doseUnitOf } from '../doseUnit.ts'
import { ucum, ucumCodes } from './amountOut.ts'
import type { Element } from './element.ts'
import { urls } from './extensions.ts'

/** How much at a time; null: refused. Where only the text of the dosage says it there is no figure, and no guess. */
export function amountIn(dosage: Element): Amount | null {
  const words = dosage.extension(urls.amountWords)?.text('valueString') ?? null
  const [first, second] = dosage.children('doseAndRate')
  if (second !== undefined) return second.refuse('', 'a second dose is not understood here')
  if (first === undefined)
    return words ?? dosage.refuse('doseAndRate', 'says no dose, so nobody knows how much')
  first.only(['type', 'doseQuantity', 'doseRange'])
  const exact = first.child('doseQuantity')
  const range = first.child('doseRange')
  if (exact !== null) {
    const read = quantityIn(exact)
    return read === null ? null : { words, quantity: { ...read, upTo: null } }
  }
  if (range === null) return first.refuse('doseQuantity', 'says no dose, so nobody knows how much')
  range.only(['low', 'high'])
  const [low, high] = [range.child('low'), range.child('high')].map((one) => one && quantityIn(one))
  if (low == null || high == null) return range.refuse('', 'needs a low and a high end')
  if (low.unit !== high.unit) return range.refuse('', 'has two units')
  if (compareFractions(low.value, high.value) >= 0) return range.refuse('', 'ends below its beginning')
  return { words, quantity: { value: low.value, upTo: high.value, unit: low.unit } }
}

/** A value above 0 in a unit that is known; null: refused. */
export function quantityIn(quantity: Element): { readonly value: Fraction; readonly unit: DoseUnit } | null {
  quantity.only(['value', 'unit', 'system', 'code'])
  const value = valueIn(quantity)
  const unit = unitIn(quantity)
  if (value === null || unit === null) return null
  return { value, unit }
}

function valueIn(quantity: Element): Fraction | null {
  const given = quantity.number('value')
  const decimal = given === null ? null : fractionFromDecimal(String(given))
  if (decimal === null || decimal.numerator <= 0)
    return quantity.refuse('value', 'has to be a number above 0 with at most six decimals')
  const exact = quantity.extension(urls.fraction)
  if (exact === null) return decimal
  const numerator = exact.extension('numerator')?.number('valueInteger') ?? 0
  const denominator = exact.extension('denominator')?.number('valueInteger') ?? 0
  const isNear = Math.abs(numerator / denominator - Number(given)) < 0.000_001
  if (!(Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator) && denominator > 0 && isNear))
    return quantity.refuse('extension', 'is another value than the decimal')
  return fraction(numerator, denominator)
}

function unitIn(quantity: Element): DoseUnit | null {
  const [system, code, unit] = [quantity.text('system'), quantity.text('code'), quantity.text('unit')]
  if (system === ucum && code !== null) {
    const found = Object.entries(ucumCodes).find(([, known]) => known === code)?.[0]
    if (found !== undefined) return found as DoseUnit
    if (code === '[iU]') return 'unit'
    if (code !== '1' && !code.startsWith('{'))
      return quantity.refuse('code', `"${code}" is no unit that is known here`)
  }
  const form = code === null ? null : doseForms.get(code)
  const byWord = unit === null ? null : doseUnitOf(unit)
  const found = byWord ?? form ?? null
  return found ?? quantity.refuse('unit', `"${unit ?? code ?? ''}" is no unit that is known here`)
}

/** Of HL7's orderableDrugForm. http://terminology.hl7.org/CodeSystem/v3-orderableDrugForm */
const doseForms: ReadonlyMap<string, DoseUnit> = new Map(
  Object.entries({
    TAB: 'tablet',
    CAP: 'capsule',
    DROP: 'drop',
    PUFF: 'puff',
    PATCH: 'patch',
    SUPP: 'suppository',
  }),
)
