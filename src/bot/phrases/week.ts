import type { Language } from '../../domain/language.ts'
import type { Content, MedicineWeek } from '../content.ts'
import { effectName } from './effects.ts'

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

type SideEffects = Extract<Content, { kind: 'weeklySummary' }>['sideEffects']

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
