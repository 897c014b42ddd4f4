import type { Logger } from 'pino'
import type { Inbound } from '../../bot/inbound.ts'
import { type Instant, isBefore } from '../../domain/time.ts'
import { type BackOff, pause } from '../backOff.ts'
import type { Accept } from '../channel.ts'
import type { EarState } from '../earState.ts'
import type { TwilioClient } from './client.ts'
import { failureOfError } from './faults.ts'
import { receiptsOf, receiptsSince, textsSince } from './listing.ts'
import type { Outstanding } from './outstanding.ts'

export interface Polling {
  readonly client: TwilioClient
  /** The numbers of ours that people write to. */
  readonly numbers: () => Promise<readonly string[]>
  /** When the last text that is stored was sent; null when none ever was. */
  readonly since: () => Promise<Instant | null>
  readonly everySec: number
  readonly backOff: BackOff
  /** Messages of ours whose end is not known; null when receipts are called in to us. */
  readonly outstanding: Outstanding | null
  /** Which of these texts are stored already; left out where nobody calls us, so that none can be missed. */
  readonly known?: (sids: readonly string[]) => Promise<ReadonlySet<string>>
  readonly state: EarState
  readonly clock: () => Instant
  readonly log: Logger
  readonly accept: Accept
  /** Called each time everything that the list holds is stored. */
  readonly onCaughtUp: () => void
}

/** How far each look reaches back behind the last one: a text may appear in the list late. */
const overlapMin = 10
/** At the start, further: of two texts the older one may be the one that could not be stored. */
const startOverlapMin = 60

/**
 * Reads the list of messages again and again: the only ear where nobody can call us, and with a webhook the second
 * one, since Twilio does not repeat a call that failed. What is stored already is a no-op by its external id.
 * `hurried` gives a signal that aborts when a webhook could not be stored, so that it is fetched soon.
 */
export async function poll(
  polling: Polling,
  hurried: () => AbortSignal,
  closing: AbortSignal,
): Promise<void> {
  const rounds = makeRounds(polling)
  while (!closing.aborted) {
    const hurry = hurried()
    try {
      const { missed } = await rounds.next()
      if (missed) polling.state.missed('webhook_missing')
      else polling.state.answered()
      polling.onCaughtUp()
      polling.backOff.reset()
      await pause(polling.everySec * 1000, AbortSignal.any([closing, hurry]))
      // What could not be stored just now will not be stored a moment later either.
      if (hurry.aborted) await polling.backOff.wait(closing)
    } catch (error) {
      if (closing.aborted) return
      const { code } = failureOfError(error, polling.clock())
      polling.state.failed(code)
      polling.log.warn(
        { channel: 'sms', code },
        'what waits at Twilio could not be fetched and stored; trying again',
      )
      await polling.backOff.wait(closing)
    }
  }
}

/** A round that fails changes nothing, so the next one fetches the same again. */
function makeRounds({ client, numbers, since, outstanding, known, clock, accept }: Polling): {
  /** `missed`: a text that should have been called in is only in the list. */
  next(): Promise<{ readonly missed: boolean }>
} {
  let after: Instant | null = null
  let seen: ReadonlySet<string> = new Set()
  return {
    next: async () => {
      const startedAt = clock()
      const isFirst = after === null
      after ??= startOf(await since(), startedAt)
      const ours = await numbers()
      const texts = await textsSince(client, ours, after)
      const events = [
        ...(isFirst ? await receiptsSince(client, ours, after, outstanding) : []),
        ...(outstanding === null ? [] : await receiptsOf(client, outstanding, startedAt)),
        ...texts,
      ]
      const fresh = events.filter(({ externalId }) => !seen.has(externalId))
      const late = isFirst || known === undefined ? [] : lateIn(texts, startedAt)
      const stored = late.length > 0 ? await known?.(late) : undefined
      if (fresh.length > 0) await accept(fresh)
      settle(outstanding, fresh)
      seen = new Set(events.map(({ externalId }) => externalId))
      after = startedAt.subtract({ minutes: overlapMin })
      return { missed: stored !== undefined && late.some((sid) => !stored.has(sid)) }
    },
  }
}

/** What was sent so long ago would have been called in by now. */
const calledInMin = 2

const lateIn = (texts: readonly Inbound[], now: Instant): readonly string[] =>
  texts.flatMap((text) =>
    text.kind === 'said' && isBefore(text.sentAt, now.subtract({ minutes: calledInMin }))
      ? [text.externalId]
      : [],
  )

const startOf = (since: Instant | null, now: Instant): Instant =>
  since === null ? now.subtract({ minutes: overlapMin }) : since.subtract({ minutes: startOverlapMin })

function settle(outstanding: Outstanding | null, stored: readonly Inbound[]): void {
  for (const event of stored)
    if (event.kind === 'delivery' && event.status !== 'sent') outstanding?.settle(event.messageId)
}
