import type { Instant } from '../domain/time.ts'
import type { Tx } from './database.ts'
import type { MessageRow } from './rows/message.ts'
import { insertRows, updateRows } from './write.ts'

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
 * @returns the number of each message's attempt.
 */
export async function post(tx: Tx, posting: Posting, now: Instant): Promise<ReadonlyMap<string, number>> {
  await drop(tx, posting.dropped)
  await putOff(tx, posting.putOff)
  await supersede(tx, posting.supersededIds, now)
  const { messages } = posting
  if (messages.length === 0) return new Map()
  const isFresh = ({ id }: MessageRow) => !posting.reusedIds.has(id)
  await insertRows(tx, 'Message', messages.filter(isFresh))
  await updateRows(
    tx,
    'Message',
    messages.filter((message) => !isFresh(message)),
  )
  await markSent(tx, messages)
  const attempts = await tx.$queryRaw<{ messageId: string; number: number }[]>`
    INSERT INTO "Attempt" ("messageId", "number", "startedAt")
    SELECT m, 1 + (SELECT count(*)::int FROM "Attempt" a WHERE a."messageId" = m), ${now.toString()}::timestamptz
    FROM unnest(${messages.map(({ id }) => id)}::text[]) AS m
    RETURNING "messageId", "number"`
  return new Map(attempts.map(({ messageId, number }) => [messageId, number]))
}

/** Drops notices for good. */
export async function drop(tx: Tx, dropped: Posting['dropped']): Promise<void> {
  if (dropped.length === 0) return
  await tx.$executeRaw`
    UPDATE "Notice" n SET "state" = 'dropped', "why" = d."why"
    FROM unnest(${dropped.map(({ noticeId }) => noticeId)}::text[], ${dropped.map(({ why }) => why)}::text[]) AS d("id", "why")
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
async function markSent(tx: Tx, messages: readonly MessageRow[]): Promise<void> {
  const messageOf = new Map(
    messages.flatMap(({ id, noticeIds }) => noticeIds.map((noticeId) => [noticeId, id])),
  )
  await tx.$executeRaw`
    UPDATE "Notice" n SET "state" = 'sent', "messageId" = s."messageId", "retryAt" = NULL
    FROM unnest(${[...messageOf.keys()]}::text[], ${[...messageOf.values()]}::text[]) AS s("id", "messageId")
    WHERE n."id" = s."id"`
}
