import { calendarDay } from '../../domain/calendar.ts'
import { plannedByPhase } from '../../domain/plan.ts'
import type { DosagePhase, Prescription } from '../../domain/prescription.ts'
import type { Routine } from '../../domain/routine.ts'
import { compareDates, daysBetween, type LocalDate } from '../../domain/time.ts'
import { isNamed, type PlannedTime, plannedTimesOn, type Timing, timesNamed } from '../../domain/timing.ts'
import { routineBy, type WallClock } from '../../domain/wallClock.ts'

/** Doses that a calendar can repeat by itself: from a moment on its wall clock, by a rule (RFC 5545), until a day. */
export interface Series {
  readonly phase: DosagePhase
  readonly start: Temporal.PlainDateTime
  /** Without its end; null: this one alone. */
  readonly rule: string | null
  /** The last day on which it may fall; null: it goes on and on. */
  readonly lastDay: LocalDate | null
}

/** So far ahead single doses are written where no rule says them. */
const singlesAheadDays = 366

/** What is planned from a day on. None for what depends on her alone: as needed, and so long after the last one taken. */
export function seriesOf(prescription: Prescription, from: LocalDate, clock: WallClock): readonly Series[] {
  const { phases } = prescription
  if (phases.some(({ lastsDoses }) => lastsDoses !== undefined))
    return singles(prescription, phases, from, clock)
  return phases.flatMap((phase) => {
    if (phase.until !== null && compareDates(phase.until, from) <= 0) return []
    const begins = compareDates(phase.from, from) < 0 ? from : phase.from
    return repeating(phase, begins, routineBy(clock)) ?? singles(prescription, [phase], begins, clock)
  })
}

function singles(
  prescription: Prescription,
  phases: readonly DosagePhase[],
  from: LocalDate,
  clock: WallClock,
): readonly Series[] {
  const found: Series[] = []
  for (let ahead = 0, day = from; ahead < singlesAheadDays; ahead++, day = day.add({ days: 1 }))
    for (const [phase, planned] of plannedByPhase(prescription, calendarDay(day), clock))
      for (const { time, daysLater } of phases.includes(phase) ? planned : [])
        found.push({
          phase,
          start: day.add({ days: daysLater }).toPlainDateTime(time),
          rule: null,
          lastDay: null,
        })
  return found
}

const everyDay: readonly number[] = [1, 2, 3, 4, 5, 6, 7]

/** Days of the week on which her routine is the same. */
const sortsOfDay = (timing: Timing, { weekday, weekend }: Routine): readonly (readonly number[])[] =>
  JSON.stringify(weekday) === JSON.stringify(weekend) ||
  (timing.kind !== 'everyHours' && !timesNamed(timing).some(isNamed))
    ? [everyDay]
    : [everyDay.slice(0, 5), everyDay.slice(5)]

/** Null where no rule says it. */
function repeating(phase: DosagePhase, from: LocalDate, routine: Routine): readonly Series[] | null {
  const { timing } = phase.dosage
  if (timing.kind === 'asNeeded' || timing.kind === 'afterTaken') return []
  const found: Series[] = []
  for (const days of sortsOfDay(timing, routine)) {
    for (const { rule, isOn } of rulesOf(timing, days) ?? [{ rule: null, isOn: () => false }]) {
      if (rule === null) return null
      const first = firstDay(phase, from, routine, (day) => days.includes(day.dayOfWeek) && isOn(day))
      if (first === null) continue
      for (const planned of plannedTimesOn(timing, first, routine)) {
        // A rule that names days would name the wrong ones for a dose after midnight.
        if (planned.daysLater === 1 && rule.includes('BY')) return null
        found.push(seriesFrom(phase, first, planned, rule))
      }
    }
  }
  return found
}

const seriesFrom = (
  phase: DosagePhase,
  first: LocalDate,
  { time, daysLater }: PlannedTime,
  rule: string,
): Series => ({
  phase,
  start: first.add({ days: daysLater }).toPlainDateTime(time),
  rule: phase.dosage.timing.kind === 'once' ? null : rule,
  lastDay: phase.until?.subtract({ days: 1 }).add({ days: daysLater }) ?? null,
})

/** Longer than any timing leaves out. */
const searchDays = 1500

function firstDay(
  { until, dosage: { timing } }: DosagePhase,
  from: LocalDate,
  routine: Routine,
  isOn: (day: LocalDate) => boolean,
): LocalDate | null {
  for (let ahead = 0, day = from; ahead < searchDays; ahead++, day = day.add({ days: 1 })) {
    if (until !== null && compareDates(day, until) >= 0) return null
    if (isOn(day) && plannedTimesOn(timing, day, routine).length > 0) return day
  }
  return null
}

interface Rule {
  readonly rule: string
  /** Which of the days on which something is planned it is about. */
  readonly isOn: (day: LocalDate) => boolean
}

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const byDay = (days: readonly number[]): string =>
  days.length === 7 ? '' : `;BYDAY=${days.map((day) => codes[day - 1]).join(',')}`
const always = () => true
const daysInCycleMax = 62

/** The rules on these days of the week; null: there are none that say it. */
function rulesOf(timing: Timing, days: readonly number[]): readonly Rule[] | null {
  switch (timing.kind) {
    case 'daily': {
      const own = timing.weekdays.length === 0 ? days : days.filter((day) => timing.weekdays.includes(day))
      return own.length === 0 ? [] : [{ rule: `FREQ=DAILY${byDay(own)}`, isOn: always }]
    }
    case 'everyDays':
      return [{ rule: `FREQ=DAILY;INTERVAL=${timing.every}${byDay(days)}`, isOn: always }]
    case 'everyWeeks': {
      const own = days.filter((day) => timing.weekdays.includes(day))
      const rule = `FREQ=WEEKLY;INTERVAL=${timing.every};WKST=MO;BYDAY=${own.map((day) => codes[day - 1]).join(',')}`
      return own.length === 0 ? [] : [{ rule, isOn: always }]
    }
    case 'everyHours':
      return timing.through === 'day' && 24 % timing.hours !== 0
        ? null
        : [{ rule: `FREQ=DAILY${byDay(days)}`, isOn: always }]
    case 'cycle': {
      const whole = timing.on + timing.off
      if (timing.on > daysInCycleMax) return null
      return Array.from({ length: timing.on }, (_, place) => ({
        rule: `FREQ=DAILY;INTERVAL=${whole}${byDay(days)}`,
        isOn: (day: LocalDate) => ((daysBetween(timing.anchor, day) % whole) + whole) % whole === place,
      }))
    }
    case 'monthly':
      return monthlyRules(timing, days)
    case 'once':
      return [{ rule: 'FREQ=DAILY;COUNT=1', isOn: always }]
    case 'asNeeded':
    case 'afterTaken':
      return []
    default:
      return timing satisfies never
  }
}

function monthlyRules(
  { every, day }: Extract<Timing, { kind: 'monthly' }>,
  days: readonly number[],
): readonly Rule[] | null {
  const often = `FREQ=MONTHLY;INTERVAL=${every}`
  if (day.kind === 'nthWeekday') {
    const nth = day.nth === 'last' ? -1 : day.nth
    return days.includes(day.weekday)
      ? [{ rule: `${often};BYDAY=${nth}${codes[day.weekday - 1]}`, isOn: always }]
      : []
  }
  if (days.length < 7) return null
  if (day.kind === 'lastDay') return [{ rule: `${often};BYMONTHDAY=-1`, isOn: always }]
  if (day.day <= 28) return [{ rule: `${often};BYMONTHDAY=${day.day}`, isOn: always }]
  // Of those that the month has, the last one.
  const some = [28, 29, 30, 31].filter((one) => one <= day.day).join(',')
  return [{ rule: `${often};BYMONTHDAY=${some};BYSETPOS=-1`, isOn: always }]
}
