import type { PlanUndo } from '../../domain/planDraft.ts'
import type { Prompt } from '../../domain/prompt.ts'
import { isAfter } from '../../domain/time.ts'
import { unknownSlots } from '../../domain/unknownSlots.ts'
import type { Conversation } from '../conversation.ts'
import type { Turn } from '../turn.ts'
import { nextOnPlan } from './doseWords.ts'
import { changeDosage, endWhatIsOffThePlan, stopPrescription } from './prescribing.ts'

/** "Undo" takes back the last change of her plan, whoever made it, unless she has answered for a dose since. */
export function hearUndo(conversation: Conversation): void {
  const turn = conversation.self
  if (turn === null || !conversation.meanings.some(({ kind }) => kind === 'undo')) return
  if (conversation.meanings.some(({ kind }) => kind !== 'undo' && kind !== 'courtesy')) return
  const open = turn.situation.prompts.findLast(
    ({ asked, closed, expiresAt }) =>
      asked.kind === 'planChanged' && closed === null && isAfter(expiresAt, turn.at),
  )
  if (open?.asked.kind !== 'planChanged' || hasAnsweredSince(turn, open)) return
  conversation.take('undo', 'courtesy')
  turn.closePrompt(open.id, 'answered')
  takeBack(turn, open.asked.undo)
  conversation.answer(turn, { kind: 'planUndone', next: nextOnPlan(turn.situation, turn.now) })
}

const hasAnsweredSince = ({ situation }: Turn, { openedAt }: Prompt): boolean =>
  situation.prompts.some(
    ({ asked, closed }) =>
      (asked.kind === 'doses' || asked.kind === 'whichDose') &&
      closed?.why === 'answered' &&
      isAfter(closed.at, openedAt),
  ) ||
  situation.doses.some(
    ({ state }) =>
      (state.kind === 'taken' && isAfter(state.takenAt, openedAt)) ||
      (state.kind === 'declined' && isAfter(state.declinedAt, openedAt)),
  )

function takeBack(turn: Turn, undo: PlanUndo): void {
  switch (undo.kind) {
    case 'remove':
      return stopPrescription(turn, undo.prescriptionId)
    case 'phases':
      return changeDosage(turn, undo.prescriptionId, undo.phases)
    case 'resume':
      return resume(turn, undo.prescriptionId)
    case 'withdraw':
      return turn.record(
        { kind: 'RequestSettled', prescriptionId: undo.prescriptionId, how: 'withdrawn' },
        turn.now,
      )
    case 'routine': {
      const { routine: _, ...rest } = turn.patient.settings
      const settings = undo.routine === null ? rest : { ...rest, routine: undo.routine }
      turn.record({ kind: 'SettingsChanged', settings }, turn.now)
      return endWhatIsOffThePlan(turn)
    }
    default:
      return undo satisfies never
  }
}

/** What was planned in between was not asked about, and that is nobody's fault. */
function resume(turn: Turn, prescriptionId: string): void {
  turn.record({ kind: 'PrescriptionResumed', prescriptionId }, turn.now)
  for (const slot of unknownSlots(turn.situation, turn.now))
    if (slot.prescriptionId === prescriptionId)
      turn.record({ kind: 'DoseNotAsked', slot, because: 'withdrawn' }, turn.now)
}
