import type { DailyAt, WeeklyAt } from './patient.ts'
import type { QuestionnaireName } from './questionnaire.ts'
import type { LocalDate } from './time.ts'

/** A scale of the patient's own: "voices", 0 to 10. */
export interface OwnScale extends DailyAt {
  /** Says nothing of its name. */
  readonly id: string
  readonly name: string
  readonly max: number
}

/** When a questionnaire comes. */
export interface PlannedQuestionnaire extends WeeklyAt {
  readonly name: QuestionnaireName
  readonly everyWeeks: 2 | 4
}

/** Whom she wants told when her signs come: herself alone, the care team, or the people who hear of danger. */
export type SignsTold = 'me' | 'careTeam' | 'people'

/** Early signs of an episode, as she wrote them down when she was well. */
export interface WarningSigns extends WeeklyAt {
  readonly signs: readonly string[]
  readonly tell: SignsTold
}

/** What she wants to be reminded of in a crisis, in her own words (Stanley and Brown's safety plan, its parts 1 to 4). */
export interface SafetyPlan {
  readonly signs: string
  readonly helps: string
  readonly people: string
}

/** What she is asked beside mood and side effects, and what she has written down for bad days. */
export interface WellbeingPlan {
  /** Hours and quality of the last night's sleep. */
  readonly sleep?: DailyAt
  /** "Does it help?" */
  readonly helps?: WeeklyAt
  readonly scales?: readonly OwnScale[]
  readonly questionnaires?: readonly PlannedQuestionnaire[]
  /** The operator who sees the ninth item of PHQ-9. Left out: nobody, and PHQ-8 is asked in its place. */
  readonly itemNineSeenBy?: string
  readonly warningSigns?: WarningSigns
  readonly safetyPlan?: SafetyPlan
  /** Why going on matters when she feels better, in the words of whoever prescribes. */
  readonly whyGoOn?: string
}

export interface Wellbeing extends WellbeingPlan {
  /** The last local day on which each was put. By the regular question. */
  readonly asked?: { readonly [about: string]: LocalDate }
}
