import type { Caregiver } from '../../src/domain/caregiver.ts'
import type { Address } from '../../src/domain/contact.ts'
import type { Patient } from '../../src/domain/patient.ts'
import type { Person } from '../../src/domain/person.ts'
import type { Prescription } from '../../src/domain/prescription.ts'
import { firstReview } from '../../src/domain/sharingReview.ts'
import type { Instant } from '../../src/domain/time.ts'
import { usualSettings } from '../../src/domain/usualSettings.ts'
import { type Enrolment, nobody } from '../../src/store/admin.ts'

export const zone = 'Europe/Madrid'
/** A Sunday, with its weekly summary. */
export const day = Temporal.PlainDate.from('2026-12-06')
export const at = (time: string): Instant =>
  day.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant()
const agreedAt = at('07:00').subtract({ hours: 24 * 60 })

/** Patients by turns on Telegram and on SMS, each with a brother; every third brother is on SMS. */
export const patientAddress = (n: number): Address =>
  n % 2 === 0
    ? { channel: 'telegram', value: String(6_900_000_000 + n) }
    : { channel: 'sms', value: `+1212${String(5_550_000 + n)}` }

export const brotherAddress = (n: number): Address =>
  n % 3 === 0
    ? { channel: 'sms', value: `+1646${String(5_550_000 + n)}` }
    : { channel: 'telegram', value: String(6_910_000_000 + n) }

/** A critical medicine: her brother hears of the first dose that stays unconfirmed. */
const isCritical = (n: number): boolean => n % 4 === 0

/** When her doses are due: in the morning, for every second one at noon, and in the evening. */
export const doseTimes = (n: number): readonly string[] => {
  const minute = String((n % 4) * 5).padStart(2, '0')
  return [`08:${minute}`, ...(n % 2 === 1 ? [`13:${minute}`] : []), `20:${minute}`]
}

/** People who have been there for two months, who all had their doses until yesterday. */
export function enrolment(patients: number, from = 0): Enrolment {
  const numbers = Array.from({ length: patients }, (_, n) => from + n)
  return {
    ...nobody,
    people: numbers.flatMap((n) => [
      person(`ana-${n}`, `Ana${n}`, patientAddress(n)),
      person(`ben-${n}`, `Ben${n}`, brotherAddress(n)),
    ]),
    patients: numbers.map(patient),
    prescriptions: numbers.map(prescription),
    caregivers: numbers.map(brother),
  }
}

const person = (id: string, name: string, address: Address): Person => ({
  id,
  name,
  language: 'en',
  contacts: [{ id: `${id}-contact`, personId: id, address, order: 0, state: 'usable', since: agreedAt }],
  stoppedAt: null,
  isOperator: false,
})

const patient = (n: number): Patient => ({
  id: `p-${n}`,
  personId: `ana-${n}`,
  zone,
  country: 'ES',
  birthYear: 1980,
  enrolment: { kind: 'active', since: agreedAt },
  settings: usualSettings,
  lastAsked: {
    mood: day.subtract({ days: 1 }),
    sideEffects: day.subtract({ days: 1 }),
    summary: day.subtract({ days: 7 }),
  },
  consent: null,
  invitedBy: 'Clinic of the Moon',
  lastFactAt: agreedAt,
})

/** Begins today, so that nothing is due from before. */
const prescription = (n: number): Prescription => ({
  id: `rx-${n}`,
  patientId: `p-${n}`,
  medicine: { name: 'lithium', strength: '300 mg', otherNames: [] },
  purpose: null,
  source: 'ordered',
  critical: isCritical(n),
  reminders: {},
  alarm: {},
  phases: [
    {
      from: day,
      until: null,
      dosage: {
        amount: '1 tablet',
        timing: {
          kind: 'daily',
          times: doseTimes(n).map((time) => Temporal.PlainTime.from(time)),
          weekdays: [],
        },
      },
    },
  ],
  addedAt: agreedAt,
  stoppedAt: null,
})

const brother = (n: number): Caregiver => ({
  id: `cg-${n}`,
  patientId: `p-${n}`,
  personId: `ben-${n}`,
  relation: 'brother',
  order: 0,
  shares: { unconfirmed: true, danger: true, summary: true },
  state: { kind: 'active', since: agreedAt, review: firstReview(agreedAt) },
})
