import type { Instant } from '../../domain/time.ts'

/** Slack's `ts`: seconds since 1970 with microseconds, and the name of a message within its channel. */
export function instantOf(ts: string): Instant | null {
  const [, seconds, fraction = ''] = /^(\d{1,12})(?:\.(\d{1,9}))?$/.exec(ts) ?? []
  if (seconds === undefined) return null
  return Temporal.Instant.fromEpochNanoseconds(BigInt(seconds + fraction.padEnd(9, '0')))
}

export function tsOf(at: Instant): string {
  const micros = at.epochNanoseconds / 1000n
  return `${micros / 1_000_000n}.${String(micros % 1_000_000n).padStart(6, '0')}`
}
