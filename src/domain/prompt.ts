import type { HowSheIs } from './alarm.ts'
import type { DoseUnit } from './amount.ts'
import type { Danger } from './danger.ts'
import type { SkipReason } from './dose.ts'
import type { Fraction } from './fraction.ts'
import type { Helps, HowEffectsAre } from './observation.ts'
import type { PlanAsks, PlanDraft, PlanShown, PlanUndo } from './planDraft.ts'
import type { Frequency, QuestionnaireName } from './questionnaire.ts'
import type { Routine } from './routine.ts'
import type { SupplySaid } from './supply.ts'
import type { Instant, LocalDate, LocalTime, Zone } from './time.ts'
import type { SignsTold } from './wellbeing.ts'

/** Her early signs, the parts of her safety plan, and a question for whoever prescribes. */
export type OwnWords = 'warningSigns' | 'planSigns' | 'planHelps' | 'planPeople' | 'question'

/**
 * What may go to the care team, if she says yes.
 * - `unclear`: what she wrote and was not understood
 * - `question`: a question of hers, about a medicine or for whoever prescribes
 * - `reason`: why a dose was not taken, in words that are on no list
 * - `person`: that she wants to talk to somebody
 * - `cost`: that the medicine costs too much; nothing that she wrote
 */
export type PassOnAbout = 'unclear' | 'question' | 'reason' | 'person' | 'cost'

/** What a prompt asks. */
export type Asked =
  /** Did you take these? The follow-ups of a dose share the first message's prompt. */
  | { readonly kind: 'doses'; readonly doseIds: readonly string[] }
  /** Which of these did you mean? `meant` is what she said of it. */
  | {
      readonly kind: 'whichDose'
      readonly doseIds: readonly string[]
      readonly meant: 'taken' | 'later' | 'skip' | 'notTaken'
      readonly takenAt: Instant | null
    }
  /** A bare "1" that could be a dose or a mood. */
  | {
      readonly kind: 'whichQuestion'
      readonly candidates: readonly { readonly promptId: string; readonly choice: Choice }[]
    }
  | { readonly kind: 'mood'; readonly date: LocalDate }
  | { readonly kind: 'sideEffects'; readonly date: LocalDate }
  /** Do you want this? To the patient, before anything else. */
  | { readonly kind: 'agreement' }
  /** May this person hear of you? To the patient alone. */
  | { readonly kind: 'sharing'; readonly caregiverId: string }
  /** Will you look after …? To the caregiver. */
  | { readonly kind: 'caring'; readonly caregiverId: string }
  | { readonly kind: 'alarm'; readonly alarmId: string }
  /** A caregiver's answer that could mean either of her patients. */
  | {
      readonly kind: 'whichPatient'
      readonly patientIds: readonly string[]
      readonly answer: 'willCheck' | 'patientTookIt' | 'cannotHelp'
    }
  /** Why were these left out, or not answered? Once a dose. */
  | { readonly kind: 'whyNotTaken'; readonly doseIds: readonly string[]; readonly were: WereNotTaken }
  /** Would another time fit better? Of what is planned at `time` and was missed there again and again. */
  | { readonly kind: 'betterTime'; readonly prescriptionIds: readonly string[]; readonly time: LocalTime }
  /** Shall this go to the care team? `eventId`: the message whose words would go; null: no words. */
  | { readonly kind: 'passOn'; readonly about: PassOnAbout; readonly eventId: string | null }
  /** Does that mean she is safe? To a caregiver who said something like it while danger is open. */
  | { readonly kind: 'isSheSafe'; readonly alarmId: string }
  | { readonly kind: 'pauseUntil' }
  /** Is this change what you were told? To the patient, on the day before. */
  | { readonly kind: 'dosageChange'; readonly prescriptionId: string; readonly from: LocalDate }
  /** A second one, or the same? Of a medicine taken as needed that was told of twice within minutes. */
  | {
      readonly kind: 'sameIntake'
      readonly prescriptionId: string
      readonly doseId: string
      readonly takenAt: Instant
    }
  /** A change of a plan: what is missing, or whether the sentence is right. `shown`: the sentence, where it was. */
  | {
      readonly kind: 'plan'
      readonly draft: PlanDraft
      readonly asks: PlanAsks
      readonly shown: PlanShown | null
    }
  /** A change that was made. Nothing is asked: as long as it is open, "undo" takes it back. */
  | { readonly kind: 'planChanged'; readonly undo: PlanUndo }
  /** Is this how your days go? */
  | { readonly kind: 'routine'; readonly routine: Routine }
  /** May this person change your plan? To the patient alone. */
  | { readonly kind: 'planRight'; readonly caregiverId: string }
  /** Home time or local time? On a journey. */
  | { readonly kind: 'journey'; readonly zone: Zone }
  /**
   * Danger, or a manner of speaking? To the patient herself. `again`: she was asked before and did not answer; `told`:
   * nor has she since, and the care team knows.
   */
  | {
      readonly kind: 'maybeDanger'
      readonly danger: Danger
      readonly again?: true
      readonly told?: true
    }
  /** How are you now? To the patient, once, some hours after danger. */
  | { readonly kind: 'howAreYou'; readonly alarmId: string }
  | { readonly kind: 'sleepHours'; readonly date: LocalDate }
  | { readonly kind: 'sleepQuality'; readonly date: LocalDate; readonly hours: number }
  | { readonly kind: 'scale'; readonly scaleId: string; readonly date: LocalDate }
  | { readonly kind: 'helps'; readonly date: LocalDate }
  /** How are the side effects now, which she told of on the day `told`? */
  | { readonly kind: 'effectsAfter'; readonly date: LocalDate; readonly told: LocalDate }
  /** Shall we begin? Nothing of it stands in a message before she says so. */
  | { readonly kind: 'questionnaireStart'; readonly name: QuestionnaireName; readonly date: LocalDate }
  /** The item after those answered. `again`: it was put once more. */
  | {
      readonly kind: 'questionnaire'
      readonly name: QuestionnaireName
      readonly date: LocalDate
      readonly answers: readonly Frequency[]
      readonly again: boolean
    }
  /** Are you thinking of it now? After the ninth item of PHQ-9. */
  | { readonly kind: 'crisisCheck'; readonly seenBy: string | null }
  /** How many of her early signs there are. */
  | { readonly kind: 'warningSigns'; readonly date: LocalDate }
  /** Whom to tell of her signs. */
  | { readonly kind: 'signsTold' }
  /** She writes down something of her own. */
  | { readonly kind: 'ownWords'; readonly about: OwnWords }
  /** Of which medicine did you say that? */
  | {
      readonly kind: 'whichMedicine'
      readonly prescriptionIds: readonly string[]
      readonly said: SupplySaid
    }
  /** How many are left, or were picked up? The answer is a bare number. */
  | { readonly kind: 'units'; readonly prescriptionId: string; readonly of: 'left' | 'pickedUp' }
  /** Should this person still hear of you? To the patient alone, some time after her yes. */
  | { readonly kind: 'stillSharing'; readonly caregiverId: string }
  /** An appointment that is ahead, or over: done, moved, or not? `of`: since when its date is known, so which occurrence.. */
  | {
      readonly kind: 'appointment'
      readonly appointmentId: string
      readonly of: Instant
      readonly when: 'book' | 'ahead' | 'over'
    }
  /** When is it to be now? She writes a day. */
  | { readonly kind: 'appointmentDate'; readonly appointmentId: string }
  /** Who of several that share a phone wrote this? Put to the phone; `personId` is only who it is kept with. */
  | { readonly kind: 'whoWrites'; readonly eventId: string; readonly personIds: readonly string[] }
  /** Is this (still) you? To a contact of which nobody knows whose it is. */
  | { readonly kind: 'contact'; readonly contactId: string; readonly why: 'added' | 'silent' | 'reassigned' }

/** What an open question is about, in so few words that she knows which is meant. */
export type QuestionAbout =
  | 'doses'
  | 'mood'
  | 'sideEffects'
  | 'sleep'
  | 'scale'
  | 'helps'
  | 'signs'
  | 'questionnaire'
  | 'howSheIs'
  | 'plan'
  | 'supply'
  | 'people'
  | 'appointment'
  | 'why'
  | 'passOn'
  | 'other'

/** The doses of a question why: she left them out, or did not answer. */
export type WereNotTaken = 'declined' | 'unanswered'

/** One of the answers that a prompt offers. Its words come from the phrases. */
export type Choice =
  | { readonly kind: 'taken' | 'later' | 'skip' | 'yes' | 'no' }
  | { readonly kind: 'mood'; readonly score: 1 | 2 | 3 | 4 | 5 }
  | { readonly kind: 'noSideEffects' }
  | {
      readonly kind: 'dose'
      readonly doseId: string
      readonly time: LocalTime
      readonly date: LocalDate
      readonly name: string
    }
  | { readonly kind: 'allDoses' }
  /** A number of tablets, capsules…: typed, never offered. */
  | { readonly kind: 'units'; readonly n: number }
  | { readonly kind: 'notSure' }
  /** One of several open questions: "the 8:00 medicine" or "my mood". */
  | {
      readonly kind: 'question'
      readonly promptId: string
      readonly about: QuestionAbout
      readonly time: LocalTime | null
      /** Of an appointment. */
      readonly date?: LocalDate
      readonly name?: string
    }
  | { readonly kind: 'shareAlarms' | 'shareAll' | 'shareNothing' }
  | { readonly kind: 'willCheck' | 'patientTookIt' | 'cannotHelp' }
  | { readonly kind: 'patient'; readonly patientId: string; readonly name: string }
  | { readonly kind: 'pauseDays'; readonly days: number }
  | { readonly kind: 'stillRight' | 'changeSharing' | 'noMoreSharing' }
  | { readonly kind: 'person'; readonly personId: string; readonly name: string }
  | { readonly kind: 'itsMe' | 'notMe' }
  | { readonly kind: 'asTold' | 'notAsTold' }
  | { readonly kind: 'planAsSaid' | 'planOther' | 'planLeave' }
  | { readonly kind: 'mayChangePlan' | 'mayNotChangePlan' }
  /** One of her medicines. */
  | { readonly kind: 'medicine'; readonly prescriptionId: string; readonly name: string }
  | { readonly kind: 'amount'; readonly value: Fraction; readonly unit: DoseUnit }
  | { readonly kind: 'at'; readonly time: LocalTime }
  | { readonly kind: 'onDay'; readonly date: LocalDate }
  | { readonly kind: 'sameOne' | 'secondOne' }
  | { readonly kind: 'homeTime' | 'localTime' }
  | { readonly kind: HowSheIs | HowEffectsAre }
  /** Of a scale: `name` when it is her own. */
  | {
      readonly kind: 'score'
      readonly scale: 'sleepHours' | 'sleepQuality' | 'own'
      readonly name: string | null
      readonly n: number
    }
  | { readonly kind: 'helps'; readonly answer: Helps }
  | { readonly kind: 'frequency'; readonly questionnaire: QuestionnaireName; readonly n: Frequency }
  | { readonly kind: 'startNow' | 'notThisTime' }
  | { readonly kind: 'thinkingOfIt' | 'notThinkingOfIt' }
  | { readonly kind: 'inDanger' | 'notInDanger' }
  /** Of "took all of them": more than was due, or no more. */
  | { readonly kind: 'tookMore' | 'asPlanned' }
  /** 2 is two or more. */
  | { readonly kind: 'signs'; readonly count: 0 | 1 | 2 }
  | { readonly kind: 'tellOf'; readonly tell: SignsTold }
  /** `on`: the day that she named. `sure`: asked once more, since its time is still to come. */
  | { readonly kind: 'appointmentDone'; readonly on?: LocalDate; readonly sure?: true }
  | {
      readonly kind: 'appointmentMoved' | 'appointmentBooked'
      readonly on?: LocalDate
      readonly time?: LocalTime
    }
  /** `notDone`: it is over, and she was not there. */
  | { readonly kind: 'cannotGo' | 'notDone' }
  /** A caregiver who looks after it: the danger is over. */
  | { readonly kind: 'isSafe' }
  /** A caregiver who looks after it: the danger is over, or not yet. */
  | { readonly kind: 'isSafe' | 'notSafeYet' }
  | { readonly kind: 'reason'; readonly reason: SkipReason }
  | { readonly kind: 'newTime'; readonly time: LocalTime }
  | { readonly kind: 'keepTime' }
  /** To the care team, or not. */
  | { readonly kind: 'passItOn' | 'keepIt' }

/** The answers as they stood in one message, and when that message was handed to the service. */
export interface Offer {
  readonly messageId: string
  readonly contactId: string
  readonly handedOverAt: Instant
  /** `reply`: what to type where there are no buttons ("1"). `label`: what the choice is called there ("taken"). */
  readonly replies: readonly { readonly reply: string; readonly label: string; readonly choice: Choice }[]
}

/** A question that is open with a person. A bare answer counts only if exactly one could be meant. */
export interface Prompt {
  readonly id: string
  readonly patientId: string
  readonly personId: string
  readonly asked: Asked
  readonly openedAt: Instant
  /** When it closes by itself. Never null: every question ends. */
  readonly expiresAt: Instant
  readonly closed: {
    readonly at: Instant
    readonly why: 'answered' | 'expired' | 'superseded' | 'withdrawn'
  } | null
  /** Written by delivery, read by the conversation, so it is no part of what a decision changes. */
  readonly offers: readonly Offer[]
}
