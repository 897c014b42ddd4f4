import { performance } from 'node:perf_hooks'
import type { Logger } from 'pino'
import type { MetricsConfig, Role } from './config.ts'
import type { Address } from './domain/contact.ts'
import type { Instant } from './domain/time.ts'
import { faultOf } from './log.ts'
import { createWebServer, type Readiness, type WebServer } from './server.ts'
import { wakeEverybody } from './store/admin.ts'
import { keepSetting, lastBeat, setting } from './store/beat.ts'
import { keepOperators } from './store/operators.ts'
import { type DeliveryQueue, openQueue } from './store/queue.ts'
import type { Secrecy } from './store/secrecy.ts'
import { openStore, type Store } from './store/store.ts'
import { conversationOver } from './work/conversation.ts'
import { type Counting, countsNothing } from './work/counting.ts'
import { type Delivery, makeDelivery } from './work/delivery.ts'
import { diskOf } from './work/diskSpace.ts'
import { settleGap } from './work/gap.ts'
import { type Handling, makeHandling } from './work/handling.ts'
import { Heartbeat, startBeating, usualGapMin, usualSilenceMin } from './work/heartbeat.ts'
import { type Listening, listen, listeningBeat, listensElsewhere } from './work/listening.ts'
import { mountMetrics } from './work/metricsPage.ts'
import { callMonitor, makeMonitor } from './work/monitor.ts'
import { randomId } from './work/randomId.ts'
import { Retention } from './work/retention.ts'
import { type ChannelSurroundings, heardIn } from './work/services.ts'
import { tally } from './work/tally.ts'
import { tick } from './work/tick.ts'
import { TroubleWatch } from './work/troubles.ts'
import type { AnyChannel } from './work/ways.ts'

export interface TookitOptions {
  readonly role: Role
  /** Migrated already. `embedded`: in this process; wake-ups don't come through it, and it does one thing at a time. */
  readonly database: {
    readonly connectionString: string
    readonly embedded: boolean
    readonly secrecy?: Secrecy
  }
  readonly channels: (around: ChannelSurroundings) => readonly AnyChannel[]
  readonly operators: readonly Address[]
  /** Called after good beats; left out: nobody's monitor is told. */
  readonly heartbeatUrl?: string | null
  /** On whose disk the data is; left out: a PostgreSQL on this machine is asked. */
  readonly dataFolder?: string | null
  /** Free text that is older is emptied; left out (the simulator): it is kept. */
  readonly keepTextDays?: number
  /** Figures for Prometheus at /metrics; left out or null: none. */
  readonly metrics?: MetricsConfig | null
  readonly web: { readonly host: string; readonly port: number }
  /** A clock that is driven by hand, for the simulator and for tests: nothing happens but when it is called. */
  readonly drivenClock?: () => Instant
  readonly version: string
  readonly log: Logger
}

/** All of tookit, running. */
export interface Tookit {
  readonly store: Store
  readonly queue: DeliveryQueue
  readonly server: WebServer
  /** Where the server listens, for example `http://127.0.0.1:3000`. */
  readonly url: string
  readonly heartbeat: Heartbeat
  readonly delivery: Delivery
  /** With a driven clock: one round, and everything delivered that is to be said by now. */
  beat(): Promise<void>
  /** With a driven clock: handles and delivers what has come in, without letting time pass. */
  settle(): Promise<void>
  /** Stops hearing, finishes what is under way, and lets go of the database. */
  close(): Promise<void>
}

/** Builds all parts upon a migrated database, connects them, and starts them. */
export async function startTookit(options: TookitOptions): Promise<Tookit> {
  const { role, database, log, drivenClock } = options
  const manual = drivenClock !== undefined
  const clock = drivenClock ?? (() => Temporal.Now.instant())
  const queue = await openQueue({
    connectionString: database.connectionString,
    listens: !database.embedded,
    manual,
    onError: tally(log, 'the queue met faults', () => performance.now()),
    ...(database.embedded ? { connectionsMax: 3 } : {}),
  })
  const monotonicMs = manual ? () => clock().epochMilliseconds : () => performance.now()
  const metrics = options.metrics
    ? (await import('./work/metrics.ts')).makeMetrics({
        database: () => store.database,
        now: () => store.now(),
        monotonicMs,
        decides: () => heartbeat.held === null,
        reachedByAcceptance: () => delivery.ways.reachedByAcceptance(),
      })
    : null
  const counting = metrics?.counting ?? countsNothing
  const store: Store = openStoreWith(options, queue, counting, () => troubles.lookSoon())
  const channels = options.channels({ heard: heardIn(store.database), clock, log })
  const delivery: Delivery = makeDelivery({
    store,
    queue,
    channels,
    newId: randomId,
    manual,
    sharesPace: !database.embedded,
    counting,
    log,
  })
  const troubles: TroubleWatch = new TroubleWatch({
    store,
    queue,
    services: delivery.services,
    ways: delivery.ways,
    disk: diskOf(store.database, database.connectionString, options.dataFolder ?? null),
    manual,
    log,
  })
  const handling: Handling = makeHandling({
    store,
    conversation: conversationOver(channels),
    receipts: () => delivery.receipts(),
    mayDecide: () => heartbeat.mayDecide,
    onGivenUp: () => troubles.lookSoon(),
    lanes: database.embedded ? 1 : 4,
    log,
  })
  const server = createWebServer({
    ready: () => readiness(store, heartbeat),
    onAnswer: counting.webhook,
    log,
  })
  if (metrics !== null && options.metrics) mountMetrics(server.router, metrics, options.metrics.token)
  await keepOperators(store.database, options.operators, await store.now())
  await lookAnewAfterRelease(store, options.version)
  await settleGap(store)
  const hears = role !== 'worker'
  const listening: Listening = hears
    ? await listen(channels, server.router, handling.accept, log)
    : listensElsewhere(() => lastBeat(store.database, listeningBeat))
  const works = role !== 'web'
  const retention = retentionOf(options, store, channels)
  const sweep = async () => {
    await delivery.sweep()
    await retention?.look()
  }
  const tellMonitor =
    works && options.heartbeatUrl
      ? makeMonitor({ url: options.heartbeatUrl, call: callMonitor, monotonicMs, log })
      : () => {}
  const counted = async () => {
    const sinceMs = performance.now()
    counting.tick(
      await (database.embedded ? tick(store, 100) : tick(store, 500, 2)),
      performance.now() - sinceMs,
    )
  }
  const heartbeat: Heartbeat = new Heartbeat({
    database: store.database,
    now: () => store.now(),
    monotonicMs,
    listening,
    drain: () => handling.drain(),
    whileDoubted: () => handling.whileDoubted(),
    tick: works ? counted : async () => {},
    sweep: works ? sweep : () => delivery.receipts(),
    saysThatItListens: hears,
    saysThatItWorks: works,
    watch: works ? (heart, atMs) => troubles.look(heart, atMs) : async () => {},
    afterGoodBeat: () => {
      counting.beat()
      tellMonitor()
    },
    gapMin: manual ? Number.POSITIVE_INFINITY : usualGapMin,
    silenceMin: manual ? Number.POSITIVE_INFINITY : usualSilenceMin,
    log,
  })
  const url = await server.listen(options.web.host, options.web.port)
  if (works && !manual) await delivery.start()
  const stopBeating = manual ? async () => {} : await startTheHeart(heartbeat, log)
  return {
    store,
    queue,
    server,
    url,
    heartbeat,
    delivery,
    beat: async () => {
      await handling.settled()
      await heartbeat.beat()
      await delivery.deliverAll()
    },
    settle: async () => {
      await handling.settled()
      await handling.drain()
      await delivery.deliverAll()
    },
    close: async () => {
      await stopBeating()
      await listening.close()
      await server.close()
      await handling.settled()
      await queue.close()
      await delivery.idle()
      await retention?.idle()
      await store.close()
    },
  }
}

const retentionOf = (
  { keepTextDays, log }: TookitOptions,
  store: Store,
  channels: readonly AnyChannel[],
): Retention | null =>
  keepTextDays === undefined
    ? null
    : new Retention({ database: store.database, now: () => store.now(), channels, keepTextDays, log })

/** The first beat at once: until then nothing is decided. */
async function startTheHeart(heartbeat: Heartbeat, log: Logger): Promise<() => Promise<void>> {
  await heartbeat.beat().catch((error: unknown) => log.error(faultOf(error), 'the first beat failed'))
  return startBeating(heartbeat, log)
}

function openStoreWith(
  { database, drivenClock, log }: TookitOptions,
  queue: DeliveryQueue,
  counting: Counting,
  lookForTroubles: () => void,
): Store {
  return openStore({
    connectionString: database.connectionString,
    ...(database.secrecy === undefined ? {} : { secrecy: database.secrecy }),
    ...(drivenClock === undefined ? {} : { clock: async () => drivenClock() }),
    enqueue: queue.enqueue,
    wakeDelivery: () => queue.wake(),
    onSaved: counting.facts,
    onReached: counting.reached,
    onStuck: ({ patientId, error }) => {
      log.error(
        { patientId, ...faultOf(error) },
        'nothing could be decided about a patient; trying again later',
      )
      lookForTroubles()
    },
    ...(database.embedded ? { connectionsMax: 6 } : {}),
  })
}

/** New rules or new zone data may mean that something is due earlier than was thought. */
async function lookAnewAfterRelease(store: Store, version: string): Promise<void> {
  const running = `${version} ${process.versions.tz ?? ''}`
  if ((await setting(store.database, 'release')) === running) return
  await wakeEverybody(store.database, await store.now())
  await keepSetting(store.database, 'release', running)
}

const beatLateMs = 30_000
const databaseAnswersMs = 3000

const problems = {
  clockHolding: 'the clock jumped: nothing is decided until it has held',
  clockDoubted: 'the clock jumped by more than an hour: nothing is decided until `npx tookit clock confirm`',
} as const

async function readiness(store: Store, heartbeat: Heartbeat): Promise<Readiness> {
  const reasons: string[] = []
  const answered = await Promise.race([
    store.now().then(
      () => true,
      () => false,
    ),
    new Promise<boolean>((resolve) => setTimeout(resolve, databaseAnswersMs, false).unref()),
  ])
  if (!answered) reasons.push('the database does not answer')
  const since = heartbeat.sinceLastBeatMs
  if (since === null || since > beatLateMs) reasons.push('the heart does not beat')
  const { held } = heartbeat
  if (held === 'clockDoubted' || held === 'clockHolding') reasons.push(problems[held])
  return { ok: reasons.length === 0, reasons }
}
