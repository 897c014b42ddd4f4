/** One line of the table. */
export interface Figure {
  readonly what: string
  readonly value: number
  readonly unit: string
  /** What it is measured against in the same run, and the target for their ratio. */
  readonly beside?: {
    readonly what: string
    readonly value: number
    readonly ratio: number
    readonly target?: number
  }
  /** What has to hold, besides speed. */
  readonly held?: { readonly what: string; readonly holds: boolean }
}

/** The value below which this part (0 to 1) of them lies. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** How long it takes, in milliseconds. */
export async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}
