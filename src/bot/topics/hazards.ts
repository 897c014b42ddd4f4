import { hours, isAfter } from '../../domain/time.ts'
import type { Conversation } from '../conversation.ts'
import { hazardIn } from '../hazards.ts'
import { hazardTogetherHours } from '../limits.ts'
import { hearPatient } from './dangers.ts'
import type { Topic } from './topic.ts'

/**
 * Side effects that may be grave with what she takes: whom to call and how soon comes before they are noted, the people
 * she agreed to hear of it, and she is asked once how she is. What else she says is recorded as always.
 */
export const hazards: Topic = { name: 'hazards', respond: hearHazards }

function hearHazards(conversation: Conversation): void {
  const turn = conversation.self
  if (turn === null || turn.patient.enrolment.kind === 'declined') return
  const fresh = conversation.meanings.flatMap((meaning) =>
    meaning.kind === 'sideEffect' && meaning.effect !== null ? [meaning.effect] : [],
  )
  if (fresh.length === 0) return
  const since = turn.at.subtract(hours(hazardTogetherHours))
  const before = turn.situation.observations.flatMap((told) =>
    told.kind === 'sideEffect' && told.effect !== null && isAfter(told.at, since) ? [told.effect] : [],
  )
  const medicines = turn.situation.prescriptions
    .filter(({ stoppedAt }) => stoppedAt === null || isAfter(stoppedAt, since))
    .map(({ medicine }) => medicine)
  const act = hazardIn(fresh, before, medicines)
  if (act !== null) hearPatient(conversation, turn, act === 'now' ? 'symptomNow' : 'symptomToday')
}
