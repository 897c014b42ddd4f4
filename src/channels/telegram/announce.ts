import type { Api } from 'grammy'
import type { Logger } from 'pino'
import type { Instant } from '../../domain/time.ts'
import { makeBackOff, pause } from '../backOff.ts'
import type { EarState } from '../earState.ts'
import { faultOf } from './faults.ts'
import type { TelegramTiming } from './options.ts'
import { signalOf } from './signal.ts'
import { allowedUpdates } from './update.ts'

export interface Announcing {
  readonly api: Api
  readonly webhookUrl: string
  readonly secret: string
  readonly timing: TelegramTiming
  readonly log: Logger
  readonly clock: () => Instant
  readonly state: EarState
}

/**
 * Tells Telegram where to call us, however often it takes, and returns when nothing waits there any more. What
 * waited is kept (no `drop_pending_updates`).
 */
export async function announce(announcing: Announcing, closing: AbortSignal): Promise<void> {
  const { api, webhookUrl, secret, timing } = announcing
  await untilDone('setWebhook', announcing, closing, () =>
    api.setWebhook(webhookUrl, { secret_token: secret, allowed_updates: allowedUpdates }, signalOf(closing)),
  )
  while (!closing.aborted) {
    const info = await untilDone('getWebhookInfo', announcing, closing, () =>
      api.getWebhookInfo(signalOf(closing)),
    )
    if (info === null || info.pending_update_count === 0) return
    await pause(timing.backlogEveryMs, closing)
  }
}

/** How long ago a failed call of Telegram's may be and still say something of now. */
const recentMs = 10 * 60_000

/**
 * Asks Telegram again and again, once it was told where to call us, whether it does: what can not be handed over waits
 * there for a day, and nobody would notice.
 */
export async function watchWebhook(announcing: Announcing, closing: AbortSignal): Promise<void> {
  const { api, webhookUrl, timing, clock, state } = announcing
  for (;;) {
    await pause(timing.webhookCheckEveryMs, closing)
    if (closing.aborted) return
    const info = await untilDone('getWebhookInfo', announcing, closing, () =>
      api.getWebhookInfo(signalOf(closing)),
    )
    if (info === null) return
    const failedMs = 1000 * (info.last_error_date ?? 0)
    if (info.url !== webhookUrl) state.failed(info.url ? 'another_webhook' : 'no_webhook')
    else if (info.pending_update_count > 0 && clock().epochMilliseconds - failedMs < recentMs)
      state.failed('webhook_failing')
    else state.answered()
  }
}

/** `null` when it was closed before it was done. */
async function untilDone<T>(
  method: string,
  { timing, log, state }: Announcing,
  closing: AbortSignal,
  call: () => Promise<T>,
): Promise<T | null> {
  const backOff = makeBackOff(timing.backOff)
  while (!closing.aborted) {
    try {
      return await call()
    } catch (error) {
      if (closing.aborted) break
      const { kind, code } = faultOf(error)
      state.failed(code)
      const about = { channel: 'telegram', method, code }
      if (kind === 'unauthorized') log.error(about, 'Telegram does not accept the bot token')
      else log.warn(about, 'Telegram could not be told where to call; trying again')
      await backOff.wait(closing)
    }
  }
  return null
}
