import {
  daysBetween,
  type Instant,
  type LocalDate,
  type LocalTime,
  localDate,
  localTime,
} from '../../domain/time.ts'
import type { Voice } from './phrases.ts'

/** "8:00", as the doses are spoken of in every language here. */
export const clock = (time: LocalTime): string => `${time.hour}:${String(time.minute).padStart(2, '0')}`

/** The clock in the patient's zone. */
export const clockAt = (at: Instant, voice: Voice): string =>
  clock(at.toZonedDateTimeISO(voice.zone).toPlainTime())

/** Days from today to `date` on the patient's calendar: -1 is yesterday. */
export const daysAhead = (date: LocalDate, voice: Voice): number =>
  daysBetween(localDate(voice.now, voice.zone), date)

const aMonday = Temporal.PlainDate.from('2024-01-01')

/** The names of the weekdays, Monday first. */
export const weekdaysIn = (locale: string): readonly string[] =>
  Array.from({ length: 7 }, (_, day) =>
    aMonday.add({ days: day }).toLocaleString(locale, { weekday: 'long' }),
  )

/** "3 August" */
export const dayAndMonth = (date: LocalDate, locale: string): string =>
  date.toLocaleString(locale, { day: 'numeric', month: 'long' })

/** "Fri 27 Nov, 18:02 UTC": for whoever reads it in another zone than it happened in. */
export const momentUtc = (at: Instant, locale: string): string =>
  `${at.toZonedDateTimeISO('UTC').toLocaleString(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })} UTC`

/** Part of the day in which somebody is greeted, by the patient's clock. */
export function partOfDay(voice: Voice): 'morning' | 'afternoon' | 'evening' | 'night' {
  const { hour } = localTime(voice.now, voice.zone)
  if (hour < 4) return 'night'
  if (hour < 12) return 'morning'
  return hour < 18 ? 'afternoon' : 'evening'
}

/** "Now" and "then" in whole units, for "only 2 hours ago". */
export function elapsed(
  from: Instant,
  to: Instant,
): { readonly n: number; readonly unit: 'minute' | 'hour' | 'day' } {
  const minutes = Math.max(1, Math.round((to.epochMilliseconds - from.epochMilliseconds) / 60_000))
  if (minutes < 60) return { n: minutes, unit: 'minute' }
  const hours = Math.round(minutes / 60)
  return hours < 48 ? { n: hours, unit: 'hour' } : { n: Math.round(hours / 24), unit: 'day' }
}
