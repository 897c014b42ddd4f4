import type { DoseUnit } from '../../domain/amount.ts'
import type { AmountSaid, TimeSaid } from '../../domain/directions.ts'
import { compareFractions } from '../../domain/fraction.ts'
import type { Piece, Saying } from './pieces.ts'
import type { NotUnderstood } from './reading.ts'
import { isOneOccasion, mayStandTogether, moreExact } from './sameTime.ts'

/** Pieces of one kind. */
export type PieceOf<Kind extends Saying['kind']> = Piece<Extract<Saying, { readonly kind: Kind }>>

/** How much, and at which times of a day. */
interface Clause {
  readonly amount: PieceOf<'amount'> | null
  readonly times: readonly TimeSaid[]
  /** "At bedtime take 2": what comes after the amount belongs to the next. */
  readonly timeFirst: boolean
}

type Once =
  | 'timesADay'
  | 'daily'
  | 'everyHours'
  | 'whileAwake'
  | 'everyDays'
  | 'everyWeeks'
  | 'everyMonths'
  | 'monthDay'
  | 'once'
  | 'meals'
  | 'plan'
  | 'lasts'

/** What one phase says, sorted by what it is about. Each of these is said once, or again in the same sense. */
export interface Draft {
  readonly clauses: readonly Clause[]
  readonly said: { readonly [Kind in Once]?: PieceOf<Kind> }
  readonly apart: PieceOf<'everyHours'> | null
  readonly weekdays: readonly PieceOf<'weekdays'>[]
  readonly maxima: readonly PieceOf<'maximum'>[]
  readonly asNeeded: Piece | null
  readonly purpose: PieceOf<'purpose'> | null
}

const empty: Draft = {
  clauses: [],
  said: {},
  apart: null,
  weekdays: [],
  maxima: [],
  asNeeded: null,
  purpose: null,
}

export const isRefusal = (found: object): found is NotUnderstood => 'why' in found

export const contradicts = (text: string, { start, end }: { start: number; end: number }): NotUnderstood => ({
  why: 'contradicts',
  part: text.slice(start, end),
})

export function draftOf(text: string, pieces: readonly Piece[]): Draft | NotUnderstood {
  let draft = empty
  let before: Piece | null = null
  for (const piece of pieces) {
    const inOneBreath = before?.kind === 'times' && /^\s*$/.test(text.slice(before.end, piece.start))
    const next = withPiece(draft, piece, inOneBreath)
    if (next === null) return contradicts(text, piece)
    draft = next
    before = piece
  }
  return draft
}

/** Null: it contradicts what was said. */
function withPiece(draft: Draft, piece: Piece, inOneBreath: boolean): Draft | null {
  switch (piece.kind) {
    case 'amount':
      return withAmount(draft, piece)
    case 'times':
      return withTimes(draft, piece, inOneBreath)
    case 'everyHours':
      if (piece.apart !== true) return saidOnce(draft, piece)
      return draft.apart === null || draft.apart.hours === piece.hours ? { ...draft, apart: piece } : null
    case 'weekdays':
      return draft.weekdays.some((one) => one.every !== piece.every)
        ? null
        : { ...draft, weekdays: [...draft.weekdays, piece] }
    case 'maximum':
      return { ...draft, maxima: [...draft.maxima, piece] }
    case 'asNeeded':
      return { ...draft, asNeeded: draft.asNeeded ?? piece }
    case 'purpose':
      if (draft.purpose !== null) return null
      return { ...draft, purpose: piece, asNeeded: draft.asNeeded ?? (piece.asNeeded ? piece : null) }
    case 'nothing':
    case 'and':
    case 'remark':
      return draft
    case 'then':
    case 'stop':
    case 'refused':
      return null
    default:
      return saidOnce(draft, piece)
  }
}

function saidOnce(draft: Draft, piece: PieceOf<Once>): Draft | null {
  const before = draft.said[piece.kind]
  if (before === undefined) return { ...draft, said: { ...draft.said, [piece.kind]: piece } }
  return sameSense(before, piece) ? draft : null
}

function sameSense(a: PieceOf<Once>, b: PieceOf<Once>): boolean {
  switch (a.kind) {
    case 'timesADay':
      return b.kind === a.kind && a.count === b.count
    case 'everyHours':
      return b.kind === a.kind && a.hours === b.hours && a.upTo === b.upTo
    case 'everyDays':
    case 'everyWeeks':
    case 'everyMonths':
      return b.kind === a.kind && a.every === b.every
    case 'daily':
    case 'whileAwake':
      return true
    case 'lasts':
      return b.kind === a.kind && JSON.stringify(a.lasts) === JSON.stringify(b.lasts)
    case 'meals':
      return b.kind === a.kind && a.relation === b.relation
    case 'monthDay':
    case 'once':
    case 'plan':
      return false
    default:
      return a satisfies never
  }
}

const hasTiming = ({ said, weekdays }: Draft): boolean =>
  weekdays.length > 0 || Object.keys(said).some((kind) => kind !== 'lasts')

function withAmount(draft: Draft, piece: PieceOf<'amount'>): Draft | null {
  const last = draft.clauses.at(-1)
  if (last === undefined) return { ...draft, clauses: [{ amount: piece, times: [], timeFirst: false }] }
  const others = draft.clauses.slice(0, -1)
  if (last.amount === null) return { ...draft, clauses: [...others, { ...last, amount: piece }] }
  // After "for 7 days" another amount is of another phase, and nothing says so.
  if (draft.said.lasts !== undefined || (last.times.length === 0 && !hasTiming(draft))) return null
  return { ...draft, clauses: [...draft.clauses, { amount: piece, times: [], timeFirst: false }] }
}

function withTimes(draft: Draft, piece: PieceOf<'times'>, inOneBreath: boolean): Draft | null {
  const last = draft.clauses.at(-1)
  const before = inOneBreath ? last?.times.at(-1) : undefined
  if (last !== undefined && before !== undefined) return withTimeAfter(draft, last, before, piece)
  const said = draft.clauses.flatMap(({ times }) => times)
  if (piece.times.some((time) => said.some((one) => isOneOccasion(one, time)))) return null
  if (last === undefined || (last.timeFirst && last.amount !== null))
    return { ...draft, clauses: [...draft.clauses, { amount: null, times: piece.times, timeFirst: true }] }
  return withLast(draft, { ...last, times: [...last.times, ...piece.times] })
}

const withLast = (draft: Draft, clause: Clause): Draft => ({
  ...draft,
  clauses: [...draft.clauses.slice(0, -1), clause],
})

/** "every night at bedtime" is once. */
function withTimeAfter(draft: Draft, last: Clause, before: TimeSaid, piece: PieceOf<'times'>): Draft | null {
  const [time, ...further] = piece.times
  if (time === undefined) return draft
  const exact = further.length === 0 ? moreExact(before, time) : null
  if (exact !== null) return withLast(draft, { ...last, times: [...last.times.slice(0, -1), exact] })
  const said = draft.clauses.flatMap(({ times }) => times)
  if (!mayStandTogether(before, time) || said.some((one) => isOneOccasion(one, time))) return null
  return withLast(draft, { ...last, times: [...last.times, ...piece.times] })
}

/** Exactly one: what any number of them is counted in. */
export const isOne = ({ amount: { value, upTo } }: PieceOf<'amount'>): boolean =>
  upTo === null && compareFractions(value, { numerator: 1, denominator: 1 }) === 0

/** A clause that says how much; by a piece of its own, or by what was said before. */
export interface Measured {
  readonly amount: AmountSaid
  readonly piece: PieceOf<'amount'> | null
  readonly times: readonly TimeSaid[]
}

/** The words that say how much; the whole label where there are none. */
export const partOf = (text: string, clause: Measured | undefined): string =>
  clause === undefined || clause.piece === null
    ? text.trim()
    : text.slice(clause.piece.start, clause.piece.end)

const measures: readonly (DoseUnit | null)[] = ['mg', 'microgram', 'g', 'ml', 'unit']
export const isMeasure = (unit: DoseUnit | null): boolean => measures.includes(unit)
