import fc from 'fast-check'

/** fast-check prints seed and path of what failed; `TOOKIT_SEED=… TOOKIT_PATH=…` plays it again. */
const path = process.env.TOOKIT_PATH
const again = path === undefined ? {} : { path }

/** Runs with the seed of all tests: see tests/support/seed.ts. */
export const holds = <T extends [unknown, ...unknown[]]>(
  runs: number,
  ...property: Parameters<typeof fc.property<T>>
): void => fc.assert(fc.property<T>(...property), { numRuns: runs, ...again })

/** The same for histories, which are played one after another. */
export const holdsAlways = async <T extends [unknown, ...unknown[]]>(
  runs: number,
  ...property: Parameters<typeof fc.asyncProperty<T>>
): Promise<void> => fc.assert(fc.asyncProperty<T>(...property), { numRuns: runs, ...again })
