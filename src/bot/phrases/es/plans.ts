import type { Allowance } from '../../../domain/asNeeded.ts'
import type { Content } from '../../content.ts'
import { figure } from '../amounts.ts'
import type { Phrases, Voice } from '../phrases.ts'
import { dosage, maximumWords } from './regimen.ts'
import { at, day, emergency, moment, next, plural, sentences, theHour } from './words.ts'

/** What was taken as needed, changes of a dose, and journeys. */
export const plans = {
  asNeededNoted: ({ dose, at: takenAt, allowance, soon, notBefore, country }, voice) =>
    sentences(
      `Anotado: ${voice.names ? dose.name : 'tu medicina para cuando hace falta'}, ${at(takenAt, voice)}.`,
      allowance === null ? null : countWords(allowance, voice),
      soon === null
        ? null
        : `Han pasado ${gap(takenAt.since(soon.before).total('minutes'))} desde la anterior; tu receta dice al menos ${gap(soon.leastMin)}.`,
      notBefore === null ? null : `Por tu receta, la siguiente no antes de ${moment(notBefore, voice)}.`,
      allowance?.stands === 'over'
        ? `Gracias por contarlo. Por favor pregunta ahora en la farmacia o a tu equipo. Si tienes mucho sueño o te cuesta respirar, llama ${emergency(country)}.`
        : allowance?.stands === 'reached' || soon !== null
          ? 'Si necesitas más que eso, tu equipo o la farmacia te pueden ayudar.'
          : null,
    ),
  asNeededTakenBack: ({ dose }, voice) =>
    `Cambiado: ${voice.names ? dose.name : 'tu medicina para cuando hace falta'} no se ha tomado. Ya no la cuento.`,
  dosageChanges: (content, voice) =>
    sentences(changeWords(content, voice), content.after === null ? null : '¿Es lo que te dijeron?'),
  dosageChangeNoted: ({ asTold, ends, told }) =>
    asTold
      ? ends
        ? 'Gracias. Entonces esa ya queda hecha.'
        : 'Gracias. Te lo recordaré así.'
      : sentences(
          'Gracias por contarlo. Por favor pregunta a tu equipo o en la farmacia antes de cambiar nada.',
          told ? 'He avisado a quienes llevan este servicio de que lo quieres comprobar.' : null,
        ),
  askJourney: ({ home, there, time, timeThere }) =>
    sentences(
      `Estás en otra zona horaria (${city(there)}).`,
      time === null || timeThere === null
        ? '¿Con qué hora te lo recuerdo?'
        : `¿Sigo con la hora de casa, y tu medicina de ${theHour(time)} es allí a ${theHour(timeThere)}, o uso la hora local, a ${theHour(time)} de allí?`,
      `Hasta que lo digas sigo con la de ${city(home)}.`,
    ),
  journeyNoted: ({ clock, zone, next: coming }, voice) =>
    sentences(
      clock === 'home'
        ? `De acuerdo, sigo con la hora de casa (${city(zone)}).`
        : `De acuerdo, desde ahora con la hora de ${city(zone)}. Las tomas que quedarían demasiado juntas esperan.`,
      next(coming, voice),
    ),
  operatorDosageDoubt: ({ patientId, patient, prescriptionId, from }, voice) =>
    `${patient} (${patientId}) dice que el cambio de ${prescriptionId} previsto desde ${day(from, voice)} no es lo que le dijeron. Sigo con el plan. Por favor compruébalo con ella.`,
} satisfies Partial<Phrases['say']>

function countWords({ maximum, taken, stands, until }: Allowance, voice: Voice): string {
  const most = maximum.kind === 'doses' ? String(maximum.count) : maximumWords(maximum)
  const count = `${figure(taken, ',')} de un máximo de ${most} en 24 horas`
  switch (stands) {
    case 'more':
      return `Van ${count}.`
    case 'oneLeft':
      return `Van ${count}, así que queda una hasta ${moment(until, voice)}.`
    case 'reached':
      return `Van ${count}: era la última de estas 24 horas.`
    case 'over':
      return `Van ${figure(taken, ',')} en 24 horas; tu receta dice como mucho ${most}.`
    default:
      return stands satisfies never
  }
}

const gap = (min: number): string => {
  const whole = Math.max(1, Math.floor(min))
  return whole < 90 && whole % 60 !== 0
    ? plural(whole, 'minuto')
    : plural(Math.floor((10 * whole) / 60) / 10, 'hora').replace('.', ',')
}

function changeWords(
  { name, from, time, before, after }: Extract<Content, { kind: 'dosageChanges' }>,
  voice: Voice,
): string {
  const what = voice.names
    ? `tu ${name}`
    : time === null
      ? 'una de tus medicinas'
      : `tu medicina de ${theHour(time)}`
  const today = voice.now.toZonedDateTimeISO(voice.zone).toPlainDate()
  const starts = `Desde ${day(from, voice)}`
  if (after === null)
    return `${starts} ya no hay que tomar ${voice.names ? what : 'una de tus medicinas'}, como estaba previsto. Dejo de recordarla.`
  if (before === null) return `${starts} tomas ${what}: ${dosage(after, today)}.`
  return `${starts} cambia ${what}: ${dosage(after, today)}. Hasta ahora: ${dosage(before, today)}.`
}

/** "New York", of America/New_York. */
const city = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
