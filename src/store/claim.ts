import { type Address, addressKey } from '../domain/contact.ts'
import type { Instant } from '../domain/time.ts'
import type { Tx } from './database.ts'
import { Prisma } from './generated/client.ts'
import { personsAt } from './whoIs.ts'

/**
 * Locks. Always addresses before persons before patients, each in order, so that nobody waits in a circle; a tick
 * never waits at all. They are NO KEY locks: rows that refer to a locked person (a notice, a caregiver) can be written
 * meanwhile.
 */

/**
 * Before persons, so that whoever waits here then sees to whom the address belongs: a code that has just been used may
 * have made it somebody's.
 */
export async function lockAddresses(tx: Tx, addresses: readonly Address[]): Promise<void> {
  const keys = addresses.map(addressKey).sort()
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(k, 0)) FROM unnest(${keys}::text[]) AS k`
}

export async function lockPersons(tx: Tx, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return
  await tx.$queryRaw`
    SELECT 1 FROM "Person" WHERE "id" = ANY(${[...personIds]}::text[]) ORDER BY "id" FOR NO KEY UPDATE`
}

/** @returns those of them that exist. */
export async function lockPatients(tx: Tx, patientIds: readonly string[]): Promise<readonly string[]> {
  if (patientIds.length === 0) return []
  const locked = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Patient" WHERE "id" = ANY(${[...patientIds]}::text[]) ORDER BY "id" FOR NO KEY UPDATE`
  return locked.map(({ id }) => id)
}

/**
 * Locks up to `limit` patients whose alarm clock has rung, the longest overdue first. Left out: who is locked by
 * somebody else, who is stuck and to be tried later, and whoever has an answer of her own or of a caregiver waiting:
 * time never overtakes an answer that has arrived.
 * @param among only these.
 */
export async function claimDue(
  tx: Tx,
  now: Instant,
  limit: number,
  among: readonly string[] | null,
): Promise<readonly string[]> {
  const at = Prisma.sql`${now.toString()}::timestamptz`
  const onlyThese = among === null ? Prisma.empty : Prisma.sql`AND p."id" = ANY(${[...among]}::text[])`
  const waiting = await personsWaiting(tx)
  const heard = Prisma.sql`p."personId" <> ALL(${[...waiting]}::text[]) AND p."id" NOT IN (
    SELECT "patientId" FROM "Caregiver" WHERE "personId" = ANY(${[...waiting]}::text[]) AND "state" = 'active')`
  const claimed = await tx.$queryRaw<{ id: string }[]>`
    SELECT p."id" FROM "Patient" p JOIN "Person" person ON person."id" = p."personId"
    WHERE p."wakeAt" <= ${at} AND (p."retryAt" IS NULL OR p."retryAt" <= ${at}) ${onlyThese}
      ${waiting.length === 0 ? Prisma.empty : Prisma.sql`AND ${heard}`}
    ORDER BY p."wakeAt" LIMIT ${limit}
    FOR NO KEY UPDATE OF p, person SKIP LOCKED`
  return claimed.map(({ id }) => id)
}

/** Everybody who may have written something that is not handled yet. */
async function personsWaiting(tx: Tx): Promise<readonly string[]> {
  const from = await tx.$queryRaw<Address[]>`
    SELECT DISTINCT "channel", "address" AS "value" FROM "Event"
    WHERE "handledAt" IS NULL AND "stuckAt" IS NULL AND "address" IS NOT NULL`
  return personsAt(tx, from)
}
