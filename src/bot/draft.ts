import type { Contact } from '../domain/contact.ts'
import type { Person } from '../domain/person.ts'
import type { Choice } from '../domain/prompt.ts'
import type { Instant, Zone } from '../domain/time.ts'
import type { Notice, Urgency } from './notice.ts'
import type { Abilities } from './outgoing.ts'
import type { Voice } from './phrases/phrases.ts'

/** What to type, and what it means. */
export interface Reply {
  readonly reply: string
  readonly choice: Choice
}

/** A notice at the door, with what is known of its patient and of its question. */
export interface Waiting {
  readonly notice: Notice
  /** The patient's zone. */
  readonly zone: Zone
  /** The patient chose to see medicine names where others may read. */
  readonly namesShown: boolean
  /** The replies that this notice's prompt has in earlier messages: a follow-up keeps them. */
  readonly priorReplies: readonly Reply[]
}

/** All that waits for one person, to be sent to one of her contacts. */
export interface Composing {
  readonly person: Person
  readonly contact: Contact
  readonly abilities: Abilities
  readonly notices: readonly Waiting[]
  /** Replies of the other prompts that are open with this person. */
  readonly taken: readonly Reply[]
  /** Other people whom tookit writes to read this contact as well. */
  readonly shared?: boolean
  readonly now: Instant
}

/** An answer that a message offers. `label` is what its button says; without buttons it stands in the text. */
export interface DraftReply extends Reply {
  readonly promptId: string
  readonly label: string
}

/** One message, but for its id and the tokens of its buttons. */
export interface Draft {
  /** What it tells. A notice too long for one message stands in several, and is told when all of them are. */
  readonly noticeIds: readonly string[]
  readonly text: string
  readonly replies: readonly DraftReply[]
  /** The highest of what it tells. */
  readonly urgency: Urgency
  /** The latest of what it tells. */
  readonly worthUntil: Instant
}

/** How one patient's matters are spoken of to this person, on this channel. */
export const voiceFor = (
  { zone, namesShown }: Waiting,
  { person, abilities, shared, now }: Pick<Composing, 'person' | 'abilities' | 'shared' | 'now'>,
): Voice => ({
  name: person.name,
  zone,
  now,
  room: abilities.segments ? 'short' : 'rich',
  names: (!abilities.discreet && shared !== true) || namesShown,
  keepsOptOuts: abilities.keepsOptOuts,
})
