import { fromPrisma, type Job, PgBoss } from 'pg-boss'
import type { Notice } from '../bot/notice.ts'
import type { ChannelName } from '../domain/contact.ts'
import type { Instant } from '../domain/time.ts'
import { remember } from '../trace.ts'
import type { Tx } from './database.ts'
import {
  type DeliveryClass,
  deliveryQueues,
  type Errand,
  errandKey,
  givenUpQueue,
  queueFor,
} from './errand.ts'
import { errandsOf } from './errandsOf.ts'
import type { Enqueue } from './save.ts'

/**
 * Delivery's queue. A job holds no more than whom to look after; what waits for her is in the rows, so a job too many
 * does nothing and one that is lost is made again by the sweep.
 */
export interface DeliveryQueue {
  /** For the store: puts the delivery of notices into the transaction that saves them. */
  readonly enqueue: Enqueue
  /** Looks after these (again). `at`: not before this moment; null for at once. */
  send(tx: Tx, errands: readonly Errand[], at: Instant | null): Promise<void>
  /** Hands batches of jobs to `carryOut` from now on. It returns those that failed, which are tried again. */
  work(carryOut: CarryOut, batchSizes: BatchSizes): Promise<void>
  /** Something was enqueued in this process and is committed. */
  wake(): void
  /** Works whatever is queued now, the urgent ones first, without timers; returns how many jobs there were. */
  drain(carryOut: CarryOut, batchSizes: BatchSizes): Promise<number>
  /** Keys (see `errandKey`) of jobs that wait or are being worked; not those whose worker seems to have died. */
  underWay(tx: Tx): Promise<ReadonlySet<string>>
  /** What was given up, for an operator to see. */
  givenUp(): Promise<readonly GivenUp[]>
  /** Stops fetching and waits for what is being carried out. */
  close(): Promise<void>
}

export interface GivenUp extends Errand {
  readonly failedAt: Instant
}

export type CarryOut = (
  errands: readonly Errand[],
  channel: ChannelName,
  deliveryClass: DeliveryClass,
) => Promise<readonly Errand[]>

/** How many jobs of one kind are fetched at once. */
export type BatchSizes = (channel: ChannelName, deliveryClass: DeliveryClass) => number

export interface QueueOptions {
  readonly connectionString: string
  /** LISTEN/NOTIFY comes through: on PostgreSQL, not on the embedded database. */
  readonly listens: boolean
  /** Jobs are only worked by `drain`, so that a controlled clock decides when. */
  readonly manual: boolean
  readonly onError: (error: unknown) => void
  readonly connectionsMax?: number
}

/** A batch that its worker has not finished by then (its process died) is worked again. */
const expireSec = 120
/** After this, whom it was to look after is looked after by another job: waiting on would help nobody. */
const workedForSec = 60
const retryLimit = 6
const retryDelaySec = 5
const retryDelayMaxSec = 300
const doneForSec = 3600
const givenUpForSec = 30 * 24 * 3600

/** How often a queue is looked at for what was put off, or if a wake-up got lost. */
const pollSec = 2
const givenUpShownMax = 200
/** Each fetches on its own, so that one slow batch does not hold up the next answer. */
const workers: Readonly<Record<DeliveryClass, number>> = { urgent: 4, reminder: 3, routine: 1 }

export async function openQueue(options: QueueOptions): Promise<DeliveryQueue> {
  const boss = new PgBoss({
    connectionString: options.connectionString,
    max: options.connectionsMax ?? 6,
    application_name: 'tookit-delivery',
    schedule: false,
    supervise: !options.manual,
    registerInstance: false,
    reindex: false,
    monitorVacuum: false,
    useListenNotify: options.listens && !options.manual,
    // Its spans would tell the messages of errors, which may hold anything; ours tell the same work.
    openTelemetry: { enabled: false },
  })
  boss.on('error', options.onError)
  await boss.start()
  await makeQueues(boss, options.listens)
  return new PgBossQueue(boss, options)
}

async function makeQueues(boss: PgBoss, notify: boolean): Promise<void> {
  const keep = { retentionSeconds: givenUpForSec, deleteAfterSeconds: doneForSec }
  await boss.createQueue(givenUpQueue, keep)
  for (const { name } of deliveryQueues) {
    await boss.createQueue(name, {
      ...keep,
      policy: 'standard',
      deadLetter: givenUpQueue,
      expireInSeconds: expireSec,
      retryLimit,
      retryDelay: retryDelaySec,
      retryDelayMax: retryDelayMaxSec,
      retryBackoff: true,
      notify,
    })
    // Puts it into pg-boss's cache: looking it up later, from inside a transaction, would need a second connection,
    // which on the embedded database waits for that very transaction.
    await boss.insert(name, [])
  }
}

/** The queue chooses by priority, but gives what it chose in no order. */
const byPriority = (jobs: readonly Job<Errand>[]): readonly Job<Errand>[] =>
  jobs.toSorted((a, b) => b.data.priority - a.data.priority)

class PgBossQueue implements DeliveryQueue {
  readonly #boss: PgBoss
  readonly #options: QueueOptions
  readonly #workers: string[] = []

  constructor(boss: PgBoss, options: QueueOptions) {
    this.#boss = boss
    this.#options = options
  }

  readonly enqueue: Enqueue = async (tx: Tx, notices: readonly Notice[]) => {
    await this.send(tx, await errandsOf(tx, notices), null)
  }

  async send(tx: Tx, errands: readonly Errand[], at: Instant | null): Promise<void> {
    remember(errands.map(errandKey))
    if (at !== null && this.#options.manual) return // whoever drives the clock also looks for what is due
    for (const [name, these] of Map.groupBy(errands, queueFor)) {
      const jobs = these.map((errand) => ({
        data: errand,
        priority: errand.priority,
        ...(at === null ? {} : { startAfter: at.toString() }),
      }))
      await this.#boss.insert(name, jobs, { db: fromPrisma(tx) })
    }
  }

  async work(carryOut: CarryOut, batchSizes: BatchSizes): Promise<void> {
    for (const { name, channel, deliveryClass } of deliveryQueues) {
      const options = {
        batchSize: batchSizes(channel, deliveryClass),
        localConcurrency: workers[deliveryClass],
        pollingIntervalSeconds: pollSec,
        notifyPollingIntervalSeconds: pollSec,
        burstWhenBatchFull: true,
        perJobResults: true,
      } as const
      const handle = async (fetched: Job<Errand>[]) => {
        const jobs = byPriority(fetched)
        const failed = new Set(
          await carryOut(
            jobs.map(({ data }) => data),
            channel,
            deliveryClass,
          ),
        )
        return jobs.map(({ id, data }) => ({
          id,
          status: failed.has(data) ? ('failed' as const) : ('completed' as const),
        }))
      }
      await this.#boss.work<Errand, void, typeof options>(name, options, handle)
    }
    this.#workers.push(...this.#boss.getWipData().map(({ id }) => id))
  }

  wake(): void {
    if (this.#options.listens) return
    for (const id of this.#workers) this.#boss.notifyWorker(id)
  }

  async drain(carryOut: CarryOut, batchSizes: BatchSizes): Promise<number> {
    let worked = 0
    for (const { name, channel, deliveryClass } of deliveryQueues) {
      const batchSize = batchSizes(channel, deliveryClass)
      for (let found = batchSize; found === batchSize; ) {
        const jobs = byPriority(await this.#boss.fetch<Errand>(name, { batchSize, ignoreStartAfter: true }))
        found = jobs.length
        if (found === 0) break
        const failed = new Set(
          await carryOut(
            jobs.map(({ data }) => data),
            channel,
            deliveryClass,
          ),
        )
        const idsOf = (wanted: boolean) =>
          jobs.filter(({ data }) => failed.has(data) === wanted).map(({ id }) => id)
        if (failed.size < found) await this.#boss.complete(name, idsOf(false))
        if (failed.size > 0) await this.#boss.fail(name, idsOf(true))
        worked += found
      }
    }
    return worked
  }

  async underWay(tx: Tx): Promise<ReadonlySet<string>> {
    const names = deliveryQueues.map(({ name }) => name)
    // Driven by hand, all jobs are worked to their end before anybody asks: what is left is a dead process's.
    const forSec = this.#options.manual ? 0 : workedForSec
    const rows = await tx.$queryRaw<{ key: string }[]>`
      SELECT DISTINCT ("data"->>'to') || ':' || ("data"->>'id') AS "key" FROM pgboss.job
      WHERE "name" = ANY(${names}::text[])
        AND ("state" < 'active' OR "state" = 'active' AND "started_on" > now() - ${forSec} * interval '1 second')`
    return new Set(rows.map(({ key }) => key))
  }

  async givenUp(): Promise<readonly GivenUp[]> {
    const jobs = await this.#boss.findJobs<Errand>(givenUpQueue, { limit: givenUpShownMax })
    return jobs.map(({ data, createdOn }) => ({
      ...data,
      failedAt: Temporal.Instant.fromEpochMilliseconds(createdOn.getTime()),
    }))
  }

  async close(): Promise<void> {
    await this.#boss.stop({ graceful: true, close: true })
  }
}
