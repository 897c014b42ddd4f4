import type { Language } from '../domain/language.ts'
import type { Choice, Prompt, QuestionAbout } from '../domain/prompt.ts'
import { hours, type Instant, isAfter, type LocalDate, latest, minutesBetween } from '../domain/time.ts'
import type { Conversation, Taken } from './conversation.ts'
import { checkInPromptHours, sameNewsMin } from './limits.ts'
import type { Meaning } from './meaning.ts'
import { choiceKey, hoursOf, numberOn } from './numbering.ts'
import { openQuestions } from './openQuestions.ts'
import { phrasesOf } from './phrases/byLanguage.ts'
import type { Phrases } from './phrases/phrases.ts'
import { sleepChoice } from './sleepChoice.ts'
import type { Turn } from './turn.ts'
import { hoursSlept, shortMood } from './understand/shortAnswers.ts'

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
  const candidates = withoutOlderUnits(
    open.flatMap(({ turn, prompt }) => {
      const choice = choiceFor(prompt, bare)
      return choice === null ? [] : [{ turn, prompt, choice }]
    }),
  )
  // Asked about danger, or which question she means, and answered with a bare word: nothing else is meant by it, but for
  // what was asked after that.
  const offered = candidates.map(({ prompt }) => offeredAt(prompt))
  const pressing = candidates.findLast(
    ({ prompt }) =>
      (prompt.asked.kind === 'maybeDanger' ||
        (prompt.asked.kind === 'whichQuestion' && bare.kind === 'number')) &&
      offered.every((at) => !isAfter(at, offeredAt(prompt))),
  )
  if (pressing !== undefined) return { kind: 'only', taken: pressing }
  const [first, second] = candidates
  if (first !== undefined && second === undefined) return { kind: 'only', taken: first }
  if (first !== undefined) return { kind: 'several', candidates }
  const again = answeredAlready(conversation, bare)
  if (again !== null) return { kind: 'only', taken: again }
  const last = open.at(-1)
  return last === undefined ? { kind: 'nothing' } : { kind: 'unoffered', ...last }
}

/** Any number answers how many she has, so that question gives way to what was asked after it. */
const withoutOlderUnits = (candidates: readonly Taken[]): readonly Taken[] =>
  candidates.filter(
    ({ prompt, choice }) =>
      choice.kind !== 'units' ||
      candidates.every((other) => !isAfter(offeredAt(other.prompt), offeredAt(prompt))),
  )

/** When it was put into her hands last. */
const offeredAt = ({ offers, openedAt }: Prompt): Instant =>
  latest(openedAt, ...offers.map(({ handedOverAt }) => handedOverAt))

/** The same answer once more, from a second tap or another phone, to the question about doses that it has closed. */
function answeredAlready({ speaker, turns }: Conversation, bare: Bare): Taken | null {
  const taken = turns.flatMap((turn) =>
    turn.situation.prompts.flatMap((prompt) => {
      const { asked, closed, personId } = prompt
      if (asked.kind !== 'doses' || personId !== speaker.person.id || closed?.why !== 'answered') return []
      const choice = choiceFor(prompt, bare)
      if (choice === null || Math.abs(minutesBetween(closed.at, turn.at)) > sameNewsMin) return []
      // A number says what it means. A thumbs-up to "skipped" does not make it taken.
      return bare.kind === 'number' || (bare.kind === 'yes' && areTaken(turn, asked.doseIds))
        ? [{ turn, prompt, choice }]
        : []
    }),
  )
  return taken.at(-1) ?? null
}

/** She was answered a moment ago: a thumbs-up then is a kind word. */
export const wasJustAnswered = ({ speaker, turns }: Conversation): boolean =>
  turns.some((turn) =>
    turn.situation.prompts.some(
      ({ personId, closed }) =>
        personId === speaker.person.id &&
        closed?.why === 'answered' &&
        Math.abs(minutesBetween(closed.at, turn.at)) <= sameNewsMin,
    ),
  )

const areTaken = ({ situation }: Turn, doseIds: readonly string[]): boolean =>
  doseIds.every((id) => situation.doses.some((dose) => dose.id === id && dose.state.kind === 'taken'))

/**
 * Somebody typed what a choice is called ("I agree", "one week", "lithium") instead of its number or button. Only a text
 * that is nothing else counts, and only if it is the choice of one question.
 */
export function choiceNamed(conversation: Conversation, text: string): Taken | null {
  const { person } = conversation.speaker
  const phrases = phrasesOf(person.language)
  const open = conversation.turns.flatMap((turn) =>
    openQuestions(turn.situation, person.id, turn.at).map((prompt) => ({
      turn,
      prompt,
      offered: offeredIn(prompt),
    })),
  )
  const onScale = scaleTyped(open, text)
  if (onScale !== null) return onScale
  const shortly = saidShortly(open, text, person.language)
  if (shortly !== null) return shortly
  // A number that was offered is weighed against all that is open, by `meaningOfBare`.
  if (open.some(({ offered }) => offered.some(({ reply }) => /\d/.test(reply) && reply === text.trim())))
    return null
  const named = open.flatMap(({ turn, prompt, offered }) => {
    const choice = namedIn(offered, wordsOf(text), phrases)
    return choice === null || mayBeOfADose(choice) ? [] : [{ turn, prompt, choice }]
  })
  const [only, other] = named
  return only !== undefined && other === undefined ? only : null
}

/** "Done" of an appointment: a dose may be meant as well, and the topic of appointments looks at both. */
const mayBeOfADose = (choice: Choice): boolean => choice.kind === 'appointmentDone' && choice.on === undefined

/** "sleep 7", just as it was offered. A mood is understood by itself. */
function scaleTyped(
  open: readonly { readonly turn: Turn; readonly prompt: Prompt; readonly offered: readonly Offered[] }[],
  text: string,
): Taken | null {
  const typed = plainWords(text)
  const found = open.flatMap(({ turn, prompt, offered }) =>
    offered
      .filter(({ choice, reply }) => choice.kind === 'score' && plainWords(reply) === typed)
      .filter(({ reply }) => !/^\d+$/.test(reply))
      .map(({ choice }) => ({ turn, prompt, choice })),
  )
  const [only, other] = found
  return only !== undefined && other === undefined ? only : null
}

/** "Good", a face, "6 hours": what answers a question for mood or sleep, and would mean little without it. */
function saidShortly(
  open: readonly { readonly turn: Turn; readonly prompt: Prompt }[],
  text: string,
  language: Language,
): Taken | null {
  const alone = open.length === 1
  for (const { turn, prompt } of open) {
    if (prompt.asked.kind === 'mood') {
      const score = shortMood(text, language, alone)
      if (score !== null) return { turn, prompt, choice: { kind: 'mood', score } }
    }
    if (prompt.asked.kind === 'sleepHours' && !/^\d+$/.test(text.trim())) {
      const n = hoursSlept(text, language, alone)
      if (n !== null) return { turn, prompt, choice: sleepChoice(n) }
    }
  }
  return null
}

const plainWords = (text: string): string => wordsOf(text.normalize('NFD').replace(/\p{M}/gu, '')).join(' ')

type Offered = Prompt['offers'][number]['replies'][number]

/** The choices of a question as they were called last. */
const offeredIn = (prompt: Prompt): readonly Offered[] => [
  ...new Map(
    prompt.offers.flatMap((offer) => offer.replies).map((reply) => [choiceKey(reply.choice), reply]),
  ).values(),
]

/** The one choice whose name this is, or which alone has these words in its name. */
function namedIn(offered: readonly Offered[], said: readonly string[], phrases: Phrases): Choice | null {
  const typed = plainWords(said.join(' '))
  const whole = offered.find(({ label }) => plainWords(label) === typed)
  if (whole !== undefined) return whole.choice
  const words = said.filter((word) => !phrases.besideAName.has(word))
  if (words.length === 0) return null
  const fitting = offered.filter(({ label, choice }) => {
    const own = new Set([...wordsOf(label), ...alsoCalled(choice, phrases)])
    return (
      asksBack.has(choice.kind) && words.every((word) => own.has(word)) && !mayBePlace(words, choice, offered)
    )
  })
  const [only, other] = fitting
  return only !== undefined && other === undefined ? only.choice : null
}

/**
 * A bare "2" may be the second of the choices, or the answer to another question (a mood), as well as "the 2:30
 * medicine". Then it is no name, and she is asked back.
 */
const mayBePlace = (words: readonly string[], choice: Choice, offered: readonly Offered[]): boolean =>
  words.every((word) => /^\d+$/.test(word)) &&
  words.length === 1 &&
  (choice.kind === 'question' || Number(words[0]) <= offered.length)

/** The choices of questions that ask which of several was meant: part of the name will do. */
const asksBack: ReadonlySet<Choice['kind']> = new Set(['dose', 'allDoses', 'medicine', 'question', 'patient'])

/** Names that may not stand in the text, and times as they are said. */
function alsoCalled(choice: Choice, phrases: Phrases): readonly string[] {
  if (choice.kind === 'allDoses') return phrases.allOfThem
  if (choice.kind === 'medicine') return wordsOf(choice.name)
  if (choice.kind !== 'dose') return []
  return [...wordsOf(choice.name), ...hoursOf(choice)]
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** The choice of this question that the answer would take, or null. */
function choiceFor(prompt: Prompt, bare: Bare): Choice | null {
  const replies = prompt.offers.flatMap((offer) => offer.replies)
  if (bare.kind === 'number') {
    if (prompt.asked.kind === 'units') return { kind: 'units', n: bare.n }
    // What is on a scale is answered by its own number, also where the text asked for "mood 3" because "3" was taken.
    const byNumber = replies.find(({ reply }) => reply === String(bare.n))?.choice
    return byNumber ?? replies.find(({ choice }) => numberOn(choice) === bare.n)?.choice ?? null
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
    case 'dosageChange':
      return { kind: 'asTold' }
    case 'sharing':
      return { kind: 'shareAlarms' }
    case 'stillSharing':
      return { kind: 'stillRight' }
    case 'contact':
      return { kind: 'itsMe' }
    case 'helps':
      return { kind: 'helps', answer: 'yes' }
    case 'questionnaireStart':
      return { kind: 'startNow' }
    // "Yes" to a reminder ahead is a kind word.
    case 'appointment':
      return prompt.asked.when === 'over' ? { kind: 'appointmentDone' } : null
    case 'passOn':
      return { kind: 'passItOn' }
    case 'isSheSafe':
      return { kind: 'isSafe' }
    case 'crisisCheck':
      return { kind: 'thinkingOfIt' }
    // "Yes" to "only what was due, or more?" says neither.
    case 'maybeDanger':
      return prompt.asked.danger === 'overdose' ? null : { kind: 'inDanger' }
    case 'whichDose':
    case 'whichMedicine':
    case 'whichQuestion':
    case 'whichPatient':
      return offered.length === 1 ? (offered[0] ?? null) : null
    case 'whoWrites':
    case 'alarm':
    case 'whyNotTaken':
    case 'betterTime':
    case 'mood':
    case 'pauseUntil':
    case 'howAreYou':
    case 'effectsAfter':
    case 'sleepHours':
    case 'sleepQuality':
    case 'scale':
    case 'questionnaire':
    case 'warningSigns':
    case 'signsTold':
    case 'ownWords':
    case 'plan':
      return offered.find(({ kind }) => kind === 'planAsSaid') ?? null
    case 'routine':
      return { kind: 'planAsSaid' }
    case 'planRight':
      return { kind: 'mayChangePlan' }
    case 'planChanged':
    case 'journey':
    case 'sameIntake':
    case 'appointmentDate':
    case 'units':
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
    case 'dosageChange':
      return { kind: 'notAsTold' }
    case 'sideEffects':
      return offered.find((choice) => choice.kind === 'noSideEffects') ?? { kind: 'no' }
    case 'plan':
    case 'routine':
      return { kind: 'planLeave' }
    case 'planRight':
      return { kind: 'mayNotChangePlan' }
    case 'sharing':
      return { kind: 'shareNothing' }
    case 'contact':
      return { kind: 'notMe' }
    case 'helps':
      return { kind: 'helps', answer: 'no' }
    case 'questionnaireStart':
      return { kind: 'notThisTime' }
    case 'whyNotTaken':
      return { kind: 'no' }
    case 'betterTime':
      return { kind: 'keepTime' }
    case 'passOn':
      return { kind: 'keepIt' }
    case 'isSheSafe':
      return { kind: 'notSafeYet' }
    case 'crisisCheck':
      return { kind: 'notThinkingOfIt' }
    case 'maybeDanger':
      return prompt.asked.danger === 'overdose' ? null : { kind: 'notInDanger' }
    case 'warningSigns':
      return { kind: 'signs', count: 0 }
    case 'appointment':
      return prompt.asked.when === 'over' ? { kind: 'notDone' } : null
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
  for (const turn of conversation.turns) closeAskingBack(turn, person.id)
  home.openPrompt(
    promptId,
    person.id,
    { kind: 'whichQuestion', candidates: meant },
    home.now.add(hours(checkInPromptHours)),
  )
  const choices: Choice[] = candidates.map(({ turn, prompt }) => ({
    kind: 'question',
    promptId: prompt.id,
    about: aboutOf[prompt.asked.kind] ?? 'other',
    time: timeOf(turn, prompt),
    ...dayOf(turn, prompt),
  }))
  conversation.answer(home, { kind: 'whichQuestion' }, { choices, promptId })
}

const aboutOf: { readonly [K in Prompt['asked']['kind']]?: QuestionAbout } = {
  doses: 'doses',
  mood: 'mood',
  sideEffects: 'sideEffects',
  effectsAfter: 'sideEffects',
  sleepHours: 'sleep',
  sleepQuality: 'sleep',
  scale: 'scale',
  helps: 'helps',
  warningSigns: 'signs',
  signsTold: 'signs',
  questionnaire: 'questionnaire',
  questionnaireStart: 'questionnaire',
  howAreYou: 'howSheIs',
  crisisCheck: 'howSheIs',
  dosageChange: 'plan',
  plan: 'plan',
  routine: 'plan',
  planRight: 'people',
  units: 'supply',
  whichMedicine: 'supply',
  sharing: 'people',
  stillSharing: 'people',
  appointment: 'appointment',
  appointmentDate: 'appointment',
  whyNotTaken: 'why',
  betterTime: 'plan',
  passOn: 'passOn',
}

function closeAskingBack(turn: Turn, personId: string): void {
  for (const prompt of turn.situation.prompts) {
    if (prompt.personId === personId && prompt.closed === null && prompt.asked.kind === 'whichQuestion')
      turn.closePrompt(prompt.id, 'superseded')
  }
}

/** Of an appointment, so that two are told apart. */
const dayOf = (
  { situation }: Turn,
  { asked }: Prompt,
): { readonly date: LocalDate; readonly name: string } | undefined => {
  if (asked.kind !== 'appointment') return undefined
  const meant = situation.appointments.find(({ id }) => id === asked.appointmentId)
  return meant?.due ? { date: meant.due.date, name: meant.name } : undefined
}

const timeOf = (turn: Turn, prompt: Prompt): Temporal.PlainTime | null => {
  const [id] = prompt.asked.kind === 'doses' ? prompt.asked.doseIds : []
  return turn.situation.doses.find((dose) => dose.id === id)?.time ?? null
}
