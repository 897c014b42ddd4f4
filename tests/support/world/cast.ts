import { Command } from 'commander'
import { addDosageOptions, phasesTyped, type TypedDosage } from '../../../src/cli/dosageOptions.ts'
import type { AlarmRule } from '../../../src/domain/alarm.ts'
import { defaultAlarmRule } from '../../../src/domain/alarm.ts'
import type { Caregiver, Shares } from '../../../src/domain/caregiver.ts'
import type { ChannelName, Contact } from '../../../src/domain/contact.ts'
import { fraction } from '../../../src/domain/fraction.ts'
import type { Language } from '../../../src/domain/language.ts'
import type { PatientSettings } from '../../../src/domain/patient.ts'
import type { Person } from '../../../src/domain/person.ts'
import type { DosagePhase, Prescription } from '../../../src/domain/prescription.ts'
import { defaultReminderPolicy } from '../../../src/domain/reminderPolicy.ts'
import { firstReview } from '../../../src/domain/sharingReview.ts'
import type { Situation } from '../../../src/domain/situation.ts'
import { usualTerms } from '../../../src/domain/supply.ts'
import type { Instant, Zone } from '../../../src/domain/time.ts'
import type { WellbeingPlan } from '../../../src/domain/wellbeing.ts'

/** The people of a story, before anything has happened. Ids are made of names, so that a test reads well. */
export interface CastPerson {
  readonly name: string
  readonly language?: Language
  readonly channels: readonly ChannelName[]
  readonly isOperator?: boolean
  /** Has no phone of her own, but uses this person's. */
  readonly phoneOf?: string
  /** One of her contacts, typed by an operator, from which nothing has come yet. */
  readonly unanswered?: ChannelName
  /** Days since anything came from her. */
  readonly silentDays?: number
  /** Addresses that nobody has answered from yet: an invitation has to come first. */
  readonly invited?: boolean
}
export interface CastMedicine {
  readonly name: string
  readonly strength?: string
  readonly amount?: string
  readonly times: readonly string[]
  readonly weekdays?: readonly number[]
  readonly critical?: boolean
  /** Told by herself, and not ordered. */
  readonly reported?: true
  /** As an operator types it: see `prescription add`. In place of times and amount. */
  readonly ordered?: string
  /** Units that somebody has counted, and refills, if they are known. */
  readonly left?: number
  readonly refills?: number
}
export interface CastCaregiver {
  readonly name: string
  readonly relation?: string
  readonly shares: Shares
  /** Not yet agreed by anybody. */
  readonly proposed?: boolean
  readonly changesPlans?: boolean
}
export interface CastPatient {
  readonly name: string
  readonly zone: Zone
  readonly country?: string
  readonly medicines: readonly CastMedicine[]
  readonly caregivers?: readonly CastCaregiver[]
  readonly settings?: Partial<PatientSettings>
  readonly alarm?: Partial<AlarmRule>
  readonly invited?: boolean
  /** Somebody else has to consent before she is invited. */
  readonly awaitsConsent?: boolean
  readonly wellbeing?: WellbeingPlan
}
export interface Cast {
  readonly start: Instant
  readonly people: readonly CastPerson[]
  readonly patients: readonly CastPatient[]
}

export const personId = (name: string): string => `person-${name.toLowerCase()}`
export const patientId = (name: string): string => `patient-${name.toLowerCase()}`
export const addressOf = (name: string, channel: ChannelName): string =>
  channel === 'sms'
    ? `+1555${String([...name].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) % 10_000_000, 7)).padStart(7, '0')}`
    : `${channel}-${name.toLowerCase()}`

/** Whose phone it is that this person uses. */
export const phoneOwner = ({ people }: Cast, name: string): string =>
  people.find((person) => person.name === name)?.phoneOf ?? name

export function peopleOf({ people, start }: Cast): readonly Person[] {
  return people.map((person) => ({
    id: personId(person.name),
    name: person.name,
    language: person.language ?? 'en',
    contacts: person.channels.map(
      (channel, order): Contact => ({
        id: `${personId(person.name)}-${channel}`,
        personId: personId(person.name),
        address: { channel, value: addressOf(person.phoneOf ?? person.name, channel) },
        order,
        state: person.invited || person.unanswered === channel ? 'invited' : 'usable',
        since: start.subtract({ hours: 24 * (person.silentDays ?? 0) }),
      }),
    ),
    stoppedAt: null,
    isOperator: person.isOperator ?? false,
  }))
}

const time = (t: string): Temporal.PlainTime => Temporal.PlainTime.from(t)

export const castSettings = (patient: CastPatient): PatientSettings => ({
  reminders: defaultReminderPolicy,
  alarm: { ...defaultAlarmRule, ...patient.alarm },
  mood: null,
  sideEffects: null,
  summary: null,
  namesShown: false,
  ...patient.settings,
})

export const prescriptionsOf = (patient: CastPatient, start: Instant): readonly Prescription[] =>
  patient.medicines.map((medicine) => ({
    id: `${patientId(patient.name)}-${medicine.name.toLowerCase()}`,
    patientId: patientId(patient.name),
    medicine: { name: medicine.name, strength: medicine.strength ?? null, otherNames: [] },
    purpose: null,
    source: medicine.reported === true ? 'reported' : 'ordered',
    critical: medicine.critical ?? false,
    reminders: {},
    alarm: {},
    phases:
      medicine.ordered === undefined
        ? [
            {
              from: start.toZonedDateTimeISO(patient.zone).toPlainDate().subtract({ days: 1 }),
              until: null,
              dosage: {
                amount: medicine.amount ?? '1 tablet',
                timing: { kind: 'daily', times: medicine.times.map(time), weekdays: medicine.weekdays ?? [] },
              },
            },
          ]
        : orderedPhases(medicine.ordered, start.toZonedDateTimeISO(patient.zone).toPlainDate()),
    ...(medicine.left === undefined
      ? {}
      : {
          supply: {
            stock: { units: fraction(medicine.left), unknown: fraction(0), countedAt: start },
            terms: { ...usualTerms, refills: medicine.refills ?? null },
            warned: null,
          },
        }),
    addedAt: start,
    stoppedAt: null,
  }))

/** `--amount "1 tablet" --at 08:00 --for "14 days"`, as it is typed. */
export function orderedPhases(typed: string, today: Temporal.PlainDate): readonly DosagePhase[] {
  const words = [...typed.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
  const command = addDosageOptions(new Command()).exitOverride().parse(words, { from: 'user' })
  return phasesTyped(command.opts<TypedDosage>(), today)
}

/** The situation of each patient as the story begins. */
export function situationsOf(cast: Cast): readonly Situation[] {
  const people = peopleOf(cast)
  return cast.patients.map((patient) => {
    const caregivers: Caregiver[] = (patient.caregivers ?? []).map((caregiver, order) => ({
      id: `caregiver-${patient.name.toLowerCase()}-${caregiver.name.toLowerCase()}`,
      patientId: patientId(patient.name),
      personId: personId(caregiver.name),
      relation: caregiver.relation ?? null,
      order,
      ...(caregiver.changesPlans === true ? { changesPlans: true as const } : {}),
      shares: caregiver.proposed ? { unconfirmed: false, danger: false, summary: false } : caregiver.shares,
      state: caregiver.proposed
        ? { kind: 'proposed', at: cast.start }
        : { kind: 'active', since: cast.start, review: firstReview(cast.start) },
    }))
    const around = new Set([personId(patient.name), ...caregivers.map((c) => c.personId)])
    return {
      patient: {
        id: patientId(patient.name),
        personId: personId(patient.name),
        zone: patient.zone,
        country: patient.country ?? 'US',
        birthYear: null,
        enrolment: patient.awaitsConsent
          ? { kind: 'awaitingConsent', at: cast.start }
          : patient.invited
            ? { kind: 'invited', at: cast.start }
            : { kind: 'active', since: cast.start },
        settings: castSettings(patient),
        lastAsked: { mood: null, sideEffects: null, summary: null },
        consent: null,
        invitedBy: 'Northside Clinic',
        lastFactAt: null,
        ...(patient.wellbeing === undefined ? {} : { wellbeing: patient.wellbeing }),
      },
      people: people.filter((person) => around.has(person.id) || person.isOperator),
      caregivers,
      prescriptions: prescriptionsOf(patient, cast.start),
      doses: [],
      prompts: [],
      alarms: [],
      observations: [],
      appointments: [],
    }
  })
}
