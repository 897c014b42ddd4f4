import type { Logger } from 'pino'
import type { Instant } from '../../domain/time.ts'
import type { Waits } from '../backOff.ts'
import type { Pace } from '../channel.ts'

export interface SlackOptions {
  readonly botToken: string
  readonly receive: SlackReceive
  /** Default: https://slack.com/api/ */
  readonly apiUrl?: string
  /** Whom to ask Slack about after a gap, and from when on: what they wrote meanwhile is fetched. */
  readonly dms: () => Promise<readonly DirectMessages[]>
  /** Default: 15 a second, 1 a second for one person. */
  readonly pace?: Pace
  readonly clock: () => Instant
  readonly log: Logger
  readonly timing?: Partial<SlackTiming>
}

/** HTTP with the app's signing secret, or Socket Mode with its app-level token where there is no public address. */
export type SlackReceive =
  | { readonly kind: 'http'; readonly signingSecret: string }
  | { readonly kind: 'socket'; readonly appToken: string }

export interface DirectMessages {
  readonly userId: string
  readonly since: Instant
}

export interface SlackTiming {
  readonly requestTimeoutMs: number
  readonly backOff: Waits
  /** How often it is looked, where Slack calls us, whether something did not arrive. */
  readonly gapCheckEveryMs: number
}

export const usualTiming: SlackTiming = {
  requestTimeoutMs: 10_000,
  backOff: { firstMs: 500, maxMs: 30_000 },
  gapCheckEveryMs: 900_000,
}

/** Published: 1 a second for a channel, and a limit of the workspace that Slack does not name. */
export const usualPace: Pace = { perSecond: 15, perAddressPerSecond: 1 }
