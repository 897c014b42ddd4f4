import type { Amount, DoseUnit, Quantity } from '../../../domain/amount.ts'
import type { Fraction } from '../../../domain/fraction.ts'
import { figure, isMeasured, mixed } from '../amounts.ts'

// Plain characters: a fraction like ½ would make an SMS a long one.

export const amount = (said: Amount): string =>
  typeof said === 'string' ? said : (said.words ?? quantityWords(said.quantity))

/** In plain characters: "half a tablet", "1 and a half tablets", "1 to 2 puffs", "12.5 mg". */
function quantityWords({ value, upTo, unit }: Quantity): string {
  if (upTo !== null) return `${figure(value, '.')} to ${counted(upTo, unit)}`
  const { whole, part, isShort } = mixed(value)
  if (isMeasured(unit) || !isShort || part === null) return counted(value, unit)
  return whole === 0
    ? `${parts[part]} ${unitName(unit, 1)}`
    : `${whole} and ${andParts[part]} ${unitName(unit, 2)}`
}

const parts = { '1/4': 'a quarter of a', '1/2': 'half a', '3/4': 'three quarters of a' }
const andParts = { '1/4': 'a quarter', '1/2': 'a half', '3/4': 'three quarters' }

export const counted = (value: Fraction, unit: DoseUnit): string =>
  `${figure(value, '.')} ${unitName(unit, value.numerator === value.denominator ? 1 : 2)}`

function unitName(unit: DoseUnit, count: 1 | 2): string {
  if (unit === 'mg' || unit === 'g' || unit === 'ml') return unit
  if (count === 1) return unit
  return unit === 'patch' ? 'patches' : `${unit}s`
}
