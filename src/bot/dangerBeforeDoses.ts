import type { Situation } from '../domain/situation.ts'
import { hours, type Instant, isAfter } from '../domain/time.ts'
import { toldOfDanger } from '../domain/toldOfDanger.ts'
import { afterOverdoseHours } from './limits.ts'

export type DangerBeforeDoses = 'overdose' | 'symptomNow'

/**
 * What she told of in the last hours that may make the next dose a wrong one: an overdose; or a sign that is grave with
 * what she takes, until a person has said that it is over. Null: nothing.
 */
export function dangerBeforeDoses(s: Situation, now: Instant): DangerBeforeDoses | null {
  if (toldOfDanger(s, ['overdose'], afterOverdoseHours, now)) return 'overdose'
  const since = now.subtract(hours(afterOverdoseHours))
  const isOpen = s.alarms.some(
    ({ about, state, raisedAt }) =>
      about.kind === 'danger' &&
      about.danger === 'symptomNow' &&
      state.kind !== 'closed' &&
      isAfter(raisedAt, since),
  )
  return isOpen ? 'symptomNow' : null
}
