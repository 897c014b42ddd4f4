import { asNeededOn } from './asNeeded.ts'
import { compareFractions, type Fraction, fraction, isNegative, plus, times } from './fraction.ts'
import { amountAt, phaseOn } from './plan.ts'
import { plannedBetween } from './planned.ts'
import type { Prescription } from './prescription.ts'
import { type Situation, situationDays } from './situation.ts'
import type { Slot } from './slot.ts'
import { leastLeft, type Stock, type SupplyStep, type SupplyTerms, supplySteps, unitsOf } from './supply.ts'
import {
  days,
  daysBetween,
  firstInstantAt,
  type Instant,
  isBefore,
  type LocalDate,
  latest,
  localDate,
} from './time.ts'

/** How long the units last if she takes what is planned. */
export interface SupplyAhead {
  /** The last day with a dose that is covered; null: there is none. */
  readonly lastsUntil: LocalDate | null
  /** The day of the first dose that is not covered; null: none within the days looked at. */
  readonly runsOutOn: LocalDate | null
}

type Planning = Pick<Situation, 'patient' | 'doses'>

/** So far ahead anybody is told how long it lasts. */
const supplyDaysMax = 366

/**
 * Walks along the real plan, phases and all, from `now` on. What is taken as needed goes on as in the days that a situation
 * holds: by its maximum, a box that lasts a year would run out every other week. Counts with the fewest that may be left.
 */
export function supplyAhead(
  s: Planning,
  prescription: Prescription,
  stock: Stock,
  now: Instant,
  aheadDays = supplyDaysMax,
): SupplyAhead {
  const left = leastLeft(stock)
  let used = fraction(0)
  let lastsUntil: LocalDate | null = null
  for (const { day, units } of needs(s, prescription, now, aheadDays)) {
    used = plus(used, units)
    if (compareFractions(used, left) > 0) return { lastsUntil, runsOutOn: day }
    lastsUntil = day
  }
  return { lastsUntil, runsOutOn: null }
}

interface Need {
  readonly day: LocalDate
  readonly units: Fraction
}

/** So many days are planned at a time: most supplies are asked about when they are nearly over. */
const stretchDays = 14

/** What she needs from `now` on, in order of time. */
function* needs(s: Planning, prescription: Prescription, now: Instant, aheadDays: number): Iterable<Need> {
  const { zone } = s.patient
  const today = localDate(now, zone)
  const own = s.doses.filter(({ prescriptionId }) => prescriptionId === prescription.id)
  const known = new Set(own.map(({ id }) => id))
  const open = own
    .filter(({ state }) => state.kind === 'asked' || state.kind === 'due')
    .map(({ id, ...dose }): Slot => ({ ...dose, doseId: id }))
  yield* unitsEach(s, prescription, open, today)
  const each = useADay(s, prescription, now)
  let from = now
  for (let ahead = 0; ahead <= aheadDays; ahead += stretchDays) {
    const end = Math.min(ahead + stretchDays, aheadDays + 1)
    const until = firstInstantAt(today.add({ days: end }), midnight, zone)
    const slots = plannedBetween(s, prescription, from, until, known)
    const byDay = Map.groupBy(slots, ({ plannedAt }) => localDate(plannedAt, zone).toString())
    for (let i = ahead; i < end; i++) {
      const day = today.add({ days: i })
      const spread = i === 0 ? null : spreadOver(prescription, day, each)
      if (spread === null) yield* unitsEach(s, prescription, byDay.get(day.toString()) ?? [], day)
      else if (spread.numerator > 0) yield { day, units: spread }
    }
    from = until
  }
}

const midnight = Temporal.PlainTime.from('00:00')

const unitsEach = (
  s: Planning,
  prescription: Prescription,
  slots: readonly Slot[],
  day: LocalDate,
): readonly Need[] =>
  slots.flatMap(({ date, time }) => {
    const units = unitsOf(prescription, amountAt(prescription, date, time, s.patient))
    return units === null ? [] : [{ day, units }]
  })

/** Of timings that are on no calendar, units of a whole day; null: the calendar says it. */
function spreadOver(prescription: Prescription, day: LocalDate, used: Fraction): Fraction | null {
  const dosage = phaseOn(prescription, day)?.dosage
  if (dosage?.timing.kind === 'asNeeded') return used
  if (dosage?.timing.kind !== 'afterTaken') return null
  const units = unitsOf(prescription, dosage.amount)
  return units === null ? null : fraction(units.numerator * 24, units.denominator * dosage.timing.hours)
}

/** Fewer days say too little of how much she needs. */
const useDaysMin = 7

/** The average of what was taken a day, in the days that a situation holds and since it was prescribed. */
function useADay(s: Planning, prescription: Prescription, now: Instant): Fraction {
  const from = latest(now.subtract(days(situationDays)), prescription.addedAt)
  const taken = s.doses.flatMap((dose) =>
    dose.prescriptionId === prescription.id &&
    dose.state.kind === 'taken' &&
    !isBefore(dose.state.takenAt, from)
      ? (unitsOf(prescription, amountAt(prescription, dose.date, dose.time, s.patient)) ?? [])
      : [],
  )
  const sum = taken.reduce((all, units) => plus(all, units), fraction(0))
  const inDays = Math.ceil(now.since(from).total('hours') / 24)
  return fraction(sum.numerator, sum.denominator * Math.max(useDaysMin, inDays))
}

/**
 * Whether it lasts so many days whatever is planned on them: without a walk along the plan, which most supplies don't
 * need on most days. Says nothing of what is taken as needed.
 */
export function surelyLasts(prescription: Prescription, stock: Stock, forDays: number): boolean {
  let most = 0
  for (const { dosage } of prescription.phases) {
    const { amount, amountsAt = [], timing } = dosage
    if (timing.kind === 'asNeeded') return false
    const times = 'hours' in timing ? Math.ceil(24 / timing.hours) : timing.times.length
    for (const each of [{ amount }, ...amountsAt]) {
      const units = unitsOf(prescription, each.amount)
      if (units !== null) most = Math.max(most, (times * units.numerator) / units.denominator)
    }
  }
  // Two phases may share a day.
  const aDay = prescription.phases.length > 1 ? 2 * most : most
  const { numerator, denominator } = leastLeft(stock)
  return numerator / denominator > aDay * (forDays + 1)
}

/** How early she is warned: where no refill is left, early enough for a new prescription. */
export const leadDaysOf = ({ refills, leadDays, renewalDays }: SupplyTerms): number =>
  refills === 0 ? Math.max(leadDays, renewalDays) : leadDays

const soonDays = 3

/** What is to be said of it on a day; null: it lasts longer than anybody has to care. */
export function stepOn(
  prescription: Prescription,
  { units, ...stock }: Stock,
  terms: SupplyTerms,
  { runsOutOn }: SupplyAhead,
  day: LocalDate,
): SupplyStep | null {
  if (isNegative(units)) return 'miscounted'
  const needed = asNeededOn(prescription, day)
  const each = needed === null ? null : unitsOf(prescription, needed.amount)
  if (each !== null) {
    const left = leastLeft({ units, ...stock })
    if (compareFractions(left, each) < 0) return 'out'
    if (compareFractions(left, times(each, 2)) < 0) return 'last'
  }
  if (runsOutOn === null) return null
  const daysLeft = daysBetween(day, runsOutOn)
  const lead = leadDaysOf(terms)
  if (daysLeft <= 0) return 'out'
  if (daysLeft <= Math.min(1, lead)) return 'last'
  if (daysLeft <= Math.min(soonDays, lead)) return 'soon'
  return daysLeft <= lead ? 'early' : null
}

/** A later warning than the last one. */
export const isNews = (step: SupplyStep | null, warned: SupplyStep | null): step is SupplyStep =>
  step !== null && (warned === null || supplySteps.indexOf(step) > supplySteps.indexOf(warned))
