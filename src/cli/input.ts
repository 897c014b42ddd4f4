import { InvalidArgumentError } from 'commander'
import { closest } from 'fastest-levenshtein'
import { addressFrom } from '../config/variables.ts'
import type { Address } from '../domain/contact.ts'
import { type Fraction, fractionFromDecimal } from '../domain/fraction.ts'
import { type Language, languages } from '../domain/language.ts'
import type { DailyAt, WeeklyAt } from '../domain/patient.ts'
import { type RoutineMoment, type RoutineTimes, routineMoments } from '../domain/routine.ts'
import type { LocalDate, LocalTime, Zone } from '../domain/time.ts'

/** Readers of what is typed at one option. Commander puts the name of the option before the message. */

const wrong = (message: string) => new InvalidArgumentError(message)

/** A contact as it is typed: an address to write to, or Telegram, which begins with a link. */
export type TypedContact =
  | { readonly kind: 'address'; readonly address: Address }
  | { readonly kind: 'telegramLink' }

export function readContact(
  typed: string,
  before: readonly TypedContact[] | undefined,
): readonly TypedContact[] {
  const known = before ?? []
  if (typed === 'telegram') return [...known, { kind: 'telegramLink' }]
  const address = addressFrom(typed)
  if (address?.channel === 'telegram')
    throw wrong('A bot cannot write first on Telegram. Give just "telegram": you get a link to pass on.')
  if (address === null) throw wrong('Give telegram, sms:+15551234567 or slack:U0123ABC.')
  return [...known, { kind: 'address', address }]
}

/** Control characters and marks that turn the direction of writing: a message would say something else than it shows. */
const unseen = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u

/** A few words in one line, which will stand in messages. */
export const readWords =
  (lettersMax: number) =>
  (typed: string): string => {
    const said = typed.trim()
    if (said === '' || said.length > lettersMax) throw wrong(`Give 1 to ${lettersMax} letters.`)
    if (unseen.test(said)) throw wrong('Give one line of plain text.')
    return said
  }

export const readName = readWords(60)

export function readZone(typed: string): Zone {
  const zones = Intl.supportedValuesOf('timeZone')
  const found = zones.find((zone) => zone.toLowerCase() === typed.toLowerCase())
  if (found !== undefined) return found
  if (/^[A-Za-z]+(?:[/_-][A-Za-z]+)+$/.test(typed) && isZone(typed)) return typed
  throw wrong(`Give the name of a time zone, such as Europe/Madrid. Did you mean ${closest(typed, zones)}?`)
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

export function readCountry(typed: string): string {
  const code = typed.toUpperCase()
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
  if (/^[A-Z]{2}$/.test(code) && names.of(code) !== undefined) return code
  throw wrong('Give the two letters of a country, such as US or ES.')
}

export function readLanguage(typed: string): Language {
  const found = languages.find((language) => language === typed.toLowerCase())
  if (found === undefined) throw wrong(`Give one of ${languages.join(', ')}.`)
  return found
}

export function readBirthYear(typed: string): number {
  const year = wholeNumber(typed)
  const thisYear = Temporal.Now.plainDateISO().year
  if (year >= 1900 && year <= thisYear) return year
  throw wrong(`Give a year between 1900 and ${thisYear}.`)
}

export function readTime(typed: string): LocalTime {
  const parts = /^(?<hour>\d{1,2}):(?<minute>\d{2})$/.exec(typed)?.groups
  const [hour, minute] = [Number(parts?.hour), Number(parts?.minute)]
  if (parts === undefined || hour > 23 || minute > 59)
    throw wrong('Give a time between 00:00 and 23:59, such as 08:00 or 20:30.')
  return Temporal.PlainTime.from({ hour, minute })
}

export function readTimes(typed: string, before: readonly LocalTime[] | undefined): readonly LocalTime[] {
  const times = typed.split(',').map((one) => readTime(one.trim()))
  const all = [...(before ?? []), ...times]
  if (new Set(all.map(String)).size < all.length) throw wrong('The same time is given twice.')
  return all
}

export const weekdayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

function readWeekday(typed: string): number {
  const found = weekdayNames.findIndex((name) => typed.trim().toLowerCase().startsWith(name))
  if (found < 0) throw wrong(`Give weekdays as ${weekdayNames.join(', ')}.`)
  return found + 1
}

export const readWeekdays = (typed: string): readonly number[] =>
  [...new Set(typed.split(',').map(readWeekday))].sort((a, b) => a - b)

export function readDate(typed: string): LocalDate {
  try {
    // No more than that: a day may be written in other calendars, too, and thousands of years away.
    if (/^2\d{3}-\d{2}-\d{2}$/.test(typed)) return Temporal.PlainDate.from(typed)
  } catch {
    // 30 February
  }
  throw wrong('Give a day as 2026-11-24.')
}

/** NaN for whatever else a number may be written as, such as 1e2 and 0x10. */
const wholeNumber = (typed: string): number => (/^ ?\d{1,4}$/.test(typed) ? Number(typed) : Number.NaN)

export function readMinutes(typed: string): number {
  const minutes = wholeNumber(typed)
  if (minutes >= 1 && minutes <= 24 * 60) return minutes
  throw wrong('Give whole minutes, 1 to 1440.')
}

export function readCount(typed: string): number {
  const count = wholeNumber(typed)
  if (count >= 1 && count <= 100) return count
  throw wrong('Give a whole number, 1 to 100.')
}

export function readFollowUps(typed: string): readonly number[] {
  if (typed === 'none') return []
  const minutes = typed.split(',').map(readMinutes)
  if (minutes.some((one, i) => i > 0 && one <= (minutes[i - 1] ?? 0)))
    throw wrong('Give minutes after the reminder in rising order, such as 15,45, or none.')
  return minutes
}

/** `19:00` or `off`. Not null, which Commander takes for no value. */
export const readDaily = (typed: string): DailyAt | 'off' =>
  typed === 'off' ? typed : { time: readTime(typed) }

/** `waking=7:00,bedtime=23:00` */
export function readRoutine(typed: string): Partial<RoutineTimes> {
  const times: { -readonly [M in RoutineMoment]?: LocalTime } = {}
  for (const one of typed.split(',')) {
    const [name = '', time = ''] = one.trim().split('=')
    const moment = name === 'waking' ? 'onWaking' : routineMoments.find((known) => known === name)
    if (moment === undefined)
      throw wrong('Give waking, breakfast, lunch, dinner or bedtime, such as bedtime=23:00.')
    times[moment] = readTime(time)
  }
  return times
}

/** `sun@18:00` or `off`. */
export function readWeekly(typed: string): WeeklyAt | 'off' {
  if (typed === 'off') return typed
  const [day, time, ...rest] = typed.split('@')
  if (day === undefined || time === undefined || rest.length > 0)
    throw wrong('Give a weekday and a time, such as sun@18:00, or off.')
  return { weekday: readWeekday(day), time: readTime(time) }
}

export function readOnOff(typed: string): boolean {
  if (typed === 'on' || typed === 'off') return typed === 'on'
  throw wrong('Give on or off.')
}

/** "30", "12.5" */
export function readUnits(typed: string): Fraction {
  const units = /^\d{1,4}(?:\.\d{1,2})?$/.test(typed) ? fractionFromDecimal(typed) : null
  if (units === null) throw wrong('Give a number, such as 30 or 12.5.')
  return units
}

const countUpTo =
  (least: number, most: number) =>
  (typed: string): number => {
    const count = /^\d{1,3}$/.test(typed) ? Number(typed) : Number.NaN
    if (!(count >= least && count <= most)) throw wrong(`Give a whole number from ${least} to ${most}.`)
    return count
  }

export const readRefills = countUpTo(0, 99)
export const readLeadDays = countUpTo(1, 60)
