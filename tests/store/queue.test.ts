import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Errand } from '../../src/store/errand.ts'
import { type DeliveryQueue, openQueue } from '../../src/store/queue.ts'
import { openTestStore, type TestStore } from './openTestStore.ts'

let store: TestStore
let queue: DeliveryQueue
beforeEach(async () => {
  store = await openTestStore()
  const { connectionString } = store
  queue = await openQueue({ connectionString, listens: false, manual: false, onError: () => {} })
})
afterEach(async () => {
  await queue.close()
  await store.close()
})

it('takes a job for lost when its worker has been at it for longer than any takes', async () => {
  const { database } = store
  const fetched = (age: string) =>
    database.$executeRawUnsafe(
      `UPDATE pgboss.job SET state = 'active', started_on = now() - interval '${age}'`,
    )
  const underWay = async () => [...(await queue.underWay(database))]
  const errand: Errand = { to: 'person', id: 'ana', channel: 'sms', deliveryClass: 'reminder', priority: 1 }
  await database.$transaction((tx) => queue.send(tx, [errand], null))
  expect(await underWay()).toEqual(['person:ana'])
  await fetched('50 seconds')
  expect(await underWay()).toEqual(['person:ana'])
  await fetched('61 seconds')
  expect(await underWay()).toEqual([])
})

it('parts somebody who fails from those with whom she travels, and gives up nobody else', async () => {
  const errands = Array.from({ length: 12 }, (_, i): Errand => {
    return { to: 'person', id: `p${i}`, channel: 'sms', deliveryClass: 'reminder', priority: i }
  })
  const served: string[] = []
  const carryOut = async (these: readonly Errand[]) => {
    served.push(...these.filter(({ id }) => id !== 'p7').map(({ id }) => id))
    return these.filter(({ id }) => id === 'p7')
  }
  await store.database.$transaction((tx) => queue.send(tx, errands, null))
  for (let tries = 0; tries <= 7; tries++) await queue.drain(carryOut, () => 100)
  expect(served).toEqual(['p11', 'p10', 'p9', 'p8', 'p6', 'p5', 'p4', 'p3', 'p2', 'p1', 'p0'])
  expect((await queue.givenUp()).map(({ id }) => id)).toEqual(['p7'])
})
