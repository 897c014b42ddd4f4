import rules from '../../data/hazards.json' with { type: 'json' }
import names from '../../data/ingredient_names.json' with { type: 'json' }
import type { Medicine } from '../domain/prescription.ts'

/** How soon somebody has to be called: an emergency number at once, or her doctor on the same day. */
export type HazardAct = 'now' | 'today'

interface Rule {
  readonly act: HazardAct
  readonly told: readonly string[]
  /** Ingredients; null: whatever she takes. */
  readonly ingredients: ReadonlySet<string> | null
}

const groups: Readonly<Record<string, readonly string[]>> = rules.groups
const all: readonly Rule[] = rules.rules.map(({ act, told, medicines }) => ({
  act: act === 'now' ? 'now' : 'today',
  told,
  ingredients: medicines === undefined ? null : new Set(medicines.flatMap((name) => groups[name] ?? [name])),
}))

/**
 * Whether side effects together may be the sign of something grave with these medicines, by the sourced rules of
 * data/hazards.json; the gravest counts. Null: none of them says so, which does not make it harmless.
 * @param fresh codes of data/side_effect_terms.json that were told just now: a rule is met by at least one of these
 * @param before codes told not long before
 */
export function hazardIn(
  fresh: readonly string[],
  before: readonly string[],
  medicines: readonly Medicine[],
): HazardAct | null {
  const told = new Set([...fresh, ...before])
  const taken = new Set(medicines.flatMap(ingredientsOf))
  const met = all.filter(
    (rule) =>
      rule.told.some((effect) => fresh.includes(effect)) &&
      rule.told.every((effect) => told.has(effect)) &&
      (rule.ingredients === null || [...taken].some((ingredient) => rule.ingredients?.has(ingredient))),
  )
  if (met.some(({ act }) => act === 'now')) return 'now'
  return met.length > 0 ? 'today' : null
}

/** Every ingredient whose name, or that of a brand of it, stands in the name of the medicine. */
export function ingredientsOf({ name, otherNames }: Medicine): readonly string[] {
  const written = [name, ...otherNames].map((one) => ` ${wordsOf(one)} `)
  return Object.entries(names.ingredients).flatMap(([ingredient, ways]) =>
    ways.some((way) => written.some((one) => one.includes(` ${wordsOf(way)} `))) ? [ingredient] : [],
  )
}

/** Without capitals, accents and marks. */
const wordsOf = (text: string): string =>
  (
    text
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')
