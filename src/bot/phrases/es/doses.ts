import type { Content } from '../../content.ts'
import { emergencyNumbers } from '../emergency.ts'
import type { Phrases } from '../phrases.ts'
import {
  ago,
  at,
  capital,
  dosesOf,
  emergency,
  greeting,
  moment,
  next,
  pendiente,
  queda,
  sentences,
} from './words.ts'

/** Asking about doses, and what to say when the answer needs a question. A "toma" is one intake, whatever it is of. */
export const doses = {
  reminder: ({ doses, plain }, voice) =>
    plain === true
      ? `${voice.name}, te recuerdo ${dosesOf(doses, voice, { amounts: true })}. No hay prisa por responder.`
      : `${greeting(voice)} Es la hora de ${dosesOf(doses, voice, { amounts: true })}.`,
  followUp: ({ doses, last, asAsked }, voice) =>
    sentences(
      `${asAsked ? 'Como pediste' : last ? 'Es mi pregunta final' : 'Hola'}, ${voice.name}.`,
      `¿Tomaste ${dosesOf(doses, voice)}?`,
      'Si ya lo hiciste, no repitas la toma, solo avisa.',
    ),
  closeDose: ({ doses, lastTakenAt }, voice) =>
    sentences(
      `Hiciste la toma anterior ${at(lastTakenAt, voice)}, ${ago(lastTakenAt, voice)}.`,
      `Por eso no te pido ahora ${dosesOf(doses, voice)}.`,
      'La etiqueta o tu farmacia te dicen la hora correcta de la siguiente. Cuéntame qué haces.',
    ),
  doseAfterDanger: ({ danger, doses }, voice) =>
    danger === 'overdose'
      ? sentences(
          `Me dijiste que tomaste demasiado. Por eso no te pido tomar ahora ${dosesOf(doses, voice)}.`,
          'Pregunta en tu farmacia o a tu médico por la toma siguiente. Cuéntame qué haces.',
        )
      : sentences(
          `Me hablaste de algo que puede ser grave. Por eso no te pido tomar ahora ${dosesOf(doses, voice)}.`,
          'Pregunta antes a un médico qué hacer con esa toma. Cuéntame qué haces.',
        ),
  alreadyCovered: ({ doses, takenAt }, voice) =>
    `No preguntaré por ${dosesOf(doses, voice)}: ya hiciste esa toma ${at(takenAt, voice)}, antes del cambio de hora.`,
  snoozed: ({ doses, until, shortened }, voice) =>
    shortened
      ? `Puedo esperar con ${dosesOf(doses, voice)} hasta ${moment(until, voice)}. Te preguntaré a esa hora.`
      : `De acuerdo. Te preguntaré otra vez por ${dosesOf(doses, voice)} ${at(until, voice)}.`,
  noMoreSnoozes: ({ doses, until }, voice) =>
    `No puedo esperar otra vez con ${dosesOf(doses, voice)}. Hasta ${moment(until, voice)} puedes contarme si haces u omites la toma.`,
  laterOrSkip: ({ doses, mayBeLater }, voice) =>
    sentences(
      `Gracias por avisar. ${capital(dosesOf(doses, voice))} ${queda(doses)} ${pendiente(doses)}.`,
      mayBeLater ? '¿Para luego, u omitir esta vez?' : 'Cuéntame si la haces o la omites.',
    ),
  reopened: ({ doses, again }, voice) =>
    sentences(
      `Cambiado: ${dosesOf(doses, voice)} ${queda(doses)} ${pendiente(doses)}.`,
      again === null ? 'Cuéntame si la haces o la omites.' : `Te preguntaré otra vez ${at(again, voice)}.`,
    ),
  alreadyNoted: ({ dose, state, at: noted }, voice) =>
    state === 'taken'
      ? `Ya tengo anotada la toma de ${dosesOf([dose], voice)}, hecha ${at(noted, voice)}. No hace falta repetir.`
      : `Tengo anotado que omites ${dosesOf([dose], voice)}. Si no es correcto, cuéntame.`,
  whichDose: ({ meant }) => `¿Qué toma ${whichOne[meant]}? No he anotado nada.`,
  whichQuestion: () => 'Hay varias preguntas abiertas. ¿A qué pregunta respondes? No he anotado nada.',
  unknownMedicine: ({ name }, voice) =>
    `No tengo ${voice.names ? `"${name}"` : 'esa medicina'} en tu lista, y no he anotado nada. ¿A qué medicina te refieres?`,
  unclearTime: () => 'No entiendo bien la hora. Por favor, manda la hora como 8:10 o 20:10.',
  extraDose: ({ country }) => {
    const numbers = emergencyNumbers(country)
    const whom = numbers?.poison
      ? `al servicio de intoxicaciones: ${numbers.poison}`
      : 'a una farmacia o a tu centro de salud'
    return sentences(
      `Gracias por avisar. Por favor, llama ahora ${whom}. Hazlo aunque te sientas bien.`,
      'También te dicen qué hacer con la siguiente toma.',
      `Si tienes mucho sueño, temblores o la mente confusa, o te cuesta respirar, llama ${emergency(country)}.`,
    )
  },
  nothingOpen: ({ next: coming }, voice) =>
    sentences('Ahora no hay preguntas abiertas.', next(coming, voice)),
  outage: ({ why, doses }, voice) =>
    sentences(
      why === 'down'
        ? `Estuve fuera de servicio y no pude preguntar por ${dosesOf(doses, voice)}.`
        : `Mi pregunta por ${dosesOf(doses, voice)} no te ha llegado.`,
      'Si hiciste la toma, cuéntame. Si tienes dudas, no la hagas dos veces.',
    ),
} satisfies Partial<Phrases['say']>

const whichOne: { readonly [K in Extract<Content, { kind: 'whichDose' }>['meant']]: string } = {
  taken: 'hiciste',
  later: 'quieres hacer luego',
  skip: 'quieres omitir',
  notTaken: 'queda pendiente',
}
