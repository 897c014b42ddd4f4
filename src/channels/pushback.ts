import type { Instant } from '../domain/time.ts'
import { isAfter } from '../domain/time.ts'

/**
 * Finds out whom a "too many requests" concerns, which neither Telegram nor Slack says: the first one is taken to
 * be about its own address; as soon as a second address is pushed back while the first still is, it is about all.
 * So one busy chat never holds up everybody, and a real flood stops after two refusals.
 */
export function makePushback(clock: () => Instant): (to: string, until: Instant) => 'address' | 'sender' {
  let last: { readonly to: string; readonly until: Instant } | null = null
  return (to, until) => {
    const aboutAll = last !== null && last.to !== to && isAfter(last.until, clock())
    last = { to, until }
    return aboutAll ? 'sender' : 'address'
  }
}
