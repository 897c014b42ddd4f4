import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { nobody } from '../../src/store/admin.ts'
import { conversationOver } from '../../src/work/conversation.ts'
import { contact, person, start } from '../store/household.ts'
import { scriptedChannel } from '../support/scriptedChannel.ts'
import { type DeliveryRig, openDeliveryRig } from './deliveryRig.ts'
import * as notices from './notices.ts'

/** Operators are around no patient, and may all the same say that they want no messages. */

const telegram = scriptedChannel('telegram')
const sms = scriptedChannel('sms')
const accepts = sms.script
let rig: DeliveryRig
let now = start
let count = 0

beforeAll(async () => {
  rig = await openDeliveryRig([telegram, sms])
})
afterAll(() => rig.close())
beforeEach(async () => {
  now = now.add({ hours: 24 })
  rig.setTime(now)
  telegram.sent.length = 0
  sms.sent.length = 0
  sms.script = accepts
  await rig.store.database.$executeRaw`TRUNCATE "Person", "PersonFact", "Notice", "Message", "Event" CASCADE`
  await rig.enrol({
    ...nobody,
    people: [
      person('Tess', { isOperator: true, contacts: [contact('Tess', 'telegram', 'tess')] }),
      person('Sam', { isOperator: true, contacts: [contact('Sam', 'sms', 'sam')] }),
    ],
  })
})

async function says(channel: 'telegram' | 'sms', value: string, ...texts: readonly string[]): Promise<void> {
  const service = channel === 'sms' ? { STOP: 'stop', START: 'start' } : {}
  await rig.store.accept(
    texts.map((text, i) => ({
      kind: 'said',
      externalId: `said-${++count}`,
      from: { channel, value },
      sentAt: now.add({ seconds: i }),
      utterance: { kind: 'text', text },
      handledByService: (service as Record<string, 'stop' | 'start'>)[text] ?? null,
    })),
  )
  const { failed } = await rig.store.handleWaiting(
    conversationOver([telegram, sms]),
    await rig.store.waitingAddresses(10),
  )
  expect(failed).toEqual([])
  await rig.delivery.deliverAll()
}

const alarm = (to: string) =>
  notices.notice(`alarm-${to}-${++count}`, to, {
    patientId: null,
    urgency: 'alarm',
    createdAt: now,
    worthUntil: now.add({ hours: 1 }),
  })

/** @returns how many of them arrive */
async function alarms(): Promise<readonly number[]> {
  const before = [telegram.sent.length, sms.sent.length]
  await rig.tell(alarm('Tess'), alarm('Sam'))
  await rig.delivery.deliverAll()
  return [telegram.sent.length - (before[0] ?? 0), sms.sent.length - (before[1] ?? 0)]
}

const history = () =>
  rig.rows<{ personId: string; kind: string; eventId: string | null }>(
    `SELECT "personId", "kind", "eventId" IS NOT NULL AS "heard" FROM "PersonFact" ORDER BY "seq"`,
  )

it('STOP by an operator is obeyed, receipted once, and written down; the others are told as before', async () => {
  await says('telegram', 'tess', 'stop', 'stop')
  expect(telegram.textsTo('tess')).toEqual([expect.stringContaining("I won't write to you any more")])
  expect(await alarms()).toEqual([0, 1])
  expect(await history()).toEqual([{ personId: 'person-Tess', kind: 'MessagesStopped', heard: true }])
})

it('START brings her back', async () => {
  await says('telegram', 'tess', 'stop')
  await says('telegram', 'tess', 'start')
  expect(telegram.textsTo('tess').at(-1)).toContain('when something needs a person')
  expect(await alarms()).toEqual([1, 1])
  expect((await history()).map(({ kind }) => kind)).toEqual(['MessagesStopped', 'MessagesStarted'])
})

it('STOP and START in one batch leave her as she said last', async () => {
  await says('telegram', 'tess', 'stop', 'start')
  expect(await alarms()).toEqual([1, 1])
  await says('telegram', 'tess', 'start', 'stop')
  expect(await alarms()).toEqual([0, 1])
})

it('where the service answers STOP itself, tookit does not', async () => {
  await says('sms', 'sam', 'STOP')
  expect(sms.sent).toEqual([])
  expect(await alarms()).toEqual([1, 0])
  await says('sms', 'sam', 'START')
  expect(await alarms()).toEqual([1, 1])
})

it('a STOP that only the service has heard is learnt when something is sent', async () => {
  sms.script = () => ({ kind: 'optedOut', code: '21610' })
  await alarms()
  sms.script = accepts
  expect(await alarms()).toEqual([1, 0])
  expect(await history()).toEqual([{ personId: 'person-Sam', kind: 'MessagesStopped', heard: false }])
})
