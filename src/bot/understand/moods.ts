import type { Meaning } from '../meaning.ts'
import { cut, line, type Token, wordsOf } from './clean.ts'
import { spelled } from './lexicon.ts'
import type { LanguageWords } from './words.ts'

type Score = 1 | 2 | 3 | 4 | 5
const isScore = (n: number): n is Score => n >= 1 && n <= 5 && Number.isInteger(n)

/** Not hers, not so, or not now: what stands right before words of mood and takes them away. */
const denies = (before: string, words: LanguageWords): boolean => {
  const near = before.split(' . ').at(-1)?.split(' ').slice(-4) ?? []
  return near.some(
    (word) => words.roles.N.includes(word) || words.roles.o.includes(word) || words.roles.d.includes(word),
  )
}

/**
 * Moods with their score, and the tokens that are left when they are taken out (a comma stands in their place,
 * so that what is on either side does not grow together). A score that is out of range is taken out as well.
 */
export function moodIn(
  text: string,
  all: readonly Token[],
  words: LanguageWords,
): { readonly moods: Meaning[]; readonly rest: Token[] } {
  const meant = spelled(all, words)
  const whole = line(meant)
  // Marks at the end are no part of what is said.
  const known = { ...whole, text: whole.text.replace(/(?: \.)+$/, '') }
  const found: { score: number; from: number; to: number }[] = []
  for (const pattern of words.mood.scored) {
    const match = pattern.exec(known.text)
    if (match === null || found.length > 0) continue
    const n = /^\d+$/.test(match.groups?.n ?? '')
      ? Number(match.groups?.n)
      : (words.times.numbers[match.groups?.n ?? ''] ?? 0)
    const max = match.groups?.max
    const plausible = max === undefined || max === '5'
    found.push({ score: plausible ? n : 0, from: match.index, to: match.index + match[0].length })
  }
  for (const [pattern, score] of words.mood.said) {
    const match = pattern.exec(known.text)
    if (match === null || found.length > 0 || denies(known.text.slice(0, match.index), words)) continue
    found.push({ score, from: match.index, to: match.index + match[0].length })
  }
  const [first] = found
  if (first === undefined) return { moods: [], rest: [...all] }
  const own = known.between(first.from, first.to)
  const asked =
    known.text.slice(first.to).startsWith(' ?') ||
    denies(known.text.slice(Math.max(0, first.from - 30), first.from), words)
  return {
    moods:
      isScore(first.score) && !asked ? [{ kind: 'mood', score: first.score, words: wordsOf(text, own) }] : [],
    rest: cut(all, own),
  }
}
