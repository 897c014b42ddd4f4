import { globSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../support/freshDatabase.ts'
import { play, readStory } from '../support/transcript/run.ts'
import { StoreStage, StoreWorld } from '../support/world/storeWorld.ts'

const folder = new URL('../transcripts/troubles/', import.meta.url)
const files = globSync('*.txt', { cwd: folder }).toSorted()

describe('the stories of troubles, on the real store, postman and watch', () => {
  let database: FreshDatabase
  let stage: StoreStage
  beforeAll(async () => {
    database = await freshDatabase()
    stage = await StoreStage.open(database.connectionString, { watches: true })
  })
  afterAll(async () => {
    await stage.close()
    await database.close()
  })

  it.each(files)('%s', { timeout: 120_000 }, async (file) => {
    const story = readStory(readFileSync(new URL(file, folder), 'utf8'))
    const world = await StoreWorld.open(stage, story.cast)
    await expect(await play(story, world)).toMatchFileSnapshot(`../transcripts/troubles/${file}`)
  })
})
