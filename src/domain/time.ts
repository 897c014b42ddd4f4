/**
 * Instants, local times and the rule for clock changes. The only part of the core that leans on Temporal's
 * own arithmetic for zones.
 */

import { type CalendarDay, calendarDay, dayNumbered, dayOfEra } from './calendar.ts'
import { remembering, rememberingOf } from './remembering.ts'
import { onSteadyClock, wallMsAt } from './steadyClock.ts'

/** A moment, the same everywhere. Written down as ISO 8601 in UTC. */
export type Instant = Temporal.Instant
/** A day on the patient's wall calendar. */
export type LocalDate = Temporal.PlainDate
/** A time on the patient's wall clock, to the minute. */
export type LocalTime = Temporal.PlainTime
/** An IANA zone name, for example `Europe/Madrid`. */
export type Zone = string

export const minutes = remembering(
  (n: number) => Temporal.Duration.from({ minutes: n }),
  (n) => n,
)
export const hours = (n: number): Temporal.Duration => minutes(60 * n)
export const days = (n: number): Temporal.Duration => hours(24 * n)

/**
 * The first moment of `day` at which the wall clock in `zone` shows `time` or, where the clock jumps over it,
 * anything later: the first valid moment after the gap. Of a repeated time it is the earlier.
 * Why the end of the gap and not Temporal's default: docs/decisions/0002-clock-changes.md.
 */
export const firstInstantAt = (day: LocalDate, time: LocalTime, zone: Zone): Instant =>
  onSteadyClock(dayOfEra(day) - dayOf1970, time, zone) ?? firstInstantNearAChange(day, time, zone)

/** The same, of a day whose number is known. */
export const firstInstantOn = ({ date, number }: CalendarDay, time: LocalTime, zone: Zone): Instant =>
  onSteadyClock(number - dayOf1970, time, zone) ?? firstInstantNearAChange(date, time, zone)

const firstInstantNearAChange = remembering(
  (day: LocalDate, time: LocalTime, zone: Zone): Instant => {
    const shown = day.toZonedDateTime({ timeZone: zone, plainTime: time })
    if (shown.toPlainTime().equals(time) && shown.toPlainDate().equals(day)) return shown.toInstant()
    // `previous` leaves out the moment it is asked about, so a time that is exactly the start of a gap needs a step.
    const transition = shown.add({ nanoseconds: 1 }).getTimeZoneTransition('previous')
    return (transition ?? shown).toInstant()
  },
  (day, time, zone) => `${zone} ${numberOfDay(day)} ${minuteOfDay(time)} ${nanosecondOfMinute(time)}`,
)

/** No zone's day begins within a millisecond. */
export const localDate = (at: Instant, zone: Zone): LocalDate => dayAt(at.epochMilliseconds, zone).date

/** The day of a moment, given in milliseconds since 1970. */
export function dayAt(ms: number, zone: Zone): CalendarDay {
  const wallMs = wallMsAt(ms, zone)
  if (wallMs !== null) return dayNumbered(Math.floor(wallMs / msADay) + dayOf1970)
  return calendarDay(Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDate())
}

export function localTime(at: Instant, zone: Zone): LocalTime {
  const wallMs = wallMsAt(at.epochMilliseconds, zone)
  return wallMs === null || at.epochNanoseconds % 1_000_000n !== 0n
    ? at.toZonedDateTimeISO(zone).toPlainTime()
    : timeAt(wallMs - msADay * Math.floor(wallMs / msADay))
}

const midnight = Temporal.PlainTime.from('00:00')
const timeAt = remembering(
  (ms: number): LocalTime => midnight.add({ milliseconds: ms }),
  (ms) => ms,
)

/** Days from `a` to `b`, negative when `b` is earlier. */
export const daysBetween = (a: LocalDate, b: LocalDate): number => dayOfEra(b) - dayOfEra(a)

/** 1 January 1970, as `dayOfEra` counts. */
const dayOf1970 = 719_468
const msADay = 24 * 60 * 60 * 1000

/** Different for each day, and in their order. */
const numberOfDay = ({ year, month, day }: LocalDate): number => (year * 12 + month) * 31 + day
export const minuteOfDay = ({ hour, minute }: LocalTime): number => hour * 60 + minute
const nanosecondOfMinute = ({ second, millisecond, microsecond, nanosecond }: LocalTime): number =>
  ((second * 1000 + millisecond) * 1000 + microsecond) * 1000 + nanosecond

/** For sorting, as Temporal's own, which take many times as long. */
export const compareInstants = (a: Instant, b: Instant): number =>
  a === b ? 0 : a.epochMilliseconds - b.epochMilliseconds || Number(a.epochNanoseconds - b.epochNanoseconds)
export const compareDates = (a: LocalDate, b: LocalDate): number =>
  a === b ? 0 : numberOfDay(a) - numberOfDay(b)
export const compareTimes = (a: LocalTime, b: LocalTime): number =>
  a === b ? 0 : minuteOfDay(a) - minuteOfDay(b) || nanosecondOfMinute(a) - nanosecondOfMinute(b)

export const isBefore = (a: Instant, b: Instant): boolean => compareInstants(a, b) < 0
export const isAfter = (a: Instant, b: Instant): boolean => compareInstants(a, b) > 0
export const notAfter = (a: Instant, b: Instant): boolean => compareInstants(a, b) <= 0
export const notBefore = (a: Instant, b: Instant): boolean => compareInstants(a, b) >= 0

export const earliest = (a: Instant, ...others: readonly (Instant | null)[]): Instant =>
  others.reduce<Instant>((least, other) => (other !== null && isBefore(other, least) ? other : least), a)
export const latest = (a: Instant, ...others: readonly (Instant | null)[]): Instant =>
  others.reduce<Instant>((most, other) => (other !== null && isAfter(other, most) ? other : most), a)

/** The first moment after `at`: for windows of which one end is left out. */
export const justAfter = rememberingOf((at: Instant): Instant => at.add({ nanoseconds: 1 }))

/** Minutes from `a` to `b`, negative when `b` is earlier. */
export const minutesBetween = (a: Instant, b: Instant): number =>
  (b.epochMilliseconds - a.epochMilliseconds) / 60_000
