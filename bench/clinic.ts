import type { Client } from 'pg'
import { defaultAlarmRule } from '../src/domain/alarm.ts'
import type { Caregiver } from '../src/domain/caregiver.ts'
import type { ChannelName } from '../src/domain/contact.ts'
import type { Patient } from '../src/domain/patient.ts'
import type { Person } from '../src/domain/person.ts'
import type { Prescription } from '../src/domain/prescription.ts'
import { defaultReminderPolicy } from '../src/domain/reminderPolicy.ts'
import { firstReview } from '../src/domain/sharingReview.ts'
import { localDate, localTime } from '../src/domain/time.ts'
import { enrol, nobody } from '../src/store/admin.ts'
import type { Store } from '../src/store/store.ts'

/** A clinic's worth of patients, all alike, who are all due at one moment, and nobody else is. */
export const zone = 'Europe/Madrid'
export const dueAt = Temporal.Instant.from('2026-12-01T07:00:00Z')
const today = dueAt.toZonedDateTimeISO(zone).toPlainDate()

/** When the morning's doses are due, and since when doses count. */
export interface ClinicTimes {
  readonly due: Temporal.Instant
  readonly agreedAt: Temporal.Instant
}

const usualTimes: ClinicTimes = { due: dueAt, agreedAt: dueAt.subtract({ hours: 24 * 60 }) }

const time = (text: string) => Temporal.PlainTime.from(text)
const medicines = [
  { name: 'Examplol', strength: '300 mg', alsoAfterHours: 12 },
  { name: 'Samplodine', strength: '50 mg', alsoAfterHours: null },
] as const

export const patientId = (n: number): string => `patient-${n}`
/** An address of the patient, by her number; those of caregivers follow after a million. */
export const addressOf = (channel: ChannelName, n: number): string =>
  channel === 'sms'
    ? `+1555${String(n).padStart(7, '0')}`
    : channel === 'telegram'
      ? String(7_000_000 + n)
      : `U${n}`

const caregiverFrom = 1_000_000
const enrolledAtOnce = 2000

/** Enrols patients numbered from 0, each with two medicines and a caregiver. */
export async function fillClinic(
  store: Store,
  patients: number,
  channel: ChannelName,
  times = usualTimes,
): Promise<void> {
  for (let from = 0; from < patients; from += enrolledAtOnce) {
    const numbers = Array.from({ length: Math.min(enrolledAtOnce, patients - from) }, (_, i) => from + i)
    await enrol(store.database, async () => dueAt, {
      ...nobody,
      people: numbers.flatMap((n) => [
        person(`patient-person-${n}`, `Ana ${n}`, channel, addressOf(channel, n), times),
        person(`caregiver-person-${n}`, `Ben ${n}`, channel, addressOf(channel, caregiverFrom + n), times),
      ]),
      patients: numbers.map((n) => patient(n, times)),
      prescriptions: numbers.flatMap((n) => prescriptions(n, times)),
      caregivers: numbers.map((n) => caregiver(n, times)),
    })
  }
}

const person = (
  id: string,
  name: string,
  channel: ChannelName,
  value: string,
  { agreedAt }: ClinicTimes,
): Person => ({
  id,
  name,
  language: 'en',
  contacts: [
    {
      id: `${id}-contact`,
      personId: id,
      address: { channel, value },
      order: 0,
      state: 'usable',
      since: agreedAt,
    },
  ],
  stoppedAt: null,
  isOperator: false,
})

const patient = (n: number, { due, agreedAt }: ClinicTimes): Patient => ({
  id: patientId(n),
  personId: `patient-person-${n}`,
  zone,
  country: 'ES',
  birthYear: 1980,
  enrolment: { kind: 'active', since: agreedAt },
  settings: {
    reminders: defaultReminderPolicy,
    alarm: defaultAlarmRule,
    mood: { time: time('19:00') },
    sideEffects: { weekday: 7, time: time('18:30') },
    summary: { weekday: 7, time: time('18:00') },
    namesShown: false,
  },
  lastAsked: { mood: localDate(due, zone).subtract({ days: 1 }), sideEffects: null, summary: null },
  consent: null,
  invitedBy: 'Clinic of the Moon',
  lastFactAt: agreedAt,
})

/** The first of hers, twice a day. */
export const prescriptionNumbered = (n: number): Prescription =>
  prescriptions(n, usualTimes)[0] as Prescription
export const medicineTimes = 2

const prescriptions = (n: number, { due, agreedAt }: ClinicTimes): readonly Prescription[] =>
  medicines.map(({ name, strength, alsoAfterHours }) => ({
    id: `${patientId(n)}-${name}`,
    patientId: patientId(n),
    medicine: { name, strength, otherNames: [] },
    purpose: null,
    source: 'ordered',
    critical: false,
    reminders: {},
    alarm: {},
    phases: [
      {
        from: localDate(agreedAt, zone),
        until: null,
        dosage: {
          amount: '1 tablet',
          timing: { kind: 'daily', times: timesFrom(due, alsoAfterHours), weekdays: [] },
        },
      },
    ],
    addedAt: agreedAt,
    stoppedAt: null,
  }))

const timesFrom = (due: Temporal.Instant, alsoAfterHours: number | null): readonly Temporal.PlainTime[] => {
  const first = localTime(due, zone)
  return alsoAfterHours === null ? [first] : [first, first.add({ hours: alsoAfterHours })]
}

const caregiver = (n: number, { agreedAt }: ClinicTimes): Caregiver => ({
  id: `caregiver-${n}`,
  patientId: patientId(n),
  personId: `caregiver-person-${n}`,
  relation: 'brother',
  order: 0,
  shares: { unconfirmed: true, danger: true, summary: true },
  state: { kind: 'active', since: agreedAt, review: firstReview(agreedAt) },
})

/**
 * Two weeks of everybody's past: doses, every tenth of them unanswered, a mood every second day, and the questions of
 * the last two days with the messages that put them.
 */
export async function fillHistory(client: Client, channel: ChannelName): Promise<void> {
  await client.query('SET synchronous_commit = off')
  await client.query(dosesSql)
  await client.query(moodsSql)
  await client.query(promptsSql)
  await client.query(messagesSql, [channel])
  await client.query(attemptsSql)
  await client.query('VACUUM ANALYZE')
}

/** When each medicine was due in the last 14 days. */
const slots = `
  SELECT p."id" AS "prescriptionId", p."patientId", day::date AS "date", t AS "time",
    (day::date + t) AT TIME ZONE '${zone}' AS "plannedAt", row_number() OVER () AS n
  FROM "Prescription" p
  CROSS JOIN generate_series(date '${today}' - 14, date '${today}' - 1, interval '1 day') AS day
  CROSS JOIN unnest(CASE WHEN p."medicine" = '${medicines[0].name}' THEN '{08:00,20:00}'::time[] ELSE '{08:00}'::time[] END) AS t`

const dosesSql = `
  INSERT INTO "Dose" ("id", "prescriptionId", "patientId", "date", "time", "plannedAt", "state", "askedAt",
    "takenAt", "byPersonId", "byRole", "unansweredAt")
  SELECT s."prescriptionId" || '@' || s."date" || 'T' || to_char(s."time", 'HH24:MI'), s."prescriptionId", s."patientId",
    s."date", s."time", s."plannedAt", CASE WHEN n % 10 = 0 THEN 'unanswered' ELSE 'taken' END, s."plannedAt",
    CASE WHEN n % 10 > 0 THEN s."plannedAt" + (n * 7 % 3600) * interval '1 second' END,
    CASE WHEN n % 10 > 0 THEN p."personId" END, CASE WHEN n % 10 > 0 THEN 'patient' END,
    CASE WHEN n % 10 = 0 THEN s."plannedAt" + interval '2 hours' END
  FROM (${slots}) s JOIN "Patient" p ON p."id" = s."patientId"`

const moodsSql = `
  INSERT INTO "Observation" ("id", "patientId", "at", "kind", "score", "byPersonId", "byRole")
  SELECT p."id" || ':mood:' || ago, p."id", timestamptz '${dueAt}' - ago * interval '1 day', 'mood', 1 + ago % 5, p."personId", 'patient'
  FROM "Patient" p CROSS JOIN generate_series(1, 13, 2) AS ago`

const promptsSql = `
  INSERT INTO "Prompt" ("id", "patientId", "personId", "asked", "openedAt", "expiresAt", "closedAt", "closedWhy")
  SELECT 'doses:' || d."patientId" || ':' || to_char(d."plannedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), d."patientId", p."personId",
    json_build_object('kind', 'doses', 'doseIds', json_agg(d."id")), d."plannedAt", d."plannedAt" + interval '12 hours',
    d."plannedAt" + interval '7 minutes', 'answered'
  FROM "Dose" d JOIN "Patient" p ON p."id" = d."patientId"
  WHERE d."plannedAt" > timestamptz '${dueAt}' - interval '48 hours'
  GROUP BY d."patientId", d."plannedAt", p."personId"`

const messagesSql = `
  INSERT INTO "Message" ("id", "personId", "contactId", "channel", "address", "text", "replies", "promptIds", "noticeIds",
    "urgency", "worthUntil", "createdAt", "status", "statusAt", "reachedAt", "externalId")
  SELECT 'm' || row_number() OVER (), q."personId", c."id", $1, c."value", 'Time for your medicines. Reply 1 taken, 2 later, 3 skip',
    json_build_array(
      json_build_object('index', 0, 'promptId', q."id", 'reply', '1', 'label', 'taken', 'choice', json_build_object('kind', 'taken')),
      json_build_object('index', 1, 'promptId', q."id", 'reply', '2', 'label', 'later', 'choice', json_build_object('kind', 'later')),
      json_build_object('index', 2, 'promptId', q."id", 'reply', '3', 'label', 'skip', 'choice', json_build_object('kind', 'skip'))),
    ARRAY[q."id"], ARRAY[q."patientId" || '/ask:' || q."id"], 'reminder', q."expiresAt", q."openedAt", 'delivered', q."openedAt",
    q."openedAt", 'SM' || row_number() OVER ()
  FROM "Prompt" q JOIN "Contact" c ON c."personId" = q."personId"`

const attemptsSql = `
  INSERT INTO "Attempt" ("messageId", "number", "startedAt", "endedAt", "result")
  SELECT "id", 1, "createdAt", "createdAt", 'accepted' FROM "Message"`
