import { troubleCalmMin } from '../bot/limits.ts'
import { noticePrefix, type Review } from '../bot/troubles.ts'
import type { Person } from '../domain/person.ts'
import { type Instant, minutes } from '../domain/time.ts'
import type { Told, Trouble } from '../domain/trouble.ts'
import type { StoreContext } from './change.ts'
import type { Database, Tx } from './database.ts'
import { loadOperators } from './operators.ts'
import { instant, instantOrNull, text } from './rows/column.ts'
import { saveNotices } from './save.ts'
import { fromJson, type Json, toJson } from './temporalJson.ts'
import { upsertRows } from './write.ts'

interface TroubleRow {
  readonly id: string
  readonly cause: Json
  readonly since: string
  readonly seenAt: string
  readonly touched: Json
  readonly toldAs: Told['as'] | null
  readonly toldAt: string | null
  readonly overAt: string | null
}

const troubleToRow = ({ id, cause, since, seenAt, touched, told, overAt }: Trouble): TroubleRow => ({
  id,
  cause: toJson(cause),
  since: since.toString(),
  seenAt: seenAt.toString(),
  touched: toJson(touched),
  toldAs: told?.as ?? null,
  toldAt: text(told?.at ?? null),
  overAt: text(overAt),
})

const troubleFromRow = (row: TroubleRow): Trouble => ({
  id: row.id,
  cause: fromJson(row.cause),
  since: instant(row.since),
  seenAt: instant(row.seenAt),
  touched: fromJson(row.touched),
  told: row.toldAs === null || row.toldAt === null ? null : { as: row.toldAs, at: instant(row.toldAt) },
  overAt: instantOrNull(row.overAt),
})

/** Those that last, and those that ended after this moment; the oldest first. */
export async function troublesSince(tx: Tx, after: Instant): Promise<readonly Trouble[]> {
  const [found] = await tx.$queryRaw<[{ troubles: string }]>`
    SELECT coalesce(json_agg(t ORDER BY t."since", t."id"), '[]')::text AS "troubles" FROM "Trouble" t
    WHERE t."overAt" IS NULL OR t."overAt" > ${after.toString()}::timestamptz`
  return (JSON.parse(found.troubles) as TroubleRow[]).map(troubleFromRow)
}

/** Those that are recent enough to matter for what is told now. */
export const recentTroubles = (tx: Tx, now: Instant): Promise<readonly Trouble[]> =>
  troublesSince(tx, now.subtract(minutes(troubleCalmMin)))

/**
 * Decides what operators are told of troubles and saves it. Several workers may look at once: one after the other, so
 * that nothing is told twice.
 * @returns what was told.
 */
export async function reviewTroubles(
  context: StoreContext,
  decide: (recent: readonly Trouble[], operators: readonly Person[], now: Instant) => Review,
): Promise<Review> {
  const { reviewed, told } = await context.database.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('tookit troubles', 0))`
    const now = await context.clock(tx)
    const reviewed = decide(await recentTroubles(tx, now), await loadOperators(tx), now)
    await upsertRows(tx, 'Trouble', reviewed.changed.map(troubleToRow))
    await dropOutdated(tx, reviewed.outdatedIds)
    return { reviewed, told: await saveNotices(tx, reviewed.notices, context.enqueue) }
  })
  if (told > 0) context.wakeDelivery()
  return reviewed
}

/** That something began, or lasts, is not said once it is over or said anew; that it is over, is. */
async function dropOutdated(tx: Tx, troubleIds: readonly string[]): Promise<void> {
  if (troubleIds.length === 0) return
  await tx.$executeRaw`
    UPDATE "Notice" n SET "state" = 'dropped', "why" = 'outdated'
    FROM unnest(${troubleIds.map(noticePrefix)}::text[]) AS t("prefix")
    WHERE n."state" = 'waiting' AND starts_with(n."id", t."prefix") AND NOT starts_with(n."id", t."prefix" || 'over:')`
}

/** For `doctor` and the command line: those that last, and the last ones of these days. */
export const troublesOfDays = async (
  database: Database,
  now: Instant,
  days: number,
): Promise<readonly Trouble[]> => troublesSince(database, now.subtract({ hours: 24 * days }))
