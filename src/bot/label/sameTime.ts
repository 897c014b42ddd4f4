import type { PartOfDay, TimeSaid } from '../../domain/directions.ts'
import { minuteOfDay } from '../../domain/time.ts'

/** What a part of the day may be said more exactly by: "every morning before breakfast" is one time, not two. */
const within: Readonly<
  Record<PartOfDay, { readonly from: number; readonly to: number; readonly named: readonly string[] }>
> = {
  morning: { from: 4, to: 12, named: ['breakfast', 'onWaking'] },
  midday: { from: 11, to: 15, named: ['lunch'] },
  afternoon: { from: 12, to: 19, named: ['lunch'] },
  evening: { from: 17, to: 24, named: ['dinner', 'bedtime'] },
  night: { from: 18, to: 24, named: ['dinner', 'bedtime'] },
}

/** "in the evening and at bedtime" are two times, "at night and at bedtime" are not. */
const apart: readonly string[] = ['afternoon lunch', 'evening bedtime', 'night dinner']

const holds = (part: TimeSaid, time: TimeSaid): boolean => {
  if (part.kind !== 'partOfDay') return false
  const { from, to, named } = within[part.part]
  if (time.kind === 'named') return named.includes(time.named)
  return time.kind === 'clock' && minuteOfDay(time.time) >= from * 60 && minuteOfDay(time.time) < to * 60
}

/** The more exact of two that are said in one breath, where one holds the other. */
export const moreExact = (a: TimeSaid, b: TimeSaid): TimeSaid | null =>
  holds(a, b) ? b : holds(b, a) ? a : null

/** Said as two, and hardly meant as two. */
export function isOneOccasion(a: TimeSaid, b: TimeSaid): boolean {
  if (isSame(a, b)) return true
  const [part, time] = holds(a, b) ? [a, b] : [b, a]
  if (!holds(part, time) || part.kind !== 'partOfDay') return false
  return time.kind !== 'named' || !apart.includes(`${part.part} ${time.named}`)
}

/** Two times in one breath, with no "and" and no comma: "morning noon night" are three, "at 8 am with breakfast" is unclear. */
export function mayStandTogether(a: TimeSaid, b: TimeSaid): boolean {
  if (a.kind !== 'named' || b.kind !== 'named') return a.kind === b.kind
  return isMeal(a.named) === isMeal(b.named) && a.relation === b.relation
}

const isMeal = (named: string): boolean => named !== 'bedtime' && named !== 'onWaking'

function isSame(a: TimeSaid, b: TimeSaid): boolean {
  switch (a.kind) {
    case 'clock':
      return b.kind === a.kind && a.time.equals(b.time)
    case 'named':
      return b.kind === a.kind && a.named === b.named && a.relation === b.relation && a.minutes === b.minutes
    case 'partOfDay':
      return b.kind === a.kind && a.part === b.part
    case 'anyTime':
      return false
    default:
      return a satisfies never
  }
}
