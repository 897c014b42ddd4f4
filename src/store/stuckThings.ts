import type { Instant } from '../domain/time.ts'
import type { Database } from './database.ts'

/** Something that does not go on by itself, or has not for a while. */
export interface StuckThing {
  readonly kind: 'patient' | 'event' | 'message' | 'contact'
  readonly id: string
  /** Whom it is about; null when nobody knows. */
  readonly name: string | null
  readonly since: Instant
  readonly why: string
}

/** A message whose fate is open for longer than this is worth a look. */
const unknownSinceMin = 10
const shownMax = 200

/** The oldest first. */
export async function stuckThings(database: Database, now: Instant): Promise<readonly StuckThing[]> {
  const before = now.subtract({ minutes: unknownSinceMin }).toString()
  const rows = await database.$queryRaw<(Omit<StuckThing, 'since'> & { since: string })[]>`
    SELECT "kind", "id", "name", to_json("since")#>>'{}' AS "since", "why" FROM (
      SELECT 'patient' AS "kind", p."id", x."name", p."stuckSince" AS "since",
        'failed ' || p."stuckAttempts" || ' times' AS "why"
      FROM "Patient" p JOIN "Person" x ON x."id" = p."personId" WHERE p."stuckSince" IS NOT NULL
      UNION ALL
      SELECT 'event', e."id"::text, (
        SELECT min(x."name") FROM "Contact" c JOIN "Person" x ON x."id" = c."personId"
        WHERE c."channel" = e."channel" AND c."value" = e."address"
      ), e."stuckAt", e."channel" || ', failed ' || e."attempts" || ' times'
      FROM "Event" e WHERE e."stuckAt" IS NOT NULL AND e."handledAt" IS NULL
      UNION ALL
      SELECT 'message', m."id", x."name", m."statusAt", m."channel" || ', ' || coalesce(m."code", 'no answer')
      FROM "Message" m LEFT JOIN "Person" x ON x."id" = m."personId"
      WHERE m."status" = 'unknown' AND m."statusAt" < ${before}::timestamptz
        AND EXISTS (SELECT 1 FROM "Notice" n WHERE n."messageId" = m."id" AND n."state" = 'sent')
      UNION ALL
      SELECT 'contact', c."id", x."name", c."since", c."channel" || ', ' || c."state"
      FROM "Contact" c JOIN "Person" x ON x."id" = c."personId" WHERE c."state" IN ('suspended', 'unreachable')
    ) stuck ORDER BY stuck."since" LIMIT ${shownMax}`
  return rows.map((row) => ({ ...row, since: Temporal.Instant.from(row.since) }))
}

/** `retry`: as if it had just come. `done`: a person has seen to it. @returns false when no such event is stuck. */
export async function settleStuckEvent(
  database: Database,
  eventId: string,
  how: 'retry' | 'done',
  now: Instant,
): Promise<boolean> {
  const changed =
    how === 'retry'
      ? await database.$executeRaw`
          UPDATE "Event" SET "stuckAt" = NULL, "attempts" = 0
          WHERE "id" = ${eventId}::bigint AND "stuckAt" IS NOT NULL AND "handledAt" IS NULL`
      : await database.$executeRaw`
          UPDATE "Event" SET "handledAt" = ${now.toString()}::timestamptz
          WHERE "id" = ${eventId}::bigint AND "stuckAt" IS NOT NULL AND "handledAt" IS NULL`
  return changed > 0
}
