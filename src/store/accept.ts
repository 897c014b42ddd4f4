import type { Inbound } from '../bot/inbound.ts'
import type { Address } from '../domain/contact.ts'
import type { Clock } from './clock.ts'
import type { Database } from './database.ts'
import { eventToRow } from './rows/event.ts'
import { insertNew } from './write.ts'

/**
 * Stores what a service told us, before it is acknowledged. What is there already (a redelivery) is left alone.
 * @returns the ids of those that are new, in order of arrival.
 */
export async function accept(
  database: Database,
  clock: Clock,
  events: readonly Inbound[],
): Promise<readonly string[]> {
  if (events.length === 0) return []
  const receivedAt = await clock(database)
  const rows = events.map((event) => eventToRow(event, receivedAt))
  return (await insertNew<bigint>(database, 'Event', rows)).map(String)
}

/** Addresses from which something waits to be handled, the longest waiting first. */
export const waitingAddresses = (database: Database, limit: number): Promise<readonly Address[]> =>
  database.$queryRaw<Address[]>`
    SELECT "channel", "address" AS "value" FROM "Event"
    WHERE "handledAt" IS NULL AND "stuckAt" IS NULL AND "kind" <> 'delivery'
    GROUP BY "channel", "address" ORDER BY min("id") LIMIT ${limit}`
