import type { Instant } from '../domain/time.ts'

/** What people write does not arrive: since when, and in the service's own word why, or in one of ours. */
export interface Deaf {
  readonly since: Instant
  readonly code: string
}

/** Whether what people write at one service arrives here, as far as this ear can know. */
export class EarState {
  readonly #clock: () => Instant
  #deaf: Deaf | null = null
  #needsProof = false

  constructor(clock: () => Instant) {
    this.#clock = clock
  }

  get deaf(): Deaf | null {
    return this.#deaf
  }

  /** Something has arrived. */
  heard(): void {
    this.#deaf = null
    this.#needsProof = false
  }

  /** The service answers, and says of nothing that did not arrive. */
  answered(): void {
    if (!this.#needsProof) this.#deaf = null
  }

  /** The service could not be asked. */
  failed(code: string): void {
    this.#deaf = { since: this.#deaf?.since ?? this.#clock(), code }
  }

  /** The service holds what should have arrived by itself. That is over when something does. */
  missed(code: string): void {
    this.failed(code)
    this.#needsProof = true
  }
}
