import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { enrol } from '../../src/store/admin.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { alone } from '../store/household.ts'
import { type FreshDatabase, freshDatabase } from '../support/freshDatabase.ts'
import { seed } from '../support/seed.ts'
import { fuzzCommandLine, run } from './commandLine.ts'

let fresh: FreshDatabase
let store: Store

beforeAll(async () => {
  fresh = await freshDatabase()
  const { connectionString } = fresh
  store = openStore({ connectionString, enqueue: async () => {}, wakeDelivery: () => {}, onStuck: () => {} })
  vi.stubEnv('DATABASE_URL', connectionString)
  await enrol(store.database, store.clock, alone('1'))
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await store.close()
  await fresh.close()
})

it.each(['', ' ', '%', '_', 'patient_'])(
  '"%s" is the name of nobody, though there is but one',
  async (typed) => {
    for (const command of [
      ['patient', 'forget', typed, '--yes'],
      ['patient', 'show', typed],
      ['messages', typed],
      ['prescription', 'stop', typed],
    ])
      expect((await run(command)).code, command.join(' ')).toBe(2)
    expect(await store.database.patient.count()).toBe(1)
  },
)

it('the command line takes or refuses whatever is typed, says why, and does nothing by halves', async () => {
  await enrol(store.database, store.clock, alone('2'))
  const { tried, harm } = await fuzzCommandLine(store, 1, seed)
  expect(harm).toEqual([])
  expect(tried).toBeGreaterThan(60)
}, 60_000)
