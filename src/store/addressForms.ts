import { type Address, addressKey } from '../domain/contact.ts'
import type { Tx } from './database.ts'
import { Prisma } from './generated/client.ts'
import { textList } from './lists.ts'

/**
 * Addresses as a table `a` of `channel`, `value` and `key`, for looking up rows that hold one of them. An address has a
 * row for each form in which it may stand (see `Secrecy`), all with the same `key`: while keys are changed one contact
 * may stand under the old one and another under the new. For the same reason two columns with addresses are not
 * compared with each other in SQL where somebody depends on the answer.
 */
export function addressForms({ secrecy }: Pick<Tx, 'secrecy'>, addresses: readonly Address[]): Prisma.Sql {
  const unique = [...new Map(addresses.map((address) => [addressKey(address), address])).values()]
  const rows = unique.flatMap((address) =>
    secrecy
      .formsOf(address.value)
      .map((form) => ({ channel: address.channel, form, key: addressKey(address) })),
  )
  return Prisma.sql`unnest(${textList(rows.map(({ channel }) => channel))}, ${textList(rows.map(({ form }) => form))},
    ${textList(rows.map(({ key }) => key))}) AS a("channel", "value", "key")`
}

/** For `("channel", "address") IN (…)`. */
export const addressPairs = (tx: Pick<Tx, 'secrecy'>, addresses: readonly Address[]): Prisma.Sql =>
  Prisma.sql`SELECT a."channel", a."value" FROM ${addressForms(tx, addresses)}`
