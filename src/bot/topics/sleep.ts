import type { OneToFive } from '../../domain/observation.ts'
import { hasAgreed } from '../../domain/patient.ts'
import type { Choice } from '../../domain/prompt.ts'
import { hours, localDate } from '../../domain/time.ts'
import { isFaded } from '../calm.ts'
import { dayToAsk } from '../checkInDay.ts'
import type { Conversation, Taken } from '../conversation.ts'
import { sleepQualityHours } from '../limits.ts'
import { hoursOffered, sleepChoice } from '../sleepChoice.ts'
import type { Turn } from '../turn.ts'
import { hoursSlept } from '../understand/shortAnswers.ts'
import { closeOpen, isTold, observe, putQuestion } from './checkIns.ts'
import type { Topic } from './topic.ts'
import { reviewSleep } from './warningSigns.ts'

const hourChoices: readonly Choice[] = hoursOffered.map(sleepChoice)
const qualityChoices: readonly Choice[] = [1, 2, 3, 4, 5].map((n) => ({
  kind: 'score',
  scale: 'sleepQuality',
  name: null,
  n,
}))

/** How long she slept, and then how well. Recorded once the hours are known. */
export const sleep: Topic = {
  name: 'sleep',
  prompts: ['sleepHours', 'sleepQuality'],
  choose: chooseSleep,
  respond: hearSleep,
  advance: ask,
}

function ask(turn: Turn): void {
  const day = dayToAsk(
    turn,
    'sleep',
    (date) => isTold(turn, 'sleep', date) || isFaded(turn.situation, 'sleep', date, turn.now),
  )
  if (day === null) return
  const promptId = `sleep:${turn.patient.id}:${day}`
  putQuestion(turn, promptId, { kind: 'sleepHours', date: day }, { kind: 'askSleep' }, hourChoices)
}

/** "Slept 5 hours", unasked, and nothing beside it. */
function hearSleep(conversation: Conversation): void {
  const turn = conversation.self
  const { what } = conversation.said
  if (turn === null || what.kind !== 'text' || conversation.answered || !hasAgreed(turn.patient)) return
  const slept = hoursSlept(what.text, conversation.speaker.person.language, false)
  if (slept === null) return
  conversation.meanings = []
  closeOpen(turn, 'sleepHours')
  keepHours(conversation, turn, sleepChoice(slept).n)
}

function keepHours(conversation: Conversation, turn: Turn, slept: number): void {
  observe(conversation, turn, { kind: 'sleep', hours: slept, quality: null })
  askQuality(conversation, turn, slept)
  reviewSleep(conversation, turn)
}

function chooseSleep(conversation: Conversation, { turn, prompt, choice }: Taken): void {
  const { asked } = prompt
  if (choice.kind !== 'score') return
  if (asked.kind === 'sleepHours') {
    turn.closePrompt(prompt.id, 'answered')
    return keepHours(conversation, turn, choice.n)
  }
  if (asked.kind !== 'sleepQuality') return
  turn.closePrompt(prompt.id, 'answered')
  observe(conversation, turn, { kind: 'sleep', hours: asked.hours, quality: choice.n as OneToFive })
}

function askQuality(conversation: Conversation, turn: Turn, slept: number): void {
  closeOpen(turn, 'sleepQuality')
  const date = localDate(turn.now, turn.patient.zone)
  const promptId = `sleepQuality:${conversation.said.eventId}`
  const expiresAt = turn.now.add(hours(sleepQualityHours))
  turn.openPrompt(promptId, turn.patient.personId, { kind: 'sleepQuality', date, hours: slept }, expiresAt)
  conversation.answer(turn, { kind: 'askSleepQuality', hours: slept }, { choices: qualityChoices, promptId })
}
