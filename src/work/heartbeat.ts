import { schedule } from 'node-cron'
import type { Logger } from 'pino'
import { type Instant, minutesBetween } from '../domain/time.ts'
import { faultOf } from '../log.ts'
import { lastBeat, beat as recordBeat } from '../store/beat.ts'
import type { Database } from '../store/database.ts'
import { atStart, type ClockReading, type ClockState, jumpMinMin, look } from './clockWatch.ts'
import { keepDeafness } from './deafness.ts'
import { isConfirmed, openDoubt, raiseDoubt } from './doubt.ts'
import { type Listening, listeningBeat } from './listening.ts'
import { allIsWell, type HeartSigns } from './troubles.ts'

/** What a beat calls. A part that is done elsewhere does nothing. */
export interface BeatingParts {
  readonly database: Database
  readonly now: () => Promise<Instant>
  /** Milliseconds of a clock that only ever counts on. */
  readonly monotonicMs: () => number
  readonly listening: Listening
  /** Handles whatever came in and waits. */
  readonly drain: () => Promise<void>
  /** In place of everything else while the clock is not trusted: answers danger, and decides nothing. */
  readonly whileDoubted: () => Promise<void>
  /** Advances whoever is due. */
  readonly tick: () => Promise<unknown>
  /** Delivery looks after what got lost or is due again. */
  readonly sweep: () => Promise<unknown>
  /** Says that this process hears the services: other processes wait for it after a gap. */
  readonly saysThatItListens: boolean
  /** This process advances and sends: the others rely on it. */
  readonly saysThatItWorks: boolean
  /** Looks for what operators have to be told of. */
  readonly watch: (heart: HeartSigns, monotonicMs: number) => Promise<unknown>
  /** Tells a monitor of this beat. Returns at once. */
  readonly afterGoodBeat: () => void
  /** How long without a beat is a gap, in minutes. Never for a clock that is driven by hand: nothing passes unseen there. */
  readonly gapMin: number
  /** How long nobody may have worked before operators are told of it, in minutes. */
  readonly silenceMin: number
  readonly log: Logger
}

export const heartBeat = 'heart'
/** By whichever process advances people and sends to them. */
export const workBeat = 'work'

/** After so long without a beat, what waits at the services is fetched before anybody is advanced. */
export const usualGapMin = 2
export const usualSilenceMin = 5
/** … but no longer than this. */
const catchUpMaxMs = 2 * 60_000

export type Held = 'clockHolding' | 'clockDoubted' | 'catchingUp' | null

/** One round of everything that has to be done again and again. Nothing in it depends on when it is called. */
export class Heartbeat {
  readonly #parts: BeatingParts
  #clock: ClockState | null = null
  #lastAt: Instant | null = null
  #gap: { readonly at: Instant; readonly sinceMs: number } | null = null
  #held: Held = null
  #lastBeatMs: number | null = null
  #workedAt: Instant | null = null
  /** Nobody was advanced since, because the clock was not trusted. */
  #wasHeldByClock = false
  /** What operators have not been told of yet. */
  #signs: HeartSigns = allIsWell

  constructor(parts: BeatingParts) {
    this.#parts = parts
  }

  /** Why nobody is advanced just now; null when all goes its way. */
  get held(): Held {
    return this.#held
  }

  /** Nothing is handled either: the time itself is not trusted, or not known yet. */
  get mayDecide(): boolean {
    return this.#clock?.kind === 'steady'
  }

  /** Milliseconds since the last beat that ran to its end; null before the first. */
  get sinceLastBeatMs(): number | null {
    return this.#lastBeatMs === null ? null : this.#parts.monotonicMs() - this.#lastBeatMs
  }

  async beat(): Promise<void> {
    const { monotonicMs, now } = this.#parts
    const reading = { now: await now(), monotonicMs: monotonicMs() }
    await this.#lookAtClock(reading)
    if (this.mayDecide) await this.#round(reading)
    else await this.#parts.whileDoubted()
    await this.#lookForTroubles()
    this.#lastBeatMs = monotonicMs()
    if (this.#held === null) this.#parts.afterGoodBeat()
  }

  async #lookForTroubles(): Promise<void> {
    const { watch, monotonicMs, log } = this.#parts
    try {
      await watch(this.#signs, monotonicMs())
      this.#signs = allIsWell
    } catch (error) {
      log.error(faultOf(error), 'troubles could not be looked for; the next beat tries again')
    }
  }

  async #round(reading: ClockReading): Promise<void> {
    const { drain, tick, sweep } = this.#parts
    await this.#noticeGap(reading)
    await drain()
    if (await this.#isCaughtUp(reading)) {
      await drain() // what was caught up with may have come while the first one ran
      await tick()
      await this.#noteWork(reading.now)
    }
    await sweep()
    await this.#record(reading.now)
  }

  /** Others may have worked while this process did not: what any of them left behind counts. */
  async #noteWork(now: Instant): Promise<void> {
    const { database, saysThatItWorks, silenceMin } = this.#parts
    if (!saysThatItWorks) return
    const isLong = (since: Instant) => minutesBetween(since, now) >= silenceMin
    if (this.#workedAt === null || isLong(this.#workedAt)) {
      const last = await lastBeat(database, workBeat)
      // That nobody was advanced because of the clock is another trouble's news.
      if (last !== null && isLong(last) && !this.#wasHeldByClock)
        this.#signs = { ...this.#signs, silence: { from: last, to: now } }
    }
    this.#workedAt = now
    this.#wasHeldByClock = false
    await recordBeat(database, workBeat, now)
  }

  async #lookAtClock(reading: ClockReading): Promise<void> {
    const { database, log } = this.#parts
    const before = this.#clock ?? (await this.#clockAtStart(reading))
    let state = look(before, reading)
    if (state.kind === 'doubted') {
      const doubt = before.kind === 'doubted' ? state : await raiseDoubt(database, state)
      state = { ...state, since: doubt.since }
      if (await isConfirmed(database, state)) state = look({ kind: 'steady', offsetMs: null }, reading)
    }
    if (state.kind === 'doubted' && this.#clock?.kind !== 'doubted')
      log.error(
        { jumpMin: state.jumpMin },
        'the clock jumped: nothing is decided until somebody says `tookit clock confirm`',
      )
    if (state.kind === 'holding' && this.#clock?.kind !== 'holding')
      log.warn({}, 'the clock jumped: nothing is decided until it has held')
    this.#signs = { ...this.#signs, jump: jumpIn(before, state) ?? this.#signs.jump }
    this.#clock = state
    if (state.kind !== 'steady') this.#wasHeldByClock = true
    if (state.kind !== 'steady') this.#held = state.kind === 'doubted' ? 'clockDoubted' : 'clockHolding'
  }

  async #clockAtStart(reading: ClockReading): Promise<ClockState> {
    const { database } = this.#parts
    return atStart(reading, await lastBeat(database, heartBeat), await openDoubt(database))
  }

  /** A start is a gap, too. The ears are freshly open then. */
  async #noticeGap({ now, monotonicMs }: ClockReading): Promise<void> {
    const last = this.#lastAt
    this.#lastAt = now
    if (last === null) this.#gap = { at: now, sinceMs: monotonicMs }
    else if (Math.abs(now.epochMilliseconds - last.epochMilliseconds) > this.#parts.gapMin * 60_000) {
      this.#gap = { at: now, sinceMs: monotonicMs }
      await this.#parts.listening.renew()
    }
  }

  async #isCaughtUp({ monotonicMs }: ClockReading): Promise<boolean> {
    const gap = this.#gap
    if (gap !== null) {
      const caughtUp = await this.#parts.listening.caughtUpSince(gap.at)
      if (!caughtUp && monotonicMs - gap.sinceMs < catchUpMaxMs) {
        this.#held = 'catchingUp'
        return false
      }
      if (!caughtUp) this.#parts.log.warn({}, 'not every service could be caught up with; going on')
      this.#gap = null
    }
    this.#held = null
    return true
  }

  async #record(now: Instant): Promise<void> {
    const { database, saysThatItListens, listening } = this.#parts
    await recordBeat(database, heartBeat, now)
    await keepDeafness(database, listening.deaf(), now)
    if (saysThatItListens && (await listening.caughtUpSince(now)))
      await recordBeat(database, listeningBeat, now)
  }
}

/** A jump that a person has to see to, or one that has just been accepted because it held. */
function jumpIn(before: ClockState, state: ClockState): HeartSigns['jump'] {
  if (state.kind === 'doubted') return { jumpMin: state.jumpMin, held: false }
  if (before.kind !== 'holding' || state.kind !== 'steady' || state.offsetMs === null) return null
  const jumpMin = Math.round(Math.abs(state.offsetMs - before.offsetMs) / 60_000)
  return jumpMin > jumpMinMin ? { jumpMin, held: true } : null
}

/** Every five seconds, at the full ones, so that a dose at 8:00 is asked about at 8:00. */
const everyFewSeconds = '*/5 * * * * *'

/** @returns what stops it; resolves when the beat that is under way has ended. */
export function startBeating(heartbeat: Pick<Heartbeat, 'beat'>, log: Logger): () => Promise<void> {
  let underWay: Promise<void> = Promise.resolve()
  const task = schedule(
    everyFewSeconds,
    () => {
      underWay = heartbeat
        .beat()
        .catch((error: unknown) => log.error(faultOf(error), 'a beat failed; the next one tries again'))
      return underWay
    },
    { noOverlap: true, suppressMissedWarning: true, missedExecutionTolerance: 4000 },
  )
  return async () => {
    await task.destroy()
    await underWay
  }
}
