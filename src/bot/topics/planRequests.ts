import { replacedFrom } from '../../domain/changingPlans.ts'
import { dosageOn } from '../../domain/plan.ts'
import type { PlanShown, PlanUndo } from '../../domain/planDraft.ts'
import { medicineLabel, type Prescription } from '../../domain/prescription.ts'
import { operatorsIn, patientPerson } from '../../domain/situation.ts'
import { compareDates, hours, type LocalDate, localDate } from '../../domain/time.ts'
import { operatorWorthHours } from '../limits.ts'
import type { Turn } from '../turn.ts'
import { changeDosage, stopPrescription } from './prescribing.ts'

/** What was ordered is not hers to change here: it is passed on to the operators, and the order holds until they say so. */
export function requestChange(
  turn: Turn,
  prescription: Prescription,
  shown: PlanShown,
  byPersonId: string,
): PlanUndo {
  const request = { ...shown, at: turn.now, byPersonId }
  turn.record({ kind: 'ChangeRequested', prescriptionId: prescription.id, request }, turn.now)
  for (const operator of operatorsIn(turn.situation))
    turn.tell(
      `request:${prescription.id}:${turn.eventId}:${operator.id}`,
      operator.id,
      'alarm',
      turn.now.add(hours(operatorWorthHours)),
      {
        kind: 'operatorPlanRequest',
        patientId: turn.patient.id,
        patient: patientPerson(turn.situation).name,
        prescriptionId: prescription.id,
        stops: shown.phases.length === 0,
        from: shown.from,
      },
    )
  return { kind: 'withdraw', prescriptionId: prescription.id }
}

/** An operator says whether it is so. What lies before today stays as it was. The patient, and who asked, hear of it. */
export function settleRequest(turn: Turn, prescription: Prescription, confirmed: boolean): void {
  const { request } = prescription
  if (request === undefined) return
  const today = localDate(turn.now, turn.patient.zone)
  const from = compareDates(request.from, today) < 0 ? today : request.from
  const before = dosageOn(prescription, today)
  if (confirmed) take(turn, prescription, { ...request, from }, today)
  const how = confirmed ? 'confirmed' : 'declined'
  turn.record({ kind: 'RequestSettled', prescriptionId: prescription.id, how }, turn.now)
  for (const { id, asked } of turn.situation.prompts)
    if (
      asked.kind === 'planChanged' &&
      asked.undo.kind === 'withdraw' &&
      asked.undo.prescriptionId === prescription.id
    )
      turn.closePrompt(id, 'withdrawn')
  const content = {
    kind: 'requestSettled',
    confirmed,
    medicine: medicineLabel(prescription.medicine),
    phases: request.phases,
    from,
    today,
    before,
    by: turn.patient.invitedBy,
  } as const
  for (const personId of new Set([turn.patient.personId, ...asker(turn, request.byPersonId)]))
    turn.tell(
      `settled:${prescription.id}:${request.at}:${personId}`,
      personId,
      'reminder',
      turn.now.add(hours(operatorWorthHours)),
      content,
    )
}

/** A caregiver who asked for it, if the patient still lets this person. */
const asker = (turn: Turn, byPersonId: string): readonly string[] =>
  turn.situation.caregivers.some(
    ({ personId, state, changesPlans }) =>
      personId === byPersonId && state.kind === 'active' && changesPlans === true,
  )
    ? [byPersonId]
    : []

function take(turn: Turn, prescription: Prescription, { from, phases }: PlanShown, today: LocalDate): void {
  if (phases.length === 0 && compareDates(from, today) <= 0) return stopPrescription(turn, prescription.id)
  const later = phases
    .filter(({ until }) => until === null || compareDates(from, until) < 0)
    .map((phase) => (compareDates(phase.from, from) < 0 ? { ...phase, from } : phase))
  changeDosage(turn, prescription.id, replacedFrom(prescription, from, later))
}
