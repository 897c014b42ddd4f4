import { type Address, addressKey, type Contact } from '../../domain/contact.ts'
import type { Person } from '../../domain/person.ts'
import type { Offer, Prompt } from '../../domain/prompt.ts'
import { isAfter } from '../../domain/time.ts'
import { compose } from '../compose.ts'
import { atTheDoor, staysUnsaidTo } from '../door.ts'
import type { Draft, Waiting } from '../draft.ts'
import type { Notice } from '../notice.ts'
import type { Stage } from './stage.ts'
import type { Reception, StagedMessage } from './staged.ts'

/** Texts of ours that somebody may be quoting. */
const ownTextsMax = 5
/** What a report brings about is delivered at once, and may be reported on again; then it waits for the next moment. */
const roundsMax = 5
/** Hours for which the numbers of a question that another answered on the same phone are not given out again. */
const restingHours = 12

/** The postman of a stage: what waits is composed at the door and put on the phones. */
export class StagePost {
  readonly #stage: Stage
  readonly #receives: (contact: Contact) => Reception
  /** Every notice that was ever decided, so that one decided twice is one. */
  readonly noticeIds = new Set<string>()
  #waiting: Notice[] = []
  readonly #offers = new Map<string, readonly Offer[]>()
  readonly #texts = new Map<string, string[]>()

  constructor(stage: Stage, receives: (contact: Contact) => Reception) {
    this.#stage = stage
    this.#receives = receives
    for (const { id, offers } of this.#prompts()) this.#offers.set(id, offers)
  }

  add(notices: readonly Notice[]): void {
    for (const notice of notices) {
      if (this.noticeIds.has(notice.id)) continue
      this.noticeIds.add(notice.id)
      this.#waiting.push(notice)
    }
  }

  /** A prompt with all that was offered of it. */
  offered(prompt: Prompt): Prompt {
    const offers = this.#offersOf(prompt.id)
    return prompt.offers === offers ? prompt : { ...prompt, offers }
  }

  #offersOf(promptId: string): readonly Offer[] {
    return this.#offers.get(promptId) ?? nothingOffered
  }

  /** The last texts that went there, the newest first. */
  lastTextsAt(address: Address): readonly string[] {
    return (this.#texts.get(addressKey(address)) ?? []).toReversed()
  }

  deliver(): void {
    for (let round = 0; round < roundsMax && this.#waiting.length > 0; round++) {
      const batch = this.#waiting.splice(0)
      const byPerson = Map.groupBy(batch, ({ to }) => (to.kind === 'person' ? to.personId : ''))
      for (const [id, own] of byPerson) this.#deliverTo(id, own)
    }
  }

  #deliverTo(id: string, notices: readonly Notice[]): void {
    const person = this.#stage.people.get(id)
    if (person === undefined) return
    const open = this.#prompts().filter(({ personId, closed }) => personId === id && closed === null)
    const doors = notices
      .filter((notice) => !this.#isForRemoved(notice))
      .map((notice) => {
        const isOpen = open.some((prompt) => prompt.id === notice.promptId)
        return { notice, door: atTheDoor(notice, person, isOpen, this.#stage.now) }
      })
    // Nothing of hers is left that it could go to: the engine hears of it as of a message that was refused.
    for (const { notice, door } of doors)
      if (door.kind === 'drop' && door.why === 'noContact') this.#unreached(notice, person)
    const going = doors.flatMap(({ notice, door }) =>
      door.kind === 'send' ? [{ notice, contact: door.contact }] : [],
    )
    for (const own of Map.groupBy(going, ({ contact }) => contact.id).values()) {
      const notices = own.map(({ notice }) => notice)
      if (own[0] !== undefined) this.#hand(person, own[0].contact, notices)
    }
  }

  #prompts(): readonly Prompt[] {
    return [...this.#stage.situations.values()].flatMap((s) => s.prompts)
  }

  /** The patient has taken this caregiver off since. */
  #isForRemoved(notice: Notice): boolean {
    const { patientId, to } = notice
    if (patientId === null || to.kind !== 'person') return false
    const around = this.#stage.situations.get(patientId)?.caregivers ?? []
    const removed = around.some(({ personId, state }) => personId === to.personId && state.kind === 'removed')
    return staysUnsaidTo(notice, removed)
  }

  #unreached(notice: Notice, person: Person): void {
    const contact = person.contacts.find(({ id }) => id === notice.contactId) ?? person.contacts[0]
    const result = { kind: 'refused', code: 'noContact' } as const
    if (contact !== undefined) this.#stage.report(`unreached:${notice.id}`, person, contact, [notice], result)
  }

  #hand(person: Person, contact: Contact, notices: readonly Notice[]): void {
    const told = new Set(notices.map((notice) => notice.promptId))
    const drafts = compose({
      person,
      contact,
      abilities: this.#stage.abilitiesOf[contact.address.channel],
      notices: notices.map((notice) => this.#atTheDoor(notice)),
      taken: this.#meaningAt(person, contact)
        .filter(({ id }) => !told.has(id))
        .flatMap(({ id }) => repliesIn(this.#offersOf(id))),
      shared: this.#stage.readersOf(contact).length > 1,
      now: this.#stage.now,
    })
    for (const draft of drafts) {
      const own = notices.filter(({ id }) => draft.noticeIds.includes(id))
      this.#send(person, contact, draft, own)
    }
  }

  #atTheDoor(notice: Notice): Waiting {
    const s = notice.patientId === null ? undefined : this.#stage.situations.get(notice.patientId)
    return {
      notice,
      zone: s?.patient.zone ?? 'UTC',
      namesShown: s?.patient.settings.namesShown ?? false,
      priorReplies: notice.promptId === null ? [] : repliesIn(this.#offersOf(notice.promptId)),
    }
  }

  /** Questions whose numbers mean something on this phone: open ones, and what others there answered not long ago. */
  #meaningAt(person: Person, contact: Contact): readonly Prompt[] {
    const others = this.#stage.readersOf(contact).filter(({ id }) => id !== person.id)
    const resting = this.#stage.now.subtract({ hours: restingHours })
    return this.#prompts().filter(({ personId, closed }) => {
      const isOthers = others.some(({ id }) => id === personId)
      if (closed === null) return personId === person.id || isOthers
      return isOthers && isAfter(closed.at, resting)
    })
  }

  #send(person: Person, contact: Contact, draft: Draft, notices: readonly Notice[]): void {
    const reception = this.#receives(contact)
    const id = `message-${this.#stage.newNumber()}`
    if (reception === 'busy') return void this.#waiting.push(...notices)
    if (reception === 'gone')
      return this.#stage.report(id, person, contact, notices, { kind: 'gone', code: '403' })
    this.#put({ id, personId: person.id, contact, at: this.#stage.now, draft, notices })
    if (reception === 'reached' && notices.some((notice) => notice.alarmId !== null))
      this.#stage.report(id, person, contact, notices, { kind: 'reached' })
  }

  #put(message: StagedMessage): void {
    const { id, contact, at, draft } = message
    for (const [promptId, own] of Map.groupBy(draft.replies, (reply) => reply.promptId)) {
      const replies = own.map(({ reply, label, choice }) => ({ reply, label, choice }))
      const offer: Offer = { messageId: id, contactId: contact.id, handedOverAt: at, replies }
      this.#offers.set(promptId, [...this.#offersOf(promptId), offer])
    }
    const key = addressKey(contact.address)
    this.#texts.set(key, [...(this.#texts.get(key) ?? []).slice(1 - ownTextsMax), draft.text])
    this.#stage.arrived(message)
  }
}

const nothingOffered: readonly Offer[] = []

const repliesIn = (offers: readonly Offer[]) => offers.flatMap((offer) => offer.replies)
