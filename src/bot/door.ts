import type { Contact } from '../domain/contact.ts'
import { usableContacts } from '../domain/contact.ts'
import type { Person } from '../domain/person.ts'
import { type Instant, notAfter } from '../domain/time.ts'
import type { Notice } from './notice.ts'

/** What happens to a notice when its turn has come. */
export type AtTheDoor =
  | { readonly kind: 'send'; readonly contact: Contact }
  /** Not worth saying any more, or nobody may hear it. */
  | { readonly kind: 'drop'; readonly why: 'expired' | 'closed' | 'stopped' | 'noContact' }

/** Kinds of content that may go to a contact which has not answered yet. */
const invitations: ReadonlySet<string> = new Set(['invitation', 'caringInvitation'])

/**
 * Whether a notice still goes out, and to which contact of hers. Decided at the moment of sending, since a question
 * may have been answered, a caregiver removed, or STOP said while it waited.
 */
export function atTheDoor(notice: Notice, person: Person, promptOpen: boolean, now: Instant): AtTheDoor {
  if (notAfter(notice.worthUntil, now)) return { kind: 'drop', why: 'expired' }
  if (notice.promptId !== null && !promptOpen) return { kind: 'drop', why: 'closed' }
  if (person.stoppedAt !== null && !notice.despiteStop) return { kind: 'drop', why: 'stopped' }
  const contact = contactFor(notice, person)
  return contact === null ? { kind: 'drop', why: 'noContact' } : { kind: 'send', contact }
}

/** Of a suspended contact nobody knows whose it is: nothing personal goes there, not even an answer. */
const takes = ({ state }: Contact, { content }: Notice): boolean =>
  state === 'suspended' ? toAnybody.has(content.kind) : state !== 'unreachable'

const toAnybody: ReadonlySet<string> = new Set([
  'askContact',
  'suspended',
  'whoWeAre',
  'danger',
  'maybeDanger',
  'extraDose',
  'stopped',
])

/**
 * Whom the patient has taken off hears nothing more of her, not even an answer that was on its way. An answer to danger
 * speaks of nobody and may save a life, so it goes out.
 */
export const staysUnsaidTo = (notice: Notice, removed: boolean): boolean =>
  removed && notice.content.kind !== 'danger'

/** An answer goes back where the question came from; everything else to the first contact that takes it. */
function contactFor(notice: Notice, person: Person): Contact | null {
  const open = person.contacts.filter((contact) => !notice.avoid.includes(contact.id))
  const own = open.find((contact) => contact.id === notice.contactId)
  if (own !== undefined && takes(own, notice)) return own
  // Whose this very contact is can be asked nowhere else.
  if (notice.content.kind === 'askContact') return null
  const [usable] = usableContacts(open)
  if (usable !== undefined) return usable
  if (!invitations.has(notice.content.kind)) return null
  return (
    open.filter((contact) => contact.state === 'invited').toSorted((a, b) => a.order - b.order)[0] ?? null
  )
}
