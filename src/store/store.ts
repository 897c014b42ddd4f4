import type { Decision } from '../bot/decision.ts'
import type { Inbound } from '../bot/inbound.ts'
import type { Address } from '../domain/contact.ts'
import type { Situation } from '../domain/situation.ts'
import type { Instant } from '../domain/time.ts'
import { accept, waitingAddresses } from './accept.ts'
import { answerDanger } from './answerDanger.ts'
import { type Changed, change, changeWith, type How, type StoreContext, type Which } from './change.ts'
import { type Clock, databaseClock } from './clock.ts'
import type { Conversation } from './conversation.ts'
import { type Database, openDatabase } from './database.ts'
import { handleDeliveries, type Judging } from './deliveries.ts'
import { type Handled, handleWaiting } from './handle.ts'
import { loadSituations } from './load.ts'
import { type MessageOutcome, type Reported, type ReportedMessages, report } from './report.ts'
import type { Enqueue } from './save.ts'
import type { Secrecy } from './secrecy.ts'
import type { Stuck } from './stuck.ts'
import { reviewTroubles } from './troubles.ts'

export interface StoreOptions {
  /** Of a PostgreSQL, or of the embedded database's socket. It has all migrations. */
  readonly connectionString: string
  /** Default: the database's. Tests and the simulator give one that they drive. */
  readonly clock?: Clock
  /** Puts the delivery of saved notices into the same transaction. */
  readonly enqueue: Enqueue
  /** Something was enqueued and is committed. */
  readonly wakeDelivery?: () => void
  readonly onStuck: (stuck: Stuck) => void
  /** For whoever counts, see StoreContext. */
  readonly onSaved?: StoreContext['onSaved']
  readonly onReached?: StoreContext['onReached']
  readonly connectionsMax?: number
  /** With what texts and addresses are sealed; left out: they are not. */
  readonly secrecy?: Secrecy
}

/** Everything that is kept, and the only way to change it. */
export interface Store {
  readonly database: Database
  readonly clock: Clock
  /** The store's time, outside a transaction. */
  now(): Promise<Instant>
  change(which: Which, decide: (situation: Situation, now: Instant) => Decision | null): Promise<Changed>
  changeWith<Prepared>(which: Which, how: How<Prepared>): Promise<Changed>
  situations(patientIds: readonly string[]): Promise<ReadonlyMap<string, Situation>>
  accept(events: readonly Inbound[]): Promise<readonly string[]>
  waitingAddresses(limit: number): Promise<readonly Address[]>
  handleWaiting(conversation: Conversation, addresses: readonly Address[]): Promise<Handled>
  /** The same for danger alone, without deciding anything. */
  answerDanger(conversation: Conversation, addresses: readonly Address[]): Promise<void>
  handleDeliveries(judging: Judging, limit: number): ReturnType<typeof handleDeliveries>
  report(reported: Reported, outcomes: readonly MessageOutcome[]): Promise<ReportedMessages>
  /** Decides what operators are told of troubles. */
  reviewTroubles(decide: Parameters<typeof reviewTroubles>[1]): ReturnType<typeof reviewTroubles>
  close(): Promise<void>
}

/** Opens the store on a database that is migrated already. */
export function openStore(options: StoreOptions): Store {
  const database = openDatabase(options.connectionString, options.connectionsMax, options.secrecy)
  const clock = options.clock ?? databaseClock
  const context: StoreContext = {
    database,
    clock,
    enqueue: options.enqueue,
    wakeDelivery: options.wakeDelivery ?? (() => {}),
    onStuck: options.onStuck,
    ...(options.onSaved === undefined ? {} : { onSaved: options.onSaved }),
    ...(options.onReached === undefined ? {} : { onReached: options.onReached }),
  }
  return {
    database,
    clock,
    now: () => clock(database),
    change: (which, decide) => change(context, which, decide),
    changeWith: (which, how) => changeWith(context, which, how),
    situations: async (patientIds) => loadSituations(database, patientIds, await clock(database)),
    accept: (events) => accept(database, clock, events),
    waitingAddresses: (limit) => waitingAddresses(database, limit),
    handleWaiting: (conversation, addresses) => handleWaiting(context, conversation, addresses),
    answerDanger: (conversation, addresses) => answerDanger(context, conversation, addresses),
    handleDeliveries: (judging, limit) => handleDeliveries(context, judging, limit),
    report: (reported, outcomes) => report(context, reported, outcomes),
    reviewTroubles: (decide) => reviewTroubles(context, decide),
    close: () => database.$disconnect(),
  }
}
