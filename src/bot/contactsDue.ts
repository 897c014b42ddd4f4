import { type Contact, usableContacts } from '../domain/contact.ts'
import { hasAgreed } from '../domain/patient.ts'
import type { Person } from '../domain/person.ts'
import { patientPerson, personOf, type Situation } from '../domain/situation.ts'
import { days, type Instant, isAfter, latest, notAfter } from '../domain/time.ts'
import { askingMoment, nextAskingMoment } from './askingMoment.ts'
import { silentDays, stillAskedDays } from './limits.ts'

/** Who has agreed herself: the patient, and the people who look after her. */
function agreed(s: Situation): readonly Person[] {
  if (!hasAgreed(s.patient)) return []
  const around = s.caregivers.filter(({ state }) => state.kind === 'active')
  return [patientPerson(s), ...around.map(({ personId }) => personOf(s, personId))]
}

/** Contacts that somebody typed for a person who has agreed on another, and which nobody has answered from. */
export const unaskedContacts = (s: Situation): readonly Contact[] =>
  agreed(s)
    .filter(({ stoppedAt }) => stoppedAt === null)
    .flatMap(({ contacts }) => contacts)
    .filter(({ id, state }) => state === 'invited' && !wasAsked(s, id))

const wasAsked = (s: Situation, id: string): boolean =>
  s.prompts.some(({ asked }) => asked.kind === 'contact' && asked.contactId === id)

/** The contact that her messages go to, if nothing has come from it for long while doses were asked about. */
export function silentContact(s: Situation, now: Instant): Contact | null {
  const contact = listenedTo(s)
  const moment = askingMoment(s, now)
  if (contact === null || moment === null || isAfter(silentFrom(s, contact), moment)) return null
  const kept = s.doses.some(
    ({ askedAt }) => askedAt !== null && isAfter(askedAt, now.subtract(days(stillAskedDays))),
  )
  return kept ? contact : null
}

/** The next moment after `now` at which a contact may have been silent for too long. */
export function nextSilenceAt(s: Situation, now: Instant): Instant | null {
  const contact = listenedTo(s)
  if (contact === null) return null
  const moment = nextAskingMoment(s, latest(silentFrom(s, contact), now))
  return notAfter(moment, now) ? null : moment
}

/**
 * When it has been silent for too long. While one before it took her messages nothing went to it, so it had nothing to
 * answer: its time begins when the last of those was lost.
 */
function silentFrom(s: Situation, { order, since }: Contact): Instant {
  const before = patientPerson(s).contacts.filter((contact) => contact.order < order)
  return latest(since, ...before.map((contact) => contact.since)).add(days(silentDays))
}

function listenedTo(s: Situation): Contact | null {
  const person = patientPerson(s)
  if (s.patient.enrolment.kind !== 'active' || person.stoppedAt !== null) return null
  return usableContacts(person.contacts)[0] ?? null
}
