import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { run } from '../attacks/commandLine.ts'
import { type FreshDatabase, freshDatabase } from '../support/freshDatabase.ts'
import { readStory } from '../support/transcript/run.ts'
import { StoreStage, StoreWorld } from '../support/world/storeWorld.ts'

// Ana asks by chat, on the real store; an operator answers by the real command line; Ana hears of it.

let database: FreshDatabase
let stage: StoreStage
beforeEach(async () => {
  database = await freshDatabase()
  stage = await StoreStage.open(database.connectionString)
  vi.stubEnv('DATABASE_URL', database.connectionString)
  // The world of the stories seals with this one.
  vi.stubEnv('TOOKIT_KEYS', Buffer.alloc(32, 7).toString('base64url'))
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await stage.close()
  await database.close()
})

const story = readStory(`# Requests
Ana asks.

Ana: by Telegram. In Europe/London, GB. Takes Sertraline 50 mg by order --amount "50 mg" --at 08:00.

Mon 23 Nov 2026, 09:00
09:00  Ana                   yes
`)

it('are listed as they were asked for, confirmed, and told of', { timeout: 60_000 }, async () => {
  const world = await StoreWorld.open(stage, story.cast)
  await world.write('Ana', 'the doctor put me up to 100 from tomorrow')
  await world.write('Ana', 'yes')
  const id = 'patient-ana-sertraline'
  expect((await world.situation('Ana')).prescriptions[0]?.request?.phases).toHaveLength(1)

  const listed = await run(['requests'])
  expect(listed.said).toContain(`${id}, asked by herself for Ana (patient-ana)`)
  expect(listed.said).toContain('now:   Sertraline 50 mg: 50 mg every day at 8:00.')
  expect(listed.said).toContain('asked: Sertraline 50 mg: from 24 November 100 mg every day at 8:00.')

  expect((await run(['requests', 'confirm', id])).code).toBe(0)
  expect((await run(['requests', 'decline', id])).code).toBe(1)
  expect((await run(['requests'])).said).toContain('Nobody asks for a change.')
  const [sertraline] = (await world.situation('Ana')).prescriptions
  expect(sertraline?.request).toBeUndefined()
  expect(sertraline?.phases.at(-1)?.dosage.amount).toMatchObject({ quantity: { value: { numerator: 100 } } })
})
