import type { HandedOver } from './handing.ts'

/**
 * Collects what came of calls and writes it down in as few transactions as possible without keeping any of it
 * waiting: while one batch is being written, the next one gathers.
 */
export class Recorder {
  readonly #write: (batch: readonly HandedOver[]) => Promise<void>
  #gathered: HandedOver[] = []
  #writing: Promise<void> | null = null

  constructor(write: (batch: readonly HandedOver[]) => Promise<void>) {
    this.#write = write
  }

  add(handedOver: HandedOver): void {
    this.#gathered.push(handedOver)
    this.#writing ??= this.#writeAll().finally(() => {
      this.#writing = null
    })
    // Whoever waits for `written` hears of a failure.
    this.#writing.catch(() => undefined)
  }

  /** Settles once all that was added is written. */
  async written(): Promise<void> {
    while (this.#writing !== null || this.#gathered.length > 0) {
      await (this.#writing ?? this.#writeAll())
    }
  }

  async #writeAll(): Promise<void> {
    await Promise.resolve() // what ends in the same turn is one batch
    while (this.#gathered.length > 0) {
      const batch = this.#gathered
      this.#gathered = []
      await this.#write(batch)
    }
  }
}
