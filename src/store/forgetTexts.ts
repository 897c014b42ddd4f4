import type { Address, ChannelName } from '../domain/contact.ts'
import type { Instant } from '../domain/time.ts'
import { addressPairs } from './addressForms.ts'
import type { Tx } from './database.ts'
import { freeTexts } from './freeText.ts'
import { Prisma } from './generated/client.ts'

/** Who and what is being forgotten. */
export interface Forgetting {
  readonly patientId: string
  readonly personId: string
  readonly name: string
  /** She and her caregivers, whether they stay or go. */
  readonly around: readonly string[]
  /** Persons who go. */
  readonly gone: readonly string[]
  /** Of those who go and of herself. `shared`: somebody who stays has it, too. */
  readonly addresses: readonly {
    readonly channel: ChannelName
    readonly value: string
    readonly shared: boolean
  }[]
  readonly now: Instant
}

export interface AtService {
  readonly channel: ChannelName
  readonly externalId: string
}

const nobody = 'forgotten'

const emptiedOf = (table: 'Message' | 'Event') =>
  Prisma.raw(freeTexts.find((place) => place.table === table)?.emptied ?? '')

/** Addresses that nobody keeps, as a table of `channel` and `value`. */
const ownAddresses = (tx: Tx, { addresses }: Forgetting) =>
  addressPairs(
    tx,
    addresses.filter(({ shared }) => !shared),
  )

/** What was to be told about her or to whoever goes, and what names her among others. */
const noticesOf = (tx: Tx, f: Forgetting, naming: readonly string[]) => Prisma.sql`
  n."patientId" = ${f.patientId} OR n."personId" = ANY(${[...f.gone]}::text[])
  OR (n."channel", n."address") IN (${addressPairs(tx, f.addresses)}) OR n."id" = ANY(${[...naming]}::text[])`

/** What is sealed can only be searched once it is read. */
async function noticesNaming(tx: Tx, f: Forgetting): Promise<readonly string[]> {
  const found = await tx.$queryRaw<{ id: string; told: string }[]>`
    SELECT n."id", json_build_array(n."content", n."choices")::text AS "told" FROM "Notice" n
    WHERE n."personId" = ANY(${[...f.around]}::text[]) OR n."personId" IN (SELECT "id" FROM "Person" WHERE "isOperator")`
  const texts = [f.patientId, f.name].map((text) => JSON.stringify(text))
  return found.filter(({ told }) => texts.some((text) => told.includes(text))).map(({ id }) => id)
}

/** Within a longer text, and however she is written. */
async function eventsNaming(tx: Tx, f: Forgetting): Promise<readonly string[]> {
  const from = await tx.$queryRaw<Address[]>`
    SELECT DISTINCT "channel", "value" FROM "Contact" WHERE "personId" = ANY(${[...f.around]}::text[])
      OR "personId" IN (SELECT "id" FROM "Person" WHERE "isOperator")`
  const found = await tx.$queryRaw<{ id: string; body: string }[]>`
    SELECT e."id"::text, e."body"::text FROM "Event" e
    WHERE e."kind" <> 'delivery' AND (e."channel", e."address") IN (${addressPairs(tx, from)})`
  const name = JSON.stringify(f.name).slice(1, -1).toLowerCase()
  return found.filter(({ body }) => body.toLowerCase().includes(name)).map(({ id }) => id)
}

/**
 * Notices go; messages stay as figures: that there was one, when, and what became of it. One that somebody else had
 * keeps whom it went to.
 * @returns what their services have of them.
 */
export async function emptyMessages(tx: Tx, f: Forgetting): Promise<readonly AtService[]> {
  const notices = await tx.$queryRaw<{ id: string; messageId: string | null }[]>`
    DELETE FROM "Notice" n WHERE ${noticesOf(tx, f, await noticesNaming(tx, f))} RETURNING n."id", n."messageId"`
  const noticeIds = notices.map(({ id }) => id)
  const messageIds = notices.flatMap(({ messageId }) => messageId ?? [])
  const hers = Prisma.sql`(m."personId" = ANY(${[...f.gone]}::text[]) OR (m."channel", m."address") IN (${ownAddresses(tx, f)}))`
  return tx.$queryRaw<AtService[]>`
    WITH concerned AS MATERIALIZED (
      SELECT m."id", m."channel", m."externalId", ${hers} AS "hers" FROM "Message" m
 WHERE ${hers} OR m."personId" IS NULL AND (m."channel", m."address") IN (${addressPairs(tx, f.addresses)})
        OR m."id" = ANY(${messageIds}::text[]) OR m."noticeIds" && ${noticeIds}::text[]
    ), emptied AS (
      UPDATE "Message" m SET ${emptiedOf('Message')}, "noticeIds" = '{}',
        "personId" = CASE WHEN c."hers" THEN NULL ELSE m."personId" END,
        "contactId" = CASE WHEN c."hers" THEN NULL ELSE m."contactId" END,
        "address" = CASE WHEN c."hers" THEN ${nobody} ELSE m."address" END,
        "externalId" = CASE WHEN c."hers" THEN NULL ELSE m."externalId" END,
        "status" = CASE WHEN m."status" IN ('queued', 'handing', 'unknown') THEN 'expired' ELSE m."status" END
      FROM concerned c WHERE m."id" = c."id"
    )
    SELECT "channel", "externalId" FROM concerned WHERE "externalId" IS NOT NULL`
}

/**
 * What came from whoever goes, what led to her facts, and what names her. A stored event stays, so that the service
 * may bring it again without its being heard anew.
 * @returns what their services have of them.
 */
export async function emptyEvents(tx: Tx, f: Forgetting): Promise<readonly AtService[]> {
  const at = f.now.toString()
  const shared = f.addresses.filter((address) => address.shared)
  return tx.$queryRaw<AtService[]>`
    WITH led AS MATERIALIZED (
      SELECT "eventId", bool_or("patientId" = ${f.patientId}) AS "hers" FROM "Fact"
      WHERE "eventId" IS NOT NULL GROUP BY "eventId"
    ), concerned AS MATERIALIZED (
      SELECT e."id", e."channel", e."externalId", e."kind" = 'said' AS "said",
        (e."channel", e."address") IN (${ownAddresses(tx, f)}) AS "own"
      FROM "Event" e LEFT JOIN led ON led."eventId" = e."id"::text
      WHERE e."kind" <> 'delivery' AND (
        (e."channel", e."address") IN (${ownAddresses(tx, f)})
        OR led."hers"
        OR (e."channel", e."address") IN (${addressPairs(tx, shared)}) AND led."eventId" IS NULL
        OR e."id" = ANY(${[...(await eventsNaming(tx, f))]}::bigint[]))
    ), emptied AS (
      UPDATE "Event" e SET ${emptiedOf('Event')}, "handledAt" = coalesce(e."handledAt", ${at}::timestamptz),
        "stuckAt" = NULL,
        "address" = CASE WHEN c."own" THEN ${nobody} ELSE e."address" END,
        "externalId" = CASE WHEN c."own" AND position(e."address" IN e."externalId") > 0
          THEN ${`${nobody}:`} || e."id" ELSE e."externalId" END
      FROM concerned c WHERE e."id" = c."id"
    )
    SELECT "channel", "externalId" FROM concerned WHERE "said"`
}
