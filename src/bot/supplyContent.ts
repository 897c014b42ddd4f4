import type { DoseUnit } from '../domain/amount.ts'
import type { Fraction } from '../domain/fraction.ts'
import type { SupplyStep } from '../domain/supply.ts'
import type { SupplyAhead } from '../domain/supplyAhead.ts'
import type { LocalTime } from '../domain/time.ts'
import type { AbruptStop } from './abruptStop.ts'

/** A medicine apart from its doses, and how it is told from the others where its name may not stand. */
export interface MedicineWords {
  readonly name: string
  /** It is all that she takes. */
  readonly only: boolean
  /** When it is taken next; null: as needed. */
  readonly time: LocalTime | null
  /** First letters, where the time does not tell it from another one. */
  readonly starts: string | null
}

/** What is left of it. */
export interface LeftWords {
  /** If none of the doses without an answer was taken, and if all of them were. */
  readonly most: Fraction
  readonly least: Fraction
  /** Null: pieces of which nobody knows the form. */
  readonly unit: DoseUnit | null
  /** Null: it can't be counted down, because the plan does not say in figures how much is taken. */
  readonly ahead: SupplyAhead | null
  /** It is taken as needed, so how long it lasts follows from how it was used lately. */
  readonly byUse: boolean
}

/** How she gets more. */
export interface MoreWords {
  readonly refills: number | null
  /** Days ahead on which she is warned first. */
  readonly leadDays: number
  readonly perFill: Fraction | null
}

export interface MedicineSupply {
  readonly medicine: MedicineWords
  /** Null: nobody has counted yet. */
  readonly left: LeftWords | null
  readonly more: MoreWords
}

export type SupplyContent =
  /** She runs low, and has not been told since it was counted last. */
  | ({ readonly kind: 'supplyLow'; readonly step: Exclude<SupplyStep, 'miscounted'> } & MedicineSupply)
  /** She counted, or picked up. `fresh`: what she had before that is not known. `step`: it is low all the same. */
  | ({
      readonly kind: 'supplyNoted'
      readonly pickedUp: Fraction | null
      readonly fresh: boolean
      readonly step: SupplyStep | null
    } & MedicineSupply)
  /** How many are left, of each. */
  | { readonly kind: 'supplyLeft'; readonly medicines: readonly MedicineSupply[] }
  /** She says that it gets low. `step`: null where the count says otherwise. */
  | ({ readonly kind: 'supplyRunningLow'; readonly step: SupplyStep | null } & MedicineSupply)
  | ({ readonly kind: 'refillsNoted' } & MedicineSupply)
  /** None is left. */
  | ({
      readonly kind: 'supplyOut'
      readonly stop: AbruptStop | null
      readonly country: string
    } & MedicineSupply)
  /** `miscounted`: more was taken than there was. */
  | ({
      readonly kind: 'askUnits'
      readonly of: 'left' | 'pickedUp'
      readonly miscounted: boolean
    } & MedicineSupply)
  | { readonly kind: 'unitsNotSure' }
  | { readonly kind: 'whichMedicine' }
  /** She takes nothing of which that could be said. */
  | { readonly kind: 'noSupplyMeant' }
