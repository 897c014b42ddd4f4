import { createHash, type Hash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { access, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { Client, escapeIdentifier } from 'pg'
import { checksIn } from '../keys.ts'
import { BadBackup, formatVersion } from './format.ts'
import { migrationsIn, type TableShape, tablesIn } from './tables.ts'

export interface Backup {
  readonly madeAt: Temporal.Instant
  readonly tables: readonly { readonly name: string; readonly rows: number }[]
  /** The ids of the keys that are needed to read it. */
  readonly keys: readonly string[]
}

const rowsAtOnce = 2000

/**
 * Writes all that tookit knows into a new file, for its owner's eyes only, as it was at one moment, whatever is
 * written meanwhile. What others do goes on beside it on PostgreSQL; the embedded database does one thing at a time,
 * so there it waits. The file has its name only once it is complete and on the disk.
 * @throws BadBackup when the file is there already, or the database has never been set up.
 */
export async function writeBackup(connectionString: string, file: string, version: string): Promise<Backup> {
  await refuseIfThere(file)
  const draft = `${file}.${crypto.randomUUID().slice(0, 8)}.part`
  const client = new Client({ connectionString, application_name: 'tookit-backup' })
  client.on('error', () => {}) // whatever is asked next fails and says so
  await client.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const lines = new Lines()
    await pipeline(
      Readable.from(linesOf(client, version, lines)),
      createGzip(),
      createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true }),
    )
    await client.query('COMMIT')
    await giveName(draft, file)
    return lines.summary()
  } finally {
    await client.end()
    await rm(draft, { force: true })
  }
}

async function refuseIfThere(file: string): Promise<void> {
  const isThere = await access(file).then(
    () => true,
    () => false,
  )
  if (isThere)
    throw new BadBackup(`${file} is there already. Give the backup another name, or move that file away.`)
}

async function giveName(draft: string, file: string): Promise<void> {
  await rename(draft, file)
  const folder = await open(dirname(file))
  await folder.sync().finally(() => folder.close())
}

/** Counts and adds up what goes through. */
class Lines {
  madeAt: Temporal.Instant = Temporal.Instant.fromEpochMilliseconds(0)
  readonly tables: { name: string; rows: number }[] = []
  keys: readonly string[] = []
  readonly #all: Hash = createHash('sha256')

  add(text: string): string {
    this.#all.update(text)
    return text
  }

  object(line: object): string {
    return this.add(`${JSON.stringify(line)}\n`)
  }

  get sha256(): string {
    return this.#all.copy().digest('hex')
  }

  get rows(): number {
    return this.tables.reduce((sum, { rows }) => sum + rows, 0)
  }

  summary(): Backup {
    return { madeAt: this.madeAt, tables: this.tables, keys: this.keys }
  }
}

async function* linesOf(client: Client, version: string, lines: Lines): AsyncGenerator<string> {
  const migrations = await migrationsIn(client)
  if (migrations === null)
    throw new BadBackup('There is nothing to back up: tookit has never run on this database.')
  const { rows } = await client.query<{ now: string }>(`SELECT to_json(clock_timestamp())#>>'{}' AS "now"`)
  lines.madeAt = Temporal.Instant.from(rows[0]?.now ?? '')
  const madeAt = lines.madeAt.toString()
  lines.keys = (await checksIn(client)).map(({ keyId }) => keyId)
  yield lines.object({ $backup: formatVersion, version, madeAt, migrations, keys: lines.keys })
  for (const table of await tablesIn(client, 'public')) yield* tableLines(client, table, lines)
  yield lines.object({ $complete: madeAt, rows: lines.rows, sha256: lines.sha256 })
}

async function* tableLines(client: Client, { name, columns }: TableShape, lines: Lines) {
  yield lines.object({ $table: name, columns })
  const sha256 = createHash('sha256')
  let count = 0
  await client.query(
    `DECLARE "backup" NO SCROLL CURSOR FOR
     SELECT row_to_json(r)::text FROM (SELECT ${columns.map(escapeIdentifier).join(', ')} FROM public.${escapeIdentifier(name)}) r`,
  )
  for (;;) {
    const { rows } = await client.query<[string]>({
      text: `FETCH ${rowsAtOnce} FROM "backup"`,
      rowMode: 'array',
    })
    if (rows.length === 0) break
    const text = rows.map(([row]) => `${row}\n`).join('')
    sha256.update(text)
    count += rows.length
    yield lines.add(text)
  }
  await client.query('CLOSE "backup"')
  lines.tables.push({ name, rows: count })
  yield lines.object({ $end: name, rows: count, sha256: sha256.digest('hex') })
}
