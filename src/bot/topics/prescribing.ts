import { type DosagePhase, movedTo, type Prescription } from '../../domain/prescription.ts'
import { slotsOn } from '../../domain/slot.ts'
import { type LocalDate, type LocalTime, localDate } from '../../domain/time.ts'
import type { Turn } from '../turn.ts'
import { reviewAlarms } from './alarms.ts'
import { slotOf } from './doseWords.ts'

/** A new medicine on the plan. Its doses count from now on. */
export function prescribe(turn: Turn, prescription: Prescription): void {
  turn.record({ kind: 'PrescriptionAdded', prescription }, turn.now)
}

/** No more of it from now on. What is open about it is not asked any more. */
export function stopPrescription(turn: Turn, prescriptionId: string): void {
  endOpenDoses(turn, prescriptionId, () => true)
  turn.record({ kind: 'PrescriptionStopped', prescriptionId }, turn.now)
  reviewAlarms(turn)
}

/**
 * Other times from today on: the next phase, so that the past stays as it was. A question that is open about a time
 * which is no longer on the plan is withdrawn; no old reminder is left behind.
 */
export function moveTimes(turn: Turn, prescriptionId: string, times: readonly LocalTime[]): void {
  const prescription = turn.situation.prescriptions.find((p) => p.id === prescriptionId)
  if (prescription === undefined)
    throw new Error(`prescription ${prescriptionId} is not part of the situation`)
  const today = localDate(turn.now, turn.patient.zone)
  turn.record(
    { kind: 'DosageChanged', prescriptionId, phases: phasesFrom(prescription, today, times) },
    turn.now,
  )
  const changed = turn.situation.prescriptions.find((p) => p.id === prescriptionId) as Prescription
  endOpenDoses(
    turn,
    prescriptionId,
    (date, time) => !slotsOn(changed, date, turn.patient.zone).some((slot) => slot.time.equals(time)),
  )
}

function phasesFrom(
  prescription: Prescription,
  from: LocalDate,
  times: readonly LocalTime[],
): readonly DosagePhase[] {
  const before = prescription.phases.filter((phase) => Temporal.PlainDate.compare(phase.from, from) < 0)
  const last = prescription.phases.at(-1)
  const dosage = last === undefined ? null : movedTo(last.dosage, times)
  if (dosage === null) return prescription.phases
  const ended = before.map((phase) =>
    phase.until === null || Temporal.PlainDate.compare(phase.until, from) > 0
      ? { ...phase, until: from }
      : phase,
  )
  return [...ended, { from, until: null, dosage }]
}

function endOpenDoses(
  turn: Turn,
  prescriptionId: string,
  ends: (date: LocalDate, time: LocalTime) => boolean,
): void {
  for (const dose of turn.situation.doses) {
    if (dose.prescriptionId !== prescriptionId || dose.state.kind !== 'asked' || !ends(dose.date, dose.time))
      continue
    turn.record({ kind: 'DoseNotAsked', slot: slotOf(dose), because: 'withdrawn' }, turn.now)
  }
  for (const prompt of turn.situation.prompts) {
    if (prompt.closed !== null || prompt.asked.kind !== 'doses') continue
    const ids = prompt.asked.doseIds
    if (!turn.situation.doses.some((dose) => ids.includes(dose.id) && dose.state.kind === 'asked'))
      turn.closePrompt(prompt.id, 'withdrawn')
  }
}
