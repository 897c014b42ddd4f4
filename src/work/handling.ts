import type { Logger } from 'pino'
import type { Inbound } from '../bot/inbound.ts'
import type { Accept } from '../channels/channel.ts'
import { type Address, addressKey } from '../domain/contact.ts'
import { faultOf } from '../log.ts'
import type { Conversation } from '../store/conversation.ts'
import type { FailedEvent } from '../store/handle.ts'
import type { Store } from '../store/store.ts'
import { spanned } from '../trace.ts'

/** What came in is handled here: right after it was stored, and at each beat whatever was left over. */
export interface Handling {
  /** For the channels: stores, and returns. The service is answered before anything is decided. */
  readonly accept: Accept
  /** Handles everything that waits. */
  drain(): Promise<void>
  /** At each beat in which nothing may be decided because the clock is not trusted: danger is answered all the same. */
  whileDoubted(): Promise<void>
  /** Resolves once nothing is being handled any more. */
  settled(): Promise<void>
}

export interface HandlingParts {
  readonly store: Pick<Store, 'accept' | 'waitingAddresses' | 'handleWaiting' | 'answerDanger'>
  readonly conversation: Conversation
  /** Takes in what the services said became of our messages. */
  readonly receipts: () => Promise<void>
  /** False while nothing may be decided: then it waits in the store. */
  readonly mayDecide: () => boolean
  /** A message can't be handled, and is not tried again by itself. */
  readonly onGivenUp: () => void
  /** How many transactions at once. */
  readonly lanes: number
  readonly log: Logger
}

/** Addresses handled in one transaction. */
const batchSize = 100

export function makeHandling(parts: HandlingParts): Handling {
  const pending = new Map<string, Address>()
  const underWay = new Set<Promise<void>>()
  let takingReceipts = false
  /** Nothing may be decided, and whatever waited then was searched for danger. */
  let doubted = false

  const lane = async (): Promise<void> => {
    while (pending.size > 0 && parts.mayDecide()) {
      const batch = [...pending].slice(0, batchSize)
      for (const [key] of batch) pending.delete(key)
      await handle(
        parts,
        batch.map(([, address]) => address),
      )
    }
  }
  const track = (work: Promise<void>): void => {
    const tracked = work
      .catch((error: unknown) =>
        parts.log.error(faultOf(error), 'what came in could not be handled; trying again'),
      )
      .finally(() => underWay.delete(tracked))
    underWay.add(tracked)
  }
  const soon = (events: readonly Inbound[]): void => {
    for (const event of events) if (event.kind !== 'delivery') pending.set(addressKey(event.from), event.from)
    if (pending.size > 0 && underWay.size < parts.lanes) track(lane())
    if (!takingReceipts && events.some(({ kind }) => kind === 'delivery')) {
      takingReceipts = true
      track(parts.receipts().finally(() => (takingReceipts = false)))
    }
  }
  return {
    accept: async (events) => {
      await spanned('accept', { events: events.length }, () => parts.store.accept(events))
      if (parts.mayDecide()) soon(events)
      else if (doubted) track(parts.store.answerDanger(parts.conversation, writersOf(events)))
    },
    drain: () => {
      doubted = false
      return drainWaiting(parts)
    },
    whileDoubted: async () => {
      if (doubted) return
      doubted = true
      try {
        await answerAllDanger(parts)
      } catch (error) {
        doubted = false
        throw error
      }
    },
    settled: async () => {
      while (underWay.size > 0) await Promise.all(underWay)
    },
  }
}

const writersOf = (events: readonly Inbound[]): readonly Address[] =>
  events.flatMap((event) => (event.kind === 'said' ? [event.from] : []))

/** More wait only where something else has been wrong for long. */
const waitingMax = 10_000

async function answerAllDanger({ store, conversation }: HandlingParts): Promise<void> {
  const addresses = await store.waitingAddresses(waitingMax)
  for (let from = 0; from < addresses.length; from += batchSize)
    await store.answerDanger(conversation, addresses.slice(from, from + batchSize))
}

/** Goes on while something gets done, so that what fails is left to the next beat. */
async function drainWaiting(parts: HandlingParts): Promise<void> {
  for (;;) {
    if (!parts.mayDecide()) return
    const addresses = await parts.store.waitingAddresses(batchSize)
    if (addresses.length === 0) return
    if ((await handle(parts, addresses)) === 0) return
  }
}

async function handle(parts: HandlingParts, addresses: readonly Address[]): Promise<number> {
  const { eventIds, failed } = await spanned('handle', { addresses: addresses.length }, async (span) => {
    const handled = await parts.store.handleWaiting(parts.conversation, addresses)
    span.setAttribute('eventIds', handled.eventIds.join(' '))
    return handled
  })
  tellFailed(parts, failed)
  return eventIds.length
}

function tellFailed({ log, onGivenUp }: HandlingParts, failed: readonly FailedEvent[]): void {
  for (const { eventId, error, givenUp } of failed)
    log.error({ eventId, givenUp, ...faultOf(error) }, 'a message could not be handled')
  if (failed.some(({ givenUp }) => givenUp)) onGivenUp()
}
