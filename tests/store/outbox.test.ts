import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeErrand } from '../../src/store/errand.ts'
import { openOutbox } from '../../src/store/outbox.ts'
import { post } from '../../src/store/posting.ts'
import { sort } from '../../src/work/letters.ts'
import { scriptedChannel } from '../support/scriptedChannel.ts'
import { type DeliveryRig, openDeliveryRig } from '../work/deliveryRig.ts'
import { prompt, reminder } from '../work/notices.ts'
import { alone } from './household.ts'

let rig: DeliveryRig
beforeAll(async () => {
  rig = await openDeliveryRig([scriptedChannel('sms')])
})
afterAll(() => rig.close())

it('a second worker waits for the first one at the same person, and sees what it has written', async () => {
  await rig.enrol(alone('Ana'))
  await rig.openPrompt(prompt('Ana'))
  await rig.openPrompt(prompt('Ana', { id: 'second' }))
  await rig.tell(reminder('Ana'))
  const { database, clock } = rig.store
  const errand = makeErrand('person', 'person-Ana', 'sms', reminder('Ana'))
  const channels = new Map([['sms' as const, scriptedChannel('sms')]])
  let secondIsThrough = false
  const second = Promise.withResolvers<Awaited<ReturnType<typeof openOutbox>>>()
  await database.$transaction(async (tx) => {
    const outbox = await openOutbox(tx, clock, [errand])
    const sorted = sort(outbox, { channels, closedUntil: () => null, newId: () => 'first' })
    await post(tx, { ...sorted, messages: sorted.letters.map(({ message }) => message) }, outbox.now)
    const another = async () => {
      await rig.tell(reminder('Ana', { id: 'another', promptId: 'second' }))
      const seen = await database.$transaction((other) => openOutbox(other, clock, [errand]))
      secondIsThrough = true
      second.resolve(seen)
    }
    void another().catch(second.reject)
    // On the embedded database one transaction waits for the other anyway, and nothing may be asked meanwhile.
    if (rig.kind === 'postgres') while (!secondIsThrough && !(await isSomebodyWaiting())) {}
    expect(secondIsThrough).toBe(false)
  })
  const { waiting, openReplies } = await second.promise
  expect(waiting.map(({ notice }) => notice.id)).toEqual(['another'])
  expect(openReplies.map(({ reply }) => reply)).toEqual(['1', '2', '3'])
})

const isSomebodyWaiting = async () =>
  (
    await rig.rows(`SELECT 1 FROM pg_locks l JOIN pg_stat_activity a USING ("pid")
    WHERE NOT l."granted" AND a."datname" = current_database()`)
  ).length > 0
