import { parentPort } from 'node:worker_threads'
import type { Figures } from './figures.ts'
import { liveTown, type Run } from './town.ts'

/** What a processor of the simulation is given, and what it gives back. */
export interface ToLive {
  readonly run: Run
  readonly household: number
}
export interface Lived {
  readonly figures: Figures | null
  readonly error: string | null
}

parentPort?.on('message', async ({ run, household }: ToLive) => {
  try {
    const figures = await liveTown(run, [household])
    parentPort?.postMessage({ figures, error: null } satisfies Lived)
  } catch (error) {
    parentPort?.postMessage({ figures: null, error: (error as Error).message } satisfies Lived)
  }
})
