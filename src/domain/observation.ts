import type { Reporter } from './dose.ts'
import type { Instant } from './time.ts'

/** Something that somebody told about how the patient is (FHIR Observation). */
export type Observation = {
  readonly id: string
  readonly patientId: string
  readonly at: Instant
  readonly by: Reporter
} & (
  | { readonly kind: 'mood'; readonly score: 1 | 2 | 3 | 4 | 5 }
  /** `effect`: a code of data/side_effect_terms, null when it is only her own words. */
  | { readonly kind: 'sideEffect'; readonly effect: string | null; readonly words: string }
  | { readonly kind: 'noSideEffects' }
)

export type ObservationBody =
  | { readonly kind: 'mood'; readonly score: 1 | 2 | 3 | 4 | 5 }
  | { readonly kind: 'sideEffect'; readonly effect: string | null; readonly words: string }
  | { readonly kind: 'noSideEffects' }
