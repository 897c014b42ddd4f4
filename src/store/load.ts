import type { Person } from '../domain/person.ts'
import { type Situation, situationDays } from '../domain/situation.ts'
import type { Instant } from '../domain/time.ts'
import type { Tx } from './database.ts'
import { Prisma } from './generated/client.ts'
import { textList } from './lists.ts'
import { type AlarmRow, alarmFromRow } from './rows/alarm.ts'
import { type AppointmentRow, appointmentFromRow } from './rows/appointment.ts'
import { type CaregiverRow, caregiverFromRow } from './rows/caregiver.ts'
import type { ContactRow } from './rows/contact.ts'
import { doseFromLoaded, type LoadedDose, loadedDose } from './rows/dose.ts'
import { type ObservationRow, observationFromRow } from './rows/observation.ts'
import { type PatientRow, patientFromRow } from './rows/patient.ts'
import { type PersonRow, personFromRow } from './rows/person.ts'
import { type PrescriptionRow, prescriptionFromRow } from './rows/prescription.ts'
import { type OfferRow, type PromptRow, promptFromRow } from './rows/prompt.ts'

/** How long a closed prompt is still known, for an answer that comes late. */
const closedPromptHours = 48

/**
 * All that a decision may know of these patients, as domain/situation.ts promises it and
 * domain/remembered.ts spells it out, in one statement.
 * @param now the end of the days that are looked back on.
 */
export async function loadSituations(
  tx: Tx,
  patientIds: readonly string[],
  now: Instant,
): Promise<ReadonlyMap<string, Situation>> {
  if (patientIds.length === 0) return new Map()
  const [found] = await tx.$queryRaw<[Record<keyof Loaded, string>]>(everythingOf(patientIds, now))
  const rows = (of: keyof Loaded) => JSON.parse(found[of])
  return assemble({
    patients: rows('patients'),
    people: rows('people'),
    caregivers: rows('caregivers'),
    prescriptions: rows('prescriptions'),
    doses: rows('doses'),
    prompts: rows('prompts'),
    alarms: rows('alarms'),
    observations: rows('observations'),
    appointments: rows('appointments'),
  })
}

interface Loaded {
  readonly patients: readonly PatientRow[]
  readonly people: readonly (PersonRow & { contacts: readonly ContactRow[] })[]
  readonly caregivers: readonly CaregiverRow[]
  readonly prescriptions: readonly PrescriptionRow[]
  readonly doses: readonly { readonly patientId: string; readonly inOrder: readonly LoadedDose[] }[]
  readonly prompts: readonly (PromptRow & { offers: readonly OfferRow[] })[]
  readonly alarms: readonly AlarmRow[]
  readonly observations: readonly ObservationRow[]
  readonly appointments: readonly AppointmentRow[]
}

function assemble(loaded: Loaded): ReadonlyMap<string, Situation> {
  const people = new Map(loaded.people.map((row) => [row.id, personFromRow(row, row.contacts)]))
  const operators = loaded.people.filter((row) => row.isOperator).map((row) => row.id)
  const caregivers = ofEachPatient(loaded.caregivers)
  const prescriptions = ofEachPatient(loaded.prescriptions)
  const doses = ofEachPatient(loaded.doses)
  const prompts = ofEachPatient(loaded.prompts)
  const alarms = ofEachPatient(loaded.alarms)
  const observations = ofEachPatient(loaded.observations)
  const appointments = ofEachPatient(loaded.appointments)
  const situation = (row: PatientRow): Situation => {
    const around = caregivers(row.id).map(caregiverFromRow)
    return {
      patient: patientFromRow(row),
      people: known(people, [row.personId, ...around.map(({ personId }) => personId), ...operators]),
      caregivers: around,
      prescriptions: prescriptions(row.id).map(prescriptionFromRow),
      doses: doses(row.id)[0]?.inOrder.map((dose) => doseFromLoaded(row.id, dose)) ?? [],
      prompts: prompts(row.id).map((prompt) => promptFromRow(prompt, prompt.offers)),
      alarms: alarms(row.id).map(alarmFromRow),
      observations: observations(row.id).map(observationFromRow),
      appointments: appointments(row.id).map(appointmentFromRow),
    }
  }
  return new Map(loaded.patients.map((row) => [row.id, situation(row)]))
}

const known = (people: ReadonlyMap<string, Person>, ids: readonly string[]): readonly Person[] =>
  [...new Set(ids)].map((id) => people.get(id)).filter((person) => person !== undefined)

function ofEachPatient<T extends { readonly patientId: string }>(
  rows: readonly T[],
): (patientId: string) => readonly T[] {
  const grouped = Map.groupBy(rows, ({ patientId }) => patientId)
  return (patientId) => grouped.get(patientId) ?? []
}

function everythingOf(patientIds: readonly string[], now: Instant): Prisma.Sql {
  const ids = textList(patientIds)
  const since = Prisma.sql`${now.subtract({ hours: 24 * situationDays }).toString()}::timestamptz`
  const promptsSince = Prisma.sql`${now.subtract({ hours: closedPromptHours }).toString()}::timestamptz`
  return Prisma.sql`SELECT
    ${rowsOf('patients', Prisma.sql`SELECT * FROM "Patient" WHERE "id" = ANY(${ids})`)},
    ${rowsOf('people', peopleAround(ids))},
    ${rowsOf('caregivers', Prisma.sql`SELECT * FROM "Caregiver" WHERE "patientId" = ANY(${ids}) ORDER BY "order", "id"`)},
    ${rowsOf(
      'prescriptions',
      Prisma.sql`SELECT * FROM "Prescription" WHERE "patientId" = ANY(${ids})
        AND ("stoppedAt" IS NULL OR "stoppedAt" >= ${since}) ORDER BY "addedAt", "id"`,
    )},
    ${rowsOf('doses', dosesOf(ids, since))},
    ${rowsOf('prompts', promptsOf(ids, promptsSince))},
    ${rowsOf(
      'alarms',
      Prisma.sql`SELECT * FROM "Alarm" WHERE "patientId" = ANY(${ids})
        AND ("closedAt" IS NULL OR "closedAt" >= ${since}) ORDER BY "raisedAt", "id"`,
    )},
    ${rowsOf(
      'observations',
      Prisma.sql`SELECT * FROM "Observation" WHERE "patientId" = ANY(${ids}) AND "at" >= ${since} ORDER BY "at", "id"`,
    )},
    ${rowsOf(
      'appointments',
      Prisma.sql`SELECT * FROM "Appointment" WHERE "patientId" = ANY(${ids})
        AND ("endedAt" IS NULL OR "endedAt" >= ${since}) ORDER BY "addedAt", "id"`,
    )}`
}

/** As text, so that moments need no detour and nothing is parsed twice. */
const rowsOf = (name: keyof Loaded, query: Prisma.Sql) =>
  Prisma.sql`(SELECT coalesce(json_agg(r), '[]')::text FROM (${query}) r) AS ${Prisma.raw(`"${name}"`)}`

const peopleAround = (ids: Prisma.Sql) => Prisma.sql`
  SELECT p.*, (
    SELECT coalesce(json_agg(c ORDER BY c."order", c."id"), '[]') FROM "Contact" c WHERE c."personId" = p."id"
  ) AS "contacts"
  FROM "Person" p
  WHERE p."id" IN (
    SELECT "personId" FROM "Patient" WHERE "id" = ANY(${ids})
    UNION SELECT "personId" FROM "Caregiver" WHERE "patientId" = ANY(${ids})
    UNION SELECT "id" FROM "Person" WHERE "isOperator"
  )
  ORDER BY p."id"`

/** What is older than the days looked back on: doses still open, and each prescription's last asked and last taken. */
const dosesOf = (ids: Prisma.Sql, since: Prisma.Sql) => Prisma.sql`
  SELECT "patientId", json_agg(${Prisma.raw(loadedDose)} ORDER BY "plannedAt", "id") AS "inOrder" FROM (
    SELECT * FROM "Dose" WHERE "patientId" = ANY(${ids}) AND "plannedAt" >= ${since}
    UNION ALL
    SELECT * FROM "Dose" WHERE "patientId" = ANY(${ids}) AND "plannedAt" < ${since} AND "state" IN ('due', 'asked')
    UNION ALL
    SELECT d.* FROM "Prescription" p, LATERAL (
      (SELECT * FROM "Dose" WHERE "prescriptionId" = p."id" AND "askedAt" IS NOT NULL ORDER BY "plannedAt" DESC LIMIT 1)
      UNION
      (SELECT * FROM "Dose" WHERE "prescriptionId" = p."id" AND "state" = 'taken' ORDER BY "takenAt" DESC, "plannedAt" DESC LIMIT 1)
    ) d WHERE p."patientId" = ANY(${ids}) AND d."plannedAt" < ${since} AND d."state" NOT IN ('due', 'asked')
  ) d GROUP BY "patientId"`

/**
 * A message offers its prompts from the first attempt that may have arrived: an answer to it can be no older. One that
 * the service refused, or that has not been tried, offers nothing.
 */
const promptsOf = (ids: Prisma.Sql, since: Prisma.Sql) => Prisma.sql`
  SELECT p.*, (
    SELECT coalesce(json_agg(json_build_object(
      'messageId', m."id", 'contactId', m."contactId", 'handedOverAt', a."startedAt", 'replies', m."replies"
    ) ORDER BY a."startedAt", m."id"), '[]')
    FROM "Message" m, LATERAL (
      SELECT min("startedAt") AS "startedAt" FROM "Attempt"
      WHERE "messageId" = m."id" AND ("result" IS NULL OR "result" IN ('accepted', 'unknown'))
    ) a
    WHERE m."promptIds" @> ARRAY[p."id"] AND m."contactId" IS NOT NULL AND m."status" <> 'failed'
      AND a."startedAt" IS NOT NULL
  ) AS "offers"
  FROM "Prompt" p
  WHERE p."patientId" = ANY(${ids}) AND (p."closedAt" IS NULL OR p."closedAt" > ${since})
  ORDER BY p."openedAt", p."id"`
