import type { Dose } from './dose.ts'
import type { Patient } from './patient.ts'
import { dosageOn } from './plan.ts'
import type { Prescription } from './prescription.ts'
import type { ReminderPolicy } from './reminderPolicy.ts'
import { usualGapMin } from './slot.ts'
import { compareDates, type Instant, isBefore, localDate, minutes } from './time.ts'

/** The policy of one prescription: what it sets itself, else what the patient's settings say. */
export const policyFor = (patient: Patient, prescription: Prescription): ReminderPolicy => ({
  ...patient.settings.reminders,
  ...prescription.reminders,
})

/**
 * Minutes after a dose was taken in which no text says "time for": the prescription's own, or half the usual gap; all of it
 * where doses are counted from the last one taken, and what the label says where they are taken as needed.
 * This is what makes a moved time, a late answer, a zone change or a restart safe from a double dose.
 */
export function leastIntervalMin(patient: Patient, prescription: Prescription, at: Instant): number {
  const own = policyFor(patient, prescription).leastIntervalMin
  if (own !== null) return own
  const day = localDate(at, patient.zone)
  const timing = dosageOn(prescription, day)?.timing
  if (timing?.kind === 'asNeeded') return timing.leastIntervalMin ?? 0
  const usual = usualGapMin(prescription, day, patient)
  return timing?.kind === 'afterTaken' ? usual : usual / 2
}

/** When the prescription was last taken, as told; null: never. */
export function lastTakenAt(doses: readonly Dose[], prescriptionId: string): Instant | null {
  let last: Instant | null = null
  for (const dose of doses) {
    if (dose.prescriptionId !== prescriptionId || dose.state.kind !== 'taken') continue
    if (last === null || isBefore(last, dose.state.takenAt)) last = dose.state.takenAt
  }
  return last
}

/** The dose taken within the least interval before `at`, or null when "time for" may be said. */
export function takenTooRecently(
  doses: readonly Dose[],
  patient: Patient,
  prescription: Prescription,
  at: Instant,
): Instant | null {
  const last = lastTakenAt(doses, prescription.id)
  if (last === null) return null
  return isBefore(at, last.add(minutes(Math.round(leastIntervalMin(patient, prescription, at)))))
    ? last
    : null
}

/**
 * A slot of a day whose dose was taken at a time that is no longer on the plan: the times were moved after she took
 * it, so the new time is covered for that day.
 */
export function coveredByMovedDose(
  doses: readonly Dose[],
  prescriptionId: string,
  date: Temporal.PlainDate,
  plannedTimes: readonly Temporal.PlainTime[],
): Instant | null {
  const strays = doses.filter(
    (dose) =>
      dose.prescriptionId === prescriptionId &&
      dose.state.kind === 'taken' &&
      compareDates(dose.date, date) === 0 &&
      !plannedTimes.some((time) => time.equals(dose.time)),
  )
  const used = doses.filter(
    (dose) =>
      dose.prescriptionId === prescriptionId &&
      compareDates(dose.date, date) === 0 &&
      dose.state.kind === 'notAsked' &&
      dose.state.because === 'alreadyCovered',
  ).length
  const stray = strays[used]
  return stray?.state.kind === 'taken' ? stray.state.takenAt : null
}
