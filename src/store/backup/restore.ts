import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client, escapeIdentifier as name } from 'pg'
import { keepCheckOf } from '../keys.ts'
import { migrationsPath } from '../migrate.ts'
import { inPlain, type Secrecy } from '../secrecy.ts'
import { type BackupHeader, BadBackup } from './format.ts'
import { readBackup, verifyBackup } from './read.ts'
import { type TableShape, tablesIn } from './tables.ts'

export interface Restoring {
  /** Of a database that has all migrations. */
  readonly connectionString: string
  readonly file: string
  /** Remove whatever the database holds. Else it has to be empty. */
  readonly replace: boolean
  /** With which this database is sealed from now on. */
  readonly secrecy?: Secrecy
  /** Where the migrations are; default: this release's. */
  readonly migrationsFolder?: string
}

export interface Restored {
  readonly madeAt: Temporal.Instant
  readonly tables: readonly { readonly name: string; readonly rows: number }[]
}

/** The database holds people already. Nothing has been changed. */
export class NotEmpty extends Error {
  readonly tables: readonly string[]

  constructor(tables: readonly string[]) {
    super(`The database is not empty: it has rows in ${tables.join(', ')}.`)
    this.name = 'NotEmpty'
    this.tables = tables
  }
}

/** What was loaded is first put here, and brought up to this release's tables. */
const schema = 'tookit_restore'
const bytesAtOnce = 1_000_000
/** Of the machine, not of people: a start writes into them. */
const ownTables: ReadonlySet<string> = new Set(['Setting', 'Beat'])

/** Marks a database in whose time a gap is, until somebody has seen to what was due in it: see `restoredAt`. */
export const restoredKey = 'restored'
/** Until then nobody is advanced, unless the gap has been seen to before. */
const heldForMin = 60

/**
 * Puts a backup into a database, all of it or nothing. One of an earlier release is loaded into the tables that it
 * came from and brought forward by the migrations since. Whoever works on the database waits meanwhile, and then goes
 * on with what the backup says.
 * @throws BadBackup, NotEmpty; then nothing has changed.
 */
export async function restoreBackup(restoring: Restoring): Promise<Restored> {
  const { file, connectionString, replace } = restoring
  const header = await verifyBackup(file)
  const secrecy = restoring.secrecy ?? inPlain
  refuseWithoutKeys(header, secrecy, file)
  const migrations = migrationsSince(restoring.migrationsFolder ?? migrationsPath, header, file)
  const client = new Client({ connectionString, application_name: 'tookit-restore' })
  client.on('error', () => {}) // whatever is asked next fails and says so
  await client.connect()
  try {
    if (!replace) await refuseUnlessEmpty(client)
    await client.query('BEGIN')
    await client.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`)
    await client.query(`CREATE SCHEMA ${schema}`)
    await client.query(`SET LOCAL search_path TO ${schema}`)
    for (const sql of migrations.before) await client.query(sql)
    const loaded = await load(client, file)
    for (const sql of migrations.after) await client.query(sql)
    await client.query('SET LOCAL search_path TO public')
    const tables = await takeOver(client, replace)
    if (migrations.after.length === 0) compare(loaded, tables)
    await holdTime(client, header)
    await keepCheckOf(client, secrecy)
    await client.query(`DROP SCHEMA ${schema} CASCADE`)
    await client.query('COMMIT')
    return { madeAt: header.madeAt, tables }
  } finally {
    await client.end() // what was not committed is rolled back
  }
}

function refuseWithoutKeys({ keys }: BackupHeader, { keyIds }: Secrecy, file: string): void {
  const missing = keys.filter((key) => !keyIds.includes(key))
  if (missing.length > 0)
    throw new BadBackup(
      `${file} was sealed with ${missing.length === 1 ? `key ${missing[0]}` : `the keys ${missing.join(' and ')}`}, which TOOKIT_KEYS does not hold. Add it after the newest one.`,
    )
}

function migrationsSince(folder: string, { migrations, version }: BackupHeader, file: string) {
  const known = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  const unknown = migrations.filter((migration) => !known.includes(migration))
  if (unknown.length > 0)
    throw new BadBackup(
      `${file} was made by a later tookit (${version}) than this one. Install that release or a newer one, then restore.`,
    )
  const sqlOf = (migration: string) => readFileSync(join(folder, migration, 'migration.sql'), 'utf8')
  return {
    before: migrations.map(sqlOf),
    after: known.filter((migration) => !migrations.includes(migration)).map(sqlOf),
  }
}

async function refuseUnlessEmpty(client: Client): Promise<void> {
  const full: string[] = []
  for (const table of await tablesIn(client, 'public')) {
    const { rowCount } = await client.query(`SELECT 1 FROM public.${name(table.name)} LIMIT 1`)
    if ((rowCount ?? 0) > 0 && !ownTables.has(table.name)) full.push(table.name)
  }
  if (full.length > 0) throw new NotEmpty(full)
}

type Counts = ReadonlyMap<string, number>

async function load(client: Client, file: string): Promise<Counts> {
  const counts = new Map<string, number>()
  let insert = ''
  let batch: string[] = []
  let bytes = 0
  const flush = async () => {
    if (batch.length > 0) await client.query(insert, [`[${batch.join(',')}]`])
    batch = []
    bytes = 0
  }
  for await (const piece of readBackup(file)) {
    if (piece.kind === 'table') insert = insertInto(piece.name, piece.columns)
    if (piece.kind === 'rows') {
      batch.push(...piece.rows)
      bytes += piece.rows.reduce((sum, row) => sum + row.length, 0)
      if (bytes >= bytesAtOnce) await flush()
    }
    if (piece.kind === 'tableEnd') {
      await flush()
      counts.set(piece.name, piece.rows)
    }
  }
  return counts
}

function insertInto(table: string, columns: readonly string[]): string {
  const list = columns.map(name).join(', ')
  return `INSERT INTO ${name(table)} (${list}) SELECT ${list} FROM json_populate_recordset(NULL::${name(table)}, $1::json)`
}

/** From the tables beside into the real ones, which nobody else can touch until it is done. */
async function takeOver(client: Client, replace: boolean): Promise<Restored['tables']> {
  const tables = await tablesIn(client, 'public')
  const all = tables.map((table) => `public.${name(table.name)}`).join(', ')
  await client.query(`LOCK TABLE ${all} IN ACCESS EXCLUSIVE MODE`)
  if (!replace) await refuseUnlessEmpty(client)
  await client.query(`TRUNCATE ${all}`)
  const taken: { name: string; rows: number }[] = []
  for (const table of tables) {
    const list = table.columns.map(name).join(', ')
    const { rowCount } = await client.query(
      `INSERT INTO public.${name(table.name)} (${list}) SELECT ${list} FROM ${schema}.${name(table.name)}`,
    )
    taken.push({ name: table.name, rows: rowCount ?? 0 })
    await countOn(client, table)
  }
  return taken
}

/** New rows get numbers after those that are there. */
async function countOn(client: Client, table: TableShape): Promise<void> {
  for (const column of table.columns) {
    const { rows } = await client.query<{ sequence: string | null }>(
      'SELECT pg_get_serial_sequence($1, $2) AS "sequence"',
      [`public.${name(table.name)}`, column],
    )
    const sequence = rows[0]?.sequence
    if (sequence == null) continue
    await client.query(
      `SELECT setval($1, coalesce(max(${name(column)}), 1), max(${name(column)}) IS NOT NULL) FROM public.${name(table.name)}`,
      [sequence],
    )
  }
}

function compare(loaded: Counts, taken: Restored['tables']): void {
  for (const { name: table, rows } of taken)
    if (rows !== (loaded.get(table) ?? 0))
      throw new Error(`${table}: ${loaded.get(table)} rows in the backup, ${rows} in the database`)
}

/**
 * What happened after the backup is not known: a dose may have been taken, an answer given. Nobody is asked or told
 * of anything as if that were known, until each has been looked at (see settleGap).
 */
async function holdTime(client: Client, { madeAt }: BackupHeader): Promise<void> {
  await client.query(
    `INSERT INTO public."Setting" ("key", "value") VALUES ($1, $2)
     ON CONFLICT ("key") DO UPDATE SET "value" = excluded."value"`,
    [restoredKey, madeAt.toString()],
  )
  await client.query(
    `UPDATE public."Patient" SET "wakeAt" = clock_timestamp() + interval '${heldForMin} minutes'`,
  )
}
