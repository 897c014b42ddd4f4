import {
  compareFractions,
  type Fraction,
  fraction,
  fractionFromDecimal,
  plus,
} from '../../domain/fraction.ts'
import type { Danger } from './dangers.ts'
import type { Token } from './tokens.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A number as it is said: "2", "1-2", "one and a half", "ii", "½". */
export interface NumberItem {
  readonly kind: 'number'
  readonly value: Fraction
  readonly upTo: Fraction | null
  /** "a tablet": a number only before what it counts. */
  readonly article: boolean
  /** Its one word, for phrases that it is part of: "a" in "twice a day". Null where it is of several. */
  readonly word: string | null
  readonly cautions: readonly Danger[]
}
/** One that is not read. */
interface RefusedItem {
  readonly kind: 'refused'
  readonly why: 'unknown' | 'contradicts' | Danger
}
/** "1-0-1": so many at each of the day's meals. */
interface DashesItem {
  readonly kind: 'dashes'
  readonly values: readonly (Fraction | null)[]
}
/** "8:30" */
export interface HourItem {
  readonly kind: 'hour'
  readonly hour: number
  readonly minute: number
  /** Of the 24-hour clock: "08:00", "20:00"; "8:00" may be of either. */
  readonly is24: boolean
}
interface WordItem {
  readonly kind: 'word'
  readonly word: string
}
export type Item = (NumberItem | RefusedItem | DashesItem | HourItem | WordItem) & {
  readonly start: number
  readonly end: number
  readonly afterBreak: boolean
}

type Found = { readonly item: NumberItem | RefusedItem | DashesItem | HourItem; readonly next: number }

/** The tokens with their numbers put together. */
export function itemsOf(tokens: readonly Token[], words: Vocabulary): readonly Item[] {
  const items: Item[] = []
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i] as Token
    const { start, afterBreak } = token
    const found = wholeNumber(tokens, i, words)
    const next = found?.next ?? i + 1
    const end = (tokens[next - 1] as Token).end
    const item = found?.item ?? { kind: 'word', word: token.word }
    const word = next === i + 1 ? token.word : null
    items.push({ ...(item.kind === 'number' ? { ...item, word } : item), start, end, afterBreak })
    i = next
  }
  return items
}

function wholeNumber(tokens: readonly Token[], i: number, words: Vocabulary): Found | null {
  const hour = hourAt(tokens[i])
  if (hour !== null) return { item: hour, next: i + 1 }
  const dashes = dashesAt(tokens, i, words)
  if (dashes !== null) return dashes
  const one = single(tokens, i, words)
  if (one === null || one.item.kind !== 'number') return one
  return echoed(tokens, ranged(tokens, one as Single, words), words)
}

function hourAt(token: Token | undefined): HourItem | null {
  const parts = /^(?<hour>\d{1,2}):(?<minute>[0-5]\d)$/.exec(token?.word ?? '')?.groups
  if (token?.kind !== 'number' || parts?.hour === undefined || Number(parts.hour) > 23) return null
  const hour = Number(parts.hour)
  return { kind: 'hour', hour, minute: Number(parts.minute), is24: hour > 12 || parts.hour.startsWith('0') }
}

type Single = Found & { readonly item: NumberItem }

/** "1-0-1", "1/2-0-1", "1-0-0-2" */
function dashesAt(tokens: readonly Token[], from: number, words: Vocabulary): Found | null {
  const values: (Fraction | null)[] = []
  for (let i = from; ; ) {
    const zero = tokens[i]?.word === '0'
    const part = zero ? null : single(tokens, i, words)
    if (!zero && part?.item.kind !== 'number' && !isHalf(part)) break
    values.push(zero ? null : valueIn(part))
    i = part?.next ?? i + 1
    if (tokens[i]?.word !== '-' || values.length === 5)
      return values.length === 3 || values.length === 4 ? { item: { kind: 'dashes', values }, next: i } : null
    i++
  }
  return null
}

/** In dashes nothing else can be meant by "1/2". */
const isHalf = (part: Found | null): boolean => part?.item.kind === 'refused' && part.item.why === 'slash'
const half = fraction(1, 2)
const valueIn = (part: Found | null): Fraction => (part?.item.kind === 'number' ? part.item.value : half)

function ranged(tokens: readonly Token[], from: Single, words: Vocabulary): Found {
  const joint = tokens[from.next]?.word
  if (from.item.article || joint === undefined || !(joint === '-' || words.to.includes(joint))) return from
  const to = single(tokens, from.next + 1, words)
  if (to === null || to.item.kind !== 'number' || to.item.article) return from
  if (compareFractions(to.item.value, from.item.value) <= 0 || tokens[to.next]?.word === '-') return from
  const cautions = [...from.item.cautions, ...to.item.cautions]
  return { item: { ...from.item, upTo: to.item.value, cautions }, next: to.next }
}

/** "2 (two)": said twice, which must be the same. */
function echoed(tokens: readonly Token[], found: Found, words: Vocabulary): Found {
  if (tokens[found.next]?.word !== '(' || found.item.kind !== 'number') return found
  const again = single(tokens, found.next + 1, words)
  if (again === null || again.item.kind !== 'number' || tokens[again.next]?.word !== ')') return found
  const same = found.item.upTo === null && compareFractions(again.item.value, found.item.value) === 0
  return { item: same ? found.item : { kind: 'refused', why: 'contradicts' }, next: again.next + 1 }
}

const exactly = (value: Fraction, cautions: readonly Danger[] = [], article = false): NumberItem => ({
  kind: 'number',
  value,
  upTo: null,
  article,
  word: null,
  cautions,
})
const refused = (why: RefusedItem['why'], next: number): Found => ({ item: { kind: 'refused', why }, next })

const glyphs: Readonly<Record<string, Fraction>> = {
  '½': fraction(1, 2),
  '¼': fraction(1, 4),
  '¾': fraction(3, 4),
  '⅓': fraction(1, 3),
  '⅔': fraction(2, 3),
}

function single(tokens: readonly Token[], i: number, words: Vocabulary): Found | null {
  const token = tokens[i]
  if (token === undefined) return null
  const glyph = glyphs[token.word]
  if (glyph !== undefined) return { item: exactly(glyph), next: afterOf(tokens, i + 1, words) }
  if (token.kind === 'number') return inFigures(tokens, i, words)
  const said = spoken(tokens, i, words)
  if (said !== null) return said
  const roman = words.romans[token.word]
  return roman === undefined ? null : { item: exactly(fraction(roman)), next: i + 1 }
}

function inFigures(tokens: readonly Token[], i: number, words: Vocabulary): Found {
  const written = (tokens[i] as Token).word
  const slash = slashed(tokens, i)
  if (slash !== null) {
    const after = tokens[i + 3]?.word ?? ''
    return words.afterOneHalf(after)
      ? { item: exactly(slash), next: afterOf(tokens, i + 3, words) }
      : refused('slash', i + 3)
  }
  const value = words.figures(written)
  if (typeof value === 'string') return refused(value, i + 1)
  if (value.value.numerator === 0) return refused('unknown', i + 1)
  return withHalf(tokens, value.value, value.cautions, i + 1, words)
}

/** "1/2", not "8/24": what is more than three quarters or less than a quarter is no part of a tablet. */
function slashed(tokens: readonly Token[], i: number): Fraction | null {
  const [above, line, below] = [tokens[i], tokens[i + 1], tokens[i + 2]]
  if (above === undefined || line?.word !== '/' || below?.kind !== 'number') return null
  if (above.end !== line.start || line.end !== below.start) return null
  const isPart = /^[123]$/.test(above.word) && /^[234]$/.test(below.word) && above.word < below.word
  return isPart ? fraction(Number(above.word), Number(below.word)) : null
}

/** "1 1/2", "1½", "one and a half". */
function withHalf(
  tokens: readonly Token[],
  whole: Fraction,
  cautions: readonly Danger[],
  next: number,
  words: Vocabulary,
): Found {
  const plain = { item: exactly(whole, cautions), next }
  if (whole.denominator !== 1) return plain
  const glyph = glyphs[tokens[next]?.word ?? '']
  if (glyph !== undefined) return { item: exactly(plus(whole, glyph), cautions), next: next + 1 }
  const slash = tokens[next]?.kind === 'number' ? slashed(tokens, next) : null
  if (slash !== null) return { item: exactly(plus(whole, slash), cautions), next: next + 3 }
  const longer = words.andParts.find(({ phrase }) => begins(tokens, next, phrase))
  return longer === undefined
    ? plain
    : { item: exactly(plus(whole, longer.value), cautions), next: next + longer.phrase.length }
}

function spoken(tokens: readonly Token[], i: number, words: Vocabulary): Found | null {
  const part = words.parts.find(({ phrase }) => begins(tokens, i, phrase))
  if (part !== undefined)
    return { item: exactly(part.value), next: afterOf(tokens, i + part.phrase.length, words) }
  const word = tokens[i]?.word ?? ''
  if (words.articles.includes(word)) return { item: exactly(fraction(1), [], true), next: i + 1 }
  const ten = words.tens[word]
  const joined = tokens[i + 1]?.word === '-' ? i + 2 : i + 1
  const one = words.numbers[tokens[joined]?.word ?? '']
  if (ten !== undefined && one !== undefined && one < 10)
    return { item: exactly(fraction(ten + one)), next: joined + 1 }
  const value = ten ?? words.numbers[word]
  return value === undefined ? null : withHalf(tokens, fraction(value), [], i + 1, words)
}

/** "half a tablet", "1/2 of a tablet", "un cuarto de comprimido" */
const afterOf = (tokens: readonly Token[], next: number, words: Vocabulary): number => {
  const longer = words.ofA.find((phrase) => begins(tokens, next, phrase))
  return next + (longer?.length ?? 0)
}

const begins = (tokens: readonly Token[], at: number, phrase: readonly string[]): boolean =>
  phrase.every((word, i) => tokens[at + i]?.word === word && (i === 0 || !tokens[at + i]?.afterBreak))

/** Figures with a point, in lowest terms; null where there are too many. A trailing zero is told. */
export function decimal(written: string): { value: Fraction; cautions: readonly Danger[] } | 'unknown' {
  if (/^0\d/.test(written)) return 'unknown'
  const value = fractionFromDecimal(written)
  return value === null ? 'unknown' : { value, cautions: /\.\d*0$/.test(written) ? ['trailingZero'] : [] }
}
