import { createHash } from 'node:crypto'
import { Client, escapeIdentifier } from 'pg'
import { tablesIn } from '../../src/store/backup/tables.ts'

/** Everything in the database: of each table the rows as text, in one order. */
export async function allRows(connectionString: string): Promise<ReadonlyMap<string, readonly string[]>> {
  return withClient(connectionString, async (client) => {
    const rows = new Map<string, readonly string[]>()
    for (const { name } of await tablesIn(client, 'public')) {
      const found = await client.query<[string]>({
        text: `SELECT row_to_json(r)::text FROM public.${escapeIdentifier(name)} r`,
        rowMode: 'array',
      })
      rows.set(name, found.rows.map(([row]) => row).toSorted())
    }
    return rows
  })
}

/** For a comparison whose failure can be read: what differs, by table. */
export const digests = (rows: ReadonlyMap<string, readonly string[]>): Record<string, string> =>
  Object.fromEntries(
    [...rows].map(([name, all]) => [
      name,
      `${all.length} ${createHash('sha256').update(all.join('\n')).digest('hex').slice(0, 12)}`,
    ]),
  )

export async function withClient<T>(
  connectionString: string,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
