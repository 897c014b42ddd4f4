import type { Inbound } from '../../src/bot/inbound.ts'
import type { Accept } from '../../src/channels/channel.ts'
import { makeChanges } from './loopback.ts'

/** Stands in for the store: keeps what a channel hands over, and can fail as a database does. */
export interface Ear {
  readonly accept: Accept
  readonly events: readonly Inbound[]
  /** How often events were handed over, failures included. */
  readonly asked: number
  /** The next hand-over is refused. */
  failNext(): void
  /** The next hand-over takes until the function that this returns is called. */
  holdNext(): () => void
  /** The texts and tokens that were heard, in the order in which they were stored. */
  words(): readonly (string | null)[]
  until(holds: () => boolean): Promise<void>
}

export function makeEar(): Ear {
  const changes = makeChanges()
  const events: Inbound[] = []
  let asked = 0
  let failing = 0
  let held: Promise<void> | null = null
  return {
    events,
    get asked() {
      return asked
    },
    accept: async (heard) => {
      asked += 1
      const fails = failing > 0
      if (fails) failing -= 1
      const holding = held
      held = null
      changes.changed()
      await holding
      if (!fails) events.push(...heard)
      changes.changed()
      if (fails) throw new Error('the database is away')
    },
    failNext: () => {
      failing += 1
    },
    holdNext: () => {
      const release = Promise.withResolvers<void>()
      held = release.promise
      return release.resolve
    },
    words: () =>
      events.flatMap((event) => {
        if (event.kind !== 'said') return []
        return [event.utterance.kind === 'press' ? event.utterance.token : event.utterance.text]
      }),
    until: changes.until,
  }
}
