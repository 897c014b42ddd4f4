import { advance } from '../bot/advance.ts'
import type { Store } from '../store/store.ts'
import { spanned } from '../trace.ts'

/** Against a tick that never ends, should anybody stay due; the next beat goes on. */
const batchesMax = 500

/**
 * Advances everybody whose alarm clock has rung, in batches, and returns how many that were. Who has an answer
 * waiting, and who is being worked on elsewhere, is left to the next beat.
 * @param batchesAtOnce with two, the database loads or saves one while the other is decided here. They share nobody:
 * each batch takes whom no other has locked. On the embedded database a second one would only wait.
 */
export async function tick(
  store: Pick<Store, 'change'>,
  batchSize: number,
  batchesAtOnce = 1,
): Promise<number> {
  let [begun, advanced] = [0, 0]
  const lane = async () => {
    while (begun++ < batchesMax) {
      const { patientIds, stuck } = await spanned('tick', { limit: batchSize }, () =>
        store.change({ kind: 'due', limit: batchSize }, advance),
      )
      advanced += patientIds.length
      if (patientIds.length + stuck.length < batchSize) break
    }
  }
  // Nothing goes on behind the back of whoever waits for this, not even when one has failed.
  const lanes = await Promise.allSettled(Array.from({ length: batchesAtOnce }, lane))
  for (const ended of lanes) if (ended.status === 'rejected') throw ended.reason
  return advanced
}
