import type { MeasuredAmount } from './amount.ts'
import { compareFractions, type Fraction, minus } from './fraction.ts'
import type { Dosage, DosageOrder, DosagePhase } from './prescription.ts'
import type { LocalDate } from './time.ts'

/** How long a step of a titration, a taper or a course lasts. */
export type Lasting =
  | { readonly kind: 'days'; readonly days: number }
  /** Until this day, which is the last. */
  | { readonly kind: 'lastDay'; readonly date: LocalDate }
  | { readonly kind: 'doses'; readonly count: number }
  | { readonly kind: 'onAndOn' }

export interface Step {
  readonly dosage: Dosage
  readonly lasts: Lasting
}

/** Steps that follow each other from a day on, as the phases of a prescription. None after one that goes on and on. */
export function phasesOf(
  from: LocalDate,
  steps: readonly Step[],
  order?: DosageOrder,
): readonly DosagePhase[] {
  const phases: DosagePhase[] = []
  let begins = from
  for (const { dosage, lasts } of steps) {
    const until = endOf(begins, lasts)
    phases.push({
      from: begins,
      until,
      ...(lasts.kind === 'doses' ? { lastsDoses: lasts.count } : {}),
      dosage,
      ...(order === undefined ? {} : { order }),
    })
    if (lasts.kind === 'onAndOn') break
    begins = until ?? begins
  }
  return phases
}

function endOf(begins: LocalDate, lasts: Lasting): LocalDate | null {
  switch (lasts.kind) {
    case 'days':
      return begins.add({ days: lasts.days })
    case 'lastDay':
      return lasts.date.add({ days: 1 })
    case 'doses':
    case 'onAndOn':
      return null
    default:
      return lasts satisfies never
  }
}

/** Less by so much every so many days, in the unit of the amount, until `to` is reached; 0: until nothing is left. */
interface Taper {
  readonly by: Fraction
  readonly everyDays: number
  readonly to: Fraction
}

/**
 * "Reduce by 25 mg every 4 weeks" as steps, the first with the whole amount. The last goes on and on, unless nothing is
 * left. @throws RangeError where `by` is not above 0, or the amount not above `to`.
 */
export function taperSteps(amount: MeasuredAmount, timing: Dosage['timing'], taper: Taper): readonly Step[] {
  const nothing = { numerator: 0, denominator: 1 }
  if (compareFractions(taper.by, nothing) <= 0 || compareFractions(amount.quantity.value, taper.to) <= 0)
    throw new RangeError('a taper goes down')
  const steps: Step[] = [{ dosage: { amount, timing }, lasts: { kind: 'days', days: taper.everyDays } }]
  let left = amount.quantity.value
  while (compareFractions(left, taper.to) > 0) {
    const next = minus(left, taper.by)
    left = compareFractions(next, taper.to) < 0 ? taper.to : next
    if (left.numerator === 0) break
    const isLast = compareFractions(left, taper.to) === 0
    steps.push({
      dosage: { amount: { words: null, quantity: { ...amount.quantity, value: left, upTo: null } }, timing },
      lasts: isLast ? { kind: 'onAndOn' } : { kind: 'days', days: taper.everyDays },
    })
  }
  return steps
}
