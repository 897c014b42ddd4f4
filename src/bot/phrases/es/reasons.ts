import type { SkipReason } from '../../../domain/dose.ts'
import type { PassOnAbout } from '../../../domain/prompt.ts'
import { whyGoOn } from '../goingOn.ts'
import type { Phrases } from '../phrases.ts'
import { tenAfter } from '../slots.ts'
import { aProgram, dosesOf, inAnEmergency, next, sentences, theHour } from './words.ts'

/** Why doses were not taken, what follows from it, and the people who can do what a program can't. No blame in any of it. */
export const reasons = {
  askReason: ({ doses, were }, voice) =>
    were === 'declined'
      ? `¿Me cuentas por qué, ${voice.name}? Cualquier respuesta vale, también con tus palabras.`
      : sentences(
          `No tengo respuesta sobre ${dosesOf(doses, voice)}, y no pasa nada.`,
          '¿Me cuentas qué ha pasado?',
          `Si hiciste la toma, escribe la hora: "la tomé a ${theHour(tenAfter(doses))}".`,
        ),
  reasonNoted: ({ reason, goOn, told }, voice) =>
    reason === 'feltBetter'
      ? goOn !== null && voice.names
        ? `Me alegro de que te sientas mejor. Tu médico escribió esto para ti: ${goOn}`
        : whyGoOn('es')
      : reason === 'toldByDoctor'
        ? told
          ? byOrderTold
          : byOrder
        : noted[reason],
  reasonLeft: () => 'De acuerdo, no hace falta que lo cuentes. Gracias.',
  askFelt: () => 'Siento que te encontraras mal. ¿Qué notaste? Cuéntame en pocas palabras.',
  askOwnQuestion: () =>
    'Gracias por tu sinceridad. ¿Quieres preguntar o decir algo a tu médico sobre esto? Escribe tus palabras y las guardo.',
  ownQuestionKept: ({ asks }) =>
    asks
      ? 'Guardado, con tus palabras. ¿Lo paso a tu equipo de salud?'
      : 'Guardado, con tus palabras. Puedes leerlo en tu siguiente visita.',
  askBetterTime: ({ time }) =>
    sentences(
      `La toma de ${theHour(time)} se complica a veces. ¿Te viene mejor otra hora?`,
      'Puedo cambiar el aviso, y puedes escribir una hora a tu gusto.',
      'Si se toma con comida o antes de dormir, pregunta antes en tu farmacia.',
    ),
  betterTimeNoted: ({ result, time, next: coming }, voice) => {
    switch (result) {
      case 'moved':
        return sentences(`Hecho. Desde mañana pregunto a ${theHour(time)}.`, next(coming, voice))
      case 'kept':
        return `De acuerdo, sigue a ${theHour(time)}.`
      case 'far':
        return `Eso queda muy lejos de ${theHour(time)}, y no lo puedo cambiar tanto. Tu farmacia o tu médico saben si es posible.`
      default:
        return result satisfies never
    }
  },
  askPassOn: ({ about }) => offers[about],
  passedOnToTeam: ({ country }) =>
    sentences(
      'Hecho, tu equipo de salud lo tiene. No sé a qué hora lo lee, puede ser el siguiente día de trabajo.',
      'Si no puede esperar, llama a tu médico o centro de salud.',
      inAnEmergency(country),
    ),
  notPassedOn: () => 'De acuerdo, queda entre nosotros.',
  aProgram: ({ somebody, country }) =>
    sentences(
      aProgram,
      inAnEmergency(country),
      somebody
        ? '¿Le digo a tu equipo de salud que quieres hablar con alguien?'
        : 'Para hablar con alguien, llama a tu médico o centro de salud.',
    ),
  wantsPerson: ({ somebody, country }) =>
    sentences(
      'Soy un programa, y no puedo hablar contigo como una persona. Lo que menos tarda es llamar a tu médico o centro de salud.',
      inAnEmergency(country),
      somebody ? '¿Paso también tu mensaje a tu equipo de salud, palabra por palabra?' : null,
    ),
  cannotAnswer: ({ somebody }) =>
    sentences(
      'Soy un programa, y no puedo responder a eso con seguridad. Por favor, pregunta en tu farmacia o a tu médico.',
      somebody ? '¿Paso tu pregunta a tu equipo de salud, palabra por palabra?' : null,
    ),
  operatorPassedOn: ({ id, name, about, words }) =>
    `${name} (${id}) ${passed[about]}${words === null || words === '' ? '' : ` Palabra por palabra: "${words}"`}`,
  operatorOrderDoubt: ({ patientId }) =>
    `${patientId} dice que por indicación médica no hace una toma. Puede que la orden haya cambiado. Mis avisos siguen según el plan. Por favor, revísalo.`,
} satisfies Partial<Phrases['say']>

const byOrder =
  'Gracias, anotado. El plan que tengo dice otra cosa, y por eso sigo preguntando. Por favor, pide al equipo de tu médico que lo cambie.'
const byOrderTold =
  'Gracias, anotado. Aviso a tu equipo de salud de que tu plan puede haber cambiado. Sigo preguntando hasta que lo cambien.'

const noted: { readonly [R in Exclude<SkipReason, 'feltBetter' | 'toldByDoctor'>]: string } = {
  forgot: 'Gracias por contarlo. Le pasa a todo el mundo. A muchas personas les ayuda tenerla a la vista.',
  feltSick: 'Espero que te sientas mejor pronto. Tu médico o tu farmacia saben qué ayuda.',
  doesNotWant:
    'Gracias por tu sinceridad. Tu equipo de salud te escucha con gusto si quieres hablar de ello.',
  outOfMedicine:
    'Gracias por avisar. Por favor, llama hoy a tu farmacia o a tu médico. Te ayudan a conseguirla, y te dicen qué hacer con las tomas hasta entonces.',
  asleep: 'Gracias por contarlo. Si pasa a menudo, en tu farmacia saben qué otra hora es posible.',
  away: 'Gracias por contarlo. Si sigues fuera, escribe "pausa", y te pregunto hasta qué día. Si cambia la hora del lugar, avisa a tu equipo de salud, para que pregunte a la hora correcta.',
  cost: 'Gracias por contarlo. En tu farmacia pueden conocer formas de pagar menos.',
  notNeeded: 'Gracias, anotado. Si crees que ya no la necesitas, tu médico habla de ello con gusto.',
  other: 'Gracias por contarlo. Si algo te lo complica, tu equipo de salud te ayuda con gusto.',
}

const offers: { readonly [A in PassOnAbout]: string } = {
  unclear:
    'Siento no entenderlo, y no he anotado nada. ¿Paso tu mensaje a tu equipo de salud, palabra por palabra?',
  question: '¿Paso tu pregunta a tu equipo de salud, palabra por palabra?',
  reason:
    'Gracias por contarlo. Soy un programa y no lo entiendo todo. ¿Lo paso a tu equipo de salud, palabra por palabra?',
  person: '¿Le digo a tu equipo de salud que quieres hablar con alguien?',
  cost: 'Gracias por contarlo. En tu farmacia pueden conocer formas de pagar menos. ¿Le digo también a tu equipo de salud que el precio es un problema?',
}

const passed: { readonly [A in PassOnAbout]: string } = {
  unclear: 'escribió algo que no entiendo, y te pide que lo leas.',
  question: 'tiene una pregunta, y te pide que la leas.',
  reason: 'ha contado por qué no hizo una toma, y te pide que lo leas.',
  person: 'quiere hablar con alguien. Por favor, ponte en contacto.',
  cost: 'tiene problemas con el precio, y quiere que lo sepas.',
}

/** What the reasons are called, as choices. */
export const reasonLabels: { readonly [R in SkipReason]: string } = {
  forgot: 'un despiste',
  feltSick: 'me encontraba mal',
  feltBetter: 'ya me siento mejor',
  doesNotWant: 'no la quiero',
  outOfMedicine: 'no me queda',
  toldByDoctor: 'lo dijo el médico',
  asleep: 'por sueño',
  away: 'fuera de casa',
  cost: 'por el precio',
  notNeeded: 'no la necesitaba',
  other: 'otro motivo',
}

/** The same in a week's summary. */
export const reasonNames: { readonly [R in SkipReason]: string } = {
  forgot: 'un despiste',
  feltSick: 'malestar',
  feltBetter: 'te sientes mejor',
  doesNotWant: 'no la quieres',
  outOfMedicine: 'no te queda',
  toldByDoctor: 'lo dijo el médico',
  asleep: 'sueño',
  away: 'fuera de casa',
  cost: 'el precio',
  notNeeded: 'no hizo falta',
  other: 'otro motivo',
}
