import type { Caregiver } from '../../domain/caregiver.ts'
import { hasAgreed } from '../../domain/patient.ts'
import type { Choice } from '../../domain/prompt.ts'
import { personOf } from '../../domain/situation.ts'
import { hours } from '../../domain/time.ts'
import type { Conversation, Taken } from '../conversation.ts'
import { sharingPromptDays } from '../limits.ts'
import type { PlanSaid } from '../planSaid.ts'
import type { Turn } from '../turn.ts'
import type { Topic } from './topic.ts'

const choices: readonly Choice[] = [{ kind: 'mayChangePlan' }, { kind: 'mayNotChangePlan' }]

/** Whether a caregiver may change her plan is a right of its own: hers to grant, in a question put to her alone. */
export const planRights: Topic = { name: 'planRights', prompts: ['planRight'], choose: chooseRight }

/** Asks the patient. */
export function askPlanRight(turn: Turn, caregiver: Caregiver): void {
  const expiresAt = turn.now.add(hours(24 * sharingPromptDays))
  const promptId = turn.askAnew(
    `planRight:${caregiver.id}`,
    turn.patient.personId,
    { kind: 'planRight', caregiverId: caregiver.id },
    expiresAt,
  )
  const { name } = personOf(turn.situation, caregiver.personId)
  turn.tell(
    `ask:${promptId}:${turn.now}`,
    turn.patient.personId,
    'routine',
    expiresAt,
    { kind: 'askPlanRight', caregiver: name },
    { choices, promptId },
  )
}

/** "Ben may change my plan": the question says what it means. "… may not" holds at once. */
export function hearRight(
  conversation: Conversation,
  { person, granted }: Extract<PlanSaid, { wants: 'right' }>,
): void {
  const turn = conversation.self
  if (turn === null || !hasAgreed(turn.patient)) return
  const active = turn.situation.caregivers.filter(({ state }) => state.kind === 'active')
  const caregiver = active.find(({ personId }) => personId === person)
  if (caregiver === undefined)
    return conversation.answer(turn, {
      kind: 'noSuchCaregiver',
      names: active.map(({ personId }) => personOf(turn.situation, personId).name),
    })
  if (!granted) return settle(conversation, turn, caregiver, false)
  conversation.answered = true
  askPlanRight(turn, caregiver)
}

function chooseRight(conversation: Conversation, { turn, prompt, choice }: Taken): void {
  const { asked } = prompt
  if (asked.kind !== 'planRight' || conversation.self !== turn) return
  const caregiver = turn.situation.caregivers.find(({ id }) => id === asked.caregiverId)
  if (prompt.closed !== null || caregiver?.state.kind !== 'active')
    return conversation.answer(turn, { kind: 'nothingOpen', next: null })
  turn.closePrompt(prompt.id, 'answered')
  settle(conversation, turn, caregiver, choice.kind === 'mayChangePlan')
}

function settle(conversation: Conversation, turn: Turn, caregiver: Caregiver, granted: boolean): void {
  turn.record({ kind: 'PlanRightChanged', caregiverId: caregiver.id, granted })
  // What was being entered by this person is over; of a right that ends nothing is told.
  for (const { id, asked, personId } of turn.situation.prompts)
    if (!granted && asked.kind === 'plan' && personId === caregiver.personId)
      turn.closePrompt(id, 'withdrawn')
  const { name } = personOf(turn.situation, caregiver.personId)
  conversation.answer(turn, { kind: 'planRightNoted', caregiver: name, granted })
}
