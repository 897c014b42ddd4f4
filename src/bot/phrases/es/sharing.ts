import type { Shares } from '../../../domain/caregiver.ts'
import type { Phrases } from '../phrases.ts'
import { dosesOf, o, sentences, y } from './words.ts'

/** To the patient, about the people around her. */
export const sharing = {
  askSharing: ({ caregiver, relation }) =>
    sentences(
      `¿Quieres que avise a ${caregiver}${relation === null ? '' : ` (${relation})`} si no confirmas tu medicina, o si puedes correr peligro?`,
      `${caregiver} no ve nombres de medicinas ni lo que escribes. Puedes cambiarlo cuando quieras.`,
    ),
  sharingNoted: ({ caregiver, shares, invited, joinCode, hasAgreed }) =>
    sentences(
      shares === 'nothing'
        ? `Anotado. No comparto nada con ${caregiver}.`
        : hasAgreed
          ? `Anotado. Sobre ${caregiver}: ${heard[shares]}.`
          : `Anotado. Cuando ${caregiver} acepte, ${heard[shares]}.`,
      invited ? `Ahora pregunto a ${caregiver}.` : null,
      joinCode === null
        ? null
        : `Por favor, da a ${caregiver} esta clave para que me la mande: ${joinCode}. Vale una vez, durante una semana.`,
    ),
  caregiverAnswered: ({ caregiver, agreed }) =>
    agreed
      ? `${caregiver} ha aceptado y recibe mis avisos desde ahora, como elegiste.`
      : `${caregiver} prefiere no hacerlo por ahora. No comparto nada con ${caregiver}.`,
  caregiverRemoved: ({ caregiver }) =>
    `Hecho. ${caregiver} ya no recibe nada sobre ti. No le digo nada de este cambio.`,
  askStillSharing: ({ caregiver, relation, shares }) =>
    sentences(
      `${caregiver}${relation === null ? '' : ` (${relation})`} recibe ${hears(shares)}.`,
      '¿Sigue bien?',
    ),
  stillSharingNoted: ({ caregiver }) => `Gracias. No cambia nada de lo que recibe ${caregiver}.`,
  askCaregiverName: () => '¿Quién es? Por favor, escribe el nombre, por ejemplo "agrega a mi hermano Ben".',
  sameNameOnList: ({ caregiver, from }) =>
    sentences(
      `${caregiver} aparece ya en tu lista. Si hablas de otra persona, escribe por favor un nombre diferente.`,
      `Si ${caregiver} tiene un teléfono nuevo, avisa por favor a ${from}.`,
    ),
  noSuchCaregiver: ({ names }) =>
    names.length === 0
      ? 'Ahora no hay nadie en tu lista.'
      : `No tengo ese nombre en tu lista. En ella hay: ${y(names)}.`,
  reportedByCaregiver: ({ caregiver, doses }, voice) =>
    `${caregiver} me ha contado que tomaste ${dosesOf(doses, voice)}. Lo he anotado. Si no es correcto, cuéntame.`,
} satisfies Partial<Phrases['say']>

const heard = {
  alarms: 'le aviso si no confirmas tu medicina o si puedes correr peligro',
  all: 'le aviso si no confirmas tu medicina o si puedes correr peligro, y le mando un resumen semanal',
}

function hears({ unconfirmed, danger, summary }: Shares): string {
  const when = [
    ...(unconfirmed ? ['si no confirmas tu medicina'] : []),
    ...(danger ? ['si puedes correr peligro'] : []),
  ]
  const alarms = when.length === 0 ? [] : [`un aviso ${o(when)}`]
  return y([...alarms, ...(summary ? ['un resumen semanal'] : [])])
}
