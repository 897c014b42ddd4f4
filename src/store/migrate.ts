import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { type MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm'
import { Pool } from 'pg'

export const schemaPath = fileURLToPath(new URL('../../prisma/schema.prisma', import.meta.url))
export const migrationsPath = fileURLToPath(new URL('../../prisma/migrations', import.meta.url))

const filters = { externalTables: [], externalEnums: [] }

/**
 * Applies the migrations that the database does not have yet, in order, and returns their names.
 * The bookkeeping is Prisma's own, so `prisma migrate deploy` may be used on the same database.
 * Several processes may call it at once: the database lets one go first.
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

/**
 * The engine keeps its connection, and with it the advisory lock on which the next run would wait 10 seconds:
 * hence a pool of our own, ended here. It also leaves a 10-second timer that keeps the process alive:
 * hence timers that are made meanwhile do not.
 */
async function withSchemaEngine<T>(
  connectionString: string,
  use: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const pool = new Pool({ connectionString })
  const { setTimeout } = globalThis
  globalThis.setTimeout = Object.assign(
    (...timer: Parameters<typeof setTimeout>) => setTimeout(...timer).unref(),
    setTimeout,
  ) as typeof setTimeout
  try {
    const schema: [string, string] = [schemaPath, readFileSync(schemaPath, 'utf8')]
    const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool))
    return await use(await SchemaEngine.new({ datamodels: [schema] }, () => {}, adapter))
  } finally {
    globalThis.setTimeout = setTimeout
    await pool.end()
  }
}
