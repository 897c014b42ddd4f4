import type { Phrases } from '../phrases.ts'

/** "Delete my data": what is said to whoever asks, and to those who do it. */
export const forgetting = {
  deletionPassedOn: ({ from, toSomebody, writing }, voice) =>
    [
      toSomebody
        ? `I've passed it on: a person at ${from} deletes what I keep about you, or tells you why not. I can't do it myself.`
        : `I can't delete it myself. Please ask ${from}.`,
      ...(writing
        ? [
            voice.keepsOptOuts
              ? 'Reply STOP to end my messages until then.'
              : 'Until then, write "stop" and I send nothing more.',
          ]
        : []),
    ].join(' '),
  operatorDeletion: ({ personId, name, patientId }) =>
    `${name} (${patientId ?? personId}) asks for the data to be deleted. I said that a person here looks after it. How it is done stands in docs/privacy.md.`,
} satisfies Partial<Phrases['say']>
