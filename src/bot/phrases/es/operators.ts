import type { Phrases } from '../phrases.ts'
import { dangerKind, o, plural, y } from './words.ts'

/** To whoever runs this tookit: ids and first names. */
export const operators = {
  operatorDanger: ({ patientId, patient, danger, caregiversTold, sharedWith }) =>
    `${patient} (${patientId}) puede correr peligro: ${dangers[dangerKind(danger)]}. ` +
    (sharedWith === undefined ? '' : `El mensaje viene de un contacto que comparte con ${y(sharedWith)}. `) +
    `He respondido con los contactos de ayuda. ${caregiversTold === 0 ? 'Nadie recibe otro aviso' : `Aviso a ${plural(caregiversTold, 'persona')}`}. Por favor, mira ahora.`,
  operatorDangerAround: ({ personId, name, patients, danger, ofHerself }) =>
    `${name} (${personId}) escribe sobre un peligro: ${dangers[dangerKind(danger)]}. ` +
    (ofHerself
      ? `Parece hablar de su propia vida. Cuida de ${y(patients)}; no aviso a nadie de su entorno. `
      : `Puede tratarse de ${name} o de ${o(patients)}. `) +
    'He respondido con los contactos de ayuda. Por favor, mira ahora.',
  operatorHowSheIs: ({ patientId, patient, says }) =>
    `He preguntado a ${patient} (${patientId}) si ya se siente mejor. ${says === null ? 'Nadie responde' : `La respuesta: ${states[says]}`}. El aviso sigue abierto hasta que alguien lo cierre. Por favor, mira.`,
  operatorItemNine: ({ patientId, patient, state }) => itemNine[state](`${patient} (${patientId})`),
  operatorMaybeDanger: ({ patientId, patient, danger, state }) =>
    state === 'saysNo'
      ? `${patient} (${patientId}) dice ahora que no era un peligro.`
      : `${patient} (${patientId}) escribió algo que puede ser un peligro (${dangers[dangerKind(danger)]}), o una manera de hablar. He dado los contactos de ayuda y he preguntado qué es. No hay respuesta, y no aviso a nadie de su entorno. Por favor, ponte en contacto ahora.`,
  operatorSigns: ({ patientId, patient }) =>
    `${patient} (${patientId}) nota señales tempranas, y en un buen momento quiso que lo supieras. Por favor, ponte en contacto.`,
  operatorSafe: ({ patientId, patient, by }) =>
    `${by} dice que ${patient} (${patientId}) ya no corre peligro. El aviso ha terminado.`,
  operatorNobodyAnswered: ({ patientId, patient }) =>
    `Nadie se ocupa del aviso sobre ${patient} (${patientId}). Ya he preguntado a toda la lista. Por favor, mira.`,
  operatorUnheard: ({ patientId }) =>
    `Hay un aviso sobre ${patientId}, y la lista no tiene a nadie a quien avisar. Por favor, mira.`,
  operatorWrongNumber: ({ personId, name, said, suspended }) =>
    `El contacto de ${name} (${personId}) ha respondido "${said === 'wrongNumber' ? 'se equivoca' : 'quién es'}". ` +
    (suspended
      ? 'No mando nada hasta que lo revises.'
      : 'Le he dicho quién soy y sigo escribiendo. Por favor, revisa que el contacto sea correcto.'),
  operatorUnreachable: ({ personId, name }) =>
    `Los mensajes no llegan a ${name} (${personId}) por ninguno de sus contactos. Por favor, revisa sus contactos.`,
  operatorContact: ({ personId, name, why }) => {
    const whose = `el contacto de ${name} (${personId})`
    switch (why) {
      case 'silent':
        return `No llega nada del contacto de ${name} (${personId}) desde hace dos meses, aunque escribo. Pregunto si sigue siendo ${name}. No mando nada personal antes de la respuesta.`
      case 'reassigned':
        return `Alguien avisa de que ${whose} es ahora de otra persona. Pregunto si sigue siendo ${name}. No mando nada personal antes de la respuesta.`
      case 'declined':
        return `Quien tiene ${whose} dice que no es ${name}. No mando nada hasta que lo revises.`
      case 'unanswered':
        return `Nadie responde cuando pregunto si ${whose} es correcto. No mando nada personal hasta que lo revises.`
      default:
        return why satisfies never
    }
  },
} satisfies Partial<Phrases['say']>

const itemNine = {
  asked: (who: string) =>
    `${who} ha respondido por encima de cero a la novena pregunta del PHQ-9. Le he dado los contactos de ayuda y he preguntado directamente. Por favor, ponte en contacto hoy.`,
  no: (who: string) =>
    `${who} responde que no a la pregunta directa tras la novena. Por favor, ponte en contacto de todos modos.`,
  silent: (who: string) =>
    `${who} no responde desde hace una hora a la pregunta directa tras la novena. Por favor, llama ahora.`,
}

const states = { better: 'mejor', same: 'igual', worse: 'peor' }

const dangers = {
  crisis: 'una crisis',
  overdose: 'una posible sobredosis',
  emergency: 'una posible urgencia',
  symptom: 'un efecto secundario que necesita un médico hoy',
}
