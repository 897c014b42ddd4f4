import type { LocalDate, LocalTime } from './time.ts'
import { compareTimes } from './time.ts'

/** The parts of her day by which a label may name a time (FHIR EventTiming WAKE, CM, CD, CV, HS). */
export const routineMoments = ['onWaking', 'breakfast', 'lunch', 'dinner', 'bedtime'] as const
export type RoutineMoment = (typeof routineMoments)[number]

/** When these are, on her wall clock. A bedtime before the time of waking is after midnight. */
export type RoutineTimes = Readonly<Record<RoutineMoment, LocalTime>>

/** How her days go: Monday to Friday, and Saturday and Sunday. */
export interface Routine {
  readonly weekday: RoutineTimes
  readonly weekend: RoutineTimes
}

const at = (time: string): LocalTime => Temporal.PlainTime.from(time)

const usualTimes: RoutineTimes = {
  onWaking: at('07:00'),
  breakfast: at('08:00'),
  lunch: at('13:00'),
  dinner: at('19:00'),
  bedtime: at('22:00'),
}

/** What is supposed until she or an operator says otherwise. */
export const usualRoutine: Routine = { weekday: usualTimes, weekend: usualTimes }

export const routineOn = (routine: Routine, day: LocalDate): RoutineTimes =>
  day.dayOfWeek > 5 ? routine.weekend : routine.weekday

/** Whether this moment of a day is on the next one by the calendar, as a bedtime at 00:30 is. */
export const isAfterMidnight = (times: RoutineTimes, moment: RoutineMoment): boolean =>
  moment === 'bedtime' && compareTimes(times.bedtime, times.onWaking) < 0
