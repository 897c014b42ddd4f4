import type { Dose, SkipReason } from '../../domain/dose.ts'
import { operatorsIn, patientPerson } from '../../domain/situation.ts'
import { hours, localDate } from '../../domain/time.ts'
import type { Conversation } from '../conversation.ts'
import { dangerBeforeDoses } from '../dangerBeforeDoses.ts'
import { checkInPromptHours, operatorWorthHours } from '../limits.ts'
import { isHeldBack } from '../quiet.ts'
import type { Turn } from '../turn.ts'
import { askBetterTime } from './betterTime.ts'
import { closeOpen } from './checkIns.ts'
import { canPassOn, offerToPassOn } from './offeringPeople.ts'
import { outOf } from './outOfSupply.ts'
import { askFor } from './ownWords.ts'

/**
 * What follows from why a dose was not taken: a better time, whom to call, a question for whoever prescribes. Never that
 * she should take it. `doses`: those that were not taken.
 */
export function leadOn(
  conversation: Conversation,
  turn: Turn,
  reason: SkipReason,
  doses: readonly Dose[],
): void {
  const ids = doses.map(({ prescriptionId }) => prescriptionId)
  if (reason === 'outOfMedicine' && outOf(conversation, turn, ids)) return
  const mayAsk = mayAskMore(turn)
  if (mayAsk && askedMore(conversation, turn, reason, doses)) return
  const order = reason !== 'toldByDoctor' ? null : mayAsk ? tellOfOrder(turn, doses) : 'before'
  // She knows already, or was told what to do after danger; what she left out is confirmed.
  if (order === 'before' && conversation.answered) return
  const goOn = turn.patient.wellbeing?.whyGoOn ?? null
  conversation.answer(turn, { kind: 'reasonNoted', reason, goOn, told: order === 'told' })
}

/** Where other things matter, a kind word is enough. */
const mayAskMore = ({ situation, patient, now }: Turn): boolean =>
  patient.enrolment.kind === 'active' &&
  patientPerson(situation).stoppedAt === null &&
  !isHeldBack(situation, now) &&
  dangerBeforeDoses(situation, now) === null

/** @returns whether she is asked something that her reason leads to, or has been told enough. */
function askedMore(
  conversation: Conversation,
  turn: Turn,
  reason: SkipReason,
  doses: readonly Dose[],
): boolean {
  switch (reason) {
    case 'forgot':
    case 'asleep':
      return askBetterTime(conversation, turn, doses)
    case 'feltSick':
      return askFelt(conversation, turn)
    case 'doesNotWant':
      return askOwnQuestion(conversation, turn)
    case 'cost':
      return askAboutCost(conversation, turn)
    case 'other':
      return askToPassOnWords(conversation, turn)
    case 'feltBetter':
    case 'outOfMedicine':
    case 'toldByDoctor':
    case 'away':
    case 'notNeeded':
      return false
    default:
      return reason satisfies never
  }
}

/** Told in the same message, it stands in the confirmation, and is asked about some days later. */
function askFelt(conversation: Conversation, turn: Turn): boolean {
  const isTold =
    conversation.meanings.some(({ kind }) => kind === 'sideEffect') ||
    turn.facts.some(({ body }) => body.kind === 'ObservationMade' && body.observation.kind === 'sideEffect')
  if (isTold) return true
  const date = localDate(turn.now, turn.patient.zone)
  closeOpen(turn, 'sideEffects')
  const promptId = `felt:${conversation.said.eventId}`
  const expiresAt = turn.now.add(hours(checkInPromptHours))
  turn.openPrompt(promptId, turn.patient.personId, { kind: 'sideEffects', date }, expiresAt)
  conversation.answer(turn, { kind: 'askFelt' }, { choices: [{ kind: 'noSideEffects' }], promptId })
  return true
}

/** Asked for it once within the days that questions are remembered. */
function askOwnQuestion(conversation: Conversation, turn: Turn): boolean {
  const wasAsked = turn.situation.prompts.some(
    ({ asked }) => asked.kind === 'ownWords' && asked.about === 'question',
  )
  if (wasAsked) return false
  askFor(conversation, turn, 'question', { kind: 'askOwnQuestion' })
  return true
}

function askAboutCost(conversation: Conversation, turn: Turn): boolean {
  const wasAsked = turn.situation.prompts.some(
    ({ asked }) => asked.kind === 'passOn' && asked.about === 'cost',
  )
  if (wasAsked || !canPassOn(turn.situation)) return false
  offerToPassOn(conversation, turn, { about: 'cost', eventId: null }, { kind: 'askPassOn', about: 'cost' })
  return true
}

/** Something that is on no list, told in her own words: a person can read it. */
function askToPassOnWords(conversation: Conversation, turn: Turn): boolean {
  if (conversation.said.what.kind !== 'text' || !canPassOn(turn.situation)) return false
  const { eventId } = conversation.said
  offerToPassOn(conversation, turn, { about: 'reason', eventId }, { kind: 'askPassOn', about: 'reason' })
  return true
}

/**
 * The plan is the order, and goes on; whoever can look at it hears, by id, that it may have changed. Once within the
 * days that are looked back on.
 * @returns whether somebody was told; `before`: she has said so before.
 */
function tellOfOrder(turn: Turn, doses: readonly Dose[]): 'told' | 'before' | 'nobody' {
  const ids = new Set(doses.map(({ id }) => id))
  const prescriptionIds = [...new Set(doses.map(({ prescriptionId }) => prescriptionId))]
  if (prescriptionIds.every((id) => wasToldBefore(turn, id, ids))) return 'before'
  const operators = operatorsIn(turn.situation)
  for (const { id } of operators)
    turn.tell(`orderDoubt:${doses[0]?.id}:${id}`, id, 'alarm', turn.now.add(hours(operatorWorthHours)), {
      kind: 'operatorOrderDoubt',
      patientId: turn.patient.id,
    })
  return operators.length > 0 ? 'told' : 'nobody'
}

const wasToldBefore = ({ situation }: Turn, prescriptionId: string, now: ReadonlySet<string>): boolean =>
  situation.doses.some(
    ({ id, state, ...dose }) =>
      dose.prescriptionId === prescriptionId &&
      !now.has(id) &&
      (state.kind === 'declined' || state.kind === 'unanswered') &&
      state.reason === 'toldByDoctor',
  )
