import type { Logger } from 'pino'
import { faultOf } from '../log.ts'

const everyMs = 60_000

/**
 * Logs faults that come by the hundred while a database is away: the first one at once, and then once a minute how
 * many there were.
 */
export function tally(log: Logger, message: string, monotonicMs: () => number): (error: unknown) => void {
  let lastMs: number | null = null
  let count = 0
  return (error) => {
    count++
    const nowMs = monotonicMs()
    if (lastMs !== null && nowMs - lastMs < everyMs) return
    log.error({ ...faultOf(error), count }, message)
    lastMs = nowMs
    count = 0
  }
}
