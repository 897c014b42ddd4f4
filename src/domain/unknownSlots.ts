import type { Situation } from './situation.ts'
import { situationDays } from './situation.ts'
import { type Slot, slotsBetween } from './slot.ts'
import { compareInstants, days, type Instant, latest } from './time.ts'

/**
 * Planned up to `now`, since she agreed or came back, and nothing known of them yet: not asked about, not told of. In
 * order of time.
 */
export function unknownSlots(s: Situation, now: Instant): readonly Slot[] {
  const { enrolment, zone } = s.patient
  if (enrolment.kind !== 'active' && enrolment.kind !== 'paused') return []
  const from = latest(enrolment.since, now.subtract(days(situationDays)))
  const until = now.add({ nanoseconds: 1 })
  const known = new Set(s.doses.map((dose) => dose.id))
  return s.prescriptions
    .flatMap((prescription) => slotsBetween(prescription, zone, from, until, known))
    .toSorted((a, b) => compareInstants(a.plannedAt, b.plannedAt))
}
