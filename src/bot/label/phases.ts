import type { DoseUnit } from '../../domain/amount.ts'
import type { AmountSaid, IntakeSaid, LabelPhase, WhenSaid } from '../../domain/directions.ts'
import { asNeeded } from './asNeeded.ts'
import {
  contradicts,
  type Draft,
  draftOf,
  isMeasure,
  isOne,
  isRefusal,
  type Measured,
  type PieceOf,
  partOf,
} from './clauses.ts'
import { daysOf } from './days.ts'
import type { Piece } from './pieces.ts'
import type { NotUnderstood } from './reading.ts'

/** The pieces of a whole label to its phases, which "then" divides. */
export function phasesOf(text: string, pieces: readonly Piece[]): readonly LabelPhase[] | NotUnderstood {
  const phases: LabelPhase[] = []
  for (const { own, endedBy, isLast } of divided(pieces)) {
    const before = phases.at(-1)
    if (isLast && before !== undefined && own.length === 1 && own[0]?.kind === 'stop') return phases
    const draft = draftOf(text, own)
    if (isRefusal(draft)) return draft
    const phase = phaseOf(text, draft, before ?? null)
    if (isRefusal(phase)) return phase
    if (endedBy !== null && phase.lasts === null && phase.when.kind !== 'once')
      return { why: 'ambiguous', part: text.slice(endedBy.start, endedBy.end), danger: 'thenWhen' }
    phases.push(phase)
  }
  return phases
}

interface Division {
  readonly own: readonly Piece[]
  /** What ends it. */
  readonly endedBy: Piece | null
  readonly isLast: boolean
}

function divided(pieces: readonly Piece[]): readonly Division[] {
  const divisions: Division[] = []
  let own: Piece[] = []
  for (const piece of pieces) {
    if (piece.kind === 'then') {
      divisions.push({ own, endedBy: piece, isLast: false })
      own = []
    } else own.push(piece)
  }
  return [...divisions, { own, endedBy: null, isLast: true }]
}

function phaseOf(text: string, draft: Draft, before: LabelPhase | null): LabelPhase | NotUnderstood {
  const withAmounts = amountsOf(text, draft, before)
  if (isRefusal(withAmounts)) return withAmounts
  const when = whenOf(text, draft, withAmounts, before)
  if (isRefusal(when)) return when
  const lasts = draft.said.lasts ?? null
  if (lasts !== null && when.kind === 'once') return contradicts(text, lasts)
  if (lasts?.lasts.kind === 'doses' && when.kind === 'asNeeded')
    return { why: 'notHeld', part: text.slice(lasts.start, lasts.end) }
  return { when, lasts: lasts?.lasts ?? null }
}

/** "then twice daily" goes on with the amount before; "1 tablet in the morning and 2 at night" with its tablets. */
function amountsOf(
  text: string,
  draft: Draft,
  before: LabelPhase | null,
): readonly Measured[] | NotUnderstood {
  const earlier = before === null ? null : onlyAmountOf(before.when)
  if (draft.clauses.every(({ amount }) => amount === null)) {
    if (draft.said.plan !== undefined) return []
    if (earlier === null || draft.clauses.length > 1) return { why: 'noAmount', part: text.trim() }
    return [{ amount: earlier, piece: null, times: draft.clauses[0]?.times ?? [] }]
  }
  const found: Measured[] = []
  let unit = earlier?.unit ?? null
  for (const { amount: piece, times } of draft.clauses) {
    if (piece === null) return { why: 'noAmount', part: text.trim() }
    const missing = piece.amount.unit === null && unit !== null
    // "50 mg in the morning and 2 at night": 2 of what?
    if (missing && isMeasure(unit)) return { why: 'notExact', part: text.slice(piece.start, piece.end) }
    const amount = missing ? { ...piece.amount, unit } : piece.amount
    // "300 at bedtime", "0.5 if needed": of tablets or of milligrams?
    if (amount.unit === null && !isFew(amount))
      return { why: 'notExact', part: text.slice(piece.start, piece.end) }
    unit = amount.unit
    found.push({ amount, piece, times })
  }
  return found
}

const fewAtMost = 9
const isFew = ({ value, upTo }: AmountSaid): boolean =>
  value.denominator === 1 && (upTo?.denominator ?? 1) === 1 && (upTo ?? value).numerator <= fewAtMost

function onlyAmountOf(when: WhenSaid): AmountSaid | null {
  if (when.kind !== 'calendar') return when.amount
  const [first, ...others] = when.intakes
  if (first === undefined) return null
  return others.every(({ amount }) => JSON.stringify(amount) === JSON.stringify(first.amount))
    ? first.amount
    : null
}

function whenOf(
  text: string,
  draft: Draft,
  clauses: readonly Measured[],
  before: LabelPhase | null,
): WhenSaid | NotUnderstood {
  const { said, weekdays } = draft
  const eye = said.timesADay
  if (eye?.orEye === true && !isSwallowed(clauses[0]?.amount.unit ?? null))
    return { why: 'ambiguous', part: text.slice(eye.start, eye.end), danger: 'odAlone' }
  if (said.whileAwake !== undefined && said.everyHours === undefined)
    return contradicts(text, said.whileAwake)
  if (draft.asNeeded !== null) return asNeeded(text, draft, clauses)
  const uncertain = draft.maxima[0] ?? draft.apart
  if (uncertain !== null && uncertain !== undefined)
    return { why: 'notExact', part: text.slice(uncertain.start, uncertain.end) }
  if (said.once !== undefined) return once(text, draft, clauses, said.once)
  if (said.everyHours !== undefined) return everyHours(text, draft, clauses, said.everyHours)
  const times = clauses.some((one) => one.times.length > 0) || said.plan !== undefined
  const often = said.timesADay ?? said.daily ?? said.meals ?? said.everyDays ?? said.everyWeeks
  const isTimed = times || weekdays.length > 0 || (often ?? said.everyMonths ?? said.monthDay) !== undefined
  if (!isTimed) return inherited(text, clauses, before)
  return calendar(text, draft, clauses)
}

const isSwallowed = (unit: DoseUnit | null): boolean =>
  unit === 'tablet' || unit === 'capsule' || unit === 'mg' || unit === 'g' || unit === 'microgram'

/** "2 tablets at night for a week, then 1": at the same times as before. */
function inherited(
  text: string,
  clauses: readonly Measured[],
  before: LabelPhase | null,
): WhenSaid | NotUnderstood {
  const [clause] = clauses
  const missing = { why: 'noTiming', part: partOf(text, clause) } as const
  if (clause === undefined || before === null || onlyAmountOf(before.when) === null) return missing
  const { when } = before
  if (when.kind === 'once') return missing
  if (when.kind !== 'calendar') return { ...when, amount: clause.amount }
  return { ...when, intakes: when.intakes.map(({ time }) => ({ amount: clause.amount, time })) }
}

/** Of all that a phase may say, only `allowed` besides how much, for how long and what for. */
function others(draft: Draft, allowed: readonly string[]): Piece | undefined {
  const { lasts: _, ...timings } = draft.said
  return [...Object.values(timings), ...draft.weekdays].find(({ kind }) => !allowed.includes(kind))
}

function single(text: string, clauses: readonly Measured[]): Measured | NotUnderstood {
  const [only, second] = clauses
  if (only === undefined) return { why: 'noAmount', part: text.trim() }
  if (second !== undefined) return { why: 'contradicts', part: partOf(text, second) }
  return only
}

function once(
  text: string,
  draft: Draft,
  clauses: readonly Measured[],
  piece: PieceOf<'once'>,
): WhenSaid | NotUnderstood {
  const clause = single(text, clauses)
  if (isRefusal(clause)) return clause
  if (others(draft, ['once']) !== undefined || clause.times.length > 0) return contradicts(text, piece)
  return { kind: 'once', amount: clause.amount, now: piece.now }
}

function everyHours(
  text: string,
  draft: Draft,
  clauses: readonly Measured[],
  piece: PieceOf<'everyHours'>,
): WhenSaid | NotUnderstood {
  const clause = single(text, clauses)
  if (isRefusal(clause)) return clause
  const { hours, upTo } = piece
  if (upTo !== null) return { why: 'notExact', part: text.slice(piece.start, piece.end) }
  const other = others(draft, ['everyHours', 'whileAwake', 'timesADay', 'daily'])
  if (other !== undefined) return contradicts(text, other)
  const { timesADay } = draft.said
  if (clause.times.length > 0 || (timesADay !== undefined && timesADay.count * hours !== 24))
    return contradicts(text, piece)
  return { kind: 'everyHours', amount: clause.amount, hours, whileAwake: draft.said.whileAwake !== undefined }
}

function calendar(text: string, draft: Draft, clauses: readonly Measured[]): WhenSaid | NotUnderstood {
  const days = daysOf(text, draft)
  if (isRefusal(days)) return days
  const intakes =
    draft.said.plan === undefined
      ? intakesOf(text, draft, clauses)
      : planned(text, draft, clauses, draft.said.plan)
  return isRefusal(intakes) ? intakes : { kind: 'calendar', days, intakes }
}

/** "1-0-1", or "1 tablet 1-0-1". */
function planned(
  text: string,
  draft: Draft,
  clauses: readonly Measured[],
  plan: PieceOf<'plan'>,
): readonly IntakeSaid[] | NotUnderstood {
  const [clause, second] = clauses
  const piece = clause?.piece ?? null
  const counts = clause === undefined || (piece !== null && isOne(piece) && clause.times.length === 0)
  const { timesADay, meals } = draft.said
  const isOther = timesADay !== undefined && timesADay.count !== plan.intakes.length
  if (plan.intakes.length === 0) return { why: 'noAmount', part: text.slice(plan.start, plan.end) }
  if (
    second !== undefined ||
    !counts ||
    isOther ||
    meals !== undefined ||
    draft.clauses.length > clauses.length
  )
    return contradicts(text, plan)
  const unit = clause?.amount.unit ?? null
  const strength = clause?.amount.strength ?? null
  return plan.intakes.map(({ value, time }) => ({ amount: { value, upTo: null, unit, strength }, time }))
}

/** One tablet a day is one at a time; two tablets or 600 mg a day may be divided. */
const isOneForm = ({ value, upTo, unit }: AmountSaid): boolean =>
  upTo === null && !isMeasure(unit) && value.numerator <= value.denominator

function intakesOf(
  text: string,
  draft: Draft,
  clauses: readonly Measured[],
): readonly IntakeSaid[] | NotUnderstood {
  const { timesADay, meals } = draft.said
  const timed = meals === undefined ? clauses : withMeals(text, draft, clauses, meals)
  if (isRefusal(timed)) return timed
  const planned = timed.reduce((sum, { times }) => sum + times.length, 0)
  if (planned === 0) {
    const clause = single(text, timed)
    if (isRefusal(clause)) return { why: 'noTiming', part: partOf(text, timed[1]) }
    const { amount } = clause
    const { daily } = draft.said
    if (daily?.inAll === true && timesADay === undefined && !isOneForm(amount))
      return { why: 'notExact', part: text.slice(daily.start, daily.end) }
    return Array.from({ length: timesADay?.count ?? 1 }, () => ({ amount, time: { kind: 'anyTime' } }))
  }
  const untimed = timed.find(({ times }) => times.length === 0)
  if (untimed !== undefined) return { why: 'noTiming', part: partOf(text, untimed) }
  if (timesADay !== undefined && timesADay.count !== planned) return contradicts(text, timesADay)
  return timed.flatMap(({ amount, times }) => times.map((time) => ({ amount, time })))
}

/** Three times a day with meals is at breakfast, lunch and dinner; twice a day leaves open which. */
function withMeals(
  text: string,
  { said: { timesADay } }: Draft,
  clauses: readonly Measured[],
  meals: PieceOf<'meals'>,
): readonly Measured[] | NotUnderstood {
  const clause = single(text, clauses)
  if (isRefusal(clause)) return clause
  if (timesADay === undefined) return { why: 'notExact', part: text.slice(meals.start, meals.end) }
  const open = timesADay.count - clause.times.length
  if (open === 3) {
    const named = (['breakfast', 'lunch', 'dinner'] as const).map(
      (meal) => ({ kind: 'named', named: meal, relation: meals.relation, minutes: null }) as const,
    )
    return [{ ...clause, times: [...named, ...clause.times] }]
  }
  return clause.times.length === 0 ? clauses : contradicts(text, timesADay)
}
