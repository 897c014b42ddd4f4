import type { ChannelName } from './contact.ts'
import type { Instant } from './time.ts'

/** What is wrong, as one thing however many people it touches. */
export type Cause =
  /** A service refuses our credentials or our sender. */
  | { readonly kind: 'account'; readonly channel: ChannelName; readonly code: string }
  /** A service gives no usable answer. */
  | { readonly kind: 'outage'; readonly channel: ChannelName; readonly code: string }
  /** Nothing that people write there arrives by itself. Sending may work all the same. */
  | { readonly kind: 'deaf'; readonly channel: ChannelName; readonly code: string }
  /** Operators who can not be told: they blocked the bot, or their contact is gone. */
  | { readonly kind: 'operatorLost'; readonly operators: readonly LostOperator[] }
  /** Reminders that were not worth sending any more before they could be sent. */
  | { readonly kind: 'unsent' }
  /** Deliveries that failed again and again and were given up. */
  | { readonly kind: 'givenUp' }
  | { readonly kind: 'stuckPatients' }
  /** Messages from people that could not be handled. */
  | { readonly kind: 'stuckEvents' }
  /** Patients of whom no contact works any more. */
  | { readonly kind: 'noContact' }
  /** tookit did not run, or stood still. */
  | { readonly kind: 'noBeat' }
  /** A backup was put back, and alarms that were open in it were too old to be told of. */
  | { readonly kind: 'restored' }
  /** The clock jumped; `held`: it is trusted again. */
  | { readonly kind: 'clock'; readonly jumpMin: number; readonly held: boolean }
  | { readonly kind: 'disk'; readonly freeMb: number }

export interface LostOperator {
  readonly id: string
  readonly channel: ChannelName
}

/** Whom it touches: how many, and the ids of some patients. */
export interface Touched {
  readonly count: number
  readonly patientIds: readonly string[]
}

export const nobodyTouched: Touched = { count: 0, patientIds: [] }

/** Patients that an operator is told by id. */
export const namedMax = 5

/** Which news of a trouble operators were told last, and when. */
export interface Told {
  readonly as: 'began' | 'lasts' | 'over'
  readonly at: Instant
}

/** Something that keeps tookit from doing its work until somebody or something mends it. */
export interface Trouble {
  readonly id: string
  readonly cause: Cause
  readonly since: Instant
  /** When it was last found to be so. */
  readonly seenAt: Instant
  readonly touched: Touched
  readonly told: Told | null
  readonly overAt: Instant | null
}

/** The same for each finding of one cause. */
export const causeKey = (cause: Cause): string =>
  cause.kind === 'account' || cause.kind === 'outage' || cause.kind === 'deaf'
    ? `${cause.kind}:${cause.channel}`
    : cause.kind

/** The channel that does not carry messages while this lasts; null where all do. */
export const channelInTrouble = (cause: Cause): ChannelName | null =>
  cause.kind === 'account' || cause.kind === 'outage' ? cause.channel : null
