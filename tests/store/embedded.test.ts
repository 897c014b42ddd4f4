import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { Client, Pool } from 'pg'
import { afterEach, beforeEach, expect, inject, it } from 'vitest'
import { openEmbedded, startDurably } from '../../src/store/embedded.ts'
import { FolderInUse } from '../../src/store/folderLock.ts'
import { keepUp } from '../../src/store/upkeep.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tookit-embedded-'))
  const template = inject('database')
  if (template.kind === 'embedded') cpSync(template.folder, folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('keeps what was written, in a folder for its owner alone, with fsync on', async () => {
  chmodSync(folder, 0o755)
  const first = await openEmbedded(folder)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  expect(await query(first.connectionString, 'SHOW fsync')).toEqual([{ fsync: 'on' }])
  await query(first.connectionString, 'CREATE TABLE moon AS SELECT 7 AS phase')
  await first.close()

  const second = await openEmbedded(folder)
  expect(await query(second.connectionString, 'SELECT phase FROM moon')).toEqual([{ phase: 7 }])
  await second.close()
})

it('makes the folder when there is none', async () => {
  const inside = join(folder, 'new', 'demo')
  const database = await openEmbedded(inside)
  expect(statSync(inside).mode & 0o777).toBe(0o700)
  expect(await query(database.connectionString, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await database.close()
})

it('refuses a folder that is open, and lets its owner work on', async () => {
  const database = await openEmbedded(folder)
  await expect(openEmbedded(folder)).rejects.toThrow(FolderInUse)
  expect(await query(database.connectionString, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await database.close()
})

it('starts again at once after its process was killed, with all that was committed', async () => {
  const owner = spawnOwner()
  const [connectionString] = await once(owner.stdout, 'data')
  await query(String(connectionString).trim(), 'CREATE TABLE moon AS SELECT 7 AS phase')
  owner.kill('SIGKILL')
  await once(owner, 'exit')

  const database = await openEmbedded(folder)
  expect(await query(database.connectionString, 'SELECT phase FROM moon')).toEqual([{ phase: 7 }])
  await database.close()
})

it('keeps the transactions of its connections apart', async () => {
  const database = await openEmbedded(folder)
  await query(database.connectionString, 'CREATE TABLE counter AS SELECT 0 AS n')
  const addOne = () =>
    query(
      database.connectionString,
      'BEGIN',
      'SELECT n FROM counter FOR UPDATE',
      'UPDATE counter SET n = n + 1',
      'COMMIT',
    )
  await Promise.all([addOne(), addOne(), addOne(), addOne(), addOne()])
  expect(await query(database.connectionString, 'SELECT n FROM counter')).toEqual([{ n: 5 }])
  await database.close()
})

it('answers each query with its own rows, however many wait behind a transaction', async () => {
  const database = await openEmbedded(folder)
  const pool = new Pool({ connectionString: database.connectionString, max: 5 })
  let busy = true
  const transactions = async () => {
    const client = await pool.connect()
    while (busy) {
      await client.query('BEGIN')
      await setImmediate()
      await client.query('COMMIT')
    }
    client.release()
  }
  const ask = async (n: number): Promise<readonly unknown[]> => {
    const answers: unknown[] = []
    for (let i = 0; i < 25; i++) {
      const mine = `${n}.${i}`
      const { rows } =
        n % 2 === 0
          ? await pool.query('SELECT $1::text AS mine', [mine])
          : await pool.query('SELECT $1::text AS mine, $2::int AS i', [mine, i])
      answers.push(rows[0]?.mine === mine)
    }
    return answers
  }
  const running = transactions()
  const answers = await Promise.all([0, 1, 2, 3].map(ask)).finally(() => {
    busy = false
  })
  await running
  expect(new Set(answers.flat())).toEqual(new Set([true]))
  await pool.end()
  await database.close()
})

it('lets others go on when a connection ends in the middle of its transaction', async () => {
  const database = await openEmbedded(folder)
  await query(database.connectionString, 'CREATE TABLE moon AS SELECT 7 AS phase')
  const leaving = new Client({ connectionString: database.connectionString })
  await leaving.connect()
  await leaving.query('BEGIN')
  await leaving.query('UPDATE moon SET phase = $1', [8])
  const waiting = query(database.connectionString, 'SELECT phase FROM moon')
  await leaving.end()
  expect(await waiting).toEqual([{ phase: 7 }])
  await database.close()
})

it('gives back the room of what was deleted, and forgets the log of changes that are in the tables', async () => {
  const database = await openEmbedded(folder)
  const ask = (statement: string) => query(database.connectionString, statement)
  const toReplay = async () =>
    (await ask('SELECT pg_current_wal_lsn() - redo_lsn AS bytes FROM pg_control_checkpoint()'))[0]
  await ask("CREATE TABLE moon AS SELECT n, repeat('x', 1000) AS words FROM generate_series(1, 5000) n")
  await ask('DELETE FROM moon WHERE n > 1000')
  expect(Number(((await toReplay()) as { bytes: string }).bytes)).toBeGreaterThan(1_000_000)

  await keepUp(database.connectionString)
  expect(Number(((await toReplay()) as { bytes: string }).bytes)).toBeLessThan(10_000)
  expect(await ask("SELECT reltuples::int AS rows FROM pg_class WHERE relname = 'moon'")).toEqual([
    { rows: 1000 },
  ])
  expect(await ask("SELECT pg_relation_size('moon') < 1500000 AS small")).toEqual([{ small: true }])
  await database.close()
})

it('says that a path is too long for a socket', async () => {
  await expect(openEmbedded(join(folder, 'x'.repeat(100)))).rejects.toThrow(/too long by \d+ bytes/)
})

it('a commit reaches the disk', async () => {
  let syncs = 0
  const pglite = await startDurably(join(folder, 'postgres'), () => {
    syncs += 1
  })
  await pglite.exec('CREATE TABLE moon (phase int)')
  const before = syncs
  await pglite.exec('INSERT INTO moon VALUES (1)')
  expect(syncs).toBeGreaterThan(before)
  await pglite.close()
})

async function query(connectionString: string, ...statements: string[]): Promise<unknown[]> {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    let rows: unknown[] = []
    for (const statement of statements) rows = (await client.query(statement)).rows
    return rows
  } finally {
    await client.end()
  }
}

function spawnOwner() {
  const module = new URL('../../src/store/embedded.ts', import.meta.url).href
  const script = `const { openEmbedded } = await import('${module}')
    console.log((await openEmbedded(process.argv[1])).connectionString)`
  return spawn(process.execPath, ['--input-type=module', '-e', script, folder])
}
