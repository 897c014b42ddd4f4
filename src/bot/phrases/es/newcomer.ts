import type { Phrases } from '../phrases.ts'
import { aProgram, inAnEmergency, next, sentences } from './words.ts'

/** To somebody who is new here, or whom we don't know. */
export const newcomer = {
  invitation: ({ from }, voice) =>
    sentences(
      `Hola ${voice.name}, soy tookit, un programa.`,
      `${from} quiere que te mande recordatorios por mensaje. ¿Te parece bien?`,
      voice.keepsOptOuts ? 'Responde STOP para no recibir nada.' : null,
    ),
  welcome: ({ country, next: coming }, voice) =>
    sentences(
      `Gracias, ${voice.name}. Te preguntaré a las horas de tu medicina.`,
      next(coming, voice),
      'Responde con tus palabras, por ejemplo "ya la tomé" o "en 20 min".',
      aProgram,
      inAnEmergency(country),
      voice.keepsOptOuts ? 'Responde STOP para no recibir nada.' : null,
    ),
  declinedInvitation: () => 'De acuerdo, no te escribiré otra vez. Gracias por responder. Que te vaya bien.',
  stillAgreed: () =>
    'Aceptaste mis recordatorios antes, y de momento siguen. ¿Quieres que sigan? Con "no gracias" dejo de preguntar.',
  suspended: () => 'Gracias, y disculpa las molestias. No volveré a escribir a este contacto.',
  whoWeAre: ({ from, suspended }) =>
    suspended
      ? `Soy tookit, un programa que manda recordatorios a quien los quiere. ${from} me ha pedido escribir a este contacto. ` +
        'No escribiré otra vez hasta que alguien lo revise.'
      : `Soy tookit, un programa que manda recordatorios. ${from} me ha pedido escribir a este contacto y me dieron permiso. ` +
        'Si me equivoco de persona, escribe "no soy yo".',
  stranger: () =>
    'Soy tookit, un programa que manda recordatorios. No conozco este contacto. Si tienes una clave, manda la clave. ' +
    'En una emergencia llama al servicio de emergencias de tu zona.',
  badCode: () =>
    'No conozco esta clave, o ya se ha usado. Una clave vale una vez, durante una semana. ' +
    'Por favor, pide otra a quien te la dio.',
} satisfies Partial<Phrases['say']>
