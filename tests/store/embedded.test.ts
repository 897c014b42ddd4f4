import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, inject, it } from 'vitest'
import { openEmbedded, startDurably } from '../../src/store/embedded.ts'
import { FolderInUse } from '../../src/store/folderLock.ts'

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
