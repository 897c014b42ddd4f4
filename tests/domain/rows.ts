import { defaultAlarmRule } from '../../src/domain/alarm.ts'
import { type Dose, type DoseState, doseId } from '../../src/domain/dose.ts'
import type { Patient } from '../../src/domain/patient.ts'
import type { Prescription } from '../../src/domain/prescription.ts'
import { defaultReminderPolicy } from '../../src/domain/reminderPolicy.ts'
import { firstInstantAt, type Instant } from '../../src/domain/time.ts'

/** A patient in London with the settings that everybody starts with. */
export const ana: Patient = {
  id: 'ana',
  personId: 'person-ana',
  zone: 'Europe/London',
  country: 'GB',
  birthYear: null,
  enrolment: { kind: 'active', since: Temporal.Instant.from('2026-11-01T00:00Z') },
  settings: {
    reminders: defaultReminderPolicy,
    alarm: defaultAlarmRule,
    mood: null,
    sideEffects: null,
    summary: null,
    namesShown: false,
  },
  lastAsked: { mood: null, sideEffects: null, summary: null },
  consent: null,
  invitedBy: 'Northside Clinic',
  lastFactAt: null,
}

/** A dose of Ana's, planned then, in this state. */
export function doseOf(prescription: Prescription, day: string, time: string, state: DoseState): Dose {
  const [date, at] = [Temporal.PlainDate.from(day), Temporal.PlainTime.from(time)]
  const plannedAt = firstInstantAt(date, at, ana.zone)
  const askedAt = state.kind === 'due' || state.kind === 'notAsked' ? null : plannedAt
  return {
    id: doseId(prescription.id, date, at),
    prescriptionId: prescription.id,
    patientId: ana.id,
    date,
    time: at,
    plannedAt,
    state,
    askedAt,
  }
}

const self = { personId: ana.personId, as: 'patient' } as const
export const taken = (takenAt: Instant): DoseState => ({ kind: 'taken', takenAt, by: self })
