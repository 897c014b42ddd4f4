import type { Phrases } from '../phrases.ts'
import { dosesOf, sentences, y } from './words.ts'

/** To the patient, about the people around her. */
export const sharing = {
  askSharing: ({ caregiver, relation }) =>
    sentences(
      `¿Quieres que avise a ${caregiver}${relation === null ? '' : ` (${relation})`} si no confirmas tu medicina, o si puedes correr peligro?`,
      `${caregiver} no ve nombres de medicinas ni lo que escribes. Puedes cambiarlo cuando quieras.`,
    ),
  sharingNoted: ({ caregiver, shares, invited, joinCode }) =>
    sentences(
      shares === 'nothing'
        ? `Anotado. No comparto nada con ${caregiver}.`
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
  askCaregiverName: () => '¿Quién es? Por favor, escribe el nombre, por ejemplo "agrega a mi hermano Ben".',
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
