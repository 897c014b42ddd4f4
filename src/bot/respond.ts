import { asNeededOn } from '../domain/asNeeded.ts'
import { languages } from '../domain/language.ts'
import type { PersonFact } from '../domain/personFact.ts'
import type { Asked } from '../domain/prompt.ts'
import type { Situation } from '../domain/situation.ts'
import { hours, type Instant, type LocalDate, localDate, notAfter } from '../domain/time.ts'
import { askWhichQuestion, choiceNamed, meaningOfBare, wasJustAnswered } from './bareAnswer.ts'
import { beyondDoubt } from './beyondDoubt.ts'
import { Conversation, type Taken } from './conversation.ts'
import type { Decision, Said, Speaker } from './decision.ts'
import { heardAgainHours } from './limits.ts'
import type { Listening, Meaning, Understand } from './meaning.ts'
import type { Notice } from './notice.ts'
import { openQuestions } from './openQuestions.ts'
import { withoutPhoneNumbers } from './phoneNumber.ts'
import { saysNothing } from './saysNothing.ts'
import { closeUnreachable, reviewAlarms } from './topics/alarms.ts'
import { first, rest, topics } from './topics/all.ts'
import { observe } from './topics/checkIns.ts'
import { confirm } from './topics/confirming.ts'
import { hearDoubted, isDoubted } from './topics/contacts.ts'
import { askBackUnclear } from './topics/helping.ts'
import { mayPlanIn } from './topics/planners.ts'
import { hearPlanAnswer } from './topics/plans.ts'
import { withdrawWhy } from './topics/reasons.ts'
import type { Turn } from './turn.ts'
import { correctionIn } from './understand/plans/correctionIn.ts'

/** What follows from a message: a decision for each patient it touches, and notices that are about nobody. */
export interface Response {
  readonly decisions: readonly Decision[]
  readonly notices: readonly Notice[]
  /** What happened to a speaker who is around no patient; left out: nothing. */
  readonly ownFacts?: readonly PersonFact[]
}

/**
 * Somebody said something. `situations`: all patients that this person may speak about (herself, those she cares
 * for, those she was invited to care for). Pure: the same input gives the same response.
 */
export function respond(
  understand: Understand,
  cutQuotes: (text: string, ownTexts: readonly string[]) => string,
  speaker: Speaker,
  situations: readonly Situation[],
  said: Said,
  now: Instant,
): Response {
  const conversation = new Conversation(speaker, situations, said, now)
  welcomeContact(conversation)
  hear(conversation, understand, cutQuotes)
  for (const turn of conversation.turns) {
    dropAskingBack(turn, speaker.person.id)
    withdrawWhy(turn)
    reviewAlarms(turn)
  }
  return {
    decisions: conversation.turns.filter((turn) => turn.changed).map((turn) => turn.decision()),
    notices: conversation.loose,
    ownFacts: conversation.ownFacts,
  }
}

/** A question of ours that only asked back is over once she has said something that was recorded. */
function dropAskingBack(turn: Turn, personId: string): void {
  const recorded = turn.facts.some(({ body }) => !saysNothing.has(body.kind))
  if (!recorded) return
  for (const prompt of turn.before.prompts) {
    if (prompt.personId === personId && asksBack.has(prompt.asked.kind))
      turn.closePrompt(prompt.id, 'superseded')
  }
}

const asksBack: ReadonlySet<Asked['kind']> = new Set(['whichDose', 'whichQuestion', 'whichPatient'])

/**
 * She writes from it, so it works: a contact that seemed lost is usable again, and of one that works it is noted, once a
 * day, that it is still hers. One that an operator typed has to say so first (topics/contacts.ts).
 */
function welcomeContact({ speaker, turns }: Conversation): void {
  const { state, since, id: contactId } = speaker.contact
  for (const turn of turns) {
    const again = state === 'usable' && notAfter(since.add(hours(heardAgainHours)), turn.now)
    if (state !== 'unreachable' && !again) continue
    turn.record({ kind: 'ContactConfirmed', personId: speaker.person.id, contactId }, turn.now)
    if (turn.patient.personId === speaker.person.id) closeUnreachable(turn)
  }
}

function hear(
  conversation: Conversation,
  understand: Understand,
  cutQuotes: (text: string, ownTexts: readonly string[]) => string,
): void {
  const { what } = conversation.said
  // A suspended contact is somebody else's until an operator has looked: only danger is heard from it.
  const doubted = isDoubted(conversation)
  const suspended = !doubted && conversation.speaker.contact.state === 'suspended'
  if (what.kind === 'choice') {
    if (doubted && what.choice.kind !== 'itsMe' && what.choice.kind !== 'notMe')
      return hearDoubted(conversation, '')
    if (!suspended) press(conversation, what.promptId, what.choice)
    return confirm(conversation)
  }
  if (what.kind === 'staleChoice')
    return doubted ? hearDoubted(conversation, '') : askBackUnclear(conversation)
  const text = what.text === null ? '' : cutQuotes(what.text, conversation.said.ownTexts)
  const listening = listeningFor(conversation)
  const heard = withoutPhoneNumbers(text)
  conversation.meanings = beyondDoubt(conversation, text, understand(heard, listening))
  for (const topic of suspended || doubted ? first.slice(0, 1) : first) topic.respond?.(conversation)
  if (doubted) return hearDoubted(conversation, text)
  if (suspended || conversation.speaker.sharedWith !== undefined) return
  if (what.kind === 'media' && conversation.meanings.length === 0 && !conversation.answered) {
    return conversation.answer(conversation.home, { kind: 'cannotRead' })
  }
  // What was only our own words quoted back says nothing.
  if (text.trim() === '' && what.kind === 'text' && what.text.trim() !== '') return
  const named = conversation.answered ? null : choiceNamed(conversation, text)
  if (named !== null) {
    conversation.meanings = []
    choose(conversation, named)
    return confirm(conversation)
  }
  if (
    hearPlanAnswer(conversation, heard, (asks, turn) =>
      correctionIn(heard, asks, listeningAbout(listening, turn)),
    )
  )
    return confirm(conversation)
  hearBare(conversation)
  for (const topic of rest) topic.respond?.(conversation)
  if (conversation.recorded === 0 && !conversation.answered && conversation.meanings.length === 0)
    hearOwnWords(conversation, text, () => saysElsewhere(understand, heard, listening))
  confirm(conversation)
  if (!conversation.answered) askBackUnclear(conversation)
}

/** A button, or a bare answer that can mean only one thing: to the topic that asked. */
function take(conversation: Conversation, taken: Taken): void {
  topics.find((topic) => topic.prompts?.includes(taken.prompt.asked.kind))?.choose?.(conversation, taken)
}

function choose(conversation: Conversation, taken: Taken): void {
  const { asked, id } = taken.prompt
  if (asked.kind === 'whichQuestion') pressWhich(conversation, asked, taken.choice, id)
  else take(conversation, taken)
}

function press(conversation: Conversation, promptId: string, choice: Taken['choice']): void {
  for (const turn of conversation.turns) {
    const prompt = turn.situation.prompts.find(
      (p) => p.id === promptId && p.personId === conversation.speaker.person.id,
    )
    if (prompt === undefined) continue
    return choose(conversation, { turn, prompt, choice })
  }
  askBackUnclear(conversation)
}

/** She said which of two questions she had meant: her answer goes to that one. */
function pressWhich(
  conversation: Conversation,
  asked: Extract<Asked, { kind: 'whichQuestion' }>,
  choice: Taken['choice'],
  promptId: string,
): void {
  for (const turn of conversation.turns) turn.closePrompt(promptId, 'answered')
  const meant = asked.candidates.find(
    (candidate) => choice.kind === 'question' && candidate.promptId === choice.promptId,
  )
  if (meant !== undefined) press(conversation, meant.promptId, meant.choice)
}

/** Bare answers belong to the question that is open. Beside an outright statement ("yes, took it") they only agree with it. */
function hearBare(conversation: Conversation): void {
  const bare = conversation.meanings.filter(
    (meaning) => meaning.kind === 'yes' || meaning.kind === 'no' || meaning.kind === 'number',
  )
  if (bare.length === 0) return
  const statement = conversation.meanings.some(isStatement)
  for (const meaning of bare) {
    if (statement && meaning.kind !== 'number') {
      conversation.meanings = conversation.meanings.filter((other) => other !== meaning)
      continue
    }
    const meant = meaningOfBare(conversation, meaning)
    // A thumbs-up to a confirmation is a kind word, also where that asks why.
    const saysLittle =
      meant.kind === 'nothing' || (meant.kind === 'unoffered' && meant.prompt.asked.kind === 'whyNotTaken')
    if (saysLittle && meaning.kind === 'yes' && wasJustAnswered(conversation)) conversation.answered = true
    if (meant.kind === 'nothing') continue
    conversation.meanings = conversation.meanings.filter((other) => other !== meaning)
    if (meant.kind === 'only') {
      choose(conversation, meant.taken)
    } else if (meant.kind === 'several') askWhichQuestion(conversation, meant.candidates)
    else if (meant.prompt.asked.kind === 'mood')
      conversation.answer(meant.turn, { kind: 'moodUnclear' }, { promptId: meant.prompt.id })
  }
  // A bare answer with nothing open says nothing that could be recorded.
  conversation.meanings = conversation.meanings.filter(
    (meaning) => meaning.kind !== 'yes' && meaning.kind !== 'no' && meaning.kind !== 'number',
  )
}

const isStatement = ({ kind }: Meaning): boolean =>
  kind === 'taken' ||
  kind === 'skip' ||
  kind === 'later' ||
  kind === 'aboutToTake' ||
  kind === 'notTaken' ||
  kind === 'noSideEffects' ||
  kind === 'sideEffect'

/** The question about side effects asks for her own words, so they are kept as she wrote them if nothing else is open. */
function hearOwnWords(conversation: Conversation, text: string, saysMore: () => boolean): void {
  const turn = conversation.self
  // A question of hers is no answer to ours.
  if (turn === null || text.trim().length < 3 || text.includes('?')) return
  const open = openQuestions(turn.situation, conversation.speaker.person.id, turn.at)
  const [only, other] = open
  if (only?.asked.kind !== 'sideEffects' || other !== undefined || only.closed !== null || saysMore()) return
  observe(conversation, turn, { kind: 'sideEffect', effect: null, words: text.trim().slice(0, 500) })
  turn.closePrompt(only.id, 'answered')
}

/** It means something in another language: "took it" to somebody who is spoken to in Spanish is no side effect. */
const saysElsewhere = (understand: Understand, text: string, listening: Listening): boolean =>
  languages.some(
    (language) => language !== listening.language && understand(text, { ...listening, language }).length > 0,
  )

/** The names that may be heard: her own medicines, and the people around her or the patients she cares for. */
function listeningFor(conversation: Conversation): Listening {
  const { self, speaker, said, turns } = conversation
  const home = self ?? turns[0]
  const today = localDate(said.sentAt, home?.patient.zone ?? 'UTC')
  const planned = turns.filter((turn) => mayPlanIn(conversation, turn))
  return {
    language: speaker.person.language,
    zone: home?.patient.zone ?? 'UTC',
    sentAt: said.sentAt,
    medicines: (self === null ? planned : [self]).flatMap((turn) => medicinesOf(turn, today)),
    people: turns.flatMap((turn) =>
      turn.situation.people
        .filter((person) => !person.isOperator && person.id !== speaker.person.id)
        .map((person) => ({ id: person.id, names: [person.name] })),
    ),
  }
}

const medicinesOf = ({ situation }: Turn, today: LocalDate): Listening['medicines'] =>
  situation.prescriptions
    .filter(({ stoppedAt }) => stoppedAt === null)
    .map((p) => ({
      id: p.id,
      names: [p.medicine.name, ...p.medicine.otherNames],
      ...(asNeededOn(p, today) === null ? {} : { asNeeded: true }),
    }))

/** While somebody's plan is being entered, the medicines are that person's. */
const listeningAbout = (listening: Listening, turn: Turn): Listening => ({
  ...listening,
  zone: turn.patient.zone,
  medicines: medicinesOf(turn, localDate(listening.sentAt, turn.patient.zone)),
})
