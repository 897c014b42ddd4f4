import { type Instant, localTime, type Zone } from '../domain/time.ts'

/** From this hour on, and before that one, nobody is woken, and nothing is asked that can wait. */
export const night = { from: 22, to: 8 }

/** Late and early hours in which even somebody who writes is not asked what can wait: bedtime doses are before them. */
const deepNight = { from: 23, to: 6 }

export function isDeepNight(at: Instant, zone: Zone): boolean {
  const { hour } = localTime(at, zone)
  return hour >= deepNight.from || hour < deepNight.to
}
