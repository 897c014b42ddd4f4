import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { Outcome } from '../../src/bot/decision.ts'
import type { DeliveryStatus, Inbound } from '../../src/bot/inbound.ts'
import type { Notice } from '../../src/bot/notice.ts'
import { evolve } from '../../src/domain/evolve.ts'
import type { Fact } from '../../src/domain/fact.ts'
import type { Situation } from '../../src/domain/situation.ts'
import type { Instant } from '../../src/domain/time.ts'
import type { Judging } from '../../src/store/deliveries.ts'
import { active, alone, caregiver, contact, person, start } from './household.ts'
import { openTestStore, type TestStore } from './openTestStore.ts'

let store: TestStore
beforeAll(async () => {
  store = await openTestStore()
})
afterAll(() => store.close())
afterEach(async () => {
  await store.database.$executeRaw`TRUNCATE "Person", "Fact", "Event", "Notice", "Message" CASCADE`
  told.length = 0
  throwing = false
  store.setTime(start)
})

interface Told {
  readonly patient: string
  readonly result: Outcome['result']
  readonly notices: readonly string[]
  readonly at: Instant
}
const told: Told[] = []
let throwing = false

const judging: Judging = {
  reported(situation: Situation, outcome: Outcome, at: Instant, now: Instant) {
    if (throwing) throw new Error('a bug')
    const { id } = situation.patient
    told.push({
      patient: id,
      result: outcome.result,
      notices: outcome.notices.map((notice) => notice.id),
      at,
    })
    const fact: Fact = {
      patientId: id,
      at: now,
      eventId: null,
      body: { kind: 'NotUnderstood', personId: outcome.personId },
    }
    return {
      facts: [fact],
      notices: [],
      invitations: [],
      situation: evolve(situation, fact),
      wakeAt: now.add({ hours: 1 }),
    }
  },
  failureOf: (_channel, code) => (code === '30003' ? 'gone' : code === '21610' ? 'optedOut' : 'refused'),
}

/** A message to Ben that carries one notice about each of these patients. */
async function sent(about: readonly string[], alarmId: string | null = null, status = 'accepted') {
  await store.enrol({
    ...alone(...about),
    people: [...about, 'ben'].map((name) => person(name)),
    caregivers: about.map((name) => caregiver(name, 'ben', active)),
  })
  const notices = about.map(
    (name): Notice => ({
      id: `notice-${name}`,
      patientId: `patient-${name}`,
      to: { kind: 'person', personId: 'person-ben' },
      content: { kind: 'alarmOver', patient: name },
      choices: [],
      promptId: null,
      alarmId,
      urgency: 'alarm',
      contactId: null,
      avoid: [],
      despiteStop: false,
      worthUntil: start.add({ hours: 1 }),
      createdAt: start,
    }),
  )
  await store.change(
    { kind: 'these', patientIds: about.map((name) => `patient-${name}`) },
    (situation, now) => ({
      facts: [],
      notices: notices.filter(({ patientId }) => patientId === situation.patient.id),
      invitations: [],
      situation,
      wakeAt: now.add({ hours: 1 }),
    }),
  )
  await store.database.message.create({
    data: {
      id: 'm1',
      personId: 'person-ben',
      contactId: contact('ben').id,
      channel: 'sms',
      address: '+1555ben',
      text: 'text',
      replies: [],
      promptIds: [],
      noticeIds: notices.map(({ id }) => id),
      urgency: 'alarm',
      worthUntil: start.toString(),
      createdAt: start.toString(),
      status,
      statusAt: start.toString(),
      externalId: 'SM1',
    },
  })
}

const news = (status: DeliveryStatus, afterMin = 1, code: string | null = null): Inbound => ({
  kind: 'delivery',
  externalId: `SM1:${status}`,
  channel: 'sms',
  messageId: 'SM1',
  status,
  code,
  at: start.add({ minutes: afterMin }),
})

const handle = () => store.handleDeliveries(judging, 100)
const standing = () =>
  store.column<string>('SELECT "status" || coalesce(\' \' || "code", \'\') FROM "Message"')
const waiting = () => store.column<number>('SELECT count(*)::int FROM "Event" WHERE "handledAt" IS NULL')

it('a status only rises, in whatever order the news comes', async () => {
  await sent(['ana'])
  await store.accept([news('delivered')])
  expect((await handle()).eventIds).toHaveLength(1)
  expect(await standing()).toEqual(['delivered'])
  await store.accept([news('sent'), news('accepted'), news('failed', 2, '30005')])
  await handle()
  expect(await standing()).toEqual(['delivered'])
  await store.accept([news('read')])
  await handle()
  expect([await standing(), await waiting(), told]).toEqual([['read'], [0], []])
})

it('what failed for good goes to the engine once, for each patient it was about, as what its code means', async () => {
  await sent(['ana', 'ida'])
  await store.accept([news('failed', 1, '30003'), news('sent', 2)])
  await handle()
  await handle()
  expect(await standing()).toEqual(['failed 30003'])
  expect(told).toEqual(
    ['ana', 'ida'].map((name) => ({
      patient: `patient-${name}`,
      result: { kind: 'gone', code: '30003' },
      notices: [`notice-${name}`],
      at: start.add({ minutes: 1 }),
    })),
  )
  expect(await store.column('SELECT "patientId" FROM "Fact" ORDER BY 1')).toEqual([
    'patient-ana',
    'patient-ida',
  ])
})

it('that an alarm reached somebody goes to the engine, with when; any other message is only marked', async () => {
  await sent(['ana'], 'alarm-1')
  await store.accept([news('sent', 1), news('delivered', 2), news('read', 3)])
  await handle()
  expect(told).toMatchObject([{ result: { kind: 'reached' }, at: start.add({ minutes: 2 }) }])
  expect(await store.column('SELECT "reachedAt" FROM "Message"')).toEqual([new Date('2026-11-24T08:02:00Z')])
})

it('an alarm that was sent with no bad news for ten minutes counts as reached, once', async () => {
  await sent(['ana'], 'alarm-1')
  await store.accept([news('sent', 0)])
  await handle()
  store.setTime(start.add({ minutes: 9 }))
  await handle()
  expect(told).toEqual([])
  store.setTime(start.add({ minutes: 10 }))
  await handle()
  await handle()
  expect(told).toMatchObject([{ result: { kind: 'reached' }, at: start.add({ minutes: 10 }) }])
})

it('news that comes before the answer of the call waits for it, and is let go after an hour', async () => {
  await store.accept([news('delivered')])
  expect((await handle()).eventIds).toEqual([])
  await sent(['ana'])
  await handle()
  expect(await standing()).toEqual(['delivered'])
  await store.accept([{ ...news('delivered'), externalId: 'another', messageId: 'SM-unknown' } as Inbound])
  await handle()
  expect(await waiting()).toEqual([1])
  store.setTime(start.add({ minutes: 61 }))
  await handle()
  expect(await waiting()).toEqual([0])
})

it('is told again when the engine could not take it', async () => {
  await sent(['ana'], 'alarm-1')
  await store.accept([news('failed', 1, '30003')])
  throwing = true
  expect((await handle()).failed).toMatchObject([{ givenUp: false }])
  throwing = false
  await handle()
  expect(told).toMatchObject([{ result: { kind: 'gone' } }])
  expect(await waiting()).toEqual([0])
})
