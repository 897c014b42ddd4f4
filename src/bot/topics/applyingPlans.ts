import { replacedFrom } from '../../domain/changingPlans.ts'
import { dosageOn } from '../../domain/plan.ts'
import type { PlanDraft, PlanShown, PlanUndo } from '../../domain/planDraft.ts'
import { compareDates, hours, type Instant, localDate } from '../../domain/time.ts'
import type { Conversation } from '../conversation.ts'
import { operatorWorthHours, planUndoHours } from '../limits.ts'
import { nameIn, prescriptionIn } from '../plans/drafting.ts'
import { newPrescription } from '../plans/plannedAhead.ts'
import type { Turn } from '../turn.ts'
import { requestChange } from './planRequests.ts'
import { changeDosage, prescribe, stopPrescription } from './prescribing.ts'

/** She agreed to the sentence, and what it said is so; of what was ordered, it is asked for. */
export function applyPlan(conversation: Conversation, turn: Turn, draft: PlanDraft, shown: PlanShown): void {
  const target = prescriptionIn(turn.situation, draft.prescriptionId)
  if (draft.wants !== 'add' && target === null)
    return conversation.answer(turn, { kind: 'planLapsed', again: true })
  const medicine = nameIn(turn.situation, draft) ?? ''
  const isOrdered = target?.source === 'ordered'
  const undo = isOrdered
    ? requestChange(turn, target, shown, conversation.speaker.person.id)
    : make(turn, draft, shown)
  const until = openUndo(turn, undo)
  const today = localDate(turn.now, turn.patient.zone)
  const said = {
    wants: draft.wants,
    medicine,
    phases: shown.phases,
    from: shown.from,
    today,
    undoUntil: until,
  }
  const askedOf = isOrdered ? turn.patient.invitedBy : null
  const isSelf = conversation.self === turn
  conversation.answer(turn, {
    kind: 'planNoted',
    ...said,
    patient: isSelf
      ? null
      : (turn.situation.people.find(({ id }) => id === turn.patient.personId)?.name ?? null),
    before: target === null ? null : dosageOn(target, today),
    askedOf,
  })
  if (isSelf) return
  turn.tell(
    `planChanged:${turn.eventId}`,
    turn.patient.personId,
    'reminder',
    turn.now.add(hours(operatorWorthHours)),
    { kind: 'planChangedBy', ...said, caregiver: conversation.speaker.person.name, askedOf },
  )
}

function make(turn: Turn, draft: PlanDraft, shown: PlanShown): PlanUndo {
  const target = prescriptionIn(turn.situation, draft.prescriptionId)
  if (target === null) {
    const id = `rx:${turn.patient.id}:${turn.eventId}`
    prescribe(turn, newPrescription(turn.situation, id, draft, shown, turn.now))
    return { kind: 'remove', prescriptionId: id }
  }
  const isNow = compareDates(shown.from, localDate(turn.now, turn.patient.zone)) <= 0
  if (shown.phases.length === 0 && isNow) {
    stopPrescription(turn, target.id)
    return { kind: 'resume', prescriptionId: target.id }
  }
  changeDosage(turn, target.id, replacedFrom(target, shown.from, shown.phases))
  return { kind: 'phases', prescriptionId: target.id, phases: target.phases }
}

/** As long as it is open, "undo" takes the change back. The one before it stays as it is. */
export function openUndo(turn: Turn, undo: PlanUndo): Instant {
  for (const { id, asked } of turn.situation.prompts)
    if (asked.kind === 'planChanged') turn.closePrompt(id, 'superseded')
  const until = turn.now.add(hours(planUndoHours))
  turn.openPrompt(`planChanged:${turn.eventId}`, turn.patient.personId, { kind: 'planChanged', undo }, until)
  return until
}
