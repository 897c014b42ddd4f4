import { randomBytes, randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import express from 'express'
import type { Logger } from 'pino'
import { abilitiesOf } from '../channels/abilitiesOf.ts'
import { makeSimulatedChannel } from '../channels/simulator/channel.ts'
import { handledByTwilio } from '../channels/sms/optOutWords.ts'
import type { Instant } from '../domain/time.ts'
import { createWebServer } from '../server.ts'
import { isForDemo, markAsDemo } from '../store/demoMark.ts'
import { openEmbedded } from '../store/embedded.ts'
import { migrate } from '../store/migrate.ts'
import { openQueue } from '../store/queue.ts'
import { openStore } from '../store/store.ts'
import { conversationOver } from '../work/conversation.ts'
import { makeDelivery } from '../work/delivery.ts'
import { randomId } from '../work/randomId.ts'
import { demoApi } from './api.ts'
import { DemoClock } from './clock.ts'
import { Demo, morningOf } from './demo.ts'
import { guard } from './guard.ts'

export interface RunningDemo {
  /** The address to open, with its token. */
  readonly address: string
  readonly demo: Demo
  close(): Promise<void>
}

export interface DemoOptions {
  /** Where its embedded database lives. */
  readonly folder: string
  readonly host: string
  readonly port: number
  /** The machine's time, for the day on which the demo begins. */
  readonly today: () => Instant
  readonly log: Logger
}

const page = fileURLToPath(new URL('./page', import.meta.url))
const pace = { perSecond: 1000, perAddressPerSecond: 1000 }
const beatMs = 1000
const demoChannels = ['sms', 'telegram', 'slack'] as const

/**
 * The simulator on its own embedded database.
 * @throws when the database holds people that are not the demo's.
 */
export async function startDemo(options: DemoOptions): Promise<RunningDemo> {
  const database = await openEmbedded(options.folder)
  await migrate(database.connectionString)
  const clock = new DemoClock(morningOf(options.today()), () => performance.now())
  const channels = demoChannels.map((name) =>
    makeSimulatedChannel({
      name,
      abilities: abilitiesOf[name],
      handledByService: (text) => (abilitiesOf[name].keepsOptOuts ? handledByTwilio(text, null) : null),
      pace,
      newId: randomUUID,
    }),
  )
  const queue = await openQueue({
    connectionString: database.connectionString,
    listens: false,
    manual: true,
    onError: () => options.log.warn('the queue had a fault'),
  })
  const store = openStore({
    connectionString: database.connectionString,
    clock: async () => clock.now(),
    enqueue: queue.enqueue,
    wakeDelivery: () => queue.wake(),
    onStuck: ({ patientId }) => options.log.error({ patientId }, 'stuck'),
  })
  const closeAll = async (): Promise<void> => {
    await queue.close()
    await store.close()
    await database.close()
  }
  if (!(await isForDemo(store.database))) {
    await closeAll()
    throw new Error(
      `${options.folder} holds people who are not the simulator's. Set up a service in .env, or give TOOKIT_DATA another folder.`,
    )
  }
  await markAsDemo(store.database)
  const delivery = makeDelivery({ store, queue, channels, newId: randomId, manual: true, log: options.log })
  const conversation = conversationOver(channels)
  const newDay = (): Instant => clock.now()
  const demo = new Demo({ store, delivery, clock, channels, conversation, newDay }, clock.now())

  const token = randomBytes(18).toString('base64url')
  const server = createWebServer({ ready: async () => ({ ok: true, reasons: [] }), log: options.log })
  let hosts: readonly string[] = []
  server.router.use(
    '/api',
    guard(token, () => hosts),
    demoApi(demo),
  )
  server.router.use(express.static(page, { index: 'index.html' }))
  for (const channel of channels)
    await channel.open(server.router, async (events) => void (await store.accept(events)))
  await demo.fresh()
  const url = new URL(await server.listen(options.host, options.port))
  hosts = [`127.0.0.1:${url.port}`, `localhost:${url.port}`, url.host]
  const timer = setInterval(() => {
    if (clock.running) void demo.beat().catch(() => options.log.error('a beat of the demo failed'))
  }, beatMs)
  return {
    address: `http://127.0.0.1:${url.port}/?token=${token}`,
    demo,
    close: async () => {
      clearInterval(timer)
      await server.close()
      await closeAll()
    },
  }
}
