import { type Contact, isSameAddress } from '../../domain/contact.ts'
import type { Person } from '../../domain/person.ts'
import { remembered } from '../../domain/remembered.ts'
import type { Situation } from '../../domain/situation.ts'
import { compareInstants, earliest, type Instant, isAfter, notAfter } from '../../domain/time.ts'
import { advance } from '../advance.ts'
import type { Decision, Outcome, Said } from '../decision.ts'
import type { Notice } from '../notice.ts'
import { reported } from '../reported.ts'
import { type Response, respond } from '../respond.ts'
import { saysNothing } from '../saysNothing.ts'
import { respondTogether } from '../sharedPhone.ts'
import { cutQuotes } from '../understand/quotes.ts'
import { understand } from '../understand/understand.ts'
import { wakeAt } from '../wake.ts'
import type { Possible } from '../whoWrote.ts'
import {
  type AbilitiesOf,
  type Reception,
  type StagedEvent,
  type StagedMessage,
  type Watch,
  watchNothing,
} from './staged.ts'
import { StagePost } from './stagePost.ts'

export interface StageOptions {
  readonly start: Instant
  readonly people: readonly Person[]
  readonly situations: readonly Situation[]
  readonly abilitiesOf: AbilitiesOf
  /** Left out: every message arrives. */
  readonly receives?: (contact: Contact) => Reception
}

/** Something that was not understood. `inARow`: nothing was understood since. */
interface Unclear {
  readonly personId: string
  readonly at: Instant
  readonly inARow: boolean
}

/**
 * The engine played in memory, with its people, their phones and a clock of its own; nothing is stored or sent. For
 * rehearsals, and for thousands of stories a minute.
 */
export class Stage {
  now: Instant
  readonly situations: Map<string, Situation>
  readonly people: Map<string, Person>
  /** When each patient is looked at next. */
  readonly wakes = new Map<string, Instant>()
  watch: Watch = watchNothing
  readonly abilitiesOf: AbilitiesOf
  protected readonly post: StagePost
  /** Arrived, and not yet handled. */
  protected events: StagedEvent[] = []
  readonly #kept = new Map<string, StagedEvent>()
  /** Of these, what was written. */
  readonly #texts = new Map<string, string>()
  /** Of the last hour. */
  #unclear: readonly Unclear[] = []
  #count = 0

  constructor({ start, people, situations, abilitiesOf, receives }: StageOptions) {
    this.now = start
    this.abilitiesOf = abilitiesOf
    this.people = new Map(people.map((person) => [person.id, person]))
    this.situations = new Map(situations.map((situation) => [situation.patient.id, situation]))
    for (const [id, situation] of this.situations) this.wakes.set(id, wakeAt(situation, start))
    this.post = new StagePost(this, receives ?? (() => 'reached'))
  }

  /** The earliest moment at which something happens by itself. */
  get nextMoment(): Instant | null {
    const [first, ...others] = this.wakes.values()
    return first === undefined ? null : earliest(first, ...others)
  }

  /** Everything that falls due until then happens, each at its own moment. */
  pass(instant: Instant): void {
    for (;;) {
      const next = this.nextMoment
      if (next === null || isAfter(next, instant)) break
      if (isAfter(next, this.now)) this.now = next
      this.beat()
    }
    this.now = instant
  }

  /** What waits is heard before time moves on. */
  protected beat(): void {
    this.work()
    for (const [id, at] of this.wakes) {
      if (!notAfter(at, this.now)) continue
      this.commit(id, (s) => advance(s, this.now))
      this.watch.advanced(id)
    }
    this.post.deliver()
  }

  /** Decides something for one patient, as the command line does. */
  decideFor(id: string, decide: (situation: Situation, now: Instant) => Decision): void {
    this.commit(id, (situation) => decide(situation, this.now))
    this.work()
  }

  /** Somebody did something on one of her contacts. */
  event(
    person: Person,
    contact: Contact,
    what: Said['what'],
    sentAt: Instant = this.now,
    handledByService: Said['handledByService'] = null,
  ): StagedEvent {
    const eventId = `event-${this.newNumber()}`
    const event = { eventId, personId: person.id, contact, sentAt, what, handledByService }
    this.watch.done(event)
    return event
  }

  /** Takes what arrives; the same event again is nothing. */
  accept(event: StagedEvent): void {
    if (this.#kept.has(event.eventId) || this.events.some((e) => e.eventId === event.eventId)) return
    this.events.push(event)
    this.work()
  }

  protected work(): void {
    const waiting = this.events.splice(0)
    for (const event of waiting.toSorted((a, b) => compareInstants(a.sentAt, b.sentAt))) this.#handle(event)
    this.post.deliver()
  }

  #handle(event: StagedEvent): void {
    this.#kept.set(event.eventId, event)
    if (event.what.kind === 'text') this.#texts.set(event.eventId, event.what.text)
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
    this.post.add(response.notices)
  }

  /** Everybody who has the address that it came from. */
  #possible(event: StagedEvent): readonly Possible[] {
    return [...this.people.values()].flatMap((person) => {
      const contact =
        person.contacts.find(({ id }) => id === event.contact.id) ??
        person.contacts.find(({ address }) => isSameAddress(address, event.contact.address))
      return contact === undefined ? [] : [this.#possibly(event, person, contact)]
    })
  }

  #possibly(event: StagedEvent, person: Person, contact: Contact): Possible {
    const situations = [...this.situations.values()]
      .filter((s) => concerns(s, person.id))
      .map((s) => this.load(s.patient.id))
    const unclear = this.#unclearOf(person.id)
    const pressedByAnother = event.what.kind === 'choice' && event.personId !== person.id
    const said: Said = {
      eventId: event.eventId,
      sentAt: event.sentAt,
      what: pressedByAnother ? { kind: 'staleChoice' } : event.what,
      handledByService: event.handledByService,
      ownTexts: this.post.lastTextsAt(contact.address),
      unclearLately: unclear.length,
      unclearInARow: unclear.filter(({ inARow }) => inARow).length,
      earlierTexts: this.#texts,
      spareCodes: [`CODE${event.eventId.slice(6).padStart(4, '0')}`],
    }
    const serviceKeepsOptOuts = this.abilitiesOf[contact.address.channel].keepsOptOuts
    const speaker = { person, contact, serviceKeepsOptOuts, usedCode: false }
    return { speaker, situations, said, now: this.now }
  }

  /** What she wrote within the last hour and was not understood. */
  #unclearOf(personId: string): readonly Unclear[] {
    const hourAgo = this.now.subtract({ hours: 1 })
    this.#unclear = this.#unclear.filter(({ at }) => isAfter(at, hourAgo))
    return this.#unclear.filter((one) => one.personId === personId)
  }

  /** What the engine is given about this patient now. */
  load(id: string): Situation {
    const situation = this.situations.get(id)
    if (situation === undefined) throw new Error(`no patient ${id}`)
    const people = situation.people.map((person) => this.people.get(person.id) ?? person)
    const prompts = situation.prompts.map((prompt) => this.post.offered(prompt))
    return remembered({ ...situation, people, prompts }, this.now)
  }

  protected commit(id: string, decide: (situation: Situation) => Decision): void {
    const before = this.load(id)
    this.#save(before, decide(before))
  }

  #save(before: Situation, decision: Decision): void {
    const { situation } = decision
    this.situations.set(situation.patient.id, situation)
    // Only who was changed: she may have been loaded with another patient as well.
    for (const person of situation.people)
      if (!before.people.includes(person)) this.people.set(person.id, person)
    this.wakes.set(situation.patient.id, decision.wakeAt)
    this.#countUnclear(decision)
    this.post.add(decision.notices)
    this.watch.decided(before, decision, this.now)
  }

  #countUnclear({ facts, situation }: Decision): void {
    if (facts.some(({ body, eventId }) => eventId !== null && !saysNothing.has(body.kind)))
      this.#unclear = this.#unclear.map((one) =>
        concerns(situation, one.personId) ? { ...one, inARow: false } : one,
      )
    const unclear = facts.flatMap(({ at, body }) =>
      body.kind === 'NotUnderstood' ? [{ personId: body.personId, at, inARow: true }] : [],
    )
    this.#unclear = [...this.#unclear, ...unclear]
  }

  /** What became of a message, to each patient whom it was about. */
  report(
    messageId: string,
    person: Person,
    contact: Contact,
    notices: readonly Notice[],
    result: Outcome['result'],
  ): void {
    for (const [id, own] of Map.groupBy(notices, (notice) => notice.patientId ?? '')) {
      if (id === '') continue
      const outcome: Outcome = { messageId, personId: person.id, contactId: contact.id, notices: own, result }
      this.commit(id, (s) => reported(s, outcome, this.now, this.now))
      this.watch.reported(id, outcome, this.now)
    }
  }

  /** Who reads what is sent there. */
  readersOf({ address }: Contact): readonly Person[] {
    return [...this.people.values()].filter(({ contacts }) =>
      contacts.some(
        (c) => isSameAddress(c.address, address) && (c.state === 'usable' || c.state === 'invited'),
      ),
    )
  }

  newNumber(): number {
    return ++this.#count
  }

  /** A message is on her phone. */
  arrived(message: StagedMessage): void {
    this.watch.sent(message)
  }
}

export const concerns = (s: Situation, personId: string): boolean =>
  s.patient.personId === personId || s.caregivers.some((caregiver) => caregiver.personId === personId)

const respondAs = ({ speaker, situations, said, now }: Possible): Response =>
  respond(understand, cutQuotes, speaker, situations, said, now)

const situationOf = (situations: readonly Situation[], { situation }: Decision): Situation => {
  const before = situations.find(({ patient }) => patient.id === situation.patient.id)
  if (before === undefined)
    throw new Error(`a decision about patient ${situation.patient.id}, who was not asked about`)
  return before
}
