import {
  firstInstantAt,
  hours,
  type Instant,
  isAfter,
  isBefore,
  localDate,
  minutes,
  minutesBetween,
  type Zone,
} from '../../domain/time.ts'
import { clockToleranceSec, spokenTimeWithinHours } from '../limits.ts'
import type { Spoken } from '../meaning.ts'

/** All moments within a day and a half of `around` at which the wall clock shows what was said. */
function momentsOf(
  spoken: Extract<Spoken, { kind: 'clock' }>,
  around: Instant,
  zone: Zone,
): readonly Instant[] {
  const day = localDate(around, zone)
  const times = spoken.halfKnown ? [spoken.time] : [spoken.time, spoken.time.add({ hours: 12 })]
  return [-1, 0, 1].flatMap((offset) =>
    times.map((time) => firstInstantAt(day.add({ days: offset }), time, zone)),
  )
}

/**
 * When a dose was taken, from what was said of it: never in the future, the nearest to the dose's planned time. Null
 * where that makes no sense (more than eight hours away), so that it is asked back.
 */
export function takenMoment(
  spoken: Spoken | null,
  sentAt: Instant,
  plannedAt: Instant,
  zone: Zone,
): Instant | null {
  if (spoken === null) return sentAt
  switch (spoken.kind) {
    case 'in':
      return null
    case 'ago':
      return sentAt.subtract(minutes(spoken.minutes))
    case 'clock': {
      const limit = sentAt.add({ seconds: 60 * clockToleranceSec })
      const past = momentsOf(spoken, plannedAt, zone).filter((at) => !isAfter(at, limit))
      const nearest = past.toSorted((a, b) => distance(a, plannedAt) - distance(b, plannedAt))[0]
      if (nearest === undefined || distance(nearest, plannedAt) > spokenTimeWithinHours * 60) return null
      return isAfter(nearest, sentAt) ? sentAt : nearest
    }
    default:
      return spoken satisfies never
  }
}

/** When she wants to be asked again; null where it makes no sense. */
export function laterMoment(
  spoken: Spoken | null,
  sentAt: Instant,
  defaultMin: number,
  zone: Zone,
): Instant | null {
  if (spoken === null) return sentAt.add(minutes(defaultMin))
  switch (spoken.kind) {
    case 'ago':
      return null
    case 'in':
      return sentAt.add(minutes(Math.max(1, spoken.minutes)))
    case 'clock': {
      const ahead = momentsOf(spoken, sentAt, zone)
        .filter((at) => isAfter(at, sentAt) && isBefore(at, sentAt.add(hours(24))))
        .toSorted(Temporal.Instant.compare)
      return ahead[0] ?? null
    }
    default:
      return spoken satisfies never
  }
}

const distance = (a: Instant, b: Instant): number => Math.abs(minutesBetween(a, b))
