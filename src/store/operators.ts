import type { Person } from '../domain/person.ts'
import type { Tx } from './database.ts'
import { loadPeople } from './whoIs.ts'

/** Everybody who is told of what a person must see. */
export async function loadOperators(tx: Tx): Promise<readonly Person[]> {
  const found = await tx.$queryRaw<{ id: string }[]>`SELECT "id" FROM "Person" WHERE "isOperator"`
  return loadPeople(
    tx,
    found.map(({ id }) => id),
  )
}
