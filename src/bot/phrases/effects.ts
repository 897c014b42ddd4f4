import table from '../../../data/side_effect_terms.json' with { type: 'json' }
import type { Language } from '../../domain/language.ts'

const names = new Map(table.terms.map((term) => [term.code, term.name]))

/** As it is spoken of in a sentence: her own words stand in quotes. */
export const effectQuoted = (effect: string, language: Language): string =>
  names.get(effect)?.[language] ?? `"${effect}"`

/** A side effect by its code in plain words; what is no code is in her own words already. */
export const effectName = (effect: string, language: Language): string =>
  names.get(effect)?.[language] ?? effect
