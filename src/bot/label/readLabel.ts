import type { LabelPhase } from '../../domain/directions.ts'
import type { Language } from '../../domain/language.ts'
import type { Danger } from './dangers.ts'
import { english } from './english.ts'
import { type Item, itemsOf } from './numbers.ts'
import { compiled, type Lexicon, longestAt } from './patterns.ts'
import { phasesOf } from './phases.ts'
import type { Piece } from './pieces.ts'
import type { LabelReading, NotUnderstood, PlainWhy, Remark } from './reading.ts'
import { spanish } from './spanish.ts'
import { tokensOf } from './tokens.ts'

/** No label is as long. */
const labelLengthMax = 10_000

const lexicons: Readonly<Record<Language, Lexicon>> = { en: compiled(english), es: compiled(spanish) }

/**
 * The directions on a label ("1 tab po bid x 7d"), as pharmacies print and doctors write them. Every word has to be
 * known: what is not, or what can mean two things, is named and nothing is read. No amount and no frequency is
 * supposed; what the label leaves open, such as the hour of "twice daily", the reading leaves open too.
 * What is misread and why: ISMP's List of Error-Prone Abbreviations.
 */
export function readLabel(text: string, language: Language): LabelReading | NotUnderstood {
  if (text.length > labelLengthMax) return { why: 'tooLong' }
  const pieces = piecesOf(text, lexicons[language])
  if ('why' in pieces) return pieces
  if (pieces.length === 0) return { why: 'empty' }
  const phases = phasesOf(text, pieces)
  if ('why' in phases) return phases
  const remarks = remarksOf(text, pieces, phases)
  if ('why' in remarks) return remarks
  const purpose = pieces.find((piece) => piece.kind === 'purpose')?.subject
  const cautions = pieces.flatMap((piece) =>
    piece.cautions.map((danger) => ({ danger, part: text.slice(piece.start, piece.end) })),
  )
  return {
    phases,
    purpose: purpose === undefined ? null : text.slice(purpose.start, purpose.end),
    remarks,
    cautions: cautions.filter(
      ({ danger }, i) => cautions.findIndex((caution) => caution.danger === danger) === i,
    ),
  }
}

/** All of the text in pieces, or the first part of it that is none. */
function piecesOf(text: string, lexicon: Lexicon): readonly Piece[] | NotUnderstood {
  const items = hoursTogether(itemsOf(tokensOf(text), lexicon.words))
  const pieces: Piece[] = []
  for (let i = 0; i < items.length; ) {
    const { start } = items[i] as Item
    const found = longestAt(items, i, lexicon)
    if (found === null) return unread(text, items, i, lexicon)
    const { says, next, cautions, reason } = found
    const { end } = items[next - 1] as Item
    if (says.kind === 'refused') return refusal(says.why, text.slice(start, end))
    pieces.push({ ...says, start, end, cautions, ...(reason === null ? {} : { subject: reason }) })
    i = next
  }
  return pieces
}

const plainly: readonly string[] = [
  'unknown',
  'notExact',
  'contradicts',
  'noAmount',
  'noTiming',
  'notHeld',
] satisfies PlainWhy[]
const isPlain = (why: PlainWhy | Danger): why is PlainWhy => plainly.includes(why)

const refusal = (why: PlainWhy | Danger, part: string): NotUnderstood =>
  isPlain(why) ? { why, part } : { why: 'ambiguous', part, danger: why }

/** Words one after another, as long as none of them is known; or the number beside them that is not read. */
function unread(text: string, items: readonly Item[], from: number, lexicon: Lexicon): NotUnderstood {
  const number = items.slice(from, from + 3).find((item) => item.kind === 'refused')
  if (number?.kind === 'refused') return refusal(number.why, text.slice(number.start, number.end))
  let next = from + 1
  while (next < items.length && items[next]?.kind === 'word' && longestAt(items, next, lexicon) === null)
    next++
  return {
    why: 'unknown',
    part: wholeWords(text, (items[from] as Item).start, (items[next - 1] as Item).end),
  }
}

/** A part of "1/52" says less than all of it. */
function wholeWords(text: string, start: number, end: number): string {
  const before = /[^\s,;()]{0,20}$/.exec(text.slice(0, start))?.[0].length ?? 0
  const after = /^[^\s,;().]{0,20}/.exec(text.slice(end))?.[0].length ?? 0
  return text.slice(start - before, end + after)
}

/** Beside "20:00", "8:00" is of the 24-hour clock as well. */
function hoursTogether(items: readonly Item[]): readonly Item[] {
  const is24 = items.some((item) => item.kind === 'hour' && item.hour > 12)
  return is24 ? items.map((item) => (item.kind === 'hour' ? { ...item, is24 } : item)) : items
}

const routes: readonly string[] = [
  'by mouth',
  'under the tongue',
  'into a muscle',
  'under the skin',
  'on the skin',
  'breathed in',
] satisfies Remark['kind'][]

/** Each once. There is one way into the body. */
function remarksOf(
  text: string,
  pieces: readonly Piece[],
  phases: readonly LabelPhase[],
): readonly Remark[] | NotUnderstood {
  const remarks: Remark[] = []
  const atMeals = phases.some(
    ({ when }) => when.kind === 'calendar' && when.intakes.some(({ time }) => time.kind === 'named'),
  )
  for (const piece of pieces) {
    const kind =
      piece.kind === 'remark'
        ? piece.remark
        : piece.kind === 'meals' && !atMeals
          ? atFood[piece.relation]
          : null
    if (kind === null || remarks.some((one) => one.kind === kind)) continue
    const words = text.slice(piece.start, piece.end)
    if (routes.includes(kind) && remarks.some((one) => routes.includes(one.kind)))
      return { why: 'contradicts', part: words }
    remarks.push({ kind, words })
  }
  return remarks
}

const atFood = { at: 'with food', before: 'before food', after: 'after food' } as const
