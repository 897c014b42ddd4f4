import type { Outcome } from '../bot/decision.ts'
import type { DeliveryStatus } from '../bot/inbound.ts'
import type { ChannelName } from '../domain/contact.ts'
import type { Instant } from '../domain/time.ts'
import type { StoreContext } from './change.ts'
import type { Tx } from './database.ts'
import { Prisma } from './generated/client.ts'
import { type FailedEvent, markFailed, markHandled } from './handle.ts'
import { type MessageOutcome, type Reported, report } from './report.ts'
import type { MessageStatus } from './rows/message.ts'
import { waitAgain } from './settling.ts'
import { updateRows } from './write.ts'

/** What has to be known of the channels and the engine to judge what became of a message. */
export interface Judging {
  readonly reported: Reported
  /** What a service's code for a failure after acceptance means. `later`: another try may succeed. */
  failureOf(channel: ChannelName, code: string): Failure | 'later'
}

type Failure = Extract<Outcome['result'], { code: string }>['kind']

/** A phone that is off now may be on then. After so many messages that failed, her next contact is tried. */
const tryAgainAfterMin = 5
const messagesMax = 3

/** What a service says of a message that we have no record of by then is about none of ours. */
const unmatchedAfterMin = 60

/** SMS: sent, and no bad news for so long, counts as reached. Receipts are not sent by every carrier. */
const silenceMeansReachedMin = 10
const silenceLookBackHours = 24

/**
 * Takes in what the services said became of our messages. Their status only ever rises, in whatever order the news
 * comes; what failed for good, and that an alarm reached somebody, goes to the engine.
 */
export async function handleDeliveries(
  context: StoreContext,
  judging: Judging,
  limit: number,
): Promise<{ readonly eventIds: readonly string[]; readonly failed: readonly FailedEvent[] }> {
  const { settled, toReport, reachedIds } = await context.database.$transaction((tx) =>
    takeNews(tx, context, judging, limit),
  )
  context.onReached?.(reachedIds)
  if (toReport.length === 0) return { eventIds: settled, failed: [] }
  const reported = await report(
    context,
    judging.reported,
    toReport.map(({ outcome }) => outcome),
  )
  const through = new Set(reported.messageIds)
  const done = toReport
    .filter(({ outcome }) => through.has(outcome.messageId))
    .flatMap(({ eventIds }) => eventIds)
  const not = toReport
    .filter(({ outcome }) => !through.has(outcome.messageId))
    .flatMap(({ eventIds }) => eventIds)
  const error = reported.stuck[0]?.error
  const failed = await context.database.$transaction(async (tx) => {
    const now = await context.clock(tx)
    await markHandled(tx, done, now)
    return markFailed(
      tx,
      not.map((eventId) => ({ eventId, error })),
      now,
    )
  })
  return { eventIds: [...settled, ...done], failed }
}

interface News {
  readonly eventId: string
  readonly status: DeliveryStatus
  readonly code: string | null
  readonly at: string
  readonly messageId: string
  readonly personId: string | null
  readonly contactId: string | null
  readonly channel: ChannelName
  readonly noticeIds: readonly string[]
  readonly wasStatus: MessageStatus
  readonly wasStatusAt: string
  readonly wasCode: string | null
  readonly wasReachedAt: string | null
  readonly tries: number
  /** It tells of an alarm. */
  readonly alarming: boolean
}

interface ToReport {
  readonly outcome: MessageOutcome
  readonly eventIds: readonly string[]
}

async function takeNews(tx: Tx, context: StoreContext, judging: Judging, limit: number) {
  const now = await context.clock(tx)
  await dropUnmatched(tx, now)
  const news = await readNews(tx, limit)
  const judged = [...Map.groupBy(news, ({ messageId }) => messageId).values()].map((of) => judge(of, judging))
  await updateRows(
    tx,
    'Message',
    judged.map(({ row }) => row),
  )
  const until = now.add({ minutes: tryAgainAfterMin })
  await waitAgain(
    tx,
    judged.filter(({ again }) => again).map(({ row }) => ({ messageId: row.id, until })),
  )
  const settled = judged.filter(({ outcome }) => outcome === null).flatMap(({ eventIds }) => eventIds)
  await markHandled(tx, settled, now)
  const toReport = judged.flatMap(({ outcome, eventIds }): readonly ToReport[] =>
    outcome === null ? [] : [{ outcome, eventIds }],
  )
  const reachedIds = judged.filter(({ reached }) => reached).map(({ row }) => row.id)
  return { settled, toReport: [...toReport, ...(await silent(tx, now))], reachedIds }
}

async function readNews(tx: Tx, limit: number): Promise<readonly News[]> {
  return tx.$queryRaw<News[]>`
    SELECT e."id"::text AS "eventId", e."body"->>'status' AS "status", e."body"->>'code' AS "code",
      to_json(e."sentAt")#>>'{}' AS "at", m."id" AS "messageId", m."personId", m."contactId", m."channel", m."noticeIds",
      m."status" AS "wasStatus", m."code" AS "wasCode", to_json(m."statusAt")#>>'{}' AS "wasStatusAt",
      to_json(m."reachedAt")#>>'{}' AS "wasReachedAt", m."tries", ${alarming}
    FROM "Event" e
    JOIN "Message" m ON m."channel" = e."channel" AND m."externalId" = e."body"->>'messageId'
    WHERE e."kind" = 'delivery' AND e."handledAt" IS NULL AND e."stuckAt" IS NULL
    ORDER BY e."id" LIMIT ${limit} FOR UPDATE OF e, m SKIP LOCKED`
}

const alarming = Prisma.sql`
  EXISTS (SELECT 1 FROM "Notice" n WHERE n."id" = ANY(m."noticeIds") AND n."alarmId" IS NOT NULL) AS "alarming"`

const rank: Record<MessageStatus, number> = {
  queued: 0,
  handing: 0,
  unknown: 0,
  expired: 0,
  accepted: 1,
  sent: 2,
  delivered: 3,
  read: 4,
  failed: 5,
}

/** What arrived did not fail, and what failed for good did not arrive. */
const rises = (from: MessageStatus, to: MessageStatus): boolean =>
  to === 'failed' ? rank[from] < rank.delivered : rank[to] > rank[from]

/** All news of one message, in the order in which it came. An alarm's message is reached when that was reported. */
function judge(news: readonly News[], judging: Judging) {
  const [first] = news
  if (first === undefined) throw new Error('no news of a message')
  const { messageId, wasStatus, wasStatusAt, wasCode, wasReachedAt, alarming } = first
  let last: Standing = { status: wasStatus, code: wasCode, at: wasStatusAt }
  for (const one of news) if (rises(last.status, one.status)) last = one
  const failed = last.status === 'failed' && news.some(({ status }) => status === 'failed')
  const arrived = news.find(({ status }) => status === 'delivered' || status === 'read')
  const newlyReached = arrived !== undefined && wasReachedAt === null && last.status !== 'failed'
  const failure = failed ? failureOf(first, last.code, judging) : null
  return {
    again: failure === 'again',
    reached: newlyReached && !alarming,
    row: {
      id: messageId,
      status: last.status,
      statusAt: last.at,
      code: last.code,
      reachedAt: newlyReached && !alarming ? arrived.at : wasReachedAt,
    },
    eventIds: news.map(({ eventId }) => eventId),
    outcome:
      failure === 'again'
        ? null
        : outcomeOf(
            first,
            failure === null ? null : { ...last, failure },
            newlyReached && alarming ? arrived.at : null,
          ),
  }
}

/** `again`: what it was to tell is told once more, by a new message. */
function failureOf({ channel, tries }: News, code: string | null, judging: Judging): Failure | 'again' {
  const failure = judging.failureOf(channel, code ?? noCode)
  if (failure !== 'later') return failure
  return tries < messagesMax ? 'again' : 'refused'
}

const noCode = 'unknown'

type Standing = Pick<News, 'code' | 'at'> & { readonly status: MessageStatus }

function outcomeOf(
  { messageId, personId, contactId, noticeIds }: News,
  failed: (Standing & { readonly failure: Failure }) | null,
  reachedAt: string | null,
): MessageOutcome | null {
  if (personId === null || contactId === null) return null
  const to = { messageId, personId, contactId, noticeIds }
  if (failed !== null) {
    const result = { kind: failed.failure, code: failed.code ?? noCode }
    return { ...to, at: Temporal.Instant.from(failed.at), result }
  }
  return reachedAt === null
    ? null
    : { ...to, at: Temporal.Instant.from(reachedAt), result: { kind: 'reached' } }
}

/** Alarms whose message was sent, with no bad news since. */
async function silent(tx: Tx, now: Instant): Promise<readonly ToReport[]> {
  const before = now.subtract({ minutes: silenceMeansReachedMin })
  const after = now.subtract({ hours: silenceLookBackHours })
  const found = await tx.$queryRaw<
    (Pick<News, 'messageId' | 'noticeIds'> & { personId: string; contactId: string })[]
  >`
    SELECT * FROM (
      SELECT m."id" AS "messageId", m."personId", m."contactId", m."noticeIds", ${alarming} FROM "Message" m
      WHERE m."status" = 'sent' AND m."reachedAt" IS NULL AND m."personId" IS NOT NULL AND m."contactId" IS NOT NULL
        AND m."statusAt" BETWEEN ${after.toString()}::timestamptz AND ${before.toString()}::timestamptz
    ) m WHERE "alarming"`
  return found.map(({ messageId, personId, contactId, noticeIds }) => ({
    outcome: { messageId, personId, contactId, noticeIds, at: now, result: { kind: 'reached' } },
    eventIds: [],
  }))
}

async function dropUnmatched(tx: Tx, now: Instant): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Event" e SET "handledAt" = ${now.toString()}::timestamptz
    WHERE e."kind" = 'delivery' AND e."handledAt" IS NULL AND e."stuckAt" IS NULL
      AND e."receivedAt" < ${now.subtract({ minutes: unmatchedAfterMin }).toString()}::timestamptz
      AND NOT EXISTS (
        SELECT 1 FROM "Message" m WHERE m."channel" = e."channel" AND m."externalId" = e."body"->>'messageId'
      )`
}
