import { type Address, addressKey } from '../domain/contact.ts'
import type { Person } from '../domain/person.ts'
import { addressForms, addressPairs } from './addressForms.ts'
import type { Tx } from './database.ts'
import { textList } from './lists.ts'
import type { ContactRow } from './rows/contact.ts'
import { type PersonRow, personFromRow } from './rows/person.ts'

/** Everybody who has one of these addresses: several where people share a phone. */
export async function personsAt(tx: Tx, addresses: readonly Address[]): Promise<readonly string[]> {
  if (addresses.length === 0) return []
  const found = await tx.$queryRaw<{ personId: string }[]>`
    SELECT DISTINCT c."personId" FROM "Contact" c
    JOIN ${addressForms(tx, addresses)} ON c."channel" = a."channel" AND c."value" = a."value"`
  return found.map(({ personId }) => personId)
}

/** Whoever has one of these addresses, these persons, and whoever shares an address with one of them. In order. */
export async function householdOf(
  tx: Tx,
  addresses: readonly Address[],
  personIds: readonly string[],
): Promise<readonly string[]> {
  const first = await tx.$queryRaw<({ personId: string } & Address)[]>`
    SELECT c."personId", c."channel", c."value" FROM "Contact" c WHERE c."personId" IN (
      SELECT "personId" FROM "Contact" WHERE ("channel", "value") IN (${addressPairs(tx, addresses)})
      UNION SELECT "id" FROM "Person" WHERE "id" = ANY(${[...personIds]}::text[])
    )`
  const looked = new Set(addresses.map(addressKey))
  const others = await personsAt(
    tx,
    first.filter((contact) => !looked.has(addressKey(contact))),
  )
  return [...new Set([...personIds, ...first.map(({ personId }) => personId), ...others])].sort()
}

export async function loadPeople(tx: Tx, personIds: readonly string[]): Promise<readonly Person[]> {
  if (personIds.length === 0) return []
  const [found] = await tx.$queryRaw<[{ people: string }]>`
    SELECT coalesce(json_agg(r), '[]')::text AS "people" FROM (
      SELECT p.*, (
        SELECT coalesce(json_agg(c ORDER BY c."order", c."id"), '[]') FROM "Contact" c WHERE c."personId" = p."id"
      ) AS "contacts"
      FROM "Person" p WHERE p."id" = ANY(${textList(personIds)}) ORDER BY p."id"
    ) r`
  const rows = JSON.parse(found.people) as (PersonRow & { contacts: ContactRow[] })[]
  return rows.map((row) => personFromRow(row, row.contacts))
}

/**
 * The patients about whom each of these persons may speak: herself; those whose caregiver she is or is invited to be;
 * those about whom she has been asked something that is still open. Who was a caregiver once and is nothing else
 * now is still heard about those patients, so that her STOP has a place; proposed ones are not: the patient has not
 * agreed.
 */
export async function patientsOf(
  tx: Tx,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (personIds.length === 0) return new Map()
  const ids = [...personIds]
  const found = await tx.$queryRaw<{ personId: string; patientId: string; former: boolean }[]>`
    SELECT "personId", "id" AS "patientId", false AS "former" FROM "Patient" WHERE "personId" = ANY(${ids}::text[])
    UNION SELECT "personId", "patientId", "state" NOT IN ('invited', 'active') FROM "Caregiver"
      WHERE "personId" = ANY(${ids}::text[]) AND "state" <> 'proposed'
    UNION SELECT "personId", "patientId", false FROM "Prompt"
      WHERE "personId" = ANY(${ids}::text[]) AND "closedAt" IS NULL
    ORDER BY "patientId"`
  return new Map(
    [...Map.groupBy(found, ({ personId }) => personId)].map(([personId, links]) => {
      const present = links.filter(({ former }) => !former)
      return [
        personId,
        [...new Set((present.length > 0 ? present : links).map(({ patientId }) => patientId))],
      ]
    }),
  )
}

/** How many of our own texts somebody may be quoting. */
const ownTextsMax = 10

/** By contact, the last texts that went there, the newest first. */
export async function ownTexts(
  tx: Tx,
  contactIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (contactIds.length === 0) return new Map()
  const found = await tx.$queryRaw<{ contactId: string; texts: string[] }[]>`
    SELECT c."id" AS "contactId", array_agg(m."text" ORDER BY m."createdAt" DESC, m."id") AS "texts"
    FROM unnest(${[...contactIds]}::text[]) AS c("id"), LATERAL (
      SELECT "id", "text", "createdAt" FROM "Message" WHERE "contactId" = c."id" ORDER BY "createdAt" DESC LIMIT ${ownTextsMax}
    ) m GROUP BY c."id"`
  return new Map(found.map(({ contactId, texts }) => [contactId, texts]))
}
