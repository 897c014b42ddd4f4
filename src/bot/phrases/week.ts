import type { SkipReason } from '../../domain/dose.ts'
import type { Language } from '../../domain/language.ts'
import type { Content, MedicineWeek } from '../content.ts'
import { effectName } from './effects.ts'
import { titleOf } from './questionnaires.ts'

/** Doses of a week; `late` is how many of those taken were late, so it adds nothing. */
export type Counts = Omit<MedicineWeek, 'name'>

export const plannedIn = ({ taken, declined, unanswered, notAsked }: Counts): number =>
  taken + declined + unanswered + notAsked

/** All medicines of a week as one, for where they may not be named. */
export const totalOf = (medicines: readonly MedicineWeek[]): Counts =>
  medicines.reduce<Counts>(
    (sum, week) => ({
      taken: sum.taken + week.taken,
      late: sum.late + week.late,
      declined: sum.declined + week.declined,
      unanswered: sum.unanswered + week.unanswered,
      notAsked: sum.notAsked + week.notAsked,
    }),
    { taken: 0, late: 0, declined: 0, unanswered: 0, notAsked: 0 },
  )

type Week = Extract<Content, { kind: 'weeklySummary' }>
type SideEffects = Week['sideEffects']

/** "dizziness (2 times), dry mouth" */
export const effectsIn = (
  sideEffects: SideEffects,
  language: Language,
  times: (count: number) => string,
): string =>
  sideEffects
    .map(({ effect, words, times: count }) => {
      const name = effect === null ? words : effectName(effect, language)
      return count > 1 ? `${name} (${times(count)})` : name
    })
    .join(', ')

export const reportsIn = (sideEffects: SideEffects): number =>
  sideEffects.reduce((sum, { times }) => sum + times, 0)

/** "felt sick (2 times), cost", null when she gave none. */
export const reasonsIn = (
  { reasons = [] }: Week,
  names: { readonly [R in SkipReason]: string },
  times: (count: number) => string,
): string | null =>
  reasons.length === 0
    ? null
    : reasons
        .map(({ reason, times: count }) => (count > 1 ? `${names[reason]} (${times(count)})` : names[reason]))
        .join(', ')

/** "7, 5, 6", null when nothing was told. */
export const nights = ({ sleep }: Week): string | null =>
  sleep === undefined || sleep.length === 0 ? null : sleep.join(', ')

/** "PHQ-9: 11 of 27", a line each. */
export const scoresIn = (
  { scores }: Week,
  outOf: (score: number, max: number) => string,
): readonly string[] => (scores ?? []).map(({ name, score, max }) => `${titleOf(name)}: ${outOf(score, max)}`)
