import { figure } from '../bot/phrases/amounts.ts'
import { counted } from '../bot/phrases/en/amounts.ts'
import { supplyWords } from '../bot/supplyWords.ts'
import { medicineLabel, type Prescription } from '../domain/prescription.ts'
import type { Situation } from '../domain/situation.ts'
import { supplyOf } from '../domain/supply.ts'
import type { LocalDate } from '../domain/time.ts'
import { daysBetween, type Instant, localDate } from '../domain/time.ts'

/** What is left of a prescription as figures; null: nobody has counted. */
export interface SupplyJson {
  readonly left: {
    readonly atMost: number
    readonly atLeast: number
    readonly unit: string | null
    /** The last day with a dose that is covered, and the first one that is not. */
    readonly lastsUntil: LocalDate | null
    readonly runsOutOn: LocalDate | null
    readonly daysLeft: number | null
  } | null
  readonly refills: number | null
  readonly perFill: number | null
  readonly leadDays: number
  readonly renewalDays: number
}

export function supplyJson(s: Situation, prescription: Prescription, now: Instant): SupplyJson {
  const { left } = supplyWords(s, prescription, now)
  const { terms } = supplyOf(prescription)
  const runsOutOn = left?.ahead?.runsOutOn ?? null
  return {
    left:
      left === null
        ? null
        : {
            atMost: left.most.numerator / left.most.denominator,
            atLeast: left.least.numerator / left.least.denominator,
            unit: left.unit,
            lastsUntil: left.ahead?.lastsUntil ?? null,
            runsOutOn,
            daysLeft: runsOutOn === null ? null : daysBetween(localDate(now, s.patient.zone), runsOutOn),
          },
    refills: terms.refills,
    perFill: terms.perFill === null ? null : terms.perFill.numerator / terms.perFill.denominator,
    leadDays: terms.leadDays,
    renewalDays: terms.renewalDays,
  }
}

/** "20 tablets, until 2026-12-13", for a table; empty where nobody has counted. */
export function leftShort(s: Situation, prescription: Prescription, now: Instant): string {
  const { left } = supplyWords(s, prescription, now)
  if (left === null) return ''
  const most = left.unit === null ? figure(left.most, '.') : counted(left.most, left.unit)
  const least = figure(left.least, '.')
  const figures = least === figure(left.most, '.') || left.most.numerator < 0 ? most : `${least} to ${most}`
  const until = left.ahead?.runsOutOn == null ? null : (left.ahead.lastsUntil ?? 'today')
  return until === null ? figures : `${figures}, until ${until}`
}

export function supplySentence(s: Situation, prescription: Prescription, now: Instant): string {
  const { terms } = supplyOf(prescription)
  const left = leftShort(s, prescription, now)
  return [
    `${medicineLabel(prescription.medicine)}: ${left === '' ? 'nobody has counted yet' : `${left}`}.`,
    terms.refills === null ? 'Refills: not known.' : `Refills: ${terms.refills}.`,
    ...(terms.perFill === null ? [] : [`A fill is ${figure(terms.perFill, '.')}.`]),
    `She is warned ${terms.leadDays} days ahead, ${terms.renewalDays} where no refill is left.`,
  ].join(' ')
}
