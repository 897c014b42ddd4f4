import type { Person } from './person.ts'
import type { Instant } from './time.ts'

/**
 * Something that happened to somebody who is around no patient, such as an operator: whoever is around one has it in
 * that patient's history.
 */
export interface PersonFact {
  readonly personId: string
  readonly kind: 'MessagesStopped' | 'MessagesStarted'
  /** When it was so. */
  readonly at: Instant
  /** The event that it comes from; null: a service said so when something was sent. */
  readonly eventId: string | null
}

export const personAfter = (person: Person, { kind, at }: PersonFact): Person => {
  switch (kind) {
    case 'MessagesStopped':
      return { ...person, stoppedAt: at }
    case 'MessagesStarted':
      return { ...person, stoppedAt: null }
    default:
      return kind satisfies never
  }
}
