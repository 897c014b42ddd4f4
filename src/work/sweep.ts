import type { Sent } from '../bot/outgoing.ts'
import { type Instant, isAfter } from '../domain/time.ts'
import { errandKey } from '../store/errand.ts'
import type { DeliveryQueue } from '../store/queue.ts'
import { instant } from '../store/rows/column.ts'
import { giveUp, waitAgain } from '../store/settling.ts'
import type { Store } from '../store/store.ts'
import { acceptedAlarms, errandsDue, markLost, type Unknown, unknownMessages } from '../store/unsettled.ts'
import { type HandedOver, outgoingOf, type Posted } from './handing.ts'
import { notSent } from './outcomes.ts'
import { reportedToEngine } from './telling.ts'
import type { Ways } from './ways.ts'

/** A message of unknown fate is said again this long after its call, at the earliest: a receipt or a look-up may tell. */
export const repeatAfterSec = 60
/** How many messages may say the same when each one's fate is unknown. */
const sayingsMax = 2
/** A fresh notice has its own job; one that still waits after this is looked for. */
const overlookedAfterSec = 60

export interface Sweeping {
  readonly store: Store
  readonly queue: DeliveryQueue
  readonly ways: Ways
  readonly record: (batch: readonly HandedOver[]) => Promise<void>
  /** The clock is driven by hand: what waits and is due is looked for at once. */
  readonly manual: boolean
}

/** Looks after what nothing else will bring up. @returns how many messages and people something was done about. */
export async function sweep(sweeping: Sweeping): Promise<number> {
  const { store, ways } = sweeping
  const now = await store.now()
  let done = await markLost(store.database, now)
  for (const unknown of await unknownMessages(store.database, now))
    done += await findOut(sweeping, unknown, now)
  const untold = await acceptedAlarms(store.database, ways.reachedByAcceptance(), now)
  if (untold.length > 0) done += (await store.report(reportedToEngine, untold)).messageIds.length
  await lookForOverlooked(sweeping, now)
  return done
}

async function findOut(sweeping: Sweeping, unknown: Unknown, now: Instant): Promise<number> {
  const { ways, record } = sweeping
  const { message, attempt, startedAt } = unknown
  const channel = ways.channels.get(message.channel)
  if (channel === undefined) return 0
  const isTime = !isAfter(startedAt.add({ seconds: repeatAfterSec }), now)
  const posted: Posted = { message, attempt, buttons: [], alarming: true }
  if (channel.lookUp === undefined) return isTime ? repeat(sweeping, posted, now) : 0
  const found = await channel.lookUp(outgoingOf(posted), startedAt)
  if (found?.kind === 'unknown') return worthless(sweeping, posted, now)
  if (found === null && !isTime) return 0
  // The service does not know it, so it was not sent: it goes out as if for the first time.
  const sent: Sent = found ?? { kind: 'later', retryAt: null, scope: 'address', code: notSent }
  await record([{ ...posted, sent }])
  return 1
}

/** Once more, and marked as such by the door, if it is still needed; after that it counts as refused. */
async function repeat({ store, queue }: Sweeping, { message }: Posted, now: Instant): Promise<number> {
  const { id: messageId, personId, contactId, noticeIds } = message
  if (message.tries < sayingsMax) {
    await store.database.$transaction((tx) => waitAgain(tx, [{ messageId, until: now }]))
    return 1
  }
  if (personId !== null && contactId !== null) {
    const result = { kind: 'refused', code: 'unknown' } as const
    await store.report(reportedToEngine, [{ messageId, personId, contactId, noticeIds, at: now, result }])
    queue.wake()
  }
  await giveUp(store.database, [{ messageId, why: 'unknown' }])
  return 1
}

/** As long as nobody can tell, nothing is said again; in the end it is not worth saying. */
async function worthless({ store }: Sweeping, { message }: Posted, now: Instant): Promise<number> {
  if (isAfter(instant(message.worthUntil), now)) return 0
  await giveUp(store.database, [{ messageId: message.id, why: 'expired' }])
  return 1
}

async function lookForOverlooked({ store, queue, manual }: Sweeping, now: Instant): Promise<void> {
  const since = manual ? now : now.subtract({ seconds: overlookedAfterSec })
  const sent = await store.database.$transaction(async (tx) => {
    const errands = await errandsDue(tx, now, since)
    if (errands.length === 0) return 0
    const underWay = await queue.underWay(tx)
    const overlooked = errands.filter((errand) => !underWay.has(errandKey(errand)))
    await queue.send(tx, overlooked, null)
    return overlooked.length
  })
  if (sent > 0) queue.wake()
}
