import { askedBackAnHourMax } from '../../../../src/bot/limits.ts'
import type { Notice } from '../../../../src/bot/notice.ts'
import type { Response } from '../../../../src/bot/respond.ts'
import { operatorsIn } from '../../../../src/domain/situation.ts'
import type { Invariant } from '../invariant.ts'
import { isRecent, promptsOf } from './taken.ts'

const noticesOf = ({ notices, decisions }: Response): readonly Notice[] => [
  ...notices,
  ...decisions.flatMap((decision) => decision.notices),
]
const isTo =
  (personId: string) =>
  ({ to }: Notice): boolean =>
    to.kind === 'person' && to.personId === personId

export const everyMessageIsAnswered: Invariant = {
  name: 'every message gets an answer, but for kind words, quotes, and what the service answers',
  watch: ({ history, broken }) => ({
    handled: (event, said, speaker, situations, response) => {
      const text = history.textOf(event.eventId)
      // A thumbs-up to our confirmation is a kind word.
      const isKind =
        text?.bare === 'yes' &&
        promptsOf(situations, event).some(
          ({ closed }) => closed?.why === 'answered' && isRecent(closed.at, event.sentAt),
        )
      const needsNone =
        isKind ||
        said.handledByService !== null ||
        // So many texts were asked back within the hour that no more are.
        said.unclearLately >= askedBackAnHourMax ||
        text?.quiet === true ||
        (event.what.kind === 'text' && event.what.text.trim() === '') ||
        speaker.contact.state === 'suspended'
      if (!needsNone && !noticesOf(response).some(isTo(event.personId)))
        broken(`silence to ${JSON.stringify(event.what)} of ${event.personId}`)
    },
  }),
}

export const dangerIsAlwaysHeard: Invariant = {
  name: 'danger is always answered, and the operators are told, whatever the state',
  watch: ({ history, broken }) => ({
    handled: (event, _said, speaker, situations, response) => {
      if (history.textOf(event.eventId)?.danger !== true) return
      const notices = noticesOf(response)
      const answer = notices.find(
        (notice) => isTo(event.personId)(notice) && notice.content.kind === 'danger',
      )
      if (answer === undefined || !answer.despiteStop || answer.contactId !== speaker.contact.id)
        broken(`no answer to ${JSON.stringify(event.what)}`)
      for (const operator of situations.flatMap(operatorsIn)) {
        const told = notices.some(
          (notice) =>
            isTo(operator.id)(notice) &&
            (notice.content.kind === 'operatorDanger' || notice.content.kind === 'operatorDangerAround') &&
            notice.despiteStop,
        )
        if (!told) broken(`${operator.id} does not hear of ${JSON.stringify(event.what)}`)
      }
    },
  }),
}
