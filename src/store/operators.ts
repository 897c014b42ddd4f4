import type { Address } from '../domain/contact.ts'
import type { Person } from '../domain/person.ts'
import { keepPeople } from './admin.ts'
import type { Database, Tx } from './database.ts'
import { loadPeople } from './whoIs.ts'

/** Everybody who is told of what a person must see. */
export async function loadOperators(tx: Tx): Promise<readonly Person[]> {
  const found = await tx.$queryRaw<{ id: string }[]>`SELECT "id" FROM "Person" WHERE "isOperator"`
  return loadPeople(
    tx,
    found.map(({ id }) => id),
  )
}

const idOf = ({ channel, value }: Address): string => `operator-${channel}-${value}`

/**
 * Makes exactly these contacts the operators: each is a person of her own, so that each is told. Who was one and is
 * not named any more is told nothing from now on.
 */
export async function keepOperators(
  database: Database,
  addresses: readonly Address[],
  now: Temporal.Instant,
): Promise<void> {
  const ids = addresses.map(idOf)
  const known = new Map((await loadPeople(database, ids)).map((person) => [person.id, person]))
  await keepPeople(
    database,
    addresses.map((address): Person => {
      const id = idOf(address)
      const before = known.get(id)
      if (before !== undefined) return { ...before, isOperator: true }
      const contact = {
        id: `${id}-contact`,
        personId: id,
        address,
        order: 0,
        state: 'usable',
        since: now,
      } as const
      return { id, name: 'Operator', language: 'en', contacts: [contact], stoppedAt: null, isOperator: true }
    }),
  )
  await database.person.updateMany({
    where: { isOperator: true, id: { notIn: ids } },
    data: { isOperator: false },
  })
}
