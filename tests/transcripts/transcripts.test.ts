import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { play, readStory } from '../support/transcript/run.ts'
import { MemoryWorld } from '../support/world/memoryWorld.ts'

const folder = new URL('./', import.meta.url)
const files = globSync('*.txt', { cwd: folder }).toSorted()

describe('the stories, on the engine in memory', () => {
  it.each(files)('%s', async (file) => {
    const story = readStory(readFileSync(new URL(file, folder), 'utf8'))
    const world = new MemoryWorld(story.cast)
    await expect(await play(story, world)).toMatchFileSnapshot(`./${file}`)
  })
})
