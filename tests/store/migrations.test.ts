import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { restoreBackup } from '../../src/store/backup/restore.ts'
import { tablesIn } from '../../src/store/backup/tables.ts'
import { writeBackup } from '../../src/store/backup/write.ts'
import { migrate, migrationsPath } from '../../src/store/migrate.ts'
import { openStore } from '../../src/store/store.ts'
import { allRows, withClient } from '../support/allRows.ts'
import { type FreshDatabase, freshDatabase } from '../support/freshDatabase.ts'

// Every migration runs over rows as they were before it, and loses none and nothing of them. The rows of each step
// stand in tests/store/earlier/<migration>.sql. A new migration needs rows only once another one comes after it; what
// it changes on purpose is named below.

/** Columns that a migration fills, empties or drops for rows that were there: `migration: ['Table.column']`. */
const changedOnPurpose: Readonly<Record<string, readonly string[]>> = {}

const earlier = new URL('./earlier/', import.meta.url)
const steps = readdirSync(migrationsPath, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort()

let database: FreshDatabase
let folder: string

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

beforeEach(async () => {
  await withClient(database.connectionString, (client) =>
    client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public'),
  )
  folder = mkdtempSync(join(tmpdir(), 'tookit-migrations-'))
  return () => rmSync(folder, { recursive: true, force: true })
})

async function step(name: string): Promise<void> {
  cpSync(join(migrationsPath, name), join(folder, name), { recursive: true })
  expect(await migrate(database.connectionString, folder)).toEqual([name])
}

const rowsOf = (name: string): URL => new URL(`${name}.sql`, earlier)

async function addRowsOf(name: string): Promise<void> {
  if (existsSync(rowsOf(name)))
    await withClient(database.connectionString, (client) => client.query(readFileSync(rowsOf(name), 'utf8')))
}

type Row = Readonly<Record<string, unknown>>
type Rows = ReadonlyMap<string, readonly Row[]>

const parsed = async (connectionString: string): Promise<Rows> =>
  new Map(
    [...(await allRows(connectionString))].map(([name, rows]) => [
      name,
      rows.map((row) => JSON.parse(row) as Row),
    ]),
  )

/** What of the rows before is not there after, of the columns that are still there. */
function lost(before: Rows, after: Rows, onPurpose: readonly string[]): readonly string[] {
  return [...before].flatMap(([table, rows]) => {
    const now = after.get(table)
    if (now === undefined) return onPurpose.includes(table) ? [] : [`${table} is gone`]
    const dropped = Object.keys(rows[0] ?? {}).filter((column) => !(column in (now[0] ?? {})))
    const missing = dropped
      .map((column) => `${table}.${column}`)
      .filter((column) => !onPurpose.includes(column))
    const kept = Object.keys(rows[0] ?? {}).filter(
      (column) => !dropped.includes(column) && !onPurpose.includes(`${table}.${column}`),
    )
    const key = (row: Row) => JSON.stringify(kept.map((column) => row[column]))
    const present = now.map(key)
    return [
      ...missing.map((column) => `${column} is gone`),
      ...rows.filter((row) => !present.includes(key(row))).map((row) => `${table}: ${key(row)}`),
    ]
  })
}

describe('migrations', () => {
  it('each keeps the rows of all earlier steps', async () => {
    for (const [i, name] of steps.entries()) {
      const before = i === 0 ? new Map() : await parsed(database.connectionString)
      await step(name)
      const after = await parsed(database.connectionString)
      expect(lost(before, after, changedOnPurpose[name] ?? []), name).toEqual([])
      await addRowsOf(name)
    }
  })

  it('every table has rows to lose before the newest one comes', async () => {
    for (const name of steps.slice(0, -1)) {
      await step(name)
      await addRowsOf(name)
    }
    const empty = [...(await allRows(database.connectionString))]
      .filter(([, rows]) => rows.length === 0)
      .map(([name]) => name)
    expect(empty, 'add rows to tests/store/earlier').toEqual([])
  })

  it('notices when one loses something', async () => {
    await step(steps[0] as string)
    await addRowsOf(steps[0] as string)
    const before = await parsed(database.connectionString)
    await withClient(database.connectionString, (client) =>
      client.query(
        `UPDATE "Fact" SET "body" = '{}'; ALTER TABLE "Person" DROP COLUMN "language"; DELETE FROM "Beat"`,
      ),
    )
    const found = lost(before, await parsed(database.connectionString), [])
    expect(found.map((one) => one.split(/:| is/)[0])).toEqual([
      'Beat.name',
      'Beat.at',
      'Beat',
      'Fact',
      'Person.language',
    ])
  })
})

describe('a backup of an earlier release', () => {
  it('is restored into this one, with nothing lost', async () => {
    const [first = ''] = steps
    await step(first)
    await addRowsOf(first)
    const before = await parsed(database.connectionString)
    const file = join(folder, 'earlier.gz')
    await writeBackup(database.connectionString, file, '0.1.0')
    const target = await freshDatabase()
    try {
      await restoreBackup({ connectionString: target.connectionString, file, replace: false })
      const after = await parsed(target.connectionString)
      expect(lost(before, after, [...Object.values(changedOnPurpose).flat(), 'Patient.wakeAt'])).toEqual([])
      expect((await withClient(target.connectionString, (client) => tablesIn(client, 'public'))).length).toBe(
        after.size,
      )
      await expectReadable(target.connectionString)
    } finally {
      await target.close()
    }
  })
})

/** The engine can read what was restored. */
async function expectReadable(connectionString: string): Promise<void> {
  const store = openStore({
    connectionString,
    clock: async () => Temporal.Instant.from('2026-11-24T08:00:00Z'),
    enqueue: async () => {},
    onStuck: () => {},
  })
  try {
    const situations = await store.situations(['p-ana', 'p-eva'])
    expect([...situations.values()].map(({ patient }) => patient.enrolment.kind)).toEqual([
      'paused',
      'invited',
    ])
    expect(situations.get('p-ana')?.doses.map(({ state }) => state.kind)).toEqual([
      'notAsked',
      'unanswered',
      'declined',
      'taken',
      'asked',
    ])
  } finally {
    await store.close()
  }
}
