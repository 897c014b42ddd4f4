import { type Caregiver, type Shares, sharesNothing } from '../../domain/caregiver.ts'
import { withinConsent } from '../../domain/consent.ts'
import { hasAgreed } from '../../domain/patient.ts'
import type { Person } from '../../domain/person.ts'
import type { Choice, Prompt } from '../../domain/prompt.ts'
import { unaskedProposals } from '../../domain/proposal.ts'
import { patientPerson, personOf } from '../../domain/situation.ts'
import { hours, isAfter } from '../../domain/time.ts'
import type { Conversation, Taken } from '../conversation.ts'
import { invitationDays, operatorWorthHours, sharingPromptDays } from '../limits.ts'
import type { Turn } from '../turn.ts'
import { passOnFrom } from './alarms.ts'
import { confirmContact } from './enrolling.ts'
import type { Topic } from './topic.ts'

const sharingChoices: readonly Choice[] = [
  { kind: 'shareAlarms' },
  { kind: 'shareAll' },
  { kind: 'shareNothing' },
]
const caringChoices: readonly Choice[] = [{ kind: 'yes' }, { kind: 'no' }]

/**
 * Who may hear what. A caregiver is proposed, approved by the patient in a question put to her alone, invited, and
 * agrees or declines; before both have said yes nothing is told.
 */
export const caregivers: Topic = {
  name: 'caregivers',
  prompts: ['sharing', 'caring'],
  choose: (conversation, taken) =>
    taken.prompt.asked.kind === 'sharing'
      ? chooseSharing(conversation, taken)
      : chooseCaring(conversation, taken),
  respond: (conversation) => {
    hearNewCaregiver(conversation)
    hearRemoval(conversation)
  },
  advance: (turn) => {
    endProposals(turn)
    askOpenProposals(turn)
  },
}

/** Puts the question about sharing to the patient. Called when an operator proposes somebody. */
export function propose(turn: Turn, caregiver: Caregiver, person: Person): void {
  turn.record({ kind: 'CaregiverProposed', caregiver, person }, turn.now)
  if (turn.patient.enrolment.kind === 'active') askSharing(turn, caregiver)
}

/** Proposals that were made before she agreed to anything are put to her once she has. */
export function askOpenProposals(turn: Turn): void {
  for (const caregiver of unaskedProposals(turn.situation)) askSharing(turn, caregiver)
}

/** Silence is no consent, and nobody is asked the same for ever. What never got through to her is asked again. */
function endProposals(turn: Turn): void {
  for (const { id, asked, closed, expiresAt, offers } of turn.situation.prompts) {
    if (asked.kind !== 'sharing' || closed !== null || isAfter(expiresAt, turn.now)) continue
    turn.closePrompt(id, 'expired')
    const caregiver = turn.situation.caregivers.find((c) => c.id === asked.caregiverId)
    if (offers.length > 0 && caregiver?.state.kind === 'proposed')
      turn.record({ kind: 'SharingDeclined', caregiverId: caregiver.id }, turn.now)
  }
}

export function askSharing(turn: Turn, caregiver: Caregiver): void {
  const until = turn.now.add(hours(24 * sharingPromptDays))
  const promptId = turn.askAnew(
    `sharing:${caregiver.id}`,
    turn.patient.personId,
    { kind: 'sharing', caregiverId: caregiver.id },
    until,
  )
  const { name } = personOf(turn.situation, caregiver.personId)
  turn.tell(
    `ask:${promptId}`,
    turn.patient.personId,
    'routine',
    until,
    { kind: 'askSharing', caregiver: name, relation: caregiver.relation },
    { choices: sharingChoices, promptId },
  )
}

/** Unconfirmed doses and danger, without the weekly summary. */
export const alarmShares: Shares = { unconfirmed: true, danger: true, summary: false }

const sharesOf = (choice: Choice): Shares | null => {
  switch (choice.kind) {
    // A bare "yes" is the lesser yes.
    case 'shareAlarms':
    case 'yes':
      return alarmShares
    case 'shareAll':
      return { unconfirmed: true, danger: true, summary: true }
    case 'shareNothing':
    case 'no':
      return sharesNothing
    default:
      return null
  }
}

function chooseSharing(conversation: Conversation, { turn, prompt, choice }: Taken): void {
  const caregiver = caregiverOf(turn, prompt)
  const wanted = sharesOf(choice)
  if (caregiver === undefined || wanted === null) return
  const shares = withinConsent(wanted, turn.patient.consent)
  turn.closePrompt(prompt.id, 'answered')
  const name = personOf(turn.situation, caregiver.personId).name
  if (!shares.unconfirmed) {
    if (caregiver.state.kind === 'active') return removeCaregiver(conversation, turn, caregiver)
    turn.record({ kind: 'SharingDeclined', caregiverId: caregiver.id })
    withdrawFrom(turn, caregiver)
    return conversation.answer(turn, {
      kind: 'sharingNoted',
      caregiver: name,
      shares: 'nothing',
      invited: false,
      joinCode: null,
    })
  }
  turn.record({ kind: 'SharingAgreed', caregiverId: caregiver.id, shares })
  const invited = caregiver.state.kind !== 'active' && inviteCaregiver(turn, caregiver)
  conversation.answer(turn, {
    kind: 'sharingNoted',
    caregiver: name,
    shares: shares.summary ? 'all' : 'alarms',
    invited,
    joinCode: null,
    ...(caregiver.state.kind === 'active' ? { hasAgreed: true } : {}),
  })
}

const caregiverOf = (turn: Turn, prompt: Prompt): Caregiver | undefined =>
  turn.situation.caregivers.find(
    (c) =>
      (prompt.asked.kind === 'sharing' || prompt.asked.kind === 'caring') &&
      c.id === prompt.asked.caregiverId,
  )

/** Whether there is a contact to invite at; else the invitation waits for the code that somebody gives to her. */
function inviteCaregiver(turn: Turn, caregiver: Caregiver): boolean {
  const person = personOf(turn.situation, caregiver.personId)
  askCaring(turn, caregiver)
  return person.contacts.some((contact) => contact.state === 'invited' || contact.state === 'usable')
}

export function askCaring(turn: Turn, caregiver: Caregiver): void {
  const until = turn.now.add(hours(24 * invitationDays))
  const promptId = turn.askAnew(
    `caring:${caregiver.id}`,
    caregiver.personId,
    { kind: 'caring', caregiverId: caregiver.id },
    until,
  )
  const content = {
    kind: 'caringInvitation',
    patient: patientPerson(turn.situation).name,
    from: turn.patient.invitedBy,
  } as const
  turn.tell(`ask:${promptId}:${turn.now}`, caregiver.personId, 'routine', until, content, {
    choices: caringChoices,
    promptId,
  })
}

function chooseCaring(conversation: Conversation, { turn, prompt, choice }: Taken): void {
  const caregiver = caregiverOf(turn, prompt)
  if (caregiver === undefined || (choice.kind !== 'yes' && choice.kind !== 'no')) return
  turn.closePrompt(prompt.id, 'answered')
  const agreed = choice.kind === 'yes'
  const patient = patientPerson(turn.situation)
  // Only whom the patient still wants to hear of her: she may have changed her mind since the invitation.
  if (!isWanted(caregiver)) return conversation.answer(null, { kind: 'caringDeclined' })
  if (agreed) {
    confirmContact(conversation, turn)
    turn.record({ kind: 'CaregiverAgreed', caregiverId: caregiver.id })
    conversation.answer(turn, { kind: 'caringAgreed', patient: patient.name, country: turn.patient.country })
  } else {
    turn.record({ kind: 'CaregiverDeclined', caregiverId: caregiver.id })
    conversation.answer(turn, { kind: 'caringDeclined' })
  }
  const content = { kind: 'caregiverAnswered', caregiver: conversation.speaker.person.name, agreed } as const
  turn.tell(
    `answered:${prompt.id}:${turn.eventId}`,
    patient.id,
    'routine',
    turn.now.add(hours(operatorWorthHours)),
    content,
  )
}

const isWanted = ({ state }: Caregiver): boolean =>
  state.kind === 'invited' ||
  state.kind === 'active' ||
  (state.kind === 'declined' && state.by === 'caregiver')

/** A caregiver who came with a code, or who writes while her invitation is open. */
function hearNewCaregiver(conversation: Conversation): void {
  if (conversation.self !== null && !conversation.speaker.usedCode) return
  for (const turn of conversation.turns) {
    const caregiver = conversation.caregiverIn(turn)
    if (caregiver?.state.kind !== 'invited' || conversation.answered) continue
    const words = conversation.take('code')
    if (!conversation.speaker.usedCode && words.length === 0 && conversation.meanings.length > 0) continue
    conversation.meanings = []
    confirmContact(conversation, turn)
    const until = turn.now.add(hours(24 * invitationDays))
    const promptId = turn.askAnew(
      `caring:${caregiver.id}`,
      caregiver.personId,
      { kind: 'caring', caregiverId: caregiver.id },
      until,
    )
    const content = {
      kind: 'caringInvitation',
      patient: patientPerson(turn.situation).name,
      from: turn.patient.invitedBy,
    } as const
    conversation.answer(turn, content, { choices: caringChoices, promptId })
  }
}

/** "Don't tell Ben any more" */
function hearRemoval(conversation: Conversation): void {
  const removals = conversation.take('removeCaregiver')
  const turn = conversation.self
  if (turn === null || !hasAgreed(turn.patient) || removals.length === 0) return
  const active = turn.situation.caregivers.filter(
    (c) => c.state.kind !== 'removed' && c.state.kind !== 'declined',
  )
  const named = removals[0]?.person ?? null
  const meant = named === null && active.length === 1 ? active : active.filter((c) => c.personId === named)
  const caregiver = meant[0]
  if (caregiver === undefined) {
    return conversation.answer(turn, {
      kind: 'noSuchCaregiver',
      names: active.map((c) => personOf(turn.situation, c.personId).name),
    })
  }
  removeCaregiver(conversation, turn, caregiver)
}

/** This person hears nothing of it, and nothing from now on. What she was to look after, the next one is told of. */
export function endCaring(turn: Turn, caregiver: Caregiver): void {
  turn.record({ kind: 'CaregiverRemoved', caregiverId: caregiver.id })
  withdrawFrom(turn, caregiver)
  withdrawAbout(turn, caregiver)
  passOnFrom(turn, caregiver.personId)
}

export function removeCaregiver(conversation: Conversation, turn: Turn, caregiver: Caregiver): void {
  endCaring(turn, caregiver)
  conversation.answer(turn, {
    kind: 'caregiverRemoved',
    caregiver: personOf(turn.situation, caregiver.personId).name,
  })
}

/** What the patient was asked about this person is settled. */
function withdrawAbout(turn: Turn, { id }: Caregiver): void {
  for (const { asked, ...prompt } of turn.situation.prompts) {
    if ((asked.kind === 'sharing' || asked.kind === 'stillSharing') && asked.caregiverId === id)
      turn.closePrompt(prompt.id, 'withdrawn')
  }
}

/** What she was asked about this patient is asked no more. */
function withdrawFrom(turn: Turn, caregiver: Caregiver): void {
  for (const prompt of turn.situation.prompts) {
    if (prompt.personId === caregiver.personId && prompt.closed === null)
      turn.closePrompt(prompt.id, 'withdrawn')
  }
}
