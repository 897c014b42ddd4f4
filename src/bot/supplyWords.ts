import { asNeededOn } from '../domain/asNeeded.ts'
import { nextPlanned } from '../domain/planned.ts'
import { medicineLabel, type Prescription } from '../domain/prescription.ts'
import type { Choice } from '../domain/prompt.ts'
import type { Situation } from '../domain/situation.ts'
import { leastLeft, type Stock, supplyOf, supplyUnit, unitsOf } from '../domain/supply.ts'
import { leadDaysOf, supplyAhead } from '../domain/supplyAhead.ts'
import { type Instant, type LocalTime, localDate } from '../domain/time.ts'
import type { LeftWords, MedicineSupply, MedicineWords } from './supplyContent.ts'

/** What she takes now. */
export const inUse = (s: Situation): readonly Prescription[] =>
  s.prescriptions.filter(({ stoppedAt }) => stoppedAt === null)

export function medicineWords(s: Situation, prescription: Prescription, now: Instant): MedicineWords {
  const time = timeOf(s, prescription, now)
  const others = inUse(s).filter(({ id }) => id !== prescription.id)
  const twins = others.filter((other) => isSameTime(timeOf(s, other, now), time))
  const names = twins.map(({ medicine }) => medicine.name)
  return {
    name: medicineLabel(prescription.medicine),
    only: others.length === 0,
    time,
    starts: twins.length === 0 ? null : startOf(prescription.medicine.name, names),
  }
}

const daysLookedAhead = 31
const timeOf = (s: Situation, prescription: Prescription, now: Instant): LocalTime | null =>
  nextPlanned(s, prescription, now, daysLookedAhead)?.time ?? null

const isSameTime = (a: LocalTime | null, b: LocalTime | null): boolean =>
  a === null || b === null ? a === b : a.equals(b)

/** As few first letters as tell it from the others, at most three. */
function startOf(name: string, others: readonly string[]): string {
  const starting = (count: number) => name.slice(0, count)
  const tellsApart = (count: number) =>
    others.every((other) => other.slice(0, count).toLowerCase() !== starting(count).toLowerCase())
  const letters = starting([1, 2, 3].find(tellsApart) ?? 3)
  return letters.charAt(0).toUpperCase() + letters.slice(1)
}

export const medicineChoice = ({ id, medicine }: Prescription): Choice => ({
  kind: 'medicine',
  prescriptionId: id,
  name: medicineLabel(medicine),
})

export function supplyWords(s: Situation, prescription: Prescription, now: Instant): MedicineSupply {
  const { stock, terms } = supplyOf(prescription)
  return {
    medicine: medicineWords(s, prescription, now),
    left: stock === null ? null : leftWords(s, prescription, stock, now),
    more: { refills: terms.refills, perFill: terms.perFill, leadDays: leadDaysOf(terms) },
  }
}

function leftWords(s: Situation, prescription: Prescription, stock: Stock, now: Instant): LeftWords {
  const day = localDate(now, s.patient.zone)
  return {
    most: stock.units,
    least: leastLeft(stock),
    unit: supplyUnit(prescription, day),
    ahead: isCountable(prescription) ? supplyAhead(s, prescription, stock, now) : null,
    byUse: asNeededOn(prescription, day) !== null,
  }
}

/** The plan says in figures how many are taken. */
const isCountable = (prescription: Prescription): boolean =>
  prescription.phases.every(({ dosage }) =>
    [dosage.amount, ...(dosage.amountsAt ?? []).map(({ amount }) => amount)].every(
      (amount) => unitsOf(prescription, amount) !== null,
    ),
  )
