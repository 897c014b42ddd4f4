import type { StagedMessage } from '../../../src/bot/rehearsal/staged.ts'
import type { ChannelName } from '../../../src/domain/contact.ts'
import { isAfter, isBefore, latest, localTime, notAfter, type Zone } from '../../../src/domain/time.ts'
import type { Dice } from '../../crash/dice.ts'
import { holdTo } from '../histories/check.ts'
import { invariants } from '../histories/invariants/all.ts'
import { History } from '../histories/play.ts'
import { Replay } from '../histories/replay.ts'
import type { Act } from '../histories/steps.ts'
import { Page } from '../transcript/run.ts'
import type { TimedStep } from '../transcript/script.ts'
import { type CastPerson, personId } from '../world/cast.ts'
import type { MemoryWorld } from '../world/memoryWorld.ts'
import type { Weather } from '../world/world.ts'
import { Deeds } from './deeds.ts'
import { townFaults } from './faults.ts'
import { count, DoseCount, type Figures, noFigures } from './figures.ts'
import type { Household } from './household.ts'
import { planPeople, planTown } from './planning.ts'
import { type Reaction, reactionTo, textOf } from './reacting.ts'

/** Invariants that look at a household as a whole do so this often; those of single moments look at each. */
const lookEveryHours = 18
/** After this everything that was on its way has arrived and is done. */
const settlesAfterHours = 4

/** What the people of one household do and what happens to them, day after day. */
export class Life {
  readonly figures: Figures = noFigures()
  readonly history: History
  /** The story so far, if it is to be told. */
  readonly page: Page | null
  readonly #household: Household
  readonly #end: Temporal.Instant
  readonly #deeds = new Deeds()
  readonly #replay: Replay
  readonly #held: ReturnType<typeof holdTo>
  readonly #doses = new DoseCount()
  readonly #weathers = new Map<string, Weather>()
  readonly #strangers = new Set<string>()
  readonly #zone: Zone
  #nextLook: Temporal.Instant

  constructor(household: Household, seed: number, days: number, told: boolean) {
    const { cast } = household
    this.#household = household
    this.#end = cast.start.add({ hours: 24 * days })
    this.history = new History(cast)
    this.#replay = new Replay(cast)
    this.#held = holdTo(this.history, this.#replay, invariants)
    this.#nextLook = cast.start
    this.#zone = cast.patients[0]?.zone ?? 'UTC'
    this.page = told ? new Page(this.#zone, cast) : null
    this.figures.patients = cast.patients.length
    this.figures.patientDays = cast.patients.length * days
    this.#watch()
    planTown(this, household.cast, townFaults(seed))
    planPeople(this, household, days)
  }

  get world(): MemoryWorld {
    return this.history.world
  }

  get now(): Temporal.Instant {
    return this.world.now
  }

  get dice(): Dice {
    return this.#household.dice
  }

  /** Lives to the end. @throws {Error} what did not hold, or what the engine threw. */
  async live(): Promise<Figures> {
    const { world } = this.history
    for (;;) {
      const next = this.#deeds.next
      const moment = world.nextMoment
      const at = next !== null && (moment === null || notAfter(next.at, moment)) ? next.at : moment
      if (at === null || isAfter(at, this.#end)) break
      await world.until(latest(at, world.now))
      if (at !== next?.at) continue
      this.#deeds.take()
      if (this.page !== null) this.page.texts(world.shown())
      await next.run()
      this.#look()
    }
    await this.#settle()
    return { ...this.figures, doses: this.#doses.counts, invariantLooks: this.#held.looks() }
  }

  #look(): void {
    const { world } = this.history
    const shown = world.shown()
    this.page?.texts(shown)
    if (isBefore(world.now, this.#nextLook)) return
    this.#held.see('stepped')
    this.#replay.forget(world.now)
    this.#nextLook = world.now.add({ hours: lookEveryHours })
  }

  async #settle(): Promise<void> {
    const { world } = this.history
    for (const { name, channels } of this.#household.cast.people)
      for (const channel of channels) await world.weather(name, channel, 'fine')
    const runsAgain = world.isDown ? (world.nextMoment ?? world.now) : world.now
    await world.until(runsAgain.add({ hours: settlesAfterHours }))
    this.#held.see('stepped')
    this.#held.see('ended')
  }

  #watch(): void {
    const { world } = this.history
    const held = world.watcher
    world.watcher = {
      ...held,
      done: (event) => {
        held.done(event)
        this.figures.replies++
      },
      decided: (before, decision, now) => {
        held.decided(before, decision, now)
        this.figures.facts += decision.facts.length
        this.figures.alarms += decision.facts.filter(({ body }) => body.kind === 'AlarmRaised').length
        this.#doses.hear(decision)
      },
      sent: (sent) => {
        held.sent(sent)
        this.figures.messages++
        this.#react(sent)
      },
    }
  }

  #react(sent: StagedMessage): void {
    const { cast, habits } = this.#household
    const who = cast.people.find(({ name }) => personId(name) === sent.personId)
    const own = who === undefined ? undefined : habits.get(who.name)
    if (who === undefined || own === undefined || this.#weathers.get(sent.contact.id) === 'undelivered')
      return
    const { hour } = localTime(this.now, this.#zone)
    const reaction = reactionTo(sent, own, hour, this.#strangers.has(sent.contact.id), this.dice)
    if (reaction !== null) this.after(reaction.afterMin, null, () => this.#do(who, sent, reaction.does))
  }

  async #do(who: CastPerson, to: StagedMessage, does: Reaction['does']): Promise<void> {
    const { channel } = to.contact.address
    if (does.kind === 'write') return this.write(who, does.text.text, channel)
    const { sent, reply, byTyping } = does
    const isTyped = byTyping || channel === 'sms'
    this.#tell(
      isTyped
        ? { kind: 'write', who: who.name, channel, text: reply.reply, sentAgoSec: 0 }
        : { kind: 'press', who: who.name, channel, label: reply.label },
    )
    await this.history.take(sent, reply, byTyping, this.#underWaySec)
  }

  /** Of ten messages one is on its way for a while. */
  get #underWaySec(): number {
    return this.dice.next() < 0.1 ? this.dice.below(900) : 0
  }

  async write(who: CastPerson, words: string, on?: ChannelName): Promise<void> {
    const channel = on ?? who.channels[0] ?? 'sms'
    this.#tell({ kind: 'write', who: who.name, channel, text: words, sentAgoSec: 0 })
    await this.act({
      kind: 'write',
      who: this.#household.cast.people.indexOf(who),
      phone: who.channels.indexOf(channel),
      text: textOf(words),
      arrivesInSec: this.#underWaySec,
    })
  }

  async act(act: Act): Promise<void> {
    await this.history.step({ wait: { kind: 'minutes', n: 0 }, act })
  }

  async weather(who: CastPerson, channel: ChannelName, weather: Weather): Promise<void> {
    this.#weathers.set(`${personId(who.name)}-${channel}`, weather)
    await this.world.weather(who.name, channel, weather)
  }

  /** From now on her number is somebody else's, or hers again. */
  strangers(who: CastPerson, channel: ChannelName, are: boolean): void {
    const contactId = `${personId(who.name)}-${channel}`
    if (are) this.#strangers.add(contactId)
    else this.#strangers.delete(contactId)
  }

  /** Later, once. `what` stands in the story. */
  after(minutes: number, what: string | null, run: () => Promise<void>): void {
    this.at(this.now.add({ seconds: Math.round(60 * minutes) }), what, run)
  }

  at(at: Temporal.Instant, what: string | null, run: () => Promise<void>): void {
    this.#deeds.add({
      at,
      run: async () => {
        if (what !== null) this.#tell({ kind: 'event', text: what })
        await run()
      },
    })
  }

  /** One of the faults and changes that the figures count, by what stands before the colon. */
  fault(at: Temporal.Instant, what: string, run: () => Promise<void>): void {
    this.at(at, what, async () => {
      count(this.figures.faults, what.split(':')[0] ?? what)
      await run()
    })
  }

  #tell(step: TimedStep['step']): void {
    const local = this.now.toZonedDateTimeISO(this.#zone)
    const time = local.toPlainTime().toString({ smallestUnit: 'minute' })
    this.page?.step({ date: local.toPlainDate().toString(), time, step }, this.now)
  }
}
