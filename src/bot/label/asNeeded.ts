import type { WhenSaid } from '../../domain/directions.ts'
import { compareFractions, type Fraction, fraction } from '../../domain/fraction.ts'
import type { Maximum } from '../../domain/timing.ts'
import {
  contradicts,
  type Draft,
  isMeasure,
  isOne,
  isRefusal,
  type Measured,
  type PieceOf,
  partOf,
} from './clauses.ts'
import type { NotUnderstood } from './reading.ts'

/** "1 tablet twice a day as needed for anxiety": at most twice; "every 4 to 6 hours as needed": at least 4 apart. */
export function asNeeded(text: string, draft: Draft, clauses: readonly Measured[]): WhenSaid | NotUnderstood {
  const [clause, second] = clauses
  if (clause === undefined) return { why: 'noAmount', part: text.trim() }
  if (second !== undefined) return { why: 'contradicts', part: partOf(text, second) }
  const { once, everyDays, everyWeeks, everyMonths, monthDay, meals, plan, whileAwake } = draft.said
  const other =
    [once, everyDays, everyWeeks, everyMonths, monthDay, meals, plan, whileAwake, ...draft.weekdays].find(
      (piece) => piece !== undefined,
    ) ?? null
  if (other !== null) return { why: 'notHeld', part: text.slice(other.start, other.end) }
  const maximum = maximumOf(text, draft, clause)
  if (maximum !== null && isRefusal(maximum)) return maximum
  const { apart, purpose } = draft
  const { everyHours, timesADay, daily } = draft.said
  const perDay = timesADay ?? daily
  if (
    clause.times.length > 0 &&
    perDay !== undefined &&
    (timesADay?.count ?? clause.times.length) !== clause.times.length
  )
    return contradicts(text, perDay)
  if (apart !== null && everyHours !== undefined && apart.hours !== everyHours.hours)
    return contradicts(text, apart)
  const subject = purpose?.subject
  return {
    kind: 'asNeeded',
    amount: clause.amount,
    reason: subject === undefined ? null : text.slice(subject.start, subject.end),
    maximum,
    leastHours: everyHours?.hours ?? apart?.hours ?? null,
    times: clause.times,
  }
}

const one = fraction(1)

function maximumOf(text: string, draft: Draft, clause: Measured): Maximum | NotUnderstood | null {
  const { timesADay, daily } = draft.said
  const often = timesADay?.count ?? (daily === undefined || clause.times.length > 0 ? null : 1)
  let found: Maximum | null =
    often === null || clause.times.length > 0 ? null : { kind: 'doses', count: often }
  for (const piece of draft.maxima) {
    const said = counted(text, piece, clause)
    if (isRefusal(said)) return said
    if (found !== null && JSON.stringify(found) !== JSON.stringify(said))
      return { why: 'notHeld', part: text.slice(piece.start, piece.end) }
    found = said
  }
  return found
}

function counted(text: string, piece: PieceOf<'maximum'>, clause: Measured): Maximum | NotUnderstood {
  const { value, of } = piece
  if (of === 'doses') return doses(value)
  const part = text.slice(piece.start, piece.end)
  const { unit } = clause.amount
  if (of !== null) return of === unit ? { kind: 'amount', value, unit: of } : { why: 'notHeld', part }
  const isSingle = clause.piece !== null && isOne(clause.piece)
  // A range is of what is counted on the label, and so is the maximum: "1-2 tablets, max 8 a day".
  if (unit !== null && !isMeasure(unit) && (isSingle || clause.amount.upTo !== null))
    return { kind: 'amount', value, unit }
  // "0.5 mg, max 3 a day" is three times: the smaller amount of the two that it could be.
  const isPart = unit === null ? isSingle : isMeasure(unit) && isAtMostOne(clause)
  if (isPart && value.denominator === 1) return doses(value)
  return { why: 'ambiguous', part, danger: 'maximumOf' }
}

const doses = (value: Fraction): Maximum => ({ kind: 'doses', count: value.numerator })
const isAtMostOne = ({ amount: { value, upTo } }: Measured): boolean =>
  upTo === null && compareFractions(value, one) <= 0
