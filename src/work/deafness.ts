import type { ChannelName } from '../domain/contact.ts'
import { type Instant, minutesBetween } from '../domain/time.ts'
import { keepSetting, lastBeat, setting } from '../store/beat.ts'
import type { Database } from '../store/database.ts'
import { type DeafTo, listeningBeat } from './listening.ts'

/** A call that failed, or a connection that is made anew, is no news. */
const deafAfterMin = 5
/** What an ear said longer ago than this says nothing of now. */
const staleAfterMin = 2

const keyOf = (channel: ChannelName): string => `deaf:${channel}`

/** Says, in the store, from which services nothing arrives here: who tells operators may be another process. */
export async function keepDeafness(database: Database, deaf: readonly DeafTo[], now: Instant): Promise<void> {
  for (const { channel, since, code } of deaf)
    await keepSetting(database, keyOf(channel), JSON.stringify({ since, code, at: now }))
}

/**
 * The services from which nothing has arrived for a while.
 * @param watchedMin for how long this process has looked: just after a start nobody can have said that he listens.
 */
export async function deafTo(
  database: Database,
  channels: readonly ChannelName[],
  now: Instant,
  watchedMin: number,
): Promise<readonly DeafTo[]> {
  const listened = await lastBeat(database, listeningBeat)
  if (listened !== null && watchedMin >= deafAfterMin && minutesBetween(listened, now) >= deafAfterMin)
    return channels.map((channel) => ({ channel, since: listened, code: 'nobody_listens' }))
  const said = await Promise.all(channels.map((channel) => lastSaid(database, channel)))
  return said.flatMap((deaf) => {
    if (deaf === null || minutesBetween(deaf.at, now) > staleAfterMin) return []
    const { at: _, ...one } = deaf
    return minutesBetween(one.since, now) >= deafAfterMin ? [one] : []
  })
}

async function lastSaid(
  database: Database,
  channel: ChannelName,
): Promise<(DeafTo & { readonly at: Instant }) | null> {
  const kept = await setting(database, keyOf(channel))
  if (kept === null) return null
  const { since, code, at } = JSON.parse(kept) as { since: string; code: string; at: string }
  return { channel, since: Temporal.Instant.from(since), code, at: Temporal.Instant.from(at) }
}
