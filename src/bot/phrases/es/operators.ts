import type { Phrases } from '../phrases.ts'
import { dangerKind, plural } from './words.ts'

/** To whoever runs this tookit: ids and first names. */
export const operators = {
  operatorDanger: ({ patientId, patient, danger, caregiversTold }) =>
    `${patient} (${patientId}) puede correr peligro: ${dangers[dangerKind(danger)]}. ` +
    `He respondido con los contactos de ayuda. ${caregiversTold === 0 ? 'Nadie recibe otro aviso' : `Aviso a ${plural(caregiversTold, 'persona')}`}. Por favor, mira ahora.`,
  operatorNobodyAnswered: ({ patientId, patient }) =>
    `Nadie se ocupa del aviso sobre ${patient} (${patientId}). Ya he preguntado a toda la lista. Por favor, mira.`,
  operatorWrongNumber: ({ personId, name, said }) =>
    `El contacto de ${name} (${personId}) ha respondido "${said === 'wrongNumber' ? 'se equivoca' : 'quién es'}". No mando nada hasta que lo revises.`,
  operatorUnreachable: ({ personId, name }) =>
    `Los mensajes no llegan a ${name} (${personId}) por ninguno de sus contactos. Por favor, revisa sus contactos.`,
  operatorStuck: ({ patientId }) =>
    `El proceso de ${patientId} no avanza: no se pudo guardar un cambio. Lo sigo intentando. Por favor, mira.`,
  operatorService: ({ channel, code }) =>
    `${channel} rechaza nuestra cuenta (${code}). No sale nada hasta que se arregle.`,
} satisfies Partial<Phrases['say']>

const dangers = {
  crisis: 'una crisis',
  overdose: 'una posible sobredosis',
  emergency: 'una posible urgencia',
}
