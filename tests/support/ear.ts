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
  /** The texts and tokens that were heard, in the order in which they were stored. */
  words(): readonly (string | null)[]
  until(holds: () => boolean): Promise<void>
}

export function makeEar(): Ear {
  const changes = makeChanges()
  const events: Inbound[] = []
  let asked = 0
  let failing = 0
  return {
    events,
    get asked() {
      return asked
    },
    accept: async (heard) => {
      asked += 1
      const fails = failing > 0
      if (fails) failing -= 1
      else events.push(...heard)
      changes.changed()
      if (fails) throw new Error('the database is away')
    },
    failNext: () => {
      failing += 1
    },
    words: () =>
      events.flatMap((event) => {
        if (event.kind !== 'said') return []
        return [event.utterance.kind === 'press' ? event.utterance.token : event.utterance.text]
      }),
    until: changes.until,
  }
}
