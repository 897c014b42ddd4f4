/** Published questionnaires that may be used freely. Their words and licences stand in data/questionnaires.json. */
export type QuestionnaireName = 'phq9' | 'phq8' | 'gad7'
export const questionnaireNames: readonly QuestionnaireName[] = ['phq9', 'phq8', 'gad7']

/** How often in the last two weeks: 0 not at all, 1 several days, 2 more than half the days, 3 nearly every day. */
export type Frequency = 0 | 1 | 2 | 3
export const frequencies: readonly Frequency[] = [0, 1, 2, 3]

export const itemsOf: { readonly [Q in QuestionnaireName]: number } = { phq9: 9, phq8: 8, gad7: 7 }

/** The highest sum: each item counts 0 to 3. */
export const maxOf = (name: QuestionnaireName): number => 3 * itemsOf[name]

/**
 * The sum of all items, as published (Kroenke, Spitzer and Williams 2001; Kroenke et al. 2009; Spitzer et al. 2006).
 * Null while an item is missing: a part is not scored.
 */
export const scoreOf = (name: QuestionnaireName, answers: readonly Frequency[]): number | null =>
  answers.length === itemsOf[name] ? answers.reduce<number>((sum, answer) => sum + answer, 0) : null

/** The ninth of PHQ-9 asks about thoughts of being dead or of hurting herself, passive ones included. */
export const isAboutSuicide = (name: QuestionnaireName, item: number): boolean =>
  name === 'phq9' && item === 8

export type Severity = 'minimal' | 'mild' | 'moderate' | 'moderatelySevere' | 'severe'

/** The published bands: PHQ 5, 10, 15, 20; GAD-7 5, 10, 15. For clinicians; no diagnosis. */
export function severityOf(name: QuestionnaireName, score: number): Severity {
  if (score < 5) return 'minimal'
  if (score < 10) return 'mild'
  if (score < 15) return 'moderate'
  return name === 'gad7' || score >= 20 ? 'severe' : 'moderatelySevere'
}
