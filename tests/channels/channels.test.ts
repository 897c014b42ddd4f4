import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { channelContract } from './channelContract.ts'
import type { Descriptor } from './descriptor.ts'

const channels = new URL('../../src/channels/', import.meta.url)
/** The simulator stands in for the others and is tested through its own page. */
const ownDoor = ['simulator']

const names = readdirSync(channels, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !ownDoor.includes(entry.name))
  .map((entry) => entry.name)

it('there are channels', () => expect(names).not.toEqual([]))

for (const name of names) {
  const file = new URL(`./${name}/descriptor.ts`, import.meta.url)
  if (!existsSync(file)) {
    it(`${name} passes the contract of all channels`, () => {
      expect.fail(`src/channels/${name} has no tests/channels/${name}/descriptor.ts`)
    })
    continue
  }
  const { descriptor } = (await import(file.href)) as { descriptor: Descriptor }
  describe(`channel ${name}`, () => channelContract(descriptor))
}
