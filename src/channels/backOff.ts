import { setTimeout } from 'node:timers/promises'

/** How long to wait after a fault: doubled each time, up to a limit, until something works again. */
export interface BackOff {
  /** Resolves after the wait, or at once when `closing` is aborted. Never rejects. */
  wait(closing: AbortSignal): Promise<void>
  reset(): void
}

export interface Waits {
  readonly firstMs: number
  readonly maxMs: number
}

export function makeBackOff({ firstMs, maxMs }: Waits): BackOff {
  let nextMs = firstMs
  return {
    wait: async (closing) => {
      const ms = nextMs
      nextMs = Math.min(nextMs * 2, maxMs)
      await pause(ms, closing)
    },
    reset: () => {
      nextMs = firstMs
    },
  }
}

/** Waits, or returns at once when `closing` is aborted. Never rejects. */
export async function pause(ms: number, closing: AbortSignal): Promise<void> {
  await setTimeout(ms, undefined, { signal: closing }).catch(() => undefined)
}
