import { type DoseUnit, doseUnits } from '../domain/amount.ts'

/** Other ways to write them. "u" and "iu" are not among them: they are read as figures (ISMP). */
const others: ReadonlyMap<string, DoseUnit> = new Map(
  Object.entries({
    tab: 'tablet',
    tabs: 'tablet',
    cap: 'capsule',
    caps: 'capsule',
    milligram: 'mg',
    milligrams: 'mg',
    mcg: 'microgram',
    gram: 'g',
    grams: 'g',
    milliliter: 'ml',
    milliliters: 'ml',
    millilitre: 'ml',
    millilitres: 'ml',
    patches: 'patch',
    suppositories: 'suppository',
  }),
)

/** The unit by its name, in the singular or plural; null: none is meant, or nobody knows which. */
export function doseUnitOf(written: string): DoseUnit | null {
  const word = written.trim().toLowerCase()
  return (
    doseUnits.find((unit) => unit === word || `${unit}s` === word || `${unit}(s)` === word) ??
    others.get(word) ??
    null
  )
}
