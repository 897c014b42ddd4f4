import type { Database } from './database.ts'

/** A process that died with a lease, or a clock that was put back, holds up the others no longer than this. */
const aheadMaxSec = 60

/**
 * Takes the next part of what one sender may send, of all processes that share it: they queue for one moving moment,
 * by the database's clock, and nobody has to know how many they are.
 * @param units messages or segments, at `perSecond` of them a second.
 * @returns how many milliseconds from now on it is theirs.
 */
export async function takePace(
  database: Database,
  sender: string,
  perSecond: number,
  units: number,
): Promise<number> {
  const sec = units / perSecond
  const [row] = await database.$queryRaw<[{ waitMs: number }]>`
    INSERT INTO "Pace" AS p ("sender", "nextAt")
    VALUES (${sender}, clock_timestamp() + ${sec}::float8 * interval '1 second')
    ON CONFLICT ("sender") DO UPDATE SET "nextAt" = least(
      greatest(p."nextAt", clock_timestamp()), clock_timestamp() + ${aheadMaxSec} * interval '1 second'
    ) + ${sec}::float8 * interval '1 second'
    RETURNING (extract(epoch FROM "nextAt" - clock_timestamp()) - ${sec}::float8)::float8 * 1000 AS "waitMs"`
  return Math.max(0, row.waitMs)
}
