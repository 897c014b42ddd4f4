import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { migrate, migrationsPath, pendingSchemaChange } from '../../src/store/migrate.ts'
import { type FreshDatabase, freshDatabase } from '../support/freshDatabase.ts'

let database: FreshDatabase
let folder: string

beforeAll(async () => {
  database = await freshDatabase()
  folder = mkdtempSync(join(tmpdir(), 'tookit-migrations-'))
  cpSync(migrationsPath, folder, { recursive: true })
})

afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

it('the migrations lead to the schema', async () => {
  expect(await pendingSchemaChange(database.connectionString)).toBeUndefined()
})

it('what the schema says and the migrations do not is a pending change', async () => {
  const schema = 'datasource db {\n provider = "postgresql"\n}\nmodel Moon {\n id Int @id\n}'
  expect(await pendingSchemaChange(database.connectionString, schema)).toContain('CREATE TABLE "Moon"')
})

it('a database that has all migrations is left alone', async () => {
  expect(await migrate(database.connectionString)).toEqual([])
})

it('a new migration is applied once, also when two ask for it at the same time', async () => {
  addMigration('29990101000000_moon', 'CREATE TABLE "Moon" (id int);')
  const both = await Promise.all([
    migrate(database.connectionString, folder),
    migrate(database.connectionString, folder),
  ])
  expect(both.flat()).toEqual(['29990101000000_moon'])
  expect(await migrate(database.connectionString, folder)).toEqual([])
  expect(await rows('SELECT count(*)::int AS moons FROM "Moon"')).toEqual([{ moons: 0 }])
})

it('a migration that the database refuses is an error, and is not counted as applied', async () => {
  addMigration('29990102000000_sun', 'CREATE TABLE "Moon" (id int);')
  await expect(migrate(database.connectionString, folder)).rejects.toThrow()
  await expect(migrate(database.connectionString, folder), 'asked again').rejects.toThrow()
  const finished = await rows(
    `SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND migration_name LIKE '2999%'`,
  )
  expect(finished).toEqual([{ migration_name: '29990101000000_moon' }])
})

function addMigration(name: string, sql: string) {
  mkdirSync(join(folder, name))
  writeFileSync(join(folder, name, 'migration.sql'), sql)
}

async function rows(sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: database.connectionString })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
