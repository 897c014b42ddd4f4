import type { AlarmRule } from './alarm.ts'
import { acceptedReasons, type Dose, reasonOf } from './dose.ts'
import type { Patient } from './patient.ts'
import type { Prescription } from './prescription.ts'
import { days, type Instant, isBefore } from './time.ts'

export const alarmRuleFor = (patient: Patient, prescription: Prescription): AlarmRule => ({
  ...patient.settings.alarm,
  ...prescription.alarm,
})

/** Asked about, over, and neither taken nor left out for an accepted reason. */
function isUnconfirmed(dose: Dose): boolean {
  const { kind } = dose.state
  if (kind !== 'unanswered' && kind !== 'declined') return false
  const reason = reasonOf(dose)
  return reason === null || !acceptedReasons.has(reason)
}

/** Not-asked doses (paused, unreached, tookit down) and open ones neither count nor break a row; nor do accepted reasons. */
const breaksTheRow = ({ state }: Dose): boolean => state.kind === 'taken'

/**
 * The doses for which people should be told, or an empty list: the unconfirmed ones in a row up to now, or all within
 * seven days, when there are as many as the rule says. A critical medicine: at the first.
 */
export function dosesToTellOf(
  patient: Patient,
  prescription: Prescription,
  doses: readonly Dose[],
  now: Instant,
): readonly Dose[] {
  const rule = alarmRuleFor(patient, prescription)
  const own = doses.filter((dose) => dose.prescriptionId === prescription.id)
  const lastTaken = own.findLastIndex(breaksTheRow)
  const row = own.slice(lastTaken + 1).filter(isUnconfirmed)
  if (row.length >= (prescription.critical ? 1 : rule.inARow)) return row
  const weekAgo = now.subtract(days(7))
  const week = own.filter((dose) => isUnconfirmed(dose) && !isBefore(dose.plannedAt, weekAgo))
  // The last one has to be unconfirmed: nobody is told of a week that has just turned for the better.
  return row.length > 0 && week.length >= rule.inSevenDays ? week : []
}
