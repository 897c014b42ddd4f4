import type { Notice } from '../bot/notice.ts'
import type { Address, ChannelName } from '../domain/contact.ts'
import type { Person } from '../domain/person.ts'
import type { Choice } from '../domain/prompt.ts'
import type { Instant, Zone } from '../domain/time.ts'
import { addressForms } from './addressForms.ts'
import type { Clock } from './clock.ts'
import type { Tx } from './database.ts'
import type { Errand } from './errand.ts'
import { textList } from './lists.ts'
import type { MessageStatus } from './rows/message.ts'
import { type NoticeRow, noticeFromRow } from './rows/notice.ts'
import type { Reply } from './rows/prompt.ts'
import { fromJson, type Json } from './temporalJson.ts'
import { loadPeople } from './whoIs.ts'

/** A notice that waits, with what the door has to know. */
export interface WaitingNotice {
  readonly notice: Notice
  /** The patient's; null where it is about no patient. */
  readonly zone: Zone | null
  readonly namesShown: boolean
  /** Its question still waits for an answer, or it asks none. */
  readonly promptOpen: boolean
  /** The patient has taken this caregiver off. */
  readonly removed: boolean
  /** The message that was to tell it before, and how that ended. */
  readonly earlier: {
    readonly messageId: string
    readonly status: MessageStatus
    readonly tries: number
  } | null
}

/** A reply that means something to this person, or at this address (a shared phone). */
export interface OpenReply {
  readonly personId: string | null
  readonly address: Address
  readonly promptId: string
  readonly reply: string
  readonly choice: Choice
  /** Answered not long ago by somebody who shares the phone: her numbers rest for a while before they mean another. */
  readonly closed: boolean
}

/** All that waits for some people now. */
export interface Outbox {
  readonly now: Instant
  readonly people: ReadonlyMap<string, Person>
  readonly waiting: readonly WaitingNotice[]
  readonly openReplies: readonly OpenReply[]
  /** Keys (see `addressKey`) of the addresses that several people have. */
  readonly shared: ReadonlySet<string>
  /** Contacts to which a message is being handed over right now. */
  readonly busy: ReadonlySet<string>
}

/** A message that has not been handed over after this does not hold up the next one any more. */
const stepsAsideSec = 30

/**
 * Takes what waits for these people. Whoever else opens the outbox of one of them waits until the transaction ends,
 * and then sees what was written to her, so that no two messages give out the same answer. Not among it is what is put
 * off to a later moment.
 */
export async function openOutbox(tx: Tx, clock: Clock, errands: readonly Errand[]): Promise<Outbox> {
  const personIds = [...new Set(errands.filter(({ to }) => to === 'person').map(({ id }) => id))]
  const noticeIds = errands.filter(({ to }) => to === 'stranger').map(({ id }) => id)
  await lockSharedPhones(tx, personIds)
  const now = await clock(tx)
  const waiting = await takeNotices(tx, personIds, noticeIds, now)
  const told = [
    ...new Set(waiting.flatMap(({ notice }) => (notice.to.kind === 'person' ? [notice.to.personId] : []))),
  ]
  const people = new Map((await loadPeople(tx, told)).map((person) => [person.id, person]))
  return { now, people, waiting, ...(await saidNear(tx, [...people.values()], now)) }
}

/** Two who share a phone are written to one after another: numbers are given out for the phone, not for a person. */
async function lockSharedPhones(tx: Tx, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return
  const [found] = await tx.$queryRaw<[{ addresses: string }]>`
    SELECT coalesce(json_agg(DISTINCT jsonb_build_object('channel', "channel", 'value', "value")), '[]')::text AS "addresses"
    FROM "Contact" WHERE "personId" = ANY(${textList(personIds)})`
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended("key", 1)) FROM (
      SELECT a."key" FROM ${addressForms(tx, JSON.parse(found.addresses) as Address[])}
      JOIN "Contact" c ON c."channel" = a."channel" AND c."value" = a."value"
      GROUP BY a."key" HAVING count(DISTINCT c."personId") > 1 ORDER BY a."key"
    ) shared`
}

interface WaitingRow extends NoticeRow {
  readonly messageId: string | null
  readonly zone: Zone | null
  readonly namesShown: boolean
  readonly promptOpen: boolean
  readonly removed: boolean
  readonly earlierStatus: MessageStatus | null
  readonly earlierTries: number | null
}

/** Question and caregiver are looked up for each: for an EXISTS all questions and all caregivers would be read. */
async function takeNotices(
  tx: Tx,
  personIds: readonly string[],
  noticeIds: readonly string[],
  now: Instant,
): Promise<readonly WaitingNotice[]> {
  const [found] = await tx.$queryRaw<[{ waiting: string }]>`
    WITH waiting AS MATERIALIZED (
      SELECT n.*, p."zone", coalesce((p."settings"->>'namesShown')::boolean, false) AS "namesShown",
        n."promptId" IS NULL OR q."id" IS NOT NULL AND q."closedAt" IS NULL AS "promptOpen",
        coalesce((
          SELECT true FROM "Caregiver" c
          WHERE c."patientId" = n."patientId" AND c."personId" = n."personId" AND c."state" = 'removed' LIMIT 1
        ), false) AS "removed",
        m."status" AS "earlierStatus", m."tries" AS "earlierTries"
      FROM "Notice" n
      LEFT JOIN "Patient" p ON p."id" = n."patientId"
      LEFT JOIN "Prompt" q ON q."id" = n."promptId"
      LEFT JOIN "Message" m ON m."id" = n."messageId"
      WHERE n."state" = 'waiting' AND (n."retryAt" IS NULL OR n."retryAt" <= ${now.toString()}::timestamptz)
        AND (n."personId" = ANY(${textList(personIds)})
          OR n."id" = ANY(${textList(noticeIds)}) AND n."personId" IS NULL)
      ORDER BY n."id" FOR UPDATE OF n
    )
    SELECT coalesce(json_agg(w), '[]')::text AS "waiting" FROM waiting w`
  return (JSON.parse(found.waiting) as WaitingRow[]).map(waitingFromRow)
}

const waitingFromRow = (row: WaitingRow): WaitingNotice => ({
  notice: noticeFromRow(row),
  zone: row.zone,
  namesShown: row.namesShown,
  promptOpen: row.promptOpen,
  removed: row.removed,
  earlier:
    row.messageId === null || row.earlierStatus === null
      ? null
      : { messageId: row.messageId, status: row.earlierStatus, tries: row.earlierTries ?? 1 },
})

interface OfferingRow {
  readonly promptId: string
  readonly personId: string | null
  readonly channel: ChannelName
  readonly address: string
  readonly replies: Json
  readonly closed: boolean
}

/** How long the numbers of somebody who has answered are not given to whoever shares her phone. */
const numbersRestHours = 12

/**
 * Whose contacts are being written to right now, and the open replies: of the messages that have, or may have, arrived and whose question is open: to these people and to whoever shares an
 * address with one of them. A message is no older than its question (an hour's room for clocks), so that few are read.
 */
async function saidNear(
  tx: Tx,
  people: readonly Person[],
  now: Instant,
): Promise<Pick<Outbox, 'openReplies' | 'shared' | 'busy'>> {
  if (people.length === 0) return { openReplies: [], shared: new Set(), busy: new Set() }
  const contacts = people.flatMap((person) => person.contacts)
  const addresses = contacts.map(({ address }) => address)
  const restingSince = now.subtract({ hours: numbersRestHours }).toString()
  const handingSince = now.subtract({ seconds: stepsAsideSec }).toString()
  const [found] = await tx.$queryRaw<[{ offering: string; shared: string; busy: string }]>`
    WITH reader AS (
      SELECT DISTINCT c."personId", a."key" FROM ${addressForms(tx, addresses)}
      JOIN "Contact" c ON c."channel" = a."channel" AND c."value" = a."value" AND c."state" IN ('invited', 'usable')
    ), shared AS (
      SELECT "key" FROM reader GROUP BY "key" HAVING count(*) > 1
    ), near AS (
      SELECT "personId", bool_or("shares") AS "shares" FROM (
        SELECT unnest(${textList(people.map(({ id }) => id))}) AS "personId", false AS "shares"
        UNION ALL SELECT "personId", s."key" IS NOT NULL FROM reader LEFT JOIN shared s USING ("key")
      ) n GROUP BY "personId"
    )
    SELECT (SELECT coalesce(json_agg(shared."key"), '[]')::text FROM shared) AS "shared",
      (SELECT coalesce(json_agg(DISTINCT "contactId"), '[]')::text FROM "Message"
        WHERE "status" = 'handing' AND "statusAt" > ${handingSince}::timestamptz
          AND "contactId" = ANY(${textList(contacts.map(({ id }) => id))})) AS "busy",
      coalesce(json_agg(json_build_object(
        'promptId', q."id", 'personId', m."personId", 'channel', m."channel", 'address', m."address",
        'replies', m."replies", 'closed', q."closedAt" IS NOT NULL
      ) ORDER BY m."createdAt", m."id"), '[]')::text AS "offering"
    FROM near JOIN "Prompt" q ON q."personId" = near."personId"
      AND (q."closedAt" IS NULL OR near."shares" AND q."closedAt" > ${restingSince}::timestamptz)
    JOIN "Message" m ON m."personId" = q."personId" AND m."createdAt" >= q."openedAt" - interval '1 hour'
    WHERE q."id" = ANY(m."promptIds") AND m."status" NOT IN ('queued', 'failed', 'expired')`
  const openReplies = (JSON.parse(found.offering) as OfferingRow[]).flatMap(
    ({ promptId: open, personId, channel, address, replies, closed }) =>
      fromJson<readonly Reply[]>(replies)
        .filter(({ promptId }) => promptId === open)
        .map(({ promptId, reply, choice }) => ({
          personId,
          address: { channel, value: address },
          promptId,
          reply,
          choice,
          closed,
        })),
  )
  const setOf = (json: string): ReadonlySet<string> => new Set(JSON.parse(json) as string[])
  return { openReplies, shared: setOf(found.shared), busy: setOf(found.busy) }
}
