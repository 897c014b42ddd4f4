import type { Logger } from 'pino'
import type { ChannelName } from '../domain/contact.ts'
import type { Instant } from '../domain/time.ts'
import type { DeliveryClass } from '../store/errand.ts'
import { takePace } from '../store/pace.ts'
import type { DeliveryQueue } from '../store/queue.ts'
import type { Store } from '../store/store.ts'
import { nextDue } from '../store/unsettled.ts'
import { type Counting, countsNothing } from './counting.ts'
import { systemTicker } from './pace.ts'
import { Postman } from './postman.ts'
import { makeJudging, takeReceipts } from './receipts.ts'
import { retireButtons } from './retiring.ts'
import { ServiceWatch } from './serviceWatch.ts'
import { repeatAfterSec, sweep } from './sweep.ts'
import { type AnyChannel, Ways } from './ways.ts'

export interface DeliveryOptions {
  readonly store: Store
  readonly queue: DeliveryQueue
  readonly channels: readonly AnyChannel[]
  /** Short random ids of `A-Za-z0-9_-`, see `randomId`. */
  readonly newId: () => string
  /** The clock is driven by hand (`deliverAll`): nothing waits for its pace, and no timer is set. */
  readonly manual: boolean
  /** Other processes send by the same senders: what a channel's sender may send is shared out in the database. */
  readonly sharesPace?: boolean
  /** Left out: nothing is counted. */
  readonly counting?: Counting
  readonly log: Logger
}

/** Brings notices to people. */
export interface Delivery {
  /** Works the queues from now on. */
  start(): Promise<void>
  /** For the heartbeat, every few seconds: what became unknown, was put off, was overlooked; receipts; old buttons. */
  sweep(): Promise<void>
  /** A service told what became of messages; their events are stored. */
  receipts(): Promise<void>
  /** Does all that is to be done at the present moment, without timers, until nothing is left. */
  deliverAll(): Promise<void>
  /** When `deliverAll` has to be called again at the latest, if nothing else happens. */
  nextDue(): Promise<Instant | null>
  /** Settles when nothing is going on in the background. The queue is closed before by whoever opened it. */
  idle(): Promise<void>
  /** How the services answer, for the watch over troubles. */
  readonly services: ServiceWatch
  readonly ways: Ways
}

export function makeDelivery(options: DeliveryOptions): Delivery {
  const { store, queue, manual, log } = options
  const leaseFor =
    ({ name, pace }: AnyChannel) =>
    (units: number) =>
      takePace(store.database, name, pace.perSecond, units)
  const ways = new Ways(
    options.channels,
    manual ? null : systemTicker,
    options.sharesPace === true ? leaseFor : null,
  )
  const services = new ServiceWatch()
  const postman = new Postman({
    store,
    queue,
    ways,
    services,
    counting: options.counting ?? countsNothing,
    newId: options.newId,
    log,
  })
  const carryOut = postman.carryOut.bind(postman)
  const batchSizes = (channel: ChannelName, deliveryClass: DeliveryClass) =>
    Math.min(postman.claimSize(channel, deliveryClass) * claimsPerBatch, batchMax)
  const judging = makeJudging(ways, services)
  const sweeping = {
    store,
    queue,
    ways,
    manual,
    record: (batch: Parameters<Postman['record']>[0]) => postman.record(batch),
  }
  const receipts = async () => {
    const taken = await takeReceipts(store, judging, log)
    if (taken > 0) queue.wake()
    return taken
  }
  return {
    start: () => queue.work(carryOut, batchSizes),
    async sweep() {
      await receipts()
      await sweep(sweeping)
      await retireButtons(store, ways, null)
    },
    receipts: async () => void (await receipts()),
    async deliverAll() {
      for (;;) {
        const before = postman.progress
        const done = (await receipts()) + (await sweep(sweeping))
        await queue.drain(carryOut, batchSizes)
        if (done === 0 && postman.progress === before) break
      }
      await retireButtons(store, ways, null)
      await postman.idle()
    },
    nextDue: () => nextDue(store.database, repeatAfterSec),
    idle: () => postman.idle(),
    services,
    ways,
  }
}

const claimsPerBatch = 16
const batchMax = 500
