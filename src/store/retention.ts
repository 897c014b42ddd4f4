import type { ChannelName } from '../domain/contact.ts'
import type { Instant } from '../domain/time.ts'
import type { Database } from './database.ts'
import { type FreeText, freeTexts } from './freeText.ts'

/** Rows that one statement empties, so that nobody waits long for it. */
const rowsAtOnce = 2000

/**
 * Empties all free text that is older, and that nothing needs any more. Rows, times and figures stay.
 * @param except texts of messages on these channels, in both directions: they are emptied at the service first.
 * @returns how many texts were emptied.
 */
export async function emptyTexts(
  database: Database,
  before: Instant,
  except: readonly ChannelName[],
): Promise<number> {
  let emptied = 0
  for (const place of freeTexts) {
    const elsewhere = place.table === 'Event' || place.table === 'Message' ? except : []
    for (let rows = rowsAtOnce; rows === rowsAtOnce; emptied += rows)
      rows = await emptySome(database, place, before, elsewhere)
  }
  return emptied
}

const emptySome = (
  database: Database,
  { table, key, emptied, holds, settled, at }: FreeText,
  before: Instant,
  except: readonly ChannelName[],
): Promise<number> =>
  database.$executeRawUnsafe(
    `UPDATE "${table}" SET ${emptied} WHERE "${key}" IN (
       SELECT "${key}" FROM "${table}" WHERE "${at}" < $1::timestamptz AND (${holds}) AND (${settled})
       ${except.length === 0 ? '' : `AND NOT ("channel" = ANY($2::text[]) AND "externalId" IS NOT NULL)`}
       LIMIT ${rowsAtOnce} FOR UPDATE SKIP LOCKED
     )`,
    before.toString(),
    ...(except.length === 0 ? [] : [[...except]]),
  )

/** A text that the service has, too. */
export interface TextAtService {
  readonly table: 'Event' | 'Message'
  readonly id: string
  /** The service's own id of it. */
  readonly externalId: string
}

/** Texts on this channel that are older, the oldest first. */
export function oldTextsAt(
  database: Database,
  channel: ChannelName,
  before: Instant,
  limit: number,
): Promise<readonly TextAtService[]> {
  const [event, message] = (['Event', 'Message'] as const).map((table) => {
    const { holds, settled, at, key } = placeOf(table)
    return `SELECT '${table}' AS "table", "${key}"::text AS "id", "externalId", "${at}" AS "moment" FROM "${table}"
      WHERE "channel" = $1 AND "externalId" IS NOT NULL AND "${at}" < $2::timestamptz AND (${holds}) AND (${settled})`
  })
  return database.$queryRawUnsafe<TextAtService[]>(
    `SELECT "table", "id", "externalId" FROM (${event} UNION ALL ${message}) texts ORDER BY "moment" LIMIT ${limit}`,
    channel,
    before.toString(),
  )
}

export async function emptyThese(database: Database, texts: readonly TextAtService[]): Promise<void> {
  for (const [table, some] of Map.groupBy(texts, (text) => text.table)) {
    const { emptied, key } = placeOf(table)
    await database.$executeRawUnsafe(
      `UPDATE "${table}" SET ${emptied} WHERE "${key}"::text = ANY($1::text[])`,
      some.map(({ id }) => id),
    )
  }
}

function placeOf(table: TextAtService['table']): FreeText {
  const place = freeTexts.find((one) => one.table === table)
  if (place === undefined) throw new Error(`${table} is not among the free texts`)
  return place
}

/** Takes this day's turn at something, for one of all processes. @returns whether it is ours. */
export async function takeDailyTurn(database: Database, name: string, now: Instant): Promise<boolean> {
  const due = now.subtract({ hours: 24 }).toString()
  const [known] = await database.$queryRaw<{ fresh: boolean }[]>`
    SELECT "at" > ${due}::timestamptz AS "fresh" FROM "Beat" WHERE "name" = ${name}`
  if (known?.fresh === true) return false
  const taken = await database.$executeRaw`
    INSERT INTO "Beat" ("name", "at") VALUES (${name}, ${now.toString()}::timestamptz)
    ON CONFLICT ("name") DO UPDATE SET "at" = excluded."at" WHERE "Beat"."at" <= ${due}::timestamptz`
  return taken > 0
}
