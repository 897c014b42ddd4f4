import type { Phrases } from '../phrases.ts'

/** "Borra mis datos": lo que se dice a quien lo pide y a quienes lo hacen. */
export const forgetting = {
  deletionPassedOn: ({ from, toSomebody, writing }, voice) =>
    [
      toSomebody
        ? `Ya lo he comunicado: una persona de ${from} borra lo que guardo sobre ti, o te dice por qué no. Yo no puedo hacerlo.`
        : `Yo no puedo borrarlo. Por favor, habla con ${from}.`,
      ...(writing
        ? [
            voice.keepsOptOuts
              ? 'Responde STOP para no recibir nada mientras tanto.'
              : 'Mientras tanto, escribe "stop" y no te mando nada más.',
          ]
        : []),
    ].join(' '),
  operatorDeletion: ({ personId, name, patientId }) =>
    `${name} (${patientId ?? personId}) pide que se borren sus datos. He dicho que una persona se ocupa. Los pasos: docs/privacy.md.`,
} satisfies Partial<Phrases['say']>
