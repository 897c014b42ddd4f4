import { remembering } from './remembering.ts'
import type { Instant, LocalTime, Zone } from './time.ts'

/** A zone's clock between two of its changes. Milliseconds since 1970. */
interface Stretch {
  readonly fromMs: number
  readonly toMs: number
  /** What it is ahead of UTC. */
  readonly aheadMs: number
}

/** The years whose changes are looked up once for a zone; plans of other years are left to Temporal. */
const first = Temporal.Instant.from('2019-01-01T00:00Z')
const last = Temporal.Instant.from('2040-01-01T00:00Z')

/** More than any clock has ever been set forward or back. */
const marginMs = 26 * 60 * 60 * 1000

/** A tick asks about the same few for everybody. */
const momentAt = remembering(
  (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms),
  (ms) => ms,
)

const known = new Map<Zone, readonly Stretch[]>()

function stretchesOf(zone: Zone): readonly Stretch[] {
  const found = known.get(zone)
  if (found !== undefined) return found
  const stretches: Stretch[] = []
  let at = first.toZonedDateTimeISO(zone)
  while (at.epochMilliseconds < last.epochMilliseconds) {
    const next = at.getTimeZoneTransition('next')
    const toMs = Math.min(next?.epochMilliseconds ?? last.epochMilliseconds, last.epochMilliseconds)
    stretches.push({ fromMs: at.epochMilliseconds, toMs, aheadMs: at.offsetNanoseconds / 1e6 })
    if (next === null) break
    at = next
  }
  known.set(zone, stretches)
  return stretches
}

/** The stretch that holds a moment; null outside the years. */
function stretchAt(ms: number, zone: Zone): Stretch | null {
  const stretches = stretchesOf(zone)
  let [low, high] = [0, stretches.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (ms < (stretches[middle] as Stretch).toMs) high = middle
    else low = middle + 1
  }
  const found = stretches[low]
  return found !== undefined && found.fromMs <= ms && ms < found.toMs ? found : null
}

/** Milliseconds from 1970 to what the wall clock shows at a moment; null outside the years. */
export function wallMsAt(ms: number, zone: Zone): number | null {
  const stretch = stretchAt(ms, zone)
  return stretch === null ? null : ms + stretch.aheadMs
}

/**
 * The moment of a wall-clock time more than a day away from every change of the zone's clock, which is a sum: it takes a
 * tenth of asking Temporal. Null near a change, outside the years, and of a time with parts of a millisecond.
 */
export function onSteadyClock(dayOfEpoch: number, time: LocalTime, zone: Zone): Instant | null {
  const { hour, minute, second, millisecond, microsecond, nanosecond } = time
  if (microsecond !== 0 || nanosecond !== 0) return null
  const wallMs = (((dayOfEpoch * 24 + hour) * 60 + minute) * 60 + second) * 1000 + millisecond
  // Read as if the clock were UTC's, which is off by less than the margin.
  const stretch = stretchAt(wallMs, zone)
  if (stretch === null) return null
  const atMs = wallMs - stretch.aheadMs
  return stretch.fromMs + marginMs <= atMs && atMs < stretch.toMs - marginMs ? momentAt(atMs) : null
}
