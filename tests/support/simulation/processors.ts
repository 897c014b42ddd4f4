import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { addTo, type Figures, noFigures, shown } from './figures.ts'
import { households } from './household.ts'
import type { Run } from './town.ts'
import type { Lived, ToLive } from './worker.ts'

/** What came of a run: its figures as lines, and the households in which something did not hold. */
export interface Proof {
  readonly lines: readonly string[]
  readonly wrong: readonly string[]
}

/** Lives a run on several processors. Which of them lives which household changes nothing. */
export async function liveRun(
  run: Run,
  { workers = availableParallelism(), failing = (_: string): void => undefined } = {},
): Promise<Proof> {
  const startedMs = performance.now()
  const waiting = [...households(run.patients).keys()]
  const sum: Figures = noFigures()
  const wrong: string[] = []
  const hear = ({ figures, error }: Lived): void => {
    if (figures !== null) addTo(sum, figures)
    if (error === null) return
    wrong.push(error)
    failing(error)
  }
  const own = Math.max(1, Math.min(workers, waiting.length))
  await Promise.all(Array.from({ length: own }, () => work(run, waiting, hear)))
  const seconds = (performance.now() - startedMs) / 1000
  return { lines: [`seed ${run.seed}, ${run.days} days`, ...shown(sum, seconds)], wrong: wrong.toSorted() }
}

/** One more processor at work, until no household waits. */
function work(run: Run, waiting: number[], hear: (lived: Lived) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url))
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
