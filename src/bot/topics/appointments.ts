import type { AppointmentStep } from '../../domain/appointment.ts'
import { momentOf, nextOccurrence } from '../../domain/occurrence.ts'
import type { Asked, Choice } from '../../domain/prompt.ts'
import { compareDates, earliest, hours, type Instant, localDate } from '../../domain/time.ts'
import {
  appointmentPromptId,
  appointmentStepsDue,
  fallingDue,
  type StepDue,
  timesTold,
} from '../appointmentsDue.ts'
import {
  appointmentAheadHours,
  appointmentAskedHours,
  appointmentOverdueHours,
  bookingWorthHours,
} from '../limits.ts'
import type { Urgency } from '../notice.ts'
import type { Turn } from '../turn.ts'
import { raise } from './alarms.ts'
import { chooseAppointment } from './answeringAppointments.ts'
import { toldOf } from './appointmentWords.ts'
import { closeQuestions } from './closingAppointments.ts'
import { hearAppointments } from './hearingAppointments.ts'
import type { Topic } from './topic.ts'

/** Injections, blood tests, therapy and visits: reminded of ahead, asked about afterwards, and told of when overdue. */
export const appointments: Topic = {
  name: 'appointments',
  prompts: ['appointment', 'appointmentDate'],
  choose: chooseAppointment,
  respond: hearAppointments,
  advance: goOn,
}

function goOn(turn: Turn): void {
  for (const { appointment, changedOn, due } of fallingDue(turn.situation, turn.now)) {
    if (due !== appointment.due) closeQuestions(turn, appointment.id, 'withdrawn', 'withdrawn')
    turn.record({ kind: 'AppointmentFellDue', appointmentId: appointment.id, changedOn, due }, turn.now)
  }
  for (const step of appointmentStepsDue(turn.situation, turn.now)) take(turn, step)
}

function take(turn: Turn, { appointment, due, step, outcome }: StepDue): void {
  const appointmentId = appointment.id
  turn.record({ kind: 'AppointmentReminded', appointmentId, step, outcome }, turn.now)
  if (outcome !== 'told') return
  switch (step) {
    case 'book':
    case 'daysBefore':
    case 'shortlyBefore':
      return tell(turn, { appointment, due, step, outcome })
    case 'after':
    case 'overdue':
      return ask(turn, { appointment, due, step, outcome })
    case 'alarm':
      return raise(turn, `${appointmentId}:${due.since.epochMilliseconds}`, {
        kind: 'appointmentOverdue',
        appointmentId,
        date: due.date,
      })
    case 'letGo': {
      closeQuestions(turn, appointmentId, 'expired', 'withdrawn')
      const next = nextOccurrence(appointment, due.date, turn.now)
      return turn.record({ kind: 'AppointmentLetGo', appointmentId, next }, turn.now)
    }
    default:
      return step satisfies never
  }
}

type Ahead = Extract<AppointmentStep, 'book' | 'daysBefore' | 'shortlyBefore'>

/** "Done" is offered on its day, when it can be so; "moved" of a day that was agreed. */
function aheadChoices(turn: Turn, { appointment: { zone }, due }: StepDue, step: Ahead): readonly Choice[] {
  if (step === 'book') return [{ kind: 'appointmentBooked' }, { kind: 'notThisTime' }]
  const isItsDay = compareDates(due.date, localDate(turn.now, zone)) <= 0
  return [
    ...(isItsDay ? [{ kind: 'appointmentDone' } as const] : []),
    { kind: due.booked ? 'appointmentMoved' : 'appointmentBooked' },
    { kind: 'cannotGo' },
  ]
}

const overChoices: readonly Choice[] = [
  { kind: 'appointmentDone' },
  { kind: 'appointmentMoved' },
  { kind: 'notDone' },
]
const stillDueChoices: readonly Choice[] = [
  { kind: 'appointmentDone' },
  { kind: 'appointmentBooked' },
  { kind: 'notThisTime' },
]

const urgencyOf: { readonly [S in Ahead]: Urgency } = {
  book: 'routine',
  daysBefore: 'routine',
  shortlyBefore: 'reminder',
}

function tell(turn: Turn, step: StepDue & { readonly step: Ahead }): void {
  const { appointment, due } = step
  const moment = momentOf(due, appointment.zone)
  const worthUntil =
    step.step === 'shortlyBefore' ? moment : earliest(moment, turn.now.add(hours(bookingWorthHours)))
  const expiresAt = (step.step === 'shortlyBefore' ? moment : turn.now).add(hours(appointmentAheadHours))
  put(turn, step, step.step === 'book' ? 'book' : 'ahead', expiresAt, {
    urgency: urgencyOf[step.step],
    worthUntil,
    content: { kind: 'appointmentAhead', appointment: toldOf(appointment, due), step: step.step },
    choices: aheadChoices(turn, step, step.step),
  })
}

function ask(turn: Turn, step: StepDue & { readonly step: 'after' | 'overdue' }): void {
  const { appointment, due } = step
  const wasTold = (which: AppointmentStep, outcome: string) =>
    due.steps.some((one) => one.step === which && one.outcome === outcome)
  const open = step.step === 'after' ? appointmentAskedHours : appointmentOverdueHours
  put(turn, step, 'over', turn.now.add(hours(open)), {
    urgency: step.step === 'after' ? 'routine' : 'followUp',
    worthUntil: turn.now.add(hours(bookingWorthHours)),
    content: {
      kind: 'askAppointment',
      appointment: toldOf(appointment, due),
      again: step.step === 'overdue' && wasTold('after', 'told'),
      calledOff: due.calledOff,
      unreminded: !wasTold('after', 'told') && currentOutage(turn, step),
    },
    choices: due.calledOff ? stillDueChoices : overChoices,
  })
}

/** The last reminder before it was lost to an outage, now or before. */
const currentOutage = (turn: Turn, { appointment }: StepDue): boolean =>
  turn.situation.appointments
    .find(({ id }) => id === appointment.id)
    ?.due?.steps.some(({ step, outcome }) => step === 'shortlyBefore' && outcome === 'outage') === true

interface Putting {
  readonly urgency: Urgency
  readonly worthUntil: Instant
  readonly content: Parameters<Turn['tell']>[4]
  readonly choices: readonly Choice[]
}

/** A newer question of the same appointment takes the place of the one before. */
function put(
  turn: Turn,
  { appointment, due, step }: StepDue,
  when: Extract<Asked, { kind: 'appointment' }>['when'],
  expiresAt: Instant,
  { urgency, worthUntil, content, choices }: Putting,
): void {
  const { personId } = turn.patient
  for (const { id, asked, closed } of turn.situation.prompts)
    if (asked.kind === 'appointment' && asked.appointmentId === appointment.id && closed === null)
      turn.closePrompt(id, 'superseded')
  const promptId = appointmentPromptId(appointment, due, step, timesTold(due, step))
  const asked = { kind: 'appointment', appointmentId: appointment.id, of: due.since, when } as const
  turn.openPrompt(promptId, personId, asked, expiresAt)
  turn.tell(`ask:${promptId}`, personId, urgency, worthUntil, content, { choices, promptId })
}
