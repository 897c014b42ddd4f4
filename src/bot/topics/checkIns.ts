import type { Reporter } from '../../domain/dose.ts'
import type { Observation, ObservationBody } from '../../domain/observation.ts'
import type { Asked, Choice } from '../../domain/prompt.ts'
import { hours, type LocalDate, localDate, minutes } from '../../domain/time.ts'
import { isFaded } from '../calm.ts'
import { dayToAsk } from '../checkInDay.ts'
import type { Content } from '../content.ts'
import type { Conversation, Taken } from '../conversation.ts'
import { checkInLateMin, checkInPromptHours } from '../limits.ts'
import type { Turn } from '../turn.ts'
import type { Topic } from './topic.ts'

const moodChoices: readonly Choice[] = ([1, 2, 3, 4, 5] as const).map((score) => ({ kind: 'mood', score }))

/** How the person is: mood once a day, side effects once a week, and whatever she tells unasked. */
export const checkIns: Topic = {
  name: 'checkIns',
  prompts: ['mood', 'sideEffects'],
  choose: chooseCheckIn,
  respond: hearCheckIns,
  advance: (turn) => {
    askMood(turn)
    askSideEffects(turn)
  },
}

function chooseCheckIn(conversation: Conversation, { turn, prompt, choice }: Taken): void {
  if (choice.kind === 'mood') {
    observe(conversation, turn, { kind: 'mood', score: choice.score })
    turn.closePrompt(prompt.id, 'answered')
  } else if (choice.kind === 'noSideEffects' || choice.kind === 'no') {
    observe(conversation, turn, { kind: 'noSideEffects' })
    turn.closePrompt(prompt.id, 'answered')
  } else if (choice.kind === 'yes') {
    conversation.answer(
      turn,
      { kind: 'askSideEffects' },
      { choices: [{ kind: 'noSideEffects' }], promptId: prompt.id },
    )
  }
}

function hearCheckIns(conversation: Conversation): void {
  const turn = conversation.self
  if (turn === null || (turn.patient.enrolment.kind !== 'active' && turn.patient.enrolment.kind !== 'paused'))
    return
  for (const { score } of conversation.take('mood')) {
    observe(conversation, turn, { kind: 'mood', score })
    closeOpen(turn, 'mood')
  }
  for (const { effect, words } of conversation.take('sideEffect')) {
    observe(conversation, turn, { kind: 'sideEffect', effect, words })
    closeOpen(turn, 'sideEffects')
  }
  if (conversation.take('noSideEffects').length > 0) {
    observe(conversation, turn, { kind: 'noSideEffects' })
    closeOpen(turn, 'sideEffects')
  }
}

/** An observation is hers, at the moment she sent it. One message may hold several. */
export function observe(conversation: Conversation, turn: Turn, observation: ObservationBody): void {
  const by: Reporter = { personId: conversation.speaker.person.id, as: 'patient' }
  const made = turn.facts.filter((fact) => fact.body.kind === 'ObservationMade').length
  turn.record({ kind: 'ObservationMade', id: `${conversation.said.eventId}:${made}`, by, observation })
}

/** A question of this kind that is open is answered. */
export function closeOpen(turn: Turn, kind: Asked['kind']): void {
  for (const prompt of turn.situation.prompts)
    if (prompt.closed === null && prompt.asked.kind === kind) turn.closePrompt(prompt.id, 'answered')
}

function askMood(turn: Turn): void {
  const day = dayToAsk(
    turn,
    'mood',
    (date) => isTold(turn, 'mood', date) || isFaded(turn.situation, 'mood', date, turn.now),
  )
  if (day !== null) put(turn, 'mood', day)
}

function askSideEffects(turn: Turn): void {
  const day = dayToAsk(turn, 'sideEffects')
  if (day !== null) put(turn, 'sideEffects', day)
}

function put(turn: Turn, about: 'mood' | 'sideEffects', date: LocalDate): void {
  const content: Content = about === 'mood' ? { kind: 'askMood' } : { kind: 'askSideEffects' }
  const choices: readonly Choice[] = about === 'mood' ? moodChoices : [{ kind: 'noSideEffects' }]
  putQuestion(turn, `${about}:${turn.patient.id}:${date}`, { kind: about, date }, content, choices)
}

/** A regular question. One of the same kind that is still open makes room for it. */
export function putQuestion(
  turn: Turn,
  promptId: string,
  asked: Asked,
  content: Content,
  choices: readonly Choice[],
): void {
  if (asked.kind !== 'scale') closeOpen(turn, asked.kind)
  turn.openPrompt(promptId, turn.patient.personId, asked, turn.now.add(hours(checkInPromptHours)))
  const worthUntil = turn.now.add(minutes(checkInLateMin))
  turn.tell(`ask:${promptId}`, turn.patient.personId, 'routine', worthUntil, content, { choices, promptId })
}

/** She has told of it on this day already. */
export const isTold = (turn: Turn, kind: Observation['kind'], day: LocalDate): boolean =>
  turn.situation.observations.some((o) => o.kind === kind && localDate(o.at, turn.patient.zone).equals(day))
