import type { AmountSaid, LabelPhase } from './directions.ts'
import type { DosagePhase, Medicine } from './prescription.ts'
import type { Routine } from './routine.ts'
import type { Instant, LocalDate, LocalTime } from './time.ts'

/** What somebody wants of a plan, as far as it has been said. Nothing of it holds before she agrees to the sentence. */
export interface PlanDraft {
  readonly wants: 'add' | 'change' | 'stop'
  /** One of the patient's medicines. Null: a new one, or none has been named yet. */
  readonly prescriptionId: string | null
  /** A new one, as it was named. */
  readonly medicine: Pick<Medicine, 'name' | 'strength'> | null
  /** How much and when. `amountOpen`: the amounts in it stand for one that has not been said. */
  readonly directions: readonly LabelPhase[] | null
  readonly amountOpen: boolean
  /** How much, said without when. */
  readonly amount: AmountSaid | null
  /** Hours of which nobody knows yet whether they are of the morning or the evening ("at 9"). */
  readonly halves: readonly LocalTime[]
  readonly from: LocalDate | null
  /** Somebody else ordered it, so that its first day is asked for. */
  readonly asksFrom: boolean
}

/** What is asked for next; `agree`: the sentence has been shown. */
export type PlanAsks = 'medicine' | 'amount' | 'unit' | 'when' | 'half' | 'from' | 'agree'

/** What the sentence said, and what a yes to it makes true. No phases: it ends. */
export interface PlanShown {
  readonly from: LocalDate
  readonly phases: readonly DosagePhase[]
}

/** Another dosage, or none any more, that somebody asks for of what was ordered. It waits for an operator. */
export interface PlanRequest extends PlanShown {
  readonly at: Instant
  readonly byPersonId: string
}

/** How a change is taken back. */
export type PlanUndo =
  | { readonly kind: 'remove'; readonly prescriptionId: string }
  | { readonly kind: 'phases'; readonly prescriptionId: string; readonly phases: readonly DosagePhase[] }
  | { readonly kind: 'resume'; readonly prescriptionId: string }
  | { readonly kind: 'withdraw'; readonly prescriptionId: string }
  /** null: none had been said. */
  | { readonly kind: 'routine'; readonly routine: Routine | null }
