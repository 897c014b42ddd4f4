import type { Client, types } from 'pg'
import { dueAt } from './clinic.ts'

/** The rows that a tick wrote for some patients, as the database shows them, by table. */
export type Written = ReadonlyMap<string, readonly object[]>

/** Where a tick writes, and by what the rows of a patient are found. */
const writes: readonly (readonly [table: string, ofPatients: string])[] = [
  ['"Dose"', `"patientId" = ANY($1) AND "plannedAt" = '${dueAt}'`],
  ['"Prompt"', `"patientId" = ANY($1) AND "openedAt" = '${dueAt}'`],
  ['"Fact"', '"patientId" = ANY($1)'],
  ['"Notice"', '"patientId" = ANY($1)'],
  ['pgboss.job', `"data"->'errands'->0->>'id' IN (SELECT "personId" FROM "Patient" WHERE "id" = ANY($1))`],
]
const patientColumns = '"id", "wakeAt", "lastFactAt"'

export async function writtenFor(client: Client, patientIds: readonly string[]): Promise<Written> {
  const written = new Map<string, readonly object[]>()
  const read = async (table: string, columns: string, where: string) => {
    const { rows } = await client.query<{ rows: readonly object[] }>(
      `SELECT coalesce(json_agg(r), '[]') AS rows FROM (SELECT ${columns} FROM ${table} WHERE ${where}) r`,
      [patientIds],
    )
    written.set(table, rows[0]?.rows ?? [])
  }
  for (const [table, where] of writes) await read(table, '*', where)
  await read('"Patient"', patientColumns, '"id" = ANY($1)')
  return written
}

const since = (hours: number) => `timestamptz '${dueAt.subtract({ hours })}'`

/** Everything that a tick has to know of its patients, one plain query for each table. */
const reads: readonly string[] = [
  'SELECT * FROM "Patient" WHERE "id" = ANY($1)',
  `SELECT * FROM "Person" p JOIN "Contact" c ON c."personId" = p."id" WHERE p."id" IN (
    SELECT "personId" FROM "Patient" WHERE "id" = ANY($1) UNION SELECT "personId" FROM "Caregiver" WHERE "patientId" = ANY($1))`,
  'SELECT * FROM "Caregiver" WHERE "patientId" = ANY($1)',
  'SELECT * FROM "Prescription" WHERE "patientId" = ANY($1)',
  `SELECT * FROM "Dose" WHERE "patientId" = ANY($1) AND "plannedAt" >= ${since(14 * 24)}`,
  `SELECT p.*, m."id", m."contactId", m."replies", a."startedAt" FROM "Prompt" p
    JOIN "Message" m ON m."promptIds" @> ARRAY[p."id"] JOIN "Attempt" a ON a."messageId" = m."id"
    WHERE p."patientId" = ANY($1) AND p."openedAt" > ${since(48)}`,
  `SELECT * FROM "Alarm" WHERE "patientId" = ANY($1) AND ("closedAt" IS NULL OR "closedAt" >= ${since(14 * 24)})`,
  `SELECT * FROM "Observation" WHERE "patientId" = ANY($1) AND "at" >= ${since(14 * 24)}`,
]

/** The driver hands over what the server says, and makes no Dates of it: the least that a reader can do. */
const asText = { getTypeParser: () => (text: string) => text } as unknown as typeof types

/**
 * What a tick does for one batch, by hand: locks those due, reads what is known of them, and writes rows that are
 * known beforehand. Nothing is decided.
 */
export async function plainTick(client: Client, batch: number, written: Written): Promise<void> {
  await client.query('BEGIN')
  const due = await client.query<{ id: string }>(
    `SELECT "id" FROM "Patient" WHERE "wakeAt" <= '${dueAt}' ORDER BY "wakeAt" LIMIT ${batch} FOR NO KEY UPDATE SKIP LOCKED`,
  )
  const ids = due.rows.map(({ id }) => id)
  for (const text of reads) await client.query({ text, values: [ids], rowMode: 'array', types: asText })
  for (const [table, rows] of written) {
    if (table === '"Patient"') continue
    await client.query(`INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1)`, [
      JSON.stringify(rows),
    ])
  }
  await client.query(
    `UPDATE "Patient" p SET "wakeAt" = r."wakeAt", "lastFactAt" = r."lastFactAt"
      FROM json_populate_recordset(NULL::"Patient", $1) r WHERE p."id" = r."id"`,
    [JSON.stringify(written.get('"Patient"'))],
  )
  await client.query('COMMIT')
}
