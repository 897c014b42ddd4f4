import { hours, type Instant, type Zone } from '../../domain/time.ts'
import { planPromptHours } from '../limits.ts'

/** By day, so that nobody is woken to hear that nothing was changed. */
const quietFrom = 21
const quietUntil = 9

/** When a plan that is being entered is let be: some hours later, in the night in the morning. */
export function lapseAt(now: Instant, zone: Zone): Instant {
  const local = now.add(hours(planPromptHours)).toZonedDateTimeISO(zone)
  if (local.hour >= quietUntil && local.hour < quietFrom) return local.toInstant()
  const morning = Temporal.PlainTime.from({ hour: quietUntil })
  return (local.hour >= quietFrom ? local.add({ days: 1 }) : local).withPlainTime(morning).toInstant()
}
