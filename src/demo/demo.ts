import type { Utterance } from '../bot/inbound.ts'
import { wakeAt } from '../bot/wake.ts'
import type { SimulatedChannel } from '../channels/simulator/channel.ts'
import { type Instant, isAfter, minutes, notAfter } from '../domain/time.ts'
import { enrol } from '../store/admin.ts'
import type { Conversation } from '../store/conversation.ts'
import { emptyDemo } from '../store/demoMark.ts'
import type { Store } from '../store/store.ts'
import type { Delivery } from '../work/delivery.ts'
import { tick } from '../work/tick.ts'
import type { DemoClock } from './clock.ts'
import { demoEnrolment, demoPatientId, demoPhones, demoZone } from './seed.ts'

export interface DemoParts {
  readonly store: Store
  readonly delivery: Delivery
  readonly clock: DemoClock
  readonly channels: readonly SimulatedChannel[]
  readonly conversation: Conversation
  /** Empties the queue too, for a fresh start. */
  readonly newDay: () => Instant
}

const addressesAtOnce = 50
const patientsAtOnce = 50
/** Against a world in which something is always due. */
const stepsMax = 10_000

/** The demo: the same engine, store and postman as for real people, on a clock that one can set. */
export class Demo {
  readonly store: Store
  readonly clock: DemoClock
  startedAt: Instant
  readonly #parts: DemoParts
  readonly #listeners = new Set<() => void>()
  /** One thing at a time: a press while time jumps waits for its turn. */
  #turn: Promise<unknown> = Promise.resolve()

  constructor(parts: DemoParts, startedAt: Instant) {
    this.#parts = parts
    this.store = parts.store
    this.clock = parts.clock
    this.startedAt = startedAt
  }

  /** Somebody types or presses. */
  say(phoneId: string, utterance: Utterance): Promise<void> {
    return this.#alone(async () => {
      const phone = demoPhones.find(({ id }) => id === phoneId)
      const channel = this.#parts.channels.find(({ name }) => name === phone?.channel)
      if (phone === undefined || channel === undefined) throw new Error('no such phone')
      // Typing takes a moment, so that an answer stands after what it answers also while the clock stands still.
      this.clock.setTo(this.clock.now().add({ seconds: 1 }))
      await channel.hear(phone.address, utterance, this.clock.now())
      await this.#work()
    })
  }

  /** Lets time pass until then; everything that falls due meanwhile happens at its own moment. */
  goTo(at: Instant): Promise<void> {
    return this.#alone(() => this.#stepTo(at))
  }

  /** To the next moment at which something reaches a phone or is recorded; at most a day ahead. */
  goToNext(): Promise<void> {
    return this.#alone(async () => {
      const last = this.clock.now().add(minutes(24 * 60))
      const before = await this.#recorded()
      for (let step = 0; step < stepsMax; step++) {
        const next = await this.#nextMoment()
        if (next === null || isAfter(next, last)) break
        this.clock.setTo(next)
        await this.#work()
        if ((await this.#recorded()) !== before) break
      }
    })
  }

  /** While time runs: does what is due by now. */
  beat(): Promise<void> {
    return this.#alone(() => this.#work())
  }

  /** Everybody back at the beginning of a day. */
  fresh(): Promise<void> {
    return this.#alone(async () => {
      await this.#parts.delivery.deliverAll()
      await emptyDemo(this.store.database)
      this.startedAt = this.#parts.newDay()
      await enrol(this.store.database, this.store.clock, demoEnrolment(this.clock.now()))
      await this.#work()
    })
  }

  /** @returns what ends it. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #alone(act: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(act).then(() => {
      for (const listener of this.#listeners) listener()
    })
    this.#turn = done.catch(() => undefined)
    return done
  }

  async #stepTo(at: Instant): Promise<void> {
    for (let step = 0; step < stepsMax; step++) {
      const next = await this.#nextMoment()
      if (next === null || isAfter(next, at)) break
      this.clock.setTo(next)
      await this.#work()
    }
    this.clock.setTo(at)
    await this.#work()
  }

  async #nextMoment(): Promise<Instant | null> {
    const now = this.clock.now()
    const situation = (await this.store.situations([demoPatientId])).get(demoPatientId)
    const due = await this.#parts.delivery.nextDue()
    const moments = [situation === undefined ? null : wakeAt(situation, now), due].filter(
      (at) => at !== null && isAfter(at, now),
    )
    return moments.toSorted((a, b) => Temporal.Instant.compare(a as Instant, b as Instant))[0] ?? null
  }

  /** Hears what waits, advances who is due, delivers: until nothing is left to do at this moment. */
  async #work(): Promise<void> {
    const { store, conversation, delivery } = this.#parts
    for (;;) {
      const waiting = await store.waitingAddresses(addressesAtOnce)
      if (waiting.length === 0) break
      const { eventIds } = await store.handleWaiting(conversation, waiting)
      if (eventIds.length === 0) break
    }
    await delivery.deliverAll()
    await tick(store, patientsAtOnce)
    await delivery.deliverAll()
  }

  async #recorded(): Promise<string> {
    const [facts, messages] = [
      await this.store.database.fact.count({ where: { kind: { not: 'PromptClosed' } } }),
      await this.store.database.message.count(),
    ]
    return `${facts}/${messages}`
  }
}

/** Five to eight in the morning of the patient's day, today or on the last day that has one. */
export function morningOf(now: Instant): Instant {
  const local = now.toZonedDateTimeISO(demoZone)
  const morning = local.withPlainTime(Temporal.PlainTime.from('07:55')).toInstant()
  return notAfter(morning, now)
    ? morning
    : local.subtract({ days: 1 }).withPlainTime(Temporal.PlainTime.from('07:55')).toInstant()
}
