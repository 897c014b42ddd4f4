import type { webApi } from '@slack/bolt'
import type { Logger } from 'pino'
import type { Inbound } from '../../bot/inbound.ts'
import { type Instant, isBefore } from '../../domain/time.ts'
import { type BackOff, pause } from '../backOff.ts'
import type { Accept } from '../channel.ts'
import type { EarState } from '../earState.ts'
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

/** How many conversations are looked at in one round: Slack lets itself be asked little. */
const lookedAtMax = 10

/**
 * Looks, where Slack calls us, whether it does: a few conversations in turn are asked for what was written so long ago
 * that it would have been called in.
 */
export async function watchEvents(
  { clock, everyMs, state, ...catching }: CatchingUp & Watching,
  closing: AbortSignal,
): Promise<void> {
  for (let from = 0; ; from += lookedAtMax) {
    await pause(everyMs, closing)
    if (closing.aborted) return
    try {
      const dms = await catching.dms()
      if (from >= dms.length) from = 0
      const until = clock().subtract({ minutes: calledInMin })
      let missed = 0
      for (const dm of dms.slice(from, from + lookedAtMax)) missed += await fetchMissed(catching, dm, until)
      if (missed > 0) state.missed('events_missing')
      else state.answered()
    } catch (error) {
      const { code } = faultOf(error)
      catching.log.warn({ channel: 'slack', code }, 'Slack could not be asked whether anything is missing')
      state.failed(code)
    }
  }
}

/** What was written so long ago would have been called in by now. */
const calledInMin = 2

export interface Watching {
  readonly clock: () => Instant
  readonly everyMs: number
  readonly state: EarState
}

/** @returns how much of what was missed was sent before `until`; all of it is stored. */
async function fetchMissed(
  { client, conversations, accept }: CatchingUp,
  dm: DirectMessages,
  until: Instant | null = null,
): Promise<number> {
  const channel = await conversations.of(dm.userId)
  const missed: Inbound[] = []
  for await (const page of history(client, channel, tsOf(dm.since)))
    for (const message of page) missed.push(...readMessage({ ...message, channel, channel_type: 'im' }))
  if (missed.length > 0) await accept(missed.reverse())
  return missed.filter((event) => event.kind === 'said' && until !== null && isBefore(event.sentAt, until))
    .length
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
