import { type DoseUnit, quantityOf } from '../../domain/amount.ts'
import type { AmountSaid, PartOfDay, TimeSaid } from '../../domain/directions.ts'
import { compareFractions, fraction } from '../../domain/fraction.ts'
import { phaseOn } from '../../domain/plan.ts'
import type { PlanAsks, PlanDraft, PlanShown } from '../../domain/planDraft.ts'
import { plannedOnDay } from '../../domain/planned.ts'
import type { DosagePhase, Prescription } from '../../domain/prescription.ts'
import type { Choice } from '../../domain/prompt.ts'
import type { RoutineMoment } from '../../domain/routine.ts'
import { routineOn } from '../../domain/routine.ts'
import type { Situation } from '../../domain/situation.ts'
import { type Instant, type LocalDate, type LocalTime, localDate } from '../../domain/time.ts'
import { routineBy } from '../../domain/wallClock.ts'
import { planOf } from '../label/plan.ts'
import { withAmount } from '../understand/plans/directions.ts'
import { eachTime, hasOpenTimes, ofPrescription, prescriptionIn } from './drafting.ts'

/** A part of the day that was said, and the time that was taken for it. */
interface Assumed {
  readonly part: PartOfDay
  readonly time: LocalTime
}

/** What comes next while a plan is entered. */
export type Step =
  | {
      readonly kind: 'ask'
      readonly draft: PlanDraft
      readonly asks: Exclude<PlanAsks, 'agree'>
      readonly choices: readonly Choice[]
    }
  | {
      readonly kind: 'show'
      readonly draft: PlanDraft
      readonly shown: PlanShown
      readonly assumed: readonly Assumed[]
    }

/** The first thing that is missing, one at a time; or the sentence. */
export function nextStep(s: Situation, asked: PlanDraft, now: Instant): Step {
  const today = localDate(now, s.patient.zone)
  const draft = named(s, asked)
  const target = prescriptionIn(s, draft.prescriptionId)
  const ask = (asks: Exclude<PlanAsks, 'agree'>, choices: readonly Choice[] = []): Step => ({
    kind: 'ask',
    draft,
    asks,
    choices,
  })
  if (target === null && draft.medicine === null) return ask('medicine', medicinesOf(s))
  if (draft.wants === 'stop')
    return { kind: 'show', draft, shown: { from: draft.from ?? today, phases: [] }, assumed: [] }
  const from = draft.from ?? today
  const present = target === null ? null : presentPhase(target, from)
  const unit = openUnit(draft, target, present)
  if (unit !== null && unit.choices.length > 0) return ask('unit', unit.choices)
  const measured = unit === null ? draft : inUnit(draft, unit.unit)
  if (measured.directions === null) {
    if (measured.amount === null) return ask(target === null ? 'amount' : 'when')
    if (present === null || present.dosage.amountsAt !== undefined) return ask('when')
    if (needsFrom(draft)) return ask('from', firstDays(today))
    const phase = { ...present, from, dosage: { ...present.dosage, amount: amountOf(measured.amount) } }
    return { kind: 'show', draft, shown: { from, phases: [phase] }, assumed: [] }
  }
  if (measured.amountOpen && (present === null || present.dosage.amountsAt !== undefined))
    return ask('amount')
  const [half] = draft.halves
  if (half !== undefined)
    return ask(
      'half',
      [half, half.add({ hours: 12 })].map((time) => ({ kind: 'at', time })),
    )
  if (hasOpenTimes(measured.directions)) return ask('when')
  if (needsFrom(draft)) return ask('from', firstDays(today))
  return shownOf(s, draft, measured, present, from)
}

const needsFrom = ({ asksFrom, from, wants }: PlanDraft): boolean =>
  wants === 'change' && asksFrom && from === null

const firstDays = (today: LocalDate): readonly Choice[] =>
  [today, today.add({ days: 1 })].map((date) => ({ kind: 'onDay', date }))

/** Who takes one medicine need not name it. */
function named(s: Situation, draft: PlanDraft): PlanDraft {
  if (draft.prescriptionId !== null || draft.medicine !== null || draft.wants === 'add') return draft
  const [only, other] = s.prescriptions.filter(({ stoppedAt }) => stoppedAt === null)
  return only !== undefined && other === undefined ? ofPrescription(draft, only.id) : draft
}

const medicinesMax = 5

function medicinesOf({ prescriptions }: Situation): readonly Choice[] {
  const all = prescriptions
    .filter(({ stoppedAt }) => stoppedAt === null)
    .toSorted((a, b) => (a.medicine.name < b.medicine.name ? -1 : 1))
  if (all.length > medicinesMax) return []
  return all.map(({ id, medicine }) => ({ kind: 'medicine', prescriptionId: id, name: medicine.name }))
}

/** What holds on that day; where nothing does, what held last. */
const presentPhase = (target: Prescription, from: LocalDate): DosagePhase | null => {
  const phase = phaseOn(target, from)
  if (phase !== null) return phase
  const last = target.phases.at(-1)
  return last === undefined ? null : { ...last, until: null }
}

const few = fraction(10)

/** The unit of a figure without one: as it is now where that is plain, else it is asked. Null: nothing is open. */
function openUnit(
  draft: PlanDraft,
  target: Prescription | null,
  present: DosagePhase | null,
): { readonly unit: DoseUnit; readonly choices: readonly Choice[] } | null {
  const amounts = amountsIn(draft)
  const open = amounts.find(({ unit }) => unit === null)
  if (open === undefined) return null
  const isFew = compareFractions(open.upTo ?? open.value, few) <= 0
  const now = present === null ? null : (quantityOf(present.dosage.amount)?.unit ?? null)
  const box = strengthUnit(target)
  const sure = box === null || box === now ? now : isFew ? null : box
  if (sure !== null) return { unit: sure, choices: [] }
  const units = new Set<DoseUnit>([
    ...(box === null ? (['mg'] as const) : [box]),
    ...(now === null ? [] : [now]),
  ])
  if (isFew) units.add('tablet')
  else units.add('microgram')
  return {
    unit: 'mg',
    choices: [...units].map((unit) => ({ kind: 'amount', value: open.value, unit })),
  }
}

function amountsIn({ directions, amountOpen, amount }: PlanDraft): readonly AmountSaid[] {
  if (directions === null || amountOpen) return amount === null ? [] : [amount]
  return directions.flatMap(({ when }) =>
    when.kind === 'calendar' ? when.intakes.map((one) => one.amount) : [when.amount],
  )
}

const measures: Readonly<Record<string, DoseUnit>> = { mg: 'mg', mcg: 'microgram', g: 'g', ml: 'ml' }

function strengthUnit(target: Prescription | null): DoseUnit | null {
  const unit = /(?:mg|mcg|g|ml)\s*$/i
    .exec(target?.medicine.strength ?? '')?.[0]
    .trim()
    .toLowerCase()
  return unit === undefined ? null : (measures[unit] ?? null)
}

export function inUnit(draft: PlanDraft, unit: DoseUnit): PlanDraft {
  const measured = (amount: AmountSaid): AmountSaid => ({ ...amount, unit: amount.unit ?? unit })
  return {
    ...draft,
    amount: draft.amount === null ? null : measured(draft.amount),
    directions: draft.directions === null ? null : withAmount(draft.directions, measured),
  }
}

const amountOf = ({ value, upTo, unit }: AmountSaid): DosagePhase['dosage']['amount'] => ({
  words: null,
  quantity: { value, upTo, unit: unit ?? 'mg' },
})

function shownOf(
  s: Situation,
  draft: PlanDraft,
  measured: PlanDraft,
  present: DosagePhase | null,
  from: LocalDate,
): Step {
  const assumed: Assumed[] = []
  const timed = (measured.directions ?? []).map((phase) =>
    eachTime(phase, (time) => {
      if (time.kind !== 'partOfDay') return time
      const found = usualTime(s, time.part, from)
      if (!assumed.some(({ part }) => part === time.part)) assumed.push({ part: time.part, time: found })
      return { kind: 'clock', time: found } satisfies TimeSaid
    }),
  )
  const phases = planOf({ phases: timed }, [], from)
  if ('misfit' in phases) return { kind: 'ask', draft, asks: 'when', choices: [] }
  const known = measured.amountOpen && present !== null ? present.dosage.amount : null
  const full =
    known === null
      ? phases
      : phases.map((phase) => ({ ...phase, dosage: { ...phase.dosage, amount: known } }))
  return { kind: 'show', draft, shown: { from, phases: full }, assumed }
}

const partMoments: Readonly<Record<PartOfDay, RoutineMoment>> = {
  morning: 'breakfast',
  midday: 'lunch',
  afternoon: 'lunch',
  evening: 'dinner',
  night: 'bedtime',
}
const hoursOf: Readonly<Record<PartOfDay, readonly [number, number]>> = {
  morning: [5, 11],
  midday: [11, 15],
  afternoon: [13, 18],
  evening: [17, 22],
  night: [20, 24],
}

/** When she takes something else in this part of the day, if that is one time; else as her day goes. */
function usualTime(s: Situation, part: PartOfDay, day: LocalDate): LocalTime {
  const [from, to] = hoursOf[part]
  const times = s.prescriptions
    .filter(({ stoppedAt }) => stoppedAt === null)
    .flatMap((one) => plannedOnDay(s, one, day))
    .map(({ time }) => time)
    .filter(({ hour }) => hour >= from && hour < to)
  const [one, other] = [...new Map(times.map((time) => [time.toString(), time])).values()]
  if (one !== undefined && other === undefined) return one
  const usual = routineOn(routineBy(s.patient), day)[partMoments[part]]
  return part === 'afternoon' ? usual.add({ hours: 3 }) : usual
}

/** For the sentence of a change: what holds until then. */
export const beforeChange = (
  s: Situation,
  draft: PlanDraft,
  from: LocalDate,
): DosagePhase['dosage'] | null => {
  const target = prescriptionIn(s, draft.prescriptionId)
  return target === null
    ? null
    : ((phaseOn(target, from.subtract({ days: 1 })) ?? phaseOn(target, from))?.dosage ?? null)
}
