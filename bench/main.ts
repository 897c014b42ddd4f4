import { parseArgs } from 'node:util'
import { Databases } from './database.ts'
import type { Figure } from './figures.ts'
import { benchFlood } from './flood.ts'
import { benchPostman } from './postman.ts'
import { benchQueueAlone } from './queueAlone.ts'
import { benchReplies } from './replies.ts'
import { tableOf } from './table.ts'
import { benchTick } from './tick.ts'
import { benchUnderstanding } from './understanding.ts'

const parts = ['tick', 'postman', 'flood', 'understanding'] as const

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false }, patients: { type: 'string', default: '20000' } },
  allowPositionals: true,
})
const wanted = new Set(positionals.length > 0 ? positionals : parts)
for (const part of wanted)
  if (!parts.some((known) => known === part))
    throw new Error(`no such part: ${part}; there are ${parts.join(', ')}`)

const databases = new Databases()
const figures: Figure[] = []
const add = (some: readonly Figure[]) => {
  figures.push(...some)
  if (!values.json) for (const { what } of some) process.stderr.write(`done: ${what}\n`)
}
try {
  if (wanted.has('tick')) {
    const { figures: ticks, asked } = await benchTick(databases, Number(values.patients))
    add(ticks)
    add(await benchReplies(asked))
    add(await benchQueueAlone(asked))
  }
  if (wanted.has('postman')) add(await benchPostman(databases))
  if (wanted.has('flood')) add(await benchFlood(databases))
  if (wanted.has('understanding')) add(benchUnderstanding())
} finally {
  await databases.dropAll()
}
process.stdout.write(values.json ? `${JSON.stringify(figures, null, 2)}\n` : `${tableOf(figures)}\n`)
if (figures.some(({ held }) => held?.holds === false)) process.exitCode = 1
