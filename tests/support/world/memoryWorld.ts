import { advance } from '../../../src/bot/advance.ts'
import { compose } from '../../../src/bot/compose.ts'
import type { Decision, Outcome, Said, Speaker } from '../../../src/bot/decision.ts'
import { atTheDoor, staysUnsaidTo } from '../../../src/bot/door.ts'
import type { Draft } from '../../../src/bot/draft.ts'
import type { Notice } from '../../../src/bot/notice.ts'
import { accessChanged, reported } from '../../../src/bot/reported.ts'
import { type Response, respond } from '../../../src/bot/respond.ts'
import { respondTogether } from '../../../src/bot/sharedPhone.ts'
import { cutQuotes } from '../../../src/bot/understand/quotes.ts'
import { understand } from '../../../src/bot/understand/understand.ts'
import { wakeAt } from '../../../src/bot/wake.ts'
import type { Possible } from '../../../src/bot/whoWrote.ts'
import type { Address, ChannelName, Contact } from '../../../src/domain/contact.ts'
import type { Fact } from '../../../src/domain/fact.ts'
import type { Person } from '../../../src/domain/person.ts'
import type { Offer } from '../../../src/domain/prompt.ts'
import { remembered } from '../../../src/domain/remembered.ts'
import type { Situation } from '../../../src/domain/situation.ts'
import { type Instant, isAfter, notAfter } from '../../../src/domain/time.ts'
import { abilitiesOf } from './abilities.ts'
import { type Cast, patientId, peopleOf, personId, phoneOwner, situationsOf } from './cast.ts'
import type { Shown, Weather, World } from './world.ts'

/** Words that Twilio obeys and answers itself, for a whole message. */
const serviceWords: readonly (readonly [RegExp, 'stop' | 'start' | 'help'])[] = [
  [/^(stop|stopall|unsubscribe|cancel|end|quit|optout|revoke)$/i, 'stop'],
  [/^(start|yes|unstop)$/i, 'start'],
  [/^(help|info)$/i, 'help'],
]

/** Texts of ours that somebody may be quoting. */
const ownTextsMax = 5

/** Something that a person did, on its way to the engine. */
export interface Waiting {
  readonly eventId: string
  readonly personId: string
  readonly contact: Contact
  readonly sentAt: Instant
  readonly what: Said['what']
}

/** A message that was handed to a service. */
export interface Sent {
  readonly id: string
  readonly personId: string
  readonly contact: Contact
  readonly at: Instant
  readonly draft: Draft
  readonly notices: readonly Notice[]
}

/** Told of everything that happens, after it has happened. */
export interface Watch {
  /** Somebody has done something; it may be long until it arrives. */
  done(event: Waiting): void
  decided(before: Situation, decision: Decision, now: Instant): void
  handled(
    event: Waiting,
    said: Said,
    speaker: Speaker,
    situations: readonly Situation[],
    response: Response,
  ): void
  sent(sent: Sent): void
  /** Time has passed for this patient, and what was due is done. */
  advanced(patientId: string): void
}

/** The engine in memory, without a store: for thousands of stories a minute. */
export class MemoryWorld implements World {
  now: Instant
  readonly situations: Map<string, Situation>
  readonly people: Map<string, Person>
  readonly facts: Fact[] = []
  /** Every notice that was ever decided, so that one decided twice is one. */
  readonly noticeIds = new Set<string>()
  readonly sent: Sent[] = []
  readonly wakes = new Map<string, Instant>()
  /** What the engine was told of messages. */
  readonly reports: { readonly patientId: string; readonly outcome: Outcome; readonly at: Instant }[] = []
  waiting: Notice[] = []
  events: Waiting[] = []
  readonly handled = new Set<string>()
  #weathers = new Map<string, Weather>()
  #downUntil: Instant | null = null
  #shown: Shown[] = []
  #factsRead = 0
  #count = 0
  #last = new Map<string, Waiting>()
  /** What properties watch; nothing, in a story. */
  watch: Watch = {
    done: () => undefined,
    decided: () => undefined,
    handled: () => undefined,
    sent: () => undefined,
    advanced: () => undefined,
  }
  #offers = new Map<string, Offer[]>()
  #texts = new Map<string, string[]>()
  #kept = new Map<string, Waiting>()
  #flying: (Waiting & { readonly arrivesAt: Instant })[] = []

  readonly #cast: Cast

  constructor(cast: Cast) {
    this.#cast = cast
    this.now = cast.start
    this.people = new Map(peopleOf(cast).map((person) => [person.id, person]))
    this.situations = new Map(situationsOf(cast).map((situation) => [situation.patient.id, situation]))
    for (const [id, situation] of this.situations) this.wakes.set(id, wakeAt(situation, this.now))
  }

  /** Decides something for one patient, as the command line does. */
  async decide(id: string, decide: (situation: Situation, now: Instant) => Decision): Promise<void> {
    this.#commit(id, (situation) => decide(situation, this.now))
    this.#work()
  }

  async until(instant: Instant): Promise<void> {
    for (;;) {
      const next = this.#nextMoment()
      if (next === null || isAfter(next, instant)) break
      if (isAfter(next, this.now)) this.now = next
      this.#beat()
    }
    this.now = instant
  }

  async write(name: string, text: string, channel?: ChannelName, sentAgoSec = 0): Promise<void> {
    this.#receive(name, { kind: 'text', text }, channel, sentAgoSec)
  }

  async photo(name: string, caption: string | null, channel?: ChannelName): Promise<void> {
    this.#receive(name, { kind: 'media', text: caption }, channel, 0)
  }

  async press(name: string, label: string, channel?: ChannelName): Promise<void> {
    const message = this.sent.findLast(
      (sent) =>
        this.#isOn(sent, name) &&
        (channel === undefined || sent.contact.address.channel === channel) &&
        sent.draft.replies.some((reply) => reply.label === label),
    )
    const reply = message?.draft.replies.find((r) => r.label === label)
    if (message === undefined || reply === undefined) throw new Error(`${name} has no button "${label}"`)
    this.#receive(
      this.people.get(message.personId)?.name ?? name,
      { kind: 'choice', promptId: reply.promptId, choice: reply.choice },
      message.contact.address.channel,
      0,
    )
  }

  /** She sees what was sent to her phone, whomever it is for. */
  #isOn({ contact }: Sent, name: string): boolean {
    const own = this.people.get(personId(name))?.contacts ?? []
    return own.some(({ address }) => isSame(address, contact.address))
  }

  /** Somebody takes one of the choices that a message offered, perhaps long after. `type`: types it instead of pressing. */
  async choose(
    sent: Sent,
    reply: Sent['draft']['replies'][number],
    type: boolean,
    arrivesInSec = 0,
  ): Promise<void> {
    const name = this.people.get(sent.personId)?.name ?? ''
    const { promptId, choice } = reply
    const what: Said['what'] = type
      ? { kind: 'text', text: reply.reply }
      : { kind: 'choice', promptId, choice }
    this.#receive(name, what, sent.contact.address.channel, 0, arrivesInSec)
  }

  /** What she writes takes a while to arrive. */
  async writeSlowly(name: string, text: string, channel: ChannelName, arrivesInSec: number): Promise<void> {
    this.#receive(name, { kind: 'text', text }, channel, 0, arrivesInSec)
  }

  /** The clock leaps, and nothing happens in between. */
  async jump(instant: Instant): Promise<void> {
    this.now = instant
    this.#beat()
  }

  /** The service took a message and says later that it will never arrive. */
  async failed(sent: Sent): Promise<void> {
    const person = this.people.get(sent.personId)
    if (person !== undefined && !this.isDown)
      this.#report(sent.id, person, sent.contact, sent.notices, { kind: 'refused', code: '30003' })
    this.#deliver()
  }

  /** The earliest moment at which something happens by itself. */
  get nextMoment(): Instant | null {
    return this.#nextMoment()
  }

  async redeliver(name: string): Promise<void> {
    const last = this.#last.get(personId(name))
    if (last !== undefined) this.#accept(last)
  }

  async weather(name: string, channel: ChannelName, weather: Weather): Promise<void> {
    this.#weathers.set(`${personId(name)}-${channel}`, weather)
    if (weather === 'fine') this.#work()
  }

  async down(until: Instant): Promise<void> {
    this.#downUntil = until
  }

  shown(): readonly Shown[] {
    const shown = this.#shown
    this.#shown = []
    return shown
  }

  async told(): Promise<readonly Fact[]> {
    const facts = this.facts.slice(this.#factsRead)
    this.#factsRead = this.facts.length
    return facts
  }

  async situation(name: string): Promise<Situation> {
    return this.#load(patientId(name))
  }

  async close(): Promise<void> {}

  get isDown(): boolean {
    return this.#downUntil !== null && isAfter(this.#downUntil, this.now)
  }

  #nextMoment(): Instant | null {
    if (this.isDown) return this.#downUntil
    const moments = [...this.wakes.values(), ...this.#flying.map(({ arrivesAt }) => arrivesAt)]
    const [first] = moments.toSorted(Temporal.Instant.compare)
    return first ?? null
  }

  /** What waits is heard before time moves on. */
  #beat(): void {
    const arrived = this.#flying.filter(({ arrivesAt }) => notAfter(arrivesAt, this.now))
    this.#flying = this.#flying.filter((event) => !arrived.includes(event))
    for (const event of arrived) this.#accept(event)
    this.#work()
    for (const [id, at] of this.wakes) {
      if (!notAfter(at, this.now)) continue
      this.#commit(id, (s) => advance(s, this.now))
      this.watch.advanced(id)
    }
    this.#deliver()
  }

  #receive(
    name: string,
    what: Said['what'],
    channel: ChannelName | undefined,
    sentAgoSec: number,
    arrivesInSec = 0,
  ): void {
    const person = this.people.get(personId(name))
    const contact = person?.contacts.find((c) => channel === undefined || c.address.channel === channel)
    if (person === undefined || contact === undefined) throw new Error(`${name} has no such phone`)
    const event: Waiting = {
      eventId: `event-${++this.#count}`,
      personId: person.id,
      contact,
      sentAt: this.now.subtract({ seconds: sentAgoSec }),
      what,
    }
    this.#last.set(person.id, event)
    this.watch.done(event)
    if (arrivesInSec > 0) this.#flying.push({ ...event, arrivesAt: this.now.add({ seconds: arrivesInSec }) })
    else this.#accept(event)
  }

  #accept(event: Waiting): void {
    if (this.handled.has(event.eventId) || this.events.some((e) => e.eventId === event.eventId)) return
    this.events.push(event)
    if (!this.isDown) this.#work()
  }

  #work(): void {
    if (this.isDown) return
    for (const event of this.events
      .splice(0)
      .toSorted((a, b) => Temporal.Instant.compare(a.sentAt, b.sentAt)))
      this.#handle(event)
    this.#deliver()
  }

  #handle(event: Waiting): void {
    this.handled.add(event.eventId)
    this.#kept.set(event.eventId, event)
    const possible = this.#possible(event)
    const { response, earlier } = respondTogether(respondAs, possible)
    this.#take(possible, response)
    const [first] = possible
    if (first !== undefined) this.watch.handled(event, first.said, first.speaker, first.situations, response)
    const before = this.#kept.get(earlier?.eventId ?? '')
    if (earlier === null || before === undefined) return
    const known = this.#possible(before).filter(({ speaker }) => speaker.person.id === earlier.personId)
    for (const one of known) this.#take(known, respondAs(one))
  }

  #take(possible: readonly Possible[], response: Response): void {
    const situations = possible.flatMap((one) => one.situations)
    for (const decision of response.decisions) this.#save(situationOf(situations, decision), decision)
    this.#post(response.notices)
  }

  /** Everybody who has the address that it came from. */
  #possible(event: Waiting): readonly Possible[] {
    const { address } = event.contact
    return [...this.people.values()].flatMap((person) => {
      const contact =
        person.contacts.find(({ id }) => id === event.contact.id) ??
        person.contacts.find((c) => isSame(c.address, address))
      return contact === undefined ? [] : [this.#possibly(event, person, contact)]
    })
  }

  #possibly(event: Waiting, person: Person, contact: Contact): Possible {
    const text = event.what.kind === 'text' ? event.what.text.trim() : ''
    const keeps = abilitiesOf[contact.address.channel].keepsOptOuts
    const handledByService = keeps
      ? (serviceWords.find(([pattern]) => pattern.test(text))?.[1] ?? null)
      : null
    const situations = [...this.situations.keys()]
      .map((id) => this.#load(id))
      .filter((s) => concerns(s, person.id))
    const pressedByAnother = event.what.kind === 'choice' && event.personId !== person.id
    const said: Said = {
      eventId: event.eventId,
      sentAt: event.sentAt,
      what: pressedByAnother ? { kind: 'staleChoice' } : event.what,
      handledByService,
      ownTexts: (this.#texts.get(contact.address.value) ?? []).toReversed(),
      unclearLately: this.facts.filter(
        ({ at, body }) =>
          body.kind === 'NotUnderstood' &&
          body.personId === person.id &&
          isAfter(at, this.now.subtract({ hours: 1 })),
      ).length,
      spareCodes: [`CODE${event.eventId.slice(6).padStart(4, '0')}`],
    }
    const speaker = { person, contact, serviceKeepsOptOuts: keeps, usedCode: false }
    return { speaker, situations, said, now: this.now }
  }

  /** What the engine would be given now. */
  load(id: string): Situation {
    return this.#load(id)
  }

  #load(id: string): Situation {
    const situation = this.situations.get(id)
    if (situation === undefined) throw new Error(`no patient ${id}`)
    const people = situation.people.map((person) => this.people.get(person.id) ?? person)
    const prompts = situation.prompts.map((prompt) => ({ ...prompt, offers: this.#offersOf(prompt.id) }))
    return remembered({ ...situation, people, prompts }, this.now)
  }

  #offersOf(promptId: string): readonly Offer[] {
    return this.#offers.get(promptId) ?? []
  }

  #keepOffers({ id, contact, at, draft }: Sent): void {
    for (const [promptId, own] of Map.groupBy(draft.replies, (reply) => reply.promptId)) {
      const replies = own.map(({ reply, label, choice }) => ({ reply, label, choice }))
      this.#offers.set(promptId, [
        ...this.#offersOf(promptId),
        { messageId: id, contactId: contact.id, handedOverAt: at, replies },
      ])
    }
  }

  #commit(id: string, decide: (situation: Situation) => Decision): void {
    const before = this.#load(id)
    this.#save(before, decide(before))
  }

  #save(before: Situation, decision: Decision): void {
    const { situation } = decision
    this.situations.set(situation.patient.id, situation)
    // Only who was changed: she may have been loaded with another patient as well.
    for (const person of situation.people)
      if (!before.people.includes(person)) this.people.set(person.id, person)
    this.wakes.set(situation.patient.id, decision.wakeAt)
    this.facts.push(...decision.facts)
    this.#post(decision.notices)
    this.watch.decided(before, decision, this.now)
  }

  #post(notices: readonly Notice[]): void {
    for (const notice of notices) {
      if (this.noticeIds.has(notice.id)) continue
      this.noticeIds.add(notice.id)
      this.waiting.push(notice)
    }
  }

  #deliver(): void {
    for (let round = 0; round < 5 && this.waiting.length > 0; round++) {
      const batch = this.waiting.splice(0)
      for (const [id, own] of Map.groupBy(batch, (notice) =>
        notice.to.kind === 'person' ? notice.to.personId : '',
      ))
        this.#deliverTo(id, own)
    }
  }

  #deliverTo(id: string, notices: readonly Notice[]): void {
    const person = this.people.get(id)
    if (person === undefined) return
    const open = [...this.situations.values()]
      .flatMap((s) => s.prompts)
      .filter((prompt) => prompt.personId === id && prompt.closed === null)
    const doors = notices
      .filter((notice) => !this.#isForRemoved(notice))
      .map((notice) => ({
        notice,
        door: atTheDoor(
          notice,
          person,
          open.some((prompt) => prompt.id === notice.promptId),
          this.now,
        ),
      }))
    // Nothing of hers is left that it could go to: the engine hears of it as of a message that was refused.
    for (const { notice, door } of doors) {
      if (door.kind === 'drop' && door.why === 'noContact') this.#unreached(notice, person)
    }
    const going = doors.flatMap(({ notice, door }) =>
      door.kind === 'send' ? [{ notice, contact: door.contact }] : [],
    )
    for (const own of Map.groupBy(going, ({ contact }) => contact.id).values()) {
      const first = own[0]
      if (first !== undefined)
        this.#hand(
          person,
          first.contact,
          own.map(({ notice }) => notice),
        )
    }
  }

  /** The patient has taken this caregiver off since. */
  #isForRemoved(notice: Notice): boolean {
    const { patientId, to } = notice
    if (patientId === null || to.kind !== 'person') return false
    const around = this.situations.get(patientId)?.caregivers ?? []
    const removed = around.some(({ personId, state }) => personId === to.personId && state.kind === 'removed')
    return staysUnsaidTo(notice, removed)
  }

  #unreached(notice: Notice, person: Person): void {
    const contact = person.contacts.find(({ id }) => id === notice.contactId) ?? person.contacts[0]
    if (contact !== undefined)
      this.#report(`unreached:${notice.id}`, person, contact, [notice], {
        kind: 'refused',
        code: 'noContact',
      })
  }

  #hand(person: Person, contact: Contact, notices: readonly Notice[]): void {
    const repliesOf = (promptId: string) => this.#offersOf(promptId).flatMap((offer) => offer.replies)
    const told = new Set(notices.map((notice) => notice.promptId))
    const drafts = compose({
      person,
      contact,
      abilities: abilitiesOf[contact.address.channel],
      notices: notices.map((notice) => {
        const s = notice.patientId === null ? undefined : this.situations.get(notice.patientId)
        return {
          notice,
          zone: s?.patient.zone ?? 'UTC',
          namesShown: s?.patient.settings.namesShown ?? false,
          priorReplies: notice.promptId === null ? [] : repliesOf(notice.promptId),
        }
      }),
      taken: this.#meaningAt(person, contact)
        .filter((id) => !told.has(id))
        .flatMap((id) => repliesOf(id).map(({ reply }) => reply)),
      shared: this.#readersOf(contact).length > 1,
      now: this.now,
    })
    for (const draft of drafts)
      this.#send(
        person,
        contact,
        draft,
        notices.filter((notice) => draft.noticeIds.includes(notice.id)),
      )
  }

  #ownerOf({ name }: Person): string {
    return phoneOwner(this.#cast, name)
  }

  #readersOf({ address }: Contact): readonly Person[] {
    return [...this.people.values()].filter(({ contacts }) =>
      contacts.some((c) => isSame(c.address, address) && (c.state === 'usable' || c.state === 'invited')),
    )
  }

  /** Questions whose numbers mean something on this phone: open ones, and what others there answered not long ago. */
  #meaningAt(person: Person, contact: Contact): readonly string[] {
    const others = this.#readersOf(contact).filter(({ id }) => id !== person.id)
    const resting = this.now.subtract({ hours: 12 })
    return [...this.situations.values()]
      .flatMap((s) => s.prompts)
      .filter(({ personId, closed }) => {
        const isOthers = others.some(({ id }) => id === personId)
        if (closed === null) return personId === person.id || isOthers
        return isOthers && isAfter(closed.at, resting)
      })
      .map(({ id }) => id)
  }

  #send(person: Person, contact: Contact, draft: Draft, notices: readonly Notice[]): void {
    const weather = this.#weathers.get(contact.id) ?? 'fine'
    const id = `message-${++this.#count}`
    if (weather === 'busy') {
      this.waiting.push(...notices)
      return
    }
    if (weather === 'gone') return this.#report(id, person, contact, notices, { kind: 'gone', code: '403' })
    const sent: Sent = { id, personId: person.id, contact, at: this.now, draft, notices }
    this.sent.push(sent)
    this.#keepOffers(sent)
    const { value } = contact.address
    this.#texts.set(value, [...(this.#texts.get(value) ?? []).slice(1 - ownTextsMax), draft.text])
    this.watch.sent(sent)
    const buttons = abilitiesOf[contact.address.channel].buttons
      ? draft.replies.map((reply) => reply.label)
      : []
    this.#shown.push({
      at: this.now,
      to: this.#ownerOf(person),
      channel: contact.address.channel,
      text: draft.text,
      buttons,
    })
    if (weather === 'fine' && notices.some((notice) => notice.alarmId !== null))
      this.#report(id, person, contact, notices, { kind: 'reached' })
  }

  #report(
    messageId: string,
    person: Person,
    contact: Contact,
    notices: readonly Notice[],
    result: Outcome['result'],
  ): void {
    for (const [id, own] of Map.groupBy(notices, (notice) => notice.patientId ?? '')) {
      if (id === '') continue
      const outcome: Outcome = { messageId, personId: person.id, contactId: contact.id, notices: own, result }
      this.#commit(id, (s) => reported(s, outcome, this.now, this.now))
      this.reports.push({ patientId: id, outcome, at: this.now })
    }
  }

  /** The person blocks the bot, and the service says so. */
  async block(name: string, channel: ChannelName, allowed: boolean): Promise<void> {
    for (const [id, s] of this.situations) {
      if (concerns(s, personId(name)))
        this.#commit(id, (before) =>
          accessChanged(before, personId(name), `${personId(name)}-${channel}`, allowed, this.now),
        )
    }
    this.#deliver()
  }
}

const isSame = (a: Address, b: Address): boolean => a.channel === b.channel && a.value === b.value

const respondAs = ({ speaker, situations, said, now }: Possible): Response =>
  respond(understand, cutQuotes, speaker, situations, said, now)

const concerns = (s: Situation, id: string): boolean =>
  s.patient.personId === id || s.caregivers.some((caregiver) => caregiver.personId === id)

const situationOf = (situations: readonly Situation[], { situation }: Decision): Situation => {
  const before = situations.find(({ patient }) => patient.id === situation.patient.id)
  if (before === undefined)
    throw new Error(`a decision about patient ${situation.patient.id}, who was not asked about`)
  return before
}
