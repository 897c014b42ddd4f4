import type { Danger } from './danger.ts'
import type { Instant, LocalDate } from './time.ts'

/** When unconfirmed doses of one prescription become an alarm. A critical medicine: at the first. */
export interface AlarmRule {
  /** Doses in a row, asked about and neither taken nor left out for an accepted reason. */
  readonly inARow: number
  /** … or this many within seven days. */
  readonly inSevenDays: number
  /** How long a told person has to answer before the next is told. Counts from when the message reached her. */
  readonly nextAfterMin: number
}

export const defaultAlarmRule: AlarmRule = { inARow: 2, inSevenDays: 3, nextAfterMin: 30 }

/** The latest start of that delay after telling was decided, whatever the service says or does not say. */
export const reachedAssumedAfterMin = 15

export type AlarmAbout =
  /** Doses that stay unconfirmed. `doseIds`: those that count. */
  | {
      readonly kind: 'unconfirmed'
      readonly prescriptionIds: readonly string[]
      readonly doseIds: readonly string[]
    }
  /**
   * `sharedPhone`: written from a phone that she shares, so perhaps by somebody else. `askAt`: when she is asked, once,
   * how she is; left out: she has been asked, or is not. `says`: what she answered.
   */
  | {
      readonly kind: 'danger'
      readonly danger: Danger
      readonly sharedPhone?: true
      readonly askAt?: Instant
      readonly says?: HowSheIs
    }
  /** Early signs of her own, or nights of little sleep: told as she wished when she was well. */
  | { readonly kind: 'warningSigns'; readonly why: 'signs' | 'sleep' }
  /** Nobody has said that it was done, and the days of grace are over. */
  | { readonly kind: 'appointmentOverdue'; readonly appointmentId: string; readonly date: LocalDate }
  /** Messages do not arrive at her, on any contact. */
  | { readonly kind: 'unreachable' }

/** How she says that she is, some hours after danger. */
export type HowSheIs = 'better' | 'same' | 'worse'

/** A person who was told, and what she answered. */
export interface Told {
  readonly personId: string
  readonly at: Instant
  readonly answer: 'willCheck' | 'cannotHelp' | null
}

/** `restored`: it was open in a backup that was put back, and too old by then to be told of as if it were new. */
export type AlarmEnd = 'taken' | 'done' | 'personSays' | 'reachedAgain' | 'withdrawn' | 'restored'

export type AlarmState =
  /** Somebody still has to answer. At `nextStepAt` the next person is told; `null` when all have been. */
  | { readonly kind: 'open'; readonly nextStepAt: Instant | null }
  | { readonly kind: 'acknowledged'; readonly by: string; readonly at: Instant }
  | {
      readonly kind: 'closed'
      readonly at: Instant
      readonly why: AlarmEnd
    }

/** Something that people must be told of. One escalation for all kinds. */
export interface Alarm {
  readonly id: string
  readonly patientId: string
  readonly about: AlarmAbout
  readonly raisedAt: Instant
  readonly told: readonly Told[]
  readonly state: AlarmState
}

/** When she is asked how she is; null: not, or it is over. */
export const askHowSheIsAt = ({ about, state }: Alarm): Instant | null =>
  about.kind === 'danger' && state.kind !== 'closed' ? (about.askAt ?? null) : null
