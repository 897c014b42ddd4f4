import type { Consent } from '../../domain/consent.ts'
import { hasAgreed } from '../../domain/patient.ts'
import type { Choice } from '../../domain/prompt.ts'
import { hours } from '../../domain/time.ts'
import type { Conversation, Taken } from '../conversation.ts'
import { invitationDays } from '../limits.ts'
import type { Turn } from '../turn.ts'
import { nextOnPlan, slotOf } from './doseWords.ts'
import type { Topic } from './topic.ts'

const agreementChoices: readonly Choice[] = [{ kind: 'yes' }, { kind: 'no' }]

/** From the invitation to the agreement. Nothing else is sent before. */
export const enrolling: Topic = {
  name: 'enrolling',
  prompts: ['agreement'],
  choose: chooseAgreement,
  respond: hearNewcomer,
}

/** Sends the invitation. Called when an operator enrols somebody whose contact can be written to at once. */
export function invite(turn: Turn): void {
  turn.record({ kind: 'PatientInvited' }, turn.now)
  const until = turn.now.add(hours(24 * invitationDays))
  const promptId = turn.askAnew(
    `agreement:${turn.patient.id}`,
    turn.patient.personId,
    { kind: 'agreement' },
    until,
  )
  turn.tell(
    `invite:${turn.now}`,
    turn.patient.personId,
    'routine',
    until,
    { kind: 'invitation', from: turn.patient.invitedBy },
    { choices: agreementChoices, promptId },
  )
}

/** Somebody consented for a patient who does not decide alone. With that she may be invited; her own yes comes then. */
export function recordConsent(turn: Turn, consent: Consent): void {
  turn.record({ kind: 'ConsentRecorded', consent }, turn.now)
}

/** Nobody has consented for her yet, so she is nobody to tookit. */
const isAwaited = ({ patient }: Turn): boolean => patient.enrolment.kind === 'awaitingConsent'

function chooseAgreement(conversation: Conversation, { turn, prompt, choice }: Taken): void {
  if (choice.kind !== 'yes' && choice.kind !== 'no') return
  if (choice.kind === 'no' && prompt.closed !== null && hasAgreed(turn.patient))
    return askStillAgreed(conversation, turn)
  turn.closePrompt(prompt.id, 'answered')
  if (choice.kind === 'no') {
    endAsking(turn)
    turn.record({ kind: 'PatientDeclined' })
    return conversation.answer(turn, { kind: 'declinedInvitation' })
  }
  confirmContact(conversation, turn)
  if (!hasAgreed(turn.patient)) turn.record({ kind: 'PatientAgreed' })
  conversation.answer(turn, {
    kind: 'welcome',
    country: turn.patient.country,
    next: nextOnPlan(turn.situation, turn.now),
  })
}

/** An old "No thanks" of somebody who has agreed since: by mistake, or meant? That ends nothing before she says so. */
function askStillAgreed(conversation: Conversation, turn: Turn): void {
  const until = turn.now.add(hours(24 * invitationDays))
  const promptId = turn.askAnew(
    `agreement:${turn.patient.id}`,
    turn.patient.personId,
    { kind: 'agreement' },
    until,
  )
  conversation.answer(turn, { kind: 'stillAgreed' }, { choices: agreementChoices, promptId })
}

/** She takes her agreement back: nothing of what is open is asked any more. */
function endAsking(turn: Turn): void {
  for (const dose of turn.situation.doses) {
    if (dose.state.kind === 'asked')
      turn.record({ kind: 'DoseNotAsked', slot: slotOf(dose), because: 'stopped' }, turn.now)
  }
  for (const prompt of turn.situation.prompts) {
    if (prompt.personId === turn.patient.personId) turn.closePrompt(prompt.id, 'withdrawn')
  }
}

/** She has answered from it, so messages may go there. */
export function confirmContact(conversation: Conversation, turn: Turn): void {
  const { person, contact } = conversation.speaker
  const known = turn.situation.people
    .find((p) => p.id === person.id)
    ?.contacts.find((c) => c.id === contact.id)
  if (known === undefined)
    turn.record(
      { kind: 'ContactAdded', contact: { ...contact, personId: person.id, state: 'usable' } },
      turn.now,
    )
  else if (known.state !== 'usable')
    turn.record({ kind: 'ContactConfirmed', personId: person.id, contactId: contact.id }, turn.now)
}

/** A code brought her here, or she writes before she has agreed: the invitation, once more. */
function hearNewcomer(conversation: Conversation): void {
  const codes = conversation.take('code')
  const turn = conversation.self
  if (turn === null) return
  if (isAwaited(turn)) {
    conversation.meanings = []
    return conversation.answer(turn, { kind: 'stranger' })
  }
  const { enrolment } = turn.patient
  if (conversation.speaker.usedCode) {
    confirmContact(conversation, turn)
    if (enrolment.kind === 'active' || enrolment.kind === 'paused') {
      return conversation.answer(turn, {
        kind: 'welcome',
        country: turn.patient.country,
        next: nextOnPlan(turn.situation, turn.now),
      })
    }
    return ask(conversation, turn)
  }
  if (codes.length > 0 && enrolment.kind === 'active') {
    return conversation.answer(turn, { kind: 'badCode' })
  }
  if (enrolment.kind === 'declined' && (conversation.take('yes', 'optIn').length > 0 || codes.length > 0))
    return ask(conversation, turn)
  if (enrolment.kind === 'invited' && !conversation.answered) {
    conversation.meanings = []
    ask(conversation, turn)
  }
}

function ask(conversation: Conversation, turn: Turn): void {
  const until = turn.now.add(hours(24 * invitationDays))
  const promptId = turn.askAnew(
    `agreement:${turn.patient.id}`,
    turn.patient.personId,
    { kind: 'agreement' },
    until,
  )
  conversation.answer(
    turn,
    { kind: 'invitation', from: turn.patient.invitedBy },
    { choices: agreementChoices, promptId },
  )
}
