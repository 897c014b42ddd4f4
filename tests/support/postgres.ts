import { Client, escapeIdentifier } from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../src/store/migrate.ts'
import { databaseOn, onServer } from './freshDatabase.ts'

const server = process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres'

/** Once a run: a migrated database on the PostgreSQL server, from which each test file gets its copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await reachServer()
  const name = `tookit_test_${crypto.randomUUID().slice(0, 8)}`
  await onServer(server, `CREATE DATABASE ${escapeIdentifier(name)}`)
  await migrate(databaseOn(server, name))
  project.provide('database', { kind: 'postgres', server, name })
  return () => dropAll(name)
}

async function reachServer(): Promise<void> {
  try {
    await onServer(server, 'SELECT 1')
  } catch (cause) {
    throw new Error(
      'The tests found no PostgreSQL. Run .ci/run, which starts one, or give the URL of one in which databases ' +
        'may be created in TEST_DATABASE_URL.',
      { cause },
    )
  }
}

/** The template and the copies that a failed test file left behind. */
async function dropAll(template: string): Promise<void> {
  const client = new Client({ connectionString: server })
  await client.connect()
  try {
    const copies = await client.query<{ datname: string }>(
      'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
      [template],
    )
    for (const { datname } of copies.rows)
      await client.query(`DROP DATABASE ${escapeIdentifier(datname)} WITH (FORCE)`)
  } finally {
    await client.end()
  }
}
