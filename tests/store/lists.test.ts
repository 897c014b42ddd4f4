import { expect, it, onTestFinished } from 'vitest'
import { textList } from '../../src/store/lists.ts'
import { openTestStore } from './openTestStore.ts'

it('a list arrives as it was, whatever stands in it', async () => {
  const { database, close } = await openTestStore()
  onTestFinished(close)
  const odd = ['', ' ', 'a,b', '"', '\\', '\\"', '{}', '{"a"}', 'NULL', 'null', null, "it's", 'ñ👍', 'a\nb']
  const [found] = await database.$queryRaw<[{ list: string }]>`SELECT to_json(${textList(odd)})::text AS list`
  expect(JSON.parse(found.list)).toEqual(odd)
  const [none] = await database.$queryRaw<[{ list: string }]>`SELECT to_json(${textList([])})::text AS list`
  expect(JSON.parse(none.list)).toEqual([])
})
