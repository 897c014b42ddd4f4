import type { Reporter } from '../../domain/dose.ts'
import type { ObservationBody } from '../../domain/observation.ts'
import type { Choice } from '../../domain/prompt.ts'
import { dayDue } from '../../domain/regularQuestion.ts'
import { patientPerson } from '../../domain/situation.ts'
import {
  firstInstantAt,
  hours,
  type Instant,
  isBefore,
  type LocalDate,
  type LocalTime,
  localDate,
  minutes,
} from '../../domain/time.ts'
import type { Conversation, Taken } from '../conversation.ts'
import { checkInLateMin, checkInPromptHours } from '../limits.ts'
import { isHeldBack } from '../quiet.ts'
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

function closeOpen(turn: Turn, kind: 'mood' | 'sideEffects'): void {
  for (const prompt of turn.situation.prompts)
    if (prompt.closed === null && prompt.asked.kind === kind) turn.closePrompt(prompt.id, 'answered')
}

function askMood(turn: Turn): void {
  const { mood } = turn.patient.settings
  if (mood === null) return
  const day = dayDue(turn.patient, 'mood', turn.now)
  if (day === null) return
  turn.record({ kind: 'CheckInAsked', about: 'mood', date: day }, turn.now)
  if (!mayAsk(turn, day, mood.time) || toldMoodOn(turn, day)) return
  put(turn, 'mood', day)
}

function askSideEffects(turn: Turn): void {
  const { sideEffects } = turn.patient.settings
  if (sideEffects === null) return
  const day = dayDue(turn.patient, 'sideEffects', turn.now)
  if (day === null) return
  turn.record({ kind: 'CheckInAsked', about: 'sideEffects', date: day }, turn.now)
  if (mayAsk(turn, day, sideEffects.time)) put(turn, 'sideEffects', day)
}

function put(turn: Turn, about: 'mood' | 'sideEffects', date: LocalDate): void {
  closeOpen(turn, about)
  const promptId = `${about}:${turn.patient.id}:${date}`
  const until = turn.now.add(hours(checkInPromptHours))
  turn.openPrompt(promptId, turn.patient.personId, { kind: about, date }, until)
  turn.tell(
    `ask:${promptId}`,
    turn.patient.personId,
    'routine',
    turn.now.add(minutes(checkInLateMin)),
    about === 'mood' ? { kind: 'askMood' } : { kind: 'askSideEffects' },
    { choices: about === 'mood' ? moodChoices : [{ kind: 'noSideEffects' }], promptId },
  )
}

/** She wants messages, is not paused, and it is not so late that the question would surprise. */
function mayAsk(turn: Turn, day: LocalDate, time: LocalTime): boolean {
  const at: Instant = firstInstantAt(day, time, turn.patient.zone)
  return (
    turn.patient.enrolment.kind === 'active' &&
    !isHeldBack(turn.situation, turn.now) &&
    patientPerson(turn.situation).stoppedAt === null &&
    isBefore(turn.now, at.add(minutes(checkInLateMin)))
  )
}

const toldMoodOn = (turn: Turn, day: LocalDate): boolean =>
  turn.situation.observations.some((o) => o.kind === 'mood' && localDate(o.at, turn.patient.zone).equals(day))
