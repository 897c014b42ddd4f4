import { isAsNeeded } from '../../domain/asNeeded.ts'
import { hasAgreed } from '../../domain/patient.ts'
import { plannedOnDay } from '../../domain/planned.ts'
import type { Asked } from '../../domain/prompt.ts'
import { patientPerson } from '../../domain/situation.ts'
import type { Slot } from '../../domain/slot.ts'
import { hours, isAfter, type LocalDate, localDate } from '../../domain/time.ts'
import type { Content } from '../content.ts'
import type { Conversation } from '../conversation.ts'
import { askedBackAnHourMax } from '../limits.ts'
import { openQuestions } from '../openQuestions.ts'
import type { Turn } from '../turn.ts'
import { openChoices } from './answeringDoses.ts'
import { openDoses } from './doseChoice.ts'
import { slotOf, wordsFor, wordsForAll } from './doseWords.ts'
import { canPassOn, offerToPassOn } from './offeringPeople.ts'
import type { Topic } from './topic.ts'

/** Help, "did I take it?", and kind words that record nothing. */
export const helping: Topic = { name: 'helping', respond: hearHelp }

function hearHelp(conversation: Conversation): void {
  const help = conversation.take('help').length > 0
  const questions = conversation.take('question')
  const courtesy = conversation.take('courtesy')
  const { self, said } = conversation
  if (help && said.handledByService !== 'help') return sayHelp(conversation)
  if (help) conversation.answered = true
  if (self !== null && questions.length > 0 && hasAgreed(self.patient))
    return conversation.answer(self, today(self))
  if (courtesy.length === 0 || conversation.answered || conversation.meanings.length > 0) return
  hearCourtesy(conversation)
}

function sayHelp(conversation: Conversation): void {
  const { self } = conversation
  if (self !== null) return conversation.answer(self, { kind: 'help', country: self.patient.country })
  sayCaregiverHelp(conversation)
}

function sayCaregiverHelp(conversation: Conversation): void {
  const [turn = null] = conversation.caring
  const patients = conversation.caring.map(({ situation }) => patientPerson(situation).name)
  conversation.answer(turn, { kind: 'caregiverHelp', patients, country: turn?.patient.country ?? '' })
}

/** "ok" and "thanks" are never "taken": while a dose is open, that is said and asked again. Else they need no answer. */
function hearCourtesy(conversation: Conversation): void {
  conversation.answered = true
  const turn = conversation.self
  if (turn === null) return
  const open = openDoses(turn.situation, turn.at)
  if (open.length === 0) return
  conversation.answer(
    turn,
    { kind: 'courtesy', openDoses: wordsForAll(turn.situation, open.map(slotOf)) },
    openChoices(conversation, turn),
  )
}

/** The local day so far: what is recorded, what is open, what lies ahead. */
function today(turn: Turn): Content {
  const day = localDate(turn.now, turn.patient.zone)
  const slots = turn.situation.prescriptions
    .filter((prescription) => prescription.stoppedAt === null)
    .flatMap((prescription) => plannedOnDay(turn.situation, prescription, day))
    .concat(intakesOn(turn, day))
    .toSorted((a, b) => Temporal.Instant.compare(a.plannedAt, b.plannedAt))
  return { kind: 'today', doses: slots.flatMap((slot) => lineOf(turn, slot)) }
}

/** What stands on no plan and was taken, as needed. */
const intakesOn = (turn: Turn, day: LocalDate): readonly Slot[] =>
  turn.situation.doses
    .filter(
      (dose) =>
        dose.state.kind === 'taken' &&
        dose.date.equals(day) &&
        isAsNeeded(turn.situation.prescriptions, dose),
    )
    .map(slotOf)

type TodayLine = Extract<Content, { kind: 'today' }>['doses'][number]

function lineOf(turn: Turn, slot: Slot): readonly TodayLine[] {
  const state = turn.situation.doses.find((dose) => dose.id === slot.doseId)?.state
  const dose = wordsFor(turn.situation, slot)
  // Planned earlier today, before she was enrolled or the medicine was added: nothing to say of it.
  if (state === undefined)
    return isAfter(slot.plannedAt, turn.now) ? [{ dose, state: 'ahead', at: null }] : []
  switch (state.kind) {
    case 'taken':
      return [{ dose, state: 'taken', at: state.takenAt }]
    case 'declined':
      return [{ dose, state: 'declined', at: state.declinedAt }]
    case 'asked':
      return [{ dose, state: 'open', at: null }]
    case 'due':
      return [{ dose, state: 'ahead', at: null }]
    default:
      return [{ dose, state: state.kind, at: null }]
  }
}

/**
 * Nothing was understood: asked back with the choices that are open, and nothing is recorded; the second time in a row
 * she is offered a person. So that two machines never talk each other to death, it is only noted when that has happened
 * too often within the hour.
 */
export function askBackUnclear(conversation: Conversation): void {
  askBack(conversation, false)
}

/** The choices once more, after a person was offered: she wants none. */
export const askBackAgain = (conversation: Conversation): void => askBack(conversation, true)

function askBack(conversation: Conversation, again: boolean): void {
  const { self, speaker } = conversation
  for (const turn of conversation.turns) {
    const open = openQuestions(turn.situation, speaker.person.id, turn.at).filter(
      (prompt) => prompt.closed === null,
    )
    const newest = open.at(-1)
    if (newest === undefined && (turn !== self || !hasAgreed(turn.patient))) continue
    if (!again && (isNotedOnly(conversation, turn) || offerPerson(conversation, turn))) return
    const kind =
      newest === undefined
        ? 'nothing'
        : newest.asked.kind === 'doses' || newest.asked.kind === 'mood'
          ? newest.asked.kind
          : 'other'
    const options = newest === undefined ? {} : { promptId: newest.id, choices: lastChoices(newest) }
    return conversation.answer(turn, { kind: 'notUnderstood', open: kind }, options)
  }
  const [turn] = conversation.caring
  // Whoever is nobody's caregiver (any more, or not yet) hears nothing that tells her so.
  if (turn === undefined) return conversation.answer(null, { kind: 'nothingOpen', next: null })
  if (!again && (isNotedOnly(conversation, turn) || offerPerson(conversation, turn))) return
  sayCaregiverHelp(conversation)
}

/** Where an answer to one of these is waited for, its choices matter more. */
const pressing: ReadonlySet<Asked['kind']> = new Set([
  'alarm',
  'isSheSafe',
  'maybeDanger',
  'crisisCheck',
  'howAreYou',
])

/** Her last words to the care team: once in an hour, and only what she wrote herself. */
function offerPerson(conversation: Conversation, turn: Turn): boolean {
  const { said, speaker } = conversation
  const open = openQuestions(turn.situation, speaker.person.id, turn.at)
  if (open.some(({ asked, closed }) => closed === null && pressing.has(asked.kind))) return false
  if (said.unclearInARow === 0 || said.what.kind !== 'text' || said.what.text.trim() === '') return false
  const since = turn.now.subtract(hours(1))
  const isOffered = turn.situation.prompts.some(
    ({ asked, personId, openedAt }) =>
      asked.kind === 'passOn' &&
      asked.about === 'unclear' &&
      personId === speaker.person.id &&
      isAfter(openedAt, since),
  )
  if (isOffered || !canPassOn(turn.situation)) return false
  const content = { kind: 'askPassOn', about: 'unclear' } as const
  offerToPassOn(conversation, turn, { about: 'unclear', eventId: said.eventId }, content)
  return true
}

/** @returns whether that is all: it has happened too often. */
function isNotedOnly(conversation: Conversation, turn: Turn): boolean {
  turn.record({ kind: 'NotUnderstood', personId: conversation.speaker.person.id })
  const tooOften = conversation.said.unclearLately >= askedBackAnHourMax
  if (tooOften) conversation.answered = true
  return tooOften
}

/** The choices as they were offered last. */
const lastChoices = (prompt: Turn['situation']['prompts'][number]) =>
  prompt.offers.at(-1)?.replies.map((reply) => reply.choice) ?? []
