import type { Instant } from '../domain/time.ts'
import type { Tx } from './database.ts'

/** What time it is, asked after the locks are held so that decisions about one patient follow one another. */
export type Clock = (tx: Tx) => Promise<Instant>

/** The database's own time: the same on all machines. */
export const databaseClock: Clock = async (tx) => {
  const [row] = await tx.$queryRaw<[{ now: string }]>`SELECT to_json(clock_timestamp())#>>'{}' AS now`
  return Temporal.Instant.from(row.now)
}
