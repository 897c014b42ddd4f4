/** An exact number, in lowest terms, with a denominator above 0: half a tablet is 1/2, 12.5 mg is 25/2. */
export interface Fraction {
  readonly numerator: number
  readonly denominator: number
}

/** @throws RangeError unless both are whole, and the second is above 0. */
export function fraction(numerator: number, denominator = 1): Fraction {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator <= 0)
    throw new RangeError('a fraction is made of whole numbers')
  const shared = greatestDivisor(Math.abs(numerator), denominator)
  return { numerator: numerator / shared, denominator: denominator / shared }
}

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a || 1 : greatestDivisor(b, a % b))

/** A decimal as it is written, with a point: "12.5". Null for whatever else. */
export function fractionFromDecimal(written: string): Fraction | null {
  const parts = /^(?<whole>\d{1,9})(?:\.(?<part>\d{1,6}))?$/.exec(written)?.groups
  if (parts === undefined) return null
  const part = parts.part ?? ''
  return fraction(Number(`${parts.whole}${part}`), 10 ** part.length)
}

export const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)
export const minus = (a: Fraction, b: Fraction): Fraction =>
  plus(a, { numerator: -b.numerator, denominator: b.denominator })
export const times = (a: Fraction, n: number): Fraction => fraction(a.numerator * n, a.denominator)

/** For sorting. */
export const compareFractions = (a: Fraction, b: Fraction): number =>
  a.numerator * b.denominator - b.numerator * a.denominator
/** @throws RangeError unless the second is above 0. */
export const dividedBy = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.denominator, a.denominator * b.numerator)
export const isNegative = ({ numerator }: Fraction): boolean => numerator < 0
export const leastOf = (a: Fraction, b: Fraction): Fraction => (compareFractions(a, b) <= 0 ? a : b)
export const mostOf = (a: Fraction, b: Fraction): Fraction => (compareFractions(a, b) >= 0 ? a : b)
