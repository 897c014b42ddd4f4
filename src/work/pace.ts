import type { Pace } from '../channels/channel.ts'
import type { Address } from '../domain/contact.ts'
import { type Instant, isAfter, latest } from '../domain/time.ts'

/** Time that passes by itself, for pacing: milliseconds of a clock that never jumps, and a timer. */
export interface Ticker {
  now(): number
  after(ms: number, then: () => void): void
}

export const systemTicker: Ticker = {
  now: () => performance.now(),
  after: (ms, then) => void setTimeout(then, ms),
}

/** The part of a channel's pace that reminders and the like leave to what is urgent. */
const reserve = 0.2
/** A timer is late by some milliseconds; so much of what was missed may be made up for. */
const catchUpMs = 20
/** Who has not got her turn by then is put off, so that her message is composed anew. */
const patienceMs = 20_000
/** Addresses that are remembered before those whose second has passed are forgotten. */
const addressesMax = 10_000

const granted = Promise.resolve(true)

interface Turn {
  readonly address: string
  readonly since: number
  readonly resolve: (granted: boolean) => void
}

/**
 * Keeps one channel within its service's limits in this process: urgent messages first, then the others at no more
 * than their share, and no address faster than one may write to it. What the service itself asks for (a pause) is kept
 * here too.
 */
export class Gate {
  readonly #pace: Pace
  readonly #ticker: Ticker | null
  readonly #urgent: Turn[] = []
  readonly #others: Turn[] = []
  readonly #nextTo = new Map<string, number>()
  readonly #heldUntil = new Map<string, Instant>()
  #nextAt = Number.NEGATIVE_INFINITY
  #nextOtherAt = Number.NEGATIVE_INFINITY
  #timerAt = Number.POSITIVE_INFINITY
  #pausedUntil: Instant | null = null
  #refusals = 0

  /** @param ticker null: nobody waits, because the clock is driven by hand. */
  constructor(pace: Pace, ticker: Ticker | null) {
    this.#pace = pace
    this.#ticker = ticker
  }

  /** Waits for the next free moment; false when it took too long. */
  turn(urgent: boolean, address: string): Promise<boolean> {
    const ticker = this.#ticker
    if (ticker === null) return granted
    if (this.#mayGoAtOnce(ticker.now(), urgent, address)) return granted
    return new Promise((resolve) => {
      const queue = urgent ? this.#urgent : this.#others
      queue.push({ address, since: ticker.now(), resolve })
      this.#grant(ticker)
    })
  }

  /** Nobody waits and nothing is in the way, which is the usual case. */
  #mayGoAtOnce(now: number, urgent: boolean, address: string): boolean {
    if (this.#urgent.length > 0 || this.#others.length > 0) return false
    const from = urgent ? this.#nextAt : Math.max(this.#nextAt, this.#nextOtherAt)
    if (from > now || (this.#nextTo.get(address) ?? now) > now) return false
    this.#count(now, urgent, address)
    return true
  }

  #count(now: number, urgent: boolean, address: string): void {
    const { perSecond, perAddressPerSecond } = this.#pace
    this.#nextAt = following(this.#nextAt, now, perSecond)
    if (!urgent) this.#nextOtherAt = following(this.#nextOtherAt, now, perSecond * (1 - reserve))
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
      const [turn, waitMs] = this.#next(now)
      if (turn === null) {
        if (waitMs !== null) this.#wakeAt(ticker, now + waitMs)
        return
      }
      turn.resolve(true)
    }
  }

  /** The next one, or how long to wait for it; [null, null] when nobody waits. */
  #next(now: number): readonly [Turn | null, number | null] {
    const queues = [
      { queue: this.#urgent, from: this.#nextAt },
      { queue: this.#others, from: Math.max(this.#nextAt, this.#nextOtherAt) },
    ]
    let waitMs: number | null = null
    for (const { queue, from } of queues) {
      if (queue.length === 0) continue
      const soonest = this.#soonest(queue)
      const wait = Math.max(from, soonest.at) - now
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
    if (turn === undefined) return null
    this.#count(now, queue === this.#urgent, turn.address)
    return turn
  }

  #dismiss(now: number): void {
    for (const queue of [this.#urgent, this.#others]) {
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

const following = (previous: number, now: number, perSecond: number): number =>
  Math.max(previous, now - catchUpMs) + 1000 / perSecond
