import type { SkipReason } from '../../../domain/dose.ts'
import type { PassOnAbout } from '../../../domain/prompt.ts'
import { clock } from '../calendar.ts'
import { whyGoOn } from '../goingOn.ts'
import type { Phrases } from '../phrases.ts'
import { tenAfter } from '../slots.ts'
import { aProgram, dosesOf, inAnEmergency, next, sentences } from './words.ts'

/** Why doses were not taken, what follows from it, and the people who can do what a program can't. No blame in any of it. */
export const reasons = {
  askReason: ({ doses, were }, voice) =>
    were === 'declined'
      ? `Would you tell me why, ${voice.name}? Any answer is fine, also in your own words.`
      : sentences(
          `I have no answer about ${dosesOf(doses, voice)}, and that's all right.`,
          'Would you tell me what got in the way?',
          `If you did take it, write when: "took it at ${clock(tenAfter(doses))}".`,
        ),
  reasonNoted: ({ reason, goOn, told }, voice) =>
    reason === 'feltBetter'
      ? goOn !== null && voice.names
        ? `I'm glad that you feel better. Your prescriber wrote this for you: ${goOn}`
        : whyGoOn('en')
      : reason === 'toldByDoctor'
        ? told
          ? byOrderTold
          : byOrder
        : noted[reason],
  reasonLeft: () => "All right, you don't need to say. Thank you.",
  askFelt: () => "I'm sorry that you felt sick. What did you notice? Tell me in a few words.",
  askOwnQuestion: () =>
    'Thank you for being honest with me. Is there something you would like to ask or tell your prescriber about it? Write it in your own words, and I keep it for you.',
  ownQuestionKept: ({ asks }) =>
    asks
      ? 'Kept in your own words. Shall I pass it on to your care team?'
      : 'Kept in your own words. You can read it out at your next visit.',
  askBetterTime: ({ time }) =>
    sentences(
      `${clock(time)} seems to be a hard time lately. Would another one fit better?`,
      'I can move my reminder, and you can write a time of your own.',
      'If it has to be with food or before sleep, ask your pharmacist first.',
    ),
  betterTimeNoted: ({ result, time, next: coming }, voice) => {
    switch (result) {
      case 'moved':
        return sentences(`Done. From tomorrow on I ask at ${clock(time)}.`, next(coming, voice))
      case 'kept':
        return `All right, it stays at ${clock(time)}.`
      case 'far':
        return `I can't move it that far from ${clock(time)}. Your pharmacist or prescriber can say whether that is fine.`
      default:
        return result satisfies never
    }
  },
  askPassOn: ({ about }) => offers[about],
  passedOnToTeam: ({ country }) =>
    sentences(
      "Done, your care team has it. I can't say when they read it. It may be the next working day.",
      "If it can't wait, call your doctor or clinic.",
      inAnEmergency(country),
    ),
  notPassedOn: () => 'All right, it stays between us.',
  aProgram: ({ somebody, country }) =>
    sentences(
      aProgram,
      inAnEmergency(country),
      somebody
        ? 'Shall I tell your care team that you would like to talk with somebody?'
        : 'To talk with somebody, call your doctor or clinic.',
    ),
  wantsPerson: ({ somebody, country }) =>
    sentences(
      "I'm a program, so I can't talk with you as they can. It is quickest to call your doctor or clinic.",
      inAnEmergency(country),
      somebody ? 'Shall I also pass your message on to your care team, word for word?' : null,
    ),
  cannotAnswer: ({ somebody }) =>
    sentences(
      "I'm a program, and I can't answer that safely. Please ask your pharmacist or prescriber.",
      somebody ? 'Shall I pass your question on to your care team, word for word?' : null,
    ),
  operatorPassedOn: ({ id, name, about, words }) =>
    `${name} (${id}) ${passed[about]}${words === null || words === '' ? '' : ` Word for word: "${words}"`}`,
  operatorOrderDoubt: ({ patientId }) =>
    `${patientId} says that a doctor said to leave out a dose. The order may have changed. My reminders go on by the plan. Please check it.`,
} satisfies Partial<Phrases['say']>

const byOrder =
  "Thank you, noted. The plan that I have still says otherwise, so my reminders go on. Please ask your doctor's team to change it here."
const byOrderTold =
  "Thank you, noted. I'm telling your care team that your plan may have changed. My reminders go on until they change it here."

const noted: { readonly [R in Exclude<SkipReason, 'feltBetter' | 'toldByDoctor'>]: string } = {
  forgot:
    'Thank you for telling me. It happens to everybody. Some people keep it where they see it every day.',
  feltSick: 'I hope you feel better soon. Your prescriber or pharmacist may know what helps.',
  doesNotWant: 'Thank you for being honest with me. Your care team is glad to talk with you about it.',
  outOfMedicine:
    'Thank you for telling me. Please call your pharmacy or your prescriber today. They can help with a refill, and say what to do about the doses until then.',
  asleep: 'Thank you for telling me. If it happens often, your pharmacist can say which other time is fine.',
  away: 'Thank you for telling me. If you stay away for longer, write "pause", and I ask for how long. If it is another time zone, tell your care team, so that I ask at the right hour.',
  cost: 'Thank you for telling me. Your pharmacist may know ways to pay less.',
  notNeeded:
    "Thank you, noted. If you feel that you don't need it any more, your prescriber is glad to talk about it.",
  other: 'Thank you for telling me. If something makes it hard, your care team is glad to help.',
}

const offers: { readonly [A in PassOnAbout]: string } = {
  unclear:
    "I'm sorry, I still don't understand, and I noted nothing. Shall I pass your last message on to your care team, word for word?",
  question: 'Shall I pass your question on to your care team, word for word?',
  reason:
    "Thank you for telling me. I'm a program and can't read all of it. Shall I pass it on to your care team, word for word?",
  person: 'Shall I tell your care team that you would like to talk with somebody?',
  cost: 'Thank you for telling me. Your pharmacist may know ways to pay less. Shall I also tell your care team that the cost is a problem?',
}

const passed: { readonly [A in PassOnAbout]: string } = {
  unclear: 'wrote what I did not understand, and asks you to read it.',
  question: 'has a question, and asks you to read it.',
  reason: 'told me why a dose was not taken, and asks you to read it.',
  person: 'would like to talk with somebody. Please get in touch.',
  cost: 'has trouble with the cost of it, and wants you to know.',
}

/** What the reasons are called, as choices. */
export const reasonLabels: { readonly [R in SkipReason]: string } = {
  forgot: 'it slipped my mind',
  feltSick: 'felt sick',
  feltBetter: 'I feel better',
  doesNotWant: "don't want it",
  outOfMedicine: 'none left',
  toldByDoctor: 'doctor said so',
  asleep: 'was asleep',
  away: 'was away',
  cost: 'the cost',
  notNeeded: "didn't need it",
  other: 'something else',
}

/** The same in a week's summary. */
export const reasonNames: { readonly [R in SkipReason]: string } = {
  forgot: 'slipped your mind',
  feltSick: 'felt sick',
  feltBetter: 'felt better',
  doesNotWant: 'did not want it',
  outOfMedicine: 'none left',
  toldByDoctor: 'doctor said so',
  asleep: 'asleep',
  away: 'away',
  cost: 'cost',
  notNeeded: 'not needed',
  other: 'something else',
}
