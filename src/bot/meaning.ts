import type { AppointmentKind } from '../domain/appointment.ts'
import type { Danger } from '../domain/danger.ts'
import type { SkipReason } from '../domain/dose.ts'
import type { Fraction } from '../domain/fraction.ts'
import type { Language } from '../domain/language.ts'
import type { SupplySaid } from '../domain/supply.ts'
import type { LocalDate, LocalTime, Zone } from '../domain/time.ts'
import type { PlaceSaid, PlanSaid } from './planSaid.ts'

/** What `understand` has to know to read a message. It holds nothing about what is open: that is the engine's business. */
export interface Listening {
  readonly language: Language
  readonly zone: Zone
  readonly sentAt: Temporal.Instant
  /** Medicines that may be named, with every name by which they go (generic, brand, the patient's own). */
  readonly medicines: readonly {
    readonly id: string
    readonly names: readonly string[]
    /** Taken when she needs it, and not by a plan. */
    readonly asNeeded?: true
  }[]
  /** People who may be named: patients of this caregiver, caregivers of this patient. */
  readonly people: readonly { readonly id: string; readonly names: readonly string[] }[]
}

/** Parts of a day in which a dose may lie: "my morning one", "last night's". */
export type Daypart = 'morning' | 'midday' | 'evening' | 'night'

/** A moment as people say it, still to be placed on the calendar. */
export type Spoken =
  /** "at 8:10", "half nine". `halfKnown` is false for "at 8", which may mean either half of the day. */
  | { readonly kind: 'clock'; readonly time: LocalTime; readonly halfKnown: boolean }
  /** "an hour ago" */
  | { readonly kind: 'ago'; readonly minutes: number }
  /** "in 20 min" */
  | { readonly kind: 'in'; readonly minutes: number }

/** Which doses somebody speaks of. All empty: whatever is open. */
export interface Which {
  /** Prescription ids of the medicines named. */
  readonly medicines: readonly string[]
  /** "the other one", "the rest": all that is open but those named in the same message. */
  readonly others: boolean
  /** "both", "all of them" */
  readonly all: boolean
  readonly daypart: Daypart | null
  /** "the 8 o'clock one": a planned time, not when it was taken. */
  readonly planned: LocalTime | null
  readonly day: 'today' | 'yesterday' | null
  /** "my other pill", "some medicine": something was named that is not on the list. The engine asks which. */
  readonly unknownName: string | null
}

/** Something a person can change by chat. */
export type SettingChange =
  | { readonly setting: 'moodTime'; readonly time: LocalTime | 'off' }
  | {
      readonly setting: 'sideEffectsTime'
      readonly weekday: number | null
      readonly time: LocalTime | null
      readonly off: boolean
    }
  | {
      readonly setting: 'summaryTime'
      readonly weekday: number | null
      readonly time: LocalTime | null
      readonly off: boolean
    }
  /** "show names", "hide names": whether medicine names may stand in SMS. */
  | { readonly setting: 'names'; readonly shown: boolean }
  | { readonly setting: 'language'; readonly language: Language }

/**
 * What is said of an appointment.
 * - `done`: it was given, or she was there; `notDone`: it was not, or she was not
 * - `moved`, `booked`: to a day, if that was understood
 * - `cannotGo`: she can't; `calledOff`: it does not take place
 */
export type AppointmentSaid = 'done' | 'notDone' | 'moved' | 'booked' | 'cannotGo' | 'calledOff'

/**
 * One thing that somebody said. A message may hold several. `words` is the part of the text that it came from.
 * An empty list means: not understood, ask back.
 */
export type Meaning = { readonly words: string } & (
  | { readonly kind: 'danger'; readonly danger: Danger }
  /**
   * It may be danger or a manner of speaking. She is asked which; nothing else of the message is recorded. Only
   * `suicide`, `selfHarm` and `overdose` can be doubtful.
   */
  | { readonly kind: 'maybeDanger'; readonly danger: Danger }
  /** "took two by mistake", "I think I took it twice" - more than planned, without intent and short of an overdose. */
  | { readonly kind: 'extraDose'; readonly which: Which }
  | { readonly kind: 'optOut' }
  | { readonly kind: 'optIn' }
  | { readonly kind: 'help' }
  /** "Delete my data." */
  | { readonly kind: 'forgetMe' }
  /** "Is this a bot?" */
  | { readonly kind: 'areYouAPerson' }
  /** "I want to talk to my doctor." */
  | { readonly kind: 'wantsPerson' }
  /** "Can I drink with this?", "what does lithium do?": for a pharmacist or whoever prescribes. */
  | { readonly kind: 'medicineQuestion' }
  /** A caregiver: "she is fine, she is with me". It may mean that the danger is over, and is asked back. */
  | { readonly kind: 'patientSafe'; readonly person: string | null }
  | { readonly kind: 'wrongNumber' }
  | { readonly kind: 'whoIsThis' }
  /** Says plainly that it was taken. `at`: when, if said. */
  | { readonly kind: 'taken'; readonly which: Which; readonly at: Spoken | null }
  /** "about to", "taking it now", "will do": not taken yet; a short later. */
  | { readonly kind: 'aboutToTake'; readonly which: Which }
  /** "haven't taken it", "not yet", "not the other" */
  | { readonly kind: 'notTaken'; readonly which: Which }
  | { readonly kind: 'later'; readonly which: Which; readonly until: Spoken | null }
  | { readonly kind: 'skip'; readonly which: Which; readonly reason: SkipReason | null }
  /** Why something was left out, and nothing else of it ("fell asleep"): counts only where that was asked. */
  | { readonly kind: 'reason'; readonly reason: SkipReason }
  /** `of`: what is named; null: nothing, or just "appointment". `on`, `time`: as said, else null. */
  | {
      readonly kind: 'appointment'
      readonly says: AppointmentSaid
      readonly of: AppointmentKind | null
      readonly on: LocalDate | null
      readonly time: LocalTime | null
    }
  /** "oops", "no wait", "undo": takes back what was last recorded. Often beside a notTaken. */
  | { readonly kind: 'undo' }
  /** A bare answer. 👍 is yes. */
  | { readonly kind: 'yes' }
  | { readonly kind: 'no' }
  | { readonly kind: 'number'; readonly n: number }
  /** "ok", "sure", "thanks", "good morning", a lone pill emoji: kind words that record nothing. */
  | { readonly kind: 'courtesy'; readonly courtesy: 'ok' | 'thanks' | 'greeting' | 'pill' }
  /** 1 very low … 5 very good */
  | { readonly kind: 'mood'; readonly score: 1 | 2 | 3 | 4 | 5 }
  /** `effect`: a code of data/side_effect_terms, or null when it is only her own words. */
  | { readonly kind: 'sideEffect'; readonly effect: string | null }
  | { readonly kind: 'noSideEffects' }
  /** How much of a medicine she has. `units`: a figure that says nothing by itself ("20 pills"). */
  | {
      readonly kind: 'supply'
      readonly which: Which
      readonly says:
        | SupplySaid
        | { readonly kind: 'units'; readonly units: Fraction }
        | { readonly kind: 'howMany' }
    }
  | { readonly kind: 'question'; readonly about: 'didITake' | 'whatNext' | 'week' }
  /** `days`/`until` as said, else null and the bot asks. */
  | { readonly kind: 'pause'; readonly until: Temporal.PlainDate | null }
  | { readonly kind: 'resume' }
  /** What somebody takes, how her days go, or who may say so: never true before she agrees to the sentence. */
  | { readonly kind: 'plan'; readonly said: PlanSaid }
  /** "I'm in Tokyo", "I'm back home" */
  | { readonly kind: 'place'; readonly at: PlaceSaid }
  /** "My warning signs", "my safety plan": to see them, or to write them down. */
  | { readonly kind: 'ownWords'; readonly about: 'warningSigns' | 'safetyPlan' }
  | { readonly kind: 'settings' }
  | ({ readonly kind: 'change' } & SettingChange)
  /** An invitation's code ("/start AB12CD34", "join AB12CD34"). */
  | { readonly kind: 'code'; readonly code: string }
  /** "add my brother Ben" / "let my sister know when I miss doses" */
  | { readonly kind: 'addCaregiver'; readonly name: string | null; readonly relation: string | null }
  | { readonly kind: 'removeCaregiver'; readonly person: string | null }
  /** A caregiver: "I'll check", "on it". `person`: the patient she means, if named. */
  | { readonly kind: 'willCheck'; readonly person: string | null }
  /** A caregiver: "she took it" */
  | { readonly kind: 'patientTookIt'; readonly person: string | null; readonly at: Spoken | null }
  /** A caregiver: "I can't", "not me" */
  | { readonly kind: 'cannotHelp'; readonly person: string | null }
)

export type MeaningKind = Meaning['kind']

export type Understand = (text: string, listening: Listening) => readonly Meaning[]
