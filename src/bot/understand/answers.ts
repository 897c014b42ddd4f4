import type { Meaning } from '../meaning.ts'
import type { Token } from './clean.ts'
import type { Sentence } from './pieces.ts'
import type { LanguageWords } from './words.ts'

const introductions = new Set([
  'option',
  'number',
  'answer',
  'opcion',
  'numero',
  'respuesta',
  'la',
  'el',
  'the',
  'choice',
  'reply',
])
const polite = new Set(['please', 'pls', 'thanks', 'thank', 'you', 'favor', 'por', 'gracias', 'ok'])

/** A number that is the whole message: "1", "#1", "option 1", "1️⃣", "uno". */
export function numberIn(text: string, all: readonly Token[], words: LanguageWords): Meaning | null {
  const counted = all
    .filter((token) => token.kind === 'word' || token.kind === 'number')
    .filter((token) => !introductions.has(token.word) && !polite.has(token.word))
  const [only] = counted
  if (counted.length !== 1 || only === undefined || all.some((token) => token.kind === 'question'))
    return null
  if (only.kind === 'number' && /^\d{1,3}$/.test(only.word))
    return { kind: 'number', n: Number(only.word), words: text.trim() }
  const n = only.word.length > 2 ? words.times.numbers[only.word] : undefined
  return n === undefined || n > 10 || only.word === 'couple'
    ? null
    : { kind: 'number', n, words: text.trim() }
}

/** Roles that may stand beside an answer without changing it. */
const beside = new Set(['F', 'k', 't', 'g', 'p', 'f', 'a'])

/** A bare answer: yes, no or kind words, and nothing else in the whole message. */
export function answerIn(text: string, sentences: readonly Sentence[]): Meaning[] {
  if (sentences.some(({ asks }) => asks)) return []
  const pieces = sentences.flatMap(({ clauses }) => clauses.flat())
  const words = text.trim()
  const roles = pieces.map((piece) => piece.role)
  if (roles.length === 0) return []
  if (
    roles.every((role) => role === 'U' || beside.has(role) || role === 'n') &&
    roles.some((role) => role === 'U')
  )
    return [{ kind: 'undo', words }]
  if (roles.every((role) => role === 'y' || beside.has(role)) && roles.includes('y'))
    return roles.includes('a') ? [] : [{ kind: 'yes', words }]
  if (roles.every((role) => role === 'n' || beside.has(role)) && roles.includes('n'))
    return [{ kind: 'no', words }]
  if (!roles.every((role) => beside.has(role))) return []
  if (roles.includes('a')) return [{ kind: 'undo', words }]
  const courtesy = roles.includes('t')
    ? 'thanks'
    : roles.includes('k')
      ? 'ok'
      : roles.includes('g')
        ? 'greeting'
        : roles.includes('p')
          ? 'pill'
          : null
  return courtesy === null ? [] : [{ kind: 'courtesy', courtesy, words }]
}
