import type { Content } from '../../content.ts'
import { emergencyNumbers } from '../emergency.ts'
import type { Phrases } from '../phrases.ts'
import { ago, at, capital, dosesOf, emergency, greeting, is, it, moment, next, sentences } from './words.ts'

/** Asking about doses, and what to say when the answer needs a question. */
export const doses = {
  reminder: ({ doses, plain }, voice) =>
    plain === true
      ? `${voice.name}, here is your reminder: ${dosesOf(doses, voice, { amounts: true })}. There is no hurry to answer.`
      : `${greeting(voice)} Time for ${dosesOf(doses, voice, { amounts: true })}.`,
  followUp: ({ doses, last, asAsked }, voice) =>
    sentences(
      `${asAsked ? 'As you asked' : last ? 'Last question' : 'Hello'}, ${voice.name}: did you take ${dosesOf(doses, voice)}?`,
      `If you took ${it(doses)} already, don't take ${it(doses)} again, just tell me.`,
    ),
  closeDose: ({ doses, lastTakenAt }, voice) =>
    sentences(
      `You took the last one ${at(lastTakenAt, voice)}, only ${ago(lastTakenAt, voice)}.`,
      `So I'm not asking you to take ${dosesOf(doses, voice)} now.`,
      'The label or your pharmacist can say when the next one is right. Tell me what you do.',
    ),
  doseAfterDanger: ({ danger, doses }, voice) =>
    danger === 'overdose'
      ? sentences(
          `You told me that you took too much, so I'm not asking you to take ${dosesOf(doses, voice)} now.`,
          'Please ask a doctor, your pharmacist or poison control when the next one is right. Tell me what you do.',
        )
      : sentences(
          `You told me of a sign that can be serious, so I'm not asking you to take ${dosesOf(doses, voice)} now.`,
          'Please ask a doctor first what to do about it. Tell me what you do.',
        ),
  alreadyCovered: ({ doses, takenAt }, voice) =>
    `I won't ask about ${dosesOf(doses, voice)}: you took ${it(doses)} ${at(takenAt, voice)}, before the time was moved.`,
  snoozed: ({ doses, until, shortened }, voice) =>
    shortened
      ? `The latest that I can ask about ${dosesOf(doses, voice)} is ${moment(until, voice)}. I'll ask again then.`
      : `All right. I'll ask about ${dosesOf(doses, voice)} again ${at(until, voice)}.`,
  noMoreSnoozes: ({ doses, until }, voice) =>
    `I can't move ${dosesOf(doses, voice)} any later. Until ${moment(until, voice)} you can tell me if you take or skip ${it(doses)}.`,
  laterOrSkip: ({ doses, mayBeLater }, voice) =>
    sentences(
      `Thanks for telling me. ${capital(dosesOf(doses, voice))} ${is(doses)} not taken yet.`,
      mayBeLater ? `Later, or skip ${it(doses)} this time?` : `Tell me if you take or skip ${it(doses)}.`,
    ),
  reopened: ({ doses, again }, voice) =>
    sentences(
      `Changed: ${dosesOf(doses, voice)} ${is(doses)} not taken.`,
      again === null ? `Tell me when you take or skip ${it(doses)}.` : `I'll ask again ${at(again, voice)}.`,
    ),
  alreadyNoted: ({ dose, state, at: noted }, voice) =>
    state === 'taken'
      ? `I have ${dosesOf([dose], voice)} as taken ${at(noted, voice)}. There is no need to take it again.`
      : `I have ${dosesOf([dose], voice)} as skipped. If that's not right, tell me.`,
  whichDose: ({ meant }) => `Which one ${whichOne[meant]}? I've noted nothing yet.`,
  whichQuestion: () => 'More than one question is open. Which one did you answer? I have noted nothing yet.',
  unknownMedicine: ({ name }, voice) =>
    `I don't have ${voice.names ? `"${name}"` : 'that medicine'} on your list, so I noted nothing. Which one did you mean?`,
  unclearTime: () => "I'm not sure which time you mean. Please send it like 8:10 or 20:10.",
  extraDose: ({ country }) => {
    const numbers = emergencyNumbers(country)
    const whom = numbers?.poison ? `poison control at ${numbers.poison}` : 'a pharmacist or doctor'
    return sentences(
      `Thank you for telling me. Please call ${whom} now, even if you feel fine.`,
      'They can also say what to do about your next dose.',
      `If you feel very sleepy, shaky or confused, or can't breathe well, call ${emergency(country)}.`,
    )
  },
  nothingOpen: ({ next: coming }, voice) =>
    sentences('There is no open question right now.', next(coming, voice)),
  outage: ({ why, doses }, voice) =>
    sentences(
      why === 'down'
        ? `I was out of order and could not ask about ${dosesOf(doses, voice)}.`
        : `My question about ${dosesOf(doses, voice)} did not get through to you.`,
      `If you took ${it(doses)}, tell me. If you're not sure, don't take ${it(doses)} twice.`,
    ),
} satisfies Partial<Phrases['say']>

const whichOne: { readonly [K in Extract<Content, { kind: 'whichDose' }>['meant']]: string } = {
  taken: 'did you take',
  later: 'do you want to take later',
  skip: 'do you want to skip',
  notTaken: 'is not taken',
}
