import type { Api } from 'grammy'
import type { Logger } from 'pino'
import type { BackOff } from '../backOff.ts'
import type { EarState } from '../earState.ts'
import { faultOf } from './faults.ts'
import { signalOf } from './signal.ts'
import { allowedUpdates, updateIdOf } from './update.ts'

export interface Polling {
  /** Its timeout has to be longer than `timeoutSec`. */
  readonly api: Api
  /** How long Telegram holds a question open while nothing happens; at most 50. */
  readonly timeoutSec: number
  readonly backOff: BackOff
  readonly log: Logger
  readonly state: EarState
  /** Returns when everything is stored. Telegram forgets the updates only after that. */
  hear(updates: readonly unknown[]): Promise<void>
  /** Called at each answer that leaves nothing waiting at Telegram. */
  onCaughtUp(): void
}

const limit = 100

/**
 * grammY's own loop ends at a second poller (409) and hands out updates one by one; this one never ends but by
 * `closing`, and raises the offset, which makes Telegram forget, only when `hear` has stored the batch.
 */
export async function poll(polling: Polling, closing: AbortSignal): Promise<void> {
  await untilWebhookIsOff(polling, closing)
  let offset: number | undefined
  let waiting = true
  while (!closing.aborted) {
    try {
      const updates = await polling.api.getUpdates(
        {
          limit,
          timeout: waiting ? 0 : polling.timeoutSec,
          allowed_updates: allowedUpdates,
          ...(offset === undefined ? {} : { offset }),
        },
        signalOf(closing),
      )
      await polling.hear(updates)
      offset = nextOffset(updates, offset)
      waiting = updates.length === limit
      if (!waiting) polling.onCaughtUp()
      polling.backOff.reset()
      polling.state.heard()
    } catch (error) {
      await afterFault('getUpdates', error, polling, closing)
    }
  }
}

/** Polling and a webhook exclude each other. What waits at Telegram stays there (no `drop_pending_updates`). */
async function untilWebhookIsOff(polling: Polling, closing: AbortSignal): Promise<void> {
  while (!closing.aborted) {
    try {
      await polling.api.deleteWebhook({}, signalOf(closing))
      return
    } catch (error) {
      await afterFault('deleteWebhook', error, polling, closing)
    }
  }
}

function nextOffset(updates: readonly unknown[], offset: number | undefined): number | undefined {
  const ids = updates.map(updateIdOf).filter((id) => id !== null)
  return ids.length === 0 ? offset : Math.max(...ids) + 1
}

async function afterFault(
  method: string,
  error: unknown,
  polling: Polling,
  closing: AbortSignal,
): Promise<void> {
  if (closing.aborted) return
  const { kind, code } = faultOf(error)
  polling.state.failed(code)
  const about = { channel: 'telegram', method, code }
  if (kind === 'unauthorized') polling.log.error(about, 'Telegram does not accept the bot token')
  else polling.log.warn(about, 'Telegram could not be asked for updates; trying again')
  await polling.backOff.wait(closing)
}
