import type { ChannelName } from '../domain/contact.ts'
import type { Instant } from '../domain/time.ts'
import type { Tx } from './database.ts'
import type { Errand } from './errand.ts'
import { type Addressed, errandsOf } from './errandsOf.ts'
import type { MessageOutcome } from './report.ts'
import { instant } from './rows/column.ts'
import type { MessageRow } from './rows/message.ts'

/** What delivery has to look after from time to time, because nothing else will bring it up. */

/** Longer than any call takes, with its wait for the pace: the process that made it is gone. */
const lostAfterSec = 60
/** What could not be found out in that time stays unknown. */
const unknownForHours = 72
const unknownMax = 100

/** Messages whose hand-over was never finished may have been sent or not. */
export async function markLost(tx: Tx, now: Instant): Promise<number> {
  const before = now.subtract({ seconds: lostAfterSec }).toString()
  return tx.$executeRaw`
    WITH lost AS (
      UPDATE "Message" SET "status" = 'unknown', "code" = 'interrupted', "statusAt" = ${now.toString()}::timestamptz
      WHERE "status" = 'handing' AND "statusAt" <= ${before}::timestamptz RETURNING "id"
    )
    UPDATE "Attempt" a SET "endedAt" = ${now.toString()}::timestamptz, "result" = 'unknown', "code" = 'interrupted'
    FROM lost WHERE a."messageId" = lost."id" AND a."endedAt" IS NULL`
}

/** A message whose fate is not known, and its last attempt. */
export interface Unknown {
  readonly message: MessageRow
  readonly attempt: number
  readonly startedAt: Instant
}

/** Those that still are to tell something. */
export async function unknownMessages(tx: Tx, now: Instant): Promise<readonly Unknown[]> {
  const [found] = await tx.$queryRaw<[{ unknown: string }]>`
    SELECT coalesce(json_agg(u), '[]')::text AS "unknown" FROM (
      SELECT to_json(m) AS "message", a."number" AS "attempt", a."startedAt"
      FROM "Message" m, LATERAL (
        SELECT "number", "startedAt" FROM "Attempt" WHERE "messageId" = m."id" ORDER BY "number" DESC LIMIT 1
      ) a
      WHERE m."status" = 'unknown'
        AND m."statusAt" > ${now.subtract({ hours: unknownForHours }).toString()}::timestamptz
        AND EXISTS (SELECT 1 FROM "Notice" n WHERE n."messageId" = m."id" AND n."state" = 'sent')
      ORDER BY m."statusAt" LIMIT ${unknownMax}
    ) u`
  const rows = JSON.parse(found.unknown) as (Omit<Unknown, 'startedAt'> & { startedAt: string })[]
  return rows.map((row) => ({ ...row, startedAt: instant(row.startedAt) }))
}

const errandsMax = 5000

/**
 * Whose notices wait and are due although no job may be there for them any more: their job was given up, or what was
 * put off is due.
 */
export async function errandsDue(tx: Tx, now: Instant, waitingSince: Instant): Promise<readonly Errand[]> {
  const rows = await tx.$queryRaw<
    {
      id: string
      personId: string | null
      channel: ChannelName
      address: string
      urgency: Addressed['urgency']
      contactId: string | null
      worthUntil: string
    }[]
  >`
    SELECT "id", "personId", "channel", "address", "urgency", "contactId", to_json("worthUntil")#>>'{}' AS "worthUntil"
    FROM "Notice"
    WHERE "state" = 'waiting' AND "createdAt" <= ${waitingSince.toString()}::timestamptz
      AND ("retryAt" IS NULL OR "retryAt" <= ${now.toString()}::timestamptz)
    ORDER BY "createdAt" LIMIT ${errandsMax}`
  return errandsOf(
    tx,
    rows.map(({ personId, channel, address, worthUntil, ...row }) => ({
      ...row,
      worthUntil: instant(worthUntil),
      to:
        personId === null
          ? { kind: 'address', address: { channel, value: address } }
          : { kind: 'person', personId },
    })),
  )
}

/** When something that waits, or whose fate is open, has to be looked at again. */
export async function nextDue(tx: Tx, unknownAfterSec: number): Promise<Instant | null> {
  const [row] = await tx.$queryRaw<[{ at: string | null }]>`
    SELECT to_json(least(
      (SELECT min("retryAt") FROM "Notice" WHERE "state" = 'waiting'),
      (SELECT min(a."startedAt") + ${unknownAfterSec} * interval '1 second' FROM "Message" m
        JOIN "Attempt" a ON a."messageId" = m."id"
        JOIN "Notice" n ON n."messageId" = m."id" AND n."state" = 'sent' WHERE m."status" = 'unknown')
    ))#>>'{}' AS "at"`
  return row.at === null ? null : instant(row.at)
}

const acceptedLookBackMin = 60

/**
 * Alarms that a service has accepted, where that counts as reached, and of which nobody was told: the process that
 * was to tell is gone.
 */
export async function acceptedAlarms(
  tx: Tx,
  channels: readonly ChannelName[],
  now: Instant,
): Promise<readonly MessageOutcome[]> {
  const found = await tx.$queryRaw<
    { messageId: string; personId: string; contactId: string; noticeIds: string[]; at: string }[]
  >`
    SELECT m."id" AS "messageId", m."personId", m."contactId", m."noticeIds", to_json(m."statusAt")#>>'{}' AS "at"
    FROM "Message" m
    WHERE m."status" = 'accepted' AND m."reachedAt" IS NULL AND m."channel" = ANY(${[...channels]}::text[])
      AND m."personId" IS NOT NULL AND m."contactId" IS NOT NULL
      AND m."statusAt" > ${now.subtract({ minutes: acceptedLookBackMin }).toString()}::timestamptz`
  return found.map(({ at, ...message }) => ({ ...message, at: instant(at), result: { kind: 'reached' } }))
}

/** A message whose buttons lead nowhere any more. */
export interface Answered {
  readonly messageId: string
  readonly channel: ChannelName
  readonly address: string
}

const retiredMax = 200

/**
 * Takes messages with buttons of which all questions are closed; each is taken once.
 * @param personIds only theirs; null for all.
 */
export async function takeAnswered(
  tx: Tx,
  channels: readonly ChannelName[],
  personIds: readonly string[] | null,
): Promise<readonly Answered[]> {
  return tx.$queryRaw<Answered[]>`
    UPDATE "Message" SET "hasButtons" = false WHERE "id" IN (
      SELECT m."id" FROM "Message" m
      WHERE m."hasButtons" AND m."status" IN ('accepted', 'sent', 'delivered', 'read') AND m."externalId" IS NOT NULL
        AND m."channel" = ANY(${[...channels]}::text[])
        AND (${personIds === null}::boolean OR m."personId" = ANY(${[...(personIds ?? [])]}::text[]))
        AND NOT EXISTS (SELECT 1 FROM "Prompt" q WHERE q."id" = ANY(m."promptIds") AND q."closedAt" IS NULL)
      ORDER BY m."createdAt" LIMIT ${retiredMax} FOR UPDATE SKIP LOCKED
    ) RETURNING "externalId" AS "messageId", "channel", "address"`
}
