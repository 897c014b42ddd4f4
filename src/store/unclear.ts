import type { Utterance } from '../bot/inbound.ts'
import type { Instant } from '../domain/time.ts'
import type { Database } from './database.ts'

/** A text that was asked back because it was not understood. */
export interface Unclear {
  /** Of the event that it came with. */
  readonly id: string
  readonly patientId: string
  readonly at: Instant
  /** As she wrote it; empty once it was emptied, or where she sent a picture. */
  readonly text: string
  /** What she speaks: en or es */
  readonly language: string
}

interface Row extends Omit<Unclear, 'at' | 'text'> {
  readonly at: string
  readonly utterance: Utterance | null
}

/** The newest first. @param id of one event; null: all of them. */
export async function unclearTexts(
  database: Database,
  limit: number,
  id: string | null,
): Promise<readonly Unclear[]> {
  const rows = await database.$queryRaw<Row[]>`
    SELECT e."id"::text AS "id", f."patientId", to_json(f."at") #>> '{}' AS "at", e."body" -> 'utterance' AS "utterance",
      coalesce((SELECT p."language" FROM "Person" p WHERE p."id" = f."body" ->> 'personId'), 'en') AS "language"
    FROM "Fact" f JOIN "Event" e ON e."id"::text = f."eventId"
    WHERE f."kind" = 'NotUnderstood' AND (${id}::text IS NULL OR e."id"::text = ${id}::text)
    ORDER BY f."seq" DESC LIMIT ${limit}`
  return rows.map(({ at, utterance, ...row }) => ({
    ...row,
    at: Temporal.Instant.from(at),
    text: utterance?.kind === 'text' ? utterance.text : '',
  }))
}
