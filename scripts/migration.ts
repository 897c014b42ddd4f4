import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbedded } from '../src/store/embedded.ts'
import { migrate, migrationsPath, pendingSchemaChange } from '../src/store/migrate.ts'

// npm run migration -- add-escalation-plan
// Writes a new migration: what is missing from prisma/migrations to reach prisma/schema.prisma. Read it before
// you commit it: the difference knows nothing of the rows that are there.

const name = process.argv[2]
if (name === undefined || !/^[a-z0-9-]+$/.test(name)) {
  console.error(
    'Give the migration a name of small letters, digits and dashes: npm run migration -- add-mood',
  )
  process.exit(1)
}

const folder = mkdtempSync(join(tmpdir(), 'tookit-migration-'))
const database = await openEmbedded(folder)
try {
  await migrate(database.connectionString)
  const sql = await pendingSchemaChange(database.connectionString)
  if (sql === undefined) console.log('The migrations already lead to the schema: nothing to write.')
  else writeMigration(name, sql)
} finally {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
}

function writeMigration(name: string, sql: string) {
  const now = Temporal.Now.plainDateTimeISO('UTC').round('second')
  const stamp = now.toString().replace(/\D/g, '')
  const target = join(migrationsPath, `${stamp}_${name.replaceAll('-', '_')}`)
  mkdirSync(target, { recursive: true })
  writeFileSync(join(target, 'migration.sql'), sql)
  console.log(`Written: ${join(target, 'migration.sql')}`)
}
