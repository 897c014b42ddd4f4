import type { Situation } from '../domain/situation.ts'
import type { Instant } from '../domain/time.ts'
import { notAfter } from '../domain/time.ts'
import type { Decision } from './decision.ts'
import { reviewAlarms, stepAlarms } from './topics/alarms.ts'
import { topics } from './topics/all.ts'
import { Turn } from './turn.ts'

/** Time has passed: does what is due for this patient. Asked again at the same moment it decides nothing more. */
export function advance(situation: Situation, now: Instant): Decision {
  const turn = new Turn(situation, now, null)
  for (const topic of topics) topic.advance?.(turn)
  closeExpired(turn)
  reviewAlarms(turn)
  stepAlarms(turn)
  return turn.lookedAt()
}

function closeExpired(turn: Turn): void {
  for (const prompt of turn.situation.prompts) {
    if (prompt.closed === null && notAfter(prompt.expiresAt, turn.now)) turn.closePrompt(prompt.id, 'expired')
  }
}
