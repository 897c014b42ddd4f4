import { Prisma } from './generated/client.ts'

/**
 * A list as one parameter of type `text[]`, in PostgreSQL's own notation. Prisma looks at each element of a list that
 * it is given, which for hundreds of them takes longer than the query.
 */
export const textList = (values: readonly (string | null)[]): Prisma.Sql =>
  Prisma.sql`${`{${values.map(quoted).join(',')}}`}::text[]`

const quoted = (value: string | null): string =>
  value === null ? 'NULL' : `"${value.replace(/["\\]/g, '\\$&')}"`
