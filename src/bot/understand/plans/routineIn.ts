import type { RoutineMoment } from '../../../domain/routine.ts'
import type { LocalTime } from '../../../domain/time.ts'
import type { Listening } from '../../meaning.ts'
import type { PlanSaid } from '../../planSaid.ts'
import { english } from '../en/english.ts'
import { spanish } from '../es/spanish.ts'
import { timeIn, timesIn } from '../spoken.ts'
import { folded } from './folded.ts'
import type { PlanWords } from './planWords.ts'

/** "Bedtime is 23:00", "breakfast is at 9 at weekends". */
export function routineIn(text: string, { language }: Listening, words: PlanWords): PlanSaid | null {
  const low = folded(text)
  for (const [pattern, moment] of words.routine) {
    const at = pattern.exec(low)?.groups?.at
    if (at === undefined) continue
    const days = words.weekend.test(at) ? 'weekend' : words.weekdays.test(at) ? 'weekday' : 'every'
    const rest = at.replace(words.weekend, '').replace(words.weekdays, '').replace(words.everyDay, '').trim()
    const time = hourOf(rest, moment, language === 'es' ? spanish.times : english.times)
    return time === null ? null : { wants: 'routine', moment, time, days }
  }
  return null
}

type Times = typeof english.times

/** All of a text that is a time. Of "11" for going to bed the half is plain. */
function hourOf(text: string, moment: RoutineMoment, times: Times): LocalTime | null {
  const [found, other] = timesIn(text, times)
  const bare = /^\d{1,2}(?::\d\d)?$/.test(text)
  const isWhole = bare || (found !== undefined && other === undefined && found.to - found.from >= text.length)
  const time = isWhole ? timeIn(text, times) : null
  if (time === null) return null
  const halfKnown = bare
    ? text.startsWith('0') || time.hour > 12 || time.hour === 0
    : found?.spoken.kind === 'clock' && found.spoken.halfKnown
  return halfKnown ? time : likely(time, moment)
}

/** In the half of the day in which people do it. */
function likely(time: LocalTime, moment: RoutineMoment): LocalTime {
  const pm = time.hour < 12 ? time.add({ hours: 12 }) : time
  switch (moment) {
    case 'onWaking':
    case 'breakfast':
      return time
    case 'lunch':
      return time.hour < 6 ? pm : time
    case 'dinner':
      return pm
    case 'bedtime':
      return time.hour === 12 ? time.subtract({ hours: 12 }) : time.hour < 6 ? time : pm
    default:
      return moment satisfies never
  }
}
