import type { Shares } from '../../../domain/caregiver.ts'
import type { Phrases } from '../phrases.ts'
import { and, dosesOf, or, sentences } from './words.ts'

/** To the patient, about the people around her. */
export const sharing = {
  askSharing: ({ caregiver, relation }) =>
    sentences(
      `May ${caregiver}${relation === null ? '' : ` (your ${relation})`} hear from me if your medicine stays unconfirmed, or if you may be in danger?`,
      `${caregiver} never sees medicine names or what you write. You can change this any time.`,
    ),
  sharingNoted: ({ caregiver, shares, invited, joinCode, hasAgreed }) =>
    sentences(
      `Noted. ${caregiver} ${heard[shares]}${shares === 'nothing' || hasAgreed ? '' : `, once ${caregiver} agrees`}.`,
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
  askStillSharing: ({ caregiver, relation, shares }) =>
    sentences(
      `${caregiver}${relation === null ? '' : ` (your ${relation})`} ${hears(shares)}.`,
      'Is that still right?',
    ),
  stillSharingNoted: ({ caregiver }) => `Thank you. Nothing changes about what ${caregiver} hears.`,
  askCaregiverName: () => 'Who is it? Please write the name, for example "add my brother Ben".',
  sameNameOnList: ({ caregiver, from }) =>
    sentences(
      `${caregiver} is on your list already. If you mean somebody else, please write a name that tells them apart.`,
      `If ${caregiver} has a new number, please tell ${from}.`,
    ),
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

function hears({ unconfirmed, danger, summary }: Shares): string {
  const when = [
    ...(unconfirmed ? ['if your medicine stays unconfirmed'] : []),
    ...(danger ? ['if you may be in danger'] : []),
  ]
  const alarms = when.length === 0 ? [] : [`hears ${or(when)}`]
  return [...alarms, ...(summary ? ['gets a weekly summary'] : [])].join(', and ')
}
