import type { Phrases } from '../phrases.ts'
import { aProgram, inAnEmergency, next, sentences } from './words.ts'

/** To somebody who is new here, or whom we don't know. */
export const newcomer = {
  invitation: ({ from }, voice) =>
    sentences(
      `Hello ${voice.name}, this is tookit, a program.`,
      `${from} would like me to send you reminders by message. Is that fine with you?`,
      voice.keepsOptOuts ? 'Reply STOP to opt out.' : null,
    ),
  welcome: ({ country, next: coming }, voice) =>
    sentences(
      `Thank you, ${voice.name}. I'll ask you at the times of your medicine.`,
      next(coming, voice),
      'Answer in your own words, such as "took it" or "in 20 min".',
      aProgram,
      inAnEmergency(country),
      voice.keepsOptOuts ? 'Reply STOP to opt out.' : null,
    ),
  declinedInvitation: () => "All right, I won't write to you again. Thank you for telling me. Take care.",
  stillAgreed: () =>
    'You agreed to my reminders before, so they go on for now. Would you like to keep them? With "no thanks" I stop asking.',
  suspended: () => "Thank you, and sorry for the mix-up. I won't write here again.",
  whoWeAre: ({ from, suspended }) =>
    suspended
      ? `I'm tookit, a program that sends reminders to people who want them. ${from} asked me to write here. ` +
        "I won't write again until somebody has checked that this is right."
      : `I'm tookit, a program that sends reminders. ${from} asked me to write here, and I was told that this is fine. ` +
        'If I have the wrong person, please write "wrong number".',
  stranger: () =>
    "I'm tookit, a program that sends reminders. I don't know you yet. If you have a code, send it to me. " +
    'In an emergency call your local emergency number.',
  badCode: () =>
    "I don't know this code, or it has been used already. A code works once, for 7 days. " +
    'Please ask the person who gave it to you for a new one.',
} satisfies Partial<Phrases['say']>
