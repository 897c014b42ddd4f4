import type { Medicine } from '../domain/prescription.ts'

/** A strength at the end of a name: "lithium carbonate 300 mg", "risperidone 25 mg/2 ml". */
const withStrength =
  /^(?<name>.*\S)\s+(?<strength>\d+(?:[.,]\d+)?\s?(?:mg|mcg|microgram|g|ml|units?|%)(?:\s?\/\s?(?:\d+(?:[.,]\d+)?\s?)?(?:ml|h|dose))?)$/iu

/** A medicine by one text, as prescriptions have it. What is no strength stays in the name. */
export function medicineFrom(text: string): Medicine {
  const label = text.trim()
  const parts = withStrength.exec(label)?.groups
  const strength = parts?.strength
  return {
    name: strength === undefined ? label : (parts?.name ?? label),
    strength: strength ?? null,
    otherNames: [],
  }
}
