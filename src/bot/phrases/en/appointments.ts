import type { LocalDate } from '../../../domain/time.ts'
import type { AppointmentTold, WhyDay } from '../../appointmentContent.ts'
import { isNear, otherClock, wholeDate } from '../appointments.ts'
import { clock, daysAhead } from '../calendar.ts'
import type { Phrases, Voice } from '../phrases.ts'
import { capital, day, sentences } from './words.ts'

/** Appointments: what they are shows only where names may stand. */
export const appointments = {
  appointmentAhead: ({ appointment, step }, voice) =>
    sentences(
      step === 'book'
        ? `${capital(what(appointment, voice))} is due ${onDay(appointment.date, voice)}. This is a good time to book it. When you have a day, write it to me.`
        : `${capital(what(appointment, voice))} is ${isDue(appointment)}${when(appointment, voice)}.`,
      step === 'book' ? null : preparing(appointment, voice),
    ),
  askAppointment: ({ appointment, again, calledOff, unreminded }, voice) => {
    const it = what(appointment, voice)
    if (calledOff)
      return `${capital(it)} was called off and is still due. Do you have a new day? Your clinic can give you one.`
    const isHers = appointment.kind === 'therapy' || appointment.kind === 'visit'
    return sentences(
      unreminded ? 'I was out of order and could not remind you.' : null,
      again
        ? `I have no word yet of ${it}, which was due ${onDay(appointment.date, voice)}.`
        : `${capital(it)} was ${isDue(appointment)}${when(appointment, voice)}.`,
      isHers ? 'How did it go? Were you there?' : 'Is it done?',
    )
  },
  askAppointmentDone: ({ appointment }, voice) =>
    `Good that ${what(appointment, voice)} is done. Which day was it?`,
  appointmentEarly: ({ appointment }, voice) =>
    `${capital(what(appointment, voice))} is ${isDue(appointment)}${when(appointment, voice)}. Is it done already?`,
  appointmentNoted: ({ appointment, on, next }, voice) =>
    sentences(
      daysAhead(on, voice) === 0
        ? `Noted: ${what(appointment, voice)} is done.`
        : `Noted: ${what(appointment, voice)} was done ${onDay(on, voice)}.`,
      nextOne(next, voice),
    ),
  askAppointmentDay: ({ appointment, why }, voice) => askDay[why](appointment, voice),
  appointmentDayLater: ({ hasDay }) =>
    hasDay ? 'All right, I noted nothing.' : 'All right. When you know the day, write it to me.',
  appointmentPlanned: ({ appointment, byClinic }, voice) =>
    sentences(
      byClinic
        ? `Your clinic has moved ${what(appointment, voice)}. It is now ${when(appointment, voice)}.`
        : `Noted: ${what(appointment, voice)} is ${when(appointment, voice)}.`,
      appointment.time === null && !byClinic ? 'If you know the time, write it to me.' : null,
    ),
  appointmentCalledOff: ({ appointment, next, byClinic }, voice) =>
    sentences(
      byClinic
        ? `Your clinic has called off ${what(appointment, voice)} ${when(appointment, voice)}.`
        : `Noted: ${what(appointment, voice)} ${when(appointment, voice)} is off.`,
      nextOne(next, voice),
    ),
  appointmentSettled: ({ next }, voice) => sentences('That one is settled already.', nextOne(next, voice)),
  noSuchAppointment: () => 'I have nothing of that kind on your list. Your care team can add it.',
  alarmAppointment: ({ patient, date }, voice) =>
    sentences(
      `${patient} had an appointment that was due ${onDay(date, voice)}. I have no word that it was done.`,
      `Could you check on ${patient}?`,
    ),
  caregiverAppointmentDone: ({ patient, sure }) =>
    sure
      ? `Thank you. I noted that ${patient}'s appointment is done.`
      : `Do you mean ${patient}'s appointment? I've noted nothing yet.`,
  reportedAppointment: ({ caregiver, appointment, next }, voice) =>
    sentences(
      `${caregiver} told me that ${what(appointment, voice)} is done, so I noted it.`,
      nextOne(next, voice),
      'If that is not right, please tell your care team.',
    ),
} satisfies Partial<Phrases['say']>

const askDay: { readonly [W in WhyDay]: (appointment: AppointmentTold, voice: Voice) => string } = {
  moved: () => 'When is it now? Write the day, and the time if you know it.',
  booked: () => 'Good. When is it? Write the day, and the time if you know it.',
  cannotGo: (appointment, voice) =>
    `Noted: ${what(appointment, voice)} ${when(appointment, voice)} is off. Please ask your clinic for another day. When you have one, write me the day and the time.`,
  notDone: () =>
    'Thank you for telling me. When will it be? Write the day and the time. Your clinic can give you one.',
  past: () => 'That time is over already. Which day is it? Write the day, and the time if you know it.',
  unclear: () => 'I did not understand the day. Please write it like this: Friday 10:00.',
}

const what = ({ name }: AppointmentTold, voice: Voice): string =>
  voice.names ? `your ${name}` : 'your appointment'

const isDue = ({ time }: AppointmentTold): string => (time === null ? 'due ' : '')

const preparing = ({ prepare }: AppointmentTold, voice: Voice): string | null => {
  if (prepare === null) return null
  return voice.names ? `To prepare: ${prepare.replace(/\.$/, '')}.` : 'Please prepare as your clinic asked.'
}

/** "Tuesday at 16:00", "Monday 14 December" */
const dateOf = (date: LocalDate, voice: Voice): string =>
  isNear(date, voice) ? day(date, voice) : wholeDate(date, 'en-GB')

export const onDay = (date: LocalDate, voice: Voice): string =>
  Math.abs(daysAhead(date, voice)) <= 1 ? day(date, voice) : `on ${dateOf(date, voice)}`

function when(appointment: AppointmentTold, voice: Voice): string {
  const { date, time } = appointment
  const elsewhere = otherClock(appointment, voice)
  const named = elsewhere === null ? onDay(date, voice) : `on ${wholeDate(date, 'en-GB')}`
  const hour = time === null ? '' : ` at ${clock(time)}`
  return `${named}${hour}${elsewhere === null ? '' : `, ${elsewhere} time`}`
}

export const nextOne = (next: AppointmentTold | null, voice: Voice): string | null => {
  if (next === null) return null
  return next.time === null ? `Next due: ${dateOf(next.date, voice)}.` : `Next one: ${when(next, voice)}.`
}

/** For lists: "your appointment on Tuesday at 16:00". */
export const appointmentLine = (appointment: AppointmentTold, voice: Voice): string =>
  `${voice.names ? appointment.name : 'appointment'} ${appointment.time === null ? 'due ' : ''}${when(appointment, voice)}`

/** One of several questions: "the injection on Friday", "my appointment on Friday". */
export const appointmentCalled = (
  date: LocalDate | undefined,
  name: string | undefined,
  voice: Voice,
): string => {
  const called = voice.names && name !== undefined ? `the ${name}` : 'my appointment'
  return date === undefined ? called : `${called} ${onDay(date, voice)}`
}
