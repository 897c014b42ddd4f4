import { compareDates, type LocalDate } from '../../../domain/time.ts'
import { weekdayIn } from '../spoken.ts'
import type { TimeWords } from '../words.ts'
import type { PlanWords } from './planWords.ts'

/**
 * The day that "from Monday", "from 3 December" or "since yesterday" names. The past of a plan stays as it was, so what is
 * over is today; a weekday is the next one of its name.
 */
export function dayIn(on: string, today: LocalDate, words: PlanWords, times: TimeWords): LocalDate | null {
  const text = on.replace(/^(?:(?:the|on|next|this|el|del|proximo|este|dia) )*(?=\S)/, (before) =>
    /day after/.test(on) ? before : '',
  )
  if (words.today.test(text) || words.yesterday.test(text)) return today
  if (words.tomorrow.test(text)) return today.add({ days: 1 })
  if (words.afterTomorrow.test(on) || words.afterTomorrow.test(text)) return today.add({ days: 2 })
  const weekday = weekdayIn(text, times)
  if (weekday !== null) return today.add({ days: ((weekday - today.dayOfWeek + 6) % 7) + 1 })
  const date = dateIn(text, today, times)
  return date !== null && compareDates(date, today) < 0 ? today : date
}

function dateIn(text: string, today: LocalDate, times: TimeWords): LocalDate | null {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return Temporal.PlainDate.from(text, { overflow: 'constrain' })
  const { day, word } =
    /^(?<day>\d{1,2})(?:st|nd|rd|th)?(?: of| de)? (?<word>[a-z]+)$/.exec(text)?.groups ??
    /^(?<word>[a-z]+) (?<day>\d{1,2})(?:st|nd|rd|th)?$/.exec(text)?.groups ??
    {}
  const month = times.months.findIndex((names) => word !== undefined && names.includes(word)) + 1
  if (month === 0 || !(Number(day) >= 1 && Number(day) <= 31)) return null
  const here = Temporal.PlainDate.from(
    { year: today.year, month, day: Number(day) },
    { overflow: 'constrain' },
  )
  // Some weeks ago is "since then"; longer ago it is next year's.
  return compareDates(here.add({ months: 3 }), today) < 0 ? here.add({ years: 1 }) : here
}
