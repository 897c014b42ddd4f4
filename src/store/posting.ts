import type { Instant } from '../domain/time.ts'
import type { Tx } from './database.ts'
import { Prisma } from './generated/client.ts'
import { textList } from './lists.ts'
import { type MessageRow, messageColumns } from './rows/message.ts'
import { insert, updateRows } from './write.ts'

/** What the door decided about what waited. */
export interface Posting {
  /** Composed now, to be handed over as soon as this is committed. */
  readonly messages: readonly MessageRow[]
  readonly dropped: readonly { readonly noticeId: string; readonly why: string }[]
  readonly putOff: readonly { readonly noticeId: string; readonly until: Instant }[]
  /** Messages that were composed before, could not be handed over, and whose notices now stand in others. */
  readonly supersededIds: readonly string[]
  /** Messages that were composed before, could not be handed over, and are composed anew. */
  readonly reusedIds: ReadonlySet<string>
}

/**
 * Writes messages and their attempts before any service is called: what is written as being handed over may have
 * arrived, whatever happens to this process.
 * @returns the number of the attempt of each message that is reused; a fresh one's is its first.
 */
export async function post(tx: Tx, posting: Posting, now: Instant): Promise<ReadonlyMap<string, number>> {
  await drop(tx, posting.dropped)
  await putOff(tx, posting.putOff)
  await supersede(tx, posting.supersededIds, now)
  const { messages } = posting
  if (messages.length === 0) return new Map()
  const reused = messages.filter(({ id }) => posting.reusedIds.has(id))
  const fresh = messages.filter(({ id }) => !posting.reusedIds.has(id))
  if (fresh.length > 0) await writeFresh(tx, fresh, now)
  if (reused.length === 0) return new Map()
  await updateRows(tx, 'Message', reused)
  await tx.$executeRaw`${sent(messages)}`
  const attempts = await tx.$queryRaw<{ messageId: string; number: number }[]>`
    INSERT INTO "Attempt" ("messageId", "number", "startedAt")
    SELECT m, 1 + (SELECT count(*)::int FROM "Attempt" a WHERE a."messageId" = m), ${now.toString()}::timestamptz
    FROM unnest(${textList(reused.map(({ id }) => id))}) AS m
    RETURNING "messageId", "number"`
  return new Map(attempts.map(({ messageId, number }) => [messageId, number]))
}

/** Nearly all are fresh, so they, their notices and their first attempts take one statement. */
async function writeFresh(tx: Tx, messages: readonly MessageRow[], now: Instant): Promise<void> {
  await tx.$executeRaw`
    WITH message AS (${insert(tx, 'Message', messages, messageColumns)} RETURNING "id"), notice AS (${sent(messages)})
    INSERT INTO "Attempt" ("messageId", "number", "startedAt")
    SELECT "id", 1, ${now.toString()}::timestamptz FROM message`
}

/** Drops notices for good. */
export async function drop(tx: Tx, dropped: Posting['dropped']): Promise<void> {
  if (dropped.length === 0) return
  await tx.$executeRaw`
    UPDATE "Notice" n SET "state" = 'dropped', "why" = d."why"
    FROM unnest(${textList(dropped.map(({ noticeId }) => noticeId))}, ${textList(dropped.map(({ why }) => why))}) AS d("id", "why")
    WHERE n."id" = d."id" AND n."state" = 'waiting'`
}

async function putOff(tx: Tx, notices: Posting['putOff']): Promise<void> {
  if (notices.length === 0) return
  await tx.$executeRaw`
    UPDATE "Notice" n SET "retryAt" = p."until"
    FROM unnest(${notices.map(({ noticeId }) => noticeId)}::text[],
      ${notices.map(({ until }) => until.toString())}::timestamptz[]) AS p("id", "until")
    WHERE n."id" = p."id"`
}

async function supersede(tx: Tx, messageIds: readonly string[], now: Instant): Promise<void> {
  if (messageIds.length === 0) return
  await tx.$executeRaw`
    UPDATE "Message" SET "status" = 'expired', "statusAt" = ${now.toString()}::timestamptz
    WHERE "id" = ANY(${[...messageIds]}::text[]) AND "status" = 'queued'`
}

/** A notice that stands in several messages belongs to the last one. */
function sent(messages: readonly MessageRow[]): Prisma.Sql {
  const messageOf = new Map(
    messages.flatMap(({ id, noticeIds }) => noticeIds.map((noticeId) => [noticeId, id])),
  )
  return Prisma.sql`
    UPDATE "Notice" n SET "state" = 'sent', "messageId" = s."messageId", "retryAt" = NULL
    FROM unnest(${textList([...messageOf.keys()])}, ${textList([...messageOf.values()])}) AS s("id", "messageId")
    WHERE n."id" = s."id"`
}
