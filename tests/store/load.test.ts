import { afterAll, beforeAll, expect, it } from 'vitest'
import { evolve } from '../../src/domain/evolve.ts'
import type { Fact, FactBody } from '../../src/domain/fact.ts'
import { remembered } from '../../src/domain/remembered.ts'
import { operatorsIn, type Situation } from '../../src/domain/situation.ts'
import type { Slot } from '../../src/domain/slot.ts'
import type { Instant } from '../../src/domain/time.ts'
import { nobody } from '../../src/store/admin.ts'
import { toJson } from '../../src/store/temporalJson.ts'
import { active, alone, caregiver, clock, contact, person, prescription, start } from './household.ts'
import { openTestStore, type TestStore } from './openTestStore.ts'

let store: TestStore
beforeAll(async () => {
  store = await openTestStore()
})
afterAll(() => store.close())

const daysAgo = (n: number): Instant => start.subtract({ hours: 24 * n })

function slotAt(name: string, plannedAt: Instant, prescriptionId = `prescription-${name}`): Slot {
  const local = plannedAt.toZonedDateTimeISO('Europe/Madrid')
  return {
    doseId: `${prescriptionId}@${plannedAt}`,
    prescriptionId,
    date: local.toPlainDate(),
    time: clock('09:00'),
    plannedAt,
  }
}

async function record(name: string, happened: readonly (readonly [Instant, FactBody])[]): Promise<Situation> {
  let after: Situation | undefined
  const { stuck } = await store.change({ kind: 'these', patientIds: [`patient-${name}`] }, (situation) => {
    const facts = happened.map(
      ([at, body]): Fact => ({ patientId: situation.patient.id, at, eventId: null, body }),
    )
    after = facts.reduce(evolve, situation)
    return { facts, notices: [], invitations: [], situation: after, wakeAt: start.add({ hours: 1 }) }
  })
  if (after === undefined || stuck.length > 0) throw stuck[0]?.error
  return after
}

it('reaches back as far as the domain remembers, and no further', async () => {
  const by = { personId: 'person-ana', as: 'patient' } as const
  const old = prescription('ana', { id: 'old', stoppedAt: daysAgo(20), addedAt: daysAgo(300) })
  const lately = prescription('ana', { id: 'lately', stoppedAt: daysAgo(13), addedAt: daysAgo(299) })
  await store.enrol({ ...alone('ana'), prescriptions: [prescription('ana'), old, lately] })
  const asked = (slot: Slot): FactBody => ({
    kind: 'DoseAsked',
    slot,
    windowEndsAt: slot.plannedAt.add({ hours: 2 }),
    followUpAt: null,
  })
  const doses = [100, 50, 40, 30, 15, 14, 13, 1].flatMap((ago): (readonly [Instant, FactBody])[] => {
    const slot = slotAt('ana', daysAgo(ago))
    const mine: (readonly [Instant, FactBody])[] = [
      [daysAgo(ago), { kind: 'DoseNotAsked', slot, because: 'outage' }],
    ]
    if (ago === 30) mine.push([daysAgo(30), asked(slot)])
    if (ago === 40 || ago === 50)
      mine.push([daysAgo(ago), { kind: 'DoseTaken', slot, takenAt: daysAgo(ago), by }])
    if (ago === 100) mine.push([daysAgo(100), asked(slot)])
    return mine
  })
  const prompt = (id: string) => ({
    id,
    patientId: 'patient-ana',
    personId: 'person-ana',
    asked: { kind: 'agreement' as const },
    openedAt: daysAgo(40),
    expiresAt: start,
    closed: null,
    offers: [],
  })
  const alarm = (id: string) => ({
    id,
    patientId: 'patient-ana',
    about: { kind: 'unreachable' as const },
    raisedAt: daysAgo(40),
    told: [],
    state: { kind: 'open' as const, nextStepAt: null },
  })
  const everything = await record('ana', [
    ...doses,
    ...[47, 49, null].flatMap((hours): (readonly [Instant, FactBody])[] => [
      [daysAgo(40), { kind: 'PromptOpened', prompt: prompt(`prompt-${hours}`) }],
      ...(hours === null
        ? []
        : [
            [
              start.subtract({ hours }),
              { kind: 'PromptClosed', promptId: `prompt-${hours}`, why: 'expired' },
            ] as const,
          ]),
    ]),
    ...[13, 15, null].flatMap((ago): (readonly [Instant, FactBody])[] => [
      [daysAgo(40), { kind: 'AlarmRaised', alarm: alarm(`alarm-${ago}`) }],
      ...(ago === null
        ? []
        : [[daysAgo(ago), { kind: 'AlarmClosed', alarmId: `alarm-${ago}`, why: 'taken' }] as const]),
    ]),
    ...[15, 14, 13].map((ago): readonly [Instant, FactBody] => [
      daysAgo(ago),
      { kind: 'ObservationMade', id: `mood-${ago}`, by, observation: { kind: 'mood', score: 3 } },
    ]),
  ])
  const loaded = await store.situation('patient-ana')
  expect({ ...loaded, prescriptions: [], prompts: [], alarms: [] }).toEqual({
    ...remembered({ ...everything, prescriptions: [] }, start),
    prompts: [],
    alarms: [],
  })
  const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id).sort()
  expect(ids(loaded.prescriptions)).toEqual(['lately', 'prescription-ana'])
  expect(ids(loaded.prompts)).toEqual(['prompt-47', 'prompt-null'])
  expect(ids(loaded.alarms)).toEqual(['alarm-13', 'alarm-null'])
  expect(loaded.doses.map((dose) => daysBefore(dose.plannedAt))).toEqual([100, 40, 30, 14, 13, 1])
})

const daysBefore = (at: Instant) => (start.epochMilliseconds - at.epochMilliseconds) / 86_400_000

it('knows the operators and everybody around a patient, with their contacts in order', async () => {
  const telegram = { ...contact('eva', 'telegram', '77'), order: -1 }
  await store.enrol({
    ...alone('eva', 'max'),
    people: [
      person('eva', { contacts: [contact('eva'), telegram] }),
      person('max'),
      person('ben'),
      person('nurse', { isOperator: true }),
      person('stranger'),
    ],
    caregivers: [caregiver('eva', 'ben', active), caregiver('eva', 'max', { kind: 'removed', at: start }, 1)],
  })
  const eva = await store.situation('patient-eva')
  expect(eva.people.map(({ name }) => name)).toEqual(['eva', 'ben', 'max', 'nurse'])
  expect(eva.people[0]?.contacts.map(({ id }) => id)).toEqual([telegram.id, contact('eva').id])
  expect(operatorsIn(await store.situation('patient-max')).map(({ name }) => name)).toEqual(['nurse'])
  expect(await store.situations(['nobody'])).toEqual(new Map())
})

it("reads a prompt's offers from the messages that may have arrived", async () => {
  await store.enrol({ ...nobody, ...alone('ida') })
  const prompt = {
    id: 'prompt-ida',
    patientId: 'patient-ida',
    personId: 'person-ida',
    asked: { kind: 'agreement' as const },
    openedAt: start,
    expiresAt: start.add({ hours: 1 }),
    closed: null,
    offers: [],
  }
  await record('ida', [[start, { kind: 'PromptOpened', prompt }]])
  const yes = { kind: 'yes' } as const
  const attempts = {
    arrived: [
      [1, 'later'],
      [2, 'unknown'],
      [3, 'accepted'],
    ],
    underWay: [[5, null]],
    refused: [[2, 'gone']],
    untried: [],
  } as const
  for (const [id, tries] of Object.entries(attempts)) {
    await store.database.message.create({
      data: {
        ...message(id),
        status: id === 'refused' ? 'failed' : 'accepted',
        replies: toJson([
          { index: 0, promptId: 'another', reply: '1', choice: { kind: 'no' } },
          { index: 1, promptId: 'prompt-ida', reply: '2', choice: yes },
        ]) as never,
        promptIds: ['another', 'prompt-ida'],
        attempts: {
          create: tries.map(([min, result], i) => ({
            number: i + 1,
            startedAt: start.add({ minutes: min }).toString(),
            endedAt: result === null ? null : start.add({ minutes: min }).toString(),
            result,
          })),
        },
      },
    })
  }
  const [offered] = (await store.situation('patient-ida')).prompts
  const offer = (messageId: string, min: number) => ({
    messageId,
    contactId: contact('ida').id,
    handedOverAt: start.add({ minutes: min }),
    replies: [{ reply: '2', choice: yes }],
  })
  expect(offered?.offers).toEqual([offer('arrived', 2), offer('underWay', 5)])
})

const message = (id: string) => ({
  id,
  personId: 'person-ida',
  contactId: contact('ida').id,
  channel: 'sms',
  address: '+1555ida',
  text: 'Do you want this? Reply 2 yes',
  noticeIds: [],
  urgency: 'routine',
  worthUntil: start.toString(),
  createdAt: start.toString(),
  statusAt: start.toString(),
})

it('reaches back to the dose that was taken last, although a newer one was taken before it', async () => {
  const by = { personId: 'person-lea', as: 'patient' } as const
  await store.enrol({ ...alone('lea'), prescriptions: [prescription('lea')] })
  const taken = (ago: number, takenAt: Instant): readonly [Instant, FactBody] => [
    takenAt,
    { kind: 'DoseTaken', slot: slotAt('lea', daysAgo(ago)), takenAt, by },
  ]
  const after = await record('lea', [taken(40, daysAgo(40)), taken(20, daysAgo(20)), taken(30, daysAgo(1))])
  const loaded = (await store.situations(['patient-lea'])).get('patient-lea')
  expect(loaded?.doses.map(({ plannedAt }) => plannedAt.toString())).toEqual([daysAgo(30).toString()])
  expect(loaded?.doses).toEqual(remembered(after, start).doses)
})
