import type { Api } from 'grammy'
import type { Logger } from 'pino'
import { makeBackOff, pause } from '../backOff.ts'
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

/** `null` when it was closed before it was done. */
async function untilDone<T>(
  method: string,
  { timing, log }: Announcing,
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
      const about = { channel: 'telegram', method, code }
      if (kind === 'unauthorized') log.error(about, 'Telegram does not accept the bot token')
      else log.warn(about, 'Telegram could not be told where to call; trying again')
      await backOff.wait(closing)
    }
  }
  return null
}
