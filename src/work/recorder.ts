import { setTimeout as wait } from 'node:timers/promises'
import type { HandedOver } from './handing.ts'

/** What came of one call waits so long for others to be written down with it; nobody waits for it meanwhile. */
const gatherMs = 20

/**
 * Collects what came of calls and writes it down in few transactions: for a moment, and while one batch is being
 * written, the next one gathers. Once all calls are made nothing waits any longer.
 */
export class Recorder {
  readonly #write: (batch: readonly HandedOver[]) => Promise<void>
  #gathered: HandedOver[] = []
  #writing: Promise<void> | null = null
  readonly #complete = Promise.withResolvers<void>()

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

  /** Nothing is added any more. Settles once all is written. */
  async written(): Promise<void> {
    this.#complete.resolve()
    while (this.#writing !== null || this.#gathered.length > 0) {
      await (this.#writing ?? this.#writeAll())
    }
  }

  async #writeAll(): Promise<void> {
    while (this.#gathered.length > 0) {
      await Promise.race([wait(gatherMs), this.#complete.promise])
      const batch = this.#gathered
      this.#gathered = []
      await this.#write(batch)
    }
  }
}
