import type { Api } from 'grammy'
import type { Logger } from 'pino'
import type { Instant } from '../../domain/time.ts'
import type { Accept } from '../channel.ts'
import { type Heard, readUpdate, updateIdOf } from './update.ts'

export interface Hearing {
  readonly api: Api
  readonly botId: string
  readonly clock: () => Instant
  readonly log: Logger
  readonly accept: Accept
}

/**
 * Stores what updates mean, in their order, and returns when that is safe. Presses are answered after that and
 * without waiting: an answer comes too late when tookit was down, and that must never undo the press.
 */
export async function hear(
  { api, botId, clock, log, accept }: Hearing,
  updates: readonly unknown[],
): Promise<void> {
  const heard: Heard[] = []
  for (const update of updates) {
    const read = readUpdate(update, botId, clock)
    if (read === null)
      log.error({ channel: 'telegram', updateId: updateIdOf(update) }, 'an update has an unknown form')
    else heard.push(read)
  }
  const events = heard.flatMap((one) => one.events)
  if (events.length > 0) await accept(events)
  for (const { callbackId } of heard)
    if (callbackId !== null) void api.answerCallbackQuery(callbackId).catch(() => undefined)
}
