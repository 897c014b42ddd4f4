import type { AppointmentContent, AppointmentTold } from '../../src/bot/appointmentContent.ts'

const zone = 'Europe/Madrid'
const date = (text: string) => Temporal.PlainDate.from(text)

const told = (differs: Partial<Omit<AppointmentTold, 'at'>>): AppointmentTold => {
  const one = {
    kind: 'visit',
    name: 'visit',
    time: null,
    zone,
    prepare: null,
    date: date('2026-08-07'),
    ...differs,
  } as const
  const at =
    one.time === null
      ? null
      : one.date.toZonedDateTime({ timeZone: one.zone, plainTime: one.time }).toInstant()
  return { ...one, at }
}
const time = (text: string) => Temporal.PlainTime.from(text)
const injection = told({ kind: 'injection', name: 'injection', date: date('2026-08-24') })
const today = told({ kind: 'injection', name: 'injection', date: date('2026-08-03'), time: time('10:30') })
const level = told({
  kind: 'bloodTest',
  name: 'lithium level',
  date: date('2026-08-06'),
  prepare: 'come 12 hours after your last dose.',
})
const therapy = told({ kind: 'therapy', name: 'therapy', date: date('2026-08-02'), time: time('16:00') })
const nextTherapy = told({ kind: 'therapy', name: 'therapy', date: date('2026-08-11'), time: time('16:00') })
const overdue = told({ kind: 'injection', name: 'injection', date: date('2026-07-31') })
const abroad = told({ date: date('2026-08-07'), time: time('10:30'), zone: 'America/New_York' })

type Samples = {
  readonly [K in AppointmentContent['kind']]: readonly Extract<AppointmentContent, { kind: K }>[]
}

/** What is said of appointments, on Monday 3 August 2026 in Madrid. */
export const appointmentSamples: Samples = {
  appointmentAhead: [
    { kind: 'appointmentAhead', appointment: injection, step: 'book' },
    { kind: 'appointmentAhead', appointment: level, step: 'daysBefore' },
    { kind: 'appointmentAhead', appointment: today, step: 'shortlyBefore' },
    { kind: 'appointmentAhead', appointment: abroad, step: 'daysBefore' },
  ],
  askAppointment: [
    { kind: 'askAppointment', appointment: overdue, again: false, calledOff: true, unreminded: false },
    { kind: 'askAppointment', appointment: therapy, again: false, calledOff: false, unreminded: false },
    { kind: 'askAppointment', appointment: therapy, again: false, calledOff: false, unreminded: true },
    { kind: 'askAppointment', appointment: overdue, again: false, calledOff: false, unreminded: false },
    { kind: 'askAppointment', appointment: overdue, again: true, calledOff: false, unreminded: false },
  ],
  askAppointmentDone: [{ kind: 'askAppointmentDone', appointment: overdue }],
  appointmentEarly: [{ kind: 'appointmentEarly', appointment: today }],
  appointmentNoted: [
    {
      kind: 'appointmentNoted',
      appointment: today,
      on: date('2026-08-03'),
      next: told({ date: date('2026-08-31') }),
    },
    { kind: 'appointmentNoted', appointment: therapy, on: date('2026-08-02'), next: nextTherapy },
    { kind: 'appointmentNoted', appointment: level, on: date('2026-07-31'), next: null },
  ],
  askAppointmentDay: (['moved', 'booked', 'cannotGo', 'notDone', 'past', 'unclear'] as const).map((why) => ({
    kind: 'askAppointmentDay',
    appointment: today,
    why,
  })),
  appointmentDayLater: [
    { kind: 'appointmentDayLater', hasDay: false },
    { kind: 'appointmentDayLater', hasDay: true },
  ],
  appointmentPlanned: [
    { kind: 'appointmentPlanned', appointment: abroad, byClinic: false },
    { kind: 'appointmentPlanned', appointment: level, byClinic: false },
    { kind: 'appointmentPlanned', appointment: today, byClinic: true },
  ],
  appointmentCalledOff: [
    { kind: 'appointmentCalledOff', appointment: nextTherapy, next: null, byClinic: true },
    { kind: 'appointmentCalledOff', appointment: therapy, next: nextTherapy, byClinic: false },
  ],
  appointmentSettled: [{ kind: 'appointmentSettled', next: nextTherapy }],
  noSuchAppointment: [{ kind: 'noSuchAppointment' }],
  alarmAppointment: [{ kind: 'alarmAppointment', patient: 'Ana', date: date('2026-07-30') }],
  caregiverAppointmentDone: [
    { kind: 'caregiverAppointmentDone', patient: 'Ana', sure: true },
    { kind: 'caregiverAppointmentDone', patient: 'Ana', sure: false },
  ],
  reportedAppointment: [
    { kind: 'reportedAppointment', caregiver: 'Ben', appointment: overdue, next: injection },
  ],
}

/** For the end of a week's summary. */
export const appointmentsSoon: readonly AppointmentTold[] = [level, nextTherapy]
