import type { Alarm, AlarmAbout } from './alarm.ts'
import { crises } from './danger.ts'
import type { Situation } from './situation.ts'
import { hours, type Instant, isAfter } from './time.ts'

/** An alarm that somebody may do something to herself. */
export type CrisisAlarm = Alarm & { readonly about: Extract<AlarmAbout, { readonly kind: 'danger' }> }

export const crisisAlarms = (s: Situation): readonly CrisisAlarm[] =>
  s.alarms.filter(
    (alarm): alarm is CrisisAlarm => alarm.about.kind === 'danger' && crises.includes(alarm.about.danger),
  )

/** Told within these hours; neither has she said since that she is better, nor has a person closed it. */
export const crisisWithin = (s: Situation, withinHours: number, now: Instant): boolean =>
  crisisAlarms(s).some(
    ({ about, state, raisedAt }) =>
      about.says !== 'better' &&
      state.kind !== 'closed' &&
      isAfter(raisedAt, now.subtract(hours(withinHours))),
  )

/** Nobody has closed it, for at most these hours: whoever runs tookit may forget to. */
export const crisisUnclosed = (s: Situation, atMostHours: number, now: Instant): boolean =>
  crisisAlarms(s).some(
    ({ state, raisedAt }) => state.kind !== 'closed' && isAfter(raisedAt, now.subtract(hours(atMostHours))),
  )
