import type { Decision, Outcome } from '../bot/decision.ts'
import { operatorWorthHours } from '../bot/limits.ts'
import type { Notice } from '../bot/notice.ts'
import { reported } from '../bot/reported.ts'
import { notice } from '../bot/turn.ts'
import { wakeAt } from '../bot/wake.ts'
import type { ChannelName } from '../domain/contact.ts'
import { usableContacts } from '../domain/contact.ts'
import type { Person } from '../domain/person.ts'
import type { Situation } from '../domain/situation.ts'
import { hours, type Instant } from '../domain/time.ts'

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

/**
 * Tells the operators that nothing goes out on a channel until somebody acts: once a day for each fault. Not on that
 * very channel, where they have another.
 */
export function serviceFault(
  operators: readonly Person[],
  channel: ChannelName,
  code: string,
  now: Instant,
): readonly Notice[] {
  const day = now.toZonedDateTimeISO('UTC').toPlainDate()
  const worthUntil = now.add(hours(operatorWorthHours))
  return operators.map((operator) => {
    const to = { kind: 'person', personId: operator.id } as const
    const content = { kind: 'operatorService', channel, code } as const
    const told = notice(
      `service:${channel}:${code}:${day}:${operator.id}`,
      null,
      to,
      'alarm',
      worthUntil,
      now,
      content,
    )
    const usable = usableContacts(operator.contacts)
    const here = usable.filter(({ address }) => address.channel === channel)
    return { ...told, avoid: here.length < usable.length ? here.map(({ id }) => id) : [] }
  })
}
