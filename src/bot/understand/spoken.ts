import type { LocalDate, LocalTime } from '../../domain/time.ts'
import type { Spoken } from '../meaning.ts'
import { matches } from './patterns.ts'
import type { TimeWords } from './words.ts'

/**
 * Clock times, "ago" and "in" as people write them. Own rules rather than chrono-node, which was tried: it reads
 * "a las 8 y media" as 8:00 and "las 8 de la noche" as 8 in the morning, does not know "half nine", "8ish" or
 * "hace una hora", and speaks in Date, which the core must not touch.
 */
export interface Found {
  readonly from: number
  readonly to: number
  readonly spoken: Spoken
  /** "the 8 o'clock one": says which dose, not when. */
  readonly planned: boolean
}

type Groups = Readonly<Record<string, string | undefined>>

const number = (word: string | undefined, times: TimeWords): number | null => {
  if (word === undefined) return null
  return /^\d+$/.test(word)
    ? Number(word)
    : (times.numbers[word.split(' ')[0] === 'a' ? (word.split(' ')[1] ?? 'a') : word] ?? null)
}

function clock(groups: Groups, times: TimeWords): Spoken | null {
  if (groups.word !== undefined) {
    return {
      kind: 'clock',
      time: new Temporal.PlainTime(
        times.midnight.has(groups.word) ? 0 : times.noon.has(groups.word) ? 12 : 13,
      ),
      halfKnown: true,
    }
  }
  const [hourWord, minuteWord] = (groups.h ?? '').split(':')
  let hour = number(hourWord, times)
  if (hour === null || hour > 24) return null
  const part =
    groups.quarter === undefined
      ? null
      : /^(quarter|cuarto)$/.test(groups.quarter)
        ? 15
        : number(groups.quarter, times)
  let minute = minuteWord !== undefined ? Number(minuteWord) : groups.half !== undefined ? 30 : (part ?? 0)
  if (minute > 59) return null
  if (groups.to !== undefined && /^(to|til|till|before|menos)$/.test(groups.to) && minute > 0) {
    hour = hour === 0 ? 23 : hour - 1
    minute = 60 - minute
  }
  const half = groups.ampm ?? ''
  if (times.pm.has(half) && hour < 12)
    hour =
      (half === 'at night' || half === 'last night' || half === 'de la noche') && hour < 5 ? hour : hour + 12
  if (times.am.has(half) && hour === 12) hour = 0
  const twentyFour = /^0\d/.test(hourWord ?? '') || hour > 12 || hour === 0
  return {
    kind: 'clock',
    time: new Temporal.PlainTime(hour % 24, minute),
    halfKnown: half !== '' || twentyFour,
  }
}

function minutesOf(groups: Groups, times: TimeWords): number | null {
  if (groups.halfHour !== undefined) return 30
  const n = number(groups.n, times)
  if (n === null) return null
  const minutes = groups.unit !== undefined && times.hour.test(groups.unit) ? n * 60 : n
  const extra = groups.half !== undefined ? 30 : 0
  return minutes + extra > 0 && minutes + extra <= 7 * 24 * 60 ? minutes + extra : null
}

/** Every time in a line, longest reading first, none overlapping another. */
export function timesIn(text: string, times: TimeWords): Found[] {
  const found: Found[] = []
  const take = (
    patterns: readonly RegExp[],
    read: (groups: Groups) => Spoken | null,
    planned = false,
  ): void => {
    for (const pattern of patterns) {
      for (const match of matches(pattern, text)) {
        const from = match.index
        const to = from + match[0].length
        if (found.some((other) => other.from < to && from < other.to)) continue
        const spoken = read(match.groups ?? {})
        if (spoken !== null) found.push({ from, to, spoken, planned })
      }
    }
  }
  take(times.planned, (groups) => clock(groups, times), true)
  const lasting =
    (kind: 'ago' | 'in') =>
    (groups: Groups): Spoken | null => {
      const minutes = minutesOf(groups, times)
      return minutes === null ? null : { kind, minutes }
    }
  take(times.ago, lasting('ago'))
  take(times.clock, (groups) => clock(groups, times))
  take(times.in, lasting('in'))
  return found
}

/** The time of day in a short text such as "20:00", "8pm" or "9". */
export function timeIn(text: string, times: TimeWords): LocalTime | null {
  const bare = /^(?:at |a las |las )?(\d{1,2})(?: ?:(\d\d))?$/.exec(text)
  if (bare !== null) {
    const [hour, minute] = [Number(bare[1]), Number(bare[2] ?? 0)]
    return hour < 24 && minute < 60 ? new Temporal.PlainTime(hour, minute) : null
  }
  const [first] = timesIn(text, times)
  return first?.spoken.kind === 'clock' ? first.spoken.time : null
}

/** The weekday that a word names: 1 Monday … 7 Sunday. */
export function weekdayIn(word: string | undefined, times: TimeWords): number | null {
  const at = times.weekdays.findIndex((names) => word !== undefined && names.includes(word))
  return at < 0 ? null : at + 1
}

/** The day that "until Friday", "for 3 days" or "until December 3" ends on. Never today or earlier. */
export function untilIn(text: string, today: LocalDate, times: TimeWords): LocalDate | null {
  if (times.tomorrow.test(text)) return today.add({ days: 1 })
  const span = times.span.exec(text)?.groups
  if (span !== undefined) {
    const n = number(span.n, times)
    if (n !== null && n > 0) return today.add({ days: times.week.test(span.unit ?? '') ? n * 7 : n })
  }
  for (const pattern of times.date) {
    const groups = pattern.exec(text)?.groups
    const month =
      times.months.findIndex((names) => groups?.month !== undefined && names.includes(groups.month)) + 1
    const day = Number(groups?.day)
    if (month === 0 || !(day >= 1 && day <= 31)) continue
    const here = Temporal.PlainDate.from({ year: today.year, month, day }, { overflow: 'constrain' })
    return Temporal.PlainDate.compare(here, today) > 0 ? here : here.add({ years: 1 })
  }
  const weekday = text
    .split(' ')
    .map((word) => weekdayIn(word, times))
    .find((day) => day !== null)
  if (weekday === undefined || weekday === null) return null
  return today.add({ days: ((weekday - today.dayOfWeek + 6) % 7) + 1 })
}
