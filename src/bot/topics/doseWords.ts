import { calendarDateOf, type Dose } from '../../domain/dose.ts'
import { amountAt } from '../../domain/plan.ts'
import { nextPlanned } from '../../domain/planned.ts'
import { medicineLabel } from '../../domain/prescription.ts'
import type { Choice } from '../../domain/prompt.ts'
import type { Situation } from '../../domain/situation.ts'
import type { Slot } from '../../domain/slot.ts'
import {
  earliest,
  firstInstantAt,
  type Instant,
  isAfter,
  justAfter,
  localDate,
  localTime,
} from '../../domain/time.ts'
import type { DoseWords, NextWords } from '../content.ts'

/** A dose as a slot: its place on the plan. */
export const slotOf = (dose: Dose): Slot => ({
  doseId: dose.id,
  prescriptionId: dose.prescriptionId,
  date: dose.date,
  time: dose.time,
  plannedAt: dose.plannedAt,
})

export function wordsFor(s: Situation, slot: Slot): DoseWords {
  const prescription = s.prescriptions.find((p) => p.id === slot.prescriptionId)
  const place = { time: slot.time, date: calendarDateOf(slot) }
  if (prescription === undefined) return { ...place, name: '', amount: '' }
  return {
    ...place,
    name: medicineLabel(prescription.medicine),
    amount: amountAt(prescription, slot.date, slot.time, s.patient) ?? '',
  }
}

export const wordsForAll = (s: Situation, slots: readonly Slot[]): readonly DoseWords[] =>
  slots.map((slot) => wordsFor(s, slot))

export const choiceFor = (s: Situation, slot: Slot): Choice => {
  const words = wordsFor(s, slot)
  return { kind: 'dose', doseId: slot.doseId, time: words.time, date: words.date, name: words.name }
}

/** What comes next on the plan after `now` and is not taken yet. */
export function nextOnPlan(s: Situation, now: Instant): NextWords {
  if (s.patient.enrolment.kind === 'declined') return null
  let next: Slot | null = null
  for (const prescription of s.prescriptions) {
    if (prescription.stoppedAt !== null) continue
    let slot = nextPlanned(s, prescription, justAfter(now))
    // An early "took it" has answered the next one already.
    while (slot !== null && isOver(s, slot.doseId))
      slot = nextPlanned(s, prescription, justAfter(slot.plannedAt))
    if (slot !== null && (next === null || isAfter(next.plannedAt, slot.plannedAt))) next = slot
  }
  return next === null ? null : placeOf(s, next)
}

/** Where it stands on the clock; one that has to wait after a change of zone, where it waits until. */
function placeOf({ patient: { zone } }: Situation, { plannedAt, ...slot }: Slot): NonNullable<NextWords> {
  const date = calendarDateOf(slot)
  if (firstInstantAt(date, slot.time, zone).equals(plannedAt)) return { date, time: slot.time }
  return { date: localDate(plannedAt, zone), time: localTime(plannedAt, zone) }
}

const isOver = (s: Situation, doseId: string): boolean =>
  s.doses.some((dose) => dose.id === doseId && dose.state.kind !== 'due' && dose.state.kind !== 'asked')

/** The first planned moment after `now` of any of these prescriptions. */
export function nextPlannedAt(
  s: Situation,
  prescriptionIds: readonly string[],
  now: Instant,
): Instant | null {
  let next: Instant | null = null
  for (const prescription of s.prescriptions) {
    if (!prescriptionIds.includes(prescription.id) || prescription.stoppedAt !== null) continue
    const slot = nextPlanned(s, prescription, justAfter(now))
    if (slot !== null) next = next === null ? slot.plannedAt : earliest(next, slot.plannedAt)
  }
  return next
}
