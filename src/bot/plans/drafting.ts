import type { AmountSaid, IntakeSaid, LabelPhase, TimeSaid } from '../../domain/directions.ts'
import type { PlanDraft } from '../../domain/planDraft.ts'
import { medicineLabel, type Prescription } from '../../domain/prescription.ts'
import type { Situation } from '../../domain/situation.ts'
import type { LocalTime } from '../../domain/time.ts'
import { askedTimes } from '../label/plan.ts'
import type { DirectionsSaid, MedicineSaid, PlanSaid } from '../planSaid.ts'
import { onlyAmount, withAmount } from '../understand/plans/directions.ts'

const empty: PlanDraft = {
  wants: 'change',
  prescriptionId: null,
  medicine: null,
  directions: null,
  amountOpen: false,
  amount: null,
  halves: [],
  from: null,
  asksFrom: false,
}

/** What a sentence begins. A medicine that is on the list already is changed, not added a second time. */
export function begun(
  s: Situation,
  said: Extract<PlanSaid, { wants: 'add' | 'change' | 'stop' }>,
): PlanDraft {
  const draft = withMedicine(s, { ...empty, wants: said.wants, asksFrom: said.ordered }, said.medicine)
  if (said.wants === 'stop') return { ...draft, from: said.from }
  return withDirections(draft, said.said)
}

/** What another text adds to it, or says otherwise. */
export const continued = (
  s: Situation,
  draft: PlanDraft,
  medicine: MedicineSaid,
  said: DirectionsSaid,
): PlanDraft => withDirections(withMedicine(s, draft, medicine), said)

function withMedicine(s: Situation, draft: PlanDraft, { ids, fresh }: MedicineSaid): PlanDraft {
  const [id, other] = ids
  if (id !== undefined && other === undefined) return ofPrescription(draft, id)
  if (fresh === null) return draft
  const known = s.prescriptions.filter(
    ({ medicine, stoppedAt }) =>
      stoppedAt === null && [medicine.name, ...medicine.otherNames].some((name) => isSame(name, fresh.name)),
  )
  if (known.length === 1 && known[0] !== undefined) return ofPrescription(draft, known[0].id)
  return { ...draft, wants: draft.wants === 'stop' ? 'stop' : 'add', prescriptionId: null, medicine: fresh }
}

const isSame = (a: string, b: string): boolean => a.localeCompare(b, undefined, { sensitivity: 'base' }) === 0

export const ofPrescription = (draft: PlanDraft, prescriptionId: string): PlanDraft => ({
  ...draft,
  wants: draft.wants === 'add' ? 'change' : draft.wants,
  prescriptionId,
  medicine: null,
})

function withDirections(draft: PlanDraft, said: DirectionsSaid): PlanDraft {
  const from = said.from ?? draft.from
  const dated = { ...draft, from }
  if (said.directions !== null && said.amountOpen) return withTiming(dated, said.directions, said)
  if (said.directions !== null)
    return {
      ...dated,
      directions: withAmount(said.directions, (amount) => inUnitOf(dated, amount)),
      amountOpen: false,
      amount: null,
      halves: said.halves,
    }
  return said.amount === null ? dated : ofAmount(dated, inUnitOf(dated, said.amount))
}

/** "No, 75" of 50 mg is in mg. */
function inUnitOf(draft: PlanDraft, amount: AmountSaid): AmountSaid {
  if (amount.unit !== null) return amount
  const before =
    draft.amount ?? (draft.directions === null || draft.amountOpen ? null : onlyAmount(draft.directions))
  return { ...amount, unit: before?.unit ?? null }
}

export function ofAmount(draft: PlanDraft, amount: AmountSaid): PlanDraft {
  if (draft.directions === null) return { ...draft, amount }
  // Where amounts differ, one figure says nothing of which is meant.
  if (!draft.amountOpen && onlyAmount(draft.directions) === null)
    return { ...draft, directions: null, amountOpen: false, amount, halves: [] }
  return {
    ...draft,
    directions: withAmount(draft.directions, () => amount),
    amountOpen: false,
    amount: null,
  }
}

/** Other times for the same amounts; days and lengths stay where the new times say nothing of them. */
function withTiming(
  draft: PlanDraft,
  said: readonly LabelPhase[],
  { halves, everyDay }: Pick<DirectionsSaid, 'halves' | 'everyDay'>,
): PlanDraft {
  const half = halfChosen(draft, said)
  if (half !== null) return half
  const known = draft.directions === null || draft.amountOpen ? draft.amount : onlyAmount(draft.directions)
  const times = everyDay ? null : plainTimes(said)
  const moved =
    draft.directions === null || times === null
      ? null
      : draft.directions.map((phase) => atTimes(phase, times)).filter((phase) => phase !== null)
  if (moved !== null && moved.length === draft.directions?.length)
    return { ...draft, directions: moved, halves }
  return known === null
    ? { ...draft, directions: said, amountOpen: true, halves }
    : { ...draft, directions: withAmount(said, () => known), amountOpen: false, amount: null, halves }
}

/** "In the evening", where only the half of "at 9" was open. */
function halfChosen(draft: PlanDraft, said: readonly LabelPhase[]): PlanDraft | null {
  const [hour] = draft.halves
  const [time, other] = plainTimes(said) ?? []
  if (hour === undefined || other !== undefined || time?.kind !== 'partOfDay') return null
  return ofHalf(draft, time.part === 'morning' ? hour : hour.add({ hours: 12 }))
}

/** Which half of the day the first open hour is of. */
export function ofHalf(draft: PlanDraft, chosen: LocalTime): PlanDraft {
  const [hour, ...halves] = draft.halves
  if (hour === undefined || draft.directions === null) return draft
  const directions = draft.directions.map((phase) =>
    eachTime(phase, (time) =>
      time.kind === 'clock' && time.time.equals(hour) ? { kind: 'clock', time: chosen } : time,
    ),
  )
  return { ...draft, directions, halves }
}

export function eachTime({ when, lasts }: LabelPhase, change: (time: TimeSaid) => TimeSaid): LabelPhase {
  if (when.kind === 'calendar')
    return {
      lasts,
      when: { ...when, intakes: when.intakes.map((one) => ({ ...one, time: change(one.time) })) },
    }
  return when.kind === 'asNeeded'
    ? { lasts, when: { ...when, times: when.times.map(change) } }
    : { lasts, when }
}

/** Times of every day and nothing else: null where more is said. */
function plainTimes(said: readonly LabelPhase[]): readonly TimeSaid[] | null {
  const [phase, other] = said
  if (phase === undefined || other !== undefined || phase.lasts !== null) return null
  if (phase.when.kind !== 'calendar' || phase.when.days.kind !== 'everyDay') return null
  const times = phase.when.intakes.map(({ time }) => time)
  return times.every(({ kind }) => kind === 'anyTime') ? null : times
}

function atTimes({ when, lasts }: LabelPhase, times: readonly TimeSaid[]): LabelPhase | null {
  if (when.kind !== 'calendar') return null
  if (when.intakes.length === times.length)
    return {
      lasts,
      when: { ...when, intakes: when.intakes.map((one, i) => ({ ...one, time: times[i] as TimeSaid })) },
    }
  const amount = onlyAmount([{ when, lasts }])
  if (amount === null) return null
  return { lasts, when: { ...when, intakes: times.map((time): IntakeSaid => ({ amount, time })) } }
}

/** Times that nothing but an answer can tell: "twice a day", "before breakfast". */
export const hasOpenTimes = (directions: readonly LabelPhase[]): boolean =>
  askedTimes({ phases: directions }).some(({ kind }) => kind !== 'partOfDay')

export const prescriptionIn = (s: Situation, id: string | null): Prescription | null =>
  s.prescriptions.find((one) => one.id === id && one.stoppedAt === null) ?? null

/** "lithium 300 mg"; null as long as none is named. */
export function nameIn(s: Situation, { prescriptionId, medicine }: PlanDraft): string | null {
  const known = prescriptionIn(s, prescriptionId)
  if (known !== null) return medicineLabel(known.medicine)
  return medicine === null ? null : medicineLabel({ ...medicine, otherNames: [] })
}
