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
  const contacts = await database.$queryRaw<Since[]>`
    SELECT "value", to_json(min("since"))#>>'{}' AS "since" FROM "Contact"
    WHERE "channel" = ${channel} AND "state" <> 'unreachable' GROUP BY "value"`
  const heard = await database.$queryRaw<Since[]>`
    SELECT "address" AS "value", to_json(max("sentAt"))#>>'{}' AS "since" FROM "Event"
    WHERE "channel" = ${channel} AND "kind" = 'said' GROUP BY "address"`
  const last = newestOf(heard)
  return [...newestOf(contacts)]
    .map(([value, since]) => ({ value, heard: last.get(value) ?? null, since }))
    .sort((a, b) => compare(b.heard, a.heard) || (a.value < b.value ? -1 : 1))
    .map(({ value, heard: at, since }) => ({ value, since: at ?? since }))
}

/** Which of these ids of a service are those of stored events. Only where an id holds no address: that may be sealed. */
export async function storedAmong(
  database: Database,
  channel: ChannelName,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = await database.event.findMany({
    where: { channel, externalId: { in: [...ids] } },
    select: { externalId: true },
  })
  return new Set(found.map(({ externalId }) => externalId))
}

interface Since {
  readonly value: string
  readonly since: string
}

/** While keys are changed an address may stand in two forms: both are read as the same one. */
function newestOf(rows: readonly Since[]): ReadonlyMap<string, Instant> {
  const newest = new Map<string, Instant>()
  for (const { value, since } of rows) {
    const at = Temporal.Instant.from(since)
    if (compare(at, newest.get(value) ?? null) > 0) newest.set(value, at)
  }
  return newest
}

const compare = (a: Instant | null, b: Instant | null): number =>
  a === null || b === null ? Number(a !== null) - Number(b !== null) : Temporal.Instant.compare(a, b)
