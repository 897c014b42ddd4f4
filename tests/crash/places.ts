import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { escapeIdentifier } from 'pg'
import type { Instant } from '../../src/domain/time.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import { migrate } from '../../src/store/migrate.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { type DatabaseTemplate, databaseOn, onServer } from '../support/freshDatabase.ts'
import type { CrashDatabase } from './orders.ts'

/** A database that survives the processes that work on it. */
export interface Place {
  readonly database: CrashDatabase
  /** Opens it, which nobody else has then if it is embedded. */
  open(): Promise<{ readonly connectionString: string; close(): Promise<void> }>
  remove(): Promise<void>
}

export async function makePlace(template: DatabaseTemplate): Promise<Place> {
  if (template.kind === 'embedded') {
    const folder = mkdtempSync(join(tmpdir(), 'tookit-crash-'))
    cpSync(template.folder, folder, { recursive: true })
    return {
      database: { kind: 'embedded', folder },
      open: () => openEmbedded(folder),
      remove: async () => rmSync(folder, { recursive: true, force: true }),
    }
  }
  const name = `${template.name}_${crypto.randomUUID().slice(0, 8)}`
  const copy = escapeIdentifier(name)
  await onServer(template.server, `CREATE DATABASE ${copy} TEMPLATE ${escapeIdentifier(template.name)}`)
  const connectionString = databaseOn(template.server, name)
  return {
    database: { kind: 'postgres', connectionString },
    open: async () => ({ connectionString, close: async () => {} }),
    remove: () => onServer(template.server, `DROP DATABASE ${copy} WITH (FORCE)`),
  }
}

/** A store that delivers nothing, at one moment. */
export const crashStore = (connectionString: string, now: Instant): Store =>
  openStore({
    connectionString,
    clock: async () => now,
    enqueue: async () => {},
    onStuck: ({ error }) => {
      throw error
    },
    connectionsMax: 4,
  })

const server = process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres'

/** A migrated, empty database to copy, for a command that runs outside the test suite. */
export async function makeTemplate(
  kind: DatabaseTemplate['kind'],
): Promise<{ readonly template: DatabaseTemplate; remove(): Promise<void> }> {
  if (kind === 'postgres') {
    const name = `tookit_crash_${crypto.randomUUID().slice(0, 8)}`
    await onServer(server, `CREATE DATABASE ${escapeIdentifier(name)}`)
    await migrate(databaseOn(server, name))
    return {
      template: { kind, server, name },
      remove: () => onServer(server, `DROP DATABASE ${escapeIdentifier(name)} WITH (FORCE)`),
    }
  }
  const folder = mkdtempSync(join(tmpdir(), 'tookit-crash-template-'))
  const database = await openEmbedded(folder)
  await migrate(database.connectionString)
  await database.close()
  return {
    template: { kind, folder, copies: tmpdir() },
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  }
}
