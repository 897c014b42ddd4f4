import type { AmountAt, Dosage, DosageOrder, DosagePhase } from '../../domain/prescription.ts'
import { compareDates, type LocalDate, type Zone } from '../../domain/time.ts'
import { sameTime, type Timing, timesNamed } from '../../domain/timing.ts'
import type { Placing } from '../incoming.ts'
import { amountIn } from './amountIn.ts'
import { type Bounds, boundsIn } from './boundsIn.ts'
import type { Element } from './element.ts'
import { urls } from './extensions.ts'
import { timingIn } from './timingIn.ts'

export interface PhasesContext {
  readonly zone: Zone
  readonly placing: Placing
  /** The first day where the file says none. */
  readonly orElseFrom: LocalDate
}

/** Dosages of the same days, which make one phase. */
interface Group {
  readonly sequence: number | null
  readonly bounds: Bounds
  readonly dosages: readonly Element[]
}

/** The dosages of one prescription in time; null: something was refused. */
export function phasesIn(
  request: Element,
  dosages: readonly Element[],
  context: PhasesContext,
): readonly DosagePhase[] | null {
  const phases: DosagePhase[] = []
  for (const group of groupsOf(dosages, context.zone)) {
    const before = phases.at(-1) ?? null
    const from = beginOf(group, before, context)
    if (from === null) return null
    if (before !== null && before.until === null && before.lastsDoses === undefined)
      phases[phases.length - 1] = { ...before, until: from }
    const phase = phaseIn(group, from, before !== null, context)
    if (phase === null) return null
    const previous = phases.at(-1)
    if (previous !== undefined && overlaps(previous, phase))
      return (
        group.dosages[0]?.refuse(
          '',
          'holds on days of another dosage, and one prescription can not have both',
        ) ?? null
      )
    phases.push(phase)
  }
  return phases.length === 0 ? request.refuse('dosageInstruction', 'is missing') : phases
}

function groupsOf(dosages: readonly Element[], zone: Zone): readonly Group[] {
  const read = dosages.map((dosage) => ({
    dosage,
    sequence: dosage.number('sequence'),
    bounds: boundsIn(dosage, zone),
  }))
  const groups = [
    ...Map.groupBy(read, ({ sequence, bounds }) => JSON.stringify([sequence, bounds])).values(),
  ].flatMap((all): readonly Group[] => {
    const [first] = all
    return first === undefined ? [] : [{ ...first, dosages: all.map(({ dosage }) => dosage) }]
  })
  return groups.toSorted(
    (a, b) => (a.sequence ?? 0) - (b.sequence ?? 0) || compareBegins(a.bounds.from, b.bounds.from),
  )
}

const compareBegins = (a: LocalDate | null, b: LocalDate | null): number =>
  a === null || b === null ? Number(b === null) - Number(a === null) : compareDates(a, b)

/** Its own first day, the day on which the one before is over, or the first day of all. */
function beginOf(
  { bounds, dosages, sequence }: Group,
  before: DosagePhase | null,
  { orElseFrom }: PhasesContext,
): LocalDate | null {
  if (bounds.from !== null) return bounds.from
  if (before === null) return orElseFrom
  const [first] = dosages
  if (sequence === null)
    return first?.refuse('sequence', 'is missing, so nobody knows which dosage comes first') ?? null
  return (
    before.until ??
    first?.refuse('timing.repeat.boundsPeriod.start', 'is missing, and the dosage before it has no end') ??
    null
  )
}

const overlaps = (before: DosagePhase, next: DosagePhase): boolean =>
  compareDates(next.from, before.from) < 0 ||
  (before.lastsDoses === undefined && before.until !== null && compareDates(next.from, before.until) < 0) ||
  (before.lastsDoses === undefined && before.until === null)

function phaseIn(
  group: Group,
  from: LocalDate,
  follows: boolean,
  context: PhasesContext,
): DosagePhase | null {
  const { bounds, dosages } = group
  const [first] = dosages
  if (first === undefined) return null
  const until = bounds.until ?? (bounds.lasts === null ? null : from.add(bounds.lasts))
  if (until !== null && compareDates(until, from) <= 0)
    return first.refuse('timing.repeat.boundsPeriod', 'ends before it begins')
  if (bounds.doses !== null && dosages.length > 1 && first.extension(urls.lastsDoses) === null)
    return first.refuse(
      'timing.repeat.count',
      'stands in several dosages of the same days, so nobody knows what is counted',
    )
  const start = bounds.from ?? (follows ? from : null)
  const parts = dosages.map((dosage) => {
    const timing = timingIn(dosage, { ...context, from, start })
    const amount = amountIn(dosage)
    return timing === null || amount === null ? null : { timing, amount, dosage }
  })
  const read = parts.filter((part) => part !== null)
  if (read.length < parts.length) return null
  const dosage = together(read)
  const order = orderIn(first)
  return dosage === null
    ? null
    : {
        from,
        until,
        ...(bounds.doses === null ? {} : { lastsDoses: bounds.doses }),
        dosage,
        ...(order === null ? {} : { order }),
      }
}

interface ReadPart extends Dosage {
  readonly dosage: Element
}

/** Several amounts at several times of the same days; null: they do not go together. */
function together(parts: readonly ReadPart[]): Dosage | null {
  const [first, ...others] = parts
  if (first === undefined) return null
  const { timing, amount } = first
  const times = parts.flatMap((part) => timesNamed(part.timing))
  const twice = times.find((time, i) => times.findIndex((other) => sameTime(other, time)) !== i)
  if (twice !== undefined) return first.dosage.refuse('timing', 'has the same time twice')
  if (others.length === 0) return { amount, timing }
  const apart = others.find(
    (other) => daysOf(other.timing) === null || daysOf(other.timing) !== daysOf(timing),
  )
  if (apart !== undefined || timing.kind === 'everyHours' || timing.kind === 'afterTaken')
    return (apart ?? first).dosage.refuse(
      'timing',
      'is of the same days as another dosage, and is not only another amount at another time. Make two prescriptions of them',
    )
  const amountsAt = others
    .filter((other) => JSON.stringify(other.amount) !== JSON.stringify(amount))
    .flatMap((other): readonly AmountAt[] =>
      timesNamed(other.timing).map((time) => ({ time, amount: other.amount })),
    )
  return { amount, timing: { ...timing, times }, ...(amountsAt.length === 0 ? {} : { amountsAt }) }
}

/** A timing without its times, to be compared; null: it can't be one of several. */
const daysOf = (timing: Timing): string | null =>
  timesNamed(timing).length === 0 || timing.kind === 'afterTaken'
    ? null
    : JSON.stringify({ ...timing, times: [] })

function orderIn(dosage: Element): DosageOrder | null {
  const by = dosage.extension(urls.orderedBy)?.text('valueString') ?? null
  const why = dosage.extension(urls.orderedWhy)?.text('valueString') ?? null
  return by === null && why === null ? null : { by, why }
}
