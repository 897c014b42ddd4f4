import type { AlarmAbout, HowSheIs } from '../domain/alarm.ts'
import type { Amount } from '../domain/amount.ts'
import type { Allowance } from '../domain/asNeeded.ts'
import type { Shares } from '../domain/caregiver.ts'
import type { Danger } from '../domain/danger.ts'
import type { PartOfDay } from '../domain/directions.ts'
import type { SkipReason } from '../domain/dose.ts'
import type { HowEffectsAre, ObservationBody } from '../domain/observation.ts'
import type { PlanAsks } from '../domain/planDraft.ts'
import type { Dosage, DosagePhase } from '../domain/prescription.ts'
import type { QuestionnaireName } from '../domain/questionnaire.ts'
import type { Routine, RoutineMoment } from '../domain/routine.ts'
import type { Instant, LocalDate, LocalTime, Zone } from '../domain/time.ts'
import type { Cause, Told, Touched } from '../domain/trouble.ts'
import type { SafetyPlan, SignsTold } from '../domain/wellbeing.ts'
import type { AppointmentContent, AppointmentTold } from './appointmentContent.ts'
import type { PassingOnContent, ReasonContent } from './reasonContent.ts'
import type { MedicineSupply, SupplyContent } from './supplyContent.ts'

/** A dose as it is spoken of. Whether the name is shown depends on the channel and on the patient's choice. */
export interface DoseWords {
  readonly time: LocalTime
  readonly date: LocalDate
  /** "lithium 300 mg" */
  readonly name: string
  /** "1 tablet"; empty where nothing is known. */
  readonly amount: Amount
}

/** What comes next on the plan, for the end of a confirmation. */
export type NextWords = { readonly date: LocalDate; readonly time: LocalTime } | null

/** What else she told of how she is. */
export type ToldWords = Extract<ObservationBody, { kind: 'sleep' | 'scale' | 'helps' }>

/** One medicine's week, in numbers that add up to the doses that were planned. */
export interface MedicineWeek {
  readonly name: string
  readonly taken: number
  readonly late: number
  readonly declined: number
  readonly unanswered: number
  readonly notAsked: number
}

/** A change of a plan, to be said as a sentence. No phases: it ends. */
export interface PlanWords {
  readonly wants: 'add' | 'change' | 'stop'
  readonly medicine: string
  readonly phases: readonly DosagePhase[]
  readonly from: LocalDate
  readonly today: LocalDate
}

/** For how many doses of a week she gave one reason. */
export interface ReasonTimes {
  readonly reason: SkipReason
  readonly times: number
}

/**
 * What tookit can say. A decision holds these, never texts; the phrases of each language turn them into words when
 * they are sent. Local dates and times are the patient's.
 */
export type Content =
  | AppointmentContent
  // To a newcomer
  | { readonly kind: 'invitation'; readonly from: string }
  | { readonly kind: 'welcome'; readonly country: string; readonly next: NextWords }
  | { readonly kind: 'declinedInvitation' }
  /** She has agreed, and pressed an old "no thanks". */
  | { readonly kind: 'stillAgreed' }
  | { readonly kind: 'suspended' }
  | { readonly kind: 'whoWeAre'; readonly from: string; readonly suspended: boolean }
  // Doses
  /** `plain`: after a crisis. */
  | { readonly kind: 'reminder'; readonly doses: readonly DoseWords[]; readonly plain?: true }
  /** `asAsked`: at the time that she wanted to be asked again. `last`: she is not asked after this. */
  | {
      readonly kind: 'followUp'
      readonly doses: readonly DoseWords[]
      readonly last: boolean
      readonly asAsked: boolean
    }
  /** A dose whose time has come within the least interval of the last one taken: says so instead of "time for". */
  | { readonly kind: 'closeDose'; readonly doses: readonly DoseWords[]; readonly lastTakenAt: Instant }
  /** She told of an overdose, or of a sign that can be grave with what she takes, not long ago: says so instead of "time for". */
  | {
      readonly kind: 'doseAfterDanger'
      readonly danger: 'overdose' | 'symptomNow'
      readonly doses: readonly DoseWords[]
    }
  /** The time was moved, and this day's dose was taken before the new time. */
  | { readonly kind: 'alreadyCovered'; readonly doses: readonly DoseWords[]; readonly takenAt: Instant }
  | {
      readonly kind: 'noted'
      readonly taken: readonly {
        readonly dose: DoseWords
        readonly at: Instant
        readonly early: boolean
        readonly late: boolean
      }[]
      readonly declined: readonly DoseWords[]
      /** Asked and still without an answer. */
      readonly open: readonly DoseWords[]
      readonly mood: number | null
      readonly sideEffects: readonly string[]
      readonly noSideEffects: boolean
      readonly told?: readonly ToldWords[]
      /** She has just been told whom to call. */
      readonly grave?: true
      readonly next: NextWords
    }
  | {
      readonly kind: 'snoozed'
      readonly doses: readonly DoseWords[]
      readonly until: Instant
      readonly shortened: boolean
    }
  | { readonly kind: 'noMoreSnoozes'; readonly doses: readonly DoseWords[]; readonly until: Instant }
  /** After "no": taken later, or left out? */
  | { readonly kind: 'laterOrSkip'; readonly doses: readonly DoseWords[]; readonly mayBeLater: boolean }
  | { readonly kind: 'reopened'; readonly doses: readonly DoseWords[]; readonly again: Instant | null }
  | {
      readonly kind: 'alreadyNoted'
      readonly dose: DoseWords
      readonly state: 'taken' | 'declined'
      readonly at: Instant
    }
  | { readonly kind: 'whichDose'; readonly meant: 'taken' | 'later' | 'skip' | 'notTaken' }
  | { readonly kind: 'whichQuestion' }
  | { readonly kind: 'unknownMedicine'; readonly name: string }
  /** Taken as needed. `soon`: less than the least interval after the one before. `notBefore`: when the next may be. */
  | {
      readonly kind: 'asNeededNoted'
      readonly dose: DoseWords
      readonly at: Instant
      readonly allowance: Allowance | null
      readonly soon: { readonly before: Instant; readonly leastMin: number } | null
      readonly notBefore: Instant | null
      readonly country: string
    }
  | { readonly kind: 'asNeededTakenBack'; readonly dose: DoseWords }
  /** Told of twice within minutes. `allowance`: so far. `notBefore`: when the next may be by the label. */
  | {
      readonly kind: 'askSameIntake'
      readonly dose: DoseWords
      readonly at: Instant
      readonly allowance: Allowance | null
      readonly notBefore: Instant | null
    }
  | { readonly kind: 'sameIntakeNoted'; readonly dose: DoseWords; readonly at: Instant }
  /** On the day before: the dosage until now and the one from `from` on; null: nothing. `time`: of its first dose. */
  | {
      readonly kind: 'dosageChanges'
      readonly name: string
      readonly from: LocalDate
      readonly time: LocalTime | null
      readonly before: Dosage | null
      readonly after: Dosage | null
    }
  /** `ends`: nothing of it is planned any more. `told`: somebody who can look at it knows. */
  | {
      readonly kind: 'dosageChangeNoted'
      readonly asTold: boolean
      readonly ends: boolean
      readonly told: boolean
    }
  // Plans by chat
  /** What is missing. `whole`: how much and when, in plain words; `unread`: what of it is not understood, as typed. */
  | {
      readonly kind: 'askPlan'
      readonly asks: Exclude<PlanAsks, 'agree'> | 'whole' | 'other'
      readonly medicine: string | null
      readonly isNew: boolean
      readonly unread: string | null
    }
  /** `phases`: none: it ends. `patient`: whose plan it is, to somebody else. `confirmedBy`: who has to, of what was ordered. */
  | ({
      readonly kind: 'planUnderstood'
      readonly patient: string | null
      readonly before: Dosage | null
      readonly next: readonly NonNullable<NextWords>[]
      readonly assumed: readonly { readonly part: PartOfDay; readonly time: LocalTime }[]
      /** Words of hers that are often misread. */
      readonly cautions: readonly string[]
      readonly confirmedBy: string | null
    } & PlanWords)
  /** `askedOf`: it waits for their word, and the plan is as before. */
  | ({
      readonly kind: 'planNoted'
      readonly patient: string | null
      readonly before: Dosage | null
      readonly askedOf: string | null
      readonly undoUntil: Instant
    } & PlanWords)
  /** To the patient: a caregiver did it. */
  | ({
      readonly kind: 'planChangedBy'
      readonly caregiver: string
      readonly askedOf: string | null
      readonly undoUntil: Instant
    } & PlanWords)
  | { readonly kind: 'planLeft' }
  /** `again`: she answers what is over. */
  | { readonly kind: 'planLapsed'; readonly again: boolean }
  | { readonly kind: 'planUndone'; readonly next: NextWords }
  | { readonly kind: 'planNotYours'; readonly patient: string; readonly caregiver: string }
  | { readonly kind: 'planWhose'; readonly names: readonly string[] }
  | {
      readonly kind: 'requestSettled'
      readonly confirmed: boolean
      readonly medicine: string
      readonly phases: readonly DosagePhase[]
      readonly from: LocalDate
      readonly today: LocalDate
      readonly before: Dosage | null
      readonly by: string
    }
  /** Its time has come, and somebody has asked for a change of it that nobody has confirmed yet. */
  | { readonly kind: 'doseUnderRequest'; readonly doses: readonly DoseWords[]; readonly askedOf: string }
  | { readonly kind: 'askPlanRight'; readonly caregiver: string }
  | { readonly kind: 'planRightNoted'; readonly caregiver: string; readonly granted: boolean }
  /** `next`: doses that move with it. */
  | {
      readonly kind: 'routineUnderstood'
      readonly moment: RoutineMoment
      readonly time: LocalTime
      readonly days: keyof Routine | 'every'
      readonly next: readonly NonNullable<NextWords>[]
    }
  | { readonly kind: 'routineNoted'; readonly undoUntil: Instant }
  /** On a journey: the same dose by her clock at home and there. */
  | {
      readonly kind: 'askJourney'
      readonly home: Zone
      readonly there: Zone
      readonly time: LocalTime | null
      readonly timeThere: LocalTime | null
    }
  | {
      readonly kind: 'journeyNoted'
      readonly clock: 'home' | 'local' | 'back'
      readonly zone: Zone
      readonly next: NextWords
    }
  | { readonly kind: 'unclearTime' }
  | { readonly kind: 'extraDose'; readonly country: string }
  | { readonly kind: 'nothingOpen'; readonly next: NextWords }
  /** tookit was out of order and could not ask, or its question did not get through. */
  | { readonly kind: 'outage'; readonly why: 'down' | 'notDelivered'; readonly doses: readonly DoseWords[] }
  // Why they were not taken, and whom to ask: see reasonContent.ts
  | ReasonContent
  | PassingOnContent
  // Check-ins
  | { readonly kind: 'askMood' }
  | { readonly kind: 'askSideEffects' }
  | { readonly kind: 'moodUnclear' }
  /** `effects`: codes, or her own words. */
  | { readonly kind: 'askEffectsAfter'; readonly effects: readonly string[] }
  | { readonly kind: 'effectsAfterNoted'; readonly says: HowEffectsAre }
  | { readonly kind: 'askSleep' }
  /** `hours` are noted; 3 is three or less, 10 is ten or more. */
  | { readonly kind: 'askSleepQuality'; readonly hours: number }
  | { readonly kind: 'askScale'; readonly name: string; readonly max: number }
  /** `early`: a medicine is new. */
  | { readonly kind: 'askHelps'; readonly early: boolean }
  // Questionnaires
  | { readonly kind: 'offerQuestionnaire'; readonly name: QuestionnaireName; readonly items: number }
  /** `item` counts from 0. `again`: she stopped here. */
  | {
      readonly kind: 'questionnaireItem'
      readonly name: QuestionnaireName
      readonly item: number
      readonly items: number
      readonly again: boolean
    }
  | {
      readonly kind: 'questionnaireDone'
      readonly name: QuestionnaireName
      readonly score: number
      readonly max: number
    }
  | { readonly kind: 'questionnaireLeft' }
  // What she wrote down when she was well
  | { readonly kind: 'askSigns'; readonly signs: readonly string[] }
  | { readonly kind: 'signsNoted'; readonly count: 0 | 1 }
  /** Two or more, or nights of little sleep. `helps`: of her safety plan. */
  | {
      readonly kind: 'signsSeen'
      readonly why: 'signs' | 'sleep'
      readonly told: SignsTold
      readonly helps: string | null
    }
  | { readonly kind: 'askOwnSigns'; readonly signs: readonly string[] }
  | { readonly kind: 'askSignsTold'; readonly signs: readonly string[] }
  | { readonly kind: 'signsKept'; readonly tell: SignsTold }
  | { readonly kind: 'askPlanPart'; readonly part: keyof SafetyPlan }
  | { readonly kind: 'planKept' }
  // Danger
  /** In a crisis, and when she asks for it. */
  | { readonly kind: 'safetyPlan'; readonly plan: SafetyPlan }
  /** After the ninth item of PHQ-9: the direct question, with whom to call. */
  | { readonly kind: 'crisisCheck'; readonly country: string }
  | { readonly kind: 'crisisCheckNo'; readonly country: string }
  | {
      readonly kind: 'danger'
      readonly danger: Danger
      readonly country: string
      readonly aboutOther: boolean
      readonly told: boolean
    }
  /** Danger, or a manner of speaking? With the numbers, since she may need them. `again`: she has not answered. */
  | {
      readonly kind: 'maybeDanger'
      readonly danger: Danger
      readonly country: string
      readonly again?: true
    }
  | { readonly kind: 'notInDanger'; readonly openDoses: readonly DoseWords[] }
  /** Once, some hours after danger: how are you now? */
  | { readonly kind: 'howAreYou' }
  | { readonly kind: 'gladYouAreBetter'; readonly country: string }
  // Being in charge of it
  | { readonly kind: 'help'; readonly country: string }
  | { readonly kind: 'cannotRead' }
  | { readonly kind: 'notUnderstood'; readonly open: 'doses' | 'mood' | 'other' | 'nothing' }
  | { readonly kind: 'courtesy'; readonly openDoses: readonly DoseWords[] }
  | { readonly kind: 'stopped'; readonly country: string }
  | { readonly kind: 'started'; readonly as: 'patient' | 'caregiver' | 'operator'; readonly next: NextWords }
  /** `writing`: she still gets messages that she did not ask for. */
  | {
      readonly kind: 'deletionPassedOn'
      readonly from: string
      readonly toSomebody: boolean
      readonly writing: boolean
    }
  | { readonly kind: 'askPauseUntil' }
  | { readonly kind: 'paused'; readonly until: Instant; readonly shortened: boolean }
  | { readonly kind: 'resumed'; readonly next: NextWords }
  | {
      readonly kind: 'settings'
      readonly mood: LocalTime | null
      readonly sideEffects: { readonly weekday: number; readonly time: LocalTime } | null
      readonly summary: { readonly weekday: number; readonly time: LocalTime } | null
      readonly namesShown: boolean
    }
  | {
      readonly kind: 'settingChanged'
      readonly setting: 'mood' | 'sideEffects' | 'summary' | 'names' | 'language'
      readonly on: boolean
      readonly weekday: number | null
      readonly time: LocalTime | null
    }
  /** Answers "did I take it?" and "what is next?". */
  | {
      readonly kind: 'today'
      readonly doses: readonly {
        readonly dose: DoseWords
        readonly state: 'taken' | 'declined' | 'open' | 'unanswered' | 'notAsked' | 'ahead'
        readonly at: Instant | null
      }[]
    }
  | SupplyContent
  // Caregivers, to the patient
  | { readonly kind: 'askSharing'; readonly caregiver: string; readonly relation: string | null }
  | {
      readonly kind: 'sharingNoted'
      readonly caregiver: string
      readonly shares: 'alarms' | 'all' | 'nothing'
      readonly invited: boolean
      readonly joinCode: string | null
      readonly hasAgreed?: true
    }
  | { readonly kind: 'caregiverAnswered'; readonly caregiver: string; readonly agreed: boolean }
  | { readonly kind: 'caregiverRemoved'; readonly caregiver: string }
  | { readonly kind: 'askCaregiverName' }
  /** She names somebody with a number, and somebody of that name is on her list without it. */
  | { readonly kind: 'sameNameOnList'; readonly caregiver: string; readonly from: string }
  | {
      readonly kind: 'askStillSharing'
      readonly caregiver: string
      readonly relation: string | null
      readonly shares: Shares
    }
  | { readonly kind: 'stillSharingNoted'; readonly caregiver: string }
  // To a phone that may be somebody else's, or several people's
  /** `quote`: what was written, as far as it is shown again. */
  | { readonly kind: 'whoWrites'; readonly quote: string }
  | {
      readonly kind: 'askContact'
      readonly name: string
      readonly from: string
      readonly why: 'added' | 'silent' | 'reassigned'
    }
  | { readonly kind: 'contactNoted' }
  | { readonly kind: 'noSuchCaregiver'; readonly names: readonly string[] }
  // Caregivers, to themselves
  | { readonly kind: 'caringInvitation'; readonly patient: string; readonly from: string }
  | { readonly kind: 'caringAgreed'; readonly patient: string; readonly country: string }
  | { readonly kind: 'caringDeclined' }
  /** `doses`: the newest without an answer, `skipped`: the newest that she left out herself; `more`: how many before these. */
  | {
      readonly kind: 'alarmUnconfirmed'
      readonly patient: string
      readonly doses: readonly DoseWords[]
      readonly skipped: readonly DoseWords[]
      readonly more: number
      readonly critical: boolean
    }
  | {
      readonly kind: 'alarmDanger'
      readonly patient: string
      readonly danger: Danger
      readonly country: string
      readonly sharedPhone?: true
    }
  | { readonly kind: 'alarmSigns'; readonly patient: string }
  | { readonly kind: 'alarmUnreachable'; readonly patient: string; readonly since: Instant }
  | { readonly kind: 'alarmTaken'; readonly patient: string; readonly doses: readonly DoseWords[] }
  | { readonly kind: 'alarmOver'; readonly patient: string }
  | { readonly kind: 'thanksForChecking'; readonly patient: string; readonly about: AlarmAbout['kind'] }
  /** She says that the danger is over. */
  | { readonly kind: 'safeNoted'; readonly patient: string }
  /** Her own words may mean that the danger is over. */
  | { readonly kind: 'askIsSafe'; readonly patient: string }
  | { readonly kind: 'notSafeYet'; readonly patient: string }
  /** "She is fine", of an alarm that is about something else. */
  | { readonly kind: 'askWhatOfAlarm'; readonly patient: string }
  | { readonly kind: 'passedOn'; readonly patient: string; readonly to: 'next' | 'others' | 'nobody' }
  | { readonly kind: 'caregiverReported'; readonly patient: string; readonly doses: readonly DoseWords[] }
  /** To the patient: her caregiver said that she took it. */
  | { readonly kind: 'reportedByCaregiver'; readonly caregiver: string; readonly doses: readonly DoseWords[] }
  | { readonly kind: 'whichPatient'; readonly names: readonly string[] }
  | { readonly kind: 'caregiverHelp'; readonly patients: readonly string[]; readonly country: string }
  // Summaries
  | {
      readonly kind: 'weeklySummary'
      readonly from: LocalDate
      readonly to: LocalDate
      readonly medicines: readonly MedicineWeek[]
      /** One per day that has one, in order. */
      readonly moods: readonly { readonly date: LocalDate; readonly score: number }[]
      readonly sideEffects: readonly {
        readonly effect: string | null
        readonly words: string
        readonly times: number
      }[]
      /** Why doses were not taken, as she told it; the most frequent first. */
      readonly reasons?: readonly ReasonTimes[]
      /** Hours of each night that she told of, in order. */
      readonly sleep?: readonly number[]
      readonly scores?: readonly {
        readonly name: QuestionnaireName
        readonly score: number
        readonly max: number
      }[]
      /** What she runs low of. */
      readonly low?: readonly MedicineSupply[]
      readonly next: NextWords
      readonly dosesNextWeek: number
      /** Of the coming fortnight. */
      readonly appointments?: readonly AppointmentTold[]
    }
  | {
      readonly kind: 'caregiverSummary'
      readonly patient: string
      readonly from: LocalDate
      readonly to: LocalDate
      readonly taken: number
      readonly declined: number
      readonly unanswered: number
      readonly notAsked: number
    }
  // Operators: never a person's words, never an illness
  | {
      readonly kind: 'operatorDanger'
      readonly patientId: string
      readonly patient: string
      readonly danger: Danger
      readonly caregiversTold: number
      readonly sharedWith?: readonly string[]
    }
  /** Somebody around patients wrote of danger to one of them, or to herself. */
  | {
      readonly kind: 'operatorDangerAround'
      readonly personId: string
      readonly name: string
      readonly patients: readonly string[]
      readonly danger: Danger
      readonly ofHerself?: true
    }
  /** What she answered when she was asked how she is; null: nothing. */
  | {
      readonly kind: 'operatorHowSheIs'
      readonly patientId: string
      readonly patient: string
      readonly says: HowSheIs | null
    }
  /** To whoever was named to see it: the ninth item was answered above "not at all". `state` is of the direct question. */
  | {
      readonly kind: 'operatorItemNine'
      readonly patientId: string
      readonly patient: string
      readonly state: 'asked' | 'no' | 'silent'
    }
  /** What she wrote may be danger, and she was asked twice; `saysNo`: she has answered since that it is none. */
  | {
      readonly kind: 'operatorMaybeDanger'
      readonly patientId: string
      readonly patient: string
      readonly danger: Danger
      readonly state: 'silent' | 'saysNo'
    }
  | { readonly kind: 'operatorSigns'; readonly patientId: string; readonly patient: string }
  /** Somebody says that the danger is over. */
  | {
      readonly kind: 'operatorSafe'
      readonly patientId: string
      readonly patient: string
      readonly by: string
    }
  /** Doses stay unconfirmed, and nobody around the patient may hear of it. */
  | { readonly kind: 'operatorUnheard'; readonly patientId: string }
  | { readonly kind: 'operatorNobodyAnswered'; readonly patientId: string; readonly patient: string }
  | {
      readonly kind: 'operatorWrongNumber'
      readonly personId: string
      readonly name: string
      readonly said: 'wrongNumber' | 'whoIsThis'
      readonly suspended: boolean
    }
  | { readonly kind: 'operatorUnreachable'; readonly personId: string; readonly name: string }
  | {
      readonly kind: 'operatorContact'
      readonly personId: string
      readonly name: string
      readonly why: 'silent' | 'reassigned' | 'declined' | 'unanswered'
    }
  | {
      readonly kind: 'operatorTrouble'
      readonly as: Told['as']
      readonly cause: Cause
      readonly since: Instant
      /** When it ended; null while it lasts. */
      readonly until: Instant | null
      readonly touched: Touched
    }
  /** She says that a planned change is not what she was told. */
  | {
      readonly kind: 'operatorDosageDoubt'
      readonly patientId: string
      readonly patient: string
      readonly prescriptionId: string
      readonly from: LocalDate
    }
  /** Somebody asks for a change of what was ordered. */
  | {
      readonly kind: 'operatorPlanRequest'
      readonly patientId: string
      readonly patient: string
      readonly prescriptionId: string
      readonly stops: boolean
      readonly from: LocalDate
    }
  /** Somebody wants her data deleted. `patientId`: null when she is no patient. */
  | {
      readonly kind: 'operatorDeletion'
      readonly personId: string
      readonly name: string
      readonly patientId: string | null
    }
  // Somebody we don't know
  | { readonly kind: 'stranger' }
  | { readonly kind: 'badCode' }

export type ContentKind = Content['kind']
