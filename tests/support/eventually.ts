import { setImmediate } from 'node:timers/promises'

/** Waits for what nothing tells of; the test's own time limit ends it. */
export async function eventually(holds: () => boolean): Promise<void> {
  while (!holds()) await setImmediate()
}
