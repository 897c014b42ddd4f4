import type { Consent } from '../../domain/consent.ts'
import type { Enrolment, Patient, PatientSettings } from '../../domain/patient.ts'
import type { Wellbeing } from '../../domain/wellbeing.ts'
import { fromJson, type Json, toJson } from '../temporalJson.ts'
import { dateOrNull, instant, instantOrNull, present, text } from './column.ts'

/** The columns that a decision changes. `wakeAt` and what is known of a patient who is stuck belong to the store. */
export interface PatientRow {
  readonly id: string
  readonly personId: string
  readonly zone: string
  readonly country: string
  readonly birthYear: number | null
  readonly enrolment: Enrolment['kind']
  readonly enrolmentSince: string
  readonly pausedUntil: string | null
  readonly settings: Json
  readonly moodAskedOn: string | null
  readonly sideEffectsAskedOn: string | null
  readonly summaryAskedOn: string | null
  readonly wellbeing: Json | null
  readonly consent: Json | null
  readonly invitedBy: string
  readonly lastFactAt: string | null
}

export const patientToRow = (patient: Patient): PatientRow => ({
  id: patient.id,
  personId: patient.personId,
  zone: patient.zone,
  country: patient.country,
  birthYear: patient.birthYear,
  ...enrolmentColumns(patient.enrolment),
  settings: toJson(patient.settings),
  moodAskedOn: text(patient.lastAsked.mood),
  sideEffectsAskedOn: text(patient.lastAsked.sideEffects),
  summaryAskedOn: text(patient.lastAsked.summary),
  wellbeing: patient.wellbeing === undefined ? null : toJson(patient.wellbeing),
  consent: patient.consent === null ? null : toJson(patient.consent),
  invitedBy: patient.invitedBy,
  lastFactAt: text(patient.lastFactAt),
})

export const patientFromRow = (row: PatientRow): Patient => ({
  id: row.id,
  personId: row.personId,
  zone: row.zone,
  country: row.country,
  birthYear: row.birthYear,
  enrolment: enrolmentOf(row),
  settings: fromJson<PatientSettings>(row.settings),
  lastAsked: {
    mood: dateOrNull(row.moodAskedOn),
    sideEffects: dateOrNull(row.sideEffectsAskedOn),
    summary: dateOrNull(row.summaryAskedOn),
  },
  ...(row.wellbeing === null ? {} : { wellbeing: fromJson<Wellbeing>(row.wellbeing) }),
  consent: row.consent === null ? null : fromJson<Consent>(row.consent),
  invitedBy: row.invitedBy,
  lastFactAt: instantOrNull(row.lastFactAt),
})

function enrolmentColumns(
  enrolment: Enrolment,
): Pick<PatientRow, 'enrolment' | 'enrolmentSince' | 'pausedUntil'> {
  switch (enrolment.kind) {
    case 'awaitingConsent':
    case 'invited':
    case 'declined':
      return { enrolment: enrolment.kind, enrolmentSince: enrolment.at.toString(), pausedUntil: null }
    case 'active':
      return { enrolment: 'active', enrolmentSince: enrolment.since.toString(), pausedUntil: null }
    case 'paused':
      return {
        enrolment: 'paused',
        enrolmentSince: enrolment.since.toString(),
        pausedUntil: enrolment.until.toString(),
      }
    default:
      return enrolment satisfies never
  }
}

function enrolmentOf(row: PatientRow): Enrolment {
  const since = instant(row.enrolmentSince)
  switch (row.enrolment) {
    case 'awaitingConsent':
    case 'invited':
    case 'declined':
      return { kind: row.enrolment, at: since }
    case 'active':
      return { kind: 'active', since }
    case 'paused':
      return { kind: 'paused', since, until: instant(present(row.pausedUntil, 'Patient.pausedUntil')) }
    default:
      return row.enrolment satisfies never
  }
}
