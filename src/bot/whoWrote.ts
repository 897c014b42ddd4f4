import type { Offer } from '../domain/prompt.ts'
import type { Situation } from '../domain/situation.ts'
import { type Instant, notAfter } from '../domain/time.ts'
import type { ContentKind } from './content.ts'
import type { Said, Speaker } from './decision.ts'
import type { Response } from './respond.ts'
import { saysNothing } from './saysNothing.ts'

/** Somebody who may have written, since she has the address it came from; and what it is if it was she. */
export interface Possible {
  readonly speaker: Speaker
  readonly situations: readonly Situation[]
  readonly said: Said
  readonly now: Instant
}

/** What could have been answered to anybody: it says nothing of what this person takes, or was asked. */
const impersonal: ReadonlySet<ContentKind> = new Set([
  'help',
  'caregiverHelp',
  'notUnderstood',
  'nothingOpen',
  'cannotRead',
  'badCode',
  'whoWeAre',
  'extraDose',
  'askContact',
  'askPassOn',
  'aProgram',
  'wantsPerson',
  'cannotAnswer',
])

/** Whether she can have meant it: something would be recorded, or answered that concerns her. */
export function fits({ speaker }: Possible, { decisions, notices }: Response): boolean {
  const recorded = decisions.some(({ facts }) => facts.some(({ body }) => !saysNothing.has(body.kind)))
  const told = [...notices, ...decisions.flatMap((decision) => decision.notices)]
  const answers = told.filter(({ to }) => to.kind === 'person' && to.personId === speaker.person.id)
  return recorded || answers.some(({ content }) => !impersonal.has(content.kind))
}

/** Whom we asked something last comes first; else a patient. */
export const likeliestFirst = (possible: readonly Possible[]): readonly Possible[] =>
  possible.toSorted((a, b) => lastAskedAt(b) - lastAskedAt(a) || patientFirst(a, b))

/** Open questions that were on this phone when the message was sent. */
export const offersTo = ({ speaker, situations, said }: Possible): readonly Offer[] =>
  situations
    .flatMap(({ prompts }) => prompts)
    .filter((prompt) => prompt.personId === speaker.person.id && prompt.closed === null)
    .flatMap(({ offers }) => offers)
    .filter((offer) => wasThere(offer, speaker.contact.id, said.sentAt))

export const wasThere = (offer: Offer, contactId: string, sentAt: Instant): boolean =>
  offer.contactId === contactId && notAfter(offer.handedOverAt, sentAt)

const lastAskedAt = (one: Possible): number =>
  Math.max(0, ...offersTo(one).map(({ handedOverAt }) => handedOverAt.epochMilliseconds))

const isPatient = ({ speaker, situations }: Possible): boolean =>
  situations.some(({ patient }) => patient.personId === speaker.person.id)

const patientFirst = (a: Possible, b: Possible): number =>
  Number(isPatient(b)) - Number(isPatient(a)) || (a.speaker.person.id < b.speaker.person.id ? -1 : 1)
