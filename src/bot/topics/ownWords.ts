import { hasAgreed } from '../../domain/patient.ts'
import type { Choice, OwnWords } from '../../domain/prompt.ts'
import { hours } from '../../domain/time.ts'
import type { SafetyPlan, WellbeingPlan } from '../../domain/wellbeing.ts'
import type { Conversation, Taken } from '../conversation.ts'
import { checkInPromptHours, ownWordsMax } from '../limits.ts'
import type { MeaningKind } from '../meaning.ts'
import { openQuestions } from '../openQuestions.ts'
import type { Turn } from '../turn.ts'
import { observe } from './checkIns.ts'
import { canPassOn, offerToPassOn } from './offeringPeople.ts'
import type { Topic } from './topic.ts'

const toldChoices: readonly Choice[] = [
  { kind: 'tellOf', tell: 'me' },
  { kind: 'tellOf', tell: 'careTeam' },
  { kind: 'tellOf', tell: 'people' },
]

/**
 * What she writes down: when she is well her early signs and her safety plan, and a question for whoever prescribes. Asked
 * for one after another; what she writes is kept as it stands.
 */
export const ownWords: Topic = {
  name: 'ownWords',
  prompts: ['ownWords', 'signsTold'],
  choose: chooseTold,
  respond: (conversation) => {
    hearAsked(conversation)
    keep(conversation)
  },
}

function hearAsked(conversation: Conversation): void {
  const asked = conversation.take('ownWords')
  const turn = conversation.self
  const [first] = asked
  if (first === undefined || turn === null || !hasAgreed(turn.patient)) return
  if (first.about === 'warningSigns') {
    const signs = turn.patient.wellbeing?.warningSigns?.signs ?? []
    return askFor(conversation, turn, 'warningSigns', { kind: 'askOwnSigns', signs })
  }
  const plan = turn.patient.wellbeing?.safetyPlan
  if (plan !== undefined) conversation.answer(turn, { kind: 'safetyPlan', plan })
  askFor(conversation, turn, 'planSigns', { kind: 'askPlanPart', part: 'signs' })
}

export function askFor(
  conversation: Conversation,
  turn: Turn,
  about: OwnWords,
  content: Parameters<Conversation['answer']>[1],
): void {
  for (const { id, asked, closed } of turn.situation.prompts)
    if (asked.kind === 'ownWords' && closed === null) turn.closePrompt(id, 'superseded')
  const promptId = `ownWords:${about}:${conversation.said.eventId}`
  const expiresAt = turn.now.add(hours(checkInPromptHours))
  turn.openPrompt(promptId, turn.patient.personId, { kind: 'ownWords', about }, expiresAt)
  conversation.answer(turn, content, { choices: [{ kind: 'notThisTime' }], promptId })
}

/** These are said to tookit, whatever it has just asked for. */
const toUs: ReadonlySet<MeaningKind> = new Set<MeaningKind>([
  'taken',
  'aboutToTake',
  'notTaken',
  'later',
  'skip',
  'undo',
  'supply',
  'yes',
  'no',
  'number',
  'help',
  'question',
  'pause',
  'resume',
  'settings',
  'change',
  'addCaregiver',
  'removeCaregiver',
  'courtesy',
  'plan',
  'place',
])

function keep(conversation: Conversation): void {
  const turn = conversation.self
  const { what } = conversation.said
  if (turn === null || what.kind !== 'text' || conversation.answered) return
  const prompt = openQuestions(turn.situation, turn.patient.personId, turn.at).findLast(
    ({ asked, closed }) => asked.kind === 'ownWords' && closed === null,
  )
  if (prompt?.asked.kind !== 'ownWords') return
  if (conversation.meanings.some(({ kind }) => toUs.has(kind))) return
  const words = what.text.trim().slice(0, ownWordsMax)
  if (words.length < 2) return
  const { about } = prompt.asked
  // A question may tell of side effects, and these are never passed over.
  conversation.meanings = conversation.meanings.filter(
    ({ kind }) => about === 'question' && kind === 'sideEffect',
  )
  turn.closePrompt(prompt.id, 'answered')
  goOn(conversation, turn, about, words)
}

function goOn(conversation: Conversation, turn: Turn, about: OwnWords, words: string): void {
  switch (about) {
    case 'warningSigns':
      return keepSigns(conversation, turn, words)
    case 'planSigns':
      keepPart(turn, { signs: words })
      return askFor(conversation, turn, 'planHelps', { kind: 'askPlanPart', part: 'helps' })
    case 'planHelps':
      keepPart(turn, { helps: words })
      return askFor(conversation, turn, 'planPeople', { kind: 'askPlanPart', part: 'people' })
    case 'question':
      return keepQuestion(conversation, turn, words)
    case 'planPeople':
      keepPart(turn, { people: words })
      return conversation.answer(turn, { kind: 'planKept' })
    default:
      return about satisfies never
  }
}

/** For whoever prescribes. It goes to nobody without her yes. */
function keepQuestion(conversation: Conversation, turn: Turn, words: string): void {
  observe(conversation, turn, { kind: 'question', words })
  const asks = canPassOn(turn.situation)
  const content = { kind: 'ownQuestionKept', asks } as const
  if (!asks) return conversation.answer(turn, content)
  const { eventId } = conversation.said
  offerToPassOn(conversation, turn, { about: 'question', eventId }, content)
}

function keepPart(turn: Turn, part: Partial<SafetyPlan>): void {
  const before = turn.patient.wellbeing?.safetyPlan ?? { signs: '', helps: '', people: '' }
  change(turn, { safetyPlan: { ...before, ...part } })
}

/** Parted at commas, semicolons and lines. */
function keepSigns(conversation: Conversation, turn: Turn, words: string): void {
  const signs = words
    .split(/[,;\n]+/)
    .map((sign) => sign.trim())
    .filter((sign) => sign !== '')
  const before = turn.patient.wellbeing?.warningSigns
  const usual = { weekday: 7, time: Temporal.PlainTime.from('11:00'), tell: 'me' } as const
  change(turn, { warningSigns: { ...usual, ...before, signs } })
  const promptId = `signsTold:${conversation.said.eventId}`
  const expiresAt = turn.now.add(hours(checkInPromptHours))
  turn.openPrompt(promptId, turn.patient.personId, { kind: 'signsTold' }, expiresAt)
  conversation.answer(turn, { kind: 'askSignsTold', signs }, { choices: toldChoices, promptId })
}

function chooseTold(conversation: Conversation, { turn, prompt, choice }: Taken): void {
  const before = turn.patient.wellbeing?.warningSigns
  if (choice.kind === 'notThisTime') {
    turn.closePrompt(prompt.id, 'answered')
    return conversation.answer(turn, { kind: 'questionnaireLeft' })
  }
  if (choice.kind !== 'tellOf' || before === undefined) return
  turn.closePrompt(prompt.id, 'answered')
  change(turn, { warningSigns: { ...before, tell: choice.tell } })
  conversation.answer(turn, { kind: 'signsKept', tell: choice.tell })
}

function change(turn: Turn, part: Partial<WellbeingPlan>): void {
  const { asked: _, ...before } = turn.patient.wellbeing ?? {}
  turn.record({ kind: 'WellbeingChanged', wellbeing: { ...before, ...part } })
}
