import type { Logger } from 'pino'
import type { Notice } from '../../src/bot/notice.ts'
import { evolve } from '../../src/domain/evolve.ts'
import type { Fact } from '../../src/domain/fact.ts'
import type { Prompt } from '../../src/domain/prompt.ts'
import type { Instant } from '../../src/domain/time.ts'
import { makeLog } from '../../src/log.ts'
import { type Enrolment, enrol } from '../../src/store/admin.ts'
import { type DeliveryQueue, openQueue } from '../../src/store/queue.ts'
import { saveNotices } from '../../src/store/save.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { type Delivery, makeDelivery } from '../../src/work/delivery.ts'
import { randomId } from '../../src/work/randomId.ts'
import type { AnyChannel } from '../../src/work/ways.ts'
import { start } from '../store/household.ts'
import { type FreshDatabase, freshDatabase } from '../support/freshDatabase.ts'

/** A store, its queue and its postman. */
export interface DeliveryRig {
  readonly kind: FreshDatabase['kind']
  readonly store: Store
  readonly queue: DeliveryQueue
  readonly delivery: Delivery
  readonly logged: readonly string[]
  /** What went wrong inside pg-boss. */
  readonly faults: readonly unknown[]
  setTime(now: Instant): void
  enrol(enrolment: Enrolment): Promise<void>
  /** Saves notices with their delivery, as a decision does. */
  tell(...notices: readonly Notice[]): Promise<void>
  openPrompt(prompt: Prompt): Promise<void>
  closePrompt(patientId: string, promptId: string): Promise<void>
  rows<T>(sql: string): Promise<readonly T[]>
  /** Another process on the same database. */
  colleague(channels: readonly AnyChannel[]): Promise<DeliveryRig>
  close(): Promise<void>
}

export interface RigOptions {
  /** Workers and timers run by themselves, as in production. */
  readonly live?: boolean
  /** As several processes on one database do. */
  readonly sharesPace?: boolean
  readonly database?: FreshDatabase
}

export async function openDeliveryRig(
  channels: readonly AnyChannel[],
  options: RigOptions = {},
): Promise<DeliveryRig> {
  const fresh = options.database ?? (await freshDatabase())
  const manual = options.live !== true
  const logged: string[] = []
  const faults: unknown[] = []
  const log: Logger = makeLog({ write: (line: string) => void logged.push(line) })
  let now: Instant = start
  const clock = async () => now
  const queue = await openQueue({
    connectionString: fresh.connectionString,
    listens: fresh.kind === 'postgres',
    manual,
    connectionsMax: 4,
    onError: (error) => faults.push(error),
  })
  const store = openStore({
    connectionString: fresh.connectionString,
    clock,
    enqueue: queue.enqueue,
    wakeDelivery: () => queue.wake(),
    onStuck: ({ error }) => faults.push(error),
    connectionsMax: 6,
  })
  const sharesPace = options.sharesPace === true
  const delivery = makeDelivery({ store, queue, channels, newId: randomId, manual, sharesPace, log })
  const record = async (patientId: string, body: Fact['body']) => {
    const { stuck } = await store.change({ kind: 'these', patientIds: [patientId] }, (situation) => {
      const fact: Fact = { patientId, at: now, eventId: null, body }
      return {
        facts: [fact],
        notices: [],
        invitations: [],
        situation: evolve(situation, fact),
        wakeAt: now.add({ hours: 24 }),
      }
    })
    if (stuck[0] !== undefined) throw stuck[0].error
  }
  return {
    kind: fresh.kind,
    store,
    queue,
    delivery,
    logged,
    faults,
    setTime(at) {
      now = at
    },
    enrol: (enrolment) => enrol(store.database, clock, enrolment),
    async tell(...notices) {
      await store.database.$transaction((tx) => saveNotices(tx, notices, queue.enqueue))
      queue.wake()
    },
    openPrompt: (prompt) => record(prompt.patientId, { kind: 'PromptOpened', prompt }),
    closePrompt: (patientId, promptId) =>
      record(patientId, { kind: 'PromptClosed', promptId, why: 'answered' }),
    rows: (sql) => store.database.$queryRawUnsafe(sql),
    colleague: (others) =>
      openDeliveryRig(others, { ...options, database: { ...fresh, close: async () => {} } }),
    async close() {
      await queue.close()
      await delivery.idle()
      await store.close()
      await fresh.close()
    },
  }
}
