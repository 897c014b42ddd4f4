import type { AmountSaid, LabelPhase } from '../domain/directions.ts'
import type { Medicine } from '../domain/prescription.ts'
import type { Routine, RoutineMoment } from '../domain/routine.ts'
import type { LocalDate, LocalTime, Zone } from '../domain/time.ts'

/** How much, when and from when, as far as a text says so. */
export interface DirectionsSaid {
  readonly directions: readonly LabelPhase[] | null
  /** The amounts in `directions` stand for one that was not said. */
  readonly amountOpen: boolean
  /** How much, said without when. */
  readonly amount: AmountSaid | null
  /** Hours that may be of the morning or the evening ("at 9"). */
  readonly halves: readonly LocalTime[]
  /** "Every day" in so many words, and not only for want of other days. */
  readonly everyDay: boolean
  readonly from: LocalDate | null
  /** Words that are not understood, or not to be relied on, as they were typed. */
  readonly unread: string | null
  /** Words that were read although they are often misread. */
  readonly cautions: readonly string[]
}

/** Which medicine: of the list, or a new one by its name. All empty: none was named. */
export interface MedicineSaid {
  readonly ids: readonly string[]
  readonly fresh: Pick<Medicine, 'name' | 'strength'> | null
}

/** What somebody says of a plan. `of`: the person whose plan it is, if named. */
export type PlanSaid =
  | {
      readonly wants: 'add' | 'change'
      readonly medicine: MedicineSaid
      readonly said: DirectionsSaid
      /** "The doctor put me up to 100": somebody else's word. */
      readonly ordered: boolean
      /** Directions and nothing else, which mean a plan only where nothing else is asked. */
      readonly bare: boolean
      readonly of: string | null
    }
  | {
      readonly wants: 'stop'
      readonly medicine: MedicineSaid
      readonly from: LocalDate | null
      readonly ordered: boolean
      readonly of: string | null
    }
  | {
      readonly wants: 'routine'
      readonly moment: RoutineMoment
      readonly time: LocalTime
      readonly days: keyof Routine | 'every'
    }
  /** "Ben may change my plan" */
  | { readonly wants: 'right'; readonly person: string; readonly granted: boolean }

/** What an answer says while a plan is being entered: one of its choices, or more of the plan. */
export type CorrectionSaid =
  | { readonly kind: 'planLeave' | 'planOther' | 'planAsSaid' }
  | { readonly kind: 'more'; readonly medicine: MedicineSaid; readonly said: DirectionsSaid }

/** Where somebody is: another zone, or at home again. */
export type PlaceSaid = Zone | 'home'
