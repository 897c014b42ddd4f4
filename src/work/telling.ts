import type { Decision, Outcome } from '../bot/decision.ts'
import { reported } from '../bot/reported.ts'
import { wakeAt } from '../bot/wake.ts'
import type { Situation } from '../domain/situation.ts'
import type { Instant } from '../domain/time.ts'

/** Somebody who is not around this patient any more changes nothing for her. */
export function reportedToEngine(
  situation: Situation,
  outcome: Outcome,
  at: Instant,
  now: Instant,
): Decision {
  if (situation.people.some(({ id }) => id === outcome.personId)) return reported(situation, outcome, at, now)
  return { facts: [], notices: [], invitations: [], situation, wakeAt: wakeAt(situation, now) }
}
