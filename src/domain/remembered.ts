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
    prescriptions: s.prescriptions.filter((p) => p.stoppedAt === null || notBefore(p.stoppedAt, since)),
    doses: rememberedDoses(s.doses, since),
    prompts: s.prompts.filter((p) => p.closed === null || isAfter(p.closed.at, closedSince)),
    alarms: s.alarms.filter((a) => a.state.kind !== 'closed' || notBefore(a.state.at, since)),
    observations: s.observations.filter((o) => notBefore(o.at, since)),
  }
}

function rememberedDoses(doses: readonly Dose[], since: Instant): readonly Dose[] {
  const lasting = new Set<string>()
  for (const own of Map.groupBy(doses, (dose) => dose.prescriptionId).values()) {
    const asked = own.findLast((dose) => dose.askedAt !== null)
    const taken = own.findLast((dose) => dose.state.kind === 'taken')
    for (const dose of [asked, taken]) if (dose !== undefined) lasting.add(dose.id)
  }
  return doses.filter(
    (dose) => notBefore(dose.plannedAt, since) || dose.state.kind === 'asked' || lasting.has(dose.id),
  )
}
