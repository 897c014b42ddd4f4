import { fromPrisma, PgBoss, type Job as Queued } from 'pg-boss'
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
 * Delivery's queue. A job holds no more than whom to look after, some people together; what waits for them is in the
 * rows, so a job too many does nothing and one that is lost is made again by the sweep.
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
  /** Works whatever is queued now, the urgent ones first, without timers; returns how many errands there were. */
  drain(carryOut: CarryOut, batchSizes: BatchSizes): Promise<number>
  /** Keys (see `errandKey`) of errands that wait or are being worked; not those whose worker seems to have died. */
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

/** How many errands of one kind are fetched at once, at the least those of one job. */
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

/** As many errands travel in one job: the queue's work is with jobs, and a slow service soon has them done. */
const errandsPerJob = 10

interface Job {
  readonly errands: readonly Errand[]
}

const jobsFor = (errands: number): number => Math.max(Math.floor(errands / errandsPerJob), 1)

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

const morePressing = (a: Errand, b: Errand): number => b.priority - a.priority

/** Its priority is that of its most pressing errand. */
const jobOf = (errands: readonly Errand[]) => ({
  data: { errands },
  priority: Math.max(...errands.map(({ priority }) => priority)),
})

const chunks = (errands: readonly Errand[]): readonly (readonly Errand[])[] =>
  Array.from({ length: Math.ceil(errands.length / errandsPerJob) }, (_, i) =>
    errands.slice(i * errandsPerJob, (i + 1) * errandsPerJob),
  )

const errandsIn = (jobs: readonly Queued<Job>[]): readonly Errand[] =>
  jobs.flatMap(({ data }) => data.errands)

const isSingle = ({ data }: Queued<Job>): boolean => data.errands.length === 1

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
    const startAfter = at === null ? {} : { startAfter: at.toString() }
    for (const [name, these] of Map.groupBy(errands, queueFor)) {
      const jobs = chunks(these.toSorted(morePressing)).map((some) => ({ ...jobOf(some), ...startAfter }))
      await this.#boss.insert(name, jobs, { db: fromPrisma(tx) })
    }
  }

  async work(carryOut: CarryOut, batchSizes: BatchSizes): Promise<void> {
    for (const { name, channel, deliveryClass } of deliveryQueues) {
      const options = {
        batchSize: jobsFor(batchSizes(channel, deliveryClass)),
        localConcurrency: workers[deliveryClass],
        pollingIntervalSeconds: pollSec,
        notifyPollingIntervalSeconds: pollSec,
        burstWhenBatchFull: true,
        perJobResults: true,
      } as const
      const handle = async (jobs: Queued<Job>[]) => {
        const failed = await this.#carryOut(name, jobs, (errands) =>
          carryOut(errands, channel, deliveryClass),
        )
        return jobs.map(({ id }) => ({
          id,
          status: failed.has(id) ? ('failed' as const) : ('completed' as const),
        }))
      }
      await this.#boss.work<Job, void, typeof options>(name, options, handle)
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
      const batchSize = jobsFor(batchSizes(channel, deliveryClass))
      for (let found = batchSize; found === batchSize; ) {
        const jobs = await this.#boss.fetch<Job>(name, { batchSize, ignoreStartAfter: true })
        found = jobs.length
        if (found === 0) break
        const failed = await this.#carryOut(name, jobs, (errands) =>
          carryOut(errands, channel, deliveryClass),
        )
        const done = jobs.filter(({ id }) => !failed.has(id)).map(({ id }) => id)
        if (done.length > 0) await this.#boss.complete(name, done)
        if (failed.size > 0) await this.#boss.fail(name, [...failed])
        worked += errandsIn(jobs).length
      }
    }
    return worked
  }

  /**
   * The errands of some jobs, in their own order: the queue gives what it chose in none. One that fails among others
   * goes on in a job of its own, so that it is neither tried nor given up with them.
   * @returns the ids of the jobs that failed.
   */
  async #carryOut(
    name: string,
    jobs: readonly Queued<Job>[],
    carryOut: (errands: readonly Errand[]) => Promise<readonly Errand[]>,
  ): Promise<ReadonlySet<string>> {
    const failed = new Set(await carryOut(errandsIn(jobs).toSorted(morePressing)))
    if (failed.size === 0) return new Set()
    const hit = jobs.filter(({ data }) => data.errands.some((errand) => failed.has(errand)))
    const [alone, together] = [hit.filter(isSingle), hit.filter((job) => !isSingle(job))]
    const parted = errandsIn(together).filter((errand) => failed.has(errand))
    if (parted.length > 0)
      await this.#boss.insert(
        name,
        parted.map((errand) => jobOf([errand])),
      )
    return new Set(alone.map(({ id }) => id))
  }

  async underWay(tx: Tx): Promise<ReadonlySet<string>> {
    const names = deliveryQueues.map(({ name }) => name)
    // Driven by hand, all jobs are worked to their end before anybody asks: what is left is a dead process's.
    const forSec = this.#options.manual ? 0 : workedForSec
    const rows = await tx.$queryRaw<{ key: string }[]>`
      SELECT DISTINCT (e->>'to') || ':' || (e->>'id') AS "key"
      FROM pgboss.job, jsonb_array_elements("data"->'errands') AS e
      WHERE "name" = ANY(${names}::text[])
        AND ("state" < 'active' OR "state" = 'active' AND "started_on" > now() - ${forSec} * interval '1 second')`
    return new Set(rows.map(({ key }) => key))
  }

  async givenUp(): Promise<readonly GivenUp[]> {
    const jobs = await this.#boss.findJobs<Job>(givenUpQueue, { limit: givenUpShownMax })
    return jobs.flatMap(({ data, createdOn }) => {
      const failedAt = Temporal.Instant.fromEpochMilliseconds(createdOn.getTime())
      return data.errands.map((errand) => ({ ...errand, failedAt }))
    })
  }

  async close(): Promise<void> {
    await this.#boss.stop({ graceful: true, close: true })
  }
}
