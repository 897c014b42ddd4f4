import { usableContacts } from '../../domain/contact.ts'
import { operatorsIn, personOf } from '../../domain/situation.ts'
import { hours } from '../../domain/time.ts'
import type { Conversation } from '../conversation.ts'
import { operatorWorthHours } from '../limits.ts'
import type { Turn } from '../turn.ts'
import { passOnFrom } from './alarms.ts'
import { nextOnPlan, slotOf } from './doseWords.ts'
import type { Topic } from './topic.ts'

/**
 * STOP ends all messages that she did not ask for, on all her contacts, until START. Where the service answers these
 * words itself tookit sends no receipt; for an opt-out in plain words it sends one.
 */
export const optingOut: Topic = { name: 'optingOut', respond: hearOptOut }

function hearOptOut(conversation: Conversation): void {
  const { speaker, said } = conversation
  const outs = conversation.take('optOut')
  const ins = conversation.take('optIn')
  if (said.handledByService === 'stop' || outs.length > 0) return stop(conversation)
  // To somebody who opted out over such a service, YES is START and nothing else.
  const yesIsStart =
    speaker.serviceKeepsOptOuts && speaker.person.stoppedAt !== null && conversation.take('yes').length > 0
  if (speaker.person.stoppedAt === null && awaitsAgreement(conversation)) {
    // START from somebody who is being invited is a yes.
    const words = ins[0]?.words
    if (words !== undefined) conversation.meanings.push({ kind: 'yes', words })
    return
  }
  if (said.handledByService === 'start' && speaker.person.stoppedAt === null && ins.length === 0) return
  if (said.handledByService === 'start' || ins.length > 0 || yesIsStart) start(conversation)
}

/** She is asked whether she wants it, and nothing else to which a yes would be an answer: least of all about a dose. */
function awaitsAgreement({ turns, speaker }: Conversation): boolean {
  const open = turns
    .flatMap((turn) => turn.situation.prompts)
    .filter(({ personId, closed }) => personId === speaker.person.id && closed === null)
  return (
    open.some(({ asked }) => asked.kind === 'agreement' || asked.kind === 'caring') &&
    open.every(({ asked }) => asked.kind !== 'doses' && asked.kind !== 'whichDose')
  )
}

function stop(conversation: Conversation): void {
  const { person } = conversation.speaker
  conversation.meanings = []
  conversation.answered = true
  if (person.stoppedAt !== null) return
  conversation.recordOfHerself('MessagesStopped')
  for (const turn of conversation.turns) {
    turn.record({ kind: 'MessagesStopped', personId: person.id }, turn.now)
    if (turn.patient.personId === person.id) endOpenDoses(turn, 'stopped')
    closeHerPrompts(turn, person.id)
    passOnFrom(turn, person.id)
  }
  if (conversation.said.handledByService === 'stop') return
  const { home } = conversation
  conversation.answer(home, { kind: 'stopped', country: home?.patient.country ?? '' }, { despiteStop: true })
}

/** She is not asked any more, so silence from now on is no answer of hers. What she says of them still counts. */
function endOpenDoses(turn: Turn, because: 'stopped' | 'unreached'): void {
  for (const dose of turn.situation.doses) {
    if (dose.state.kind === 'asked')
      turn.record({ kind: 'DoseNotAsked', slot: slotOf(dose), because }, turn.now)
  }
}

function closeHerPrompts(turn: Turn, personId: string): void {
  for (const prompt of turn.situation.prompts) {
    // She may still say that she took it, and what may be danger is not let go by it.
    const stays = prompt.asked.kind === 'doses' || prompt.asked.kind === 'maybeDanger'
    if (prompt.personId === personId && prompt.closed === null && !stays)
      turn.closePrompt(prompt.id, 'withdrawn')
  }
}

function start(conversation: Conversation): void {
  const { self, speaker, turns } = conversation
  const words = conversation.meanings[0]?.words ?? ''
  conversation.meanings = []
  if (speaker.person.stoppedAt !== null) {
    conversation.recordOfHerself('MessagesStarted')
    for (const turn of turns) turn.record({ kind: 'MessagesStarted', personId: speaker.person.id }, turn.now)
  }
  if (self !== null && !hasAgreed(self, speaker.person.id)) {
    // There is nothing to begin again: she is asked whether she wants it at all.
    conversation.meanings = [{ kind: 'optIn', words }]
    return
  }
  conversation.answer(conversation.home, {
    kind: 'started',
    as:
      self !== null ? 'patient' : speaker.person.isOperator && turns.length === 0 ? 'operator' : 'caregiver',
    next: self === null ? null : nextOnPlan(self.situation, conversation.now),
  })
}

/**
 * "Wrong number": nothing more goes there until an operator has looked. "Who is this" before she agreed, the same; from
 * somebody who has agreed it is a question, and silence would cost her the reminders.
 */
export const wrongNumbers: Topic = { name: 'wrongNumbers', respond: hearWrongNumber }

function hearWrongNumber(conversation: Conversation): void {
  const wrong = conversation.take('wrongNumber').length > 0
  const [home] = conversation.turns
  const { person } = conversation.speaker
  const agreed = conversation.turns.some((turn) => hasAgreed(turn, person.id))
  // "Are you a bot?" is a question of hers once she has agreed; before, nobody knows who asks.
  const who = conversation.take('whoIsThis', ...(agreed ? [] : (['areYouAPerson'] as const))).length > 0
  if ((!wrong && !who) || home === undefined) return
  const suspended = wrong || !agreed
  conversation.answer(
    conversation.home,
    wrong ? { kind: 'suspended' } : { kind: 'whoWeAre', from: home.patient.invitedBy, suspended },
    { despiteStop: true },
  )
  const { contact } = conversation.speaker
  if (suspended) for (const turn of conversation.turns) suspendContact(turn, person.id, contact.id)
  for (const operator of operatorsIn(home.situation)) {
    home.tell(
      `wrong:${home.eventId}:${operator.id}`,
      operator.id,
      'alarm',
      home.now.add(hours(operatorWorthHours)),
      {
        kind: 'operatorWrongNumber',
        personId: person.id,
        name: personOf(home.situation, person.id).name,
        said: wrong ? 'wrongNumber' : 'whoIsThis',
        suspended,
      },
    )
  }
  conversation.meanings = []
}

/** Whoever had the question was not she: with no other contact left, it was not asked. */
export function suspendContact(turn: Turn, personId: string, contactId: string): void {
  turn.record({ kind: 'ContactSuspended', personId, contactId }, turn.now)
  if (usableContacts(personOf(turn.situation, personId).contacts).length > 0) return
  if (turn.patient.personId === personId) endOpenDoses(turn, 'unreached')
  else passOnFrom(turn, personId)
}

const hasAgreed = (turn: Turn, personId: string): boolean =>
  turn.patient.personId === personId
    ? turn.patient.enrolment.kind === 'active' || turn.patient.enrolment.kind === 'paused'
    : turn.situation.caregivers.some(
        (caregiver) => caregiver.personId === personId && caregiver.state.kind === 'active',
      )
