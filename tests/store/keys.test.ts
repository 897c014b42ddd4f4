import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { BadBackup } from '../../src/store/backup/format.ts'
import { restoreBackup } from '../../src/store/backup/restore.ts'
import { writeBackup } from '../../src/store/backup/write.ts'
import { KeyProblem, type KeySource, keepCheck, keyIdFor, newKey, secrecyFor } from '../../src/store/keys.ts'
import { rotateKeys } from '../../src/store/rotate.ts'
import { makeSecrecy } from '../../src/store/secrecy.ts'
import { allRows, withClient } from '../support/allRows.ts'
import { type FreshDatabase, freshDatabase } from '../support/freshDatabase.ts'

const [oldKey, key] = [newKey(), newKey()]
const given = (...keys: readonly string[]): KeySource => ({ kind: 'given', keys })

let database: FreshDatabase
let folder: string
beforeAll(async () => {
  database = await freshDatabase()
})
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tookit-keys-'))
  await withClient(database.connectionString, (client) => client.query('DELETE FROM "Setting"'))
  return () => rmSync(folder, { recursive: true })
})
afterAll(() => database.close())

const open = (source: KeySource) => secrecyFor(source, database.connectionString)
async function start(source: KeySource) {
  const secrecy = await open(source)
  await keepCheck(secrecy, database.connectionString)
  return secrecy
}
const settings = async () => (await allRows(database.connectionString)).get('Setting')

it('opens the database with its key, and with a newer one before it', async () => {
  expect((await start(given(oldKey))).keyIds).toEqual([keyIdFor(oldKey)])
  expect((await start(given(key, oldKey))).keyIds).toEqual([keyIdFor(key), keyIdFor(oldKey)])
})

it('refuses another key, or none, names variable and key, and writes nothing', async () => {
  await start(given(oldKey))
  const before = await settings()
  for (const source of [given(key), { kind: 'none' } as const]) {
    const error = await open(source).catch((one: unknown) => one)
    expect(error).toBeInstanceOf(KeyProblem)
    expect((error as Error).message).toMatch(/^TOOKIT_KEYS /)
    expect((error as Error).message).toContain(keyIdFor(oldKey))
    expect((error as Error).message).not.toContain(key)
    expect((error as Error).message).not.toContain(oldKey)
  }
  expect(await settings()).toEqual(before)
})

it('still needs the old key until all is sealed with the new one, then no more', async () => {
  await start(given(oldKey))
  const secrecy = await start(given(key, oldKey))
  await expect(open(given(key))).rejects.toThrow(keyIdFor(oldKey))
  const { doneWith } = await rotateKeys(database.connectionString, secrecy, () => {})
  expect(doneWith).toEqual([keyIdFor(oldKey)])
  expect((await open(given(key))).keyIds).toEqual([keyIdFor(key)])
})

it('makes the embedded database a key file of its own, once, for its owner alone', async () => {
  const path = join(folder, 'tookit.keys')
  const made = await start({ kind: 'ownFile', path })
  expect(statSync(path).mode & 0o777).toBe(0o600)
  const written = readFileSync(path, 'utf8')
  expect((await start({ kind: 'ownFile', path })).keyIds).toEqual(made.keyIds)
  expect(readFileSync(path, 'utf8')).toBe(written)
  rmSync(path)
  await expect(open({ kind: 'ownFile', path })).rejects.toThrow('Put back the file')
  expect(() => statSync(path)).toThrow('ENOENT')
})

it('reads a file with several keys and remarks; a file that is none is said to be', async () => {
  const path = join(folder, 'keys')
  writeFileSync(path, `# since March\n${key}\n\n${oldKey} # until March\n`)
  expect((await open({ kind: 'file', path })).keyIds).toEqual([keyIdFor(key), keyIdFor(oldKey)])
  for (const content of ['', 'secret', `${key}x`]) {
    writeFileSync(path, content)
    await expect(open({ kind: 'file', path })).rejects.toThrow('TOOKIT_KEYS_FILE')
  }
  await expect(open({ kind: 'file', path: join(folder, 'none') })).rejects.toThrow('there is no file')
})

it('takes a check that can not be opened as what it is', async () => {
  await start(given(oldKey))
  const other = makeSecrecy([Buffer.from(key, 'base64url')]).seal('tookit')
  await withClient(database.connectionString, (client) =>
    client.query('UPDATE "Setting" SET "value" = $1 WHERE "key" LIKE $2', [other, 'sealed:%']),
  )
  await expect(open(given(oldKey))).rejects.toThrow('the database was altered')
})

it('a backup names the keys that it needs, and is refused without them', async () => {
  await start(given(oldKey))
  const file = join(folder, 'backup.gz')
  expect((await writeBackup(database.connectionString, file, '0.1.0')).keys).toEqual([keyIdFor(oldKey)])
  const empty = await freshDatabase()
  try {
    const restore = (keys: readonly string[]) =>
      restoreBackup({
        connectionString: empty.connectionString,
        file,
        replace: false,
        secrecy: makeSecrecy(keys.map((one) => Buffer.from(one, 'base64url'))),
      })
    await expect(restore([key])).rejects.toThrow(BadBackup)
    await expect(restore([key])).rejects.toThrow(keyIdFor(oldKey))
    await restore([key, oldKey])
    await expect(secrecyFor(given(oldKey), empty.connectionString)).rejects.toThrow(keyIdFor(key))
  } finally {
    await empty.close()
  }
})
