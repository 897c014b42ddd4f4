import type { Danger } from '../../../domain/danger.ts'
import type { Content } from '../../content.ts'
import { emergencyNumbers } from '../emergency.ts'
import type { Phrases, Voice } from '../phrases.ts'
import {
  and,
  aProgram,
  crisis,
  dangerKind,
  dosesOf,
  emergency,
  inAnEmergency,
  moment,
  or,
  sentences,
} from './words.ts'

/** What a patient takes is hers to tell: no medicine name goes to a caregiver, on any channel. */
const unnamed = (voice: Voice): Voice => ({ ...voice, names: false })

/** To a caregiver. Never an illness, a medicine name or the patient's words. */
export const caring = {
  caringInvitation: ({ patient, from }, voice) =>
    sentences(
      `Hello ${voice.name}, this is tookit, a program. I write for ${from}.`,
      `${patient} would like me to write to you when ${patient} may need a hand. Is that fine with you?`,
      voice.keepsOptOuts ? 'Reply STOP to opt out.' : null,
    ),
  caringAgreed: ({ patient, country }, voice) =>
    sentences(
      `Thank you, ${voice.name}. I'll write when ${patient} may need a hand. You can say what you do about it.`,
      aProgram,
      inAnEmergency(country),
    ),
  caringDeclined: () => "All right, I won't write to you about it. Thank you for telling me.",
  alarmUnconfirmed: ({ patient, doses, skipped, more, critical }, voice) =>
    sentences(
      doses.length === 0
        ? null
        : `${patient} has not confirmed ${dosesOf(doses, unnamed(voice), { owner: 'the' })}.`,
      doses.length === 0 ? null : 'It may have been taken without a word to me.',
      skipped.length === 0
        ? null
        : `${patient} chose to skip ${dosesOf(skipped, unnamed(voice), { owner: 'the' })}.`,
      more === 0 ? null : `There ${more === 1 ? 'was' : 'were'} ${more} more like this before.`,
      `Could you check on ${patient}${critical ? ' soon' : ''}?`,
    ),
  alarmDanger: ({ patient, danger, country, sharedPhone }) =>
    sentences(
      `${patient} ${inDanger(danger)} ${firstOfAll(patient, danger)}`,
      sharedPhone === undefined
        ? null
        : `It came from a phone that ${patient} shares, so it may be about somebody else.`,
      whomToCall(patient, danger, country),
    ),
  alarmSigns: ({ patient }) =>
    sentences(
      `On a good day ${patient} asked me to tell you when early signs of harder days show. Some show now.`,
      `It is no emergency. Could you get in touch with ${patient}?`,
    ),
  alarmUnreachable: ({ patient, since }, voice) =>
    sentences(
      `My messages have not reached ${patient} since ${moment(since, voice)}. The phone may just be off.`,
      `Could you check on ${patient}?`,
    ),
  alarmTaken: ({ patient, doses }, voice) =>
    sentences(
      `Good news about ${patient}: I now have ${doses.length === 0 ? 'the medicine' : dosesOf(doses, unnamed(voice), { owner: 'the' })} as taken.`,
      'Nothing more to do. Thank you!',
    ),
  alarmOver: ({ patient }) => `The alert about ${patient} is over. Nothing more to do. Thank you!`,
  thanksForChecking: ({ patient, about }) =>
    about === 'unconfirmed'
      ? `Thank you for checking on ${patient}. When you know more, write "${patient} took it" or "I can't".`
      : about === 'danger'
        ? `Thank you for checking on ${patient}. Please tell me when ${patient} is safe. Until then this stays open.`
        : `Thank you for checking on ${patient}. If you can't after all, write "I can't".`,
  safeNoted: ({ patient }) =>
    `Thank you for being there for ${patient}. I'm glad. The alert is over, and I'll tell the others.`,
  askIsSafe: ({ patient }) =>
    `Thank you for telling me. Do you mean that ${patient} is safe now? Then the alert is over.`,
  notSafeYet: ({ patient }) => `All right, the alert stays open. Please tell me when ${patient} is safe.`,
  askWhatOfAlarm: ({ patient }) => `Thank you for telling me. What may I note about ${patient}?`,
  passedOn: ({ patient, to }) => `Thank you for telling me. ${passedOnTo[to](patient)}`,
  caregiverReported: ({ patient, doses }, voice) =>
    `Thank you. I noted that ${patient} took ${dosesOf(doses, unnamed(voice), { owner: 'the' })}.`,
  whichPatient: ({ names }) => `Whom do you mean: ${or(names)}? I've noted nothing yet.`,
  caregiverHelp: ({ patients, country }, voice) =>
    sentences(
      patients.length === 0
        ? 'This is tookit.'
        : `I write to you about ${and(patients)}. You can answer "I'll check", "${patients[0]} took it" or "I can't".`,
      aProgram,
      inAnEmergency(country),
      voice.keepsOptOuts ? 'Reply STOP to opt out.' : 'Write "stop" and I send nothing more.',
    ),
} satisfies Partial<Phrases['say']>

const passedOnTo: {
  readonly [K in Extract<Content, { kind: 'passedOn' }>['to']]: (patient: string) => string
} = {
  next: () => "I'm asking the next person.",
  others: () => 'I have asked others too.',
  nobody: (patient) => `There is nobody else on ${patient}'s list whom I can ask.`,
}

function inDanger(danger: Danger): string {
  const kind = dangerKind(danger)
  if (kind === 'crisis') return 'may be in a crisis and in danger.'
  if (kind === 'symptom') return 'told me of something that needs a doctor today.'
  return kind === 'overdose' ? 'may have taken too much of something.' : 'may have a medical emergency.'
}

const firstOfAll = (patient: string, danger: Danger): string =>
  dangerKind(danger) === 'symptom'
    ? `Please help ${patient} to call a doctor or the clinic now.`
    : `Please call or go to ${patient} now.`

function whomToCall(patient: string, danger: Danger, country: string): string {
  const kind = dangerKind(danger)
  const poison = emergencyNumbers(country)?.poison ?? null
  const line = crisis(country)
  return sentences(
    `If you can't reach ${patient} or it looks grave, call ${emergency(country)}.`,
    kind === 'overdose' && poison !== null ? `Poison control: ${poison}.` : null,
    kind === 'crisis' && line !== null ? `For advice ${line}.` : null,
  )
}
