import type { Utterance } from '../bot/inbound.ts'
import type { Contact } from '../domain/contact.ts'
import type { Person } from '../domain/person.ts'
import type { Offer } from '../domain/prompt.ts'
import type { Situation } from '../domain/situation.ts'
import { type Instant, notAfter } from '../domain/time.ts'
import type { Pressed } from './tokens.ts'

/** Somebody who may have written: she has the address it came from. */
export interface Candidate {
  readonly person: Person
  readonly contact: Contact
  readonly situations: readonly Situation[]
}

/**
 * Who of several that share an address wrote: whom the button was offered to; whose answer alone the text is; else
 * whom we asked something last; else the patient among them.
 */
export function whoWrote(
  candidates: readonly Candidate[],
  utterance: Utterance,
  pressed: Pressed | null,
  sentAt: Instant,
): Candidate | null {
  const [first] = candidates
  if (first === undefined || candidates.length === 1) return first ?? null
  if (pressed !== null) return candidates.find(({ person }) => person.id === pressed.personId) ?? first
  const text = utterance.kind === 'text' ? utterance.text.trim() : null
  const answered = candidates.filter((c) =>
    offersTo(c, sentAt).some(({ replies }) => replies.some(({ reply }) => reply === text)),
  )
  if (answered.length === 1) return answered[0] ?? null
  return (
    candidates.toSorted((a, b) => lastAskedAt(b, sentAt) - lastAskedAt(a, sentAt) || patientFirst(a, b))[0] ??
    null
  )
}

/** Open questions that were on this phone when the message was sent. */
const offersTo = ({ person, contact, situations }: Candidate, sentAt: Instant): readonly Offer[] =>
  situations
    .flatMap(({ prompts }) => prompts)
    .filter((prompt) => prompt.personId === person.id && prompt.closed === null)
    .flatMap(({ offers }) => offers)
    .filter((offer) => offer.contactId === contact.id && notAfter(offer.handedOverAt, sentAt))

const lastAskedAt = (candidate: Candidate, sentAt: Instant): number =>
  Math.max(0, ...offersTo(candidate, sentAt).map(({ handedOverAt }) => handedOverAt.epochMilliseconds))

const isPatient = ({ person, situations }: Candidate): boolean =>
  situations.some(({ patient }) => patient.personId === person.id)

const patientFirst = (a: Candidate, b: Candidate): number =>
  Number(isPatient(b)) - Number(isPatient(a)) || (a.person.id < b.person.id ? -1 : 1)
