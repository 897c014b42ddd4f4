import type { DoseUnit } from '../../domain/amount.ts'
import type { AmountSaid, LastsSaid, TimeSaid } from '../../domain/directions.ts'
import type { Fraction } from '../../domain/fraction.ts'
import type { MonthDay } from '../../domain/timing.ts'
import type { Danger } from './dangers.ts'
import type { PlainWhy, RemarkKind } from './reading.ts'

/** What a stretch of a label says by itself. */
export type Saying =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'and' }
  | { readonly kind: 'then' }
  | { readonly kind: 'stop' }
  | { readonly kind: 'amount'; readonly amount: AmountSaid }
  /** "twice a day". One a day where `count` is 1 and it says so: "once a day". */
  | {
      readonly kind: 'timesADay'
      readonly count: number
      /** "od", which is also the right eye. */
      readonly orEye?: true
    }
  /** "daily", "every day": of however many times. */
  | {
      readonly kind: 'daily'
      /** "600 mg a day": perhaps of all doses together. */
      readonly inAll?: true
    }
  | {
      readonly kind: 'everyHours'
      readonly hours: number
      readonly upTo: number | null
      readonly apart?: boolean
    }
  | { readonly kind: 'whileAwake' }
  | { readonly kind: 'everyDays'; readonly every: number }
  | { readonly kind: 'everyWeeks'; readonly every: number }
  | { readonly kind: 'everyMonths'; readonly every: number }
  | { readonly kind: 'monthDay'; readonly day: MonthDay }
  | { readonly kind: 'weekdays'; readonly weekdays: readonly number[]; readonly every?: number }
  | { readonly kind: 'once'; readonly now: boolean }
  | { readonly kind: 'times'; readonly times: readonly TimeSaid[] }
  /** "with meals", of which it does not say how many. */
  | { readonly kind: 'meals'; readonly relation: 'at' | 'before' | 'after' }
  /** "1-0-1" */
  | { readonly kind: 'plan'; readonly intakes: readonly { value: Fraction; time: TimeSaid }[] }
  | { readonly kind: 'remark'; readonly remark: RemarkKind }
  /** "for pain". With `asNeeded`: "if pain". */
  | { readonly kind: 'purpose'; readonly asNeeded: boolean }
  | { readonly kind: 'asNeeded' }
  | { readonly kind: 'maximum'; readonly value: Fraction; readonly of: DoseUnit | 'doses' | null }
  | { readonly kind: 'lasts'; readonly lasts: LastsSaid }
  | { readonly kind: 'refused'; readonly why: PlainWhy | Danger }

export type Piece<Said extends Saying = Saying> = Said & {
  readonly start: number
  readonly end: number
  /** The words that say what for, of a purpose. */
  readonly subject?: { readonly start: number; readonly end: number }
  readonly cautions: readonly Danger[]
}
