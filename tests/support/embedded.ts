import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { openEmbedded } from '../../src/store/embedded.ts'
import { migrate, migrationsPath } from '../../src/store/migrate.ts'

const cache = fileURLToPath(new URL('../../node_modules/.cache/tookit', import.meta.url))
const oldAfterMs = 24 * 60 * 60 * 1000

/** Once a run: a migrated database folder, from which each test file gets its copy. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = await migratedFolder()
  const copies = mkdtempSync(join(tmpdir(), 'tookit-'))
  project.provide('database', { kind: 'embedded', folder, copies })
  return () => rmSync(copies, { recursive: true, force: true })
}

/** Kept between runs, because a new one takes seconds; named after what it depends on. */
async function migratedFolder(): Promise<string> {
  const folder = join(cache, `embedded-${fingerprint()}`)
  if (existsSync(folder)) return folder
  const made = mkdtempSync(join(tmpdir(), 'tookit-template-')) // the socket wants a short path
  const database = await openEmbedded(made)
  await migrate(database.connectionString)
  await database.close()
  const draft = `${folder}.${crypto.randomUUID()}`
  cpSync(made, draft, { recursive: true })
  rmSync(made, { recursive: true, force: true })
  try {
    renameSync(draft, folder)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(folder)) throw error // otherwise another run was faster
  }
  removeOld()
  return folder
}

function fingerprint(): string {
  const hash = createHash('sha256')
  for (const file of globSync('**/migration.sql', { cwd: migrationsPath }).sort())
    hash.update(file).update(readFileSync(join(migrationsPath, file)))
  for (const file of ['../../src/store/embedded.ts', '../../package-lock.json'])
    hash.update(readFileSync(new URL(file, import.meta.url)))
  return hash.digest('hex').slice(0, 16)
}

function removeOld(): void {
  for (const name of globSync('embedded-*', { cwd: cache })) {
    const folder = join(cache, name)
    if (statSync(folder).mtimeMs < Date.now() - oldAfterMs) rmSync(folder, { recursive: true, force: true })
  }
}
