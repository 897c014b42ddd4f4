import type { Logger } from 'pino'
import type { Judging } from '../store/deliveries.ts'
import type { Store } from '../store/store.ts'
import type { ServiceWatch } from './serviceWatch.ts'
import { reportedToEngine } from './telling.ts'
import type { Ways } from './ways.ts'

const receiptsMax = 500

/** What a service's code for a late failure means: the channel knows. */
export const makeJudging = (ways: Ways, services: ServiceWatch): Judging => ({
  reported: reportedToEngine,
  failureOf(channel, code) {
    const failure = ways.channels.get(channel)?.explain?.(code)
    switch (failure?.kind) {
      case 'gone':
      case 'optedOut':
      case 'later':
        return failure.kind
      case 'unauthorized':
        services.refusedLate(channel, failure.code)
        return 'refused'
      default:
        return 'refused'
    }
  },
})

/** @returns how many receipts were taken in. */
export async function takeReceipts(store: Store, judging: Judging, log: Logger): Promise<number> {
  let taken = 0
  for (;;) {
    const { eventIds, failed } = await store.handleDeliveries(judging, receiptsMax)
    for (const { eventId, givenUp } of failed)
      log.error({ eventId, givenUp }, 'a receipt could not be taken in')
    taken += eventIds.length
    if (eventIds.length < receiptsMax) return taken
  }
}
