import { operatorsIn } from '../../domain/situation.ts'
import { hours, localDate } from '../../domain/time.ts'
import type { Conversation } from '../conversation.ts'
import { operatorWorthHours } from '../limits.ts'
import type { Topic } from './topic.ts'

/**
 * "Delete my data". A person has to do it, since a record of care may have to be kept and since whoever holds the
 * phone is not always she. It is passed on once a day and always answered, also after STOP.
 */
export const forgetting: Topic = { name: 'forgetting', respond: hearForgetMe }

function hearForgetMe(conversation: Conversation): void {
  if (conversation.take('forgetMe').length === 0) return
  const { self, speaker, turns, said } = conversation
  const home = self ?? turns[0]
  if (home === undefined) return
  const { id: personId, name, stoppedAt } = speaker.person
  const operators = operatorsIn(home.situation)
  const day = localDate(home.now, home.patient.zone)
  for (const operator of operators)
    home.tell(
      `forgetMe:${personId}:${day}:${operator.id}`,
      operator.id,
      'alarm',
      home.now.add(hours(operatorWorthHours)),
      { kind: 'operatorDeletion', personId, name, patientId: self?.patient.id ?? null },
    )
  const stops =
    said.handledByService === 'stop' || conversation.meanings.some(({ kind }) => kind === 'optOut')
  conversation.answer(
    home,
    {
      kind: 'deletionPassedOn',
      from: home.patient.invitedBy,
      toSomebody: operators.length > 0,
      writing: stoppedAt === null && !stops,
    },
    { despiteStop: true },
  )
}
