import type { Logger } from 'pino'
import type { ChannelName } from '../domain/contact.ts'
import { type Instant, notAfter } from '../domain/time.ts'
import { faultOf } from '../log.ts'
import { type DeliveryClass, deliveryClassOf, type Errand, errandKey, makeErrand } from '../store/errand.ts'
import { isolate } from '../store/isolate.ts'
import { openOutbox } from '../store/outbox.ts'
import { drop, post } from '../store/posting.ts'
import type { DeliveryQueue } from '../store/queue.ts'
import { instant } from '../store/rows/column.ts'
import type { Store } from '../store/store.ts'
import { causeOf, spanned } from '../trace.ts'
import type { Counting } from './counting.ts'
import { type HandedOver, handOver, type Posted } from './handing.ts'
import { type Sorted, sort } from './letters.ts'
import { record } from './outcomes.ts'
import { Recorder } from './recorder.ts'
import { retireButtons } from './retiring.ts'
import { Rounds } from './rounds.ts'
import type { ServiceWatch } from './serviceWatch.ts'
import { reportedToEngine } from './telling.ts'
import type { Ways } from './ways.ts'

export interface PostmanOptions {
  readonly store: Store
  readonly queue: DeliveryQueue
  readonly ways: Ways
  /** Is told how each service answers. */
  readonly services: ServiceWatch
  readonly counting: Counting
  readonly newId: () => string
  readonly log: Logger
}

/** Who finds a message being handed over to the same contact looks again after this, if nobody told her to before. */
const busyAgainSec = 2
/** What is claimed may wait for its turn this long: afterwards what waits for these people is composed anew. */
const claimedForSec = { urgent: 5, others: 0.25 }
const claimedMax = 250
/** Of the errands that are fetched together, while the messages of one claim are handed over the next is composed. */
const lanes = 2

/** Takes what waits to the services: composes it at the door, writes it down, hands it over, and tells what came of it. */
export class Postman {
  readonly #options: PostmanOptions
  readonly #rounds = new Rounds()
  readonly #background = new Set<Promise<unknown>>()
  /** Notices that something has happened to. */
  #progress = 0

  constructor(options: PostmanOptions) {
    this.#options = options
  }

  get progress(): number {
    return this.#progress
  }

  /** How many errands are claimed together, so that none waits long behind the pace once it is composed. */
  claimSize(channel: ChannelName, deliveryClass: DeliveryClass): number {
    const perSecond = this.#options.ways.channels.get(channel)?.pace.perSecond ?? 1
    const seconds = deliveryClass === 'urgent' ? claimedForSec.urgent : claimedForSec.others
    return Math.min(Math.max(Math.floor((perSecond * seconds) / lanes), 1), claimedMax)
  }

  /**
   * Carries out errands; those of one person who can't be served fail alone.
   * @returns the errands that failed.
   * @throws when the database is unavailable.
   */
  async carryOut(
    errands: readonly Errand[],
    channel: ChannelName,
    deliveryClass: DeliveryClass,
  ): Promise<readonly Errand[]> {
    const failed: Errand[] = []
    const size = this.claimSize(channel, deliveryClass)
    let next = 0
    const lane = async () => {
      while (next < errands.length) {
        const from = next
        next += size
        await isolate(
          errands.slice(from, next),
          (batch) => this.#deliver(batch),
          async (errand, error) => {
            failed.push(errand)
            this.#options.log.error({ ...whose(errand), ...faultOf(error) }, 'delivery failed')
          },
        )
      }
    }
    // Nothing goes on once this has ended, whichever of them the database was away for.
    const ended = await Promise.allSettled(Array.from({ length: lanes }, lane))
    for (const one of ended) if (one.status === 'rejected') throw one.reason
    return failed
  }

  /** @param isRetry these found a contact busy a moment ago. */
  #deliver(errands: readonly Errand[], isRetry = false): Promise<void> {
    const cause = causeOf(errands.map(errandKey))
    return spanned('deliver', { errands: errands.length }, () => this.#deliverAll(errands, isRetry), cause)
  }

  async #deliverAll(errands: readonly Errand[], isRetry: boolean): Promise<void> {
    const { store, ways } = this.#options
    this.#rounds.begin(errands)
    let sorted: Sorted
    let posted: readonly Posted[]
    try {
      const claimed = await spanned('door', { errands: errands.length }, () => this.#claim(errands))
      sorted = claimed.sorted
      posted = claimed.posted
      const recorder = new Recorder((batch) => this.#record(batch))
      await handOver(
        posted,
        ({ message }) => ways.to(message.channel),
        (one) => recorder.add(one),
      )
      await recorder.written()
    } finally {
      this.#rounds.end(errands)
    }
    if (sorted.unreachable.length > 0) await this.#nobodyReached(sorted)
    this.#inBackground(retireButtons(store, ways, answered(posted)))
    const next = [
      ...this.#rounds.waitingFor(errands),
      ...(isRetry ? [] : this.#rounds.turnAway(busyAmong(errands, sorted))),
    ]
    if (next.length > 0) await this.#deliver(next, true)
  }

  /** What nobody waits for; a fault in it harms nothing. */
  #inBackground(courtesy: Promise<unknown>): void {
    const settled = courtesy
      .catch((error: unknown) => this.#options.log.warn(faultOf(error), 'a courtesy failed'))
      .finally(() => this.#background.delete(settled))
    this.#background.add(settled)
  }

  /** Settles once nothing is going on in the background. */
  async idle(): Promise<void> {
    while (this.#background.size > 0) await Promise.all(this.#background)
  }

  /** In one transaction: takes what waits, and writes messages and attempts before anything is called. */
  async #claim(errands: readonly Errand[]): Promise<{ sorted: Sorted; posted: readonly Posted[] }> {
    const { store, queue, ways, newId } = this.#options
    const claimed = await store.database.$transaction(async (tx) => {
      const outbox = await openOutbox(tx, store.clock, errands)
      const sorted = sort(outbox, {
        channels: ways.channels,
        closedUntil: (address, now) => ways.closedUntil(address, now),
        newId,
      })
      const messages = sorted.letters.map(({ message }) => message)
      const attempts = await post(tx, { ...sorted, messages }, outbox.now)
      for (const [until, these] of Map.groupBy(sorted.putOff, (one) => one.until.toString()))
        await queue.send(tx, errandsFor(errands, outbox.waiting, these), Temporal.Instant.from(until))
      await queue.send(tx, busyAmong(errands, sorted), outbox.now.add({ seconds: busyAgainSec }))
      return { sorted, attempts }
    })
    const { sorted, attempts } = claimed
    this.#progress +=
      sorted.letters.length + sorted.dropped.length + sorted.putOff.length + sorted.unreachable.length
    const posted = sorted.letters.map((letter) => ({
      ...letter,
      attempt: attempts.get(letter.message.id) ?? 1,
    }))
    return { sorted, posted }
  }

  /** Records what became of messages that have been handed over, or looked up. */
  async record(batch: readonly HandedOver[]): Promise<void> {
    this.#progress += batch.length
    await this.#record(batch)
  }

  #record(batch: readonly HandedOver[]): Promise<void> {
    return spanned('outcome', { messages: batch.length }, () =>
      record(
        {
          store: this.#options.store,
          ways: this.#options.ways,
          lookAgain: (handedOver, until) => this.#lookAgain(handedOver, until),
          services: this.#options.services,
          counting: this.#options.counting,
        },
        batch,
      ),
    )
  }

  /** Told before it is dropped: a process that dies in between leaves it waiting. */
  async #nobodyReached({ unreachable }: Sorted): Promise<void> {
    const { store } = this.#options
    await store.report(reportedToEngine, unreachable)
    await drop(
      store.database,
      unreachable.flatMap(({ noticeIds }) => noticeIds.map((noticeId) => ({ noticeId, why: 'noContact' }))),
    )
  }

  #lookAgain(handedOver: readonly HandedOver[], until: Instant): Promise<void> {
    const { store, queue } = this.#options
    const errands = handedOver.flatMap(({ message }) => {
      const worth = { urgency: message.urgency, worthUntil: instant(message.worthUntil) }
      return message.personId === null
        ? message.noticeIds.map((id) => makeErrand('stranger', id, message.channel, worth))
        : [makeErrand('person', message.personId, message.channel, worth)]
    })
    return store.database.$transaction(async (tx) => {
      const now = await store.clock(tx)
      await queue.send(tx, errands, notAfter(until, now) ? null : until)
    })
  }
}

/** The people whose answers have just been confirmed: their buttons may go. */
const answered = (posted: readonly Posted[]): readonly string[] => [
  ...new Set(
    posted.flatMap(({ message: { urgency, personId } }) =>
      deliveryClassOf(urgency) === 'urgent' && personId !== null ? [personId] : [],
    ),
  ),
]

const busyAmong = (errands: readonly Errand[], { busyPersonIds }: Sorted): readonly Errand[] =>
  errands.filter(({ id }) => busyPersonIds.includes(id))

const whose = ({ to, id }: Errand) => (to === 'person' ? { personId: id } : {})

/** Whose notices these are. */
function errandsFor(
  errands: readonly Errand[],
  waiting: readonly {
    readonly notice: {
      readonly id: string
      readonly to: { readonly kind: string; readonly personId?: string }
    }
  }[],
  notices: readonly { readonly noticeId: string }[],
): readonly Errand[] {
  const ids = new Set(notices.map(({ noticeId }) => noticeId))
  const concerned = new Set(
    waiting.filter(({ notice }) => ids.has(notice.id)).map(({ notice }) => notice.to.personId ?? notice.id),
  )
  return errands.filter(({ id }) => concerned.has(id))
}
