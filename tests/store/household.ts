import { defaultAlarmRule } from '../../src/domain/alarm.ts'
import type { Caregiver, CaregiverState } from '../../src/domain/caregiver.ts'
import { sharesNothing } from '../../src/domain/caregiver.ts'
import type { ChannelName, Contact } from '../../src/domain/contact.ts'
import type { Patient } from '../../src/domain/patient.ts'
import type { Person } from '../../src/domain/person.ts'
import type { Prescription } from '../../src/domain/prescription.ts'
import { defaultReminderPolicy } from '../../src/domain/reminderPolicy.ts'
import { firstReview } from '../../src/domain/sharingReview.ts'
import { type Slot, slotsOn } from '../../src/domain/slot.ts'
import type { Instant } from '../../src/domain/time.ts'
import { type Enrolment, nobody } from '../../src/store/admin.ts'

/** People to store, made from names: the ids say who it is. */

export const at = (text: string): Instant => Temporal.Instant.from(text)
export const start = at('2026-11-24T08:00:00Z')
export const clock = (text: string) => Temporal.PlainTime.from(text)
export const day = (text: string) => Temporal.PlainDate.from(text)

export const phoneOf = (name: string): string => `+1555${name}`

export function contact(name: string, channel: ChannelName = 'sms', value = phoneOf(name)): Contact {
  return {
    id: `contact-${name}-${channel}`,
    personId: `person-${name}`,
    address: { channel, value },
    order: 0,
    state: 'usable',
    since: start,
  }
}

export function person(name: string, more: Partial<Person> = {}): Person {
  return {
    id: `person-${name}`,
    name,
    language: 'en',
    contacts: [contact(name)],
    stoppedAt: null,
    isOperator: false,
    ...more,
  }
}

export function patient(name: string, more: Partial<Patient> = {}): Patient {
  return {
    id: `patient-${name}`,
    personId: `person-${name}`,
    zone: 'Europe/Madrid',
    country: 'ES',
    birthYear: 1990,
    enrolment: { kind: 'active', since: start.subtract({ hours: 240 }) },
    settings: {
      reminders: defaultReminderPolicy,
      alarm: defaultAlarmRule,
      mood: { time: clock('20:00') },
      sideEffects: { weekday: 1, time: clock('18:30') },
      summary: null,
      namesShown: false,
    },
    lastAsked: { mood: day('2026-11-23'), sideEffects: null, summary: null },
    consent: null,
    invitedBy: 'Clinic of the Moon',
    lastFactAt: null,
    ...more,
  }
}

export function prescription(name: string, more: Partial<Prescription> = {}): Prescription {
  return {
    id: `prescription-${name}`,
    patientId: `patient-${name}`,
    medicine: { name: 'Examplol', strength: '300 mg', otherNames: ['Exa', 'my "blue", {one}'] },
    purpose: null,
    source: 'ordered',
    critical: false,
    reminders: { windowMin: 90 },
    alarm: {},
    phases: [
      {
        from: day('2026-01-01'),
        until: null,
        dosage: {
          amount: '1 tablet',
          timing: { kind: 'daily', times: [clock('09:00'), clock('21:00')], weekdays: [] },
        },
      },
    ],
    addedAt: start.subtract({ hours: 240 }),
    stoppedAt: null,
    ...more,
  }
}

export function caregiver(of: string, name: string, state: CaregiverState, order = 0): Caregiver {
  return {
    id: `caregiver-${of}-${name}`,
    patientId: `patient-${of}`,
    personId: `person-${name}`,
    relation: 'brother',
    order,
    shares: sharesNothing,
    state,
  }
}

export const active: CaregiverState = { kind: 'active', since: start, review: firstReview(start) }

/** The slots of one patient's prescription on a day. */
export const slots = (name: string, date = '2026-11-24'): readonly Slot[] =>
  slotsOn(prescription(name), day(date), { zone: 'Europe/Madrid' })

export function slot(name: string, i = 0, date = '2026-11-24'): Slot {
  const found = slots(name, date)[i]
  if (found === undefined) throw new Error(`no slot ${i} on ${date}`)
  return found
}

/** Patients with one prescription each, and nobody around them. */
export const alone = (...names: string[]): Enrolment => ({
  ...nobody,
  people: names.map((name) => person(name)),
  patients: names.map((name) => patient(name)),
  prescriptions: names.map((name) => prescription(name)),
})
