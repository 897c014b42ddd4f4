import type { Address } from '../domain/contact.ts'
import { addressPairs } from './addressForms.ts'
import type { Tx } from './database.ts'
import { Prisma } from './generated/client.ts'

/** Rows as the database has them: moments as ISO text, in the order in which they came. */
export type ExportedRow = Readonly<Record<string, unknown>>

export interface PatientExport {
  readonly format: 'tookit-patient/1'
  readonly exportedAt: string
  /** What each table holds, for whoever reads the file without tookit. */
  readonly about: Readonly<Record<keyof ExportedTables, string>>
  readonly tables: ExportedTables
}

const about = {
  Person: 'She herself. `stoppedAt`: since when she wants no messages that she did not ask for.',
  Contact: 'Where she is reached. `order`: her own order of preference, the lowest first.',
  Patient: 'Her enrolment and settings. `wakeAt`: when tookit looks at her next.',
  Caregiver: 'Whom she lets hear of her, and what. Their own addresses are not part of this file.',
  Prescription: 'Her medicines. `phases`: dosages in time; a change is the next one.',
  Dose: 'Each planned intake of which something is known: due, asked, taken, declined, unanswered, notAsked.',
  Observation:
    'What was told of how she is: a mood from 1 (very low) to 5 (very good), a side effect, sleep, scales, questionnaires, early signs.',
  Appointment: 'Injections, blood tests, therapy and visits. `due`: the next one, and what was told of it.',
  Alarm: 'What people had to be told of, and who was.',
  Prompt: 'Questions that were put about her, to her or to others.',
  Notice: 'What was to be told to her, or to others about her, before it was put into words.',
  Message: 'Texts to her, and texts to others that were about her.',
  Attempt: 'Each try to hand one of these texts to its service.',
  Event: 'What she wrote or pressed, and what others wrote that changed something about her.',
  Fact: 'Everything that happened, in order: the history. `eventId`: the event that it came from.',
  Invitation: 'Invitations about her. The codes themselves are not kept.',
} as const

export type ExportedTables = { readonly [K in keyof typeof about]: readonly ExportedRow[] }

/**
 * All that is kept of a patient, as of one moment. Of others it holds no more than their names and what they said or
 * heard about her.
 * @returns null when there is no such patient.
 */
export async function exportPatient(
  tx: Tx,
  patientId: string,
  now: Temporal.Instant,
): Promise<PatientExport | null> {
  const patient = Prisma.sql`${patientId}`
  const self = Prisma.sql`(SELECT "personId" FROM "Patient" WHERE "id" = ${patient})`
  const own = await tx.$queryRaw<
    Address[]
  >`SELECT "channel", "value" FROM "Contact" WHERE "personId" = ${self}`
  const [found] = await tx.$queryRaw<[Record<keyof ExportedTables, string>]>`SELECT
    ${rowsOf('Person', Prisma.sql`SELECT * FROM "Person" WHERE "id" = ${self}`)},
    ${rowsOf('Contact', Prisma.sql`SELECT * FROM "Contact" WHERE "personId" = ${self} ORDER BY "order", "id"`)},
    ${rowsOf('Patient', Prisma.sql`SELECT * FROM "Patient" WHERE "id" = ${patient}`)},
    ${rowsOf('Caregiver', caregiversOf(patient))},
    ${rowsOf('Prescription', ofPatient('Prescription', patient, 'addedAt'))},
    ${rowsOf('Dose', ofPatient('Dose', patient, 'plannedAt'))},
    ${rowsOf('Observation', ofPatient('Observation', patient, 'at'))},
    ${rowsOf('Appointment', ofPatient('Appointment', patient, 'addedAt'))},
    ${rowsOf('Alarm', ofPatient('Alarm', patient, 'raisedAt'))},
    ${rowsOf('Prompt', ofPatient('Prompt', patient, 'openedAt'))},
    ${rowsOf('Notice', noticesOf(patient, self))},
    ${rowsOf('Message', messagesOf(patient, self))},
    ${rowsOf('Attempt', Prisma.sql`SELECT a.* FROM "Attempt" a JOIN (${messagesOf(patient, self)}) m ON m."id" = a."messageId" ORDER BY a."startedAt"`)},
    ${rowsOf('Event', eventsOf(patient, addressPairs(tx, own)))},
    ${rowsOf(
      'Fact',
      Prisma.sql`SELECT "seq", "kind", "at", "recordedAt", "eventId",
      CASE WHEN "kind" = 'CaregiverProposed' THEN "body" #- '{person,contacts}' ELSE "body" END AS "body"
      FROM "Fact" WHERE "patientId" = ${patient} ORDER BY "seq"`,
    )},
    ${rowsOf('Invitation', Prisma.sql`SELECT "purpose", "createdAt", "expiresAt", "usedAt" FROM "Invitation" WHERE "patientId" = ${patient} ORDER BY "createdAt"`)}`
  const tables = Object.fromEntries(
    Object.keys(about).map((name) => [name, JSON.parse(found[name as keyof ExportedTables])]),
  ) as unknown as ExportedTables
  if (tables.Patient.length === 0) return null
  return { format: 'tookit-patient/1', exportedAt: now.toString(), about, tables }
}

const rowsOf = (table: keyof ExportedTables, query: Prisma.Sql) =>
  Prisma.sql`(SELECT coalesce(json_agg(r), '[]')::text FROM (${query}) r) AS ${Prisma.raw(`"${table}"`)}`

const ofPatient = (table: keyof ExportedTables, patient: Prisma.Sql, order: string) =>
  Prisma.sql`SELECT * FROM ${Prisma.raw(`"${table}"`)} WHERE "patientId" = ${patient} ORDER BY ${Prisma.raw(`"${order}"`)}, "id"`

const caregiversOf = (patient: Prisma.Sql) => Prisma.sql`
  SELECT c.*, x."name" FROM "Caregiver" c JOIN "Person" x ON x."id" = c."personId"
  WHERE c."patientId" = ${patient} ORDER BY c."order"`

/** To others only what was about her. */
const noticesOf = (patient: Prisma.Sql, self: Prisma.Sql) => Prisma.sql`
  SELECT n."id", n."personId", x."name" AS "to", n."content", n."choices", n."urgency", n."createdAt", n."worthUntil",
    n."state", n."why", n."messageId"
  FROM "Notice" n LEFT JOIN "Person" x ON x."id" = n."personId"
  WHERE n."patientId" = ${patient} OR n."personId" = ${self} AND n."patientId" IS NULL ORDER BY n."createdAt", n."id"`

const messagesOf = (patient: Prisma.Sql, self: Prisma.Sql) => Prisma.sql`
  SELECT m."id", m."personId", x."name" AS "to", m."channel", m."text", m."replies", m."urgency", m."createdAt",
    m."status", m."statusAt", m."reachedAt", m."code"
  FROM "Message" m LEFT JOIN "Person" x ON x."id" = m."personId"
  WHERE m."noticeIds" && (SELECT coalesce(array_agg("id"), '{}') FROM "Notice" WHERE "patientId" = ${patient})
    OR m."personId" = ${self} AND NOT EXISTS (
      SELECT 1 FROM "Notice" n WHERE n."id" = ANY(m."noticeIds") AND n."patientId" <> ${patient})
  ORDER BY m."createdAt", m."id"`

/** At a phone that others share: not what led to facts about somebody else. */
const eventsOf = (patient: Prisma.Sql, own: Prisma.Sql) => Prisma.sql`
  SELECT e."id", e."channel", e."kind", e."sentAt", e."receivedAt", e."body"->'utterance' AS "utterance",
    (e."channel", e."address") IN (${own}) AS "fromHerContact"
  FROM "Event" e
  WHERE e."id"::text IN (SELECT "eventId" FROM "Fact" WHERE "patientId" = ${patient} AND "eventId" IS NOT NULL)
    OR e."kind" <> 'delivery'
      AND (e."channel", e."address") IN (${own})
      AND NOT EXISTS (SELECT 1 FROM "Fact" f WHERE f."eventId" = e."id"::text AND f."patientId" <> ${patient})
  ORDER BY e."sentAt", e."id"`
