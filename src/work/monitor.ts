import type { Logger } from 'pino'

export interface MonitorParts {
  /** Whoever knows it can keep the monitor quiet, so it stands in no log. */
  readonly url: string
  /** @returns what went wrong; null when it was told. */
  readonly call: (url: string) => Promise<string | null>
  readonly monotonicMs: () => number
  readonly log: Logger
}

/** Monitors refuse more than a few calls a minute, and notice silence after minutes. */
const callEveryMs = 20_000
const timeoutMs = 5000
const complainEveryMs = 3600_000

/**
 * Calls somebody else's monitor after good beats, so that it notices when there are none. What is returned never
 * waits and never throws.
 */
export function makeMonitor({ url, call, monotonicMs, log }: MonitorParts): () => void {
  let calledMs = Number.NEGATIVE_INFINITY
  let complainedMs = Number.NEGATIVE_INFINITY
  let underWay = false
  const complain = (fault: string): void => {
    if (monotonicMs() - complainedMs < complainEveryMs) return
    complainedMs = monotonicMs()
    log.warn({ fault }, 'the monitor of HEARTBEAT_URL could not be called')
  }
  return () => {
    if (underWay || monotonicMs() - calledMs < callEveryMs) return
    calledMs = monotonicMs()
    underWay = true
    void call(url)
      .then((fault) => {
        if (fault !== null) complain(fault)
      })
      .finally(() => {
        underWay = false
      })
  }
}

/** @returns what went wrong, and nothing of the address; null when it was told. */
export async function callMonitor(url: string): Promise<string | null> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) })
    await response.body?.cancel()
    return response.ok ? null : `http_${response.status}`
  } catch (error) {
    const cause = error instanceof Error ? (error.cause as { code?: unknown } | undefined) : undefined
    if (typeof cause?.code === 'string') return cause.code
    return error instanceof Error ? error.name : typeof error
  }
}
