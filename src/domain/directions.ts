import type { DoseUnit } from './amount.ts'
import type { Fraction } from './fraction.ts'
import type { RoutineMoment } from './routine.ts'
import type { LocalTime } from './time.ts'
import type { Maximum, MonthDay } from './timing.ts'

/** An amount as it is said. Null: no unit, as in "ii bd". */
export interface AmountSaid {
  readonly value: Fraction
  /** The other end of "1-2 tablets". */
  readonly upTo: Fraction | null
  readonly unit: DoseUnit | null
  /** The same amount in the medicine's own measure: "1 tablet (50 mg)". */
  readonly strength: { readonly value: Fraction; readonly unit: DoseUnit } | null
}

/** A time as it is said. `partOfDay` and `anyTime` are no time yet: the hour is asked. */
export type TimeSaid =
  | { readonly kind: 'clock'; readonly time: LocalTime }
  | {
      readonly kind: 'named'
      readonly named: RoutineMoment
      readonly relation: 'at' | 'before' | 'after'
      /** "30 minutes before breakfast"; null: it does not say how long. */
      readonly minutes: number | null
    }
  | { readonly kind: 'partOfDay'; readonly part: PartOfDay }
  | { readonly kind: 'anyTime' }
export type PartOfDay = 'morning' | 'midday' | 'afternoon' | 'evening' | 'night'

export interface IntakeSaid {
  readonly amount: AmountSaid
  readonly time: TimeSaid
}

/** The days of a plan. Where a number of weeks or months is said without a day, the first day of it counts. */
export type DaysSaid =
  | { readonly kind: 'everyDay' }
  | { readonly kind: 'everyDays'; readonly every: number }
  | { readonly kind: 'everyWeeks'; readonly every: number; readonly weekdays: readonly number[] }
  | { readonly kind: 'everyMonths'; readonly every: number; readonly day: MonthDay | null }

export type WhenSaid =
  | { readonly kind: 'calendar'; readonly days: DaysSaid; readonly intakes: readonly IntakeSaid[] }
  | {
      readonly kind: 'everyHours'
      readonly amount: AmountSaid
      readonly hours: number
      readonly whileAwake: boolean
    }
  /** `now`: what follows may come on the same day; otherwise on the next. */
  | { readonly kind: 'once'; readonly amount: AmountSaid; readonly now: boolean }
  | {
      readonly kind: 'asNeeded'
      readonly amount: AmountSaid
      readonly reason: string | null
      readonly maximum: Maximum | null
      readonly leastHours: number | null
      readonly times: readonly TimeSaid[]
    }

export type LastsSaid =
  | { readonly kind: 'time'; readonly count: number; readonly unit: 'day' | 'week' | 'month' }
  | { readonly kind: 'doses'; readonly count: number }

export interface LabelPhase {
  readonly when: WhenSaid
  /** Null: on and on. */
  readonly lasts: LastsSaid | null
}
