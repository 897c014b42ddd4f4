import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { MigrationList } from '@prisma/schema-engine-wasm'
import { schemaPath, withSchemaEngine } from './schemaEngine.ts'

export const migrationsPath = fileURLToPath(new URL('../../prisma/migrations', import.meta.url))

const filters = { externalTables: [], externalEnums: [] }

/**
 * Applies the migrations that the database does not have yet, in order, and returns their names.
 * The bookkeeping is Prisma's own, so `prisma migrate deploy` may be used on the same database.
 * Several processes may call it at once on one PostgreSQL: its advisory lock lets one go first.
 */
export function migrate(connectionString: string, folder = migrationsPath): Promise<readonly string[]> {
  return withSchemaEngine(connectionString, async (engine) => {
    const applied = await engine.applyMigrations({ migrationsList: migrationsIn(folder), filters })
    return applied.appliedMigrationNames
  })
}

/** The SQL that turns the database as it is into what the schema says; undefined when it is that already. */
export function pendingSchemaChange(
  connectionString: string,
  schema = readFileSync(schemaPath, 'utf8'),
): Promise<string | undefined> {
  return withSchemaEngine(connectionString, async (engine) => {
    const difference = await engine.diff({
      from: { tag: 'schemaDatasource', files: [{ path: schemaPath, content: schema }], configDir: '.' },
      to: { tag: 'schemaDatamodel', files: [{ path: schemaPath, content: schema }] },
      script: true,
      exitCode: true,
      filters,
    })
    return difference.exitCode === 0 ? undefined : (difference.stdout ?? undefined)
  })
}

function migrationsIn(folder: string): MigrationList {
  const names = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort()
    : []
  const lockfile = join(folder, 'migration_lock.toml')
  return {
    baseDir: folder,
    shadowDbInitScript: '',
    lockfile: {
      path: 'migration_lock.toml',
      content: existsSync(lockfile) ? readFileSync(lockfile, 'utf8') : null,
    },
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(folder, name, 'migration.sql'), 'utf8') },
      },
    })),
  }
}
