import type { Language } from '../../domain/language.ts'
import { type LocalTime, minuteOfDay } from '../../domain/time.ts'
import { line, tokens } from './clean.ts'
import { english } from './en/english.ts'
import { spanish } from './es/spanish.ts'
import { timesIn } from './spoken.ts'

const times = { en: english.times, es: spanish.times } as const

/**
 * The one clock time that a text names ("at 9", "21:30 please"); null where it names none or several. Of the two halves
 * of a day the one nearer to `around`, where she does not say which.
 */
export function clockTimeIn(text: string, language: Language, around: LocalTime): LocalTime | null {
  const words = tokens(text).filter(({ kind }) => kind === 'word' || kind === 'number')
  const found = timesIn(line(words).text, times[language])
  const [only, other] = found
  if (only?.spoken.kind !== 'clock' || other !== undefined || words.length > 6) return null
  const { time, halfKnown } = only.spoken
  const away = (one: LocalTime): number => Math.abs(minuteOfDay(one) - minuteOfDay(around))
  const otherHalf = time.add({ hours: 12 })
  return !halfKnown && away(otherHalf) < away(time) ? otherHalf : time
}
