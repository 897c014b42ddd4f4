import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlQuery,
} from '@prisma/driver-adapter-utils'
import { SchemaEngine } from '@prisma/schema-engine-wasm'
import { Pool, types } from 'pg'

export const schemaPath = fileURLToPath(new URL('../../prisma/schema.prisma', import.meta.url))

/** One at a time in this process: the embedded database has no locks between its connections. */
let turn: Promise<unknown> = Promise.resolve()

/** Prisma's schema engine, the same that `prisma migrate` runs, on a connection of its own. */
export function withSchemaEngine<T>(
  connectionString: string,
  use: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const mine = turn.then(() => useEngine(connectionString, use))
  turn = mine.catch(() => {})
  return mine
}

/**
 * The engine keeps its connection, and with it the advisory lock on which the next run would wait 10 seconds:
 * hence a pool of our own, ended here. It also leaves a 10-second timer that keeps the process alive:
 * hence timers that are made meanwhile do not.
 */
async function useEngine<T>(connectionString: string, use: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  const pool = new CatalogPool({ connectionString })
  const { setTimeout } = globalThis
  globalThis.setTimeout = Object.assign(
    (...timer: Parameters<typeof setTimeout>) => setTimeout(...timer).unref(),
    setTimeout,
  ) as typeof setTimeout
  try {
    const schema: [string, string] = [schemaPath, readFileSync(schemaPath, 'utf8')]
    const adapter = bindMigrationAwareSqlAdapterFactory(new CatalogAdapter(pool))
    return await use(await SchemaEngine.new({ datamodels: [schema] }, () => {}, adapter))
  } finally {
    globalThis.setTimeout = setTimeout
    await pool.end()
  }
}

/** Without it, all that one learns of a crash inside the engine is that this very property is undefined. */
Object.assign(globalThis, {
  PRISMA_WASM_PANIC_REGISTRY: {
    set_message(message: string) {
      throw new Error(`Prisma's schema engine: ${message}`)
    },
  },
})

/** PostgreSQL's internal one-byte type `"char"`, and the array of it. */
const charArrayType = 1002

/**
 * To compare a database with a schema the engine reads the system catalogues, and in them columns of the type
 * `"char"`, which Prisma's adapter for pg does not know. They go through it as an array of that type, which it
 * knows, and come out as what they are.
 */
class CatalogPool extends Pool {
  // biome-ignore lint/suspicious/noExplicitAny: one body stands for pg's fifteen overloads
  override async query(...query: any[]): Promise<any> {
    const result = await (super.query as (...query: unknown[]) => Promise<{ fields?: CatalogField[] }>)(
      ...query,
    )
    for (const field of result.fields ?? [])
      if (field.dataTypeID === types.builtins.CHAR) field.dataTypeID = charArrayType
    return result
  }
}

interface CatalogField {
  dataTypeID: number
}

class CatalogAdapter extends PrismaPg {
  override async connect() {
    const adapter = await super.connect()
    const queryRaw = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async (query: SqlQuery) => {
      const result = await queryRaw(query)
      const columnTypes = result.columnTypes.map((type) =>
        type === ColumnTypeEnum.CharacterArray ? ColumnTypeEnum.Character : type,
      )
      return { ...result, columnTypes }
    }
    return adapter
  }
}
