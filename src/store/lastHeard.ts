import type { ChannelName } from '../domain/contact.ts'
import type { Instant } from '../domain/time.ts'
import type { Database } from './database.ts'

/** When the last stored message of this service was sent, so that what came later can be fetched; null for none. */
export async function lastHeard(database: Database, channel: ChannelName): Promise<Instant | null> {
  const [row] = await database.$queryRaw<[{ at: string | null }]>`
    SELECT to_json(max("sentAt"))#>>'{}' AS "at" FROM "Event" WHERE "channel" = ${channel} AND "kind" = 'said'`
  return row.at === null ? null : Temporal.Instant.from(row.at)
}

/** By address, since when nothing is known to have been heard from it. Everybody who may write; the newest first. */
export async function heardFrom(
  database: Database,
  channel: ChannelName,
): Promise<readonly { readonly value: string; readonly since: Instant }[]> {
  const rows = await database.$queryRaw<{ value: string; since: string }[]>`
    SELECT c."value", to_json(coalesce(max(e."sentAt"), min(c."since")))#>>'{}' AS "since" FROM "Contact" c
    LEFT JOIN "Event" e ON e."channel" = c."channel" AND e."address" = c."value" AND e."kind" = 'said'
    WHERE c."channel" = ${channel} AND c."state" <> 'unreachable'
    GROUP BY c."value" ORDER BY max(e."sentAt") DESC NULLS LAST, c."value"`
  return rows.map(({ value, since }) => ({ value, since: Temporal.Instant.from(since) }))
}
