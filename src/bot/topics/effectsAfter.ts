import type { HowEffectsAre } from '../../domain/observation.ts'
import type { Choice } from '../../domain/prompt.ts'
import { mayPut } from '../checkInDay.ts'
import type { Conversation, Taken } from '../conversation.ts'
import { effectsDue, effectsToldOn } from '../effectsDue.ts'
import type { Turn } from '../turn.ts'
import { observe, putQuestion } from './checkIns.ts'
import type { Topic } from './topic.ts'

const choices: readonly Choice[] = [{ kind: 'gone' }, { kind: 'better' }, { kind: 'same' }, { kind: 'worse' }]

/** Some days after she told of side effects she is asked once how they are now. */
export const effectsAfter: Topic = {
  name: 'effectsAfter',
  prompts: ['effectsAfter'],
  choose: hear,
  advance: ask,
}

function ask(turn: Turn): void {
  const due = effectsDue(turn.situation, turn.now)
  if (due === null) return
  const { date, at, told, effects } = due
  turn.record({ kind: 'CheckInAsked', about: 'effectsAfter', date }, turn.now)
  // The weekly question on the same day asks for more.
  if (turn.patient.lastAsked.sideEffects?.equals(date) || !mayPut(turn, at)) return
  const asked = { kind: 'effectsAfter', date, told } as const
  putQuestion(
    turn,
    `effectsAfter:${turn.patient.id}:${date}`,
    asked,
    { kind: 'askEffectsAfter', effects },
    choices,
  )
}

function hear(conversation: Conversation, { turn, prompt, choice }: Taken): void {
  const { asked } = prompt
  if (asked.kind !== 'effectsAfter' || !isAnswer(choice)) return
  turn.closePrompt(prompt.id, 'answered')
  const words = effectsToldOn(turn.situation, asked.told).join(', ')
  observe(conversation, turn, { kind: 'effectsAfter', words, says: choice.kind })
  conversation.answer(turn, { kind: 'effectsAfterNoted', says: choice.kind })
}

const isAnswer = (choice: Choice): choice is Extract<Choice, { kind: HowEffectsAre }> =>
  choice.kind === 'gone' || choice.kind === 'better' || choice.kind === 'same' || choice.kind === 'worse'
