import type { Address, ChannelName } from '../domain/contact.ts'
import type { Instant } from '../domain/time.ts'
import { namedMax, type Touched } from '../domain/trouble.ts'
import { addressPairs } from './addressForms.ts'
import type { Database, Tx } from './database.ts'
import { Prisma } from './generated/client.ts'

/** What the tables say of things that should not be. */
export interface Signs {
  readonly stuckPatients: Touched
  readonly stuckEvents: Touched
  readonly noContact: Touched
}

/** Distinct patients of a query that gives `patientId`, the first few by id. */
const touched = (rows: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  SELECT json_build_object(
    'count', count(DISTINCT "patientId"),
    'patientIds', coalesce(json_agg(DISTINCT "patientId") FILTER (WHERE "rank" <= ${namedMax}), '[]')
  ) FROM (SELECT "patientId", dense_rank() OVER (ORDER BY "patientId") AS "rank" FROM (${rows}) r) ranked)`

const stuckPatients = Prisma.sql`SELECT "id" AS "patientId" FROM "Patient" WHERE "stuckSince" IS NOT NULL`

/**
 * Somebody who has not said STOP, and of whose contacts none works. Where all are only put in doubt (a wrong number),
 * operators have been told of that; and one who was given a code and has not used it yet has none, as it should be.
 */
const noContact = Prisma.sql`
  SELECT p."id" AS "patientId" FROM "Patient" p JOIN "Person" x ON x."id" = p."personId"
  WHERE p."enrolment" IN ('invited', 'active', 'paused') AND x."stoppedAt" IS NULL
    AND NOT EXISTS (
      SELECT 1 FROM "Contact" c WHERE c."personId" = p."personId"
        AND (c."state" = 'usable' OR c."state" = 'invited' AND p."enrolment" = 'invited')
    )
    AND (
      EXISTS (SELECT 1 FROM "Contact" c WHERE c."personId" = p."personId" AND c."state" = 'unreachable')
      OR p."enrolment" <> 'invited'
        AND NOT EXISTS (SELECT 1 FROM "Contact" c WHERE c."personId" = p."personId")
    )`

/** The patients whom the writers of these messages may have meant. */
const stuckEventsAbout = (tx: Tx, from: readonly Address[]) => Prisma.sql`
  SELECT DISTINCT p."id" AS "patientId" FROM "Contact" c
  JOIN "Patient" p ON p."personId" = c."personId"
    OR p."id" IN (SELECT "patientId" FROM "Caregiver" WHERE "personId" = c."personId" AND "state" = 'active')
  WHERE (c."channel", c."value") IN (${addressPairs(tx, from)})`

export async function signsOfTrouble(database: Database): Promise<Signs> {
  const from = await database.$queryRaw<Address[]>`
    SELECT DISTINCT "channel", "address" AS "value" FROM "Event"
    WHERE "stuckAt" IS NOT NULL AND "handledAt" IS NULL AND "address" IS NOT NULL`
  const [found] = await database.$queryRaw<
    [{ stuckPatients: Touched; noContact: Touched; about: Touched; events: number }]
  >`
    SELECT ${touched(stuckPatients)} AS "stuckPatients", ${touched(noContact)} AS "noContact",
      ${touched(stuckEventsAbout(database, from))} AS "about",
      (SELECT count(*)::int FROM "Event" WHERE "stuckAt" IS NOT NULL AND "handledAt" IS NULL) AS "events"`
  return {
    stuckPatients: found.stuckPatients,
    noContact: found.noContact,
    stuckEvents: { count: found.events, patientIds: found.about.patientIds },
  }
}

/**
 * Whose doses could not be asked about since then because tookit or a service was out of order.
 * @param channel only patients who have a contact there.
 */
export async function unaskedSince(
  database: Database,
  since: Instant,
  channel: ChannelName | null,
): Promise<Touched> {
  const there =
    channel === null
      ? Prisma.empty
      : Prisma.sql`AND EXISTS (SELECT 1 FROM "Patient" p JOIN "Contact" c ON c."personId" = p."personId"
          WHERE p."id" = d."patientId" AND c."channel" = ${channel})`
  const doses = Prisma.sql`
    SELECT d."patientId" FROM "Dose" d
    WHERE d."notAskedBecause" = 'outage' AND d."notAskedAt" >= ${since.toString()}::timestamptz ${there}`
  const [found] = await database.$queryRaw<[{ unasked: Touched }]>`SELECT ${touched(doses)} AS "unasked"`
  return found.unasked
}

/** The patients among these persons. */
export async function patientsAmong(
  database: Database,
  personIds: readonly string[],
): Promise<readonly string[]> {
  const found = await database.patient.findMany({
    where: { personId: { in: [...personIds] } },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: namedMax,
  })
  return found.map(({ id }) => id)
}
