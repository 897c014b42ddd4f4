import type { Helps } from '../../../domain/observation.ts'
import type { SignsTold } from '../../../domain/wellbeing.ts'
import type { Content, ToldWords } from '../../content.ts'
import type { Phrases } from '../phrases.ts'
import { creditOf, itemOf, stemOf, titleOf } from '../questionnaires.ts'
import { plural, sentences, y } from './words.ts'

/** Sleep, scales, questionnaires, and what she wrote down when she was well. */
export const wellbeing = {
  askSleep: (_, voice) =>
    `Dime tus horas de sueño de esta noche, ${voice.name}. 3 vale tres o menos, 10 vale diez en adelante.`,
  askSleepQuality: ({ hours }) =>
    `${hoursOf(hours)}, anotado. ¿Qué tal dormiste, de 1 (muy mal) a 5 (muy bien)?`,
  askScale: ({ name, max }, voice) =>
    `Tu escala de hoy, ${voice.name} - ${name}: de 0 (nada) a ${max} (muy fuerte).`,
  askHelps: ({ early }, voice) =>
    sentences(
      `¿Sientes que tu medicina te ayuda, ${voice.name}?`,
      early ? 'En las primeras semanas suele ser pronto para saberlo.' : null,
    ),
  offerQuestionnaire: ({ name, items }) =>
    sentences(
      `Es el momento de ${items} preguntas cortas sobre las dos semanas pasadas, de una en una.`,
      'Tratan de lo que sientes. Tu equipo de salud ve el resultado, y quien mire tu pantalla puede leerlas.',
      creditOf(name, 'es'),
      '¿Empezamos?',
    ),
  questionnaireItem: ({ name, item, items, again }) =>
    sentences(
      again ? 'Nos quedamos en esta pregunta.' : null,
      `${item + 1} de ${items}.`,
      `${stemOf(name, 'es')}: ${itemOf(name, item, 'es')}.`,
    ),
  questionnaireDone: ({ name, score, max }, voice) =>
    sentences(
      `Gracias, ${voice.name}. Eso es todo.`,
      voice.names
        ? `Para tu equipo de salud: ${titleOf(name)}, ${score} de ${max}. No sustituye a tu médico.`
        : null,
      'Tu equipo de salud puede hablar contigo de esto.',
    ),
  questionnaireLeft: () => 'De acuerdo, ahora no.',
  askSigns: ({ signs }, voice) =>
    voice.names && signs.length > 0
      ? `Tus señales: ${y(signs)}. ¿Notaste alguna esta semana?`
      : '¿Notaste alguna de tus señales esta semana?',
  signsNoted: ({ count }) =>
    count === 0
      ? 'Anotado. Me alegro.'
      : 'Anotado. Gracias por avisar. Si notas otra, tu equipo de salud quiere saberlo.',
  signsSeen: ({ why, told, helps }) =>
    sentences(
      why === 'signs'
        ? 'Gracias por avisar. Escribiste que esto puede ser una señal temprana.'
        : 'Tres noches con poco sueño pueden ser una señal temprana.',
      helps === null || helps === '' ? null : `Lo que te ayuda, como lo escribiste: ${helps}`,
      toldWords[told],
    ),
  askOwnSigns: ({ signs }) =>
    signs.length === 0
      ? '¿Qué señales te avisan de una mala época? Escribe todas en un solo mensaje, con comas entre ellas, por ejemplo: duermo poco, gasto mucho, no como.'
      : `Tus señales: ${y(signs)}. Si quieres cambiarlas, escribe todas de nuevo en un solo mensaje, con comas entre ellas.`,
  askSignsTold: ({ signs }) =>
    `Guardado: ${y(signs)}. Si notas al menos dos, o duermes poco tres noches, ¿a quién aviso?`,
  signsKept: ({ tell }) => `Hecho. Pregunto por ellas una vez por semana${keptWords[tell]}`,
  askPlanPart: ({ part }) => planQuestions[part],
  planKept: (_, voice) =>
    `Tu plan de seguridad queda guardado, ${voice.name}. Te lo muestro en una crisis. Para verlo, escribe "mi plan de seguridad".`,
} satisfies Partial<Phrases['say']>

const hoursOf = (hours: number): string =>
  hours <= 3 ? 'Tres horas o menos' : hours >= 10 ? 'Diez horas o algo mayor' : plural(hours, 'hora')

const toldWords: { readonly [T in SignsTold]: string } = {
  me: 'Puede ser buen momento para llamar a tu equipo de salud.',
  careTeam: 'Como pediste, aviso a tu equipo de salud.',
  people: 'Como pediste, aviso a las personas que elegiste.',
}

const keptWords: { readonly [T in SignsTold]: string } = {
  me: ' y no aviso a nadie.',
  careTeam: ', y aviso a tu equipo de salud si notas al menos dos.',
  people: ', y aviso a las personas que elegiste si notas al menos dos.',
}

const planQuestions: { readonly [P in Extract<Content, { kind: 'askPlanPart' }>['part']]: string } = {
  signs: 'Tu plan de seguridad, con tus palabras. Primero: ¿qué te avisa de que llega una crisis?',
  helps: '¿Qué te ayuda entonces? Cosas que puedes hacer, lugares a los que ir.',
  people: '¿A quién puedes llamar, o con quién puedes estar? Nombres y contactos.',
}

export const helpsLabels: { readonly [H in Helps]: string } = {
  yes: 'me ayuda',
  somewhat: 'un poco',
  no: 'no mucho',
  tooEarly: 'pronto para saberlo',
}

/** "7 horas de sueño, calidad 3" */
export function toldOf(told: ToldWords): string {
  switch (told.kind) {
    case 'sleep':
      return `${plural(told.hours, 'hora')} de sueño${told.quality === null ? '' : `, calidad ${told.quality}`}`
    case 'scale':
      return `${told.words} ${told.score}`
    case 'helps':
      return helpsLabels[told.answer]
    default:
      return told satisfies never
  }
}
