import type { ChannelName } from '../domain/contact.ts'
import type { Language } from '../domain/language.ts'
import type { DailyAt, WeeklyAt } from '../domain/patient.ts'
import type { PlannedPhase } from '../domain/peakLoad.ts'
import type { Instant } from '../domain/time.ts'
import type { Database } from './database.ts'
import { fromJson, type Json } from './temporalJson.ts'

/** How many patients have the same plan, in the same zone, and are reached by the same channel in the same words. */
export interface SamePlan {
  readonly channel: ChannelName
  readonly patients: number
  readonly zone: string
  readonly language: Language
  readonly namesShown: boolean
  readonly phases: readonly PlannedPhase[]
  readonly mood: DailyAt | null
  readonly sideEffects: WeeklyAt | null
  readonly summary: WeeklyAt | null
}

interface Row extends Pick<SamePlan, 'channel' | 'patients' | 'zone' | 'language' | 'namesShown'> {
  readonly phases: string
  readonly mood: string | null
  readonly sideEffects: string | null
  readonly summary: string | null
}

/**
 * The plans of everybody who is or may be written to between two moments: who has agreed, and who may still do so. Each
 * at the contact that she will probably be reached by. Grouped by the database: clinics have far fewer
 * plans than patients.
 */
export async function plansBetween(
  database: Pick<Database, '$queryRaw'>,
  from: Instant,
  to: Instant,
): Promise<readonly SamePlan[]> {
  // A day more at each end covers every zone.
  const first = from.subtract({ hours: 24 }).toZonedDateTimeISO('UTC').toPlainDate().toString()
  const last = to.add({ hours: 24 }).toZonedDateTimeISO('UTC').toPlainDate().toString()
  const rows = await database.$queryRaw<Row[]>`
    WITH contact AS (
      SELECT DISTINCT ON ("personId") "personId", "channel" FROM "Contact"
      WHERE "state" IN ('usable', 'invited') ORDER BY "personId", "state" = 'usable' DESC, "order"
    ), phase AS (
      SELECT r."patientId", string_agg(DISTINCT concat_ws(' ', greatest(ph#>>'{from,$date}', ${first}),
        least(ph#>>'{until,$date}', ${last}), ph#>>'{dosage,timing}'), E'\\n') AS "phases"
      FROM "Prescription" r, jsonb_array_elements(r."phases") ph
      WHERE (r."stoppedAt" IS NULL OR r."stoppedAt" > ${from.toString()}::timestamptz)
        AND ph#>>'{dosage,timing,kind}' NOT IN ('asNeeded', 'afterTaken')
        AND ph#>>'{from,$date}' <= ${last} AND coalesce(ph#>>'{until,$date}' > ${first}, true)
      GROUP BY r."patientId"
    ), planned AS (
      SELECT c."channel", p."zone", x."language", coalesce((p."settings"->>'namesShown')::boolean, false) AS "namesShown",
        coalesce(phase."phases", '') AS "phases", p."settings"->>'mood' AS "mood",
        p."settings"->>'sideEffects' AS "sideEffects", p."settings"->>'summary' AS "summary"
      FROM "Patient" p
      JOIN "Person" x ON x."id" = p."personId" AND x."stoppedAt" IS NULL
      JOIN contact c ON c."personId" = p."personId"
      LEFT JOIN phase ON phase."patientId" = p."id"
      WHERE p."enrolment" <> 'declined'
    )
    SELECT *, count(*)::int AS "patients" FROM planned GROUP BY 1, 2, 3, 4, 5, 6, 7, 8`
  return rows.map(({ phases, mood, sideEffects, summary, ...row }) => ({
    ...row,
    phases: phases === '' ? [] : phases.split('\n').map(phaseFrom),
    mood: fromText<DailyAt>(mood),
    sideEffects: fromText<WeeklyAt>(sideEffects),
    summary: fromText<WeeklyAt>(summary),
  }))
}

/** `2026-11-24 2026-12-01 {timing}`; least() leaves out an end that there is not. */
function phaseFrom(text: string): PlannedPhase {
  const [from = '', until = ''] = text.split(' ', 2)
  const timing = JSON.parse(text.slice(from.length + until.length + 2)) as Json
  return {
    from: Temporal.PlainDate.from(from),
    until: Temporal.PlainDate.from(until),
    dosage: { timing: fromJson<PlannedPhase['dosage']['timing']>(timing) },
  }
}

const fromText = <T>(text: string | null): T | null =>
  text === null ? null : fromJson<T>(JSON.parse(text) as Json)
