import type { LocalDate, LocalTime } from '../../domain/time.ts'
import { timesIn, weekdayIn } from './spoken.ts'
import type { TimeWords } from './words.ts'

/** How days are named beside weekdays and months. Each is looked for in a line of plain words. */
export interface DayWords {
  readonly today: RegExp
  readonly yesterday: RegExp
  readonly tomorrow: RegExp
  readonly dayAfterTomorrow: RegExp
  /** Groups n and unit. */
  readonly ago: RegExp
  readonly ahead: RegExp
  readonly week: RegExp
  /** Group day: "the 12th". */
  readonly dayOfMonth: RegExp
  /** What may stand between these and says nothing. */
  readonly filler: RegExp
  /** Two people read two days in it: "next Friday". */
  readonly unclear: RegExp
}

/** A day and a time as they were said; null: not said. */
export interface DaySaid {
  readonly on: LocalDate | null
  readonly time: LocalTime | null
}

/**
 * The day and the time that a text names, on one side of today; null where it names none, or holds anything else. A bare
 * hour of a clinic is one by day: "at 4" is 16:00.
 */
export function daySaid(
  text: string,
  today: LocalDate,
  side: 'past' | 'future',
  words: DayWords,
  times: TimeWords,
): DaySaid | null {
  let rest = ` ${text} `
  if (words.unclear.test(rest)) return null
  const taken = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(rest)
    if (match !== null) rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`
    return match
  }
  const on = dayIn(taken, today, side, words, times) ?? null
  const time = timeOf(rest.trim().replaceAll(/ +/g, ' '), on !== null, times, words)
  return time === undefined || (on === null && time === null) ? null : { on, time }
}

type Take = (pattern: RegExp) => RegExpExecArray | null

function dayIn(
  taken: Take,
  today: LocalDate,
  side: 'past' | 'future',
  words: DayWords,
  times: TimeWords,
): LocalDate | undefined {
  const near = side === 'past' ? nearPast(taken, today, words) : nearAhead(taken, today, words)
  if (near !== undefined) return near
  if (taken(words.today) !== null) return today
  const away = taken(side === 'past' ? words.ago : words.ahead)?.groups
  if (away !== undefined) {
    const n = Number(away.n) || (times.numbers[away.n ?? ''] ?? Number.NaN)
    const days = n * (words.week.test(away.unit ?? '') ? 7 : 1)
    return days >= 0 && days < 400 ? today.add({ days: side === 'past' ? -days : days }) : undefined
  }
  for (const pattern of datesOf(times)) {
    const groups = taken(pattern)?.groups
    const month = times.months.findIndex((names) => names.includes(groups?.month ?? '')) + 1
    if (groups !== undefined) return ofMonth(Number(groups.day), month, today, side)
  }
  const named = times.weekdays.flat()
  const weekday = weekdayIn(taken(new RegExp(`(?<= )(?:${named.join('|')})(?= )`))?.[0], times)
  if (weekday !== null) {
    const days = (weekday - today.dayOfWeek + 7) % 7
    return side === 'past' ? today.subtract({ days: (7 - days) % 7 }) : today.add({ days: days || 7 })
  }
  const day = Number(taken(words.dayOfMonth)?.groups?.day)
  return day >= 1 && day <= 31 ? nearest(day, today, side) : undefined
}

/** The dates of a language, with the names of its months in place of any word. */
const datesOf = (times: TimeWords): readonly RegExp[] =>
  times.date.map(
    ({ source }) =>
      new RegExp(source.replace(/\(\?<month>[^)]*\)/, `(?<month>${times.months.flat().join('|')})`)),
  )

const nearPast = (taken: Take, today: LocalDate, { yesterday }: DayWords): LocalDate | undefined =>
  taken(yesterday) === null ? undefined : today.subtract({ days: 1 })

function nearAhead(
  taken: Take,
  today: LocalDate,
  { tomorrow, dayAfterTomorrow }: DayWords,
): LocalDate | undefined {
  if (taken(dayAfterTomorrow) !== null) return today.add({ days: 2 })
  return taken(tomorrow) === null ? undefined : today.add({ days: 1 })
}

/** That day of a month with a name, in the year that lies on that side. */
function ofMonth(
  day: number,
  month: number,
  today: LocalDate,
  side: 'past' | 'future',
): LocalDate | undefined {
  const years = side === 'past' ? [0, -1] : [0, 1]
  for (const more of years) {
    const date = existing(today.year + more, month, day)
    if (date === undefined) continue
    const is = Temporal.PlainDate.compare(date, today)
    if (side === 'past' ? is <= 0 : is >= 0) return date
  }
  return undefined
}

/** That day of this month or of the nearest that has it on that side. */
function nearest(day: number, today: LocalDate, side: 'past' | 'future'): LocalDate | undefined {
  for (let months = 0; months <= 2; months++) {
    const month = today.with({ day: 1 }).add({ months: side === 'past' ? -months : months })
    const date = existing(month.year, month.month, day)
    if (date === undefined) continue
    const is = Temporal.PlainDate.compare(date, today)
    if (side === 'past' ? is <= 0 : is >= 0) return date
  }
  return undefined
}

function existing(year: number, month: number, day: number): LocalDate | undefined {
  if (!(day >= 1) || day > Temporal.PlainDate.from({ year, month, day: 1 }).daysInMonth) return undefined
  return Temporal.PlainDate.from({ year, month, day })
}

const earliestByDay = 7

/** Null: none was said. Undefined: there is more in the text than a time. */
function timeOf(
  text: string,
  afterDay: boolean,
  times: TimeWords,
  { filler }: DayWords,
): LocalTime | null | undefined {
  const plain = text.replaceAll(filler, ' ').trim()
  if (plain === '') return null
  const hour = /^\d{1,2}$/.test(plain) ? Number(plain) : Number.NaN
  if (afterDay && hour <= 23) return byDay(Temporal.PlainTime.from({ hour }), false)
  const [found, other] = timesIn(text, times)
  if (found === undefined || other !== undefined || found.spoken.kind !== 'clock') return undefined
  const left = `${text.slice(0, found.from)} ${text.slice(found.to)}`
  if (left.replaceAll(filler, ' ').trim() !== '') return undefined
  return byDay(
    found.spoken.time,
    found.spoken.halfKnown || (found.spoken.time.minute > 0 && /\d{2}:\d{2}/.test(text)),
  )
}

const byDay = (time: LocalTime, halfKnown: boolean): LocalTime =>
  !halfKnown && time.hour > 0 && time.hour < earliestByDay ? time.add({ hours: 12 }) : time
