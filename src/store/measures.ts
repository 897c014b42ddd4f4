import type { Urgency } from '../bot/notice.ts'
import type { ChannelName } from '../domain/contact.ts'
import type { Instant } from '../domain/time.ts'
import type { Cause } from '../domain/trouble.ts'
import type { Database } from './database.ts'
import { givenUpQueue } from './errand.ts'

/** How things stand in the database, in figures. */
export interface Standing {
  readonly waiting: readonly {
    readonly urgency: Urgency
    readonly count: number
    readonly oldestSec: number
  }[]
  readonly beats: readonly { readonly name: string; readonly ageSec: number }[]
  readonly troubles: readonly { readonly cause: Cause['kind']; readonly count: number }[]
  readonly stuckPatients: number
  readonly stuckEvents: number
  readonly waitingEvents: number
  readonly givenUpDeliveries: number
}

const list = (rows: string) => `(SELECT coalesce(json_agg(r), '[]') FROM (${rows}) r)`

/** One query, of partial indexes that hold only what is not done: it costs what there is to do, not what was done. */
export async function standing(database: Pick<Database, '$queryRawUnsafe'>, now: Instant): Promise<Standing> {
  const [row] = await database.$queryRawUnsafe<[{ standing: Standing }]>(
    `SELECT json_build_object(
      'waiting', ${list(`SELECT "urgency", count(*)::int AS "count",
        greatest(0, extract(epoch FROM $1::timestamptz - min("createdAt")))::float8 AS "oldestSec"
        FROM "Notice" WHERE "state" = 'waiting' GROUP BY 1`)},
      'beats', ${list(`SELECT "name", greatest(0, extract(epoch FROM $1::timestamptz - "at"))::float8 AS "ageSec" FROM "Beat"`)},
      'troubles', ${list(`SELECT "cause"->>'kind' AS "cause", count(*)::int AS "count" FROM "Trouble"
        WHERE "overAt" IS NULL GROUP BY 1`)},
      'stuckPatients', (SELECT count(*)::int FROM "Patient" WHERE "stuckSince" IS NOT NULL),
      'stuckEvents', (SELECT count(*)::int FROM "Event" WHERE "stuckAt" IS NOT NULL AND "handledAt" IS NULL),
      'waitingEvents', (SELECT count(*)::int FROM "Event" WHERE "stuckAt" IS NULL AND "handledAt" IS NULL),
      'givenUpDeliveries', (SELECT count(*)::int FROM pgboss.job WHERE "name" = $2 AND "state" < 'completed')
    ) AS "standing"`,
    now.toString(),
    givenUpQueue,
  )
  return row.standing
}

/** How late a message was, from the time of its dose, or from when what it tells was decided. */
export interface Lateness {
  readonly id: string
  readonly channel: ChannelName
  readonly urgency: Urgency
  readonly handedOverSec: number | null
  readonly reachedSec: number | null
  /** Of an answer: from when the message that it answers was stored until it was handed over. Null: it answers none. */
  readonly answerSec: number | null
}

/** Messages that are not there any more are left out. */
export async function latenessOf(
  database: Pick<Database, '$queryRaw'>,
  messageIds: readonly string[],
): Promise<readonly Lateness[]> {
  if (messageIds.length === 0) return []
  return database.$queryRaw<Lateness[]>`
    WITH told AS (
      SELECT m."id", m."channel", m."urgency", m."reachedAt",
        (SELECT max(a."endedAt") FROM "Attempt" a WHERE a."messageId" = m."id" AND a."result" = 'accepted') AS "acceptedAt",
        (SELECT min(coalesce(
          -- A first reminder is late from the time of its dose on; what is said again, from when it was to be.
          (SELECT min(d."plannedAt") FROM "Prompt" q
            JOIN "Dose" d ON d."id" IN (SELECT jsonb_array_elements_text(q."asked"->'doseIds'))
            WHERE q."id" = n."promptId" AND n."id" LIKE 'ask:%' AND q."asked"->>'kind' = 'doses'),
          n."createdAt")) FROM "Notice" n WHERE n."id" = ANY(m."noticeIds")) AS "since",
        (SELECT min(e."receivedAt") FROM unnest(m."noticeIds") AS n("id")
          JOIN "Event" e ON e."id" = substring(n."id" FROM '(?:^|/)(?:answer|danger):(\\d+)(?::|$)')::bigint) AS "heardAt"
      FROM "Message" m WHERE m."id" = ANY(${[...messageIds]}::text[])
    )
    SELECT "id", "channel", "urgency", extract(epoch FROM "acceptedAt" - "since")::float8 AS "handedOverSec",
      extract(epoch FROM "reachedAt" - "since")::float8 AS "reachedSec",
      extract(epoch FROM "acceptedAt" - "heardAt")::float8 AS "answerSec"
    FROM told WHERE "since" IS NOT NULL`
}
