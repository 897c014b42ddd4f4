import { Client } from 'pg'
import { checksIn, keepCheckOf, settingPrefix } from './keys.ts'
import { sealedColumnsOf, sealedTables, sealRows } from './sealedColumns.ts'
import { keyIdOf, type Secrecy, sealedWords } from './secrecy.ts'
import type { TableName } from './write.ts'

export interface Rotated {
  /** Rows that were sealed anew. */
  readonly rows: number
  /** Keys with which nothing is sealed any more: they may go. */
  readonly doneWith: readonly string[]
}

const rowsAtOnce = 200
const progressKey = 'rotation'
/** A row that is written with an old key meanwhile is found by going through all again. */
const passesMax = 3

/** How far a rotation has come. */
interface Progress {
  readonly to: string
  readonly table: TableName
  readonly after: string
}

/**
 * Seals everything with the newest key, rows from before there was a key included, in small batches beside a running
 * tookit. Each batch is remembered once it is done, so that a rotation that was killed goes on where it was.
 * @param onProgress called with the number of rows seen so far.
 * @throws Error when rows are still being written with an old key: some process has not got the new one.
 */
export async function rotateKeys(
  connectionString: string,
  secrecy: Secrecy,
  onProgress: (seen: number) => void,
): Promise<Rotated> {
  const [newest] = secrecy.keyIds
  if (newest === undefined) throw new Error('there is no key to seal with')
  const client = new Client({ connectionString, application_name: 'tookit-keys' })
  client.on('error', () => {}) // whatever is asked next fails and says so
  await client.connect()
  try {
    await keepCheckOf(client, secrecy)
    const old = (await checksIn(client)).map(({ keyId }) => keyId).filter((id) => id !== newest)
    let rows = 0
    for (let pass = 1; ; pass++) {
      rows += await sealAll(client, secrecy, newest, onProgress)
      if (!(await isInUse(client, old))) break
      if (pass === passesMax)
        throw new Error(
          'something is still being sealed with an old key: give the new one to every process first',
        )
    }
    await client.query('DELETE FROM public."Setting" WHERE "key" = ANY($1)', [
      old.map((id) => `${settingPrefix}${id}`),
    ])
    return { rows, doneWith: old }
  } finally {
    await client.end()
  }
}

async function sealAll(
  client: Client,
  secrecy: Secrecy,
  newest: string,
  onProgress: (seen: number) => void,
): Promise<number> {
  const { table: from, after: begin } = await progressOf(client, newest)
  let changed = 0
  let seen = 0
  for (const table of sealedTables.slice(sealedTables.indexOf(from))) {
    let after = table === from ? begin : ''
    for (;;) {
      const ids = await idsAfter(client, table, after)
      const last = ids.at(-1)
      if (last === undefined) break
      changed += await sealThese(client, secrecy, table, ids)
      after = last
      seen += ids.length
      await keepProgress(client, { to: newest, table, after })
      onProgress(seen)
    }
  }
  await client.query('DELETE FROM public."Setting" WHERE "key" = $1', [progressKey])
  return changed
}

async function progressOf(client: Client, newest: string): Promise<Pick<Progress, 'table' | 'after'>> {
  const { rows } = await client.query<{ value: string }>(
    'SELECT "value" FROM public."Setting" WHERE "key" = $1',
    [progressKey],
  )
  const found = rows[0] === undefined ? null : (JSON.parse(rows[0].value) as Progress)
  const start = { table: sealedTables[0] as TableName, after: '' }
  return found?.to === newest && sealedTables.includes(found.table) ? found : start
}

const keepProgress = (client: Client, progress: Progress) =>
  client.query(
    `INSERT INTO public."Setting" ("key", "value") VALUES ($1, $2)
     ON CONFLICT ("key") DO UPDATE SET "value" = excluded."value"`,
    [progressKey, JSON.stringify(progress)],
  )

const keyOf = (table: TableName): 'id' | 'seq' => (table === 'Fact' ? 'seq' : 'id')
const isNumbered = (table: TableName): boolean => table === 'Fact' || table === 'Event'

async function idsAfter(client: Client, table: TableName, after: string): Promise<readonly string[]> {
  const key = keyOf(table)
  const { rows } = await client.query<{ id: string }>(
    `SELECT "${key}"::text AS "id" FROM public."${table}"
     ${after === '' ? '' : `WHERE "${key}" > $1::${isNumbered(table) ? 'bigint' : 'text'}`}
     ORDER BY "${key}" LIMIT ${rowsAtOnce}`,
    after === '' ? [] : [after],
  )
  return rows.map(({ id }) => id)
}

/**
 * Rows that somebody else is at work on are left out of the batch and taken one by one: whoever holds one lock alone
 * stands in nobody's way in a circle.
 */
async function sealThese(
  client: Client,
  secrecy: Secrecy,
  table: TableName,
  ids: readonly string[],
): Promise<number> {
  const batch = await sealLocked(client, secrecy, table, ids, 'FOR UPDATE SKIP LOCKED')
  let changed = batch.changed
  const left = ids.filter((id) => !batch.seen.has(id))
  for (const id of left) changed += (await sealLocked(client, secrecy, table, [id], 'FOR UPDATE')).changed
  return changed
}

async function sealLocked(
  client: Client,
  secrecy: Secrecy,
  table: TableName,
  ids: readonly string[],
  locking: string,
): Promise<{ readonly seen: ReadonlySet<string>; readonly changed: number }> {
  const key = keyOf(table)
  const columns = sealedColumnsOf(table).map((column) => `"${column}"`)
  await client.query('BEGIN')
  try {
    const { rows } = await client.query<{ id: string; row: string }>(
      `SELECT "${key}"::text AS "id", to_json(r)::text AS "row" FROM (
         SELECT "${key}", ${columns.join(', ')} FROM public."${table}"
         WHERE "${key}" = ANY($1::${isNumbered(table) ? 'bigint' : 'text'}[]) ORDER BY "${key}" ${locking}
       ) r`,
      [ids],
    )
    const anew = rows.flatMap(({ row }) => sealedAnew(secrecy, table, row) ?? [])
    if (anew.length > 0)
      await client.query(
        `UPDATE public."${table}" t SET ${columns.map((column) => `${column} = r.${column}`).join(', ')}
         FROM json_populate_recordset(NULL::public."${table}", $1::json) r WHERE t."${key}" = r."${key}"`,
        [JSON.stringify(anew)],
      )
    await client.query('COMMIT')
    return { seen: new Set(rows.map(({ id }) => id)), changed: anew.length }
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}

/** Null when it is as it should be: all of it is sealed, and with the newest key. */
function sealedAnew(secrecy: Secrecy, table: TableName, row: string): object | null {
  const [sealed] = sealRows(secrecy, table, [JSON.parse(secrecy.open(row)) as object])
  if (sealed === undefined) return null
  const words = sealedWords(row)
  const isDone = words.every((word) => keyIdOf(word) === secrecy.keyIds[0])
  return isDone && words.length === sealedWords(JSON.stringify(sealed)).length ? null : sealed
}

async function isInUse(client: Client, keyIds: readonly string[]): Promise<boolean> {
  for (const table of sealedTables)
    for (const keyId of keyIds) {
      const { rowCount } = await client.query(
        `SELECT 1 FROM public."${table}" t WHERE to_json(t)::text ~ $1 LIMIT 1`,
        [`~t[kja]\\.${keyId}\\.`],
      )
      if ((rowCount ?? 0) > 0) return true
    }
  return false
}
