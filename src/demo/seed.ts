import { defaultAlarmRule } from '../domain/alarm.ts'
import type { ChannelName } from '../domain/contact.ts'
import type { Person } from '../domain/person.ts'
import type { Prescription } from '../domain/prescription.ts'
import { defaultReminderPolicy } from '../domain/reminderPolicy.ts'
import { firstReview } from '../domain/sharingReview.ts'
import type { Instant } from '../domain/time.ts'
import { type Enrolment, nobody } from '../store/admin.ts'

/** Who the simulator's phones belong to. Numbers of the range that is kept for stories. */
export const demoPhones = [
  { id: 'ana', personId: 'demo-ana', name: 'Ana', role: 'patient', channel: 'sms', address: '+15550100001' },
  {
    id: 'ben',
    personId: 'demo-ben',
    name: 'Ben',
    role: "Ana's brother and caregiver",
    channel: 'telegram',
    address: 'demo-ben',
  },
  {
    id: 'team',
    personId: 'demo-team',
    name: 'Care team',
    role: 'operator',
    channel: 'slack',
    address: 'demo-team',
  },
] as const satisfies readonly {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly role: string
  readonly channel: ChannelName
  readonly address: string
}[]

export const demoPatientId = 'demo-patient-ana'
export const demoZone = 'America/New_York'

const time = (text: string): Temporal.PlainTime => Temporal.PlainTime.from(text)

/** Ana takes lithium and quetiapine; Ben and she have agreed; nothing has happened yet. */
export function demoEnrolment(now: Instant): Enrolment {
  return {
    ...nobody,
    people: demoPhones.map((phone) => personOf(phone, now)),
    patients: [
      {
        id: demoPatientId,
        personId: 'demo-ana',
        zone: demoZone,
        country: 'US',
        birthYear: 1991,
        enrolment: { kind: 'active', since: now },
        settings: {
          reminders: defaultReminderPolicy,
          alarm: defaultAlarmRule,
          mood: { time: time('19:00') },
          sideEffects: { weekday: 6, time: time('11:00') },
          summary: { weekday: 7, time: time('18:00') },
          namesShown: false,
        },
        lastAsked: { mood: null, sideEffects: null, summary: null },
        consent: null,
        invitedBy: 'Northside Clinic',
        lastFactAt: null,
      },
    ],
    prescriptions: [
      prescription('lithium', '300 mg', ['08:00', '20:00'], now),
      prescription('quetiapine', '50 mg', ['20:00'], now),
    ],
    caregivers: [
      {
        id: 'demo-caregiver-ben',
        patientId: demoPatientId,
        personId: 'demo-ben',
        relation: 'brother',
        order: 0,
        shares: { unconfirmed: true, danger: true, summary: true },
        state: { kind: 'active', since: now, review: firstReview(now) },
      },
    ],
  }
}

function personOf(phone: (typeof demoPhones)[number], now: Instant): Person {
  return {
    id: phone.personId,
    name: phone.name,
    language: 'en',
    contacts: [
      {
        id: `${phone.personId}-${phone.channel}`,
        personId: phone.personId,
        address: { channel: phone.channel, value: phone.address },
        order: 0,
        state: 'usable',
        since: now,
      },
    ],
    stoppedAt: null,
    isOperator: phone.role === 'operator',
  }
}

function prescription(name: string, strength: string, times: readonly string[], now: Instant): Prescription {
  return {
    id: `${demoPatientId}-${name}`,
    patientId: demoPatientId,
    medicine: { name, strength, otherNames: [] },
    purpose: null,
    source: 'ordered',
    critical: false,
    reminders: {},
    alarm: {},
    phases: [
      {
        from: now.toZonedDateTimeISO(demoZone).toPlainDate(),
        until: null,
        dosage: { amount: '1 tablet', timing: { kind: 'daily', times: times.map(time), weekdays: [] } },
      },
    ],
    addedAt: now,
    stoppedAt: null,
  }
}
