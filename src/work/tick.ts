import { advance } from '../bot/advance.ts'
import type { Store } from '../store/store.ts'

/** Against a tick that never ends, should anybody stay due; the next beat goes on. */
const batchesMax = 500

/**
 * Advances everybody whose alarm clock has rung, in batches, and returns how many that were. Who has an answer
 * waiting, and who is being worked on elsewhere, is left to the next beat.
 */
export async function tick(store: Pick<Store, 'change'>, batchSize: number): Promise<number> {
  let advanced = 0
  for (let batch = 0; batch < batchesMax; batch++) {
    const { patientIds, stuck } = await store.change({ kind: 'due', limit: batchSize }, advance)
    advanced += patientIds.length
    if (patientIds.length + stuck.length < batchSize) break
  }
  return advanced
}
