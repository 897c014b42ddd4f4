import type { Instant } from '../domain/time.ts'

/**
 * The clock of the simulator: stands still, is set forwards, or runs. It never goes back.
 * `monotonicMs` is a clock of the machine that only counts.
 */
export class DemoClock {
  #base: Instant
  #since: number | null = null
  readonly #monotonicMs: () => number

  constructor(start: Instant, monotonicMs: () => number) {
    this.#base = start
    this.#monotonicMs = monotonicMs
  }

  now(): Instant {
    if (this.#since === null) return this.#base
    return this.#base.add({ milliseconds: Math.max(0, Math.round(this.#monotonicMs() - this.#since)) })
  }

  get running(): boolean {
    return this.#since !== null
  }

  run(running: boolean): void {
    this.#base = this.now()
    this.#since = running ? this.#monotonicMs() : null
  }

  /** Sets it forwards. An earlier moment is ignored. */
  setTo(at: Instant): void {
    const now = this.now()
    this.#base = Temporal.Instant.compare(at, now) > 0 ? at : now
    if (this.#since !== null) this.#since = this.#monotonicMs()
  }
}
