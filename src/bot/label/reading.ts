import type { DoseUnit } from '../../domain/amount.ts'
import type { Fraction } from '../../domain/fraction.ts'
import type { RoutineMoment } from '../../domain/routine.ts'
import type { LocalTime } from '../../domain/time.ts'
import type { Maximum, MonthDay } from '../../domain/timing.ts'
import type { Danger } from './dangers.ts'

/** What the directions on a label say, and nothing that they do not: what they leave open is still to be asked. */
export interface LabelReading {
  /** One after another. */
  readonly phases: readonly LabelPhase[]
  /** What it is for, in the label's words: "for depression". Null where it says nothing. */
  readonly purpose: string | null
  readonly remarks: readonly Remark[]
  /** What was read although it is on a list of dangerous abbreviations: to be shown with the reason. */
  readonly cautions: readonly Caution[]
}

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

/** How it is to be taken, beside how much and when (FHIR Dosage.route and additionalInstruction). */
export type RemarkKind =
  | 'by mouth'
  | 'under the tongue'
  | 'into a muscle'
  | 'under the skin'
  | 'on the skin'
  | 'breathed in'
  | 'with food'
  | 'before food'
  | 'after food'
  | 'on an empty stomach'
  | 'with water'
  | 'dissolved in water'
  | 'swallowed whole'
  | 'not crushed or chewed'
  | 'may cause drowsiness'
  | 'without alcohol'
  | 'as directed'
export interface Remark {
  readonly kind: RemarkKind
  /** As on the label. */
  readonly words: string
}

interface Caution {
  readonly danger: Danger
  /** As on the label. */
  readonly part: string
}

/**
 * Why a label is not read.
 * - `unknown`: words that are not known here
 * - `ambiguous`: they mean two things, or are read wrongly so often that they must not be relied on
 * - `notExact`: they leave open when ("3 times a week", "every 4 to 6 hours" that is not as needed)
 * - `contradicts`: they contradict what was said before, or say it again otherwise
 * - `noAmount`, `noTiming`: it does not say how much, or when
 * - `notHeld`: understood, but nothing that a plan here can hold
 */
export type NotUnderstood =
  | { readonly why: 'ambiguous'; readonly part: string; readonly danger: Danger }
  | {
      readonly why: PlainWhy
      /** The words of the label that it is about; all of it where something is missing. */
      readonly part: string
    }
  | { readonly why: 'empty' | 'tooLong' }
export type PlainWhy = 'unknown' | 'notExact' | 'contradicts' | 'noAmount' | 'noTiming' | 'notHeld'
