import { advance } from '../../../src/bot/advance.ts'
import { compose } from '../../../src/bot/compose.ts'
import type { Decision, Said } from '../../../src/bot/decision.ts'
import { atTheDoor } from '../../../src/bot/door.ts'
import type { Draft } from '../../../src/bot/draft.ts'
import type { Notice } from '../../../src/bot/notice.ts'
import { accessChanged, reported } from '../../../src/bot/reported.ts'
import { respond } from '../../../src/bot/respond.ts'
import { cutQuotes } from '../../../src/bot/understand/quotes.ts'
import { understand } from '../../../src/bot/understand/understand.ts'
import { wakeAt } from '../../../src/bot/wake.ts'
import type { ChannelName, Contact } from '../../../src/domain/contact.ts'
import type { Fact } from '../../../src/domain/fact.ts'
import type { Person } from '../../../src/domain/person.ts'
import type { Offer } from '../../../src/domain/prompt.ts'
import { remembered } from '../../../src/domain/remembered.ts'
import type { Situation } from '../../../src/domain/situation.ts'
import { type Instant, isAfter, notAfter } from '../../../src/domain/time.ts'
import { abilitiesOf } from './abilities.ts'
import { type Cast, patientId, peopleOf, personId, situationsOf } from './cast.ts'
import type { Shown, Weather, World } from './world.ts'

/** Words that Twilio obeys and answers itself, for a whole message. */
const serviceWords: readonly (readonly [RegExp, 'stop' | 'start' | 'help'])[] = [
  [/^(stop|stopall|unsubscribe|cancel|end|quit|optout|revoke)$/i, 'stop'],
  [/^(start|yes|unstop)$/i, 'start'],
  [/^(help|info)$/i, 'help'],
]

interface Waiting {
  readonly eventId: string
  readonly personId: string
  readonly contact: Contact
  readonly sentAt: Instant
  readonly what: Said['what']
}

interface Sent {
  readonly id: string
  readonly personId: string
  readonly contact: Contact
  readonly at: Instant
  readonly draft: Draft
  readonly notices: readonly Notice[]
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
  waiting: Notice[] = []
  events: Waiting[] = []
  readonly handled = new Set<string>()
  #weathers = new Map<string, Weather>()
  #downUntil: Instant | null = null
  #shown: Shown[] = []
  #factsRead = 0
  #count = 0
  #last = new Map<string, Waiting>()
  /** Called with every decision, for properties. */
  onDecision: (before: Situation, decision: Decision, now: Instant) => void = () => undefined

  constructor(cast: Cast) {
    this.now = cast.start
    this.people = new Map(peopleOf(cast).map((person) => [person.id, person]))
    this.situations = new Map(situationsOf(cast).map((situation) => [situation.patient.id, situation]))
    for (const [id, situation] of this.situations) this.wakes.set(id, wakeAt(situation, this.now.subtract({ nanoseconds: 1 })))
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
      (sent) => sent.personId === personId(name) && (channel === undefined || sent.contact.address.channel === channel) && sent.draft.replies.some((reply) => reply.label === label),
    )
    const reply = message?.draft.replies.find((r) => r.label === label)
    if (message === undefined || reply === undefined) throw new Error(`${name} has no button "${label}"`)
    this.#receive(name, { kind: 'choice', promptId: reply.promptId, choice: reply.choice }, message.contact.address.channel, 0)
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

  get #isDown(): boolean {
    return this.#downUntil !== null && isAfter(this.#downUntil, this.now)
  }

  #nextMoment(): Instant | null {
    const moments = [...this.wakes.values()]
    if (this.#isDown) return this.#downUntil
    const [first] = moments.toSorted(Temporal.Instant.compare)
    return first ?? null
  }

  /** What waits is heard before time moves on. */
  #beat(): void {
    this.#work()
    for (const [id, at] of this.wakes) if (notAfter(at, this.now)) this.#commit(id, (s) => advance(s, this.now))
    this.#deliver()
  }

  #receive(name: string, what: Said['what'], channel: ChannelName | undefined, sentAgoSec: number): void {
    const person = this.people.get(personId(name))
    const contact = person?.contacts.find((c) => channel === undefined || c.address.channel === channel)
    if (person === undefined || contact === undefined) throw new Error(`${name} has no such phone`)
    const event: Waiting = { eventId: `event-${++this.#count}`, personId: person.id, contact, sentAt: this.now.subtract({ seconds: sentAgoSec }), what }
    this.#last.set(person.id, event)
    this.#accept(event)
  }

  #accept(event: Waiting): void {
    if (this.handled.has(event.eventId) || this.events.some((e) => e.eventId === event.eventId)) return
    this.events.push(event)
    if (!this.#isDown) this.#work()
  }

  #work(): void {
    if (this.#isDown) return
    for (const event of this.events.splice(0).toSorted((a, b) => Temporal.Instant.compare(a.sentAt, b.sentAt))) this.#handle(event)
    this.#deliver()
  }

  #handle(event: Waiting): void {
    this.handled.add(event.eventId)
    const person = this.people.get(event.personId) as Person
    const contact = person.contacts.find((c) => c.id === event.contact.id) ?? event.contact
    const text = event.what.kind === 'text' ? event.what.text.trim() : ''
    const keeps = abilitiesOf[contact.address.channel].keepsOptOuts
    const handledByService = keeps ? (serviceWords.find(([pattern]) => pattern.test(text))?.[1] ?? null) : null
    const situations = [...this.situations.keys()].map((id) => this.#load(id)).filter((s) => concerns(s, person.id))
    const said: Said = {
      eventId: event.eventId,
      sentAt: event.sentAt,
      what: event.what,
      handledByService,
      ownTexts: this.sent.filter((s) => s.personId === person.id).map((s) => s.draft.text).slice(-5).toReversed(),
      spareCodes: [`CODE${event.eventId.slice(6).padStart(4, '0')}`],
    }
    const speaker = { person, contact, serviceKeepsOptOuts: keeps, usedCode: false }
    const response = respond(understand, cutQuotes, speaker, situations, said, this.now)
    for (const decision of response.decisions) this.#save(decision)
    this.#post(response.notices)
  }

  #load(id: string): Situation {
    const situation = this.situations.get(id)
    if (situation === undefined) throw new Error(`no patient ${id}`)
    const people = situation.people.map((person) => this.people.get(person.id) ?? person)
    const prompts = situation.prompts.map((prompt) => ({ ...prompt, offers: this.#offersOf(prompt.id) }))
    return remembered({ ...situation, people, prompts }, this.now)
  }

  #offersOf(promptId: string): readonly Offer[] {
    return this.sent
      .filter((sent) => sent.draft.replies.some((reply) => reply.promptId === promptId))
      .map((sent) => ({
        messageId: sent.id,
        contactId: sent.contact.id,
        handedOverAt: sent.at,
        replies: sent.draft.replies.filter((reply) => reply.promptId === promptId).map(({ reply, label, choice }) => ({ reply, label, choice })),
      }))
  }

  #commit(id: string, decide: (situation: Situation) => Decision): void {
    const before = this.#load(id)
    const decision = decide(before)
    this.onDecision(before, decision, this.now)
    this.#save(decision)
  }

  #save(decision: Decision): void {
    const { situation } = decision
    this.situations.set(situation.patient.id, situation)
    for (const person of situation.people) this.people.set(person.id, person)
    this.wakes.set(situation.patient.id, decision.wakeAt)
    this.facts.push(...decision.facts)
    this.#post(decision.notices)
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
      for (const [id, own] of Map.groupBy(batch, (notice) => (notice.to.kind === 'person' ? notice.to.personId : ''))) this.#deliverTo(id, own)
    }
  }

  #deliverTo(id: string, notices: readonly Notice[]): void {
    const person = this.people.get(id)
    if (person === undefined) return
    const open = [...this.situations.values()].flatMap((s) => s.prompts).filter((prompt) => prompt.personId === id && prompt.closed === null)
    const doors = notices.map((notice) => ({
      notice,
      door: atTheDoor(notice, person, open.some((prompt) => prompt.id === notice.promptId), this.now),
    }))
    const going = doors.flatMap(({ notice, door }) => (door.kind === 'send' ? [{ notice, contact: door.contact }] : []))
    for (const own of Map.groupBy(going, ({ contact }) => contact.id).values()) {
      const first = own[0]
      if (first !== undefined) this.#hand(person, first.contact, own.map(({ notice }) => notice), open.map((prompt) => prompt.id))
    }
  }

  #hand(person: Person, contact: Contact, notices: readonly Notice[], openIds: readonly string[]): void {
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
      taken: openIds.filter((id) => !told.has(id)).flatMap((id) => repliesOf(id).map(({ reply }) => reply)),
      now: this.now,
    })
    for (const draft of drafts) this.#send(person, contact, draft, notices.filter((notice) => draft.noticeIds.includes(notice.id)))
  }

  #send(person: Person, contact: Contact, draft: Draft, notices: readonly Notice[]): void {
    const weather = this.#weathers.get(contact.id) ?? 'fine'
    const id = `message-${++this.#count}`
    if (weather === 'busy') {
      this.waiting.push(...notices)
      return
    }
    if (weather === 'gone') return this.#report(id, person, contact, notices, { kind: 'gone', code: '403' })
    this.sent.push({ id, personId: person.id, contact, at: this.now, draft, notices })
    const buttons = abilitiesOf[contact.address.channel].buttons ? draft.replies.map((reply) => reply.label) : []
    this.#shown.push({ at: this.now, to: person.name, channel: contact.address.channel, text: draft.text, buttons })
    if (weather === 'fine' && notices.some((notice) => notice.alarmId !== null)) this.#report(id, person, contact, notices, { kind: 'reached' })
  }

  #report(messageId: string, person: Person, contact: Contact, notices: readonly Notice[], result: Parameters<typeof reported>[1]['result']): void {
    for (const [id, own] of Map.groupBy(notices, (notice) => notice.patientId ?? '')) {
      if (id === '') continue
      this.#commit(id, (s) => reported(s, { messageId, personId: person.id, contactId: contact.id, notices: own, result }, this.now, this.now))
    }
  }

  /** The person blocks the bot, and the service says so. */
  async block(name: string, channel: ChannelName, allowed: boolean): Promise<void> {
    for (const [id, s] of this.situations) {
      if (concerns(s, personId(name))) this.#commit(id, (before) => accessChanged(before, personId(name), `${personId(name)}-${channel}`, allowed, this.now))
    }
    this.#deliver()
  }
}

const concerns = (s: Situation, id: string): boolean =>
  s.patient.personId === id || s.caregivers.some((caregiver) => caregiver.personId === id && caregiver.state.kind !== 'removed')

