import { expect, it, onTestFinished } from 'vitest'
import { type ColumnTypes, tableOf, textList } from '../../src/store/lists.ts'
import { openTestStore } from './openTestStore.ts'

const odd = [
  ...['', ' ', 'a,b', '"', '\\', '\\"', '{}', '{"a"}', 'NULL', 'null', null, "it's", 'ñ👍', '\u2028'],
  ...['a\nb', '\t\r\u0001', '\\n', '\\\n', 'a\\\\\n"', '\\u000a'],
]

it('a list arrives as it was, whatever stands in it', async () => {
  const { database, close } = await openTestStore()
  onTestFinished(close)
  for (const list of [odd, odd.slice(0, 10), [null], []]) {
    const [found] = await database.$queryRaw<
      [{ list: string }]
    >`SELECT to_json(${textList(list)})::text AS list`
    expect(JSON.parse(found.list)).toEqual(list)
  }
})

interface Row {
  readonly n: number
  readonly odd: string | null
  readonly list: readonly string[]
  readonly json: unknown
  readonly at: string | null
  readonly yes: boolean
}

const types: ColumnTypes<Row> = {
  n: 'int',
  odd: 'text',
  list: 'text[]',
  json: 'jsonb',
  at: 'timestamptz',
  yes: 'boolean',
}

const words = odd.filter((one) => one !== null)
const rows: readonly Row[] = odd.map((one, n) => ({
  n,
  odd: one,
  list: words.slice(n),
  json: { [`${one}`]: [one, n, { words }] },
  at: n % 3 === 0 ? null : `2026-12-01T08:00:${String(n).padStart(2, '0')}+00:00`,
  yes: n % 2 === 0,
}))

it('rows arrive as they were, and what is the same in all of them, too', async () => {
  const { database, close } = await openTestStore()
  onTestFinished(close)
  const [row] = rows.slice(10)
  if (row === undefined) throw new Error('no row')
  const alike = rows.map(({ n }) => ({ ...row, n }))
  for (const some of [rows, [row], alike, [row, row, row]]) {
    const [found] = await database.$queryRaw<[{ rows: string }]>`
      SELECT json_agg(r ORDER BY r."n")::text AS "rows" FROM ${tableOf(some, types)} r`
    expect(JSON.parse(found.rows)).toEqual(some)
  }
})
