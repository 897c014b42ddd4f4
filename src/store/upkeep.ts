import { Client, escapeIdentifier } from 'pg'

/**
 * What PostgreSQL's other processes do on a server: PGlite has none. Without checkpoints the log of changes would grow
 * until tookit is stopped in order, and all of it be replayed after a kill; without vacuum the tables would grow with
 * every change, and nobody would know how many rows they have.
 */
export async function keepUp(connectionString: string): Promise<void> {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    await client.query('SELECT pg_stat_force_next_flush()') // with one process, what was counted is not shared by itself
    const { rows } = await client.query<{ schema: string; table: string }>(changedMuch)
    // One at a time: nothing else is answered while a table is looked through.
    for (const { schema, table } of rows)
      await client.query(`VACUUM (ANALYZE) ${escapeIdentifier(schema)}.${escapeIdentifier(table)}`)
    await client.query('CHECKPOINT')
  } finally {
    await client.end()
  }
}

/** As autovacuum decides with its defaults, but not for some dozens of rows. */
const changedMuch = `
  SELECT schemaname AS "schema", relname AS "table" FROM pg_stat_user_tables
  WHERE n_dead_tup > 500 + 0.2 * n_live_tup OR n_mod_since_analyze > 500 + 0.1 * n_live_tup`

const everyMs = 10 * 60_000

/** @returns what stops it; resolves when nothing is under way any more. */
export function startUpkeep(connectionString: string): () => Promise<void> {
  let underWay: Promise<void> = Promise.resolve()
  const timer = setInterval(() => {
    // What could not be done now is done the next time: it only saves space.
    underWay = underWay.then(() => keepUp(connectionString)).catch(() => undefined)
  }, everyMs)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await underWay
  }
}
