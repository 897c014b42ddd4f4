import { replacedFrom } from '../../domain/changingPlans.ts'
import { calendarDateOf } from '../../domain/dose.ts'
import type { PlanDraft, PlanShown } from '../../domain/planDraft.ts'
import { nextPlanned } from '../../domain/planned.ts'
import type { Prescription } from '../../domain/prescription.ts'
import type { Situation } from '../../domain/situation.ts'
import { firstInstantAt, type Instant, justAfter, latest } from '../../domain/time.ts'
import type { NextWords } from '../content.ts'

const shownMax = 3

/** The first doses of a plan that is not agreed to yet. */
export function plannedAhead(
  s: Situation,
  target: Prescription | null,
  draft: PlanDraft,
  shown: PlanShown,
  now: Instant,
): readonly NonNullable<NextWords>[] {
  if (shown.phases.length === 0) return []
  const after: Prescription =
    target === null
      ? newPrescription(s, 'draft', draft, shown, now)
      : { ...target, phases: replacedFrom(target, shown.from, shown.phases) }
  return dosesAhead(s, after, latest(now, firstInstantAt(shown.from, midnight, s.patient.zone)))
}

export function dosesAhead(
  s: Pick<Situation, 'patient' | 'doses'>,
  prescription: Prescription,
  since: Instant,
): readonly NonNullable<NextWords>[] {
  const found: NonNullable<NextWords>[] = []
  let from = since
  while (found.length < shownMax) {
    const slot = nextPlanned(s, prescription, from)
    if (slot === null) break
    found.push({ date: calendarDateOf(slot), time: slot.time })
    from = justAfter(slot.plannedAt)
  }
  return found
}

const midnight = Temporal.PlainTime.from('00:00')

/** What she told herself, or somebody whom she lets. */
export const newPrescription = (
  s: Situation,
  id: string,
  { medicine }: PlanDraft,
  { phases }: PlanShown,
  now: Instant,
): Prescription => ({
  id,
  patientId: s.patient.id,
  medicine: { name: medicine?.name ?? '', strength: medicine?.strength ?? null, otherNames: [] },
  purpose: null,
  source: 'reported',
  critical: false,
  reminders: {},
  alarm: {},
  phases,
  addedAt: now,
  stoppedAt: null,
})
