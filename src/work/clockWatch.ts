import { type Instant, minutes } from '../domain/time.ts'

/** What time it is, and how long the machine has been counting: two clocks that should go at one pace. */
export interface ClockReading {
  readonly now: Instant
  readonly monotonicMs: number
}

export type ClockState =
  | { readonly kind: 'steady'; readonly offsetMs: number | null }
  /** It jumped by less than an hour. Trusted again once it has held. */
  | {
      readonly kind: 'holding'
      readonly offsetMs: number
      readonly lastMs: number
      readonly beatsHeld: number
    }
  /** It jumped by more. A person has to say that it is right. `since` names this doubt. */
  | { readonly kind: 'doubted'; readonly offsetMs: number; readonly since: Instant; readonly jumpMin: number }

export const jumpMinMin = 5
const confirmedByPersonFromMin = 60
const beatsToHold = 2

const msPerMin = 60_000
const offsetOf = ({ now, monotonicMs }: ClockReading): number => now.epochMilliseconds - monotonicMs

/** How the clock stands after one more look at it. `offsetMs` is always that of the clock as it was last trusted. */
export function look(before: ClockState, reading: ClockReading): ClockState {
  const offsetMs = offsetOf(reading)
  if (before.offsetMs === null) return { kind: 'steady', offsetMs }
  const jumpMin = Math.abs(offsetMs - before.offsetMs) / msPerMin
  if (jumpMin <= jumpMinMin) return { kind: 'steady', offsetMs }
  if (jumpMin > confirmedByPersonFromMin) {
    const since = before.kind === 'doubted' ? before.since : reading.now
    return { kind: 'doubted', offsetMs: before.offsetMs, since, jumpMin: Math.round(jumpMin) }
  }
  const held =
    before.kind === 'holding' && Math.abs(offsetMs - before.lastMs) <= jumpMinMin * msPerMin
      ? before.beatsHeld + 1
      : 0
  if (held >= beatsToHold) return { kind: 'steady', offsetMs }
  return { kind: 'holding', offsetMs: before.offsetMs, lastMs: offsetMs, beatsHeld: held }
}

/**
 * How it stood before the first look at it: time that has run back behind the last beat is a jump, time that has passed is not.
 * A doubt that was there before the start is still there.
 */
export function atStart(
  reading: ClockReading,
  lastBeatAt: Instant | null,
  doubt: { readonly since: Instant; readonly jumpMin: number } | null,
): ClockState {
  const offsetMs = offsetOf(reading)
  if (doubt !== null) return { kind: 'doubted', ...doubt, offsetMs: offsetMs - doubt.jumpMin * msPerMin }
  if (lastBeatAt === null || Temporal.Instant.compare(reading.now.add(minutes(jumpMinMin)), lastBeatAt) >= 0)
    return { kind: 'steady', offsetMs: null }
  return { kind: 'steady', offsetMs: offsetOf({ ...reading, now: lastBeatAt }) }
}
