import type { Appointment, AppointmentStep, Occurrence, StepOutcome } from './appointment.ts'
import type { Reporter } from './dose.ts'
import type { Instant, LocalDate } from './time.ts'

/** What happens to appointments. `by`: null where an operator did it. `next`: what falls due after it, if anything. */
export type AppointmentFact =
  | { readonly kind: 'AppointmentAdded'; readonly appointment: Appointment }
  | {
      readonly kind: 'AppointmentReminded'
      readonly appointmentId: string
      readonly step: AppointmentStep
      readonly outcome: StepOutcome
    }
  /** By a change of dose on that day. */
  | {
      readonly kind: 'AppointmentFellDue'
      readonly appointmentId: string
      readonly changedOn: LocalDate
      readonly due: Occurrence
    }
  /** `on`: the day of which that was said, where it is done. */
  | {
      readonly kind: 'AppointmentDone'
      readonly appointmentId: string
      readonly on: LocalDate
      readonly by: Reporter | null
      readonly next: Occurrence | null
    }
  | {
      readonly kind: 'AppointmentMoved'
      readonly appointmentId: string
      readonly due: Occurrence
      readonly by: Reporter | null
    }
  /** She can't go, or it does not take place. `due`: the same, where it is still to be done; or the next; or none. */
  | {
      readonly kind: 'AppointmentCalledOff'
      readonly appointmentId: string
      readonly due: Occurrence | null
      readonly by: Reporter | null
    }
  /** Nobody said how it went, and it is asked about no more. */
  | {
      readonly kind: 'AppointmentLetGo'
      readonly appointmentId: string
      readonly next: Occurrence | null
    }
  | { readonly kind: 'AppointmentEnded'; readonly appointmentId: string }

/** The appointments after a fact. Those that it does not touch stay the very same objects. */
export function appointmentsAfter(
  before: readonly Appointment[],
  fact: AppointmentFact,
  at: Instant,
): readonly Appointment[] {
  if (fact.kind === 'AppointmentAdded') return [...before, fact.appointment]
  return before.map((one) => (one.id === fact.appointmentId ? after(one, fact, at) : one))
}

function after(
  one: Appointment,
  fact: Exclude<AppointmentFact, { kind: 'AppointmentAdded' }>,
  at: Instant,
): Appointment {
  switch (fact.kind) {
    case 'AppointmentReminded': {
      const { step, outcome } = fact
      if (one.due === null) return one
      return { ...one, due: { ...one.due, steps: [...one.due.steps, { step, at, outcome }] } }
    }
    case 'AppointmentFellDue':
      return {
        ...one,
        due: fact.due,
        afterChange: one.afterChange === null ? null : { ...one.afterChange, seen: fact.changedOn },
      }
    case 'AppointmentDone':
      return { ...followedBy(one, fact.next, at), lastDoneOn: fact.on }
    case 'AppointmentMoved':
      return { ...one, due: fact.due }
    case 'AppointmentCalledOff':
      return followedBy(one, fact.due, at)
    case 'AppointmentLetGo':
      return followedBy(one, fact.next, at)
    case 'AppointmentEnded':
      return { ...one, due: null, endedAt: at }
    default:
      return fact satisfies never
  }
}

/** Where nothing follows and no change of dose can bring it back, it is ended. */
const followedBy = (one: Appointment, next: Occurrence | null, at: Instant): Appointment => ({
  ...one,
  due: next,
  endedAt: next === null && one.afterChange === null ? at : one.endedAt,
})
