import type { SkipReason } from '../../domain/dose.ts'
import type { Language } from '../../domain/language.ts'
import type { Listening } from '../meaning.ts'
import { tokens } from './clean.ts'
import { spelled } from './lexicon.ts'
import { sentences } from './pieces.ts'
import { languageOf } from './understand.ts'

/** Nobody and nothing has to be named in it. */
const nothingNamed: Omit<Listening, 'language'> = {
  zone: 'UTC',
  sentAt: Temporal.Instant.fromEpochMilliseconds(0),
  medicines: [],
  people: [],
}

/**
 * The reasons for leaving something out that a text gives, each once: only where it was asked why, for by itself "I feel
 * better" says nothing of a dose. Empty where it speaks of taking or denies something, so that nobody is misread.
 */
export function reasonsIn(text: string, language: Language): readonly SkipReason[] {
  const all = tokens(text)
  const words = languageOf(all, language)
  const pieces = sentences(spelled(all, words), words, { language, ...nothingNamed }).flatMap(({ clauses }) =>
    clauses.flat(),
  )
  if (pieces.some(({ role }) => role === 'K' || role === 'N' || role === 'o')) return []
  const given = pieces.flatMap(({ role, reason }): readonly SkipReason[] =>
    role === 'W' ? ['forgot'] : reason === undefined ? [] : [reason],
  )
  return [...new Set(given)]
}

const noAnswer: Readonly<Record<Language, RegExp>> = {
  en: /^(?:i )?(?:do not|don'?t|dont|rather not|would rather not|idk|no idea|not sure)(?: (?:know|really|want to say|wanna say|say|sure|tbh|why))*[.!]*$/i,
  es: /^(?:no (?:lo )?s[eé]|ni idea|no sabr[ií]a decir|prefiero no (?:decirlo|contarlo|decir))[.!]*$/i,
}

/** "I don't know", "rather not say": an answer, too. */
export const isNoReason = (text: string, language: Language): boolean => noAnswer[language].test(text.trim())
