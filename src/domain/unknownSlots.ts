import { plannedBetween } from './planned.ts'
import { rememberingOf } from './remembering.ts'
import type { Situation } from './situation.ts'
import { situationDays } from './situation.ts'
import type { Slot } from './slot.ts'
import { compareInstants, days, type Instant, justAfter, latest } from './time.ts'

/**
 * How far back a slot is looked for: two days less than a situation reaches. In another zone the same slot falls up to 26
 * hours later, so that one whose row is no longer loaded would seem to be new, and what is recorded of it be overwritten.
 */
const lookBackDays = situationDays - 2
const lookBackFrom = rememberingOf((now: Instant) => now.subtract(days(lookBackDays)))

/**
 * Planned up to `now`, since she agreed or came back, and nothing known of them yet: not asked about, not told of. In
 * order of time.
 */
export function unknownSlots(s: Situation, now: Instant): readonly Slot[] {
  const { enrolment } = s.patient
  if (enrolment.kind !== 'active' && enrolment.kind !== 'paused') return []
  const from = latest(enrolment.since, lookBackFrom(now))
  const until = justAfter(now)
  const known = new Set(s.doses.map((dose) => dose.id))
  return s.prescriptions
    .flatMap((prescription) => plannedBetween(s, prescription, from, until, known))
    .toSorted((a, b) => compareInstants(a.plannedAt, b.plannedAt))
}
