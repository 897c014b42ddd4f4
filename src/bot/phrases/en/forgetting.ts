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
              ? 'Meanwhile reply STOP to end my messages.'
              : 'Meanwhile write "stop" and I send nothing more.',
          ]
        : []),
    ].join(' '),
  operatorDeletion: ({ personId, name, patientId }) =>
    `${name} (${patientId ?? personId}) asks for the data to be deleted. I said that a person here looks after it. ` +
    (patientId === null
      ? 'See "npx tookit caregiver remove --help".'
      : `"npx tookit patient export ${patientId}" gives a copy, "npx tookit patient forget ${patientId}" deletes.`),
} satisfies Partial<Phrases['say']>
