import type { Language } from '../../domain/language.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import type { Phrases } from './phrases.ts'

const phrases: { readonly [L in Language]: Phrases } = { en, es }

/** The texts of a language. */
export const phrasesOf = (language: Language): Phrases => phrases[language]
