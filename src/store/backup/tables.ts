import { type Client, escapeIdentifier } from 'pg'

export interface TableShape {
  readonly name: string
  /** That hold data of their own: what the database computes from others is left out. */
  readonly columns: readonly string[]
}

const ownTable = '_prisma_migrations'

/** All tables of tookit in a schema, each after those that it refers to. The queue's own stand in another schema. */
export async function tablesIn(client: Client, schema: string): Promise<readonly TableShape[]> {
  const found = await client.query<TableShape>(
    `SELECT c."table_name" AS "name", json_agg(c."column_name" ORDER BY c."ordinal_position") AS "columns"
     FROM information_schema.columns c
     JOIN information_schema.tables t USING ("table_schema", "table_name")
     WHERE c."table_schema" = $1 AND t."table_type" = 'BASE TABLE' AND c."is_generated" = 'NEVER'
       AND c."table_name" <> '${ownTable}'
     GROUP BY c."table_name" ORDER BY c."table_name"`,
    [schema],
  )
  const references = await client.query<{ from: string; to: string }>(
    `SELECT child."relname" AS "from", parent."relname" AS "to" FROM pg_constraint k
     JOIN pg_class child ON child."oid" = k."conrelid" JOIN pg_class parent ON parent."oid" = k."confrelid"
     WHERE k."contype" = 'f' AND k."connamespace" = to_regnamespace($1) AND child."oid" <> parent."oid"`,
    [escapeIdentifier(schema)],
  )
  return inOrder(found.rows, references.rows)
}

function inOrder(
  tables: readonly TableShape[],
  references: readonly { readonly from: string; readonly to: string }[],
): readonly TableShape[] {
  const ordered: TableShape[] = []
  let left = tables
  while (left.length > 0) {
    const waiting = new Set(left.map(({ name }) => name))
    const isFree = ({ name }: TableShape) =>
      !references.some(({ from, to }) => from === name && waiting.has(to))
    const free = left.filter(isFree)
    if (free.length === 0) throw new Error(`these tables refer to each other: ${[...waiting].join(', ')}`)
    ordered.push(...free)
    left = left.filter((table) => !isFree(table))
  }
  return ordered
}

/** The migrations that the database has, in order; null when it has never been set up. */
export async function migrationsIn(client: Client): Promise<readonly string[] | null> {
  const { rows } = await client.query<{ is: string | null }>(
    `SELECT to_regclass('public.${ownTable}') AS "is"`,
  )
  if (rows[0]?.is == null) return null
  const applied = await client.query<{ name: string }>(
    `SELECT "migration_name" AS "name" FROM public.${ownTable}
     WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL ORDER BY "migration_name"`,
  )
  return applied.rows.map(({ name }) => name)
}
