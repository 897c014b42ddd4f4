import type { Decision, Outcome, Said } from '../../../src/bot/decision.ts'
import { concerns, Stage } from '../../../src/bot/rehearsal/stage.ts'
import {
  type Reception,
  type StagedEvent,
  type StagedMessage,
  type Watch,
  watchNothing,
} from '../../../src/bot/rehearsal/staged.ts'
import { accessChanged } from '../../../src/bot/reported.ts'
import { abilitiesOf } from '../../../src/channels/abilitiesOf.ts'
import { handledByTwilio } from '../../../src/channels/sms/optOutWords.ts'
import { type ChannelName, type Contact, isSameAddress } from '../../../src/domain/contact.ts'
import type { Fact } from '../../../src/domain/fact.ts'
import type { Person } from '../../../src/domain/person.ts'
import type { Situation } from '../../../src/domain/situation.ts'
import { earliest, type Instant, isAfter, notAfter } from '../../../src/domain/time.ts'
import { type Cast, patientId, peopleOf, personId, phoneOwner, situationsOf } from './cast.ts'
import type { Shown, Weather, World } from './world.ts'

const receptionIn: { readonly [W in Weather]: Reception } = {
  fine: 'reached',
  gone: 'gone',
  busy: 'busy',
  answerLost: 'unknown',
  undelivered: 'unknown',
}

/** A stage on which things go wrong, and that remembers everything. */
export class MemoryWorld extends Stage implements World {
  readonly facts: Fact[] = []
  readonly sent: StagedMessage[] = []
  /** What the engine was told of messages. */
  readonly reports: { readonly patientId: string; readonly outcome: Outcome; readonly at: Instant }[] = []
  /** What properties watch; nothing, in a story. */
  watcher: Watch = watchNothing
  readonly #cast: Cast
  readonly #weathers: Map<string, Weather>
  #downUntil: Instant | null = null
  #shown: Shown[] = []
  #factsRead = 0
  readonly #last = new Map<string, StagedEvent>()
  #flying: (StagedEvent & { readonly arrivesAt: Instant })[] = []

  constructor(cast: Cast) {
    const weathers = new Map<string, Weather>()
    super({
      start: cast.start,
      people: peopleOf(cast),
      situations: situationsOf(cast),
      abilitiesOf,
      receives: ({ id }) => receptionIn[weathers.get(id) ?? 'fine'],
    })
    this.#cast = cast
    this.#weathers = weathers
    this.watch = {
      done: (event) => this.watcher.done(event),
      decided: (before, decision, now) => {
        this.facts.push(...decision.facts)
        this.watcher.decided(before, decision, now)
      },
      handled: (...all) => this.watcher.handled(...all),
      sent: (message) => this.#show(message),
      reported: (patient, outcome, at) => {
        this.reports.push({ patientId: patient, outcome, at })
        this.watcher.reported(patient, outcome, at)
      },
      advanced: (patient) => this.watcher.advanced(patient),
    }
  }

  /** Every notice that was ever decided. */
  get noticeIds(): ReadonlySet<string> {
    return this.post.noticeIds
  }

  async decide(id: string, decide: (situation: Situation, now: Instant) => Decision): Promise<void> {
    this.decideFor(id, decide)
  }

  async until(instant: Instant): Promise<void> {
    this.pass(instant)
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
    await this.choose(message, reply, false, 0, name)
  }

  /** She sees what was sent to her phone, whomever it is for. */
  #isOn({ contact }: StagedMessage, name: string): boolean {
    const own = this.people.get(personId(name))?.contacts ?? []
    return own.some(({ address }) => isSameAddress(address, contact.address))
  }

  /** Somebody takes one of the choices that a message offered, perhaps long after. `type`: types it instead of pressing. */
  async choose(
    sent: StagedMessage,
    reply: StagedMessage['draft']['replies'][number],
    type: boolean,
    arrivesInSec = 0,
    unnamed = '',
  ): Promise<void> {
    const name = this.people.get(sent.personId)?.name ?? unnamed
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
    this.beat()
  }

  /** The service took a message and says later that it will never arrive. */
  async failed(sent: StagedMessage): Promise<void> {
    const person = this.people.get(sent.personId)
    if (person !== undefined && !this.isDown)
      this.report(sent.id, person, sent.contact, sent.notices, { kind: 'refused', code: '30003' })
    this.post.deliver()
  }

  async redeliver(name: string): Promise<void> {
    const last = this.#last.get(personId(name))
    if (last !== undefined) this.accept(last)
  }

  async weather(name: string, channel: ChannelName, weather: Weather): Promise<void> {
    this.#weathers.set(`${personId(name)}-${channel}`, weather)
    if (weather === 'fine') this.work()
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
    return this.load(patientId(name))
  }

  async close(): Promise<void> {}

  get isDown(): boolean {
    return this.#downUntil !== null && isAfter(this.#downUntil, this.now)
  }

  override get nextMoment(): Instant | null {
    if (this.isDown) return this.#downUntil
    const arriving = this.#flying.map(({ arrivesAt }) => arrivesAt)
    const [first, ...others] = [super.nextMoment, ...arriving].filter((moment) => moment !== null)
    return first === undefined ? null : earliest(first, ...others)
  }

  protected override beat(): void {
    const arrived = this.#flying.filter(({ arrivesAt }) => notAfter(arrivesAt, this.now))
    this.#flying = this.#flying.filter((event) => !arrived.includes(event))
    for (const event of arrived) this.accept(event)
    super.beat()
  }

  /** While tookit is down, what arrives waits. */
  protected override work(): void {
    if (!this.isDown) super.work()
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
    const event = this.event(
      person,
      contact,
      what,
      this.now.subtract({ seconds: sentAgoSec }),
      this.#doneByService(contact, what),
    )
    this.#last.set(person.id, event)
    if (arrivesInSec > 0) this.#flying.push({ ...event, arrivesAt: this.now.add({ seconds: arrivesInSec }) })
    else this.accept(event)
  }

  #doneByService({ address }: Contact, what: Said['what']): Said['handledByService'] {
    return what.kind === 'text' && this.abilitiesOf[address.channel].keepsOptOuts
      ? handledByTwilio(what.text, null)
      : null
  }

  #ownerOf(person: Person | undefined): string {
    return phoneOwner(this.#cast, person?.name ?? '')
  }

  #show(message: StagedMessage): void {
    this.sent.push(message)
    this.watcher.sent(message)
    const { personId: to, contact, draft, at } = message
    const { channel } = contact.address
    const buttons = abilitiesOf[channel].buttons ? draft.replies.map((reply) => reply.label) : []
    this.#shown.push({ at, to: this.#ownerOf(this.people.get(to)), channel, text: draft.text, buttons })
  }

  /** The person blocks the bot, and the service says so. */
  async block(name: string, channel: ChannelName, allowed: boolean): Promise<void> {
    const id = personId(name)
    for (const [patient, s] of this.situations) {
      if (concerns(s, id))
        this.commit(patient, (before) => accessChanged(before, id, `${id}-${channel}`, allowed, this.now))
    }
    this.post.deliver()
  }
}
