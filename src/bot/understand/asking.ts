import type { Meaning } from '../meaning.ts'
import { asking as englishAsking } from './en/asking.ts'
import { asking as spanishAsking } from './es/asking.ts'
import type { Said } from './heard.ts'
import type { LanguageWords } from './words.ts'

/** What a language asks a program that only people can answer. Patterns over a clean line of a whole message. */
export interface AskingWords {
  readonly areYouAPerson: readonly RegExp[]
  readonly wantsPerson: readonly RegExp[]
  /** About what a medicine does, or what goes with it. */
  readonly medicineQuestion: readonly RegExp[]
  /** A caregiver, over a line with "her" for names. It is no question. */
  readonly patientSafe: readonly RegExp[]
}

const asking = { en: englishAsking, es: spanishAsking } as const

/** What a message asks people, or tells of somebody, as a whole. Only where nothing else is understood of it. */
export function askingIn(whole: Said, { language }: LanguageWords): Meaning | null {
  const words = asking[language]
  const is = (patterns: readonly RegExp[], text: string): boolean => patterns.some((one) => one.test(text))
  const said = { words: whole.words }
  if (is(words.areYouAPerson, whole.text)) return { kind: 'areYouAPerson', ...said }
  if (is(words.wantsPerson, whole.text)) return { kind: 'wantsPerson', ...said }
  if (is(words.medicineQuestion, whole.text)) return { kind: 'medicineQuestion', ...said }
  if (!whole.asks && is(words.patientSafe, whole.people))
    return { kind: 'patientSafe', person: whole.person, ...said }
  return null
}
