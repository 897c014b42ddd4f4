import { compose } from '../bot/compose.ts'
import { atTheDoor, staysUnsaidTo } from '../bot/door.ts'
import type { Draft, Reply } from '../bot/draft.ts'
import { phrasesOf } from '../bot/phrases/byLanguage.ts'
import type { Channel } from '../channels/channel.ts'
import { type Address, addressKey, type ChannelName, type Contact } from '../domain/contact.ts'
import type { Person } from '../domain/person.ts'
import type { Instant } from '../domain/time.ts'
import type { Outbox, WaitingNotice } from '../store/outbox.ts'
import type { Posting } from '../store/posting.ts'
import type { MessageOutcome } from '../store/report.ts'
import { type Letter, writeLetter } from './letter.ts'
import { OpenReplies } from './openReplies.ts'
import { type Recipient, recipientOf, unreached } from './recipient.ts'

/** What becomes of everything in an outbox. */
export interface Sorted {
  readonly letters: readonly Letter[]
  readonly dropped: Posting['dropped']
  readonly putOff: Posting['putOff']
  readonly supersededIds: readonly string[]
  readonly reusedIds: ReadonlySet<string>
  /** Notices for which nothing of hers is left, by person. */
  readonly unreachable: readonly MessageOutcome[]
  /** To them a message is being handed over; what waits goes out after it. */
  readonly busyPersonIds: readonly string[]
}

export interface Sorting {
  readonly channels: ReadonlyMap<ChannelName, Channel>
  /** Until when nothing goes there; null when the way is free. */
  readonly closedUntil: (address: Address, now: Instant) => Instant | null
  /** A fresh message id: short, random, of `A-Za-z0-9_-`. */
  readonly newId: () => string
}

/** Sorts an outbox: what is dropped, what is put off, and the messages that tell the rest. Does no I/O. */
export function sort(outbox: Outbox, sorting: Sorting): Sorted {
  const sorted = new Sorter(outbox, sorting)
  const byRecipient = Map.groupBy(outbox.waiting, ({ notice: { to } }) =>
    to.kind === 'person' ? to.personId : addressKey(to.address),
  )
  for (const waiting of byRecipient.values()) sorted.take(waiting)
  return sorted
}

class Sorter implements Sorted {
  readonly letters: Letter[] = []
  readonly dropped: { noticeId: string; why: string }[] = []
  readonly putOff: { noticeId: string; until: Instant }[] = []
  readonly supersededIds: string[] = []
  readonly reusedIds = new Set<string>()
  readonly unreachable: MessageOutcome[] = []
  readonly busyPersonIds: string[] = []
  readonly #outbox: Outbox
  readonly #sorting: Sorting
  readonly #openReplies = new OpenReplies()

  constructor(outbox: Outbox, sorting: Sorting) {
    this.#outbox = outbox
    this.#sorting = sorting
    for (const open of outbox.openReplies) this.#openReplies.add(open)
  }

  take(waiting: readonly WaitingNotice[]): void {
    const recipient = recipientOf(waiting, this.#outbox)
    const sendable = waiting.flatMap((one) => {
      const contact = this.#door(one, recipient)
      return contact === null ? [] : [{ one, contact }]
    })
    for (const group of Map.groupBy(sendable, ({ contact }) => contact.id).values()) {
      const [first] = group
      if (first !== undefined)
        this.#toContact(
          recipient,
          first.contact,
          group.map(({ one }) => one),
        )
    }
  }

  /** A contact on a channel that is not set up is none. */
  #door({ notice, promptOpen, removed }: WaitingNotice, { person }: Recipient): Contact | null {
    const { now } = this.#outbox
    if (staysUnsaidTo(notice, removed)) {
      this.dropped.push({ noticeId: notice.id, why: 'removed' })
      return null
    }
    const missing = person.contacts.filter(({ address }) => !this.#sorting.channels.has(address.channel))
    const avoid = [...notice.avoid, ...missing.map(({ id }) => id)]
    const at = atTheDoor({ ...notice, avoid }, person, promptOpen, now)
    if (at.kind === 'send') return at.contact
    if (at.why === 'noContact' && notice.to.kind === 'person')
      this.unreachable.push(unreached(notice, person, now))
    else this.dropped.push({ noticeId: notice.id, why: at.why })
    return null
  }

  #toContact(recipient: Recipient, contact: Contact, waiting: readonly WaitingNotice[]): void {
    const { now, busy } = this.#outbox
    if (busy.has(contact.id)) {
      this.busyPersonIds.push(contact.personId)
      return
    }
    const until = this.#sorting.closedUntil(contact.address, now)
    if (until !== null) {
      this.putOff.push(...waiting.map(({ notice }) => ({ noticeId: notice.id, until })))
      return
    }
    // What may have arrived already is said apart, so that "again" stands before nothing that is new.
    const repeated = waiting.filter(({ earlier }) => earlier?.status === 'unknown')
    const fresh = waiting.filter(({ earlier }) => earlier?.status !== 'unknown')
    this.#write(recipient, contact, fresh, null)
    this.#write(recipient, contact, repeated, phrasesOf(recipient.person.language).again)
  }

  #write(
    recipient: Recipient,
    contact: Contact,
    waiting: readonly WaitingNotice[],
    prefix: string | null,
  ): void {
    if (waiting.length === 0) return
    const channel = this.#sorting.channels.get(contact.address.channel)
    if (channel === undefined) throw new Error(`no channel ${contact.address.channel}`)
    const lead = prefix === null ? '' : `${prefix} `
    const abilities = { ...channel.abilities, textMax: channel.abilities.textMax - lead.length }
    const drafts = compose({
      person: recipient.person,
      contact,
      abilities,
      notices: waiting.map((one) => this.#spoken(one, recipient.person)),
      taken: this.#taken(recipient, contact, waiting),
      shared: this.#outbox.shared.has(addressKey(contact.address)),
      now: this.#outbox.now,
    })
    const unsent = new Set(
      waiting.flatMap(({ earlier }) => (earlier?.status === 'queued' ? [earlier.messageId] : [])),
    )
    for (const draft of drafts) {
      const told = waiting.filter(({ notice }) => draft.noticeIds.includes(notice.id))
      const letter = writeLetter({
        id: this.#idFor(told, unsent),
        recipient,
        contact,
        buttoned: abilities.buttons,
        draft: { ...draft, text: lead + draft.text },
        told,
        now: this.#outbox.now,
      })
      this.letters.push(letter)
      this.#remember(letter, draft)
    }
    this.supersededIds.push(...unsent)
  }

  #spoken({ notice, zone, namesShown }: WaitingNotice, { id }: Person) {
    const priorReplies = this.#openReplies.ofPerson(id).filter(({ promptId }) => promptId === notice.promptId)
    return { notice, zone: zone ?? 'UTC', namesShown, priorReplies }
  }

  /** Replies that mean something else, to her or to whoever shares her phone. */
  #taken({ person }: Recipient, { address }: Contact, waiting: readonly WaitingNotice[]): readonly Reply[] {
    const own = new Set(waiting.map(({ notice }) => notice.promptId))
    return this.#openReplies.near(person.id, address).filter(({ promptId }) => !own.has(promptId))
  }

  #remember({ message }: Letter, { replies }: Draft): void {
    const address = { channel: message.channel, value: message.address }
    for (const { promptId, reply, choice } of replies)
      this.#openReplies.add({ personId: message.personId, address, promptId, reply, choice, closed: false })
  }

  /** A message that was composed before but never left keeps its id: nobody has seen its buttons. */
  #idFor(told: readonly WaitingNotice[], unsent: Set<string>): string {
    const kept = told.find(({ earlier }) => earlier !== null && unsent.has(earlier.messageId))?.earlier
    if (!kept) return this.#sorting.newId()
    unsent.delete(kept.messageId)
    this.reusedIds.add(kept.messageId)
    return kept.messageId
  }
}
