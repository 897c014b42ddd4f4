import type { Watch } from '../../../src/bot/rehearsal/staged.ts'
import type { History } from './play.ts'
import type { Replay } from './replay.ts'

/** What an invariant may look at. */
export interface Seen {
  readonly history: History
  readonly replay: Replay
  /** Says that the invariant does not hold, and why. */
  readonly broken: (why: string) => never
}

export interface Eyes extends Watch {
  /** Something was done, and what followed at once has happened. */
  stepped(): void
  /** The history is over; everything that was on its way has arrived. */
  ended(): void
}

/** Something that holds in every history. `name` is what stands in the error, so it is a sentence. */
export interface Invariant {
  readonly name: string
  readonly watch: (seen: Seen) => Partial<Eyes>
}
