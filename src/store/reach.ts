import { databaseClock } from './clock.ts'
import { openDatabase } from './database.ts'
import { sqlStateOf } from './faults.ts'

/** A PostgreSQL that can't be used. The message says in plain words why and what to do, and holds no address. */
export class DatabaseUnreachable extends Error {
  constructor(why: string) {
    super(why)
    this.name = 'DatabaseUnreachable'
  }
}

/**
 * Asks the database something small, so that it is known to be there before anything is begun.
 * @throws DatabaseUnreachable
 */
export async function reach(connectionString: string): Promise<void> {
  const database = openDatabase(connectionString, 1)
  try {
    await databaseClock(database)
  } catch (error) {
    throw new DatabaseUnreachable(reasonFor(codesOf(error)))
  } finally {
    await database.$disconnect()
  }
}

function codesOf(error: unknown): readonly string[] {
  const { code } = error as { code?: unknown }
  return [sqlStateOf(error), code].filter((one) => typeof one === 'string')
}

function reasonFor(codes: readonly string[]): string {
  if (codes.some((code) => ['28P01', '28000', 'P1000', 'P1010'].includes(code)))
    return 'The PostgreSQL of DATABASE_URL does not accept the user or the password. Correct them in DATABASE_URL.'
  if (codes.some((code) => ['3D000', 'P1003'].includes(code)))
    return 'The database of DATABASE_URL does not exist on its server. Make it with createdb, or correct DATABASE_URL.'
  return `The PostgreSQL of DATABASE_URL does not answer${codes.length > 0 ? ` (${codes.join(', ')})` : ''}. Start it, or correct DATABASE_URL.`
}
