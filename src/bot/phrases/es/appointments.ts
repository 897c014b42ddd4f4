import type { LocalDate } from '../../../domain/time.ts'
import type { AppointmentTold, WhyDay } from '../../appointmentContent.ts'
import { isNear, otherClock, wholeDate } from '../appointments.ts'
import { daysAhead } from '../calendar.ts'
import type { Phrases, Voice } from '../phrases.ts'
import { capital, day, sentences, theHour } from './words.ts'

/** Appointments: what they are shows only where names may stand. */
export const appointments = {
  appointmentAhead: ({ appointment, step }, voice) =>
    sentences(
      step === 'book'
        ? `${capital(what(appointment, voice))} toca ${onDay(appointment.date, voice)}. Es buen momento para pedir hora. Cuando tengas la fecha, escribe.`
        : `${capital(what(appointment, voice))} ${appointment.time === null ? 'toca' : 'es'} ${when(appointment, voice)}.`,
      step === 'book' ? null : preparing(appointment, voice),
    ),
  askAppointment: ({ appointment, again, calledOff, unreminded }, voice) => {
    const it = what(appointment, voice)
    if (calledOff)
      return `${capital(it)} sigue pendiente. ¿Tienes otra fecha? En tu centro te pueden dar una.`
    const isHers = appointment.kind === 'therapy' || appointment.kind === 'visit'
    return sentences(
      unreminded ? 'Tuve un fallo y no pude avisarte.' : null,
      again
        ? `No tengo noticias de ${it}, que tocaba ${onDay(appointment.date, voice)}.`
        : `${capital(it)} ${appointment.time === null ? 'tocaba' : 'era'} ${when(appointment, voice)}.`,
      isHers ? '¿Qué tal fue? ¿Pudiste ir?' : '¿Ya se ha hecho?',
    )
  },
  askAppointmentDone: ({ appointment }, voice) =>
    `Qué bien que ${what(appointment, voice)} ya se ha hecho. ¿Qué fecha anoto?`,
  appointmentEarly: ({ appointment }, voice) =>
    `${capital(what(appointment, voice))} ${appointment.time === null ? 'toca' : 'es'} ${when(appointment, voice)}. ¿Ya se ha hecho?`,
  appointmentNoted: ({ appointment, on, next }, voice) =>
    sentences(
      daysAhead(on, voice) === 0
        ? `Anotado como hecho: ${what(appointment, voice)}.`
        : `Anotado como hecho ${onDay(on, voice)}: ${what(appointment, voice)}.`,
      nextOne(next, voice),
    ),
  askAppointmentDay: ({ appointment, why }, voice) => askDay[why](appointment, voice),
  appointmentDayLater: ({ hasDay }) =>
    hasDay ? 'De acuerdo, no he anotado nada.' : 'De acuerdo. Cuando sepas la fecha, escribe.',
  appointmentPlanned: ({ appointment, byClinic }, voice) =>
    sentences(
      byClinic
        ? `Tu centro ha cambiado ${what(appointment, voice)}. Ahora es ${when(appointment, voice)}.`
        : `Anotado: ${what(appointment, voice)} es ${when(appointment, voice)}.`,
      appointment.time === null && !byClinic ? 'Si sabes la hora, escribe.' : null,
    ),
  appointmentCalledOff: ({ appointment, next, byClinic }, voice) =>
    sentences(
      byClinic
        ? `Tu centro ha anulado ${what(appointment, voice)} ${of(when(appointment, voice))}.`
        : `Anotado: se anula ${what(appointment, voice)} ${of(when(appointment, voice))}.`,
      nextOne(next, voice),
    ),
  appointmentSettled: ({ next }, voice) => sentences('Eso ya lo tengo anotado.', nextOne(next, voice)),
  noSuchAppointment: () => 'No tengo nada de ese tipo en tu lista. Tu equipo puede ponerlo.',
  alarmAppointment: ({ patient, date }, voice) =>
    sentences(
      `${patient} tiene una cita que tocaba ${onDay(date, voice)}. No tengo noticias de que se haya hecho.`,
      `¿Puedes ver si ${patient} necesita algo?`,
    ),
  caregiverAppointmentDone: ({ patient, sure }) =>
    sure
      ? `Gracias. He anotado que la cita de ${patient} se ha hecho.`
      : `¿Hablas de la cita de ${patient}? No he anotado nada.`,
  reportedAppointment: ({ caregiver, appointment, next }, voice) =>
    sentences(
      `${caregiver} me ha contado que ${what(appointment, voice)} ya se ha hecho, y lo he anotado.`,
      nextOne(next, voice),
      'Si no es correcto, habla con tu equipo.',
    ),
} satisfies Partial<Phrases['say']>

const askDay: { readonly [W in WhyDay]: (appointment: AppointmentTold, voice: Voice) => string } = {
  moved: () => '¿Para qué fecha es ahora? Escribe la fecha, y la hora si la sabes.',
  booked: () => 'Muy bien. ¿Para qué fecha es? Escribe la fecha, y la hora si la sabes.',
  cannotGo: (appointment, voice) =>
    `Anotado: se anula ${what(appointment, voice)} ${of(when(appointment, voice))}. Pide otra fecha en tu centro. Cuando la tengas, escribe la fecha y la hora.`,
  notDone: () =>
    'Gracias por responder. ¿Para qué fecha es? Escribe la fecha y la hora. En tu centro te pueden dar una.',
  past: () => 'Esa hora ya ha pasado. ¿Para qué fecha es? Escribe la fecha, y la hora si la sabes.',
  unclear: () => 'No entiendo la fecha. Escribe algo como viernes 10:00, o 12 de diciembre.',
}

const what = ({ name }: AppointmentTold, voice: Voice): string => (voice.names ? `tu ${name}` : 'tu cita')

const preparing = ({ prepare }: AppointmentTold, voice: Voice): string | null => {
  if (prepare === null) return null
  return voice.names
    ? `Para prepararte: ${prepare.replace(/\.$/, '')}.`
    : 'Sigue lo que te ha pedido tu centro.'
}

/** "del viernes", "de ayer" */
const of = (onDay: string): string => (onDay.startsWith('el ') ? `del ${onDay.slice(3)}` : `de ${onDay}`)

/** "hoy", "el martes", "el lunes, 14 de diciembre" */
export const onDay = (date: LocalDate, voice: Voice): string =>
  isNear(date, voice) ? day(date, voice) : `el ${wholeDate(date, 'es')}`

function when(appointment: AppointmentTold, voice: Voice): string {
  const { date, time } = appointment
  const elsewhere = otherClock(appointment, voice)
  const named = elsewhere === null ? onDay(date, voice) : `el ${wholeDate(date, 'es')}`
  const hour = time === null ? '' : ` a ${theHour(time)}`
  return `${named}${hour}${elsewhere === null ? '' : `, hora de ${elsewhere}`}`
}

export const nextOne = (next: AppointmentTold | null, voice: Voice): string | null => {
  if (next === null) return null
  return next.time === null ? `Siguiente: ${onDay(next.date, voice)}.` : `Siguiente: ${when(next, voice)}.`
}

/** For lists: "cita: el martes a las 16:00". */
export const appointmentLine = (appointment: AppointmentTold, voice: Voice): string =>
  `${voice.names ? appointment.name : 'cita'}: ${appointment.time === null ? 'toca ' : ''}${when(appointment, voice)}`

/** One of several questions: "inyección, el viernes", "mi cita, el viernes". */
export const appointmentCalled = (
  date: LocalDate | undefined,
  name: string | undefined,
  voice: Voice,
): string => {
  const called = voice.names && name !== undefined ? name : 'mi cita'
  return date === undefined ? called : `${called}, ${onDay(date, voice)}`
}
