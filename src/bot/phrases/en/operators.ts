import type { Phrases } from '../phrases.ts'
import { and, dangerKind, or, plural } from './words.ts'

/** To whoever runs this tookit: ids and first names. */
export const operators = {
  operatorDanger: ({ patientId, patient, danger, caregiversTold, sharedWith }) =>
    `${patient} (${patientId}) may be in danger: ${dangers[dangerKind(danger)]}. ` +
    (sharedWith === undefined ? '' : `It came from a phone shared with ${and(sharedWith)}. `) +
    `I answered with the numbers to call. ${caregiversTold === 0 ? 'Nobody else was told' : `I told ${plural(caregiversTold, 'person', 'people')}`}. Please look now.`,
  operatorDangerAround: ({ personId, name, patients, danger, ofHerself }) =>
    `${name} (${personId}) wrote of danger: ${dangers[dangerKind(danger)]}. ` +
    (ofHerself
      ? `It seems to be about ${name}, who looks after ${and(patients)}, and nobody around them was told. `
      : `It may be about ${name} or about ${or(patients)}. `) +
    'I answered with the numbers to call. Please look now.',
  operatorHowSheIs: ({ patientId, patient, says }) =>
    `I asked ${patient} (${patientId}) how things are now. ${says === null ? 'There was no answer' : `The answer: ${states[says]}`}. The alert stays open until a person closes it. Please look.`,
  operatorItemNine: ({ patientId, patient, state }) => itemNine[state](`${patient} (${patientId})`),
  operatorMaybeDanger: ({ patientId, patient, danger, state }) =>
    state === 'saysNo'
      ? `${patient} (${patientId}) says now that it was no danger.`
      : `${patient} (${patientId}) wrote something that may be danger (${dangers[dangerKind(danger)]}), or a manner of speaking. I gave the numbers to call and asked which it is. There was no answer, and nobody else was told. Please get in touch now.`,
  operatorSigns: ({ patientId, patient }) =>
    `${patient} (${patientId}) notices early signs, and wished on a good day that you hear of it. Please get in touch.`,
  operatorSafe: ({ patientId, patient, by }) =>
    `${by} says that ${patient} (${patientId}) is safe. The alert is over.`,
  operatorNobodyAnswered: ({ patientId, patient }) =>
    `Nobody has taken on the alert about ${patient} (${patientId}). Everybody on the list was asked. Please look.`,
  operatorUnheard: ({ patientId }) =>
    `There is an alert about ${patientId}, and nobody is on the list whom I may tell. Please look.`,
  operatorWrongNumber: ({ personId, name, said, suspended }) =>
    `The contact of ${name} (${personId}) answered "${said === 'wrongNumber' ? 'wrong number' : 'who is this'}". ` +
    (suspended
      ? 'Nothing more goes there until you have checked it.'
      : 'I said who I am, and my messages go on. Please check that the contact is right.'),
  operatorUnreachable: ({ personId, name }) =>
    `No message reaches ${name} (${personId}) on any contact. Please check the contacts.`,
  operatorContact: ({ personId, name, why }) => {
    const whose = `the contact of ${name} (${personId})`
    switch (why) {
      case 'silent':
        return `Nothing has come from ${whose} for 60 days while I kept writing. I ask there whether it is still ${name}. Nothing personal goes there before that is answered.`
      case 'reassigned':
        return `Somebody reported ${whose} as given to somebody else. I ask there whether it is still ${name}. Nothing personal goes there before that is answered.`
      case 'declined':
        return `Whoever has ${whose} says that it is not ${name}. Nothing more goes there until you have checked it.`
      case 'unanswered':
        return `Nobody answered when I asked whether ${whose} is right. Nothing personal goes there until you have checked it.`
      default:
        return why satisfies never
    }
  },
} satisfies Partial<Phrases['say']>

const itemNine = {
  asked: (who: string) =>
    `${who} answered the ninth item of PHQ-9 above zero. I gave the numbers to call and asked directly. Please get in touch today.`,
  no: (who: string) =>
    `${who} says no to the direct question after the ninth item. Please still get in touch.`,
  silent: (who: string) =>
    `${who} has not answered the direct question after the ninth item for an hour. Please call now.`,
}

const states = { better: 'better', same: 'about the same', worse: 'worse' }

const dangers = {
  crisis: 'a crisis',
  overdose: 'a possible overdose',
  emergency: 'a sign of an emergency',
  symptom: 'a side effect that needs a doctor today',
}
