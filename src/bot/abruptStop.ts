import rules from '../../data/abrupt_stop.json' with { type: 'json' }
import type { Medicine } from '../domain/prescription.ts'
import { ingredientsOf } from './hazards.ts'

/** What may happen to whoever is without it all at once, the gravest first. */
export const stopRisks = ['seizures', 'heart', 'return', 'withdrawal'] as const
export type StopRisk = (typeof stopRisks)[number]

/** By the sourced rules of data/abrupt_stop.json; null: none of them names it, which does not make it harmless. */
export interface AbruptStop {
  readonly risk: StopRisk
  /** After two days without it she asks before she takes it again. */
  readonly afterAGap: boolean
}

export function abruptStopOf(medicine: Medicine): AbruptStop | null {
  const ingredients = ingredientsOf(medicine)
  const met = rules.rules.filter(({ medicines }) => medicines.some((name) => ingredients.includes(name)))
  const risk = stopRisks.find((one) => met.some((rule) => rule.risk === one))
  return risk === undefined ? null : { risk, afterAGap: met.some((rule) => rule.afterAGap === true) }
}
