import type { Dose } from './dose.ts'
import { type Situation, situationDays } from './situation.ts'
import { days, hours, type Instant, isAfter, isBefore, notBefore } from './time.ts'

/**
 * What a situation keeps as time goes on: fourteen days, what is open, and the last asked and last taken dose of each
 * prescription. The store loads exactly this; a long run in memory forgets exactly the rest.
 */
export function remembered(s: Situation, now: Instant): Situation {
  const since = now.subtract(days(situationDays))
  const closedSince = now.subtract(hours(48))
  return {
    ...s,
    prescriptions: s.prescriptions.filter((p) => p.stoppedAt === null || notBefore(p.stoppedAt, since)),
    doses: rememberedDoses(s.doses, since),
    prompts: s.prompts.filter((p) => p.closed === null || isAfter(p.closed.at, closedSince)),
    alarms: s.alarms.filter((a) => a.state.kind !== 'closed' || notBefore(a.state.at, since)),
    observations: s.observations.filter((o) => notBefore(o.at, since)),
    appointments: s.appointments.filter((a) => a.endedAt === null || notBefore(a.endedAt, since)),
  }
}

function rememberedDoses(doses: readonly Dose[], since: Instant): readonly Dose[] {
  const lasting = new Set<string>()
  for (const own of Map.groupBy(doses, (dose) => dose.prescriptionId).values()) {
    const asked = own.findLast((dose) => dose.askedAt !== null)
    const taken = takenLast(own)
    for (const dose of [asked, taken]) if (dose !== undefined) lasting.add(dose.id)
  }
  return doses.filter(
    (dose) => notBefore(dose.plannedAt, since) || dose.state.kind === 'asked' || lasting.has(dose.id),
  )
}

/** The last by when it was taken: a dose of long ago may have been taken after all that came since. */
function takenLast(doses: readonly Dose[]): Dose | undefined {
  let last: { readonly dose: Dose; readonly takenAt: Instant } | undefined
  for (const dose of doses) {
    if (dose.state.kind !== 'taken') continue
    const { takenAt } = dose.state
    if (last === undefined || !isBefore(takenAt, last.takenAt)) last = { dose, takenAt }
  }
  return last?.dose
}
