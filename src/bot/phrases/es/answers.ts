import type { Choice } from '../../../domain/prompt.ts'
import { clock } from '../calendar.ts'
import type { Phrases, Voice } from '../phrases.ts'
import { answerOf } from '../questionnaires.ts'
import type { RegimenPhrases } from '../regimen.ts'
import { subjectOf } from '../subject.ts'
import { counted } from './amounts.ts'
import { appointmentCalled } from './appointments.ts'
import { reasonLabels } from './reasons.ts'
import { helpsLabels } from './wellbeing.ts'
import { day, ofDay, plural, theHour, when } from './words.ts'

/** How to answer: what the choices are called, and the line that offers them. */
export const answers = {
  label,
  replyLine: (replies) => `Responde ${replies.map(({ reply, label }) => `${reply} ${label}`).join(', ')}`,
  scaleLine: (first, last) => `Responde de ${first} a ${last}`,
  subject: (content, voice) =>
    subjectOf(content, {
      when: (dose) => when(dose, voice),
      mood: 'humor',
      sideEffects: 'efectos:',
      sleep: 'sueño:',
      appointment: 'cita:',
    }),
  moodWord: 'humor',
  scaleWord: (scale) => scaleWords[scale],
  besideAName: new Set(
    'el la los las lo de del mi mis un una es era fue a por favor quise decir pastilla dosis toma y'.split(
      ' ',
    ),
  ),
  allOfThem: ['ambas', 'ambos', 'dos', 'todas', 'todos', 'todo'],
  startingWith: (letters) => `(empieza con ${letters})`,
  again: '(De nuevo, por si el primero no ha llegado.)',
} satisfies Omit<Phrases, 'say' | keyof RegimenPhrases>

const fixed = {
  taken: 'tomada',
  later: 'luego',
  skip: 'omitir',
  yes: 'de acuerdo',
  no: 'no gracias',
  noSideEffects: 'sin efectos secundarios',
  allDoses: 'todas',
  shareAlarms: 'solo avisos',
  shareAll: 'avisos y resumen semanal',
  shareNothing: 'nada',
  willCheck: 'me ocupo',
  patientTookIt: 'ya la ha tomado',
  cannotHelp: 'no puedo',
  stillRight: 'sigue bien',
  changeSharing: 'cambiar',
  noMoreSharing: 'ya no',
  itsMe: 'soy yo',
  asTold: 'es correcto',
  notAsTold: 'no es lo que me dijeron',
  planAsSaid: 'correcto',
  planOther: 'cambiar',
  planLeave: 'dejarlo',
  mayChangePlan: 'de acuerdo, puede',
  mayNotChangePlan: 'mejor no',
  sameOne: 'la misma toma',
  secondOne: 'una segunda',
  homeTime: 'hora de casa',
  localTime: 'hora local',
  notMe: 'no soy yo',
  startNow: 'adelante',
  notThisTime: 'ahora no',
  thinkingOfIt: 'lo estoy pensando',
  notThinkingOfIt: 'no lo pienso',
  inDanger: 'puede que corra peligro',
  notInDanger: 'no corro peligro',
  asPlanned: 'solo lo que tocaba',
  tookMore: 'una cantidad mayor',
  gone: 'ya no',
  better: 'mejor',
  same: 'igual',
  worse: 'peor',
  notSure: 'no lo sé',
  isSafe: 'ya no corre peligro',
  appointmentDone: 'hecha',
  appointmentMoved: 'cambiada',
  appointmentBooked: 'reservada',
  cannotGo: 'no puedo ir',
  notDone: 'no hecha',
  notSafeYet: 'de momento no',
  keepTime: 'dejar la hora',
  passItOn: 'pasarlo',
  keepIt: 'no hace falta',
} as const

const scaleWords = { sleepHours: 'sueno', sleepQuality: 'calidad', own: 'escala' } as const

const signsLabels = ['ninguna', 'una', 'varias'] as const
const tellLabels = { me: 'a nadie', careTeam: 'a mi equipo', people: 'a mis personas' } as const

/** The ends of the hours of sleep stand for all beyond them. */
function scoreLabel({ scale, n }: Extract<Choice, { kind: 'score' }>): string {
  if (scale === 'sleepHours' && n <= 3) return '3 o menos'
  return scale === 'sleepHours' && n >= 10 ? '10 en adelante' : String(n)
}

/** In letters, since a number stands before it. */
const spelled: Readonly<Record<number, string>> = {
  1: 'un día',
  3: 'tres días',
  7: 'una semana',
  14: 'dos semanas',
}

function label(choice: Choice, voice: Voice): string {
  switch (choice.kind) {
    case 'mood':
      return String(choice.score)
    case 'dose':
      return voice.names ? `${choice.name} (${when(choice, voice)})` : `la ${ofDay(choice, voice)}`
    case 'units':
      return String(choice.n)
    case 'question':
      return about(choice, voice)
    case 'patient':
    case 'person':
      return choice.name
    case 'score':
      return scoreLabel(choice)
    case 'medicine':
      return voice.names ? choice.name : `la que empieza con ${choice.name.charAt(0).toUpperCase()}`
    case 'amount':
      return counted(choice.value, choice.unit)
    case 'at':
      return clock(choice.time)
    case 'onDay':
      return day(choice.date, voice)
    case 'helps':
      return helpsLabels[choice.answer]
    case 'frequency':
      return answerOf(choice.questionnaire, choice.n, 'es')
    case 'signs':
      return signsLabels[choice.count]
    case 'tellOf':
      return tellLabels[choice.tell]
    case 'appointmentDone':
      return choice.on === undefined ? fixed.appointmentDone : day(choice.on, voice)
    case 'pauseDays':
      return spelled[choice.days] ?? plural(choice.days, 'día')
    case 'reason':
      return reasonLabels[choice.reason]
    case 'newTime':
      return `a ${theHour(choice.time)}`
    default:
      return fixed[choice.kind]
  }
}

function about({ about, time, date, name }: Extract<Choice, { kind: 'question' }>, voice: Voice): string {
  switch (about) {
    case 'doses':
      return time === null ? 'mi medicina' : `la medicina de ${theHour(time)}`
    case 'mood':
      return 'mi humor'
    case 'sideEffects':
      return 'efectos secundarios'
    case 'sleep':
      return 'mi descanso de noche'
    case 'scale':
      return 'mi propia escala'
    case 'helps':
      return 'si me ayuda'
    case 'signs':
      return 'mis primeras señales'
    case 'questionnaire':
      return 'las preguntas breves'
    case 'howSheIs':
      return 'cómo me siento'
    case 'plan':
      return 'el cambio de mi plan'
    case 'supply':
      return 'lo que me queda'
    case 'people':
      return 'quién sabe de mí'
    case 'appointment':
      return appointmentCalled(date, name, voice)
    case 'why':
      return 'por qué no hubo toma'
    case 'passOn':
      return 'avisar a mi equipo'
    case 'other':
      return 'otra cosa'
    default:
      return about satisfies never
  }
}
