import type { Decision, Outcome } from '../bot/decision.ts'
import type { Notice } from '../bot/notice.ts'
import type { Situation } from '../domain/situation.ts'
import type { Instant } from '../domain/time.ts'
import { BecomingSituations } from './becoming.ts'
import { changeWith, type StoreContext } from './change.ts'
import type { Tx } from './database.ts'
import { keepOptOuts } from './personFacts.ts'
import { type NoticeRow, noticeFromRow } from './rows/notice.ts'
import type { Stuck } from './stuck.ts'

/** What became of a message. `at`: when it was so. */
export interface MessageOutcome extends Omit<Outcome, 'notices'> {
  readonly noticeIds: readonly string[]
  readonly at: Instant
}

export type Reported = (situation: Situation, outcome: Outcome, at: Instant, now: Instant) => Decision

export interface ReportedMessages {
  /** All that followed from them is saved. */
  readonly messageIds: readonly string[]
  /** Patients about whom nothing could be saved: their messages have to be reported again. */
  readonly stuck: readonly Stuck[]
}

/**
 * Tells the engine what became of messages, for each patient whom they were about, and saves what follows. To report
 * the same again does no harm.
 */
export async function report(
  context: StoreContext,
  reported: Reported,
  outcomes: readonly MessageOutcome[],
): Promise<ReportedMessages> {
  const about = await noticesByPatient(context.database, outcomes)
  const { stuck } = await changeWith<undefined>(
    context,
    { kind: 'these', patientIds: [...about.keys()], personIds: outcomes.map(({ personId }) => personId) },
    {
      prepare: async () => undefined,
      decide: (situation, now) => decideAll(reported, situation, about.get(situation.patient.id) ?? [], now),
      finish: async () => {},
    },
  )
  const stuckIds = new Set(stuck.map(({ patientId }) => patientId))
  const again = new Set(
    [...about].flatMap(([id, each]) =>
      stuckIds.has(id) ? each.map(({ outcome }) => outcome.messageId) : [],
    ),
  )
  const messageIds = outcomes.map(({ messageId }) => messageId).filter((id) => !again.has(id))
  const reached = outcomes.filter(
    ({ messageId, result }) => result.kind === 'reached' && !again.has(messageId),
  )
  await markReached(context.database, reached)
  context.onReached?.(reached.map(({ messageId }) => messageId))
  await keepOptOuts(context, outcomes)
  return { messageIds, stuck }
}

interface About {
  readonly outcome: Outcome
  readonly at: Instant
}

/** Several messages may have been about her: one after the other. */
function decideAll(
  reported: Reported,
  situation: Situation,
  about: readonly About[],
  now: Instant,
): Decision | null {
  const { id } = situation.patient
  const becoming = new BecomingSituations(new Map([[id, situation]]))
  for (const { outcome, at } of about) {
    for (const current of becoming.of([id])) becoming.take(reported(current, outcome, at, now))
  }
  return becoming.decided()[0]?.decision ?? null
}

async function noticesByPatient(
  tx: Tx,
  outcomes: readonly MessageOutcome[],
): Promise<ReadonlyMap<string, readonly About[]>> {
  const ids = outcomes.flatMap(({ noticeIds }) => noticeIds)
  const [found] = await tx.$queryRaw<[{ notices: string }]>`
    SELECT coalesce(json_agg(n ORDER BY n."createdAt", n."id"), '[]')::text AS "notices"
    FROM "Notice" n WHERE n."id" = ANY(${ids}::text[])`
  const notices = new Map(
    (JSON.parse(found.notices) as NoticeRow[]).map((row) => [row.id, noticeFromRow(row)]),
  )
  const about = new Map<string, About[]>()
  for (const { noticeIds, at, ...outcome } of outcomes) {
    const carried = noticeIds.map((id) => notices.get(id)).filter((notice) => notice !== undefined)
    for (const [patientId, own] of Map.groupBy(carried, (notice: Notice) => notice.patientId)) {
      if (patientId === null) continue
      about.set(patientId, [...(about.get(patientId) ?? []), { outcome: { ...outcome, notices: own }, at }])
    }
  }
  return about
}

async function markReached(tx: Tx, reached: readonly MessageOutcome[]): Promise<void> {
  if (reached.length === 0) return
  await tx.$executeRaw`
    UPDATE "Message" m SET "reachedAt" = r."at"
    FROM unnest(${reached.map(({ messageId }) => messageId)}::text[],
      ${reached.map(({ at }) => at.toString())}::timestamptz[]) AS r("id", "at")
    WHERE m."id" = r."id" AND m."reachedAt" IS NULL`
}
