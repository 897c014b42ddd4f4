import { Client } from 'pg'
import { migrate } from '../src/store/migrate.ts'
import { openQueue } from '../src/store/queue.ts'
import { openStore, type Store } from '../src/store/store.ts'
import { tick } from '../src/work/tick.ts'
import { dueAt, fillClinic, fillHistory } from './clinic.ts'
import { type BenchDatabase, type Databases, fail, withClient } from './database.ts'
import { type Figure, median, sum, timed } from './figures.ts'
import { plainTick, type Written, writtenFor } from './plainTick.ts'

/** As the heartbeat takes them: so many in a batch, and so many batches at once. */
const batchSize = 500
const batchesAtOnce = 2
/** A stretch of ticks and the same rows by plain SQL, one after the other, so that both see the same machine. */
const pairs = 8

/** A tick's figures, and the database in which everybody has just been asked. */
export interface Ticked {
  readonly figures: readonly Figure[]
  readonly asked: BenchDatabase
}

/** Patients a second through claim, load, advance, save and enqueue; beside it the same rows by plain bulk SQL. */
export async function benchTick(databases: Databases, patients: number): Promise<Ticked> {
  const ours = await databases.make('tick')
  await prepare(ours, patients)
  const plain = await databases.make('plain', ours)
  const queue = await openQueue({
    connectionString: ours.connectionString,
    listens: true,
    manual: true,
    onError: fail,
  })
  const store = openStore({
    connectionString: ours.connectionString,
    clock: async () => dueAt,
    enqueue: queue.enqueue,
    onStuck: ({ error }) => fail(error),
  })
  const reader = new Client({ connectionString: ours.connectionString })
  const writer = new Client({ connectionString: plain.connectionString, options: '-c jit=off' })
  await reader.connect()
  await writer.connect()
  const [tickMs, plainMs]: [number[], number[]] = [[], []]
  try {
    for (let pair = 0; pair < pairs; pair++) {
      const batches: (readonly string[])[] = []
      const some = upTo(Math.ceil(patients / pairs), store, (patientIds) => batches.push(patientIds))
      let advanced = 0
      tickMs.push(await timed(async () => (advanced = await tick(some, batchSize, batchesAtOnce))))
      if (advanced === 0) throw new Error('nobody was due')
      const written: Written[] = []
      for (const patientIds of batches) written.push(await writtenFor(reader, patientIds))
      plainMs.push(
        await timed(async () => {
          for (const rows of written) await plainTick(writer, batchSize, rows)
        }),
      )
    }
  } finally {
    await reader.end()
    await writer.end()
    await store.close()
    await queue.close()
  }
  const figures: readonly Figure[] = [
    {
      what: `tick, ${patients.toLocaleString('en')} due`,
      value: (1000 * patients) / sum(tickMs),
      unit: 'patients/s',
      beside: {
        what: 'plain bulk SQL',
        value: (1000 * patients) / sum(plainMs),
        ratio: median(plainMs.map((ms, i) => ms / (tickMs[i] ?? Number.NaN))),
        target: 0.5,
      },
    },
  ]
  return { figures, asked: ours }
}

/** To whom a stretch of ticks is over after so many patients. */
function upTo(
  patients: number,
  store: Store,
  advanced: (patientIds: readonly string[]) => void,
): Pick<Store, 'change'> {
  let left = patients
  return {
    change: async (which, decide) => {
      const limit = Math.min(left, which.kind === 'due' ? which.limit : 0)
      left -= limit
      const changed = await store.change({ kind: 'due', limit }, decide)
      if (changed.patientIds.length > 0) advanced(changed.patientIds)
      return changed
    },
  }
}

/** Everybody enrolled, with two weeks behind them. */
async function prepare(database: BenchDatabase, patients: number): Promise<void> {
  await migrate(database.connectionString)
  const queue = await openQueue({
    connectionString: database.connectionString,
    listens: true,
    manual: true,
    onError: fail,
  })
  await queue.close()
  const store = openStore({
    connectionString: database.connectionString,
    clock: async () => dueAt,
    enqueue: async () => {},
    onStuck: ({ error }) => fail(error),
  })
  await fillClinic(store, patients, 'sms')
  await store.close()
  await withClient(database, (client) => fillHistory(client, 'sms'))
}
