import type { Reporter } from './dose.ts'
import type { QuestionnaireName } from './questionnaire.ts'
import type { Instant } from './time.ts'

/** 1 very low or very bad … 5 very good */
export type OneToFive = 1 | 2 | 3 | 4 | 5

/** Whether she finds that her medicine helps. */
export type Helps = 'yes' | 'somewhat' | 'no' | 'tooEarly'

/** How side effects are that she told of some days ago. */
export type HowEffectsAre = 'gone' | 'better' | 'same' | 'worse'

export type ObservationBody =
  | { readonly kind: 'mood'; readonly score: OneToFive }
  /** `effect`: a code of data/side_effect_terms, null when it is only her own words. */
  | { readonly kind: 'sideEffect'; readonly effect: string | null; readonly words: string }
  | { readonly kind: 'noSideEffects' }
  /** A question for whoever prescribes, in her own words. */
  | { readonly kind: 'question'; readonly words: string }
  /** Of the last night. `hours`: 3 is three or less, 10 is ten or more. `quality`: null when only the hours are known. */
  | { readonly kind: 'sleep'; readonly hours: number; readonly quality: OneToFive | null }
  /** A scale of her own; `words` is its name. */
  | { readonly kind: 'scale'; readonly words: string; readonly score: number; readonly max: number }
  | { readonly kind: 'helps'; readonly answer: Helps }
  /** All items answered. `itemNine`: of PHQ-9 alone. */
  | {
      readonly kind: 'questionnaire'
      readonly questionnaire: QuestionnaireName
      readonly score: number
      readonly itemNine?: number
    }
  /** Early signs of her own that are there; `words` names them, `count` is how many. */
  | { readonly kind: 'warningSigns'; readonly words: string; readonly count: number }
  /** `words`: the side effects, by their codes or in her own words. */
  | { readonly kind: 'effectsAfter'; readonly words: string; readonly says: HowEffectsAre }

/** Something that somebody told about how the patient is (FHIR Observation). */
export type Observation = {
  readonly id: string
  readonly patientId: string
  readonly at: Instant
  readonly by: Reporter
} & ObservationBody
