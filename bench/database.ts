import { Client, escapeIdentifier } from 'pg'

const server = process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres'

export interface BenchDatabase {
  readonly name: string
  readonly connectionString: string
}

/** Makes empty databases, or copies of one, and drops all of them in the end. */
export class Databases {
  readonly #made: string[] = []
  readonly #prefix = `tookit_bench_${crypto.randomUUID().slice(0, 8)}`

  async make(purpose: string, copyOf?: BenchDatabase): Promise<BenchDatabase> {
    const name = `${this.#prefix}_${purpose}`
    const template = copyOf === undefined ? '' : ` TEMPLATE ${escapeIdentifier(copyOf.name)}`
    await onServer(`CREATE DATABASE ${escapeIdentifier(name)}${template}`)
    this.#made.push(name)
    const url = new URL(server)
    url.pathname = `/${name}`
    return { name, connectionString: url.href }
  }

  async dropAll(): Promise<void> {
    for (const name of this.#made.splice(0))
      await onServer(`DROP DATABASE ${escapeIdentifier(name)} WITH (FORCE)`)
  }
}

async function onServer(sql: string): Promise<void> {
  const client = new Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** One connection of its own, closed afterwards. */
export async function withClient<R>(
  database: BenchDatabase,
  use: (client: Client) => Promise<R>,
): Promise<R> {
  const client = new Client({ connectionString: database.connectionString })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}

export function fail(error: unknown): never {
  throw error
}
