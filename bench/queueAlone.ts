import { PgBoss } from 'pg-boss'
import type { BenchDatabase } from './database.ts'
import { type Figure, timed } from './figures.ts'

const jobs = 20_000
const batchSize = 500
const workers = 2

/** pg-boss with nothing around it: jobs of the size of ours, in batches. */
export async function benchQueueAlone(database: BenchDatabase): Promise<readonly Figure[]> {
  const boss = new PgBoss({
    connectionString: database.connectionString,
    schema: 'alone',
    supervise: false,
    schedule: false,
  })
  await boss.start()
  try {
    await boss.createQueue('alone')
    const batch = Array.from({ length: batchSize }, (_, i) => ({
      data: {
        to: 'person',
        id: `patient-person-${i}`,
        channel: 'sms',
        deliveryClass: 'reminder',
        priority: 3,
      },
    }))
    const insertMs = await timed(async () => {
      for (let done = 0; done < jobs; done += batchSize) await boss.insert('alone', batch)
    })
    let worked = 0
    const all = Promise.withResolvers<void>()
    const workMs = await timed(async () => {
      const options = {
        batchSize,
        localConcurrency: workers,
        pollingIntervalSeconds: 0.5,
        burstWhenBatchFull: true,
      }
      await boss.work('alone', options, async (taken) => {
        worked += taken.length
        if (worked === jobs) all.resolve()
      })
      await all.promise
    })
    return [
      {
        what: `pg-boss alone, insert in batches of ${batchSize}`,
        value: (1000 * jobs) / insertMs,
        unit: 'jobs/s',
      },
      {
        what: `pg-boss alone, work in batches of ${batchSize}`,
        value: (1000 * jobs) / workMs,
        unit: 'jobs/s',
      },
    ]
  } finally {
    await boss.stop({ graceful: false })
  }
}
