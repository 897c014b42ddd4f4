import { timesMovedFrom } from '../../domain/changingPlans.ts'
import type { Dose } from '../../domain/dose.ts'
import type { Fraction } from '../../domain/fraction.ts'
import { dosageOn } from '../../domain/plan.ts'
import { isOnPlan } from '../../domain/planned.ts'
import type { DosagePhase, Prescription } from '../../domain/prescription.ts'
import { type SupplyTerms, supplyOf } from '../../domain/supply.ts'
import { type LocalTime, localDate } from '../../domain/time.ts'
import type { Turn } from '../turn.ts'
import { reviewAlarms } from './alarms.ts'
import { prescriptionOf } from './askingDoses.ts'
import { slotOf } from './doseWords.ts'

/** A new medicine on the plan. Its doses count from now on. */
export function prescribe(turn: Turn, prescription: Prescription): void {
  turn.record({ kind: 'PrescriptionAdded', prescription }, turn.now)
}

/** What an operator writes down of a supply. */
export interface SupplyOrder {
  readonly left?: Fraction
  readonly pickedUp?: Fraction
  readonly terms?: Partial<SupplyTerms>
}

/** A count comes before what was picked up after it. */
export function writeDownSupply(turn: Turn, prescriptionId: string, order: SupplyOrder): void {
  const { left, pickedUp } = order
  if (left !== undefined)
    turn.record({ kind: 'SupplyCounted', prescriptionId, units: left, by: null }, turn.now)
  if (pickedUp !== undefined)
    turn.record({ kind: 'SupplyPickedUp', prescriptionId, units: pickedUp, by: null }, turn.now)
  if (order.terms === undefined) return
  const { terms } = supplyOf(prescriptionOf(turn.situation, { prescriptionId }))
  turn.record({ kind: 'SupplyTermsChanged', prescriptionId, terms: { ...terms, ...order.terms } }, turn.now)
}

/** No more of it from now on. What is open about it is not asked any more. */
export function stopPrescription(turn: Turn, prescriptionId: string, why: string | null = null): void {
  endOpenDoses(turn, (dose) => dose.prescriptionId === prescriptionId)
  turn.record(
    { kind: 'PrescriptionStopped', prescriptionId, ...(why === null ? {} : { whyStopped: why }) },
    turn.now,
  )
  endDrafts(turn, prescriptionId)
  reviewAlarms(turn)
}

/** A sentence that was shown before is not true any more, so that no yes to it counts. */
function endDrafts(turn: Turn, prescriptionId: string): void {
  for (const { id, asked } of turn.situation.prompts)
    if (asked.kind === 'plan' && asked.draft.prescriptionId === prescriptionId)
      turn.closePrompt(id, 'withdrawn')
}

/**
 * Other dosages: the past stays as it was, so the phases that are over are among these. What is open about a time which
 * is no longer on the plan is withdrawn; no old reminder is left behind.
 */
export function changeDosage(turn: Turn, prescriptionId: string, phases: readonly DosagePhase[]): void {
  turn.record({ kind: 'DosageChanged', prescriptionId, phases }, turn.now)
  endDrafts(turn, prescriptionId)
  endWhatIsOffThePlan(turn)
}

/** Other times from today on. False where amounts differ within a day and it is not clear which belongs to which time. */
export function moveTimes(turn: Turn, prescriptionId: string, times: readonly LocalTime[]): boolean {
  const prescription = prescriptionOf(turn.situation, { prescriptionId })
  const today = localDate(turn.now, turn.patient.zone)
  const phases = timesMovedFrom(prescription, today, times, turn.patient)
  if (phases === null) return false
  changeDosage(turn, prescriptionId, phases)
  return true
}

/** Withdraws what is asked about and no longer planned. One that followed from the last dose taken stays. */
export function endWhatIsOffThePlan(turn: Turn): void {
  endOpenDoses(turn, (dose) => {
    const prescription = prescriptionOf(turn.situation, dose)
    if (dosageOn(prescription, dose.date)?.timing.kind === 'afterTaken') return false
    return !isOnPlan(turn.situation, prescription, slotOf(dose))
  })
}

function endOpenDoses(turn: Turn, ends: (dose: Dose) => boolean): void {
  for (const dose of turn.situation.doses) {
    if (dose.state.kind !== 'asked' || !ends(dose)) continue
    turn.record({ kind: 'DoseNotAsked', slot: slotOf(dose), because: 'withdrawn' }, turn.now)
  }
  for (const prompt of turn.situation.prompts) {
    if (prompt.closed !== null || prompt.asked.kind !== 'doses') continue
    const ids = prompt.asked.doseIds
    if (!turn.situation.doses.some((dose) => ids.includes(dose.id) && dose.state.kind === 'asked'))
      turn.closePrompt(prompt.id, 'withdrawn')
  }
}
