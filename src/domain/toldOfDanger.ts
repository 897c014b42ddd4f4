import type { Danger } from './danger.ts'
import type { Situation } from './situation.ts'
import { hours, type Instant, isAfter } from './time.ts'

/** Whether she told of danger of one of these kinds in the hours before `now`. */
export const toldOfDanger = (
  s: Situation,
  kinds: readonly Danger[] | 'any',
  withinHours: number,
  now: Instant,
): boolean =>
  s.alarms.some(
    ({ about, raisedAt }) =>
      about.kind === 'danger' &&
      (kinds === 'any' || kinds.includes(about.danger)) &&
      isAfter(raisedAt, now.subtract(hours(withinHours))),
  )
