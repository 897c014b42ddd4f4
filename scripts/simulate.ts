import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { addTo, type Figures, noFigures, shown } from '../tests/support/simulation/figures.ts'
import { households } from '../tests/support/simulation/household.ts'
import { type Run, storyOf } from '../tests/support/simulation/town.ts'
import type { Lived, ToLive } from './simulateWorker.ts'

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
  const startedMs = performance.now()
  const waiting = households(run.patients).map((_, n) => n)
  const sum = noFigures()
  const failed: string[] = []
  const hear = ({ figures, error }: Lived): void => {
    if (figures !== null) addTo(sum, figures)
    if (error === null) return
    failed.push(error)
    say(`✗ ${error}`)
  }
  const workers = Math.max(1, Math.min(whole('workers', values.workers), waiting.length))
  await Promise.all(Array.from({ length: workers }, () => work(waiting, hear)))
  report(sum, failed, (performance.now() - startedMs) / 1000)
}

/** One more processor at work, until no household waits. */
function work(waiting: number[], hear: (lived: Lived) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./simulateWorker.ts', import.meta.url))
    const next = (): void => {
      const household = waiting.shift()
      if (household === undefined) void worker.terminate().then(() => resolve(), reject)
      else worker.postMessage({ run, household } satisfies ToLive)
    }
    worker.on('message', (lived: Lived) => {
      hear(lived)
      next()
    })
    worker.on('error', reject)
    next()
  })
}

function report(sum: Figures, failed: readonly string[], seconds: number): void {
  say(`Seed ${run.seed}, ${run.days} days:`, ...shown(sum, seconds).map((line) => `  ${line}`))
  if (failed.length === 0) return say('Every invariant held.')
  say(`${failed.length} households failed.`)
  process.exitCode = 1
}
