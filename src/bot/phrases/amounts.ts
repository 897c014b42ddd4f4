import type { DoseUnit } from '../../domain/amount.ts'
import type { Fraction } from '../../domain/fraction.ts'

/** Measured, not counted: nobody says "half a milligram". */
const measured: ReadonlySet<DoseUnit> = new Set(['mg', 'microgram', 'g', 'ml', 'unit'])
export const isMeasured = (unit: DoseUnit): boolean => measured.has(unit)

/** "12.5", "0.25"; what has no short decimal as a fraction: "1/3". */
export function figure({ numerator, denominator }: Fraction, point: '.' | ','): string {
  const thousandths = (1000 * numerator) / denominator
  if (!Number.isInteger(thousandths)) return `${numerator}/${denominator}`
  return String(thousandths / 1000).replace('.', point)
}

/** The whole part and what is left of it: 3/2 is 1 and 1/2. */
export function mixed({ numerator, denominator }: Fraction): {
  readonly whole: number
  readonly part: '1/4' | '1/2' | '3/4' | null
  readonly isShort: boolean
} {
  const whole = Math.floor(numerator / denominator)
  const rest = `${numerator - whole * denominator}/${denominator}`
  if (denominator === 1) return { whole, part: null, isShort: true }
  return rest === '1/2' || rest === '1/4' || rest === '3/4'
    ? { whole, part: rest, isShort: true }
    : { whole, part: null, isShort: false }
}
