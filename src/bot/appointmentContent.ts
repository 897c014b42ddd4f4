import type { AppointmentKind } from '../domain/appointment.ts'
import type { Instant, LocalDate, LocalTime, Zone } from '../domain/time.ts'

/** An appointment as it is spoken of, by the clock of its place. What it is shows only where names may stand. */
export interface AppointmentTold {
  readonly kind: AppointmentKind
  readonly name: string
  readonly date: LocalDate
  /** Null: on that day, or around it. */
  readonly time: LocalTime | null
  readonly zone: Zone
  /** The moment of `time`; null where there is none. */
  readonly at: Instant | null
  readonly prepare: string | null
}

/** Why she is asked for a day. `past`: the one that she gave is over; `unclear`: it was not understood. */
export type WhyDay = 'moved' | 'booked' | 'cannotGo' | 'notDone' | 'past' | 'unclear'

/** What tookit says of appointments. */
export type AppointmentContent =
  | {
      readonly kind: 'appointmentAhead'
      readonly appointment: AppointmentTold
      readonly step: 'book' | 'daysBefore' | 'shortlyBefore'
    }
  /**
   * It is over. `again`: she was asked before. `calledOff`: she has told that it did not take place. `unreminded`: tookit
   * was down when it would have reminded her.
   */
  | {
      readonly kind: 'askAppointment'
      readonly appointment: AppointmentTold
      readonly again: boolean
      readonly calledOff: boolean
      readonly unreminded: boolean
    }
  /** It is done, on one of some days. */
  | { readonly kind: 'askAppointmentDone'; readonly appointment: AppointmentTold }
  /** Said to be done before its time: is it? */
  | { readonly kind: 'appointmentEarly'; readonly appointment: AppointmentTold }
  | {
      readonly kind: 'appointmentNoted'
      readonly appointment: AppointmentTold
      readonly on: LocalDate
      readonly next: AppointmentTold | null
    }
  | { readonly kind: 'askAppointmentDay'; readonly appointment: AppointmentTold; readonly why: WhyDay }
  /** "Not now". `hasDay`: there is one already. */
  | { readonly kind: 'appointmentDayLater'; readonly hasDay: boolean }
  /** It has a new day. `byClinic`: she hears of it first from here. */
  | {
      readonly kind: 'appointmentPlanned'
      readonly appointment: AppointmentTold
      readonly byClinic: boolean
    }
  | {
      readonly kind: 'appointmentCalledOff'
      readonly appointment: AppointmentTold
      readonly next: AppointmentTold | null
      readonly byClinic: boolean
    }
  /** An answer to what is over, or to what was moved since. */
  | { readonly kind: 'appointmentSettled'; readonly next: AppointmentTold | null }
  | { readonly kind: 'noSuchAppointment' }
  // To a caregiver: never what it is
  | { readonly kind: 'alarmAppointment'; readonly patient: string; readonly date: LocalDate }
  /** "She took it": said of the appointment? */
  | { readonly kind: 'caregiverAppointmentDone'; readonly patient: string; readonly sure: boolean }
  /** To the patient: her caregiver said that it was done. */
  | {
      readonly kind: 'reportedAppointment'
      readonly caregiver: string
      readonly appointment: AppointmentTold
      readonly next: AppointmentTold | null
    }
