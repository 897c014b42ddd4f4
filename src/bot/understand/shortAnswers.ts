import type { Language } from '../../domain/language.ts'
import type { OneToFive } from '../../domain/observation.ts'
import { short as english } from './en/short.ts'
import { short as spanish } from './es/short.ts'

/** What only means something as the answer to a question. The engine says which one is open. */
export interface ShortWords {
  readonly moods: readonly (readonly [RegExp, OneToFive])[]
  /** Words that may as well be an "ok" to something else. */
  readonly plain: readonly (readonly [RegExp, OneToFive])[]
  /** Says itself that it is about sleep. Groups n and half. */
  readonly slept: RegExp
  readonly hours: RegExp
}

const words: Readonly<Record<Language, ShortWords>> = { en: english, es: spanish }

/** The same in every language. Where a face may be read two ways it is not here. */
const faces: readonly (readonly [RegExp, OneToFive])[] = [
  [/^[😁😄😃😀🤩🥳😍]+$/u, 5],
  [/^[🙂😊☺😌]+$/u, 4],
  [/^[😐😑😶]+$/u, 3],
  [/^[🙁☹😕😟😔😞]+$/u, 2],
  [/^[😢😭😩😫😣😖]+$/u, 1],
]

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[¡!.,]+/g, (marks) => (marks.includes('.') ? '.' : ' '))
    .replace(/\.(?!5)/g, ' ')
    .replace(/['’]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/**
 * A mood in a word or a face, as the answer to the question for it.
 * @param alone nothing else is open, so that "ok" and "fine" can mean nothing else.
 */
export function shortMood(text: string, language: Language, alone: boolean): OneToFive | null {
  const said = plain(text).replace(/^(?:mood|humor) /, '')
  const { moods, plain: unsure } = words[language]
  const known = [...faces, ...moods, ...(alone ? unsure : [])]
  return known.find(([pattern]) => pattern.test(said))?.[1] ?? null
}

/**
 * Whole hours of sleep, rounded down; null when the text is about something else.
 * @param asked the question for it is open, and nothing else: then the bare hours will do.
 */
export function hoursSlept(text: string, language: Language, asked: boolean): number | null {
  const said = plain(text)
  const { slept, hours } = words[language]
  const match = slept.exec(said) ?? (asked ? hours.exec(said) : null)
  const n = Number(match?.groups?.n)
  return match === null || n > 24 ? null : n
}
