import { isAsNeeded } from '../../domain/asNeeded.ts'
import type { Dose, Reporter, SkipReason } from '../../domain/dose.ts'
import type { Choice, Prompt, WereNotTaken } from '../../domain/prompt.ts'
import { hours, isBefore, minutes } from '../../domain/time.ts'
import { hasRoom } from '../checkInDay.ts'
import type { Conversation, Taken } from '../conversation.ts'
import { checkInLateMin, whyOwnWordsMin, whyPromptHours } from '../limits.ts'
import type { MeaningKind } from '../meaning.ts'
import { openQuestions } from '../openQuestions.ts'
import { dosesUnexplained, isWhyDue, mayAskWhy, wasAskedOf } from '../reasonsDue.ts'
import type { TellOptions, Turn } from '../turn.ts'
import { isNoReason, reasonsIn } from '../understand/reasonsIn.ts'
import { closeAnswered } from './answeringDoses.ts'
import { namesNothing, openDoses } from './doseChoice.ts'
import { slotOf, wordsForAll } from './doseWords.ts'
import { leadOn } from './leadingOn.ts'
import { takenMoment } from './spokenTime.ts'
import type { Topic } from './topic.ts'

/** What most people say. The others (asleep, away, too expensive) are understood in her own words. */
const offered: readonly SkipReason[] = [
  'forgot',
  'feltSick',
  'feltBetter',
  'doesNotWant',
  'outOfMedicine',
  'toldByDoctor',
  'other',
]
const choices: readonly Choice[] = offered.map((reason) => ({ kind: 'reason', reason }))

/**
 * Why a dose was not taken, asked once and kindly: right after she has left it out, or, where she did not answer, with
 * the confirmation of what she answers next. Why so, and when not: docs/decisions/0017-why-it-was-not-taken.md.
 */
export const reasons: Topic = {
  name: 'reasons',
  prompts: ['whyNotTaken'],
  choose: chooseReason,
  respond: hearReason,
}

/** Its own line among the topics: it comes after the reminders. */
export const askingReasons: Topic = { name: 'askingReasons', advance: askByDay }

/**
 * After a confirmation. Of what she left out with a reason, the reason leads on; without one she is asked for it. Where
 * she left out nothing, she is asked of a dose before it that stayed without an answer.
 */
export function afterConfirmation(conversation: Conversation, turn: Turn): void {
  const declined = turn.facts.flatMap(({ body }) =>
    body.kind === 'DoseDeclined' && !isAsNeeded(turn.situation.prescriptions, body.slot) ? [body] : [],
  )
  if (turn.facts.some(({ body }) => body.kind === 'DangerHeard')) return
  const ids = declined.map(({ slot }) => slot.doseId)
  const reason = declined.find((one) => one.reason !== null)?.reason ?? null
  if (reason !== null) return leadOn(conversation, turn, reason, dosesOf(turn, ids))
  const s = turn.situation
  const doses = declined.length > 0 ? dosesOf(turn, ids) : dosesUnexplained(s, turn.now)
  if (doses.length === 0 || doses.some(({ id }) => wasAskedOf(s, id))) return
  // One thing at a time: what is open now comes first.
  if (declined.length === 0 && openDoses(s, turn.at).length > 0) return
  if (!mayAskWhy(s, turn.now) || !hasRoom(s, turn.now)) return
  ask(turn, doses, (content, options) => conversation.answer(turn, content, options))
}

/** By itself, of a medicine that is planned so seldom that no answer is near. */
function askByDay(turn: Turn): void {
  const { situation: s, now, patient } = turn
  if (!isWhyDue(s, now) || !hasRoom(s, now)) return
  ask(turn, dosesUnexplained(s, now), (content, options) =>
    turn.tell(
      `ask:${options.promptId}`,
      patient.personId,
      'routine',
      now.add(minutes(checkInLateMin)),
      content,
      options,
    ),
  )
}

type AskReason = {
  readonly kind: 'askReason'
  readonly doses: ReturnType<typeof wordsForAll>
  readonly were: WereNotTaken
}

function ask(
  turn: Turn,
  doses: readonly Dose[],
  put: (content: AskReason, options: TellOptions) => void,
): void {
  const promptId = `why:${doses[0]?.id}`
  const doseIds = doses.map(({ id }) => id)
  const were = doses.some(({ state }) => state.kind === 'unanswered') ? 'unanswered' : 'declined'
  const expiresAt = turn.now.add(hours(whyPromptHours))
  turn.openPrompt(promptId, turn.patient.personId, { kind: 'whyNotTaken', doseIds, were }, expiresAt)
  const words = wordsForAll(turn.situation, doses.map(slotOf))
  put({ kind: 'askReason', doses: words, were }, { choices, promptId })
}

function chooseReason(conversation: Conversation, { turn, prompt, choice }: Taken): void {
  if (choice.kind === 'reason') return tellReason(conversation, turn, prompt, choice.reason)
  if (choice.kind === 'no') leaveIt(conversation, turn, prompt)
}

function leaveIt(conversation: Conversation, turn: Turn, prompt: Prompt): void {
  turn.closePrompt(prompt.id, 'answered')
  conversation.meanings = []
  conversation.answer(turn, { kind: 'reasonLeft' })
}

/** Her own words, while the question is open. */
function hearReason(conversation: Conversation): void {
  const turn = conversation.self
  if (turn === null || conversation.answered) return
  const open = openQuestions(turn.situation, turn.patient.personId, turn.at)
  const prompt = open.findLast(({ asked, closed }) => asked.kind === 'whyNotTaken' && closed === null)
  if (prompt === undefined) return
  if (hearTakenAfterAll(conversation, turn, prompt)) return
  if (isNoReason(textOf(conversation), conversation.speaker.person.language))
    return leaveIt(conversation, turn, prompt)
  const reason = reasonGiven(conversation, turn)
  if (reason !== null) return tellReason(conversation, turn, prompt, reason)
  const isSoon = isBefore(turn.at, prompt.openedAt.add(minutes(whyOwnWordsMin)))
  if (isSoon && open.length === 1 && areOwnWords(conversation))
    tellReason(conversation, turn, prompt, 'other')
}

/** With a dose open, "don't want it" is about that one; what can only be of the past is the answer. */
function reasonGiven(conversation: Conversation, turn: Turn): SkipReason | null {
  const [told] = conversation.take('reason')
  if (told !== undefined) return told.reason
  const given = reasonsIn(textOf(conversation), conversation.speaker.person.language)
  if (given.length === 1 && given[0] === 'forgot' && saysOnly(conversation, 'notTaken')) {
    conversation.take('notTaken')
    return 'forgot'
  }
  if (openDoses(turn.situation, turn.at).length > 0) return null
  const { meanings } = conversation
  const skip = meanings.find(
    (meaning) => meaning.kind === 'skip' && meaning.reason !== null && namesNothing(meaning.which),
  )
  if (skip?.kind === 'skip') {
    conversation.meanings = meanings.filter((meaning) => meaning !== skip)
    return skip.reason
  }
  // What she felt is noted as a side effect, too.
  if (meanings.length > 0) return saysOnly(conversation, 'sideEffect') ? 'feltSick' : null
  const [reason, other] = given
  return other === undefined ? (reason ?? null) : null
}

const saysOnly = ({ meanings }: Conversation, kind: MeaningKind): boolean =>
  meanings.length > 0 && meanings.every((meaning) => meaning.kind === kind)

/** "Took it at 20:10": of the dose that she is asked why, and of no other that is open. */
function hearTakenAfterAll(conversation: Conversation, turn: Turn, { asked }: Prompt): boolean {
  if (asked.kind !== 'whyNotTaken' || asked.were !== 'unanswered') return false
  const { zone } = turn.patient
  const taken = conversation.meanings.find(
    (meaning) => meaning.kind === 'taken' && namesNothing(meaning.which) && meaning.at?.kind === 'clock',
  )
  if (taken?.kind !== 'taken' || taken.at === null) return false
  const { at } = taken
  const fits = (dose: Dose) => takenMoment(at, turn.at, dose.plannedAt, zone) !== null
  const doses = dosesOf(turn, asked.doseIds).filter(({ state }) => state.kind !== 'taken')
  if (doses.length === 0 || !doses.every(fits) || openDoses(turn.situation, turn.at).some(fits)) return false
  conversation.meanings = conversation.meanings.filter((meaning) => meaning !== taken)
  const by: Reporter = { personId: conversation.speaker.person.id, as: 'patient' }
  for (const dose of doses) {
    const takenAt = takenMoment(at, turn.at, dose.plannedAt, zone) ?? turn.at
    turn.record({ kind: 'DoseTaken', slot: slotOf(dose), takenAt, by })
  }
  closeAnswered(turn)
  return true
}

const textOf = ({ said }: Conversation): string => (said.what.kind === 'text' ? said.what.text.trim() : '')

/** An answer that is on no list. A question of hers is none. */
const areOwnWords = (conversation: Conversation): boolean =>
  conversation.meanings.length === 0 &&
  /\p{L}{2}/u.test(textOf(conversation)) &&
  !textOf(conversation).includes('?')

function tellReason(conversation: Conversation, turn: Turn, prompt: Prompt, reason: SkipReason): void {
  if (prompt.asked.kind !== 'whyNotTaken') return
  const doses = dosesOf(turn, prompt.asked.doseIds).filter(isNotTaken)
  turn.closePrompt(prompt.id, 'answered')
  if (doses.length === 0) return conversation.answer(turn, { kind: 'nothingOpen', next: null })
  turn.record({ kind: 'ReasonTold', doseIds: doses.map(({ id }) => id), reason })
  leadOn(conversation, turn, reason, doses)
}

const isNotTaken = ({ state }: Dose): boolean => state.kind === 'declined' || state.kind === 'unanswered'

const dosesOf = (turn: Turn, ids: readonly string[]): readonly Dose[] =>
  turn.situation.doses.filter(({ id }) => ids.includes(id))

/** Taken after all, or open again: there is nothing to explain any more. */
export function withdrawWhy(turn: Turn): void {
  for (const { id, asked, closed } of turn.situation.prompts) {
    if (asked.kind !== 'whyNotTaken' || closed !== null) continue
    if (!dosesOf(turn, asked.doseIds).some(isNotTaken)) turn.closePrompt(id, 'withdrawn')
  }
}
