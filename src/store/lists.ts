import { Prisma } from './generated/client.ts'

/**
 * A list as one parameter of type `text[]`, in PostgreSQL's own notation. Prisma looks at each element of a list that
 * it is given, which for hundreds of them takes longer than the query.
 */
export const textList = (values: readonly (string | null)[]): Prisma.Sql =>
  Prisma.sql`${arrayOf(values)}::text[]`

/** What a column of the database holds. */
type ColumnType = 'text' | 'text[]' | 'int' | 'boolean' | 'timestamptz' | 'jsonb'
export type ColumnTypes<Row> = Readonly<Record<keyof Row & string, ColumnType>>

/**
 * Rows as a table that can be selected from, a parameter for each column. PostgreSQL reads that in half the time that
 * it takes for JSON, and a column that holds the same in all rows is read once.
 * @param rows at least one; lists and JSON in them as they are.
 */
export function tableOf<Row extends object>(rows: readonly Row[], types: ColumnTypes<Row>): Prisma.Sql {
  const columns = Object.entries<ColumnType>(types).map(([column, type]) => {
    const values = rows.map((row) => written(row[column as keyof Row], type))
    return { name: Prisma.raw(`"${column}"`), type, values, same: values.every((one) => one === values[0]) }
  })
  const selected = columns.map(({ name, type, values, same }) => {
    if (same) return Prisma.sql`${values[0] ?? null}::text::${Prisma.raw(type)} AS ${name}`
    return type === 'text[]' ? Prisma.sql`r.${name}::text[]` : Prisma.sql`r.${name}`
  })
  const varying = columns.filter(({ same }) => !same)
  if (varying.length === 0)
    return Prisma.sql`(SELECT ${Prisma.join(selected)} FROM generate_series(1, ${rows.length}))`
  const lists = varying.map(({ type, values }) => {
    // A list of lists would have to be a rectangle.
    const of = Prisma.raw(type === 'text[]' ? 'text' : type)
    return Prisma.sql`${arrayOf(values)}::${of}[]`
  })
  const names = Prisma.join(varying.map(({ name }) => name))
  return Prisma.sql`(SELECT ${Prisma.join(selected)} FROM unnest(${Prisma.join(lists)}) AS r(${names}))`
}

function written(value: unknown, type: ColumnType): string | null {
  if (value === null || value === undefined) return null
  if (type === 'jsonb') return JSON.stringify(value)
  return type === 'text[]' ? arrayOf(value as readonly string[]) : String(value)
}

/** PostgreSQL's notation is JSON's but for the brackets, and that a backslash says no more than "the next, as it is". */
function arrayOf(values: readonly (string | null)[]): string {
  const json = JSON.stringify(values)
  return `{${(otherEscape.test(json) ? json.replace(escapes, unescaped) : json).slice(1, -1)}}`
}

/** Also the second of two that stand for a backslash before a letter; then nothing is changed. */
const otherEscape = /\\[^"\\]/
const escapes = /\\(?:u[0-9a-f]{4}|.)/g
const unescaped = (escaped: string): string =>
  /^\\["\\]/.test(escaped) ? escaped : (JSON.parse(`"${escaped}"`) as string)
