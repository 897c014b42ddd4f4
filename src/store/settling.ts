import type { Sent } from '../bot/outgoing.ts'
import type { Instant } from '../domain/time.ts'
import type { Tx } from './database.ts'
import { Prisma } from './generated/client.ts'
import type { MessageStatus } from './rows/message.ts'

/** What came of an attempt to hand a message over. */
export interface Settled {
  readonly messageId: string
  readonly attempt: number
  readonly sent: Sent
  /** The service's acceptance is all that can be known, and nobody has to be told of it first. */
  readonly reached: boolean
  /** What it told waits again, until then. Null: it does not. */
  readonly again: Instant | null
}

const statuses: Readonly<Record<Sent['kind'], MessageStatus>> = {
  accepted: 'accepted',
  later: 'queued',
  unauthorized: 'queued',
  unknown: 'unknown',
  gone: 'failed',
  optedOut: 'failed',
  refused: 'failed',
}

/** Writes down what came of attempts. A failure for good was reported before. */
export async function settle(tx: Tx, settled: readonly Settled[], now: Instant): Promise<void> {
  if (settled.length === 0) return
  await endAttempts(tx, settled, now)
  await waitAgain(
    tx,
    settled.flatMap(({ messageId, again }) => (again === null ? [] : [{ messageId, until: again }])),
  )
  await giveUp(
    tx,
    settled
      .filter(({ sent }) => statuses[sent.kind] === 'failed')
      .map(({ messageId, sent }) => ({ messageId, why: sent.kind })),
  )
}

/** Messages and attempts in one statement: it is the one that runs for every few messages. */
async function endAttempts(tx: Tx, settled: readonly Settled[], now: Instant): Promise<void> {
  const at = Prisma.sql`${now.toString()}::timestamptz`
  const rows = settled.map(({ messageId, attempt, sent, reached }) => ({
    id: messageId,
    number: attempt,
    result: sent.kind,
    status: statuses[sent.kind],
    code: sent.kind === 'accepted' ? null : sent.code,
    externalId: sent.kind === 'accepted' ? sent.messageId : null,
    reached,
  }))
  await tx.$executeRaw`
    WITH s AS (
      SELECT * FROM json_to_recordset(${JSON.stringify(rows)}::json) AS s("id" text, "number" int, "result" text,
        "status" text, "code" text, "externalId" text, "reached" boolean)
    ), attempts AS (
      UPDATE "Attempt" a SET "endedAt" = ${at}, "result" = s."result", "code" = s."code"
      FROM s WHERE a."messageId" = s."id" AND a."number" = s."number"
    )
    UPDATE "Message" m SET "status" = s."status", "statusAt" = ${at}, "code" = s."code",
      "externalId" = coalesce(s."externalId", m."externalId"),
      "reachedAt" = CASE WHEN s."reached" THEN ${at} ELSE m."reachedAt" END
    FROM s WHERE m."id" = s."id"`
}

/** What these messages were to tell waits again. */
export async function waitAgain(
  tx: Tx,
  messages: readonly { readonly messageId: string; readonly until: Instant }[],
): Promise<void> {
  if (messages.length === 0) return
  await tx.$executeRaw`
    UPDATE "Notice" n SET "state" = 'waiting', "retryAt" = m."until"
    FROM unnest(${messages.map(({ messageId }) => messageId)}::text[],
      ${messages.map(({ until }) => until.toString())}::timestamptz[]) AS m("id", "until")
    WHERE n."messageId" = m."id" AND n."state" = 'sent'`
}

/** What these messages were to tell is not told by them, nor by another try of them. */
export async function giveUp(
  tx: Tx,
  messages: readonly { readonly messageId: string; readonly why: string }[],
): Promise<void> {
  if (messages.length === 0) return
  await tx.$executeRaw`
    UPDATE "Notice" n SET "state" = 'dropped', "why" = m."why"
    FROM unnest(${messages.map(({ messageId }) => messageId)}::text[], ${messages.map(({ why }) => why)}::text[]) AS m("id", "why")
    WHERE n."messageId" = m."id" AND n."state" = 'sent'`
}
