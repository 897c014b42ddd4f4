import type { Invitation } from '../bot/decision.ts'
import type { Caregiver } from '../domain/caregiver.ts'
import type { Address } from '../domain/contact.ts'
import type { Patient } from '../domain/patient.ts'
import type { Person } from '../domain/person.ts'
import type { Prescription } from '../domain/prescription.ts'
import type { Instant } from '../domain/time.ts'
import type { Clock } from './clock.ts'
import type { Database, Tx } from './database.ts'
import { addInvitations } from './invitations.ts'
import { caregiverToRow } from './rows/caregiver.ts'
import { contactToRow } from './rows/contact.ts'
import { patientToRow } from './rows/patient.ts'
import { personToRow } from './rows/person.ts'
import { prescriptionToRow } from './rows/prescription.ts'
import { loadPeople, personsAt } from './whoIs.ts'
import { insertRows, upsertRows } from './write.ts'

/** What an operator enters at once. Everybody is new; people come with their contacts. */
export interface Enrolment {
  readonly people: readonly Person[]
  readonly patients: readonly Patient[]
  readonly prescriptions: readonly Prescription[]
  readonly caregivers: readonly Caregiver[]
  readonly invitations: readonly Invitation[]
}

export const nobody: Enrolment = {
  people: [],
  patients: [],
  prescriptions: [],
  caregivers: [],
  invitations: [],
}

/**
 * Writes who and what is new, one statement for each table. What then happens to them (an invitation goes out) is a
 * decision of the engine, made by `change` with its fact.
 * @throws when one of the ids is taken.
 */
export function enrol(database: Database, clock: Clock, enrolment: Enrolment): Promise<void> {
  return database.$transaction(async (tx) => {
    const now = await clock(tx)
    await insertRows(tx, 'Person', enrolment.people.map(personToRow))
    await insertRows(
      tx,
      'Contact',
      enrolment.people.flatMap(({ contacts }) => contacts.map(contactToRow)),
    )
    await insertRows(
      tx,
      'Patient',
      enrolment.patients.map((patient) => ({ ...patientToRow(patient), wakeAt: now.toString() })),
    )
    await insertRows(tx, 'Prescription', enrolment.prescriptions.map(prescriptionToRow))
    await insertRows(tx, 'Caregiver', enrolment.caregivers.map(caregiverToRow))
    await addInvitations(tx, enrolment.invitations, now)
  })
}

/** Adds or changes people and their contacts, for instance the operators that the configuration names. */
export const keepPeople = (database: Database, people: readonly Person[]): Promise<void> =>
  database.$transaction(async (tx) => {
    await upsertRows(tx, 'Person', people.map(personToRow))
    await upsertRows(
      tx,
      'Contact',
      people.flatMap(({ contacts }) => contacts.map(contactToRow)),
    )
  })

/** Everybody who has this address. */
export const peopleAt = (database: Tx, address: Address): Promise<readonly Person[]> =>
  personsAt(database, [address]).then((ids) => loadPeople(database, ids))

/** Has everybody looked at anew, which a release, new zone data or changed settings call for. */
export async function wakeEverybody(database: Database, now: Instant): Promise<void> {
  await database.$executeRaw`
    UPDATE "Patient" SET "wakeAt" = ${now.toString()}::timestamptz WHERE "wakeAt" > ${now.toString()}::timestamptz`
}
