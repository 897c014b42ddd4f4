import { Turn } from '../bot/turn.ts'
import { type Config, type DatabaseConfig, environment, readConfig } from '../config.ts'
import type { Situation } from '../domain/situation.ts'
import { type AlsoAbout, type Enrolment, enrolAndDecide } from '../store/admin.ts'
import type { StoreContext } from '../store/change.ts'
import { embeddedConnectionString, openEmbedded } from '../store/embedded.ts'
import { faultOf } from '../store/faults.ts'
import { FolderInUse } from '../store/folderLock.ts'
import { keepCheck, secrecyFor } from '../store/keys.ts'
import { migrate } from '../store/migrate.ts'
import { type DeliveryQueue, openQueue } from '../store/queue.ts'
import { reach } from '../store/reach.ts'
import type { Secrecy } from '../store/secrecy.ts'
import { openStore, type Store } from '../store/store.ts'
import { NotDone } from './badInput.ts'

/** What a command works with. It reads and decides as the running tookit does, beside it. */
export interface Session {
  readonly config: Config
  readonly store: Store
  readonly queue: DeliveryQueue
  /** Nobody delivers now what is decided: the database was nobody's, and is opened by this command. */
  readonly alone: boolean
  readonly connectionString: string
  readonly secrecy: Secrecy
  /** Decides something about one patient. What `act` throws is thrown on, and nothing is changed. */
  decide(patientId: string, act: (turn: Turn) => void, personIds?: readonly string[]): Promise<Situation>
  /** Enrols, and decides about each new patient and these others, all or nothing. What `act` throws is thrown on. */
  enrol(enrolment: Enrolment, act: (turn: Turn) => void, also?: AlsoAbout): Promise<void>
  close(): Promise<void>
}

/** Runs `work` with the database that is configured, and lets go of it whatever happens. */
export async function withSession(work: (session: Session) => Promise<void>): Promise<void> {
  const session = await openSession(readConfig(environment()))
  try {
    await work(session)
  } finally {
    await session.close()
  }
}

async function openSession(config: Config): Promise<Session> {
  const database = await open(config)
  try {
    return await sessionOn(config, database)
  } catch (error) {
    await database.close()
    const silent = config.database.kind === 'embedded' && faultOf(error) === 'unavailable'
    throw silent ? new NotDone(silentWords(config.database)) : error
  }
}

const silentWords = (database: DatabaseConfig): string =>
  `Another tookit has the database${database.kind === 'embedded' ? ` in ${database.folder}` : ''} open, but does not answer: it may be starting or stopping. Try again in a few seconds.`

interface Reached {
  readonly connectionString: string
  readonly embedded: boolean
  readonly alone: boolean
  close(): Promise<void>
}

/** The embedded database belongs to the process that has it open: through its socket, or, if none runs, by ourselves. */
async function open({ database }: Config): Promise<Reached> {
  if (database.kind === 'postgres') {
    const { connectionString } = database
    await reach(connectionString)
    return { connectionString, embedded: false, alone: false, close: async () => {} }
  }
  try {
    const opened = await openEmbedded(database.folder)
    await migrate(opened.connectionString)
    return { ...opened, embedded: true, alone: true }
  } catch (error) {
    if (!(error instanceof FolderInUse)) throw error
    return {
      connectionString: embeddedConnectionString(database.folder),
      embedded: true,
      alone: false,
      close: async () => {},
    }
  }
}

async function sessionOn(config: Config, database: Reached): Promise<Session> {
  const secrecy = await secrecyFor(config.keys, database.connectionString)
  if (!database.embedded) await migrate(database.connectionString)
  await keepCheck(secrecy, database.connectionString)
  const queue = await openQueue({
    connectionString: database.connectionString,
    listens: !database.embedded,
    manual: true,
    onError: () => {},
    connectionsMax: 2,
  })
  const common = { enqueue: queue.enqueue, wakeDelivery: () => queue.wake(), onStuck: () => {} }
  const { connectionString } = database
  const store = openStore({ ...common, connectionString, connectionsMax: 2, secrecy })
  const context: StoreContext = { ...common, database: store.database, clock: store.clock }
  return {
    config,
    store,
    queue,
    alone: database.alone,
    connectionString,
    secrecy,
    decide: (patientId, act, personIds) => decide(store, patientId, act, personIds ?? []),
    enrol: (enrolment, act, also) =>
      enrolAndDecide(
        context,
        enrolment,
        (situation, now) => {
          const turn = new Turn(situation, now, null)
          act(turn)
          return turn.changed ? turn.decision() : null
        },
        also,
      ),
    close: async () => {
      await queue.close()
      await store.close()
      await database.close()
    },
  }
}

async function decide(
  store: Store,
  patientId: string,
  act: (turn: Turn) => void,
  personIds: readonly string[],
): Promise<Situation> {
  let refused: unknown = null
  let after: Situation | null = null
  const { stuck } = await store.change(
    { kind: 'these', patientIds: [patientId], personIds },
    (situation, now) => {
      const turn = new Turn(situation, now, null)
      try {
        act(turn)
      } catch (error) {
        refused = error // thrown from here it would make the patient stuck, and it is only a typing mistake
        return null
      }
      after = turn.situation
      return turn.changed ? turn.decision() : null
    },
  )
  if (refused !== null) throw refused
  if (stuck[0] !== undefined) throw stuck[0].error
  if (after === null) throw new NotDone(`Patient ${patientId} could not be found any more.`)
  return after
}
