import type { Phrases } from '../phrases.ts'
import { and, dosesOf, sentences } from './words.ts'

/** To the patient, about the people around her. */
export const sharing = {
  askSharing: ({ caregiver, relation }) =>
    sentences(
      `May ${caregiver}${relation === null ? '' : ` (your ${relation})`} hear from me if your medicine stays unconfirmed, or if you may be in danger?`,
      `${caregiver} never sees medicine names or what you write. You can change this any time.`,
    ),
  sharingNoted: ({ caregiver, shares, invited, joinCode }) =>
    sentences(
      `Noted. ${caregiver} ${heard[shares]}${shares === 'nothing' ? '' : `, once ${caregiver} agrees`}.`,
      invited ? `I'm asking ${caregiver} now.` : null,
      joinCode === null
        ? null
        : `Please give ${caregiver} this code to send to me: ${joinCode}. It works once, for 7 days.`,
    ),
  caregiverAnswered: ({ caregiver, agreed }) =>
    agreed
      ? `${caregiver} agreed and hears from me from now on, as you chose.`
      : `${caregiver} would rather not for now. Nothing is shared with ${caregiver}.`,
  caregiverRemoved: ({ caregiver }) =>
    `Done. ${caregiver} hears nothing about you any more. I don't tell ${caregiver} about this.`,
  askCaregiverName: () => 'Who is it? Please write the name, for example "add my brother Ben".',
  noSuchCaregiver: ({ names }) =>
    names.length === 0
      ? 'There is nobody on your list right now.'
      : `I don't have that name on your list. On it: ${and(names)}.`,
  reportedByCaregiver: ({ caregiver, doses }, voice) =>
    `${caregiver} told me that you took ${dosesOf(doses, voice)}, so I noted it. If that's not right, tell me.`,
} satisfies Partial<Phrases['say']>

const heard = {
  alarms: 'hears if your medicine stays unconfirmed or you may be in danger',
  all: 'hears if your medicine stays unconfirmed or you may be in danger, and gets a weekly summary',
  nothing: 'hears nothing from me',
}
