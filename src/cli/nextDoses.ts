import { phrasesOf } from '../bot/phrases/byLanguage.ts'
import { amountAt } from '../domain/plan.ts'
import { nextPlanned } from '../domain/planned.ts'
import { medicineLabel, type Prescription } from '../domain/prescription.ts'
import type { Situation } from '../domain/situation.ts'
import { type Instant, localDate } from '../domain/time.ts'
import { when } from './show.ts'

const shown = 5

/** A plan as a sentence and, where something is planned, its next doses with their amounts. */
export function planWords(s: Situation, prescription: Prescription, now: Instant, remark = ''): string {
  const { amount, regimen } = phrasesOf('en')
  const { phases, medicine } = prescription
  const sentence = regimen({
    name: medicineLabel(medicine),
    phases,
    today: localDate(now, s.patient.zone),
  })
  const lines: string[] = []
  let from = now
  while (lines.length < shown) {
    const slot = nextPlanned(s, prescription, from)
    if (slot === null) break
    const much = amountAt(prescription, slot.date, slot.time, s.patient)
    lines.push(`  ${when(slot.plannedAt, s.patient.zone)}  ${much === null ? '' : amount(much)}`.trimEnd())
    from = slot.plannedAt.add({ nanoseconds: 1 })
  }
  return lines.length === 0
    ? `${sentence}${remark}`
    : `${sentence}${remark}\nNext doses:\n${lines.join('\n')}`
}
