import { hasAgreed } from '../../domain/patient.ts'
import type { PassOnAbout } from '../../domain/prompt.ts'
import { operatorsIn } from '../../domain/situation.ts'
import { hours } from '../../domain/time.ts'
import type { Content } from '../content.ts'
import type { Conversation, Taken } from '../conversation.ts'
import { operatorWorthHours } from '../limits.ts'
import type { Turn } from '../turn.ts'
import { askBackAgain } from './helping.ts'
import { canPassOn, offerToPassOn } from './offeringPeople.ts'
import type { Topic } from './topic.ts'

/**
 * What a program cannot do goes to people, if she says yes: her words to the care team, that she wants to talk to
 * somebody. Until then her words stand where she wrote them and nowhere else.
 */
export const passingOn: Topic = {
  name: 'passingOn',
  prompts: ['passOn'],
  choose: choosePassOn,
  respond: hearWishes,
}

function hearWishes(conversation: Conversation): void {
  const [wish] = conversation.take('areYouAPerson', 'wantsPerson', 'medicineQuestion')
  const turn = conversation.home
  // To somebody who has not agreed nothing is said that tells what this is about.
  if (wish === undefined || conversation.answered || turn === null || !isPartOf(conversation, turn)) return
  const { country } = turn.patient
  const { eventId } = conversation.said
  const somebody = canPassOn(turn.situation)
  const offer = (content: Content, about: PassOnAbout, words: string | null): void =>
    somebody
      ? offerToPassOn(conversation, turn, { about, eventId: words }, content)
      : conversation.answer(turn, content)
  switch (wish.kind) {
    case 'areYouAPerson':
      return offer({ kind: 'aProgram', somebody, country }, 'person', null)
    case 'wantsPerson':
      return offer({ kind: 'wantsPerson', somebody, country }, 'person', eventId)
    case 'medicineQuestion':
      return offer({ kind: 'cannotAnswer', somebody }, 'question', eventId)
    default:
      return wish satisfies never
  }
}

/** She has agreed herself, as the patient or as somebody who cares for one. */
const isPartOf = (conversation: Conversation, turn: Turn): boolean =>
  turn === conversation.self ? hasAgreed(turn.patient) : conversation.caring.includes(turn)

function choosePassOn(conversation: Conversation, { turn, prompt, choice }: Taken): void {
  const { asked } = prompt
  if (asked.kind !== 'passOn') return
  // Overtaken by a newer one, or she has opted out since.
  if (prompt.closed !== null && prompt.closed.why !== 'answered')
    return conversation.answer(turn, { kind: 'nothingOpen', next: null })
  turn.closePrompt(prompt.id, 'answered')
  if (choice.kind === 'keepIt')
    return asked.about === 'unclear'
      ? askBackAgain(conversation)
      : conversation.answer(turn, { kind: 'notPassedOn' })
  if (choice.kind !== 'passItOn') return
  const { person } = conversation.speaker
  const words = asked.eventId === null ? null : (conversation.said.earlierTexts.get(asked.eventId) ?? null)
  turn.record({ kind: 'PassedOn', personId: person.id, about: asked.about }, turn.now)
  for (const { id } of operatorsIn(turn.situation))
    turn.tell(`${prompt.id}:${id}`, id, 'alarm', turn.now.add(hours(operatorWorthHours)), {
      kind: 'operatorPassedOn',
      id: turn === conversation.self ? turn.patient.id : person.id,
      name: person.name,
      about: asked.about,
      words,
    })
  conversation.answer(turn, { kind: 'passedOnToTeam', country: turn.patient.country })
}
