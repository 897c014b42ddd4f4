import type { DoseUnit } from '../../domain/amount.ts'
import type { Fraction } from '../../domain/fraction.ts'
import type { RoutineMoment } from '../../domain/routine.ts'
import type { Danger } from './dangers.ts'
import type { HourItem, Item, NumberItem } from './numbers.ts'
import type { Saying } from './pieces.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What stood where a pattern leaves a place. Each list in the order of the text. */
export interface Captured {
  readonly numbers: readonly NumberItem[]
  readonly hours: readonly HourItem[]
  readonly units: readonly DoseUnit[]
  readonly weekdays: readonly number[]
  readonly meals: readonly RoutineMoment[]
  readonly plan: readonly (Fraction | null)[]
}

/**
 * A way of saying something: words with places for what varies. `a|b` is either, `a?` may be missing.
 * - `{n}` a number, `{a}` also an article, `{m}` also a range
 * - `{hour}` 8:30, `{dashes}` 1-0-1
 * - `{form}` tablets, `{measure}` mg, `{unit}` either
 * - `{weekday}`, `{meal}`, `{reason}`
 */
export interface Pattern {
  readonly form: string
  readonly says: Saying | ((captured: Captured) => Saying)
  /** On the list of what is misread, and read all the same. */
  readonly caution?: Danger
}

interface Element {
  readonly words: ReadonlySet<string>
  readonly place: string | null
  readonly optional: boolean
}
interface Compiled {
  readonly pattern: Pattern
  readonly elements: readonly Element[]
}

export interface Matched {
  readonly says: Saying
  readonly next: number
  readonly cautions: readonly Danger[]
  /** Where the reason stands. */
  readonly reason: { readonly start: number; readonly end: number } | null
}

/** Patterns by the word that they begin with. */
export interface Lexicon {
  readonly words: Vocabulary
  readonly byWord: ReadonlyMap<string, readonly Compiled[]>
  /** Those that begin with a place. */
  readonly others: readonly Compiled[]
  readonly reasons: ReadonlyMap<string, readonly (readonly string[])[]>
}

const element = (written: string): Element => {
  const optional = written.endsWith('?')
  const bare = optional ? written.slice(0, -1) : written
  const place = bare.startsWith('{') ? bare.slice(1, -1) : null
  return { words: new Set(place === null ? bare.split('|') : []), place, optional }
}

export function compiled(words: Vocabulary): Lexicon {
  const byWord = new Map<string, Compiled[]>()
  const others: Compiled[] = []
  for (const pattern of words.patterns) {
    const elements = pattern.form.split(' ').map(element)
    const one = { pattern, elements }
    const firsts = elements.slice(0, elements.findIndex(({ optional }) => !optional) + 1)
    if (firsts.some(({ place }) => place !== null)) others.push(one)
    else
      for (const word of new Set(firsts.flatMap((first) => [...first.words])))
        byWord.set(word, [...(byWord.get(word) ?? []), one])
  }
  const reasons = Map.groupBy(
    words.reasons.map((reason) => reason.split(' ')),
    ([first]) => first ?? '',
  )
  return { words, byWord, others, reasons }
}

/** The longest saying that begins here; of two as long, the one that the vocabulary has first. */
export function longestAt(items: readonly Item[], at: number, lexicon: Lexicon): Matched | null {
  const item = items[at] as Item
  const word = item.kind === 'word' || item.kind === 'number' ? item.word : null
  const mayBegin = [...(lexicon.byWord.get(word ?? '') ?? []), ...lexicon.others]
  let best: { readonly found: Progress; readonly pattern: Pattern } | null = null
  for (const { elements, pattern } of mayBegin) {
    const found = matched(items, elements, 0, begin(at), lexicon)
    if (found !== null && (best === null || found.next > best.found.next)) best = { found, pattern }
  }
  if (best === null) return null
  const { found, pattern } = best
  const says = typeof pattern.says === 'function' ? pattern.says(found) : pattern.says
  const cautions = [
    ...(pattern.caution === undefined ? [] : [pattern.caution]),
    ...found.numbers.flatMap((number) => number.cautions),
    ...found.unitCautions,
  ]
  return { says, next: found.next, cautions, reason: found.reason }
}

interface Progress extends Captured {
  readonly from: number
  readonly next: number
  readonly unitCautions: readonly Danger[]
  readonly reason: { readonly start: number; readonly end: number } | null
}

const begin = (at: number): Progress => ({
  from: at,
  next: at,
  numbers: [],
  hours: [],
  units: [],
  weekdays: [],
  meals: [],
  plan: [],
  unitCautions: [],
  reason: null,
})

/** A pattern has few places that may be missing, so it is tried in few ways. */
function matched(
  items: readonly Item[],
  elements: readonly Element[],
  i: number,
  so: Progress,
  lexicon: Lexicon,
): Progress | null {
  const wanted = elements[i]
  if (wanted === undefined) return so.next === so.from ? null : so
  const item = items[so.next]
  const stepped =
    item === undefined || (item.afterBreak && so.next > so.from)
      ? null
      : wanted.place === null
        ? (item.kind === 'word' || item.kind === 'number') && wanted.words.has(item.word ?? '')
          ? { ...so, next: so.next + 1 }
          : null
        : placed(items, item, wanted.place, so, lexicon)
  const on = stepped === null ? null : matched(items, elements, i + 1, stepped, lexicon)
  return on ?? (wanted.optional ? matched(items, elements, i + 1, so, lexicon) : null)
}

function placed(
  items: readonly Item[],
  item: Item,
  place: string,
  so: Progress,
  lexicon: Lexicon,
): Progress | null {
  const next = so.next + 1
  const { measures, forms, weekdays, meals } = lexicon.words
  if (item.kind === 'number') {
    const fits = place === 'm' || (item.upTo === null && (place === 'a' || (place === 'n' && !item.article)))
    return fits ? { ...so, next, numbers: [...so.numbers, item] } : null
  }
  if (item.kind === 'hour') return place === 'hour' ? { ...so, next, hours: [...so.hours, item] } : null
  if (item.kind === 'dashes') return place === 'dashes' ? { ...so, next, plan: item.values } : null
  if (item.kind === 'refused') return null
  const unit =
    place === 'form'
      ? forms[item.word]
      : place === 'measure'
        ? measures[item.word]
        : place === 'unit'
          ? (forms[item.word] ?? measures[item.word])
          : undefined
  if (unit !== undefined) {
    const unitCautions = [...so.unitCautions, ...cautionsOf(item.word)]
    return { ...so, next, units: [...so.units, unit], unitCautions }
  }
  const weekday = place === 'weekday' ? weekdays[item.word] : undefined
  if (weekday !== undefined) return { ...so, next, weekdays: [...so.weekdays, weekday] }
  const meal = place === 'meal' ? meals[item.word] : undefined
  if (meal !== undefined) return { ...so, next, meals: [...so.meals, meal] }
  return place === 'reason' ? withReason(items, so, lexicon) : null
}

/** Units that are written in a way that is misread. The two signs for micro look the same. */
const cautionsOf = (unit: string): readonly Danger[] =>
  unit === 'cc' ? ['cc'] : ['ug', '\u00b5g', '\u03bcg'].includes(unit) ? ['microgram'] : []

/** "anxiety", "pain or fever". */
function withReason(items: readonly Item[], so: Progress, lexicon: Lexicon): Progress | null {
  let next: number | null = reasonEnd(items, so.next, lexicon)
  if (next === null) return null
  for (;;) {
    const joint: Item | undefined = items[next]
    const isJoint: boolean = joint?.kind === 'word' && lexicon.words.orReason.includes(joint.word)
    const further: number | null = isJoint ? reasonEnd(items, next + 1, lexicon) : null
    if (further === null) break
    next = further
  }
  const reason = { start: (items[so.next] as Item).start, end: (items[next - 1] as Item).end }
  return { ...so, next, reason }
}

function reasonEnd(items: readonly Item[], at: number, { reasons }: Lexicon): number | null {
  const first = items[at]
  if (first?.kind !== 'word') return null
  const found = (reasons.get(first.word) ?? [])
    .filter((reason) =>
      reason.every((word, i) => {
        const item = items[at + i]
        return item?.kind === 'word' && item.word === word && (i === 0 || !item.afterBreak)
      }),
    )
    .map((reason) => reason.length)
  return found.length === 0 ? null : at + Math.max(...found)
}
