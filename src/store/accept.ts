import type { Inbound } from '../bot/inbound.ts'
import { type Address, addressKey } from '../domain/contact.ts'
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
  const fresh = await withoutKnown(database, events)
  const rows = fresh.map((event) => eventToRow(event, receivedAt))
  return (await insertNew<bigint>(database, 'Event', rows)).map(String)
}

/** Addresses from which something waits to be handled, the longest waiting first. */
export async function waitingAddresses(database: Database, limit: number): Promise<readonly Address[]> {
  const found = await database.$queryRaw<Address[]>`
    SELECT "channel", "address" AS "value" FROM "Event"
    WHERE "handledAt" IS NULL AND "stuckAt" IS NULL AND "kind" <> 'delivery'
    GROUP BY "channel", "address" ORDER BY min("id") LIMIT ${limit}`
  return [...new Map(found.map((address) => [addressKey(address), address])).values()]
}

/**
 * A service's id of an event may be made of the address (see sealedColumns.ts), and then it stands as that was sealed.
 * What is there under an earlier key, or from before there was one, is there already.
 */
async function withoutKnown(database: Database, events: readonly Inbound[]): Promise<readonly Inbound[]> {
  const earlier = events.flatMap((event) => {
    if (event.kind === 'delivery' || !event.externalId.includes(event.from.value)) return []
    const { channel, value } = event.from
    const forms = database.secrecy.formsOf(value).slice(1)
    return forms.map((form) => ({ event, channel, id: event.externalId.replaceAll(value, () => form) }))
  })
  if (earlier.length === 0) return events
  const found = await database.$queryRaw<{ n: number }[]>`
    SELECT ids."n"::int AS "n" FROM unnest(${earlier.map(({ channel }) => channel)}::text[],
      ${earlier.map(({ id }) => id)}::text[]) WITH ORDINALITY AS ids("channel", "id", "n")
    JOIN "Event" e ON e."channel" = ids."channel" AND e."externalId" = ids."id"`
  const known = new Set<Inbound | undefined>(found.map(({ n }) => earlier[n - 1]?.event))
  return events.filter((event) => !known.has(event))
}
