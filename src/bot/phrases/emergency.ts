import { z } from 'zod'
import table from '../../../data/emergency_numbers.json' with { type: 'json' }
import type { Language } from '../../domain/language.ts'

const number = z.string().regex(/^[0-9][0-9 -]*$/)

const crisisLine = z.strictObject({
  language: z.enum(['en', 'es']),
  call: number,
  /** What to press after the call is taken. */
  press: z.string().nullable(),
  /** `word`: what to write; null where any text will do. */
  text: z.strictObject({ to: number, word: z.string().nullable() }).nullable(),
})

const row = z.strictObject({
  /** ISO 3166 alpha-2 */
  country: z.string().regex(/^[A-Z]{2}$/),
  emergency: number,
  /** The first one is for whoever has no line in her own language. */
  crisis: z.array(crisisLine).min(1),
  poison: number.nullable(),
  source: z.string().min(10),
  /** The clinician who checked the row, and when. */
  checkedBy: z.string().nullable(),
})

/** Whom to call in one country. */
export type EmergencyNumbers = z.infer<typeof row>
/** A line for people in a crisis, in one language. */
export type CrisisLine = z.infer<typeof crisisLine>

const rows: ReadonlyMap<string, EmergencyNumbers> = new Map(
  z
    .strictObject({ note: z.string(), rows: z.array(row) })
    .parse(table)
    .rows.map((r) => [r.country, r]),
)

/** The countries that have a row. */
export const countriesKnown: readonly string[] = [...rows.keys()]

/** Null where the country has no row: then a text says "your local emergency number" and names no other. */
export const emergencyNumbers = (country: string): EmergencyNumbers | null => rows.get(country) ?? null

/** The crisis line that speaks her language, else the country's first. */
export function crisisLineOf(country: string, language: Language): CrisisLine | null {
  const lines = emergencyNumbers(country)?.crisis
  return lines?.find((line) => line.language === language) ?? lines?.[0] ?? null
}
