import type { Decision, Invitation } from '../bot/decision.ts'
import type { Caregiver } from '../domain/caregiver.ts'
import type { Address } from '../domain/contact.ts'
import type { Patient } from '../domain/patient.ts'
import type { Person } from '../domain/person.ts'
import type { Prescription } from '../domain/prescription.ts'
import type { Situation } from '../domain/situation.ts'
import { type Instant, latest } from '../domain/time.ts'
import type { StoreContext } from './change.ts'
import { lockPatients, lockPersons } from './claim.ts'
import type { Clock } from './clock.ts'
import type { Database, Tx } from './database.ts'
import { addInvitations } from './invitations.ts'
import { loadSituations } from './load.ts'
import { caregiverToRow } from './rows/caregiver.ts'
import { contactToRow } from './rows/contact.ts'
import { patientToRow } from './rows/patient.ts'
import { personToRow } from './rows/person.ts'
import { prescriptionToRow } from './rows/prescription.ts'
import { save } from './save.ts'
import { loadPeople, personsAt } from './whoIs.ts'
import { insertRows } from './write.ts'

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
  return database.$transaction(async (tx) => writeEnrolment(tx, enrolment, await clock(tx)))
}

/** Patients and persons who are there already, and about whom something is decided with the new ones. */
export interface AlsoAbout {
  readonly patientIds: readonly string[]
  readonly personIds: readonly string[]
}

/**
 * `enrol`, and what is decided about the new patients and these others, in one transaction: nobody is enrolled without
 * her invitation, and what is thrown leaves everything as it was.
 * @throws when one of the ids is taken; then nothing is written.
 */
export async function enrolAndDecide(
  context: StoreContext,
  enrolment: Enrolment,
  decide: (situation: Situation, now: Instant) => Decision | null,
  { patientIds, personIds }: AlsoAbout = { patientIds: [], personIds: [] },
): Promise<void> {
  const told = await context.database.$transaction(async (tx) => {
    if (personIds.length > 0) await lockPersons(tx, personIds)
    if (patientIds.length > 0) await lockPatients(tx, patientIds)
    const now = await context.clock(tx)
    await writeEnrolment(tx, enrolment, now)
    const ids = [...enrolment.patients.map(({ id }) => id), ...patientIds]
    const situations = await loadSituations(tx, ids, now)
    const decided = [...situations.values()].flatMap((before) => {
      const decision = decide(before, latest(now, before.patient.lastFactAt))
      return decision === null ? [] : [{ before, decision }]
    })
    return save(tx, decided, [], now, context.enqueue)
  })
  if (told > 0) context.wakeDelivery()
}

async function writeEnrolment(tx: Tx, enrolment: Enrolment, now: Instant): Promise<void> {
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
}

/** Everybody who has this address. */
export const peopleAt = (database: Tx, address: Address): Promise<readonly Person[]> =>
  personsAt(database, [address]).then((ids) => loadPeople(database, ids))

/** Has everybody looked at anew, which a release, new zone data or changed settings call for. */
export async function wakeEverybody(database: Database, now: Instant): Promise<void> {
  await database.$executeRaw`
    UPDATE "Patient" SET "wakeAt" = ${now.toString()}::timestamptz WHERE "wakeAt" > ${now.toString()}::timestamptz`
}
