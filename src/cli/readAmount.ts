import type { Amount, DoseUnit } from '../domain/amount.ts'
import { compareFractions, type Fraction, fraction, fractionFromDecimal, plus } from '../domain/fraction.ts'

/** The units as they are typed, with their plurals and usual short forms. */
const units: Readonly<Record<DoseUnit, RegExp>> = {
  tablet: /^(?:tablets?|tabs?|pills?)$/,
  capsule: /^(?:capsules?|caps?)$/,
  mg: /^mg$/,
  microgram: /^(?:micrograms?|mcg)$/,
  g: /^(?:g|grams?)$/,
  ml: /^ml$/,
  unit: /^units?$/,
  drop: /^drops?$/,
  puff: /^puffs?$/,
  spray: /^sprays?$/,
  patch: /^patch(?:es)?$/,
  injection: /^injections?$/,
  sachet: /^sachets?$/,
  lozenge: /^lozenges?$/,
  film: /^films?$/,
  suppository: /^suppositor(?:y|ies)$/,
  application: /^applications?$/,
}

/** "1 tablet", "half a tablet", "1 1/2 tablets", "1-2 puffs", "12.5 mg". What is none of these stays a mere text. */
export function readAmount(typed: string): Amount {
  const words = typed.trim()
  const { from, to, unit } =
    /^(?<from>half an?|a quarter of an?|[\d./ ]*\d)(?: ?(?:-|–|to) ?(?<to>[\d./ ]*\d))? ?(?<unit>[a-z]+)$/.exec(
      words.toLowerCase(),
    )?.groups ?? {}
  const value = from === undefined ? null : readFraction(from.trim())
  const upTo = to === undefined ? null : readFraction(to.trim())
  const found = (Object.keys(units) as DoseUnit[]).find((one) => units[one].test(unit ?? ''))
  if (value === null || found === undefined || (to !== undefined && upTo === null)) return words
  if (value.numerator === 0 || (upTo !== null && compareFractions(upTo, value) <= 0)) return words
  // What is said as the figure is said in each language; other words ("1 pill") stay as they are.
  const isPlain = unit === found || unit === `${found}s` || unit === 'patches'
  return { words: isPlain ? null : words, quantity: { value, upTo, unit: found } }
}

/** "2", "12.5", "1/2", "1 1/2" */
function readFraction(typed: string): Fraction | null {
  if (typed.startsWith('half')) return fraction(1, 2)
  if (typed.startsWith('a quarter')) return fraction(1, 4)
  const { whole, above, below } =
    /^(?:(?<whole>\d{1,3}) )?(?<above>\d{1,2})\/(?<below>[1-9]\d?)$/.exec(typed)?.groups ?? {}
  if (above !== undefined && below !== undefined)
    return plus(fraction(Number(whole ?? 0)), fraction(Number(above), Number(below)))
  return fractionFromDecimal(typed)
}
