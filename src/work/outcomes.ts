import type { Sent } from '../bot/outgoing.ts'
import { earliest, type Instant, isAfter } from '../domain/time.ts'
import { againstConflicts } from '../store/isolate.ts'
import type { MessageOutcome } from '../store/report.ts'
import { instant } from '../store/rows/column.ts'
import { type Settled, settle } from '../store/settling.ts'
import type { Store } from '../store/store.ts'
import type { Counting } from './counting.ts'
import type { HandedOver } from './handing.ts'
import type { ServiceWatch } from './serviceWatch.ts'
import { reportedToEngine } from './telling.ts'
import type { Ways } from './ways.ts'

/** Waits for the next try when the service does not say when, by the number of tries that were refused; in seconds. */
const backOffSec = [1, 2, 5, 15, 30, 60]
/** An account that is at fault is tried again this often: an operator may have mended it. */
const unauthorizedAgainSec = 60

export interface Recording {
  readonly store: Store
  readonly ways: Ways
  /** Puts people on the list again, for what waits. */
  readonly lookAgain: (handedOver: readonly HandedOver[], until: Instant) => Promise<void>
  /** Is told how each service answers. */
  readonly services: ServiceWatch
  readonly counting: Counting
}

/**
 * Writes down what came of a batch of calls, and tells the engine what it has to know. What failed for good is told
 * first: if this process dies in between it is tried and told once more, which does no harm.
 */
export async function record(recording: Recording, handedOver: readonly HandedOver[]): Promise<void> {
  const { store, services } = recording
  const failed = handedOver.filter(({ sent }) => isFinal(sent))
  const reportedIds = await tell(store, failed)
  const settleable = handedOver.filter(({ sent, message }) => !isFinal(sent) || reportedIds.has(message.id))
  const again = await settleAll(recording, settleable)
  const now = await store.now()
  for (const { message, sent } of handedOver) services.heard(message.channel, sent, now)
  recording.counting.handedOver(handedOver)
  await tell(
    store,
    settleable.filter((one) => one.alarming && isReached(one, recording.ways)),
  )
  await followUp(recording, settleable, again)
}

/** @returns when what a message was to tell waits for again, by message. */
async function settleAll(
  { store, ways }: Recording,
  handedOver: readonly HandedOver[],
): Promise<ReadonlyMap<string, Instant>> {
  const now = await store.now()
  const again = new Map<string, Instant>()
  for (const one of handedOver) {
    const until = tryAgainAt(one, now, ways)
    if (until !== null) again.set(one.message.id, until)
  }
  const settled = handedOver.map((one) => settledOf(one, again.get(one.message.id) ?? null, ways))
  const simple = settled.every(({ sent }) => sent.kind === 'accepted' || sent.kind === 'unknown')
  // What is one statement needs no transaction around it.
  await againstConflicts(() =>
    simple
      ? settle(store.database, settled, now)
      : store.database.$transaction((tx) => settle(tx, settled, now)),
  )
  return again
}

const isFinal = (sent: Sent): sent is Extract<Sent, { kind: 'gone' | 'optedOut' | 'refused' }> =>
  sent.kind === 'gone' || sent.kind === 'optedOut' || sent.kind === 'refused'

const isReached = ({ sent, message }: HandedOver, ways: Ways): boolean =>
  sent.kind === 'accepted' && ways.to(message.channel).channel.abilities.reachedBy === 'acceptance'

/** @returns the messages of which all that follows is saved. */
async function tell(store: Store, handedOver: readonly HandedOver[]): Promise<ReadonlySet<string>> {
  if (handedOver.length === 0) return new Set()
  const now = await store.now()
  const outcomes = handedOver.flatMap((one) => outcomeOf(one, now) ?? [])
  const strangers = handedOver.filter(({ message }) => message.personId === null)
  const { messageIds } =
    outcomes.length > 0 ? await store.report(reportedToEngine, outcomes) : { messageIds: [] }
  return new Set([...messageIds, ...strangers.map(({ message }) => message.id)])
}

function outcomeOf({ message, sent }: HandedOver, at: Instant): MessageOutcome | null {
  const { id: messageId, personId, contactId, noticeIds } = message
  if (personId === null || contactId === null) return null
  return { messageId, personId, contactId, noticeIds, at, result: isFinal(sent) ? sent : { kind: 'reached' } }
}

/** The code of a message of which the service says, when asked, that it never came. */
export const notSent = 'not_sent'

/** The moment of the next try; null when there is none. The channel's own wait is kept as well. */
function tryAgainAt({ sent, message, attempt }: HandedOver, now: Instant, ways: Ways): Instant | null {
  const { gate } = ways.to(message.channel)
  switch (sent.kind) {
    case 'accepted':
      gate.accepted()
      return null
    case 'later': {
      if (sent.code === notSent) return now
      const tries = sent.scope === 'sender' ? gate.refused(now) : attempt
      const until = sent.retryAt !== null && isAfter(sent.retryAt, now) ? sent.retryAt : now.add(wait(tries))
      if (sent.scope === 'sender') gate.pause(until)
      else if (sent.retryAt !== null) gate.hold(message.address, until)
      return earliest(until, whenWorthless(message.worthUntil, now))
    }
    case 'unauthorized': {
      const until = now.add({ seconds: unauthorizedAgainSec })
      gate.pause(until)
      return until
    }
    case 'unknown':
    case 'gone':
    case 'optedOut':
    case 'refused':
      return null
    default:
      return sent satisfies never
  }
}

const wait = (tries: number) => ({
  seconds: backOffSec[Math.min(Math.max(tries, 1), backOffSec.length) - 1] ?? 1,
})

/** Looked at then, so that it is dropped; never in the past, which would be at once. */
function whenWorthless(worthUntil: string, now: Instant): Instant | null {
  const end = instant(worthUntil)
  return isAfter(end, now) ? end : null
}

const settledOf = (one: HandedOver, again: Instant | null, ways: Ways): Settled => ({
  messageId: one.message.id,
  attempt: one.attempt,
  sent: one.sent,
  reached: isReached(one, ways) && !one.alarming,
  again,
})

async function followUp(
  recording: Recording,
  settled: readonly HandedOver[],
  again: ReadonlyMap<string, Instant>,
): Promise<void> {
  for (const [at, these] of Map.groupBy(settled, ({ message }) => again.get(message.id)?.toString())) {
    if (at !== undefined) await recording.lookAgain(these, instant(at))
  }
}
