import { globSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../support/freshDatabase.ts'
import { play, readStory } from '../support/transcript/run.ts'
import { StoreStage, StoreWorld } from '../support/world/storeWorld.ts'

const folder = new URL('../transcripts/', import.meta.url)
const all = globSync('*.txt', { cwd: folder }).toSorted()
/** On the embedded database, where all of them take minutes, every eighth: the store's other tests run there in full. */
const files = inject('database').kind === 'postgres' ? all : all.filter((_, i) => i % 8 === 0)

/** Every second story, so that two processors share the work. */
export const playHalf = (half: 0 | 1): void => {
  describe('every second story, on the real store and postman', () => {
    let database: FreshDatabase
    let stage: StoreStage
    beforeAll(async () => {
      database = await freshDatabase()
      stage = await StoreStage.open(database.connectionString)
    })
    afterAll(async () => {
      await stage.close()
      await database.close()
    })

    it.each(files.filter((_, i) => i % 2 === half))('%s', async (file) => {
      const text = readFileSync(new URL(file, folder), 'utf8')
      const story = readStory(text)
      const world = await StoreWorld.open(stage, story.cast)
      expect(await play(story, world)).toBe(text)
    })
  })
}
