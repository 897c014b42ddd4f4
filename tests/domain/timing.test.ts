import { describe, expect, it } from 'vitest'
import { usualRoutine } from '../../src/domain/routine.ts'
import { type DoseTime, plannedTimesOn, type Timing } from '../../src/domain/timing.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const clock = (text: string) => Temporal.PlainTime.from(text)
const times = [clock('09:00')]
const late = {
  ...usualRoutine.weekday,
  bedtime: clock('00:30'),
}
const lateRoutine = { weekday: late, weekend: { ...late, onWaking: clock('10:00'), bedtime: clock('01:00') } }

/** The days from a Tuesday on which there is something, and at what times; "+" is after midnight. */
function plan(timing: Timing, days: number, routine = usualRoutine): readonly string[] {
  const first = day('2026-11-24')
  return Array.from({ length: days }, (_, i) => first.add({ days: i })).flatMap((on) => {
    const planned = plannedTimesOn(timing, on, routine)
    const at = planned.map(
      ({ time, daysLater }) => `${'+'.repeat(daysLater)}${time.toString({ smallestUnit: 'minute' })}`,
    )
    return at.length === 0 ? [] : [`${on.toString().slice(5)} ${at.join(' ')}`]
  })
}
const beforeTime = (named: 'breakfast' | 'dinner' | 'bedtime', min: number): DoseTime => ({
  named,
  offsetMin: -min,
})

describe('a timing', () => {
  const anchor = day('2026-11-24')
  it.each<readonly [string, Timing, number, readonly string[]]>([
    [
      'every other day',
      { kind: 'everyDays', every: 2, anchor, times },
      5,
      ['11-24 09:00', '11-26 09:00', '11-28 09:00'],
    ],
    [
      'every other day, on the days between those of the anchor also before it',
      { kind: 'everyDays', every: 2, anchor: day('2026-11-27'), times },
      4,
      ['11-25 09:00', '11-27 09:00'],
    ],
    [
      'every other week on Monday and Thursday, counted from the week of its first day',
      { kind: 'everyWeeks', every: 2, anchor, weekdays: [1, 4], times },
      21,
      ['11-26 09:00', '12-07 09:00', '12-10 09:00'],
    ],
    [
      'every 8 hours round the clock',
      { kind: 'everyHours', hours: 8, through: 'day', anchor, first: clock('06:00') },
      2,
      ['11-24 06:00 14:00 22:00', '11-25 06:00 14:00 22:00'],
    ],
    [
      'every 36 hours',
      { kind: 'everyHours', hours: 36, through: 'day', anchor, first: clock('08:00') },
      4,
      ['11-24 08:00', '11-25 20:00', '11-27 08:00'],
    ],
    [
      'every 4 hours while awake',
      { kind: 'everyHours', hours: 4, through: 'wakingHours' },
      1,
      ['11-24 07:00 11:00 15:00 19:00'],
    ],
    [
      '21 on and 7 off',
      { kind: 'cycle', on: 2, off: 3, anchor, times },
      7,
      ['11-24 09:00', '11-25 09:00', '11-29 09:00', '11-30 09:00'],
    ],
    [
      'the last day of a month',
      { kind: 'monthly', every: 1, anchor, day: { kind: 'lastDay' }, times },
      100,
      ['11-30 09:00', '12-31 09:00', '01-31 09:00', '02-28 09:00'],
    ],
    [
      'the 31st, which is the last day of a shorter month',
      { kind: 'monthly', every: 1, anchor, day: { kind: 'dayOfMonth', day: 31 }, times },
      100,
      ['11-30 09:00', '12-31 09:00', '01-31 09:00', '02-28 09:00'],
    ],
    [
      'the second Tuesday of every third month',
      {
        kind: 'monthly',
        every: 3,
        anchor: day('2026-12-01'),
        day: { kind: 'nthWeekday', nth: 2, weekday: 2 },
        times,
      },
      120,
      ['12-08 09:00', '03-09 09:00'],
    ],
    [
      'the last Friday',
      { kind: 'monthly', every: 1, anchor, day: { kind: 'nthWeekday', nth: 'last', weekday: 5 }, times },
      40,
      ['11-27 09:00', '12-25 09:00'],
    ],
    ['once', { kind: 'once', date: day('2026-11-26'), times }, 5, ['11-26 09:00']],
    ['as needed', { kind: 'asNeeded', reason: null, maximum: null, leastIntervalMin: null, times }, 5, []],
    [
      'before breakfast and at bedtime',
      { kind: 'daily', weekdays: [], times: [beforeTime('bedtime', 0), beforeTime('breakfast', 30)] },
      1,
      ['11-24 07:30 22:00'],
    ],
    [
      'the same time named twice',
      { kind: 'daily', weekdays: [], times: [clock('08:00'), beforeTime('breakfast', 0)] },
      1,
      ['11-24 08:00'],
    ],
  ])('%s', (_, timing, days, expected) => expect(plan(timing, days)).toEqual(expected))

  it('by a routine that differs at weekends, with a bedtime after midnight', () => {
    const bedtime: Timing = { kind: 'daily', weekdays: [], times: [beforeTime('bedtime', 0)] }
    expect(plan(bedtime, 5, lateRoutine).slice(2)).toEqual(['11-26 +00:30', '11-27 +00:30', '11-28 +01:00'])
    const hour: Timing = { kind: 'daily', weekdays: [], times: [beforeTime('bedtime', 60)] }
    expect(plan(hour, 1, lateRoutine)).toEqual(['11-24 23:30'])
  })
})
