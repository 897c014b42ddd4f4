import type { Caregiver } from '../../domain/caregiver.ts'
import { withinConsent } from '../../domain/consent.ts'
import type { Contact } from '../../domain/contact.ts'
import type { Person } from '../../domain/person.ts'
import { patientPerson } from '../../domain/situation.ts'
import { hours } from '../../domain/time.ts'
import type { Conversation } from '../conversation.ts'
import { invitationDays } from '../limits.ts'
import { phoneNumberIn } from '../phoneNumber.ts'
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
  const id = `${turn.patient.id}:${said.eventId}`
  const number = said.what.kind === 'text' ? phoneNumberIn(said.what.text, turn.patient.country) : null
  const contact: Contact | null =
    number === null
      ? null
      : {
          id: `contact:${id}`,
          personId: `person:${id}`,
          address: { channel: 'sms', value: number },
          order: 0,
          state: 'invited',
          since: turn.now,
        }
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
  const code = contact === null ? (said.spareCodes[0] ?? null) : null
  if (code !== null) {
    const expiresAt = turn.now.add(hours(24 * invitationDays))
    turn.invitations.push({
      code,
      personId: person.id,
      patientId: turn.patient.id,
      purpose: 'caregiver',
      expiresAt,
    })
  }
  conversation.answer(turn, {
    kind: 'sharingNoted',
    caregiver: person.name,
    shares: 'alarms',
    invited: contact !== null,
    joinCode: code,
  })
}
