import { type Address, addressKey, type Contact } from '../domain/contact.ts'
import type { Person } from '../domain/person.ts'
import { lockAddresses } from './claim.ts'
import type { Database, Tx } from './database.ts'
import { contactToRow } from './rows/contact.ts'
import { personToRow } from './rows/person.ts'
import { loadPeople, personsAt } from './whoIs.ts'
import { upsertRows } from './write.ts'

/** Everybody who is told of what a person must see. */
export async function loadOperators(tx: Tx): Promise<readonly Person[]> {
  const found = await tx.$queryRaw<{ id: string }[]>`SELECT "id" FROM "Person" WHERE "isOperator"`
  return loadPeople(
    tx,
    found.map(({ id }) => id),
  )
}

const idPrefix = 'operator-'

/**
 * Makes exactly these contacts the operators: each is a person of her own, so that each is told. Who was one and is
 * not named any more is told nothing from now on.
 */
export async function keepOperators(
  database: Database,
  addresses: readonly Address[],
  now: Temporal.Instant,
): Promise<void> {
  await database.$transaction(async (tx) => {
    await lockAddresses(tx, addresses) // of several processes that start at once, one makes an operator
    const known = (await loadPeople(tx, await personsAt(tx, addresses))).filter(({ id }) =>
      id.startsWith(idPrefix),
    )
    const people = addresses.map((address): Person => {
      const before = known.find(({ contacts }) => contacts.some((one) => isAt(one, address)))
      return before === undefined ? newOperator(address, now) : { ...before, isOperator: true }
    })
    await upsertRows(tx, 'Person', people.map(personToRow))
    await upsertRows(
      tx,
      'Contact',
      people.flatMap(({ contacts }) => contacts.map(contactToRow)),
    )
    await tx.person.updateMany({
      where: { isOperator: true, id: { notIn: people.map(({ id }) => id) } },
      data: { isOperator: false },
    })
  })
}

const isAt = ({ address }: Contact, other: Address): boolean => addressKey(address) === addressKey(other)

/** Her id says nothing of her address: ids are not sealed, and stand in logs. */
function newOperator(address: Address, now: Temporal.Instant): Person {
  const id = `${idPrefix}${crypto.randomUUID().slice(0, 8)}`
  const contact = {
    id: `${id}-contact`,
    personId: id,
    address,
    order: 0,
    state: 'usable',
    since: now,
  } as const
  return { id, name: 'Operator', language: 'en', contacts: [contact], stoppedAt: null, isOperator: true }
}
