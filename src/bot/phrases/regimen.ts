import type { Amount } from '../../domain/amount.ts'
import type { Dosage, DosagePhase } from '../../domain/prescription.ts'
import type { LocalDate } from '../../domain/time.ts'
import { type DoseTime, sameTime } from '../../domain/timing.ts'

/** A medicine and its dosages in time, to be said as one sentence. */
export interface RegimenWords {
  /** "lamotrigine 25 mg" */
  readonly name: string
  readonly phases: readonly DosagePhase[]
  readonly today: LocalDate
}

/** How a language says it. */
export interface RegimenPhrases {
  /** In a calendar that others may see: names nothing. */
  readonly anyMedicine: string
  /** An appointment in a calendar that others may see. */
  readonly anyAppointment: string
  /** "1 tablet", "half a tablet": the words of the label where there are any. */
  readonly amount: (amount: Amount) => string
  /** "1 tablet every day at 8:00 and 20:00" */
  readonly dosage: (dosage: Dosage, today: LocalDate) => string
  /** "lamotrigine 25 mg: 1 tablet every day at 8:00, until 14 December; then 2 tablets every day at 8:00." */
  readonly regimen: (regimen: RegimenWords) => string
}

/** The times of a dosage, together where the amount is the same, in the order in which they come. */
export function byAmount(
  { amount, amountsAt = [] }: Dosage,
  times: readonly DoseTime[],
): readonly { readonly amount: Amount; readonly times: readonly DoseTime[] }[] {
  const groups: { amount: Amount; times: DoseTime[] }[] = []
  for (const time of times) {
    const own = amountsAt.find((one) => sameTime(one.time, time))?.amount ?? amount
    const group = groups.find((one) => one.amount === own)
    if (group === undefined) groups.push({ amount: own, times: [time] })
    else group.times.push(time)
  }
  return groups
}

/** Only what is not over yet, and whether there is a pause before it. */
export function phasesAhead(
  phases: readonly DosagePhase[],
  today: LocalDate,
): readonly { readonly phase: DosagePhase; readonly startsLater: boolean }[] {
  const ahead = phases.filter(({ until }) => until === null || Temporal.PlainDate.compare(today, until) < 0)
  return ahead.map((phase, i) => {
    const before = ahead[i - 1]
    const expected = before === undefined ? today : before.until
    return {
      phase,
      startsLater: expected !== null && Temporal.PlainDate.compare(phase.from, expected) > 0,
    }
  })
}

/** What it is needed for tells an illness, so it stands only where names may. */
export const withoutReason = (dosage: Dosage): Dosage =>
  dosage.timing.kind === 'asNeeded' ? { ...dosage, timing: { ...dosage.timing, reason: null } } : dosage
