import type { Danger } from '../../domain/danger.ts'
import { hasAgreed } from '../../domain/patient.ts'
import type { Choice } from '../../domain/prompt.ts'
import { hours, notAfter } from '../../domain/time.ts'
import type { Conversation, Taken } from '../conversation.ts'
import { crisisCheckHours } from '../limits.ts'
import type { Turn } from '../turn.ts'
import { hearDoses, openChoices } from './answeringDoses.ts'
import { hearPatient } from './dangers.ts'
import { openDoses } from './doseChoice.ts'
import { slotOf, wordsForAll } from './doseWords.ts'
import type { Topic } from './topic.ts'

/**
 * What may be danger or a manner of speaking ("this is killing me", "took all of them") is neither passed over nor
 * alarmed: she is asked, with the numbers at hand, and nothing of the message is recorded before she answers. To ask
 * about suicide does no harm (https://www.nimh.nih.gov/health/publications/5-action-steps-to-help-someone-having-thoughts-of-suicide).
 */
export const maybeDanger: Topic = {
  name: 'maybeDanger',
  prompts: ['maybeDanger'],
  respond: ask,
  choose: hear,
}

const choicesFor = (danger: Danger): readonly Choice[] =>
  danger === 'overdose'
    ? [{ kind: 'asPlanned' }, { kind: 'tookMore' }]
    : [{ kind: 'inDanger' }, { kind: 'notInDanger' }]

function ask(conversation: Conversation): void {
  const [doubt] = conversation.meanings.filter((meaning) => meaning.kind === 'maybeDanger')
  const turn = conversation.self
  // On a shared phone it is asked first who wrote; then this is heard once more.
  if (doubt === undefined || turn === null || conversation.speaker.sharedWith !== undefined) return
  if (conversation.answered || !hasAgreed(turn.patient)) return
  conversation.take('maybeDanger')
  const { danger } = doubt
  const promptId = `maybeDanger:${conversation.said.eventId}`
  const { personId, country } = turn.patient
  supersede(turn)
  turn.openPrompt(promptId, personId, { kind: 'maybeDanger', danger }, turn.now.add(hours(crisisCheckHours)))
  const options = { choices: choicesFor(danger), promptId, despiteStop: true }
  conversation.answer(turn, { kind: 'maybeDanger', danger, country }, options)
}

/** One such question at a time: the newest. */
function supersede(turn: Turn): void {
  for (const { id, asked, closed } of turn.situation.prompts)
    if (asked.kind === 'maybeDanger' && closed === null) turn.closePrompt(id, 'superseded')
}

function hear(conversation: Conversation, { turn, prompt, choice }: Taken): void {
  if (prompt.asked.kind !== 'maybeDanger') return
  turn.closePrompt(prompt.id, 'answered')
  if (choice.kind === 'inDanger' || choice.kind === 'tookMore')
    return hearPatient(conversation, turn, prompt.asked.danger)
  const open = openDoses(turn.situation, turn.at)
  // What has become due since is not what she spoke of; an old button says nothing of it either.
  const wasDue = open.length > 0 && open.every((dose) => notAfter(dose.plannedAt, prompt.openedAt))
  const isOfNow = prompt.closed === null && wasDue
  if (choice.kind === 'asPlanned' && isOfNow) return hearAsPlanned(conversation, turn)
  conversation.answer(
    turn,
    { kind: 'notInDanger', openDoses: wordsForAll(turn.situation, open.map(slotOf)) },
    openChoices(conversation, turn),
  )
}

/** "Took all of them", and no more than was due: so it says what it said. */
function hearAsPlanned(conversation: Conversation, turn: Turn): void {
  const nothingNamed = { medicines: [], daypart: null, planned: null, day: null, unknownName: null }
  const which = { ...nothingNamed, others: false, all: true }
  conversation.meanings = [...conversation.meanings, { kind: 'taken', which, at: null, words: '' }]
  hearDoses(conversation, turn)
}
