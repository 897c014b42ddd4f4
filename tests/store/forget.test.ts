import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { forgetPatient } from '../../src/store/forget.ts'
import { freeTexts } from '../../src/store/freeText.ts'
import type { Prisma } from '../../src/store/generated/client.ts'
import { allRows } from '../support/allRows.ts'
import {
  active,
  caregiver,
  contact,
  patient as patientOf,
  person,
  prescription,
  slot,
  start,
} from './household.ts'
import { openTestStore, type TestStore } from './openTestStore.ts'

// Ana is forgotten. Ben cares for her alone and goes with her; Carl cares for Eva, too, and stays. Ana shares her
// Telegram chat with Eva. Words of Ana, Ben and about Ana are random, stand everywhere, and none may be found after.

let store: TestStore
beforeEach(async () => {
  store = await openTestStore()
})
afterEach(() => store.close())

/** Words that no other row holds by chance, with signs that are hard to find again. */
const word = fc
  .tuple(
    fc.stringMatching(/^[a-z]{6}$/),
    fc.constantFrom('', ' %', "'", '"', '\\', ' 🌙', '_', 'ñ'),
    fc.stringMatching(/^[a-z]{4}$/),
  )
  .map(([a, sign, b]) => `zq${a}${sign}${b}`)

const words = (seed: number) => {
  const all =
    fc.sample(fc.uniqueArray(word, { minLength: 150, maxLength: 150 }), { numRuns: 1, seed })[0] ?? []
  let used = 0
  return {
    next: (): string => {
      const one = all[used++]
      if (one === undefined) throw new Error('more words are needed')
      return one
    },
    used: () => all.slice(0, used),
  }
}

const shared = '777000'
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).toSorted()

/** Ana's words stand in whatever can hold any. */
async function fill(
  hers: () => string,
  names: { ana: string; ben: string },
  phones: { ana: string; ben: string },
) {
  const json = (value: unknown) => value as Prisma.InputJsonObject
  const ana = person('Ana', {
    name: names.ana,
    contacts: [contact('Ana', 'sms', phones.ana), contact('Ana', 'telegram', shared)],
  })
  const ben = person('Ben', { name: names.ben, contacts: [contact('Ben', 'slack', phones.ben)] })
  const eva = person('Eva', { contacts: [contact('Eva', 'telegram', shared), contact('Eva')] })
  const operator = person('Olga', { isOperator: true })
  await store.enrol({
    people: [ana, ben, eva, person('Carl'), operator],
    patients: [patientOf('Ana', { invitedBy: hers() }), patientOf('Eva')],
    prescriptions: [
      prescription('Ana', {
        medicine: { name: hers(), strength: hers(), otherNames: [hers(), hers()] },
        purpose: hers(),
      }),
      prescription('Eva'),
    ],
    caregivers: [
      { ...caregiver('Ana', 'Ben', active), relation: hers() },
      { ...caregiver('Ana', 'Carl', active, 1), relation: hers() },
      caregiver('Eva', 'Carl', active),
      // She was removed there: not her any more.
      caregiver('Eva', 'Ana', { kind: 'removed', at: start }, 2),
    ],
    invitations: [
      {
        code: 'ABCDEFG2',
        personId: 'person-Ben',
        patientId: 'patient-Ana',
        purpose: 'caregiver',
        expiresAt: start,
      },
    ],
  })
  const { database } = store
  const moment = start.toString()
  await database.appointment.create({
    data: {
      id: 'appointment-Ana',
      patientId: 'patient-Ana',
      kind: 'injection',
      name: hers(),
      prepare: hers(),
      zone: 'Europe/Madrid',
      recurrence: json({ kind: 'once' }),
      alarm: false,
      addedAt: moment,
    },
  })
  const event = (channel: string, address: string, text: string, more: object = {}) => ({
    channel,
    externalId: `${channel}:${address}:${text.length}:${Math.trunc(performance.now() * 1000)}`,
    kind: 'said',
    address,
    sentAt: moment,
    receivedAt: moment,
    handledAt: moment,
    body: json({ kind: 'said', from: { channel, value: address }, utterance: { kind: 'text', text } }),
    ...more,
  })
  await database.event.create({ data: event('sms', phones.ana, `${hers()} dizzy`) })
  await database.event.create({
    data: event('sms', phones.ana, hers(), { handledAt: null, externalId: 'SM-unhandled' }),
  })
  await database.event.create({ data: event('slack', phones.ben, hers()) })
  const led = await database.event.create({ data: event('sms', '+1555Carl', hers()) })
  await database.event.create({ data: event('sms', '+1555Carl', `how is ${names.ana.toUpperCase()}?`) })
  await database.event.create({ data: event('telegram', shared, hers()) })
  const evas = await database.event.create({ data: event('telegram', shared, 'Eva took it') })
  await database.event.create({ data: event('sms', '+1555Carl', 'Eva is well') })
  const fact = (
    patientId: string,
    body: { kind: string } & Record<string, unknown>,
    eventId: string | null = null,
  ) => ({
    patientId,
    kind: body.kind,
    at: moment,
    recordedAt: moment,
    eventId,
    body: json(body),
  })
  await database.fact.createMany({
    data: [
      fact(
        'patient-Ana',
        {
          kind: 'DoseTaken',
          slot: {
            ...JSON.parse(JSON.stringify(slot('Ana'))),
            doseId: hers(),
            plannedAt: { $instant: moment },
          },
          takenAt: { $instant: moment },
          by: { personId: hers(), as: 'caregiver' },
        },
        String(led.id),
      ),
      fact('patient-Ana', {
        kind: 'DoseDeclined',
        reason: 'feltSick',
        by: { personId: 'person-Ana', as: 'patient' },
      }),
      fact('patient-Ana', {
        kind: 'ObservationMade',
        id: 'o',
        observation: { kind: 'sideEffect', effect: hers(), words: hers() },
      }),
      fact('patient-Ana', {
        kind: 'CaregiverProposed',
        caregiver: { id: 'c', relation: hers() },
        person: { id: 'person-Ben', name: names.ben, contacts: [{ value: phones.ben }] },
      }),
      fact('patient-Ana', {
        kind: 'PrescriptionAdded',
        prescription: { medicine: { name: hers() }, purpose: hers() },
      }),
      fact('patient-Ana', {
        kind: 'AppointmentAdded',
        appointment: { kind: 'injection', name: hers(), prepare: hers() },
      }),
      fact('patient-Ana', { kind: 'SomethingOfALaterRelease', note: hers(), deep: [{ er: hers() }] }),
      fact('patient-Eva', {
        kind: 'CaregiverProposed',
        caregiver: { id: 'c2', relation: hers() },
        person: { id: 'person-Ana', name: names.ana, contacts: [{ address: { value: phones.ana } }] },
      }),
      fact('patient-Eva', {
        kind: 'ContactAdded',
        contact: { personId: 'person-Ana', address: { channel: 'sms', value: phones.ana } },
      }),
      fact(
        'patient-Eva',
        { kind: 'DoseTaken', by: { personId: 'person-Eva', as: 'patient' } },
        String(evas.id),
      ),
    ],
  })
  const notice = (id: string, personId: string, content: object, more: object = {}) => ({
    id,
    personId,
    content: json(content),
    choices: [] as Prisma.InputJsonArray,
    urgency: 'alarm',
    despiteStop: false,
    worthUntil: moment,
    createdAt: moment,
    state: 'dropped',
    why: 'expired',
    ...more,
  })
  await database.notice.createMany({
    data: [
      notice('n1', 'person-Ana', { kind: 'noted', sideEffects: [hers()] }, { patientId: 'patient-Ana' }),
      notice(
        'n2',
        'person-Carl',
        { kind: 'alarmUnconfirmed', patient: names.ana },
        { patientId: 'patient-Ana', state: 'waiting', why: null },
      ),
      notice('n3', 'person-Olga', { kind: 'operatorDanger', patientId: 'patient-Ana', patient: names.ana }),
      notice(
        'n4',
        'person-Carl',
        { kind: 'whichPatient', names: [names.ana, 'Eva'] },
        { patientId: 'patient-Eva', choices: [json({ kind: 'patient', name: names.ana })] },
      ),
      notice('n5', 'person-Carl', { kind: 'alarmUnconfirmed', patient: 'Eva' }, { patientId: 'patient-Eva' }),
      { ...notice('n6', '', { kind: 'stranger' }), personId: null, channel: 'sms', address: phones.ana },
    ],
  })
  const message = (
    id: string,
    personId: string | null,
    address: string,
    text: string,
    noticeIds: string[],
  ) => ({
    id,
    personId,
    contactId: personId === null ? null : `contact-${personId.slice(7)}-sms`,
    channel: 'sms',
    address,
    text,
    replies: [json({ index: 0, label: text })],
    promptIds: ['q1'],
    noticeIds,
    urgency: 'alarm',
    worthUntil: moment,
    createdAt: moment,
    status: 'delivered',
    statusAt: moment,
    externalId: `SM-${id}`,
  })
  await database.message.createMany({
    data: [
      message('m1', 'person-Ana', phones.ana, hers(), ['n1']),
      message('m2', 'person-Ben', phones.ben, hers(), ['gone']),
      message('m3', 'person-Carl', '+1555Carl', `${names.ana} has not confirmed ${hers()}`, ['n2', 'n5']),
      message('m4', null, phones.ana, hers(), ['n6']),
      message('m5', 'person-Carl', '+1555Carl', 'Eva has not confirmed', ['n5']),
      message('m6', 'person-Olga', '+1555Olga', `Danger: ${names.ana}`, ['n3']),
    ],
  })
  await database.attempt.create({ data: { messageId: 'm1', number: 1, startedAt: moment } })
  await database.prompt.createMany({
    data: [
      {
        id: 'q1',
        patientId: 'patient-Ana',
        personId: 'person-Ana',
        asked: json({ kind: 'whichQuestion', candidates: [{ name: hers() }] }),
        openedAt: moment,
        expiresAt: moment,
      },
      {
        id: 'q2',
        patientId: 'patient-Eva',
        personId: 'person-Eva',
        asked: json({ kind: 'agreement' }),
        openedAt: moment,
        expiresAt: moment,
      },
    ],
  })
  await database.personFact.create({
    data: { personId: 'person-Ben', kind: 'MessagesStopped', at: moment, recordedAt: moment, eventId: '3' },
  })
  await database.trouble.create({
    data: {
      id: 'noContact:1',
      cause: { kind: 'noContact' },
      since: moment,
      seenAt: moment,
      touched: { count: 2, patientIds: ['patient-Ana', 'patient-Eva'] },
    },
  })
  await database.observation.create({
    data: {
      id: 'o1',
      patientId: 'patient-Ana',
      at: moment,
      kind: 'sideEffect',
      effect: hers(),
      words: hers(),
      byPersonId: 'person-Ana',
      byRole: 'patient',
    },
  })
}

/** The tables and rows in which one of these stands, whatever its case, as it is or as JSON writes it. */
async function foundIn(connectionString: string, sought: readonly string[]): Promise<readonly string[]> {
  const forms = sought
    .flatMap((one) => [one, JSON.stringify(one).slice(1, -1)])
    .map((one) => one.toLowerCase())
  return [...(await allRows(connectionString))].flatMap(([table, rows]) =>
    rows
      .filter((row) => forms.some((one) => row.toLowerCase().includes(one)))
      .map((row) => `${table}: ${row}`),
  )
}

describe('forgetting a patient', () => {
  it.each([1, 2, 3])('leaves no word, name or number of hers, anywhere (seed %i)', async (seed) => {
    const random = words(seed)
    const names = { ana: random.next(), ben: random.next() }
    const phones = { ana: `+1666${seed}${Date.now() % 1_000_000}`, ben: `U9${seed}${Date.now() % 1_000_000}` }
    await fill(random.next, names, phones)
    const sought = [...random.used(), ...Object.values(phones), 'patient-Ana', 'person-Ben']
    expect((await foundIn(store.connectionString, sought)).length).toBeGreaterThan(30)

    const forgotten = await forgetPatient(store, 'patient-Ana')
    expect(forgotten).toMatchObject({ facts: 7, persons: 2, staysAsPerson: false })
    expect(await foundIn(store.connectionString, sought)).toEqual([])
    expect(forgotten?.atServices.map(({ externalId }) => externalId)).toEqual(
      expect.arrayContaining(['SM-unhandled', 'SM-m1', 'SM-m2', 'SM-m3', 'SM-m4', 'SM-m6']),
    )
  })

  it('leaves the figures: kinds, times, what became of doses and messages', async () => {
    const random = words(7)
    await fill(random.next, { ana: 'Zoraida', ben: 'Benigno' }, { ana: '+16660000', ben: 'U966' })
    const forgotten = await forgetPatient(store, 'patient-Ana')
    const facts = await store.database.fact.findMany({
      where: { patientId: forgotten?.pseudonym ?? '' },
      orderBy: { seq: 'asc' },
    })
    expect(facts.map(({ kind }) => kind)).toEqual([
      'DoseTaken',
      'DoseDeclined',
      'ObservationMade',
      'CaregiverProposed',
      'PrescriptionAdded',
      'AppointmentAdded',
      'SomethingOfALaterRelease',
    ])
    expect(
      facts.every(({ at, eventId }) => at.toISOString().startsWith('2026-11-24T08:00') && eventId === null),
    ).toBe(true)
    expect(facts[0]?.body).toEqual({
      kind: 'DoseTaken',
      plannedAt: { $instant: start.toString() },
      takenAt: { $instant: start.toString() },
      by: 'caregiver',
    })
    expect(facts[1]?.body).toEqual({ kind: 'DoseDeclined', reason: 'feltSick', by: 'patient' })
    const messages = await store.database.message.findMany({ orderBy: { id: 'asc' } })
    expect(messages.map(({ id, address, text, status }) => [id, address, text, status])).toEqual([
      ['m1', 'forgotten', '', 'delivered'],
      ['m2', 'forgotten', '', 'delivered'],
      ['m3', '+1555Carl', '', 'delivered'],
      ['m4', 'forgotten', '', 'delivered'],
      ['m5', '+1555Carl', 'Eva has not confirmed', 'delivered'],
      ['m6', '+1555Olga', '', 'delivered'],
    ])
  })

  it('leaves everybody else as they are', async () => {
    const random = words(8)
    await fill(random.next, { ana: 'Zoraida', ben: 'Benigno' }, { ana: '+16660000', ben: 'U966' })
    const before = await store.situation('patient-Eva')
    await forgetPatient(store, 'patient-Ana')
    expect(ids(await store.database.person.findMany())).toEqual(['person-Carl', 'person-Eva', 'person-Olga'])
    const after = await store.situation('patient-Eva')
    expect(after).toEqual({
      ...before,
      people: before.people.filter(({ id }) => id !== 'person-Ana'),
      caregivers: before.caregivers.filter(({ personId }) => personId !== 'person-Ana'),
    })
    expect((await foundIn(store.connectionString, ['Eva took it', 'Eva is well'])).length).toBe(2)
    expect(await store.column('SELECT "state" FROM "Notice" ORDER BY "id"')).toEqual(['dropped'])
  })

  it('somebody who cares for another patient stays, without what was about herself', async () => {
    const random = words(9)
    await fill(random.next, { ana: 'Zoraida', ben: 'Benigno' }, { ana: '+16660000', ben: 'U966' })
    await store.database.caregiver.update({ where: { id: 'caregiver-Eva-Ana' }, data: { state: 'invited' } })
    const forgotten = await forgetPatient(store, 'patient-Ana')
    expect(forgotten).toMatchObject({ persons: 1, staysAsPerson: true })
    expect((await store.situation('patient-Eva')).people.map(({ name }) => name).toSorted()).toEqual([
      'Carl',
      'Eva',
      'Olga',
      'Zoraida',
    ])
    const sought = random.used().filter((_, i) => i > 0)
    const left = await foundIn(store.connectionString, sought)
    // Only what Eva's own history says of her caregiver.
    expect(left.map((row) => row.split(':')[0])).toEqual(['Fact'])
    expect(left[0]).toContain('CaregiverProposed')
  })

  it('says so when there is no such patient', async () => {
    expect(await forgetPatient(store, 'patient-Nobody')).toBeNull()
  })
})

describe('the list of free texts', () => {
  /** Text and JSON columns that hold no free text: ids, words of closed lists, settings; or that go with their person. */
  const others: Readonly<Record<string, readonly string[]>> = {
    Person: ['id', 'name', 'language'],
    Contact: ['id', 'personId', 'channel', 'value', 'state'],
    Patient: [
      'id',
      'personId',
      'zone',
      'country',
      'enrolment',
      'settings',
      'wellbeing',
      'invitedBy',
      'consent',
    ],
    Caregiver: ['id', 'patientId', 'personId', 'relation', 'state', 'declinedBy'],
    Prescription: [
      'id',
      'patientId',
      'medicine',
      'strength',
      'otherNames',
      'purpose',
      'source',
      'reminders',
      'alarm',
      'phases',
      'request',
      'supply',
    ],
    Dose: [
      'id',
      'prescriptionId',
      'patientId',
      'state',
      'skipReason',
      'notAskedBecause',
      'byPersonId',
      'byRole',
    ],
    Appointment: ['id', 'patientId', 'kind', 'name', 'prepare', 'zone', 'recurrence', 'afterChange', 'due'],
    Prompt: ['id', 'patientId', 'personId', 'asked', 'closedWhy'],
    Alarm: ['id', 'patientId', 'about', 'told', 'state', 'acknowledgedBy', 'closedWhy'],
    Observation: ['id', 'patientId', 'kind', 'effect', 'figures', 'byPersonId', 'byRole'],
    Fact: ['patientId', 'kind', 'eventId'],
    Event: ['channel', 'externalId', 'kind', 'address'],
    Notice: [
      'id',
      'patientId',
      'personId',
      'channel',
      'address',
      'promptId',
      'alarmId',
      'urgency',
      'contactId',
      'avoid',
      'state',
      'why',
      'messageId',
    ],
    Message: [
      'id',
      'personId',
      'contactId',
      'channel',
      'address',
      'noticeIds',
      'urgency',
      'status',
      'externalId',
      'code',
    ],
    Attempt: ['messageId', 'result', 'code'],
    Invitation: ['codeHash', 'personId', 'patientId', 'purpose'],
    Trouble: ['id', 'cause', 'touched', 'toldAs'],
    PersonFact: ['personId', 'kind', 'eventId'],
    Beat: ['name'],
    Pace: ['sender'],
    Setting: ['key', 'value'],
  }

  it('names every text column of the schema, here or there', async () => {
    const columns = await store.database.$queryRaw<{ name: string }[]>`
      SELECT "table_name" || '.' || "column_name" AS "name" FROM information_schema.columns
      WHERE "table_schema" = 'public' AND "data_type" IN ('text', 'jsonb', 'json', 'ARRAY', 'bytea', 'character varying')
        AND "table_name" <> '_prisma_migrations'`
    const free = freeTexts.flatMap(({ table, emptied }) =>
      [...emptied.matchAll(/"(\w+)" = /g)].map((match) => `${table}.${match[1]}`),
    )
    const known = [
      ...free,
      ...Object.entries(others).flatMap(([table, names]) => names.map((name) => `${table}.${name}`)),
    ]
    expect(
      columns.map(({ name }) => name).filter((name) => !known.includes(name)),
      'free text, or not? see src/store/freeText.ts',
    ).toEqual([])
  })
})
