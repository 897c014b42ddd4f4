import type { Pace } from '../channels/channel.ts'
import type { Address } from '../domain/contact.ts'
import { urgentShare } from '../domain/peakLoad.ts'
import { type Instant, isAfter, latest } from '../domain/time.ts'
import type { DeliveryClass } from '../store/errand.ts'

/** Time that passes by itself, for pacing: milliseconds of a clock that never jumps, and a timer. */
export interface Ticker {
  now(): number
  after(ms: number, then: () => void): void
}

export const systemTicker: Ticker = {
  now: () => performance.now(),
  after: (ms, then) => void setTimeout(then, ms),
}

/**
 * Takes the next messages' worth of what all processes together may send.
 * @param units messages, or segments where the service counts those.
 * @returns how long to wait until they may go, in milliseconds; they go one after the other from then on.
 */
export type Lease = (units: number) => Promise<number>

/** A timer is late by some milliseconds; so much of what was missed may be made up for. */
const catchUpMs = 20
/** Who has not got her turn by then is put off, so that her message is composed anew. */
const patienceMs = 20_000
/** Addresses that are remembered before those whose second has passed are forgotten. */
const addressesMax = 10_000
/** After a reminder the rest waits so long: the next reminders may just be being put into words. */
const remindersMayFollowMs = 300
/** No more is leased at once than this process sends in this time: what is urgent elsewhere waits no longer for it. */
const leaseMs = 250
/** What was leased is good for so long after its time. */
const leaseGraceMs = 100
/** After a lease that could not be had. */
const leaseAgainMs = 1000

const granted = Promise.resolve(true)

interface Turn {
  readonly deliveryClass: DeliveryClass
  readonly address: string
  readonly units: number
  readonly since: number
  readonly resolve: (granted: boolean) => void
}

/** Who goes first. */
const ranks = ['urgent', 'reminder', 'routine'] as const satisfies readonly DeliveryClass[]

/**
 * Keeps one channel within its service's limits: urgent messages first, then reminders, then the rest, the last two at
 * no more than their share, and no address faster than one may write to it. Where several processes send, each leases
 * its part of the pace. What the service itself asks for (a pause) is kept here too.
 */
export class Gate {
  readonly #pace: Pace
  readonly #ticker: Ticker | null
  readonly #lease: Lease | null
  readonly #queues: Readonly<Record<DeliveryClass, Turn[]>> = { urgent: [], reminder: [], routine: [] }
  readonly #nextTo = new Map<string, number>()
  readonly #heldUntil = new Map<string, Instant>()
  #nextAt = Number.NEGATIVE_INFINITY
  #nextOtherAt = Number.NEGATIVE_INFINITY
  #nextRoutineAt = Number.NEGATIVE_INFINITY
  #timerAt = Number.POSITIVE_INFINITY
  /** Units that are this process's to send; below zero: what it has sent ahead of the next lease. */
  #leased = 0
  #leaseEndsAt = Number.NEGATIVE_INFINITY
  #leasing = false
  #pausedUntil: Instant | null = null
  #refusals = 0

  /**
   * @param ticker null: nobody waits, because the clock is driven by hand.
   * @param lease null: no other process sends.
   */
  constructor(pace: Pace, ticker: Ticker | null, lease: Lease | null = null) {
    this.#pace = pace
    this.#ticker = ticker
    this.#lease = lease
  }

  /**
   * Waits for the next free moment; false when it took too long.
   * @param units of the service's pace: 1, or the segments of the text.
   */
  turn(deliveryClass: DeliveryClass, address: string, units = 1): Promise<boolean> {
    const ticker = this.#ticker
    if (ticker === null) return granted
    const turn = { deliveryClass, address, units, since: ticker.now() }
    if (this.#mayGoAtOnce(ticker.now(), turn)) return granted
    return new Promise((resolve) => {
      this.#queues[deliveryClass].push({ ...turn, resolve })
      this.#grant(ticker)
    })
  }

  /** Nobody waits and nothing is in the way, which is the usual case. */
  #mayGoAtOnce(now: number, turn: Omit<Turn, 'resolve'>): boolean {
    if (ranks.some((rank) => this.#queues[rank].length > 0) || !this.#isLeased(now)) return false
    if (this.#from(turn.deliveryClass) > now || (this.#nextTo.get(turn.address) ?? now) > now) return false
    this.#count(now, turn)
    return true
  }

  #from(deliveryClass: DeliveryClass): number {
    if (deliveryClass === 'urgent') return this.#nextAt
    const from = Math.max(this.#nextAt, this.#nextOtherAt)
    return deliveryClass === 'routine' ? Math.max(from, this.#nextRoutineAt) : from
  }

  #count(now: number, { deliveryClass, address, units }: Omit<Turn, 'resolve'>): void {
    const { perSecond, perAddressPerSecond } = this.#pace
    const urgent = deliveryClass === 'urgent'
    this.#nextAt = following(this.#nextAt, now, perSecond / units)
    if (!urgent)
      this.#nextOtherAt = following(this.#nextOtherAt, now, (perSecond / units) * (1 - urgentShare))
    if (deliveryClass === 'reminder') this.#nextRoutineAt = now + remindersMayFollowMs
    this.#leased -= price(deliveryClass, units)
    if (this.#nextTo.size >= addressesMax) this.#forget(now)
    this.#nextTo.set(address, now + 1000 / perAddressPerSecond)
  }

  /** The service asks us to wait, or is away. */
  pause(until: Instant): void {
    this.#pausedUntil = latest(until, this.#pausedUntil)
  }

  /** The service asks us to wait with this address. */
  hold(address: string, until: Instant): void {
    this.#heldUntil.set(address, until)
  }

  closedUntil({ value }: Address, now: Instant): Instant | null {
    const held = this.#heldUntil.get(value) ?? null
    if (held !== null && !isAfter(held, now)) this.#heldUntil.delete(value)
    const until = [this.#pausedUntil, held].filter((at) => at !== null && isAfter(at, now))
    const [first, ...others] = until.filter((at) => at !== null)
    return first === undefined ? null : latest(first, ...others)
  }

  /** Counts the pauses in a row, for the back-off; calls that were under way together are one. */
  refused(now: Instant): number {
    const paused = this.#pausedUntil !== null && isAfter(this.#pausedUntil, now)
    if (!paused) this.#refusals += 1
    return this.#refusals
  }

  accepted(): void {
    this.#refusals = 0
  }

  #grant(ticker: Ticker): void {
    const now = ticker.now()
    this.#dismiss(now)
    for (;;) {
      const [turn, waitMs] = this.#next(ticker, now)
      if (turn === null) {
        if (waitMs !== null) this.#wakeAt(ticker, now + waitMs)
        return
      }
      turn.resolve(true)
    }
  }

  /** The next one, or how long to wait for it; [null, null] when nobody waits, or all wait for a lease. */
  #next(ticker: Ticker, now: number): readonly [Turn | null, number | null] {
    const waiting = ranks.map((rank) => this.#queues[rank]).filter(({ length }) => length > 0)
    if (waiting.length > 0 && !this.#isLeased(now)) {
      void this.#takeLease(ticker)
      return [null, null]
    }
    let waitMs: number | null = null
    for (const queue of waiting) {
      const soonest = this.#soonest(queue)
      const wait = Math.max(this.#from((queue[0] as Turn).deliveryClass), soonest.at) - now
      if (wait <= 0) return [this.#take(queue, soonest.index, now), null]
      waitMs = Math.min(waitMs ?? wait, wait)
    }
    return [null, waitMs]
  }

  /** The first whose address is free, else the one whose address is free soonest. */
  #soonest(queue: readonly Turn[]): { readonly index: number; readonly at: number } {
    let best = { index: 0, at: Number.POSITIVE_INFINITY }
    for (const [index, { address }] of queue.entries()) {
      const at = this.#nextTo.get(address) ?? Number.NEGATIVE_INFINITY
      if (at < best.at || index === 0) best = { index, at }
      if (best.at <= (this.#ticker?.now() ?? 0)) return best
    }
    return best
  }

  #take(queue: Turn[], index: number, now: number): Turn | null {
    const [turn] = queue.splice(index, 1)
    if (turn !== undefined) this.#count(now, turn)
    return turn ?? null
  }

  #isLeased(now: number): boolean {
    return this.#lease === null || (this.#leased > 0 && now <= this.#leaseEndsAt)
  }

  /** One at a time. What was leased and not used in its time belongs to nobody any more. */
  async #takeLease(ticker: Ticker): Promise<void> {
    if (this.#lease === null || this.#leasing) return
    this.#leasing = true
    this.#leased = Math.min(this.#leased, 0)
    const units = this.#unitsWanted() - this.#leased
    try {
      const waitMs = Math.max(0, await this.#lease(units))
      const now = ticker.now()
      this.#leased += units
      this.#nextAt = Math.max(this.#nextAt, now + waitMs)
      this.#leaseEndsAt = now + waitMs + (1000 * units) / this.#pace.perSecond + leaseGraceMs
      this.#leasing = false
      this.#grant(ticker)
    } catch {
      // The database is away; whoever waits too long for it is put off.
      ticker.after(leaseAgainMs, () => {
        this.#leasing = false
        this.#grant(ticker)
      })
    }
  }

  #unitsWanted(): number {
    const most = (this.#pace.perSecond * leaseMs) / 1000
    let wanted = 0
    for (const rank of ranks) {
      for (const { units } of this.#queues[rank]) {
        if (wanted > 0 && wanted + price(rank, units) > most) return wanted
        wanted += price(rank, units)
      }
    }
    return wanted
  }

  #dismiss(now: number): void {
    for (const rank of ranks) {
      const queue = this.#queues[rank]
      while (queue[0] !== undefined && now - queue[0].since > patienceMs) queue.shift()?.resolve(false)
    }
  }

  #forget(now: number): void {
    for (const [address, at] of this.#nextTo) if (at <= now) this.#nextTo.delete(address)
  }

  #wakeAt(ticker: Ticker, at: number): void {
    if (at >= this.#timerAt) return
    this.#timerAt = at
    ticker.after(Math.max(1, Math.ceil(at - ticker.now())), () => {
      if (this.#timerAt === at) this.#timerAt = Number.POSITIVE_INFINITY
      this.#grant(ticker)
    })
  }
}

/** What is not urgent takes more of the pace than it uses, so that the share of what is urgent stays free. */
const price = (deliveryClass: DeliveryClass, units: number): number =>
  deliveryClass === 'urgent' ? units : units / (1 - urgentShare)

const following = (previous: number, now: number, perSecond: number): number =>
  Math.max(previous, now - catchUpMs) + 1000 / perSecond
