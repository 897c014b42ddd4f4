import { firstInstantAt, hours, type Instant, localDate, localTime, type Zone } from '../domain/time.ts'
import { howSheIsAfterHours } from './limits.ts'
import { night } from './night.ts'

/** Some hours later; what would fall into the night waits for the morning. */
export function howSheIsAt(now: Instant, zone: Zone): Instant {
  const soon = now.add(hours(howSheIsAfterHours))
  const { hour } = localTime(soon, zone)
  if (hour >= night.to && hour < night.from) return soon
  const day = localDate(soon, zone)
  const morning = Temporal.PlainTime.from({ hour: night.to })
  return firstInstantAt(hour >= night.from ? day.add({ days: 1 }) : day, morning, zone)
}
