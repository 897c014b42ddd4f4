import { expect, it } from 'vitest'
import type { HandedOver } from '../../src/work/handing.ts'
import { Recorder } from '../../src/work/recorder.ts'

const one = (id: string) => ({ message: { id } }) as HandedOver

it('what comes while a batch is being written is the next batch, and nothing waits longer', async () => {
  const written: string[][] = []
  const writes: PromiseWithResolvers<void>[] = []
  const recorder = new Recorder(async (batch) => {
    written.push(batch.map(({ message }) => message.id))
    const write = Promise.withResolvers<void>()
    writes.push(write)
    await write.promise
  })
  recorder.add(one('a'))
  recorder.add(one('b'))
  const done = recorder.written()
  while (writes.length < 1) await Promise.resolve()
  expect(written).toEqual([['a', 'b']])
  recorder.add(one('c'))
  recorder.add(one('d'))
  writes[0]?.resolve()
  while (writes.length < 2) await Promise.resolve()
  expect(written).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
  writes[1]?.resolve()
  await done
})

it('what came of calls that end one after the other is one batch', async () => {
  const first = Promise.withResolvers<string[]>()
  const recorder = new Recorder(async (batch) => first.resolve(batch.map(({ message }) => message.id)))
  recorder.add(one('a'))
  await new Promise((turnOver) => setImmediate(turnOver))
  recorder.add(one('b'))
  expect(await first.promise).toEqual(['a', 'b'])
})

it('a failure is told to whoever waits', async () => {
  const recorder = new Recorder(async () => {
    throw new Error('the database is away')
  })
  recorder.add(one('a'))
  await expect(recorder.written()).rejects.toThrow('away')
})
