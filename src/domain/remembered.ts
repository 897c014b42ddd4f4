import type { Dose } from './dose.ts'
import { type Situation, situationDays } from './situation.ts'
import { days, hours, type Instant, isAfter, notBefore } from './time.ts'

/**
 * What a situation keeps as time goes on: fourteen days, what is open, and the last asked and last taken dose of each
 * prescription. The store loads exactly this; a long run in memory forgets exactly the rest.
 */
export function remembered(s: Situation, now: Instant): Situation {
  const since = now.subtract(days(situationDays))
  const closedSince = now.subtract(hours(48))
  return {
    ...s,
    prescriptions: kept(s.prescriptions, (p) => p.stoppedAt === null || notBefore(p.stoppedAt, since)),
    doses: rememberedDoses(s.doses, since),
    prompts: kept(s.prompts, (p) => p.closed === null || isAfter(p.closed.at, closedSince)),
    alarms: kept(s.alarms, (a) => a.state.kind !== 'closed' || notBefore(a.state.at, since)),
    observations: kept(s.observations, (o) => notBefore(o.at, since)),
    appointments: kept(s.appointments, (a) => a.endedAt === null || notBefore(a.endedAt, since)),
  }
}

/** The very same list if nothing is to go, as mostly. */
const kept = <T>(rows: readonly T[], keeps: (row: T) => boolean): readonly T[] =>
  rows.every(keeps) ? rows : rows.filter(keeps)

/** They are in order of `plannedAt`, so only the first few can be too old. */
function rememberedDoses(doses: readonly Dose[], since: Instant): readonly Dose[] {
  const young = doses.findIndex((dose) => notBefore(dose.plannedAt, since))
  const old = young < 0 ? doses.length : young
  const lasting = doses
    .slice(0, old)
    .filter((dose, i) => dose.state.kind === 'asked' || isLastAsked(doses, i) || isLastTaken(doses, i))
  return lasting.length === old ? doses : [...lasting, ...doses.slice(old)]
}

const isLastAsked = (doses: readonly Dose[], at: number): boolean => {
  const { askedAt, prescriptionId } = doses[at] as Dose
  return (
    askedAt !== null &&
    !doses.some((dose, i) => i > at && dose.prescriptionId === prescriptionId && dose.askedAt !== null)
  )
}

/** By when it was taken: a dose of long ago may have been taken after all that came since. */
function isLastTaken(doses: readonly Dose[], at: number): boolean {
  const { state, prescriptionId } = doses[at] as Dose
  if (state.kind !== 'taken') return false
  return !doses.some(
    (dose, i) =>
      i !== at &&
      dose.prescriptionId === prescriptionId &&
      dose.state.kind === 'taken' &&
      (i > at ? notBefore(dose.state.takenAt, state.takenAt) : isAfter(dose.state.takenAt, state.takenAt)),
  )
}
