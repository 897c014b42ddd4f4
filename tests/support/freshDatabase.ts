import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Client, escapeIdentifier } from 'pg'
import { inject } from 'vitest'
import { openEmbedded } from '../../src/store/embedded.ts'

/** What a project's global set-up made once for all test files, to be copied by each. */
export type DatabaseTemplate =
  | { readonly kind: 'postgres'; readonly server: string; readonly name: string }
  | { readonly kind: 'embedded'; readonly folder: string; readonly copies: string }

declare module 'vitest' {
  interface ProvidedContext {
    database: DatabaseTemplate
  }
}

export interface FreshDatabase {
  readonly kind: DatabaseTemplate['kind']
  readonly connectionString: string
  /** Removes the database, whoever is still connected. */
  close(): Promise<void>
}

/**
 * A migrated, empty database for the calling test file alone: on PostgreSQL in the project `postgres`, the
 * embedded one in all others. Make it in `beforeAll`, close it in `afterAll`.
 */
export function freshDatabase(): Promise<FreshDatabase> {
  const template = inject('database')
  return template.kind === 'postgres' ? copyOnServer(template) : copyFolder(template)
}

async function copyOnServer(template: DatabaseTemplate & { kind: 'postgres' }): Promise<FreshDatabase> {
  const name = `${template.name}_${crypto.randomUUID().slice(0, 8)}`
  const [copy, original] = [escapeIdentifier(name), escapeIdentifier(template.name)]
  await onServer(template.server, `CREATE DATABASE ${copy} TEMPLATE ${original}`)
  return {
    kind: 'postgres',
    connectionString: databaseOn(template.server, name),
    close: () => onServer(template.server, `DROP DATABASE ${copy} WITH (FORCE)`),
  }
}

async function copyFolder(template: DatabaseTemplate & { kind: 'embedded' }): Promise<FreshDatabase> {
  const folder = mkdtempSync(join(template.copies, 'db-'))
  cpSync(template.folder, folder, { recursive: true })
  const database = await openEmbedded(folder)
  return {
    kind: 'embedded',
    connectionString: database.connectionString,
    async close() {
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The connection string of another database on the same server. */
export function databaseOn(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

export async function onServer(server: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
