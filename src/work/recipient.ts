import { type Address, addressKey, type Contact } from '../domain/contact.ts'
import type { Person } from '../domain/person.ts'
import type { Instant } from '../domain/time.ts'
import type { Outbox, WaitingNotice } from '../store/outbox.ts'
import type { MessageOutcome } from '../store/report.ts'

/** Whom a notice is for; somebody we don't know is only her address. */
export interface Recipient {
  readonly person: Person
  readonly known: boolean
}

/** @param waiting what waits for one of them, at least one notice. */
export function recipientOf(waiting: readonly WaitingNotice[], { people, now }: Outbox): Recipient {
  const to = waiting[0]?.notice.to
  if (to === undefined) throw new Error('nothing waits')
  if (to.kind === 'address') return { person: stranger(to.address, now), known: false }
  const person = people.get(to.personId)
  if (person === undefined) throw new Error(`person ${to.personId} has notices but is not known`)
  return { person, known: true }
}

/** The engine hears it as a message that was refused: there was nowhere to send one. */
export const unreached = (
  { id, contactId, avoid }: WaitingNotice['notice'],
  person: Person,
  now: Instant,
): MessageOutcome => ({
  messageId: id,
  personId: person.id,
  contactId: contactId ?? avoid.at(-1) ?? person.contacts[0]?.id ?? person.id,
  noticeIds: [id],
  at: now,
  result: { kind: 'refused', code: 'no_contact' },
})

/** Of somebody we don't know, nothing is known but her address. */
function stranger(address: Address, now: Instant): Person {
  const id = addressKey(address)
  const contact: Contact = { id, personId: id, address, order: 0, state: 'usable', since: now }
  return { id, name: '', language: 'en', contacts: [contact], stoppedAt: null, isOperator: false }
}
