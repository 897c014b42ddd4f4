import fc from 'fast-check'

/**
 * Properties run with one fixed seed, so that the same code gives the same result everywhere. To look further:
 * `TOOKIT_SEED=12345`. fast-check prints seed and path of what failed; `TOOKIT_SEED=… TOOKIT_PATH=…` plays it again.
 */
const seed = Number(process.env.TOOKIT_SEED ?? 20_261_123)
const path = process.env.TOOKIT_PATH

export const holds = <T extends [unknown, ...unknown[]]>(
  runs: number,
  ...property: Parameters<typeof fc.property<T>>
): void =>
  fc.assert(fc.property<T>(...property), { numRuns: runs, seed, ...(path === undefined ? {} : { path }) })

/** The same for histories, which are played one after another. */
export const holdsAlways = async <T extends [unknown, ...unknown[]]>(
  runs: number,
  ...property: Parameters<typeof fc.asyncProperty<T>>
): Promise<void> =>
  fc.assert(fc.asyncProperty<T>(...property), {
    numRuns: runs,
    seed,
    ...(path === undefined ? {} : { path }),
  })
