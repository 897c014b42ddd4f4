import type { PlanSaid } from '../../planSaid.ts'

type Moment = Extract<PlanSaid, { wants: 'routine' }>['moment']

/**
 * How a language speaks of plans. Patterns over folded text (see folded.ts) without what says whose it is and from when.
 * MED stands for a medicine where one was named.
 */
export interface PlanWords {
  /** A text without any of these speaks of no plan. */
  readonly gate: RegExp
  /** What may stand before and after anything: "please", "hi". */
  readonly polite: RegExp
  /** The group `rest`: a medicine and perhaps its directions. */
  readonly add: readonly RegExp[]
  /** The same, where only directions make it a plan: "I'm on lithium" says nothing new. */
  readonly takes: readonly RegExp[]
  /** Somebody else ordered it. Groups `mid` and `rest`. */
  readonly ordered: readonly RegExp[]
  readonly orderedNew: readonly RegExp[]
  readonly change: readonly RegExp[]
  /** All that may stand between the verb and the new directions, beside a medicine. */
  readonly betweenChange: RegExp
  readonly stop: readonly RegExp[]
  readonly orderedStop: readonly RegExp[]
  /** The group `on`: a day, as `dayIn` reads it. */
  readonly from: RegExp
  readonly today: RegExp
  readonly tomorrow: RegExp
  readonly afterTomorrow: RegExp
  readonly yesterday: RegExp
  /** Groups `who`. */
  readonly whose: (name: string) => RegExp
  /** Words before and after a correction: "no, I mean". */
  readonly correcting: RegExp
  readonly correctingAfter: RegExp
  readonly leave: RegExp
  readonly other: RegExp
  readonly agree: RegExp
  /** Said of an amount that is missing: for the label, "1 tablet" before it. */
  readonly anAmount: string
  /** For an amount whose unit is missing. */
  readonly aUnit: string
  /** A timing for an amount that is said alone. */
  readonly aTiming: string
  /** "8", "8 and 20": hours where a time was asked for. */
  readonly hours: RegExp
  readonly at: string
  /** As people write it, and as labels do. */
  readonly asOnLabels: readonly (readonly [RegExp, string])[]
  /** An hour of which the half is not said. Group `h`. */
  readonly bareHour: RegExp
  readonly notAName: ReadonlySet<string>
  readonly routine: readonly (readonly [RegExp, Moment])[]
  readonly weekend: RegExp
  readonly weekdays: RegExp
  readonly everyDay: RegExp
  readonly granted: readonly ((name: string) => RegExp)[]
  readonly refused: readonly ((name: string) => RegExp)[]
  /** The group `place`. */
  readonly isIn: readonly RegExp[]
  readonly isHome: readonly RegExp[]
}
