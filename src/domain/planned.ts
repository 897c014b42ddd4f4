import { doseId } from './dose.ts'
import { lastTakenAt, leastIntervalMin } from './leastInterval.ts'
import { phaseOn } from './plan.ts'
import type { DosagePhase, Prescription } from './prescription.ts'
import type { Situation } from './situation.ts'
import { isPlanned, nextSlot, type Slot, slotsBetween, slotsOn } from './slot.ts'
import {
  compareDates,
  compareInstants,
  days,
  firstInstantAt,
  hours,
  type Instant,
  isAfter,
  isBefore,
  type LocalDate,
  latest,
  localDate,
  localTime,
  minutes,
} from './time.ts'
import { placed, type TimingOf } from './timing.ts'
import { routineBy } from './wallClock.ts'

/** What of a situation says when something is planned: the calendar, and for some what was taken. */
type Planning = Pick<Situation, 'patient' | 'doses'>

/**
 * The slots planned from `from` (included) until `to` (left out), in order of time: by the calendar, and those that
 * follow from the last dose that was taken.
 * @param known doses that are left out.
 */
export function plannedBetween(
  s: Planning,
  prescription: Prescription,
  from: Instant,
  to: Instant,
  known?: ReadonlySet<string>,
): readonly Slot[] {
  const byCalendar = isArriving(s, from)
    ? slotsBetween(prescription, s.patient, from.subtract(hours(arrivalHours)), to, known)
        .map((slot) => keptApart(s, prescription, slot))
        .filter(({ plannedAt }) => !isBefore(plannedAt, from) && isBefore(plannedAt, to))
    : slotsBetween(prescription, s.patient, from, to, known)
  const following = followsTaken(prescription) ? afterTaken(s, prescription, from, to) : []
  if (following.length === 0) return byCalendar
  return [...byCalendar, ...following.filter(({ doseId: id }) => known?.has(id) !== true)].toSorted((a, b) =>
    compareInstants(a.plannedAt, b.plannedAt),
  )
}

/** The first slot at or after `from`; null when there is none within so many days. */
export function nextPlanned(
  s: Planning,
  prescription: Prescription,
  from: Instant,
  aheadDays?: number,
): Slot | null {
  if (isArriving(s, from)) {
    const [soon] = plannedBetween(s, prescription, from, from.add(hours(arrivalHours)))
    if (soon !== undefined) return soon
  }
  const byCalendar = nextSlot(prescription, s.patient, from, aheadDays)
  if (!followsTaken(prescription)) return byCalendar
  const [following] = afterTaken(s, prescription, from, from.add(days(followingDays)))
  if (following === undefined) return byCalendar
  return byCalendar === null || isBefore(following.plannedAt, byCalendar.plannedAt) ? following : byCalendar
}

/** The slots of one local day, in order. */
export function plannedOnDay(s: Planning, prescription: Prescription, date: LocalDate): readonly Slot[] {
  const byCalendar = slotsOn(prescription, date, s.patient).map((slot) =>
    isArriving(s, slot.plannedAt) ? keptApart(s, prescription, slot) : slot,
  )
  if (!followsTaken(prescription)) return byCalendar
  const midnight = firstInstantAt(date, Temporal.PlainTime.from('00:00'), s.patient.zone)
  const following = afterTaken(s, prescription, midnight, midnight.add(hours(26)))
  return [...byCalendar, ...following.filter((slot) => compareDates(slot.date, date) === 0)]
}

/** Whether the plan of a day holds this dose still. */
export const isOnPlan = (
  s: Planning,
  prescription: Prescription,
  slot: { readonly doseId: string; readonly date: LocalDate },
): boolean => plannedOnDay(s, prescription, slot.date).some(({ doseId: id }) => id === slot.doseId)

// After the clock of another zone was taken

/** So long after it may the least interval hold back a dose: any shift between two zones is shorter. */
const arrivalHours = 27

/** She has just changed to the clock of another zone, so that the usual gaps do not hold yet. */
function isArriving({ patient }: Planning, at: Instant): boolean {
  const since = patient.settings.zoneTakenAt
  return since !== undefined && isBefore(at, since.add(hours(2 * arrivalHours)))
}

/** Not within the least interval of the last one taken: then its time is the end of that. */
function keptApart(s: Planning, prescription: Prescription, slot: Slot): Slot {
  const since = s.patient.settings.zoneTakenAt
  const last = lastTakenAt(s.doses, prescription.id)
  if (since === undefined || last === null || isAfter(last, slot.plannedAt)) return slot
  if (isBefore(slot.plannedAt, since) || isAfter(slot.plannedAt, since.add(hours(arrivalHours)))) return slot
  const apart = last.add(minutes(Math.round(leastIntervalMin(s.patient, prescription, slot.plannedAt))))
  return isBefore(slot.plannedAt, apart) ? { ...slot, plannedAt: toTheMinute(apart) } : slot
}

// What follows from the last dose taken

const followsTaken = ({ phases }: Prescription): boolean =>
  phases.some(({ dosage }) => dosage.timing.kind === 'afterTaken')

/** Within this, one follows or it begins anew. */
const followingDays = 3

/**
 * So many hours after the last one was taken. Without an answer to that it begins anew on each day with the first time,
 * so that nobody is woken through the night for one that she left out.
 */
function afterTaken(s: Planning, prescription: Prescription, from: Instant, to: Instant): readonly Slot[] {
  const last = lastTakenAt(s.doses, prescription.id)
  const found: Slot[] = []
  const add = (plannedAt: Instant, phase: DosagePhase & { dosage: { timing: TimingOf<'afterTaken'> } }) => {
    const halfGap = minutes(30 * phase.dosage.timing.hours)
    const isNear = (at: Instant) =>
      isBefore(at.subtract(halfGap), plannedAt) && isBefore(plannedAt, at.add(halfGap))
    if (s.doses.some((dose) => dose.prescriptionId === prescription.id && isNear(dose.plannedAt))) return
    if (found.some((slot) => isNear(slot.plannedAt))) return
    if (isBefore(plannedAt, from) || !isBefore(plannedAt, to) || !isPlanned(prescription, { plannedAt }))
      return
    found.push(slotAt(prescription, plannedAt, s.patient.zone))
  }
  const following = last === null ? null : phaseAfterTaken(prescription, localDate(last, s.patient.zone))
  if (last !== null && following !== null)
    add(toTheMinute(last.add(hours(following.dosage.timing.hours))), following)
  for (
    let day = localDate(from, s.patient.zone).subtract({ days: 1 });
    compareDates(day, localDate(to, s.patient.zone)) <= 0;
    day = day.add({ days: 1 })
  ) {
    const phase = phaseAfterTaken(prescription, day)
    if (phase === null) continue
    const { time, daysLater } = placed(phase.dosage.timing.first, day, routineBy(s.patient))
    const first = firstInstantAt(day.add({ days: daysLater }), time, s.patient.zone)
    const rested = last === null ? null : last.add(hours(phase.dosage.timing.hours))
    if (rested === null || isAfter(first, rested)) add(first, phase)
  }
  return found.toSorted((a, b) => compareInstants(a.plannedAt, b.plannedAt))
}

function phaseAfterTaken(prescription: Prescription, day: LocalDate) {
  const phase = phaseOn(prescription, day)
  return phase?.dosage.timing.kind === 'afterTaken'
    ? (phase as DosagePhase & { dosage: { timing: TimingOf<'afterTaken'> } })
    : null
}

function slotAt(prescription: Prescription, plannedAt: Instant, zone: string): Slot {
  const [date, time] = [localDate(plannedAt, zone), localTime(plannedAt, zone)]
  return {
    doseId: doseId(prescription.id, date, time),
    prescriptionId: prescription.id,
    date,
    time,
    plannedAt,
  }
}

/** Up to the next full minute, as doses are planned. */
function toTheMinute(at: Instant): Instant {
  return latest(at, at.round({ smallestUnit: 'minute', roundingMode: 'ceil' }))
}
