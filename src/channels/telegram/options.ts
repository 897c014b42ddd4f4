import type { Logger } from 'pino'
import type { Instant } from '../../domain/time.ts'
import type { Waits } from '../backOff.ts'
import type { Pace } from '../channel.ts'

export interface TelegramOptions {
  readonly token: string
  /** Another Bot API server, without a slash at the end. Default: https://api.telegram.org */
  readonly apiRoot?: string
  readonly receive: TelegramReceive
  /** Default: 28 a second, 1 a second for one chat. */
  readonly pace?: Pace
  readonly clock: () => Instant
  readonly log: Logger
  readonly timing?: Partial<TelegramTiming>
}

/** `publicUrl` is the https address under which Telegram reaches our server; `secret` is 1–256 of `A-Za-z0-9_-`. */
export type TelegramReceive =
  | { readonly kind: 'webhook'; readonly publicUrl: string; readonly secret: string }
  | { readonly kind: 'polling' }

export interface TelegramTiming {
  readonly requestTimeoutSec: number
  /** How long one long poll is held open; Telegram allows 50. */
  readonly pollTimeoutSec: number
  readonly backOff: Waits
  /** How often Telegram is asked, at a start with a webhook, whether something still waits there. */
  readonly backlogEveryMs: number
  /** … and later, whether it reaches our webhook. */
  readonly webhookCheckEveryMs: number
}

export const usualTiming: TelegramTiming = {
  requestTimeoutSec: 10,
  pollTimeoutSec: 30,
  backOff: { firstMs: 500, maxMs: 30_000 },
  backlogEveryMs: 1000,
  webhookCheckEveryMs: 60_000,
}

/** Published (core.telegram.org/bots/faq): about 30 a second for a bot, 1 a second for a chat. A little below that. */
export const usualPace: Pace = { perSecond: 28, perAddressPerSecond: 1 }
