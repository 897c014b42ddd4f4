import { faultOf } from './faults.ts'

const triesAgainstConflict = 3

/**
 * Runs a batch, all of it or none. When something in it is at fault the batch is halved until that is found, so that
 * the others go through.
 * @param run one transaction.
 * @param atFault one item, and the error with which it failed alone.
 * @throws when the database is unavailable: what had gone through stays.
 */
export async function isolate<T>(
  items: readonly T[],
  run: (items: readonly T[]) => Promise<void>,
  atFault: (item: T, error: unknown) => Promise<void>,
): Promise<void> {
  if (items.length === 0) return
  try {
    await againstConflicts(() => run(items))
  } catch (error) {
    await divide(items, error, run, atFault)
  }
}

/** For a batch that has failed with this error already. */
export async function divide<T>(
  items: readonly T[],
  error: unknown,
  run: (items: readonly T[]) => Promise<void>,
  atFault: (item: T, error: unknown) => Promise<void>,
): Promise<void> {
  const fault = faultOf(error)
  if (fault === 'conflict' || fault === 'unavailable') throw error
  const [only] = items
  if (items.length > 1) {
    const middle = Math.ceil(items.length / 2)
    await isolate(items.slice(0, middle), run, atFault)
    await isolate(items.slice(middle), run, atFault)
  } else if (only !== undefined && fault === 'refused') await atFault(only, error)
  else throw error
}

export async function againstConflicts<R>(run: () => Promise<R>): Promise<R> {
  for (let tries = 1; ; tries++) {
    try {
      return await run()
    } catch (error) {
      if (faultOf(error) !== 'conflict' || tries === triesAgainstConflict) throw error
    }
  }
}
