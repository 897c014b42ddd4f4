import { fraction } from '../../domain/fraction.ts'
import type { Language } from '../../domain/language.ts'
import type { Listening, Meaning, Which } from '../meaning.ts'
import { whichOf } from './claims.ts'
import { type Token, wordsOf } from './clean.ts'
import { supply as english } from './en/supply.ts'
import { supply as spanish } from './es/supply.ts'
import { spelled } from './lexicon.ts'
import { type Piece, pieces } from './pieces.ts'
import type { LanguageWords } from './words.ts'

/**
 * How a language speaks of how much there is of a medicine: whole clauses, in which `§` stands for a medicine and the
 * group `n` for the figure.
 */
export interface SupplyWords {
  readonly left: readonly RegExp[]
  readonly pickedUp: readonly RegExp[]
  readonly refills: readonly RegExp[]
  readonly noRefills: readonly RegExp[]
  readonly refilled: readonly RegExp[]
  readonly low: readonly RegExp[]
  readonly out: readonly RegExp[]
  readonly howMany: readonly RegExp[]
  /** A figure with what it counts, and nothing else. */
  readonly units: readonly RegExp[]
  /** What is counted, so that a small figure is no dose and no time. */
  readonly noun: RegExp
  /** Between two clauses that would each stand alone. */
  readonly and: string
}

const languages: Readonly<Record<Language, SupplyWords>> = { en: english, es: spanish }

/** Fewer without a noun may as well be what is left of today's doses. */
const plainlyMin = 4

interface Found {
  readonly meanings: readonly Meaning[]
  /** What says something else. */
  readonly rest: readonly Token[]
}

/** What a text says of supplies: each clause that is nothing else. */
export function supplyIn(
  text: string,
  all: readonly Token[],
  words: LanguageWords,
  listening: Listening,
): Found {
  const meanings: Meaning[] = []
  const used = new Set<Token>()
  const read = (some: readonly Token[], asks: boolean): boolean => {
    const meaning = meaningOf(text, some, words, listening)
    // "20 left?" tells nothing.
    if (meaning === null || (asks && !(meaning.kind === 'supply' && meaning.says.kind === 'howMany')))
      return false
    meanings.push(meaning)
    for (const token of some) used.add(token)
    return true
  }
  for (const sentence of parted(all, ({ kind }) => kind === 'stop' || kind === 'question')) {
    const asks = endsAsking(all, sentence)
    if (read(sentence, asks)) continue
    for (const clause of parted(sentence, ({ kind }) => kind === 'comma')) {
      if (read(clause, asks)) continue
      for (const part of parted(clause, ({ word }) => word === languages[words.language].and))
        read(part, asks)
    }
  }
  return { meanings, rest: meanings.length === 0 ? all : all.filter((token) => !used.has(token)) }
}

/** "20 pills" and nothing else: says something only where it was asked for. */
export function unitsIn(
  text: string,
  all: readonly Token[],
  words: LanguageWords,
  listening: Listening,
): readonly Meaning[] {
  const { line, which } = lineOf(all, words, listening)
  const count = countIn(languages[words.language].units, line, words)
  return count === null
    ? []
    : [{ kind: 'supply', which, says: { kind: 'units', units: fraction(count) }, words: text.trim() }]
}

function meaningOf(
  text: string,
  some: readonly Token[],
  words: LanguageWords,
  listening: Listening,
): Meaning | null {
  const own = languages[words.language]
  const { line, which } = lineOf(some, words, listening)
  const quoted = wordsOf(text, some)
  const is = (patterns: readonly RegExp[]) => patterns.some((pattern) => pattern.test(line))
  const saying = (says: Extract<Meaning, { kind: 'supply' }>['says']): Meaning => ({
    kind: 'supply',
    which,
    says,
    words: quoted,
  })
  if (is(own.howMany)) return saying({ kind: 'howMany' })
  if (is(own.noRefills)) return saying({ kind: 'refills', count: 0 })
  const refills = countIn(own.refills, line, words)
  if (refills !== null) return saying({ kind: 'refills', count: refills })
  const left = countIn(own.left, line, words)
  if (left !== null)
    return left >= plainlyMin || line.includes('§') || own.noun.test(line)
      ? saying({ kind: 'left', units: fraction(left) })
      : null
  const pickedUp = countIn(own.pickedUp, line, words)
  if (pickedUp !== null) return saying({ kind: 'pickedUp', units: fraction(pickedUp) })
  if (is(own.refilled)) return saying({ kind: 'refilled' })
  if (is(own.low)) return saying({ kind: 'low' })
  return is(own.out) ? { kind: 'skip', which, reason: 'outOfMedicine', words: quoted } : null
}

/** The words as a line, with `§` for each medicine, and which these are. */
function lineOf(
  some: readonly Token[],
  words: LanguageWords,
  listening: Listening,
): { readonly line: string; readonly which: Which } {
  const kept = some.filter(({ kind }) => kind === 'word' || kind === 'number')
  const all = pieces(spelled(kept, words), words, listening)
  const isName = ({ role, unknownName }: Piece) => role === 'M' || unknownName !== undefined
  const line = all
    .map((piece) => (isName(piece) ? '§' : piece.tokens.map(({ word }) => word).join(' ')))
    .join(' ')
  return { line, which: whichOf(all.filter(isName)) }
}

function countIn(patterns: readonly RegExp[], line: string, { times }: LanguageWords): number | null {
  for (const pattern of patterns) {
    const n = pattern.exec(line)?.groups?.n
    if (n === undefined) continue
    const count = /^\d+$/.test(n) ? Number(n) : times.numbers[n]
    if (count !== undefined) return count
  }
  return null
}

function endsAsking(all: readonly Token[], sentence: readonly Token[]): boolean {
  const last = sentence.at(-1)
  return last !== undefined && all[all.indexOf(last) + 1]?.kind === 'question'
}

function parted(all: readonly Token[], ends: (token: Token) => boolean): Token[][] {
  const result: Token[][] = [[]]
  for (const token of all) {
    if (ends(token)) result.push([])
    else result.at(-1)?.push(token)
  }
  return result.filter((part) => part.length > 0)
}
