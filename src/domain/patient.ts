import type { AlarmRule } from './alarm.ts'
import type { Consent } from './consent.ts'
import type { ReminderPolicy } from './reminderPolicy.ts'
import type { Routine } from './routine.ts'
import type { Instant, LocalDate, LocalTime, Zone } from './time.ts'
import type { Wellbeing } from './wellbeing.ts'

export type Enrolment =
  /** Under age or under guardianship, and nobody has consented yet: she is not even invited. */
  | { readonly kind: 'awaitingConsent'; readonly at: Instant }
  /** Invited, has not answered: nothing but the invitation is sent. */
  | { readonly kind: 'invited'; readonly at: Instant }
  /** Agreed. Doses count from `since` (the agreement, or the end of the last pause). */
  | { readonly kind: 'active'; readonly since: Instant }
  /** She asked for quiet until a day; that day's doses are asked about again. */
  | { readonly kind: 'paused'; readonly since: Instant; readonly until: Instant }
  | { readonly kind: 'declined'; readonly at: Instant }

/** She has agreed; a pause takes nothing back. */
export const hasAgreed = ({ enrolment }: Patient): boolean =>
  enrolment.kind === 'active' || enrolment.kind === 'paused'

/** A question asked on a wall-clock time of every day. */
export interface DailyAt {
  readonly time: LocalTime
}
/** A question asked once a week. ISO: Monday is 1. */
export interface WeeklyAt {
  readonly weekday: number
  readonly time: LocalTime
}

export interface PatientSettings {
  readonly reminders: ReminderPolicy
  readonly alarm: AlarmRule
  /** `null`: not asked. */
  readonly mood: DailyAt | null
  readonly sideEffects: WeeklyAt | null
  readonly summary: WeeklyAt | null
  /** She chose to see medicine names over channels that are not private (SMS). */
  readonly namesShown: boolean
  /** How her days go, for times by name; left out as long as nobody has said. */
  readonly routine?: Routine
  /** Since when doses go by the clock of the zone that she travelled to, if she ever did. */
  readonly zoneTakenAt?: Instant
  /** The zone that she came from, while her doses go by the clock of another. */
  readonly homeZone?: Zone
  /** Operators do not hear of unconfirmed doses where nobody around her may; left out: they do, without her name. */
  readonly operatorsUntold?: true
}

/** The last local day on which each regular question was put, so that it is put once a day or week. */
export interface LastAsked {
  readonly mood: LocalDate | null
  readonly sideEffects: LocalDate | null
  readonly summary: LocalDate | null
}

/** A person whose medicines tookit follows. */
export interface Patient {
  readonly id: string
  readonly personId: string
  readonly zone: Zone
  /** ISO 3166 alpha-2, for emergency numbers. */
  readonly country: string
  readonly birthYear: number | null
  readonly enrolment: Enrolment
  /** Who consented for her, where she does not decide alone; null: she decides herself. */
  readonly consent: Consent | null
  readonly settings: PatientSettings
  readonly lastAsked: LastAsked
  /** Left out as long as nothing of it has been set. */
  readonly wellbeing?: Wellbeing
  /** Who invites: the name that stands in the invitation. */
  readonly invitedBy: string
  /** The moment of her newest fact; `now` is never earlier for her. */
  readonly lastFactAt: Instant | null
}
