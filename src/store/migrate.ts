import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { MigrationList } from '@prisma/schema-engine-wasm'
import { Client, DatabaseError } from 'pg'

export const migrationsPath = fileURLToPath(new URL('../../prisma/migrations', import.meta.url))

const filters = { externalTables: [], externalEnums: [] }

/**
 * Applies the migrations that the database does not have yet, in order, and returns their names.
 * The bookkeeping is Prisma's own, so `prisma migrate deploy` may be used on the same database.
 * Several processes may call it at once on one PostgreSQL: its advisory lock lets one go first.
 */
export async function migrate(connectionString: string, folder = migrationsPath): Promise<readonly string[]> {
  const list = migrationsIn(folder)
  if (await hasExactly(connectionString, list)) return []
  const { withSchemaEngine } = await import('./schemaEngine.ts')
  return withSchemaEngine(connectionString, async (engine) => {
    const applied = await engine.applyMigrations({ migrationsList: list, filters })
    return applied.appliedMigrationNames
  })
}

/**
 * Whether Prisma's bookkeeping says that these migrations and no others were applied, all to their end and as they
 * stand here. Then its engine has nothing to do, and need not be loaded, which takes longer than most commands.
 */
async function hasExactly(
  connectionString: string,
  { migrationDirectories }: MigrationList,
): Promise<boolean> {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    const { rows } = await client.query<{ migration_name: string; checksum: string; finished: boolean }>(
      `SELECT migration_name, checksum, finished_at IS NOT NULL AS finished
       FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
    )
    const applied = new Map(rows.map((row) => [row.migration_name, row]))
    return (
      rows.length === migrationDirectories.length &&
      migrationDirectories.every(({ path, migrationFile: { content } }) => {
        const row = applied.get(path)
        return content.tag === 'ok' && row?.finished === true && row.checksum === checksumOf(content.value)
      })
    )
  } catch (error) {
    if (error instanceof DatabaseError && error.code === undefinedTable) return false // nothing was ever applied
    throw error
  } finally {
    await client.end()
  }
}

const undefinedTable = '42P01'
const checksumOf = (sql: string): string => createHash('sha256').update(sql).digest('hex')

/** The SQL that turns the database as it is into what the schema says; undefined when it is that already. */
export async function pendingSchemaChange(
  connectionString: string,
  ownSchema?: string,
): Promise<string | undefined> {
  const { schemaPath, withSchemaEngine } = await import('./schemaEngine.ts')
  const schema = ownSchema ?? readFileSync(schemaPath, 'utf8')
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
