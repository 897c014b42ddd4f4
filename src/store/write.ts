import type { Tx } from './database.ts'
import { Prisma } from './generated/client.ts'
import { type ColumnTypes, tableOf } from './lists.ts'
import { sealRows } from './sealedColumns.ts'

/** The tables that are written in bulk. */
export type TableName = Exclude<Prisma.ModelName, 'Beat' | 'Pace' | 'Setting'>

const name = (identifier: string) => Prisma.raw(`"${identifier}"`)

/**
 * The rows as the database sees them: their types come from the table, so moments, lists and JSON need no casts. What
 * is to be kept to ourselves is sealed here and nowhere else.
 */
const recordset = (tx: Tx, table: TableName, rows: readonly object[]) =>
  Prisma.sql`json_populate_recordset(NULL::${name(table)}, ${JSON.stringify(sealRows(tx.secrecy, table, rows))}::json)`

const columnsOf = (rows: readonly object[]): readonly string[] => Object.keys(rows[0] ?? {})

const list = (columns: readonly string[]) => Prisma.raw(columns.map((column) => `"${column}"`).join(', '))

/**
 * One statement for all rows. Columns that the rows do not name get the table's defaults.
 * @param types for a table that is written all the time: with them the database is done sooner.
 */
export function insert<Row extends object>(
  tx: Tx,
  table: TableName,
  rows: readonly Row[],
  types?: ColumnTypes<Row>,
): Prisma.Sql {
  const columns = list(columnsOf(rows))
  const from =
    types === undefined ? recordset(tx, table, rows) : tableOf(sealRows(tx.secrecy, table, rows), types)
  return Prisma.sql`INSERT INTO ${name(table)} (${columns}) SELECT ${columns} FROM ${from} r`
}

/** @throws when a row is there already: for tables whose rows are only ever added. */
export async function insertRows(tx: Tx, table: TableName, rows: readonly object[]): Promise<void> {
  if (rows.length > 0) await tx.$executeRaw(insert(tx, table, rows))
}

/** Adds rows that are new by `key` and leaves the others as they are; returns the ids of those that are new. */
export async function insertNew<Id>(
  tx: Tx,
  table: TableName,
  rows: readonly object[],
): Promise<readonly Id[]> {
  if (rows.length === 0) return []
  const added = await tx.$queryRaw<
    { id: Id }[]
  >`${insert(tx, table, rows)} ON CONFLICT DO NOTHING RETURNING "id"`
  return added.map(({ id }) => id)
}

/**
 * Adds or changes rows by their id. Columns in `fixed` are set once: changing none that other tables refer to keeps
 * the lock on the row weak enough for them.
 */
export async function upsertRows(
  tx: Tx,
  table: TableName,
  rows: readonly object[],
  fixed: readonly string[] = [],
): Promise<void> {
  if (rows.length === 0) return
  const changing = columnsOf(rows).filter((column) => column !== 'id' && !fixed.includes(column))
  const set = Prisma.raw(changing.map((column) => `"${column}" = excluded."${column}"`).join(', '))
  await tx.$executeRaw`${insert(tx, table, rows)} ON CONFLICT ("id") DO UPDATE SET ${set}`
}

/** Changes rows that are there, by their id. */
export async function updateRows(
  tx: Tx,
  table: TableName,
  rows: readonly object[],
  fixed: readonly string[] = [],
): Promise<void> {
  if (rows.length === 0) return
  const changing = columnsOf(rows).filter((column) => column !== 'id' && !fixed.includes(column))
  const set = Prisma.raw(changing.map((column) => `"${column}" = r."${column}"`).join(', '))
  await tx.$executeRaw`UPDATE ${name(table)} t SET ${set} FROM ${recordset(tx, table, rows)} r WHERE t."id" = r."id"`
}
