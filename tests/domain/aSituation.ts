import { sharesNothing } from '../../src/domain/caregiver.ts'
import type { Contact } from '../../src/domain/contact.ts'
import type { Person } from '../../src/domain/person.ts'
import { firstReview } from '../../src/domain/sharingReview.ts'
import type { Situation } from '../../src/domain/situation.ts'
import { injectionOn } from './anAppointment.ts'
import { prescribed } from './generated.ts'
import { ana, doseOf, taken } from './rows.ts'

const at = Temporal.Instant.from('2026-11-23T08:00Z')

const contactOf = (personId: string, id: string, state: Contact['state']): Contact => ({
  id,
  personId,
  address: { channel: 'telegram', value: id },
  order: 0,
  state,
  since: at,
})

const person = (id: string, isOperator = false): Person => ({
  id,
  name: id.replace('person-', ''),
  language: 'en',
  contacts: [contactOf(id, `${id}-1`, 'usable'), { ...contactOf(id, `${id}-2`, 'invited'), order: 1 }],
  stoppedAt: null,
  isOperator,
})

export const lithium = prescribed(['08:00', '20:00'], { id: 'lithium' })
export const quetiapine = prescribed(['20:00'], { id: 'quetiapine' })
const openUntil = at.add({ hours: 2 })

/** One of everything that a fact can change, and a second one beside it that it must leave alone. */
export const situation: Situation = {
  patient: ana,
  people: [person('person-ana'), person('person-ben'), person('person-olga', true)],
  caregivers: [
    {
      id: 'care-ben',
      patientId: ana.id,
      personId: 'person-ben',
      relation: 'brother',
      order: 0,
      shares: sharesNothing,
      state: { kind: 'proposed', at },
    },
    {
      id: 'care-olga',
      patientId: ana.id,
      personId: 'person-olga',
      relation: null,
      order: 1,
      shares: sharesNothing,
      state: { kind: 'active', since: at, review: firstReview(at) },
    },
  ],
  prescriptions: [lithium, quetiapine],
  doses: [
    doseOf(lithium, '2026-11-22', '20:00', taken(at.subtract({ hours: 12 }))),
    doseOf(lithium, '2026-11-23', '08:00', {
      kind: 'asked',
      askedAt: at,
      windowEndsAt: openUntil,
      followUps: 0,
      followUpAt: at.add({ minutes: 15 }),
      snoozes: 0,
    }),
  ],
  prompts: ['prompt-1', 'prompt-2'].map((id) => ({
    id,
    patientId: ana.id,
    personId: ana.personId,
    asked: { kind: 'mood', date: Temporal.PlainDate.from('2026-11-23') },
    openedAt: at,
    expiresAt: openUntil,
    closed: null,
    offers: [],
  })),
  alarms: [
    { id: 'alarm-1', about: { kind: 'unconfirmed', prescriptionIds: ['lithium'], doseIds: [] } as const },
    { id: 'alarm-2', about: { kind: 'danger', danger: 'suicide', askAt: openUntil } as const },
  ].map(({ id, about }) => ({
    id,
    patientId: ana.id,
    about,
    raisedAt: at,
    told: [{ personId: 'person-olga', at, answer: null }],
    state: { kind: 'open', nextStepAt: openUntil },
  })),
  observations: [
    {
      id: 'seen-1',
      patientId: ana.id,
      at,
      by: { personId: ana.personId, as: 'patient' },
      kind: 'mood',
      score: 3,
    },
  ],
  appointments: [
    injectionOn('2026-12-14', at),
    injectionOn('2026-12-20', at, {
      id: 'level',
      kind: 'bloodTest',
      afterChange: { prescriptionId: 'lithium', days: 5, seen: Temporal.PlainDate.from('2026-11-01') },
    }),
  ],
}
