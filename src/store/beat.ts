import type { Instant } from '../domain/time.ts'
import type { Database, Tx } from './database.ts'

/** Says that a part of tookit (the heartbeat, a worker) has just done its round. */
export async function beat(tx: Tx, name: string, at: Instant): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Beat" ("name", "at") VALUES (${name}, ${at.toString()}::timestamptz)
    ON CONFLICT ("name") DO UPDATE SET "at" = excluded."at"`
}

/** When it last did; null when it never did. */
export async function lastBeat(database: Database, name: string): Promise<Instant | null> {
  const [row] = await database.$queryRaw<{ at: string }[]>`
    SELECT to_json("at")#>>'{}' AS "at" FROM "Beat" WHERE "name" = ${name}`
  return row === undefined ? null : Temporal.Instant.from(row.at)
}

export async function setting(database: Database, key: string): Promise<string | null> {
  return (await database.setting.findUnique({ where: { key } }))?.value ?? null
}

export async function keepSetting(database: Database, key: string, value: string): Promise<void> {
  await database.setting.upsert({ where: { key }, create: { key, value }, update: { value } })
}
