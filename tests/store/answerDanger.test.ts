import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Inbound } from '../../src/bot/inbound.ts'
import type { Address } from '../../src/domain/contact.ts'
import { enrol } from '../../src/store/admin.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { conversationOver } from '../../src/work/conversation.ts'
import { at, brotherAddress, enrolment, patientAddress } from '../crash/clinic.ts'
import { type FreshDatabase, freshDatabase } from '../support/freshDatabase.ts'

const conversation = conversationOver([])
let fresh: FreshDatabase
let store: Store
let now = at('12:00')

beforeAll(async () => {
  fresh = await freshDatabase()
  store = openStore({
    connectionString: fresh.connectionString,
    clock: async () => now,
    enqueue: async () => {},
    onStuck: ({ error }) => {
      throw error
    },
    connectionsMax: 2,
  })
  await enrol(store.database, store.clock, enrolment(2))
})
afterAll(async () => {
  await store.close()
  await fresh.close()
})

const said = (from: Address, text: string): Inbound => ({
  kind: 'said',
  externalId: `${from.value} ${text}`,
  from,
  sentAt: at('12:00'),
  utterance: { kind: 'text', text },
  handledByService: null,
})
const told = async () =>
  (
    await store.database.notice.findMany({
      select: { personId: true, content: true, promptId: true, alarmId: true },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    })
  ).map(({ personId, content, promptId, alarmId }) => [
    personId,
    (content as { kind: string }).kind,
    promptId === null && alarmId === null ? 'says' : 'asks',
  ])
const unhandled = () => store.database.event.count({ where: { handledAt: null } })

it('danger is answered, nothing else is, and nothing is recorded', async () => {
  const from = [patientAddress(0), patientAddress(1)]
  await store.accept([said(patientAddress(0), 'I want to die'), said(patientAddress(1), 'took it')])
  await store.answerDanger(conversation, from)
  await store.answerDanger(conversation, from)
  expect(await told()).toEqual([
    ['ben-0', 'alarmDanger', 'says'],
    ['ana-0', 'danger', 'says'],
  ])
  expect(await store.database.fact.count()).toBe(0)
  expect(await store.database.alarm.count()).toBe(0)
  expect(await unhandled()).toBe(2)
})

it('once the clock is trusted it is handled as usual, and she is not answered twice', async () => {
  now = at('12:30')
  await store.handleWaiting(conversation, [patientAddress(0), patientAddress(1), brotherAddress(0)])
  expect(await unhandled()).toBe(0)
  expect((await told()).filter(([personId]) => personId === 'ana-0')).toEqual([['ana-0', 'danger', 'says']])
  expect((await told()).filter(([personId]) => personId === 'ben-0')).toEqual([
    ['ben-0', 'alarmDanger', 'says'],
    ['ben-0', 'alarmDanger', 'asks'],
  ])
  expect(await store.database.fact.count({ where: { kind: 'DangerHeard' } })).toBe(1)
})
