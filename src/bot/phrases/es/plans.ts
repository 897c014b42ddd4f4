import type { Allowance } from '../../../domain/asNeeded.ts'
import type { Dosage } from '../../../domain/prescription.ts'
import type { Content } from '../../content.ts'
import { figure } from '../amounts.ts'
import type { Phrases, Voice } from '../phrases.ts'
import { withoutReason } from '../regimen.ts'
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
          ? 'Si no te basta, tu equipo o la farmacia te pueden ayudar.'
          : null,
    ),
  asNeededTakenBack: ({ dose }, voice) =>
    `Cambiado: ${voice.names ? dose.name : 'tu medicina para cuando hace falta'} no se ha tomado. Ya no la cuento.`,
  askSameIntake: ({ dose, at: takenAt, allowance, notBefore }, voice) =>
    sentences(
      `Tengo anotado: ${voice.names ? dose.name : 'tu medicina para cuando hace falta'}, ${at(takenAt, voice)}. ¿Es la misma toma o una segunda?`,
      allowance === null ? null : soFar(allowance),
      notBefore === null ? null : `Por tu receta, la siguiente no antes de ${moment(notBefore, voice)}.`,
      'No he anotado nada nuevo.',
    ),
  sameIntakeNoted: ({ dose, at: takenAt }, voice) =>
    `De acuerdo: ${voice.names ? dose.name : 'tu medicina para cuando hace falta'} una vez, ${at(takenAt, voice)}.`,
  dosageChanges: (content, voice) =>
    sentences(changeWords(content, voice), content.after === null ? null : '¿Es lo que te dijeron?'),
  dosageChangeNoted: ({ asTold, ends, told }) =>
    asTold
      ? ends
        ? 'Gracias. Entonces esa ya queda hecha.'
        : 'Gracias. Te lo recuerdo de ese modo.'
      : sentences(
          'Gracias por contarlo. Por favor pregunta a tu equipo o en la farmacia antes de cambiar nada.',
          told ? 'He avisado a quienes llevan este servicio de que lo quieres comprobar.' : null,
        ),
  askJourney: ({ home, there, time, timeThere }) =>
    sentences(
      `Has cambiado de zona horaria (${city(there)}).`,
      time === null || timeThere === null
        ? '¿Con qué hora te lo recuerdo?'
        : `¿Sigo con la hora de casa? Entonces tu medicina de ${theHour(time)} es a ${theHour(timeThere)} de ese lugar. ¿O uso la hora local?`,
      `Hasta que lo digas sigo con la de ${city(home)}.`,
    ),
  journeyNoted: ({ clock, zone, next: coming }, voice) =>
    sentences(
      clock === 'home'
        ? `De acuerdo, sigo con la hora de casa (${city(zone)}).`
        : clock === 'back'
          ? `Hola de nuevo. Desde ahora con la hora de ${city(zone)}. Las tomas que quedarian muy juntas esperan.`
          : `De acuerdo, desde ahora con la hora de ${city(zone)}. Las tomas que queden demasiado juntas esperan.`,
      next(coming, voice),
    ),
  operatorDosageDoubt: ({ patientId, patient, prescriptionId, from }, voice) =>
    `${patient} (${patientId}) dice que el cambio de ${prescriptionId} previsto desde ${day(from, voice)} no es lo acordado. Sigo con el plan. Por favor comprueba con ${patient}.`,
} satisfies Partial<Phrases['say']>

function countWords({ maximum, taken, stands, until }: Allowance, voice: Voice): string {
  const most = maximum.kind === 'doses' ? String(maximum.count) : maximumWords(maximum)
  const count = `${figure(taken, ',')} de ${most} como mucho en 24 horas`
  switch (stands) {
    case 'more':
      return `Van ${count}.`
    case 'oneLeft':
      return `Van ${count}, y queda una hasta ${moment(until, voice)}.`
    case 'reached':
      return `Van ${count}: con esta se completan.`
    case 'over':
      return `Van ${figure(taken, ',')} en 24 horas; tu receta dice como mucho ${most}.`
    default:
      return stands satisfies never
  }
}

/** "Hasta ahora 2 en 24 horas; tu receta dice como mucho 3." */
const soFar = ({ maximum, taken }: Allowance): string =>
  `Hasta ahora ${figure(taken, ',')} en 24 horas; tu receta dice como mucho ${maximum.kind === 'doses' ? maximum.count : maximumWords(maximum)}.`

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
  const said = (one: Dosage) => dosage(voice.names ? one : withoutReason(one), today)
  if (before === null) return `${starts} tomas ${what}: ${said(after)}.`
  return `${starts} cambia ${what}: ${said(after)}. Hasta ahora: ${said(before)}.`
}

/** "New York", of America/New_York. */
const city = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
