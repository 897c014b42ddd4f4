import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { liveRun } from '../tests/support/simulation/processors.ts'
import { type Run, storyOf } from '../tests/support/simulation/town.ts'

// npm run simulate -- --seed N [--patients 1000] [--days 365] [--workers 2] [--household N]
//
// A year of simulated patients, with faults, through the engine in memory, held to the invariants. Ends with 1 if one
// did not hold, and tells how to live that household again; with --household that alone is done, and its story printed.

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    patients: { type: 'string', default: '1000' },
    days: { type: 'string', default: '365' },
    workers: { type: 'string', default: String(availableParallelism()) },
    household: { type: 'string' },
    lines: { type: 'string', default: '200' },
  },
})
const whole = (name: string, text: string): number => {
  const n = Number(text)
  if (!Number.isInteger(n) || n < 0) throw new Error(`--${name}: "${text}" is not a whole number`)
  return n
}
const run: Run = {
  seed: whole('seed', values.seed),
  patients: whole('patients', values.patients),
  days: whole('days', values.days),
}
const say = (...lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`)

if (values.household === undefined) await liveAll()
else await tellOne(whole('household', values.household))

async function tellOne(n: number): Promise<void> {
  const { lines, error } = await storyOf(run, n)
  const max = whole('lines', values.lines)
  if (lines.length > max) say(`… the last ${max} of ${lines.length} lines; more with --lines`)
  say(...lines.slice(-max))
  if (error === null) return
  say('', error instanceof Error && error.name === 'Broken' ? error.message : String((error as Error).stack))
  process.exitCode = 1
}

async function liveAll(): Promise<void> {
  const failing = (error: string): void => say(`✗ ${error}`)
  const { lines, wrong } = await liveRun(run, { workers: whole('workers', values.workers), failing })
  say(...lines, wrong.length === 0 ? 'Every invariant held.' : `${wrong.length} households failed.`)
  if (wrong.length > 0) process.exitCode = 1
}
