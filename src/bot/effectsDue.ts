import { lastAskedOn } from '../domain/regularQuestion.ts'
import type { Situation } from '../domain/situation.ts'
import {
  compareDates,
  compareInstants,
  firstInstantAt,
  type Instant,
  isAfter,
  type LocalDate,
  localDate,
} from '../domain/time.ts'
import { effectsAfterDays, effectsAfterHour } from './limits.ts'

/** Side effects of which she is asked on a day how they are now. */
export interface EffectsAfter {
  readonly date: LocalDate
  readonly at: Instant
  /** The day on which they were told. */
  readonly told: LocalDate
  /** Codes of data/side_effect_terms.json, or her own words; each once. */
  readonly effects: readonly string[]
}

/** All that was told so many days ago, at the latest telling of each, and was not asked about since. In order of time. */
function effectsAfter(s: Situation): readonly EffectsAfter[] {
  const { zone } = s.patient
  const askedLast = lastAskedOn(s.patient, 'effectsAfter')
  const byDay = Map.groupBy(newestTold(s), ([, day]) => day.toString())
  return [...byDay]
    .map(([text, own]) => {
      const told = Temporal.PlainDate.from(text)
      const date = told.add({ days: effectsAfterDays })
      const at = firstInstantAt(date, Temporal.PlainTime.from({ hour: effectsAfterHour }), zone)
      return { date, at, told, effects: own.map(([effect]) => effect) }
    })
    .filter(({ date }) => askedLast === null || compareDates(askedLast, date) < 0)
    .toSorted((a, b) => compareInstants(a.at, b.at))
}

/** Each side effect with the day on which it was told last. "No side effects" ends all before it. */
function newestTold(s: Situation): readonly (readonly [string, LocalDate])[] {
  const newest = new Map<string, LocalDate>()
  for (const told of s.observations) {
    if (told.kind === 'sideEffect') newest.set(told.effect ?? told.words, localDate(told.at, s.patient.zone))
    if (told.kind === 'noSideEffects') newest.clear()
  }
  return [...newest]
}

/** The side effects that she told of on this day. */
export const effectsToldOn = (s: Situation, day: LocalDate): readonly string[] => [
  ...new Set(
    s.observations.flatMap((told) =>
      told.kind === 'sideEffect' && localDate(told.at, s.patient.zone).equals(day)
        ? [told.effect ?? told.words]
        : [],
    ),
  ),
]

/** The one that is due on this local day; null: none. */
export function effectsDue(s: Situation, now: Instant): EffectsAfter | null {
  const { enrolment, zone } = s.patient
  if (enrolment.kind !== 'active') return null
  const today = localDate(now, zone)
  return effectsAfter(s).find(({ date, at }) => date.equals(today) && !isAfter(at, now)) ?? null
}

/** The next moment after `now` at which some become due; null: none. */
export const nextEffectsAt = (s: Situation, now: Instant): Instant | null =>
  effectsAfter(s).find(({ at }) => isAfter(at, now))?.at ?? null
