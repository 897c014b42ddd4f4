import type { Choice, Prompt } from '../../domain/prompt.ts'
import {
  type Frequency,
  frequencies,
  isAboutSuicide,
  itemsOf,
  maxOf,
  type QuestionnaireName,
  scoreOf,
} from '../../domain/questionnaire.ts'
import { operatorsIn, patientPerson, type Situation } from '../../domain/situation.ts'
import { hours, notAfter } from '../../domain/time.ts'
import { dayToAsk } from '../checkInDay.ts'
import type { Conversation, Taken } from '../conversation.ts'
import { questionnaireAgainHours } from '../limits.ts'
import { isHeldBack } from '../quiet.ts'
import type { Turn } from '../turn.ts'
import { observe, putQuestion } from './checkIns.ts'
import { beginCrisisCheck } from './crisisCheck.ts'
import type { Topic } from './topic.ts'

/**
 * Published questionnaires, one item a message. She is asked first whether she wants to begin, since others may read
 * along. Left in the middle, the open item is put once more; what is not complete is not scored.
 */
export const questionnaires: Topic = {
  name: 'questionnaires',
  prompts: ['questionnaireStart', 'questionnaire'],
  choose: (conversation, taken) => {
    const { asked } = taken.prompt
    if (asked.kind === 'questionnaireStart') return begin(conversation, taken, asked)
    if (asked.kind === 'questionnaire') answer(conversation, taken, asked)
  },
  advance: (turn) => {
    offer(turn)
    takeUpAgain(turn)
  },
}

type Item = Extract<Prompt['asked'], { kind: 'questionnaire' }>
type Start = Extract<Prompt['asked'], { kind: 'questionnaireStart' }>

function offer(turn: Turn): void {
  for (const { name } of turn.patient.wellbeing?.questionnaires ?? []) {
    const day = dayToAsk(turn, `questionnaire ${name}`)
    if (day === null) continue
    const asked = formFor(turn.situation, name)
    putQuestion(
      turn,
      `questionnaire:${name}:${turn.patient.id}:${day}`,
      { kind: 'questionnaireStart', name: asked, date: day },
      { kind: 'offerQuestionnaire', name: asked, items: itemsOf[asked] },
      [{ kind: 'startNow' }, { kind: 'notThisTime' }],
    )
  }
}

/** The ninth item is asked only where somebody sees what is answered. */
function formFor(s: Situation, name: QuestionnaireName): QuestionnaireName {
  return name === 'phq9' && seenBy(s) === null ? 'phq8' : name
}

/** The operator named for it, if she is one still and takes messages. */
export function seenBy(s: Situation): string | null {
  const named = s.patient.wellbeing?.itemNineSeenBy
  return operatorsIn(s).find(({ id, stoppedAt }) => id === named && stoppedAt === null)?.id ?? null
}

function begin(conversation: Conversation, { turn, prompt, choice }: Taken, asked: Start): void {
  if (prompt.closed !== null) return conversation.answer(turn, { kind: 'nothingOpen', next: null })
  turn.closePrompt(prompt.id, 'answered')
  if (choice.kind !== 'startNow') return conversation.answer(turn, { kind: 'questionnaireLeft' })
  put(conversation, turn, {
    kind: 'questionnaire',
    name: asked.name,
    date: asked.date,
    answers: [],
    again: false,
  })
}

function answer(conversation: Conversation, { turn, prompt, choice }: Taken, asked: Item): void {
  if (choice.kind !== 'frequency') return
  // A button of an item that was answered already changes nothing.
  if (prompt.closed !== null) return conversation.answer(turn, { kind: 'nothingOpen', next: null })
  turn.closePrompt(prompt.id, 'answered')
  const answers = [...asked.answers, choice.n]
  const item = asked.answers.length
  const worrying = isAboutSuicide(asked.name, item) && choice.n > 0
  const score = scoreOf(asked.name, answers)
  if (score === null) return put(conversation, turn, { ...asked, answers, again: false })
  observe(conversation, turn, {
    kind: 'questionnaire',
    questionnaire: asked.name,
    score,
    ...(asked.name === 'phq9' ? { itemNine: choice.n } : {}),
  })
  if (worrying) return beginCrisisCheck(conversation, turn, seenBy(turn.situation))
  conversation.answer(turn, { kind: 'questionnaireDone', name: asked.name, score, max: maxOf(asked.name) })
}

const promptIdOf = (turn: Turn, { name, date, answers, again }: Item): string =>
  `item:${name}:${turn.patient.id}:${date}:${answers.length}${again ? ':again' : ''}`

const choicesOf = (questionnaire: QuestionnaireName): readonly Choice[] =>
  frequencies.map((n: Frequency) => ({ kind: 'frequency', questionnaire, n }))

const contentOf = ({ name, answers, again }: Item) =>
  ({ kind: 'questionnaireItem', name, item: answers.length, items: itemsOf[name], again }) as const

function put(conversation: Conversation, turn: Turn, asked: Item): void {
  const promptId = promptIdOf(turn, asked)
  const expiresAt = turn.now.add(hours(questionnaireAgainHours))
  turn.openPrompt(promptId, turn.patient.personId, asked, expiresAt)
  conversation.answer(turn, contentOf(asked), { choices: choicesOf(asked.name), promptId })
}

/** Where she stopped. Once; after that it is let be until the next time. */
function takeUpAgain(turn: Turn): void {
  for (const { id, asked, closed, expiresAt } of turn.situation.prompts) {
    if (asked.kind !== 'questionnaire' || asked.again || closed !== null) continue
    if (!notAfter(expiresAt, turn.now)) continue
    turn.closePrompt(id, 'expired')
    if (!mayGoOn(turn)) continue
    const again: Item = { ...asked, again: true }
    const promptId = promptIdOf(turn, again)
    const until = turn.now.add(hours(questionnaireAgainHours))
    turn.openPrompt(promptId, turn.patient.personId, again, until)
    turn.tell(`ask:${promptId}`, turn.patient.personId, 'routine', until, contentOf(again), {
      choices: choicesOf(asked.name),
      promptId,
    })
  }
}

const mayGoOn = (turn: Turn): boolean =>
  turn.patient.enrolment.kind === 'active' &&
  patientPerson(turn.situation).stoppedAt === null &&
  !isHeldBack(turn.situation, turn.now)
