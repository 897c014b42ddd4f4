import { type Address, addressKey, type ChannelName } from '../domain/contact.ts'
import { addressForms } from './addressForms.ts'
import type { StoreContext } from './change.ts'
import { lockPatients, lockPersons } from './claim.ts'
import type { Tx } from './database.ts'
import { scrubFacts } from './forgetFacts.ts'
import { emptyEvents, emptyMessages, type Forgetting } from './forgetTexts.ts'

export interface Forgotten {
  /** Under which her facts stay, without anything that leads to her. */
  readonly pseudonym: string
  /** How many facts stay. */
  readonly facts: number
  /** How many persons went: she, and caregivers who were nobody else's. */
  readonly persons: number
  /** She herself stays a person here: somebody's caregiver, or an operator. */
  readonly staysAsPerson: boolean
  /** Texts that their services have, too, by the service's own ids. */
  readonly atServices: readonly { readonly channel: ChannelName; readonly externalId: string }[]
}

/**
 * Forgets a patient, all of it or nothing. Person, contacts, plan, questions, words and texts go, hers and those about
 * her; so do caregivers who are nobody else's. What stays are facts and messages as figures: kinds and times. A person
 * who is something else here, too, stays, without the part that was about this patient.
 * @returns null when there is no such patient.
 */
export function forgetPatient(
  { database, clock }: Pick<StoreContext, 'database' | 'clock'>,
  patientId: string,
): Promise<Forgotten | null> {
  return database.$transaction(async (tx) => {
    const around = await personsAround(tx, patientId)
    await lockPersons(tx, around)
    const [locked] = await lockPatients(tx, [patientId])
    if (locked === undefined) return null
    const now = await clock(tx)
    const forgetting = await whatGoes(tx, patientId, around, now)
    const atServices = [...(await emptyMessages(tx, forgetting)), ...(await emptyEvents(tx, forgetting))]
    const pseudonym = `forgotten-${crypto.randomUUID()}`
    const facts = await scrubFacts(tx, forgetting, pseudonym)
    await removeRows(tx, forgetting)
    return {
      pseudonym,
      facts,
      persons: forgetting.gone.length,
      staysAsPerson: !forgetting.gone.includes(forgetting.personId),
      atServices,
    }
  })
}

/** She and everybody who is or was asked to be around her, in order. */
async function personsAround(tx: Tx, patientId: string): Promise<readonly string[]> {
  const found = await tx.$queryRaw<{ personId: string }[]>`
    SELECT "personId" FROM "Patient" WHERE "id" = ${patientId}
    UNION SELECT "personId" FROM "Caregiver" WHERE "patientId" = ${patientId} ORDER BY "personId"`
  return found.map(({ personId }) => personId)
}

async function whatGoes(
  tx: Tx,
  patientId: string,
  around: readonly string[],
  now: Temporal.Instant,
): Promise<Forgetting> {
  const [self] = await tx.$queryRaw<{ personId: string; name: string }[]>`
    SELECT p."personId", x."name" FROM "Patient" p JOIN "Person" x ON x."id" = p."personId" WHERE p."id" = ${patientId}`
  if (self === undefined) throw new Error(`patient ${patientId} has no person`)
  const gone = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Person" x WHERE "id" = ANY(${[...around]}::text[]) AND NOT "isOperator"
      AND NOT EXISTS (SELECT 1 FROM "Patient" p WHERE p."personId" = x."id" AND p."id" <> ${patientId})
      AND NOT EXISTS (
        SELECT 1 FROM "Caregiver" c WHERE c."personId" = x."id" AND c."patientId" <> ${patientId}
          AND c."state" IN ('proposed', 'invited', 'active')
      )`
  const ids = gone.map(({ id }) => id)
  const addresses = await addressesOf(tx, [...ids, self.personId], ids)
  return { patientId, personId: self.personId, name: self.name, around, gone: ids, addresses, now }
}

/** Of these persons. Shared is what somebody has, too, who is not among those who go. */
async function addressesOf(
  tx: Tx,
  personIds: readonly string[],
  gone: readonly string[],
): Promise<Forgetting['addresses']> {
  const own = await tx.$queryRaw<Address[]>`
    SELECT DISTINCT "channel", "value" FROM "Contact" WHERE "personId" = ANY(${[...personIds]}::text[])`
  const shared = await tx.$queryRaw<{ key: string }[]>`
    SELECT DISTINCT a."key" FROM ${addressForms(tx, own)}
    JOIN "Contact" c ON c."channel" = a."channel" AND c."value" = a."value"
    WHERE c."personId" <> ALL(${[...gone]}::text[])`
  const keys = new Set(shared.map(({ key }) => key))
  return [...new Map(own.map((address) => [addressKey(address), address])).values()].map((address) => ({
    ...address,
    shared: keys.has(addressKey(address)),
  }))
}

/** What hangs on a patient or a person goes with its row. */
async function removeRows(tx: Tx, { patientId, gone }: Forgetting): Promise<void> {
  const persons = [...gone]
  await tx.$executeRaw`
    DELETE FROM "Invitation" WHERE "patientId" = ${patientId} OR "personId" = ANY(${persons}::text[])`
  await tx.$executeRaw`DELETE FROM "Prompt" WHERE "personId" = ANY(${persons}::text[])`
  await tx.$executeRaw`DELETE FROM "Patient" WHERE "id" = ${patientId}`
  await tx.$executeRaw`DELETE FROM "Person" WHERE "id" = ANY(${persons}::text[])`
}
