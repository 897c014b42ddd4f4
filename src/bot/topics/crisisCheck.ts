import type { Choice } from '../../domain/prompt.ts'
import { operatorsIn, patientPerson } from '../../domain/situation.ts'
import { hours, isAfter } from '../../domain/time.ts'
import type { Conversation, Taken } from '../conversation.ts'
import { crisisCheckHours, dangerWorthHours } from '../limits.ts'
import type { Turn } from '../turn.ts'
import { hearPatient } from './dangers.ts'
import type { Topic } from './topic.ts'

const choices: readonly Choice[] = [{ kind: 'thinkingOfIt' }, { kind: 'notThinkingOfIt' }]

/**
 * After the ninth item of PHQ-9, which passive thoughts answer too: she is asked directly, with the lines at hand, and
 * whoever was named to see it is told at once. "Yes" is danger; without an answer the named person hears that.
 */
export const crisisCheck: Topic = {
  name: 'crisisCheck',
  prompts: ['crisisCheck'],
  choose: hearCheck,
  advance: tellOfSilence,
}

export function beginCrisisCheck(conversation: Conversation, turn: Turn, seenBy: string | null): void {
  const promptId = `crisisCheck:${conversation.said.eventId}`
  const expiresAt = turn.now.add(hours(crisisCheckHours))
  turn.openPrompt(promptId, turn.patient.personId, { kind: 'crisisCheck', seenBy }, expiresAt)
  const { country } = turn.patient
  conversation.answer(turn, { kind: 'crisisCheck', country }, { choices, promptId })
  tell(turn, seenBy, `itemNine:${turn.eventId}`, 'asked')
}

function hearCheck(conversation: Conversation, { turn, prompt, choice }: Taken): void {
  if (prompt.asked.kind !== 'crisisCheck') return
  turn.closePrompt(prompt.id, 'answered')
  if (choice.kind === 'thinkingOfIt') return hearPatient(conversation, turn, 'suicide')
  if (choice.kind !== 'notThinkingOfIt') return
  tell(turn, prompt.asked.seenBy, `itemNineNo:${turn.eventId}`, 'no')
  conversation.answer(turn, { kind: 'crisisCheckNo', country: turn.patient.country })
}

function tellOfSilence(turn: Turn): void {
  for (const { id, asked, closed, expiresAt } of turn.situation.prompts) {
    if (asked.kind !== 'crisisCheck' || closed !== null || isAfter(expiresAt, turn.now)) continue
    turn.closePrompt(id, 'expired')
    tell(turn, asked.seenBy, `itemNineSilent:${id}`, 'silent')
  }
}

/** The person named for it; if she is no operator any more, all operators. Never an answer to any other item. */
function tell(turn: Turn, seenBy: string | null, what: string, state: 'asked' | 'no' | 'silent'): void {
  const operators = operatorsIn(turn.situation)
  const named = operators.filter(({ id }) => id === seenBy)
  const patient = patientPerson(turn.situation).name
  const worthUntil = turn.now.add(hours(dangerWorthHours))
  for (const { id } of named.length > 0 ? named : operators) {
    turn.tell(
      `${what}:${id}`,
      id,
      'danger',
      worthUntil,
      { kind: 'operatorItemNine', patientId: turn.patient.id, patient, state },
      { despiteStop: true },
    )
  }
}
