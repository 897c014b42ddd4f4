import type { webApi } from '@slack/bolt'
import type { Logger } from 'pino'
import type { Inbound } from '../../bot/inbound.ts'
import { type BackOff, pause } from '../backOff.ts'
import type { Accept } from '../channel.ts'
import type { Conversations } from './conversations.ts'
import { readMessage } from './events.ts'
import { faultOf } from './faults.ts'
import { history } from './history.ts'
import type { DirectMessages } from './options.ts'
import { tsOf } from './time.ts'

export interface CatchingUp {
  readonly client: webApi.WebClient
  readonly conversations: Conversations
  readonly dms: () => Promise<readonly DirectMessages[]>
  readonly backOff: BackOff
  readonly log: Logger
  readonly accept: Accept
}

/**
 * Stores what was written while nobody listened: Slack repeats an event only three times, within six minutes.
 * Each conversation is tried until Slack answers about it. What arrived meanwhile by itself has the same keys.
 */
export async function catchUp(catching: CatchingUp, closing: AbortSignal): Promise<void> {
  const waiting = await untilAnswered(catching, closing, catching.dms)
  for (const dm of waiting ?? []) await untilAnswered(catching, closing, () => fetchMissed(catching, dm))
}

async function fetchMissed({ client, conversations, accept }: CatchingUp, dm: DirectMessages): Promise<void> {
  const channel = await conversations.of(dm.userId)
  const missed: Inbound[] = []
  for await (const page of history(client, channel, tsOf(dm.since)))
    for (const message of page) missed.push(...readMessage({ ...message, channel, channel_type: 'im' }))
  if (missed.length > 0) await accept(missed.reverse())
}

/** `null` when it was closed before, or when Slack said that it will never tell. */
async function untilAnswered<T>(
  { backOff, log }: CatchingUp,
  closing: AbortSignal,
  ask: () => Promise<T>,
): Promise<T | null> {
  while (!closing.aborted) {
    try {
      const answer = await ask()
      backOff.reset()
      return answer
    } catch (error) {
      const fault = faultOf(error)
      log.warn({ channel: 'slack', code: fault.code }, 'what was missed could not be fetched')
      if (fault.kind === 'gone' || fault.kind === 'refused' || fault.kind === 'unauthorized') return null
      if (fault.kind === 'tooFast') await pause(fault.retryAfterSec * 1000, closing)
      else await backOff.wait(closing)
    }
  }
  return null
}
