import type { Caregiver } from '../../domain/caregiver.ts'
import { withinConsent } from '../../domain/consent.ts'
import type { Contact } from '../../domain/contact.ts'
import type { Person } from '../../domain/person.ts'
import { patientPerson, personOf, type Situation } from '../../domain/situation.ts'
import { hours, type Instant } from '../../domain/time.ts'
import type { Conversation } from '../conversation.ts'
import { invitationDays } from '../limits.ts'
import { phoneNumberIn } from '../phoneNumber.ts'
import type { Turn } from '../turn.ts'
import { alarmShares, askCaring } from './caregivers.ts'
import type { Topic } from './topic.ts'

/**
 * The patient names somebody who may hear of her. Naming somebody herself is her consent to alarms (unconfirmed doses
 * and danger), and the confirmation says so. With a number the invitation goes out; else she passes a code on.
 */
export const proposing: Topic = { name: 'proposing', respond: hearProposal }

function hearProposal(conversation: Conversation): void {
  const [proposal] = conversation.take('addCaregiver')
  const turn = conversation.self
  if (proposal === undefined || turn === null || turn.patient.enrolment.kind !== 'active') return
  if (proposal.name === null) return conversation.answer(turn, { kind: 'askCaregiverName' })
  const shares = withinConsent(alarmShares, turn.patient.consent)
  if (!shares.unconfirmed)
    return conversation.answer(turn, {
      kind: 'sharingNoted',
      caregiver: proposal.name,
      shares: 'nothing',
      invited: false,
      joinCode: null,
    })

  const { said } = conversation
  const number = said.what.kind === 'text' ? phoneNumberIn(said.what.text, turn.patient.country) : null
  const known = knownAs(turn.situation, proposal.name, number)
  if (known !== null) return hearKnown(conversation, turn, known, number)

  const id = `${turn.patient.id}:${said.eventId}`
  const contact: Contact | null =
    number === null ? null : invitedContact(`contact:${id}`, `person:${id}`, number, turn.now)
  const person: Person = {
    id: `person:${id}`,
    name: proposal.name,
    language: patientPerson(turn.situation).language,
    contacts: contact === null ? [] : [contact],
    stoppedAt: null,
    isOperator: false,
  }
  const caregiver: Caregiver = {
    id: `caregiver:${id}`,
    patientId: turn.patient.id,
    personId: person.id,
    relation: proposal.relation,
    order: turn.situation.caregivers.length,
    shares,
    state: { kind: 'proposed', at: turn.now },
  }
  turn.record({ kind: 'CaregiverProposed', caregiver, person })
  turn.record({ kind: 'SharingAgreed', caregiverId: caregiver.id, shares })
  askCaring(turn, caregiver)
  conversation.answer(turn, {
    kind: 'sharingNoted',
    caregiver: person.name,
    shares: 'alarms',
    invited: contact !== null,
    joinCode: contact === null ? giveCode(conversation, turn, person) : null,
  })
}

/** For her to pass on to somebody whose number tookit does not have. */
function giveCode({ said }: Conversation, turn: Turn, person: Person): string | null {
  const [code] = said.spareCodes
  if (code === undefined) return null
  const expiresAt = turn.now.add(hours(24 * invitationDays))
  turn.invitations.push({
    code,
    personId: person.id,
    patientId: turn.patient.id,
    purpose: 'caregiver',
    expiresAt,
  })
  return code
}

/** Of whom she had given only the name before. */
function inviteAt(turn: Turn, caregiver: Caregiver, number: string): void {
  const { personId } = caregiver
  const contact = invitedContact(`contact:${turn.patient.id}:${turn.eventId}`, personId, number, turn.now)
  turn.record({ kind: 'ContactAdded', contact }, turn.now)
  for (const { id, asked } of turn.situation.prompts)
    if (asked.kind === 'caring' && asked.caregiverId === caregiver.id) turn.closePrompt(id, 'superseded')
  askCaring(turn, caregiver)
}

const invitedContact = (id: string, personId: string, number: string, since: Instant): Contact => ({
  id,
  personId,
  address: { channel: 'sms', value: number },
  order: 0,
  state: 'invited',
  since,
})

interface Known {
  readonly caregiver: Caregiver
  readonly person: Person
}

/** Somebody on her list already, whom she means by this number or, without one that tells otherwise, by this name. */
function knownAs(s: Situation, name: string, number: string | null): Known | null {
  const around = s.caregivers
    .filter(({ state }) => state.kind === 'active' || state.kind === 'invited')
    .map((caregiver) => ({ caregiver, person: personOf(s, caregiver.personId) }))
  const here = around.find(({ person }) => person.contacts.some(({ address }) => address.value === number))
  return here ?? around.find(({ person }) => sameName(person.name, name)) ?? null
}

const sameName = (a: string, b: string): boolean =>
  a.localeCompare(b, undefined, { sensitivity: 'base' }) === 0

/** Named again: nobody becomes two persons, and nobody is asked again who has said yes. */
function hearKnown(
  conversation: Conversation,
  turn: Turn,
  { caregiver, person }: Known,
  number: string | null,
): void {
  const hasContact = person.contacts.length > 0
  const isNew = number !== null && !person.contacts.some(({ address }) => address.value === number)
  if (isNew && hasContact)
    return conversation.answer(turn, {
      kind: 'sameNameOnList',
      caregiver: person.name,
      from: turn.patient.invitedBy,
    })
  const { summary } = caregiver.shares
  const shares = withinConsent({ ...alarmShares, summary }, turn.patient.consent)
  const { unconfirmed, danger } = caregiver.shares
  if (unconfirmed !== shares.unconfirmed || danger !== shares.danger)
    turn.record({ kind: 'SharingAgreed', caregiverId: caregiver.id, shares })
  const isActive = caregiver.state.kind === 'active'
  if (isNew) inviteAt(turn, caregiver, number)
  conversation.answer(turn, {
    kind: 'sharingNoted',
    caregiver: person.name,
    shares: shares.summary ? 'all' : 'alarms',
    invited: isNew,
    joinCode: isActive || hasContact || isNew ? null : giveCode(conversation, turn, person),
    ...(isActive ? { hasAgreed: true } : {}),
  })
}
