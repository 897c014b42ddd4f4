import type { LocalTime } from '../../../domain/time.ts'
import type { Content } from '../../content.ts'
import type { Phrases } from '../phrases.ts'
import {
  aProgram,
  capital,
  dosesOf,
  emergency,
  inAnEmergency,
  next,
  pendiente,
  queda,
  sentences,
  theHour,
  until as untilWhen,
  weekdayName,
} from './words.ts'

/** Being in charge: help, quiet, settings, and what could not be read. */
export const control = {
  help: ({ country }, voice) =>
    sentences(
      'Puedes escribir: "ya la tomé", "en 20 min", "omitir", "humor 3", "qué sigue", "pausa" o "ajustes".',
      aProgram,
      inAnEmergency(country),
      voice.keepsOptOuts ? 'Responde STOP para no recibir nada.' : 'Escribe "stop" y no te mando nada.',
    ),
  cannotRead: () => 'Solo puedo leer texto, no fotos ni notas de voz. Por favor, escribe con palabras.',
  notUnderstood: ({ open }) => `Lo siento, no he entendido eso y no he anotado nada. ${askedBack[open]}`,
  courtesy: ({ openDoses }, voice) =>
    openDoses.length === 0
      ? `Me alegra leerte, ${voice.name}.`
      : `Gracias, ${voice.name}. ${capital(dosesOf(openDoses, voice))} ${queda(openDoses)} ${pendiente(openDoses)}.`,
  stopped: ({ country }) =>
    `De acuerdo. No te escribiré si no escribes antes. Para empezar otra vez, manda START. En una emergencia llama ${emergency(country)}.`,
  started: ({ as, next: coming }, voice) =>
    sentences(`Hola de nuevo, ${voice.name}. ${backAs[as]}`, next(coming, voice)),
  askPauseUntil: () => '¿Qué pausa quieres? Puede durar hasta dos semanas.',
  paused: ({ until, shortened }, voice) =>
    sentences(
      shortened ? 'La pausa dura dos semanas como mucho.' : 'De acuerdo.',
      `No te preguntaré nada hasta ${untilWhen(until, voice)}.`,
      'Solo paran mis mensajes. Tu plan de medicina sigue igual.',
    ),
  resumed: ({ next: coming }, voice) =>
    sentences(`Hola, ${voice.name}. Mis mensajes vuelven.`, next(coming, voice)),
  settings: (content, voice) => {
    const lines = settingLines(content)
    const examples = 'Para cambiar algo, escribe por ejemplo "sin resumen" o "mostrar nombres".'
    return voice.room === 'short'
      ? `Ahora: ${lines.join('; ')}. ${examples}`
      : `Tus ajustes:\n${lines.map((line) => `- ${line}`).join('\n')}\n${examples}`
  },
  settingChanged: (content) => changed(content),
} satisfies Partial<Phrases['say']>

const askedBack: { readonly [K in Extract<Content, { kind: 'notUnderstood' }>['open']]: string } = {
  doses: '¿Tomaste tu medicina?',
  mood: '¿Qué tal tu humor, de 1 (muy bajo) a 5 (muy bueno)?',
  other: 'Por favor, elige una respuesta.',
  nothing: 'Puedes escribir "ya la tomé", "omitir" o "qué sigue".',
}

type Weekly = { readonly weekday: number | null; readonly time: LocalTime | null }
const weekly = ({ weekday, time }: Weekly): string =>
  `${weekday === null ? '' : ` el ${weekdayName(weekday)}`}${time === null ? '' : ` a ${theHour(time)}`}`

function settingLines({
  mood,
  sideEffects,
  summary,
  namesShown,
}: Extract<Content, { kind: 'settings' }>): readonly string[] {
  return [
    mood === null ? 'humor no' : `humor a diario a ${theHour(mood)}`,
    sideEffects === null ? 'efectos secundarios no' : `efectos secundarios${weekly(sideEffects)}`,
    summary === null ? 'resumen semanal no' : `resumen semanal${weekly(summary)}`,
    `nombres de medicinas en SMS ${namesShown ? 'visibles' : 'ocultos'}`,
  ]
}

function changed(content: Extract<Content, { kind: 'settingChanged' }>): string {
  const { setting, on } = content
  switch (setting) {
    case 'mood':
      return on ? `Hecho. Preguntaré por tu humor${weekly(content)}.` : 'Hecho. No preguntaré por tu humor.'
    case 'sideEffects':
      return on
        ? `Hecho. Preguntaré por efectos secundarios${weekly(content)}.`
        : 'Hecho. No preguntaré por efectos secundarios.'
    case 'summary':
      return on ? `Hecho. Tu resumen llega${weekly(content)}.` : 'Hecho. No te mandaré el resumen.'
    case 'names':
      return on
        ? 'Hecho. Ahora pongo nombres de medicinas en los SMS. Quien mire tu pantalla puede leerlos.'
        : 'Hecho. No pongo nombres de medicinas en los SMS.'
    case 'language':
      return 'Hecho. Ahora escribo en español.'
    default:
      return setting satisfies never
  }
}

const backAs: { readonly [K in Extract<Content, { kind: 'started' }>['as']]: string } = {
  patient: 'Te preguntaré a las horas de tu medicina.',
  caregiver: 'Te escribiré cuando haga falta.',
  operator: 'Te avisaré cuando algo necesite a una persona.',
}
