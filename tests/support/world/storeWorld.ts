import { pino } from 'pino'
import type { Decision } from '../../../src/bot/decision.ts'
import type { Inbound, Utterance } from '../../../src/bot/inbound.ts'
import type { Button, Outgoing, Sent } from '../../../src/bot/outgoing.ts'
import { abilitiesOf } from '../../../src/channels/abilitiesOf.ts'
import type { Channel } from '../../../src/channels/channel.ts'
import { handledByTwilio } from '../../../src/channels/sms/optOutWords.ts'
import type { ChannelName } from '../../../src/domain/contact.ts'
import type { Fact } from '../../../src/domain/fact.ts'
import type { Situation } from '../../../src/domain/situation.ts'
import { type Instant, isAfter } from '../../../src/domain/time.ts'
import { enrol, nobody, peopleAt } from '../../../src/store/admin.ts'
import { emptyDemo, markAsDemo } from '../../../src/store/demoMark.ts'
import { factsOf } from '../../../src/store/history.ts'
import { type DeliveryQueue, openQueue } from '../../../src/store/queue.ts'
import { makeSecrecy } from '../../../src/store/secrecy.ts'
import { openStore, type Store } from '../../../src/store/store.ts'
import { conversationOver } from '../../../src/work/conversation.ts'
import { type Delivery, makeDelivery } from '../../../src/work/delivery.ts'
import { tick } from '../../../src/work/tick.ts'
import { allIsWell, type HeartSigns, TroubleWatch } from '../../../src/work/troubles.ts'
import { addressOf, type Cast, patientId, peopleOf, phoneOwner, situationsOf } from './cast.ts'
import type { ServiceWeather, Shown, Weather, World } from './world.ts'

interface Arrived extends Shown {
  readonly address: string
  readonly tokens: readonly Button[]
}

const log = pino({ level: 'silent' })
const channelNames: readonly ChannelName[] = ['sms', 'telegram', 'slack']
const factsRead = 5000
/**
 * Where troubles are looked for, a trouble that lasts is looked at in steps of two hours, and what a service refuses again
 * and again is tried every ten minutes after the first few times: a story should not take as long as the trouble.
 */
const lookEveryMin = 120
const triedSlowly = { after: 4, everyMin: 10 }

/** The real store, queue and postman on one database, for one story after another. */
export class StoreStage {
  now: Instant = Temporal.Instant.from('2026-01-01T00:00:00Z')
  readonly store: Store
  readonly delivery: Delivery
  readonly arrived: Arrived[] = []
  readonly weathers = new Map<string, Weather>()
  readonly services = new Map<ChannelName, ServiceWeather>()
  /** Calls in a row that a service has refused. */
  refused = 0
  /** Who looks for troubles; null where a story is of patients alone. */
  readonly watch: TroubleWatch | null
  readonly names = new Map<string, string>()
  readonly channels: readonly Channel[]
  readonly #queue: DeliveryQueue
  #ids = 0

  private constructor(connectionString: string, queue: DeliveryQueue, watches: boolean) {
    this.#queue = queue
    this.channels = channelNames.map((name) => this.#channel(name))
    this.store = openStore({
      connectionString,
      secrecy: makeSecrecy([Buffer.alloc(32, 7)]),
      clock: async () => this.now,
      enqueue: queue.enqueue,
      onStuck: ({ error }) => {
        throw error
      },
    })
    this.delivery = makeDelivery({
      store: this.store,
      queue,
      channels: this.channels,
      newId: () => `m${++this.#ids}`,
      manual: true,
      log,
    })
    const { services, ways } = this.delivery
    const disk = async () => null
    this.watch = watches
      ? new TroubleWatch({ store: this.store, queue, services, ways, disk, manual: true, log })
      : null
  }

  static async open(connectionString: string, { watches = false } = {}): Promise<StoreStage> {
    const onError = (error: unknown): void => {
      throw error
    }
    const queue = await openQueue({ connectionString, listens: false, manual: true, onError })
    const stage = new StoreStage(connectionString, queue, watches)
    await markAsDemo(stage.store.database)
    return stage
  }

  async close(): Promise<void> {
    await this.#queue.close()
    await this.store.close()
  }

  newId(): string {
    return `e${++this.#ids}`
  }

  #channel(name: ChannelName): Channel {
    return {
      name,
      abilities: abilitiesOf[name],
      pace: { perSecond: 1000, perAddressPerSecond: 1000 },
      send: (outgoing) => this.#take(name, outgoing),
      open: async () => ({ caughtUp: Promise.resolve(), close: async () => undefined }),
      check: async () =>
        (this.services.get(name) ?? 'fine') === 'fine'
          ? { ok: true, account: 'story' }
          : { ok: false, problem: 'it does not work', remedy: 'wait' },
    }
  }

  /** Somebody who came into the story by chat. */
  async #nameAt({ to }: Outgoing): Promise<string> {
    const [person] = await peopleAt(this.store.database, to)
    return person?.name ?? to.value
  }

  async #take(channel: ChannelName, outgoing: Outgoing): Promise<Sent> {
    const service = this.services.get(channel) ?? 'fine'
    this.refused = service === 'fine' ? 0 : this.refused + 1
    if (service === 'refuses') return { kind: 'unauthorized', code: '401' }
    if (service === 'away')
      return { kind: 'later', retryAt: null, scope: 'sender', code: 'network_ENOTFOUND' }
    const weather = this.weathers.get(`${channel}:${outgoing.to.value}`) ?? 'fine'
    if (weather === 'gone') return { kind: 'gone', code: '403' }
    if (weather === 'busy') return { kind: 'later', retryAt: null, scope: 'address', code: '429' }
    const messageId = this.newId()
    this.arrived.push({
      at: this.now,
      to: this.names.get(`${channel}:${outgoing.to.value}`) ?? (await this.#nameAt(outgoing)),
      channel,
      address: outgoing.to.value,
      text: outgoing.text,
      buttons: outgoing.buttons.map(({ label }) => label),
      tokens: outgoing.buttons,
    })
    if (channel === 'sms' && weather === 'fine') {
      await this.store.accept([
        {
          kind: 'delivery',
          externalId: `d${messageId}`,
          channel,
          messageId,
          status: 'delivered',
          code: null,
          at: this.now,
        },
      ])
    }
    return weather === 'answerLost' ? { kind: 'unknown', code: 'timeout' } : { kind: 'accepted', messageId }
  }
}

/** A story on the real store and postman. */
export class StoreWorld implements World {
  readonly #stage: StoreStage
  readonly #cast: Cast
  #atService: Inbound[] = []
  #downUntil: Instant | null = null
  #silence: HeartSigns['silence'] = null
  #last = new Map<string, Inbound>()
  #read = 0
  #factsTold = new Map<string, number>()

  private constructor(stage: StoreStage, cast: Cast) {
    this.#stage = stage
    this.#cast = cast
  }

  static async open(stage: StoreStage, cast: Cast): Promise<StoreWorld> {
    stage.now = cast.start
    stage.weathers.clear()
    stage.services.clear()
    stage.names.clear()
    stage.arrived.length = 0
    await stage.delivery.deliverAll()
    await emptyDemo(stage.store.database)
    const situations = situationsOf(cast)
    for (const person of peopleOf(cast)) {
      for (const { address } of person.contacts)
        stage.names.set(`${address.channel}:${address.value}`, phoneOwner(cast, person.name))
    }
    await enrol(stage.store.database, stage.store.clock, {
      ...nobody,
      people: peopleOf(cast),
      patients: situations.map((s) => s.patient),
      prescriptions: situations.flatMap((s) => s.prescriptions),
      caregivers: situations.flatMap((s) => s.caregivers),
    })
    return new StoreWorld(stage, cast)
  }

  get now(): Instant {
    return this.#stage.now
  }

  async until(instant: Instant): Promise<void> {
    for (let step = 0; step < 20_000; step++) {
      const next = await this.#nextMoment()
      if (next === null || isAfter(next, instant)) break
      if (isAfter(next, this.now)) this.#stage.now = next
      await this.#work()
    }
    this.#stage.now = instant
  }

  write(name: string, text: string, channel?: ChannelName, sentAgoSec = 0): Promise<void> {
    return this.#say(name, { kind: 'text', text }, channel, sentAgoSec)
  }

  photo(name: string, caption: string | null, channel?: ChannelName): Promise<void> {
    return this.#say(name, { kind: 'media', text: caption }, channel, 0)
  }

  async press(name: string, label: string, channel?: ChannelName): Promise<void> {
    const shown = this.#stage.arrived.findLast(
      (m) =>
        m.to === phoneOwner(this.#cast, name) &&
        (channel === undefined || m.channel === channel) &&
        m.buttons.includes(label),
    )
    const button = shown?.tokens.find((token) => token.label === label)
    if (shown === undefined || button === undefined) throw new Error(`${name} has no button "${label}"`)
    await this.#say(name, { kind: 'press', token: button.token }, shown.channel, 0)
  }

  async redeliver(name: string): Promise<void> {
    const last = this.#last.get(name)
    if (last !== undefined) await this.#accept(last)
  }

  async weather(name: string, channel: ChannelName, weather: Weather): Promise<void> {
    this.#stage.weathers.set(`${channel}:${this.#addressOf(name, channel)}`, weather)
    if (weather === 'fine') await this.#work()
  }

  async block(name: string, channel: ChannelName, allowed: boolean): Promise<void> {
    const from = { channel, value: this.#addressOf(name, channel) }
    await this.#accept({ kind: 'access', externalId: this.#stage.newId(), from, allowed, at: this.now })
  }

  async decide(id: string, decide: (situation: Situation, now: Instant) => Decision): Promise<void> {
    await this.#stage.store.change({ kind: 'these', patientIds: [id] }, decide)
    await this.#work()
  }

  async service(channel: ChannelName, weather: ServiceWeather): Promise<void> {
    this.#stage.services.set(channel, weather)
    this.#stage.refused = 0
    await this.#work()
  }

  async down(until: Instant): Promise<void> {
    this.#downUntil = until
    this.#silence = { from: this.now, to: until }
  }

  shown(): readonly Shown[] {
    const shown = this.#stage.arrived.slice(this.#read)
    this.#read = this.#stage.arrived.length
    return shown
  }

  async told(): Promise<readonly Fact[]> {
    const all = await Promise.all(
      this.#cast.patients.map(async ({ name }) => {
        const facts = await factsOf(this.#stage.store.database, patientId(name), factsRead)
        const fresh = facts.slice(this.#factsTold.get(name) ?? 0)
        this.#factsTold.set(name, facts.length)
        return fresh
      }),
    )
    return all.flat()
  }

  async situation(name: string): Promise<Situation> {
    const found = (await this.#stage.store.situations([patientId(name)])).get(patientId(name))
    if (found === undefined) throw new Error(`no patient ${name}`)
    return found
  }

  async close(): Promise<void> {}

  #addressOf(name: string, channel: ChannelName): string {
    return addressOf(phoneOwner(this.#cast, name), channel)
  }

  get #isDown(): boolean {
    return this.#downUntil !== null && isAfter(this.#downUntil, this.now)
  }

  async #nextMoment(): Promise<Instant | null> {
    if (this.#isDown) return this.#downUntil
    const ids = this.#cast.patients.map(({ name }) => patientId(name))
    const rows = await this.#stage.store.database.patient.findMany({
      where: { id: { in: ids } },
      select: { wakeAt: true },
    })
    const wakes = rows.flatMap(({ wakeAt: at }) =>
      at === null ? [] : [Temporal.Instant.fromEpochMilliseconds(at.getTime())],
    )
    const due = await this.#stage.delivery.nextDue()
    const next = [...wakes, ...this.#looks(), ...(due === null ? [] : [this.#slowed(due)])]
    return next.toSorted(Temporal.Instant.compare)[0] ?? null
  }

  #looks(): readonly Instant[] {
    return this.#stage.watch === null ? [] : [this.now.add({ minutes: lookEveryMin })]
  }

  #slowed(due: Instant): Instant {
    if (this.#stage.watch === null || this.#stage.refused <= triedSlowly.after) return due
    const slow = this.now.add({ minutes: triedSlowly.everyMin })
    return isAfter(due, slow) ? due : slow
  }

  async #say(
    name: string,
    utterance: Utterance,
    channel: ChannelName | undefined,
    sentAgoSec: number,
  ): Promise<void> {
    const own = channel ?? this.#cast.people.find((person) => person.name === name)?.channels[0]
    if (own === undefined) throw new Error(`${name} has no such phone`)
    const text = utterance.kind === 'text' ? utterance.text.trim() : ''
    const keeps = abilitiesOf[own].keepsOptOuts
    const event: Inbound = {
      kind: 'said',
      externalId: this.#stage.newId(),
      from: { channel: own, value: this.#addressOf(name, own) },
      sentAt: this.now.subtract({ seconds: sentAgoSec }),
      utterance,
      handledByService: keeps ? handledByTwilio(text, null) : null,
    }
    this.#last.set(name, event)
    await this.#accept(event)
  }

  async #accept(event: Inbound): Promise<void> {
    this.#atService.push(event)
    if (!this.#isDown) await this.#work()
  }

  /** What a beat does: catches up with the services, hears, advances, delivers. */
  async #work(): Promise<void> {
    if (this.#isDown) return
    const { store, delivery, channels } = this.#stage
    const conversation = conversationOver(channels)
    const waiting = this.#atService.splice(0)
    if (waiting.length > 0) await store.accept(waiting)
    let heard = false
    for (;;) {
      const addresses = await store.waitingAddresses(50)
      if (addresses.length === 0) break
      heard = true
      const { failed } = await store.handleWaiting(conversation, addresses)
      for (const { error } of failed) throw error
    }
    // An answer does not wait for the next beat.
    if (heard) await delivery.deliverAll()
    await tick(store, 50)
    await delivery.deliverAll()
    await this.#lookForTroubles()
  }

  async #lookForTroubles(): Promise<void> {
    const { watch, delivery } = this.#stage
    if (watch === null) return
    await watch.look({ ...allIsWell, silence: this.#silence }, 0)
    this.#silence = null
    await delivery.deliverAll()
  }
}
