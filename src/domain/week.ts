import type { Dose } from './dose.ts'
import { hours, type Instant, isAfter, minutes, notAfter } from './time.ts'

/** Taken this much after its planned time, a dose counts as late. */
export const lateAfterMin = 120

export interface DoseCount {
  readonly taken: number
  /** Of those taken, how many late. */
  readonly late: number
  readonly declined: number
  readonly unanswered: number
  readonly notAsked: number
}

/** Counts the doses planned in the 168 hours up to `until`. What is still open counts nowhere. */
export function countWeek(doses: readonly Dose[], until: Instant): DoseCount {
  const from = until.subtract(hours(7 * 24))
  const week = doses.filter((dose) => isAfter(dose.plannedAt, from) && notAfter(dose.plannedAt, until))
  const count = (kind: Dose['state']['kind']) => week.filter((dose) => dose.state.kind === kind).length
  const late = week.filter(
    (dose) =>
      dose.state.kind === 'taken' && isAfter(dose.state.takenAt, dose.plannedAt.add(minutes(lateAfterMin))),
  ).length
  return {
    taken: count('taken'),
    late,
    declined: count('declined'),
    unanswered: count('unanswered'),
    notAsked: count('notAsked'),
  }
}
