import { type CalendarDay, calendarDay, dayAfter, dayNumbered } from './calendar.ts'
import { doseIdOf } from './dose.ts'
import { lastDayOf, mayPassMidnight, phaseOn, plannedOn } from './plan.ts'
import type { Prescription } from './prescription.ts'
import {
  compareDates,
  compareInstants,
  dayAt,
  firstInstantOn,
  type Instant,
  isBefore,
  type LocalDate,
  type LocalTime,
  latest,
  type Zone,
} from './time.ts'
import type { PlannedTime } from './timing.ts'
import type { WallClock } from './wallClock.ts'

/** One planned intake on the patient's calendar, whether or not anything is known of it yet. */
export interface Slot {
  readonly doseId: string
  readonly prescriptionId: string
  /** The day that it belongs to; one after midnight may belong to the day before. */
  readonly date: LocalDate
  readonly time: LocalTime
  readonly plannedAt: Instant
}

/** The slots of one local day, in order. Where a clock change makes two fall on one moment, both are kept. */
export const slotsOn = (prescription: Prescription, date: LocalDate, clock: WallClock): readonly Slot[] =>
  unknownOn(prescription, calendarDay(date), clock, nothing)

const nothing: ReadonlySet<string> = new Set()

/** Without those that are known already, which saves the work of finding their moments. */
function unknownOn(
  prescription: Prescription,
  day: CalendarDay,
  clock: WallClock,
  known: ReadonlySet<string>,
): readonly Slot[] {
  const slots: Slot[] = []
  for (const planned of plannedOn(prescription, day, clock)) {
    const id = doseIdOf(prescription.id, day.name, planned.name)
    if (!known.has(id)) slots.push(slotAt(prescription, day, planned, momentOf(day, planned, clock)))
  }
  return slots
}

const momentOf = (day: CalendarDay, { time, daysLater }: PlannedTime, { zone }: WallClock): Instant =>
  firstInstantOn(daysLater === 0 ? day : dayAfter(day), time, zone)

const slotAt = (
  { id }: Prescription,
  { date, name: day }: CalendarDay,
  { time, name }: PlannedTime,
  plannedAt: Instant,
): Slot => ({ doseId: doseIdOf(id, day, name), prescriptionId: id, date, time, plannedAt })

/**
 * The first local day that can have a slot at or after `from`. Where the clock jumps to midnight, a late dose of the
 * day before falls on the first moment of the next; one after midnight may belong to the day before.
 */
function firstDayFrom(prescription: Prescription, from: Instant, zone: Zone): CalendarDay {
  const day = dayAt(from.epochMilliseconds - 1, zone)
  return mayPassMidnight(prescription) ? dayNumbered(day.number - 1) : day
}

/**
 * The slots planned from `from` (included) until `to` (left out), in order of time, by the calendar alone. Windows join:
 * the slots of [a, b) and of [b, c) are those of [a, c).
 * @param known doses that are left out.
 */
export function slotsBetween(
  prescription: Prescription,
  clock: WallClock,
  from: Instant,
  to: Instant,
  known = nothing,
): readonly Slot[] {
  const found: Slot[] = []
  const last = dayAt(to.epochMilliseconds, clock.zone).number
  for (let day = firstDayFrom(prescription, from, clock.zone); day.number <= last; day = dayAfter(day)) {
    for (const slot of unknownOn(prescription, day, clock, known)) {
      if (!isBefore(slot.plannedAt, from) && isBefore(slot.plannedAt, to) && isPlanned(prescription, slot))
        found.push(slot)
    }
  }
  return found.length < 2 ? found : found.toSorted((a, b) => compareInstants(a.plannedAt, b.plannedAt))
}

export const isPlanned = (prescription: Prescription, { plannedAt }: Pick<Slot, 'plannedAt'>): boolean =>
  !isBefore(plannedAt, prescription.addedAt) &&
  (prescription.stoppedAt === null || isBefore(plannedAt, prescription.stoppedAt))

/** How far ahead the next slot is looked for, unless a caller needs less: more than any timing leaves out. */
const lookAheadDays = 400

/** The first slot at or after `from` by the calendar alone; null when there is none within so many days. */
export function nextSlot(
  prescription: Prescription,
  clock: WallClock,
  from: Instant,
  aheadDays = lookAheadDays,
): Slot | null {
  const { stoppedAt } = prescription
  const since = latest(from, prescription.addedAt)
  if (stoppedAt !== null && !isBefore(since, stoppedAt)) return null
  const next = firstPlanned(prescription, clock, since, aheadDays)
  return next !== null && stoppedAt !== null && !isBefore(next.plannedAt, stoppedAt) ? null : next
}

function firstPlanned(
  prescription: Prescription,
  clock: WallClock,
  since: Instant,
  aheadDays: number,
): Slot | null {
  const lastDay = lastDayOf(prescription)
  let day = firstDayFrom(prescription, since, clock.zone)
  let next: Slot | null = null
  for (let ahead = 0; ahead <= aheadDays; ahead++, day = dayAfter(day)) {
    if (lastDay !== null && compareDates(lastDay, day.date) < 0) break
    const first = firstOn(prescription, day, clock, since)
    // One after midnight may be later than what the day after it begins with.
    if (next !== null) return first !== null && isBefore(first.plannedAt, next.plannedAt) ? first : next
    if (first !== null && !mayPassMidnight(prescription)) return first
    next = first
  }
  return next
}

/** The first slot of a day that is not before `since`. */
function firstOn(
  prescription: Prescription,
  day: CalendarDay,
  clock: WallClock,
  since: Instant,
): Slot | null {
  let first: { readonly planned: PlannedTime; readonly at: Instant } | null = null
  for (const planned of plannedOn(prescription, day, clock)) {
    const at = momentOf(day, planned, clock)
    if (!isBefore(at, since) && (first === null || isBefore(at, first.at))) first = { planned, at }
  }
  return first === null ? null : slotAt(prescription, day, first.planned, first.at)
}

/** On how many days the usual gap is looked for: a week covers every weekday, and the first day may be over. */
const gapDays = 8

/**
 * The smallest usual gap between two doses on the plan of the days from `from`, in minutes by the wall clock: 24 hours for one a
 * day. A clock change makes no gap unusual, nor does the end of a phase.
 */
export function usualGapMin(prescription: Prescription, from: LocalDate, clock: WallClock): number {
  const phase = phaseOn(prescription, from)
  if (phase?.dosage.timing.kind === 'afterTaken') return 60 * phase.dosage.timing.hours
  const gaps = gapsFrom(prescription, from, clock)
  if (phase !== null && (phase.until !== null || phase.lastsDoses !== undefined)) {
    const { lastsDoses: _, ...endless } = { ...phase, until: null }
    gaps.push(...gapsFrom({ ...prescription, phases: [endless] }, from, clock))
  }
  return gaps.length === 0 ? 24 * 60 : Math.max(1, Math.min(...gaps))
}

/** Between the doses of about a week, or to the next one where that is further away. */
function gapsFrom(prescription: Prescription, from: LocalDate, clock: WallClock): number[] {
  const ahead: number[] = []
  let day = calendarDay(from)
  for (let i = 0; i < gapDays || (ahead.length === 1 && i < lookAheadDays); i++, day = dayAfter(day)) {
    for (const { minute } of plannedOn(prescription, day, clock)) ahead.push(24 * 60 * i + minute)
  }
  const inOrder = ahead.toSorted((a, b) => a - b)
  return inOrder.slice(1).map((at, i) => at - (inOrder[i] as number))
}
