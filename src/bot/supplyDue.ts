import type { Prescription } from '../domain/prescription.ts'
import type { Situation } from '../domain/situation.ts'
import { type SupplyStep, type SupplyTerms, supplyOf } from '../domain/supply.ts'
import { isNews, leadDaysOf, stepOn, supplyAhead, surelyLasts } from '../domain/supplyAhead.ts'
import {
  firstInstantAt,
  type Instant,
  isAfter,
  isBefore,
  type LocalDate,
  localDate,
  minutes,
} from '../domain/time.ts'
import { mayPutNow } from './checkInDay.ts'
import { checkInLateMin, supplyToldAtHour } from './limits.ts'

/** A warning that she has not had since it was counted last. */
export interface SupplyDue {
  readonly prescription: Prescription
  readonly step: SupplyStep
}

/** What she is warned of now: once for each step, at an hour at which pharmacies are open. */
export function supplyDue(s: Situation, now: Instant): readonly SupplyDue[] {
  const near = s.prescriptions.filter(isNear)
  if (near.length === 0) return []
  const today = localDate(now, s.patient.zone)
  const at = toldAt(s, today)
  // Later she would be surprised; see checkInDay.ts. Looked at first, since it costs nothing.
  if (isBefore(now, at) || !isBefore(now, at.add(minutes(checkInLateMin)))) return []
  const due = pendingOf(s, near, now, today)
  return due.length > 0 && mayPutNow(s, at, now) ? due : []
}

/** The next moment after `now` at which she is to be warned, if it is within a day; null: none. */
export function nextSupplyAt(s: Situation, now: Instant): Instant | null {
  const near = s.prescriptions.filter(isNear)
  if (near.length === 0) return null
  const today = localDate(now, s.patient.zone)
  const day = isAfter(toldAt(s, today), now) ? today : today.add({ days: 1 })
  return pendingOf(s, near, now, day).length > 0 ? toldAt(s, day) : null
}

const hour = Temporal.PlainTime.from({ hour: supplyToldAtHour })
const toldAt = (s: Situation, day: LocalDate): Instant => firstInstantAt(day, hour, s.patient.zone)

const pendingOf = (
  s: Situation,
  some: readonly Prescription[],
  now: Instant,
  day: LocalDate,
): readonly SupplyDue[] =>
  some.flatMap((prescription) => {
    const step = stepFor(s, prescription, now, day)
    return isNews(step, supplyOf(prescription).warned) ? [{ prescription, step }] : []
  })

/**
 * Somebody has counted it, and it is not so much that nothing could be said yet. Spares most of them the walk along the
 * plan.
 */
function isNear(prescription: Prescription): boolean {
  const { supply, stoppedAt } = prescription
  if (supply?.stock == null || stoppedAt !== null) return false
  return !surelyLasts(prescription, supply.stock, saidWithinDays(supply.terms))
}

/** Nothing that lies further ahead is said. */
const saidWithinDays = (terms: SupplyTerms): number => leadDaysOf(terms) + 1

/** What is to be said of it on that day, if all goes by the plan from now on. */
export function stepFor(
  s: Situation,
  prescription: Prescription,
  now: Instant,
  day: LocalDate,
): SupplyStep | null {
  const { stock, terms } = supplyOf(prescription)
  if (stock === null || !isNear(prescription)) return null
  const ahead = supplyAhead(s, prescription, stock, now, saidWithinDays(terms))
  return stepOn(prescription, stock, terms, ahead, day)
}
