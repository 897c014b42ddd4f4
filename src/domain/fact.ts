import type { Alarm, AlarmEnd, HowSheIs } from './alarm.ts'
import type { AppointmentFact } from './appointmentFact.ts'
import type { Caregiver, Shares, SharingReview } from './caregiver.ts'
import type { Consent } from './consent.ts'
import type { Contact } from './contact.ts'
import type { Danger } from './danger.ts'
import type { NotAskedBecause, Reporter, SkipReason } from './dose.ts'
import type { Fraction } from './fraction.ts'
import type { Language } from './language.ts'
import type { ObservationBody } from './observation.ts'
import type { PatientSettings } from './patient.ts'
import type { Person } from './person.ts'
import type { PlanRequest } from './planDraft.ts'
import type { DosagePhase, Prescription } from './prescription.ts'
import type { PassOnAbout, Prompt } from './prompt.ts'
import type { RegularQuestion } from './regularQuestion.ts'
import type { Slot } from './slot.ts'
import type { SupplyStep, SupplyTerms } from './supply.ts'
import type { Instant, LocalDate, Zone } from './time.ts'
import type { WellbeingPlan } from './wellbeing.ts'

/**
 * Something that happened, in the past tense: the vocabulary of the whole engine, its audit trail and the
 * clinician's record. `evolve` applies it, the store keeps it, the story beside the simulator shows it.
 */
export type FactBody =
  // Enrolment
  | { readonly kind: 'PatientInvited' }
  /** An operator recorded who consented to what for a patient who does not decide alone. */
  | { readonly kind: 'ConsentRecorded'; readonly consent: Consent }
  | { readonly kind: 'PatientAgreed' }
  | { readonly kind: 'PatientDeclined' }
  | { readonly kind: 'PatientPaused'; readonly until: Instant }
  | { readonly kind: 'PatientResumed' }
  /** What she is asked beside mood and side effects, or what she wrote down for bad days. */
  | { readonly kind: 'WellbeingChanged'; readonly wellbeing: WellbeingPlan }
  | { readonly kind: 'SettingsChanged'; readonly settings: PatientSettings }
  | { readonly kind: 'ZoneChanged'; readonly zone: Zone }
  // A person and her contacts
  | { readonly kind: 'MessagesStopped'; readonly personId: string }
  | { readonly kind: 'MessagesStarted'; readonly personId: string }
  | { readonly kind: 'LanguageChanged'; readonly personId: string; readonly language: Language }
  | { readonly kind: 'ContactAdded'; readonly contact: Contact }
  /** She wrote from it, or let the bot in again. */
  | { readonly kind: 'ContactConfirmed'; readonly personId: string; readonly contactId: string }
  /** "Wrong number", "who is this": an operator has to look at it. */
  | { readonly kind: 'ContactSuspended'; readonly personId: string; readonly contactId: string }
  /** `code`: the service's own word for why. */
  | {
      readonly kind: 'ContactUnreachable'
      readonly personId: string
      readonly contactId: string
      readonly code: string
    }
  // Prescriptions
  | { readonly kind: 'PrescriptionAdded'; readonly prescription: Prescription }
  | {
      readonly kind: 'DosageChanged'
      readonly prescriptionId: string
      readonly phases: readonly DosagePhase[]
    }
  /** `whyStopped`: in the words of whoever stopped it. */
  | { readonly kind: 'PrescriptionStopped'; readonly prescriptionId: string; readonly whyStopped?: string }
  /** A stop is taken back. */
  | { readonly kind: 'PrescriptionResumed'; readonly prescriptionId: string }
  /** Somebody asks for another dosage of what was ordered, or for its end. */
  | { readonly kind: 'ChangeRequested'; readonly prescriptionId: string; readonly request: PlanRequest }
  | {
      readonly kind: 'RequestSettled'
      readonly prescriptionId: string
      readonly how: 'confirmed' | 'declined' | 'withdrawn'
    }
  // What she has of a medicine
  /** Somebody counted, or said that none is left. `by` null: an operator wrote it down. */
  | {
      readonly kind: 'SupplyCounted'
      readonly prescriptionId: string
      readonly units: Fraction
      readonly by: Reporter | null
    }
  /** From the pharmacy (FHIR MedicationDispense). */
  | {
      readonly kind: 'SupplyPickedUp'
      readonly prescriptionId: string
      readonly units: Fraction
      readonly by: Reporter | null
    }
  | { readonly kind: 'SupplyTermsChanged'; readonly prescriptionId: string; readonly terms: SupplyTerms }
  | { readonly kind: 'SupplyWarned'; readonly prescriptionId: string; readonly step: SupplyStep }
  // Doses
  | {
      readonly kind: 'DoseAsked'
      readonly slot: Slot
      readonly windowEndsAt: Instant
      readonly followUpAt: Instant | null
    }
  | { readonly kind: 'DoseAskedAgain'; readonly doseId: string; readonly followUpAt: Instant | null }
  | { readonly kind: 'DoseSnoozed'; readonly doseId: string; readonly until: Instant }
  /** `takenAt`: as she told it; without a time it is when she wrote. */
  | { readonly kind: 'DoseTaken'; readonly slot: Slot; readonly takenAt: Instant; readonly by: Reporter }
  | {
      readonly kind: 'DoseDeclined'
      readonly slot: Slot
      readonly reason: SkipReason | null
      readonly by: Reporter
    }
  | { readonly kind: 'DoseUnanswered'; readonly doseId: string }
  /** Why doses were left out, or stayed without an answer: told afterwards. */
  | { readonly kind: 'ReasonTold'; readonly doseIds: readonly string[]; readonly reason: SkipReason }
  | { readonly kind: 'DoseNotAsked'; readonly slot: Slot; readonly because: NotAskedBecause }
  /** What was recorded of it is taken back, and it is open again. */
  | {
      readonly kind: 'DoseReopened'
      readonly doseId: string
      readonly windowEndsAt: Instant
      readonly followUpAt: Instant | null
    }
  // Appointments
  | AppointmentFact
  // Questions
  | { readonly kind: 'PromptOpened'; readonly prompt: Prompt }
  | {
      readonly kind: 'PromptClosed'
      readonly promptId: string
      readonly why: 'answered' | 'expired' | 'superseded' | 'withdrawn'
    }
  | {
      readonly kind: 'CheckInAsked'
      readonly about: RegularQuestion
      readonly date: LocalDate
    }
  | {
      readonly kind: 'ObservationMade'
      readonly id: string
      readonly by: Reporter
      readonly observation: ObservationBody
    }
  /** Nothing was recorded of what was said, and she was asked back. */
  | { readonly kind: 'NotUnderstood'; readonly personId: string }
  /** By her own yes something went to the care team: her words, or that alone which `about` says. */
  | { readonly kind: 'PassedOn'; readonly personId: string; readonly about: PassOnAbout }
  // Danger and alarms
  | { readonly kind: 'DangerHeard'; readonly personId: string; readonly danger: Danger }
  /** Some hours after danger she is asked, once, how she is. */
  | { readonly kind: 'HowSheIsAsked'; readonly alarmId: string }
  | { readonly kind: 'HowSheIsTold'; readonly alarmId: string; readonly says: HowSheIs }
  | { readonly kind: 'AlarmRaised'; readonly alarm: Alarm }
  | {
      readonly kind: 'AlarmTold'
      readonly alarmId: string
      readonly personId: string
      readonly nextStepAt: Instant | null
    }
  /** The message reached her (or will not): the delay to the next step is now known. */
  | { readonly kind: 'AlarmStepTimed'; readonly alarmId: string; readonly nextStepAt: Instant }
  | { readonly kind: 'AlarmAcknowledged'; readonly alarmId: string; readonly personId: string }
  | {
      readonly kind: 'AlarmPassedOn'
      readonly alarmId: string
      readonly personId: string
      readonly nextStepAt: Instant
    }
  /** More doses count. `nextStepAt`: people are told anew from then on; null: they know already and are left in peace. */
  | {
      readonly kind: 'AlarmExtended'
      readonly alarmId: string
      readonly prescriptionIds: readonly string[]
      readonly doseIds: readonly string[]
      readonly nextStepAt: Instant | null
    }
  | {
      readonly kind: 'AlarmClosed'
      readonly alarmId: string
      readonly why: AlarmEnd
    }
  // Caregivers
  /** `person`: who she is, perhaps somebody new to tookit. */
  | { readonly kind: 'CaregiverProposed'; readonly caregiver: Caregiver; readonly person: Person }
  | { readonly kind: 'SharingAgreed'; readonly caregiverId: string; readonly shares: Shares }
  | { readonly kind: 'SharingDeclined'; readonly caregiverId: string }
  | { readonly kind: 'CaregiverAgreed'; readonly caregiverId: string }
  | { readonly kind: 'CaregiverDeclined'; readonly caregiverId: string }
  | { readonly kind: 'CaregiverRemoved'; readonly caregiverId: string }
  /** Whether this person may change the patient's plan: only ever by the patient's own word. */
  | { readonly kind: 'PlanRightChanged'; readonly caregiverId: string; readonly granted: boolean }
  /** She was asked whether this person should still hear of her, or has said so: when she is asked next. */
  | { readonly kind: 'SharingReviewed'; readonly caregiverId: string; readonly review: SharingReview }

export type FactKind = FactBody['kind']

/** A fact with when it was so and what caused it. */
export interface Fact {
  readonly patientId: string
  /** When it was so. For an answer: when she sent it. */
  readonly at: Instant
  /** The event (somebody's message) that it comes from; null: time passed, or an operator acted. */
  readonly eventId: string | null
  readonly body: FactBody
}
