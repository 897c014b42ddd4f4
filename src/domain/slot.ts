import { type CalendarDay, calendarDay, dayAfter, daysFrom } from './calendar.ts'
import { doseId } from './dose.ts'
import type { Prescription } from './prescription.ts'
import {
  compareDates,
  compareInstants,
  firstInstantAt,
  type Instant,
  isBefore,
  type LocalDate,
  type LocalTime,
  localDate,
  minuteOfDay,
  type Zone,
} from './time.ts'
import { timesOn } from './timing.ts'

/** One planned intake on the patient's calendar, whether or not anything is known of it yet. */
export interface Slot {
  readonly doseId: string
  readonly prescriptionId: string
  readonly date: LocalDate
  readonly time: LocalTime
  readonly plannedAt: Instant
}

const phaseOn = (prescription: Prescription, day: LocalDate) =>
  prescription.phases.find(
    (phase) =>
      compareDates(phase.from, day) <= 0 && (phase.until === null || compareDates(day, phase.until) < 0),
  )

/** The dosage in force on a day, or null outside all phases. */
export const dosageOn = (prescription: Prescription, day: LocalDate) =>
  phaseOn(prescription, day)?.dosage ?? null

/** The times planned on a day, in order. */
function timesPlanned(prescription: Prescription, day: LocalDate): readonly LocalTime[] {
  const dosage = dosageOn(prescription, day)
  return dosage === null ? [] : timesOn(dosage.timing, day)
}

/** The slots of one local day, in order. Where a clock change makes two fall on one moment, both are kept. */
export const slotsOn = (prescription: Prescription, date: LocalDate, zone: Zone): readonly Slot[] =>
  unknownOn(prescription, calendarDay(date), zone, nothing)

const nothing: ReadonlySet<string> = new Set()

/** Without those that are known already, which saves the work of finding their moments. */
function unknownOn(
  prescription: Prescription,
  { date, name }: CalendarDay,
  zone: Zone,
  known: ReadonlySet<string>,
): readonly Slot[] {
  const slots: Slot[] = []
  for (const time of timesPlanned(prescription, date)) {
    const id = doseId(prescription.id, name, time)
    if (known.has(id)) continue
    const plannedAt = firstInstantAt(date, time, zone)
    slots.push({ doseId: id, prescriptionId: prescription.id, date, time, plannedAt })
  }
  return slots
}

/**
 * The first local day that can have a slot at or after `from`. Where the clock jumps to midnight, a late dose of the
 * day before falls on the first moment of the next.
 */
const firstDayFrom = (from: Instant, zone: Zone): LocalDate =>
  localDate(from.subtract({ nanoseconds: 1 }), zone)

/**
 * The slots planned from `from` (included) until `to` (left out), in order of time. Windows join: the slots of
 * [a, b) and of [b, c) are those of [a, c).
 * @param known doses that are left out.
 */
export function slotsBetween(
  prescription: Prescription,
  zone: Zone,
  from: Instant,
  to: Instant,
  known = nothing,
): readonly Slot[] {
  const found: Slot[] = []
  for (const day of daysFrom(firstDayFrom(from, zone), localDate(to, zone))) {
    for (const slot of unknownOn(prescription, day, zone, known)) {
      if (!isBefore(slot.plannedAt, from) && isBefore(slot.plannedAt, to) && isPlanned(prescription, slot))
        found.push(slot)
    }
  }
  return found.toSorted((a, b) => compareInstants(a.plannedAt, b.plannedAt))
}

const isPlanned = (prescription: Prescription, slot: Slot): boolean =>
  !isBefore(slot.plannedAt, prescription.addedAt) &&
  (prescription.stoppedAt === null || isBefore(slot.plannedAt, prescription.stoppedAt))

/** How far ahead the next slot is looked for: a week covers every weekday, and the first day may be over. */
const lookAheadDays = 8

/** The first slot at or after `from`, within eight days; null when there is none. */
export function nextSlot(prescription: Prescription, zone: Zone, from: Instant): Slot | null {
  let day = calendarDay(firstDayFrom(from, zone))
  for (let ahead = 0; ahead <= lookAheadDays; ahead++, day = dayAfter(day)) {
    const slot = unknownOn(prescription, day, zone, nothing).find(
      (candidate) => !isBefore(candidate.plannedAt, from) && isPlanned(prescription, candidate),
    )
    if (slot !== undefined) return slot
  }
  return null
}

/**
 * The smallest usual gap between two doses on the plan of the days from `from`, in minutes by the wall clock: 24 hours for one a
 * day. A clock change makes no gap unusual.
 */
export function usualGapMin(prescription: Prescription, from: LocalDate): number {
  const ahead: number[] = []
  let day = calendarDay(from)
  for (let i = 0; i < lookAheadDays; i++, day = dayAfter(day)) {
    for (const time of timesPlanned(prescription, day.date)) ahead.push(24 * 60 * i + minuteOfDay(time))
  }
  const gaps = ahead.slice(1).map((at, i) => at - (ahead[i] as number))
  return gaps.length === 0 ? 24 * 60 : Math.max(1, Math.min(...gaps))
}
