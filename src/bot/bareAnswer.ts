import type { Choice, Prompt } from '../domain/prompt.ts'
import { hours } from '../domain/time.ts'
import type { Conversation, Taken } from './conversation.ts'
import { checkInPromptHours } from './limits.ts'
import type { Meaning } from './meaning.ts'
import { openQuestions } from './openQuestions.ts'
import type { Turn } from './turn.ts'

type Bare = Extract<Meaning, { kind: 'yes' | 'no' | 'number' }>

/** What a bare answer can mean: a choice of one of the questions that were open when it was sent. */
export type BareMeaning =
  | { readonly kind: 'only'; readonly taken: Taken }
  | { readonly kind: 'several'; readonly candidates: readonly Taken[] }
  /** A question is open, but offers nothing of the kind ("7" to a mood from 1 to 5). */
  | { readonly kind: 'unoffered'; readonly turn: Turn; readonly prompt: Prompt }
  | { readonly kind: 'nothing' }

export function meaningOfBare(conversation: Conversation, bare: Bare): BareMeaning {
  const { speaker, turns } = conversation
  const open = turns.flatMap((turn) =>
    openQuestions(turn.situation, speaker.person.id, turn.at).map((prompt) => ({ turn, prompt })),
  )
  const candidates = open.flatMap(({ turn, prompt }) => {
    const choice = choiceFor(prompt, bare)
    return choice === null ? [] : [{ turn, prompt, choice }]
  })
  const [first, second] = candidates
  if (first !== undefined && second === undefined) return { kind: 'only', taken: first }
  if (first !== undefined) return { kind: 'several', candidates }
  const newest = open.at(-1)
  return newest === undefined ? { kind: 'nothing' } : { kind: 'unoffered', ...newest }
}

/**
 * Somebody typed what a choice is called ("I agree", "one week") instead of its number or button. Only a text that is
 * nothing else counts, and only if it is the choice of one question.
 */
export function choiceNamed(conversation: Conversation, text: string): Taken | null {
  const said = bareWords(text)
  // Numbers are weighed against all that is open, by `meaningOfBare`.
  if (said === '' || /^\d+$/.test(said)) return null
  const named = conversation.turns.flatMap((turn) =>
    openQuestions(turn.situation, conversation.speaker.person.id, turn.at).flatMap((prompt) => {
      const reply = prompt.offers.flatMap((offer) => offer.replies).find(({ label }) => bareWords(label) === said)
      return reply === undefined ? [] : [{ turn, prompt, choice: reply.choice }]
    }),
  )
  const [only, other] = named
  return only !== undefined && other === undefined ? only : null
}

const bareWords = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

/** The choice of this question that the answer would take, or null. */
function choiceFor(prompt: Prompt, bare: Bare): Choice | null {
  const replies = prompt.offers.flatMap((offer) => offer.replies)
  if (bare.kind === 'number') {
    // A mood is answered by its own number, also where the text asked for "mood 3" because "3" was taken.
    const said = prompt.asked.kind === 'mood' ? [String(bare.n), `mood ${bare.n}`] : [String(bare.n)]
    const byNumber = replies.find(({ reply }) => said.includes(reply.toLowerCase()))?.choice
    if (byNumber !== undefined) return byNumber
    return prompt.asked.kind === 'mood' ? (replies.find(({ choice }) => choice.kind === 'mood' && choice.score === bare.n)?.choice ?? null) : null
  }
  const offered = replies.map(({ choice }) => choice)
  return bare.kind === 'yes' ? yesOf(prompt, offered) : noOf(prompt, offered)
}

/** What "yes" says to each kind of question; null where it says nothing ("How is your mood?"). */
function yesOf(prompt: Prompt, offered: readonly Choice[]): Choice | null {
  switch (prompt.asked.kind) {
    case 'doses':
      return { kind: 'taken' }
    case 'agreement':
    case 'caring':
    case 'sideEffects':
      return { kind: 'yes' }
    case 'sharing':
      return { kind: 'shareAlarms' }
    case 'whichDose':
    case 'whichQuestion':
    case 'whichPatient':
      return offered.length === 1 ? (offered[0] ?? null) : null
    case 'alarm':
    case 'mood':
    case 'pauseUntil':
      return null
    default:
      return prompt.asked satisfies never
  }
}

function noOf(prompt: Prompt, offered: readonly Choice[]): Choice | null {
  switch (prompt.asked.kind) {
    case 'doses':
    case 'agreement':
    case 'caring':
      return { kind: 'no' }
    case 'sideEffects':
      return offered.find((choice) => choice.kind === 'noSideEffects') ?? { kind: 'no' }
    case 'sharing':
      return { kind: 'shareNothing' }
    default:
      return null
  }
}

/** Two questions could be meant: asked which, by name, and nothing is recorded. */
export function askWhichQuestion(conversation: Conversation, candidates: readonly Taken[]): void {
  const home = candidates[0]?.turn
  if (home === undefined) return
  const promptId = `whichQuestion:${conversation.said.eventId}`
  const meant = candidates.map(({ prompt, choice }) => ({ promptId: prompt.id, choice }))
  const { person } = conversation.speaker
  home.openPrompt(promptId, person.id, { kind: 'whichQuestion', candidates: meant }, home.now.add(hours(checkInPromptHours)))
  const choices: Choice[] = candidates.map(({ turn, prompt }) => ({
    kind: 'question',
    promptId: prompt.id,
    about: prompt.asked.kind === 'doses' || prompt.asked.kind === 'mood' || prompt.asked.kind === 'sideEffects' ? prompt.asked.kind : 'other',
    time: timeOf(turn, prompt),
  }))
  conversation.answer(home, { kind: 'whichQuestion' }, { choices, promptId })
}

const timeOf = (turn: Turn, prompt: Prompt): Temporal.PlainTime | null => {
  const [id] = prompt.asked.kind === 'doses' ? prompt.asked.doseIds : []
  return turn.situation.doses.find((dose) => dose.id === id)?.time ?? null
}
