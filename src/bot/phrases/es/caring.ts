import type { Danger } from '../../../domain/danger.ts'
import type { Content } from '../../content.ts'
import { emergencyNumbers } from '../emergency.ts'
import type { Phrases, Voice } from '../phrases.ts'
import {
  aProgram,
  crisis,
  dangerKind,
  dosesOf,
  emergency,
  inAnEmergency,
  moment,
  o,
  plural,
  sentences,
  y,
} from './words.ts'

/** What a patient takes is hers to tell: no medicine name goes to a caregiver, on any channel. */
const unnamed = (voice: Voice): Voice => ({ ...voice, names: false })

/** To a caregiver. Never an illness, a medicine name or the patient's words. */
export const caring = {
  caringInvitation: ({ patient, from }, voice) =>
    sentences(
      `Hola ${voice.name}, soy tookit, un programa. Escribo de parte de ${from}.`,
      `${patient} quiere que te escriba cuando pueda necesitar ayuda. ¿Te parece bien?`,
      voice.keepsOptOuts ? 'Responde STOP para no recibir nada.' : null,
    ),
  caringAgreed: ({ patient, country }, voice) =>
    sentences(
      `Gracias, ${voice.name}. Te escribiré cuando ${patient} pueda necesitar ayuda. Puedes contarme qué haces.`,
      aProgram,
      inAnEmergency(country),
    ),
  caringDeclined: () => 'De acuerdo, no te escribiré sobre esto. Gracias por responder.',
  alarmUnconfirmed: ({ patient, doses, skipped, more, critical }, voice) =>
    sentences(
      doses.length === 0
        ? null
        : `${patient} no ha confirmado ${dosesOf(doses, unnamed(voice), { owner: 'la' })}.`,
      doses.length === 0 ? null : `Puede que ${doses.length === 1 ? 'la' : 'las'} tomara sin avisarme.`,
      skipped.length === 0
        ? null
        : `${patient} ha preferido omitir ${dosesOf(skipped, unnamed(voice), { owner: 'la' })}.`,
      more === 0 ? null : `Antes hubo ${plural(more, 'caso parecido', 'casos parecidos')}.`,
      `¿Puedes ver ${critical ? 'pronto ' : ''}si ${patient} necesita algo?`,
    ),
  alarmDanger: ({ patient, danger, country, sharedPhone }) =>
    sentences(
      `${patient} ${inDanger(danger)} ${firstOfAll(patient, danger)}`,
      sharedPhone === undefined
        ? null
        : `El mensaje viene de un contacto que ${patient} comparte. Puede ser de otra persona.`,
      whomToCall(patient, danger, country),
    ),
  alarmSigns: ({ patient }) =>
    sentences(
      `En un buen momento ${patient} quiso que te avisara si aparecen señales de una mala época. Ahora hay algunas.`,
      `No es una emergencia. ¿Puedes hablar con ${patient}?`,
    ),
  alarmUnreachable: ({ patient, since }, voice) =>
    sentences(
      `Mis mensajes no llegan a ${patient} desde ${moment(since, voice)}. Tal vez solo sea el teléfono.`,
      `¿Puedes ver si ${patient} necesita algo?`,
    ),
  alarmTaken: ({ patient, doses }, voice) =>
    sentences(
      `Buena noticia sobre ${patient}: ya tengo anotada la toma de ${doses.length === 0 ? 'la medicina' : dosesOf(doses, unnamed(voice), { owner: 'la' })}.`,
      'No hace falta nada de tu parte. ¡Gracias!',
    ),
  alarmOver: ({ patient }) =>
    `El aviso sobre ${patient} ha terminado. No hace falta nada de tu parte. ¡Gracias!`,
  thanksForChecking: ({ patient, about }) =>
    about === 'unconfirmed'
      ? `Gracias por ocuparte de ${patient}. Cuando sepas algo, escribe "${patient} la ha tomado" o "no puedo".`
      : about === 'danger'
        ? `Gracias por ocuparte de ${patient}. Por favor, avisa cuando ya no haya peligro. Hasta entonces esto sigue abierto.`
        : `Gracias por ocuparte de ${patient}. Si al final no puedes, escribe "no puedo".`,
  safeNoted: ({ patient }) =>
    `Gracias por estar con ${patient}. Me alegro. El aviso ha terminado, y se lo digo a las otras personas.`,
  askIsSafe: ({ patient }) =>
    `Gracias por avisar. ¿Quieres decir que ${patient} ya no corre peligro? Entonces el aviso termina.`,
  notSafeYet: ({ patient }) =>
    `De acuerdo, el aviso sigue abierto. Dime cuando ${patient} ya no corra peligro.`,
  askWhatOfAlarm: ({ patient }) => `Gracias por avisar. ¿Qué puedo anotar sobre ${patient}?`,
  passedOn: ({ patient, to }) => `Gracias por responder. ${passedOnTo[to](patient)}`,
  caregiverReported: ({ patient, doses }, voice) =>
    `Gracias. He anotado que ${patient} ha tomado ${dosesOf(doses, unnamed(voice), { owner: 'la' })}.`,
  whichPatient: ({ names }) => `¿A quién te refieres: ${o(names)}? No he anotado nada.`,
  caregiverHelp: ({ patients, country }, voice) =>
    sentences(
      patients.length === 0
        ? 'Esto es tookit.'
        : `Te escribo sobre ${y(patients)}. Puedes responder "me ocupo", "${patients[0]} la ha tomado" o "no puedo".`,
      aProgram,
      inAnEmergency(country),
      voice.keepsOptOuts ? 'Responde STOP para no recibir nada.' : 'Escribe "stop" y no te mando nada.',
    ),
} satisfies Partial<Phrases['say']>

const passedOnTo: {
  readonly [K in Extract<Content, { kind: 'passedOn' }>['to']]: (patient: string) => string
} = {
  next: () => 'Pregunto a la siguiente persona.',
  others: () => 'He preguntado a otras personas.',
  nobody: (patient) => `En la lista de ${patient} no hay nadie a quien pueda preguntar.`,
}

function inDanger(danger: Danger): string {
  const kind = dangerKind(danger)
  if (kind === 'crisis') return 'puede tener una crisis y correr peligro.'
  if (kind === 'symptom') return 'me dijo algo que necesita un médico hoy.'
  return kind === 'overdose' ? 'puede haber tomado demasiado de algo.' : 'puede tener una urgencia de salud.'
}

const firstOfAll = (patient: string, danger: Danger): string =>
  dangerKind(danger) === 'symptom'
    ? `Por favor, ayuda a ${patient} a llamar ahora al médico o al centro de salud.`
    : `Por favor, llama o visita a ${patient} ahora mismo.`

function whomToCall(patient: string, danger: Danger, country: string): string {
  const kind = dangerKind(danger)
  const poison = emergencyNumbers(country)?.poison ?? null
  const line = crisis(country)
  return sentences(
    `Si ${patient} no responde o parece grave, llama ${emergency(country)}.`,
    kind === 'overdose' && poison !== null ? `Servicio de intoxicaciones: ${poison}.` : null,
    kind === 'crisis' && line !== null ? `Para pedir consejo, ${line}.` : null,
  )
}
