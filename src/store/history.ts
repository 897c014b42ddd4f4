import type { Fact } from '../domain/fact.ts'
import type { Tx } from './database.ts'
import { type FactRow, factFromRow } from './rows/fact.ts'

/** The newest facts of a patient, the oldest first. */
export async function factsOf(database: Tx, patientId: string, limit: number): Promise<readonly Fact[]> {
  const rows = await database.$queryRaw<{ fact: FactRow }[]>`
    SELECT to_json(f) AS fact FROM (
      SELECT * FROM "Fact" WHERE "patientId" = ${patientId} ORDER BY seq DESC LIMIT ${limit}) f`
  return rows.toReversed().map(({ fact }) => factFromRow(fact))
}
