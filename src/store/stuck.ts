import type { Instant } from '../domain/time.ts'
import type { Tx } from './database.ts'

/** A patient about whom nothing could be decided or saved. She is tried again later; the others go on. */
export interface Stuck {
  readonly patientId: string
  readonly error: unknown
}

/** Minutes until the next try, by the number of tries that failed; the last one from then on. */
const backOffMin = [1, 5, 15, 60]

export async function markStuck(tx: Tx, patientIds: readonly string[], now: Instant): Promise<void> {
  if (patientIds.length === 0) return
  const at = now.toString()
  await tx.$executeRaw`
    UPDATE "Patient" SET
      "stuckSince" = coalesce("stuckSince", ${at}::timestamptz),
      "stuckAttempts" = "stuckAttempts" + 1,
      "retryAt" = ${at}::timestamptz
        + (${backOffMin}::int[])[least("stuckAttempts" + 1, ${backOffMin.length})] * interval '1 minute'
    WHERE "id" = ANY(${[...patientIds]}::text[])`
}
