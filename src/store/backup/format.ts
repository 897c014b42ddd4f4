import { z } from 'zod'

/**
 * A backup is one gzip file of lines, each a JSON object. The first says what it is; then, for each table, a line that
 * opens it, a line for each row exactly as PostgreSQL writes it, and a line that counts; the last one says that all of
 * it is there.
 *
 *     {"$backup":1,"version":"0.1.0","madeAt":"…","migrations":["…"],"keys":["…"]}
 *     {"$table":"Person","columns":["id","name",…]}
 *     {"id":"person-k7m3q9xt","name":"Ana",…}
 *     {"$end":"Person","rows":1,"sha256":"…"}
 *     {"$complete":"2026-11-24T08:00:00Z","rows":1,"sha256":"…"}
 *
 * No column is called `$…`, so no row looks like one of the other lines. A table stands after those that it refers to.
 */
export const formatVersion = 1

export const header = z.object({
  $backup: z.number(),
  /** Of the tookit that made it. */
  version: z.string(),
  /** What it holds is what was so at this moment. */
  madeAt: z.string().transform((text) => Temporal.Instant.from(text)),
  /** That had been applied to the database, in order. */
  migrations: z.array(z.string()),
  /** The ids of the keys with which texts and addresses in it may be sealed: it is of use only with these. */
  keys: z.array(z.string()).default([]),
})

export const tableStart = z.object({ $table: z.string(), columns: z.array(z.string()) })

/** `sha256`: of the lines of its rows. */
export const tableEnd = z.object({ $end: z.string(), rows: z.number(), sha256: z.string() })

/** `sha256`: of all lines before it. */
export const complete = z.object({ $complete: z.string(), rows: z.number(), sha256: z.string() })

export type BackupHeader = z.output<typeof header>

export const isRow = (line: string): boolean => !line.startsWith('{"$')

/** The file can't be used. `message` says why and what to do, in words for an operator. */
export class BadBackup extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'BadBackup'
  }
}
