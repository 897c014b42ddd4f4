import type { Phrases } from '../phrases.ts'

/** "Borra mis datos": lo que se dice a quien lo pide y a quienes lo hacen. */
export const forgetting = {
  deletionPassedOn: ({ from, toSomebody, writing }, voice) =>
    [
      toSomebody
        ? `Ya lo he comunicado: una persona de ${from} borra lo que guardo sobre ti, o te dice por qué no. Yo no puedo hacerlo.`
        : `Yo no puedo borrarlo. Por favor, pídelo a ${from}.`,
      ...(writing
        ? [
            voice.keepsOptOuts
              ? 'Mientras tanto, responde STOP para no recibir nada.'
              : 'Mientras tanto, escribe "stop" y no te mando nada más.',
          ]
        : []),
    ].join(' '),
  operatorDeletion: ({ personId, name, patientId }) =>
    `${name} (${patientId ?? personId}) pide que se borren sus datos. He dicho que una persona se ocupa. ` +
    (patientId === null
      ? 'Mira "npx tookit caregiver remove --help".'
      : `"npx tookit patient export ${patientId}" da una copia, "npx tookit patient forget ${patientId}" borra.`),
} satisfies Partial<Phrases['say']>
