import type { SkipReason } from '../domain/dose.ts'
import type { PassOnAbout, WereNotTaken } from '../domain/prompt.ts'
import type { LocalTime } from '../domain/time.ts'
import type { DoseWords, NextWords } from './content.ts'

/** Why doses were not taken, and what follows from it. */
export type ReasonContent =
  | { readonly kind: 'askReason'; readonly doses: readonly DoseWords[]; readonly were: WereNotTaken }
  /** `goOn`: why going on matters, as her prescriber wrote it. `told`: somebody who can look at the plan knows. */
  | {
      readonly kind: 'reasonNoted'
      readonly reason: SkipReason
      readonly goOn: string | null
      readonly told: boolean
    }
  /** She would rather not say. */
  | { readonly kind: 'reasonLeft' }
  | { readonly kind: 'askFelt' }
  | { readonly kind: 'askOwnQuestion' }
  /** `asks`: whether it should go to the care team. */
  | { readonly kind: 'ownQuestionKept'; readonly asks: boolean }
  | { readonly kind: 'askBetterTime'; readonly time: LocalTime; readonly times: number }
  /** `far`: too far from the one before to be moved by tookit. */
  | {
      readonly kind: 'betterTimeNoted'
      readonly result: 'moved' | 'kept' | 'far'
      readonly time: LocalTime
      readonly next: NextWords
    }
  /** She says that a doctor told her to leave a dose out: the order may have changed. */
  | { readonly kind: 'operatorOrderDoubt'; readonly patientId: string }

/** What a program cannot do, and the people who can. */
export type PassingOnContent =
  | { readonly kind: 'askPassOn'; readonly about: PassOnAbout }
  | { readonly kind: 'passedOnToTeam'; readonly country: string }
  | { readonly kind: 'notPassedOn' }
  /** To "are you a person?". `somebody`: there is a care team that can be told. */
  | { readonly kind: 'aProgram'; readonly somebody: boolean; readonly country: string }
  /** To "I want to talk to my doctor". */
  | { readonly kind: 'wantsPerson'; readonly somebody: boolean; readonly country: string }
  /** To a question about a medicine. */
  | { readonly kind: 'cannotAnswer'; readonly somebody: boolean }
  /** To the care team, by her own yes. `words`: null where nothing that she wrote was to go. */
  | {
      readonly kind: 'operatorPassedOn'
      readonly id: string
      readonly name: string
      readonly about: PassOnAbout
      readonly words: string | null
    }
