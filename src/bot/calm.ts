import { acceptedReasons } from '../domain/dose.ts'
import type { Situation } from '../domain/situation.ts'
import { days, daysBetween, type Instant, type LocalDate, localDate, notAfter } from '../domain/time.ts'
import { calmAfterDays, calmEveryDays, calmMoodsMin } from './limits.ts'

/**
 * All has been well for a while: nothing low, nothing that bothers her, nothing left out or unanswered, nobody told of
 * anything. Any of these brings the daily questions back.
 */
export function isCalm(s: Situation, now: Instant): boolean {
  const moods = s.observations.filter((o) => o.kind === 'mood')
  const [oldest] = moods
  if (oldest === undefined || moods.length < calmMoodsMin) return false
  return (
    notAfter(oldest.at, now.subtract(days(calmAfterDays))) &&
    moods.every(({ score }) => score >= 3) &&
    s.observations.every(({ kind }) => kind !== 'sideEffect' && kind !== 'warningSigns') &&
    s.alarms.length === 0 &&
    s.doses.every(({ state }) =>
      state.kind === 'declined'
        ? state.reason !== null && acceptedReasons.has(state.reason)
        : state.kind !== 'unanswered',
    )
  )
}

/** It was told not long ago, and all is well: this day it is not asked. */
export function isFaded(s: Situation, kind: 'mood' | 'sleep', day: LocalDate, now: Instant): boolean {
  const last = s.observations.findLast((o) => o.kind === kind)
  if (last === undefined || !isCalm(s, now)) return false
  return daysBetween(localDate(last.at, s.patient.zone), day) < calmEveryDays
}
