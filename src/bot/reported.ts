import { usableContacts } from '../domain/contact.ts'
import type { Person } from '../domain/person.ts'
import { operatorsIn, patientPerson, personOf, type Situation } from '../domain/situation.ts'
import { hours, type Instant, isAfter } from '../domain/time.ts'
import type { Decision, Outcome } from './decision.ts'
import { operatorWorthHours } from './limits.ts'
import type { Notice } from './notice.ts'
import { alarmIn, canTellMore, closeUnreachable, raise, stepAlarms, timeStep } from './topics/alarms.ts'
import { Turn } from './turn.ts'

/**
 * It is known what became of a message. What reached a caregiver starts the delay to the next step; what the service
 * refused for good goes to her next contact or, where none is left, those who should know are told.
 * `at`: when it was so.
 */
export function reported(situation: Situation, outcome: Outcome, at: Instant, now: Instant): Decision {
  const turn = new Turn(situation, now, null)
  const { result } = outcome
  switch (result.kind) {
    case 'reached':
      for (const alarmId of alarmsOf(outcome)) timeStep(turn, alarmId, outcome.personId, at)
      break
    case 'expired':
      // What was not said in time has become a fact already, or becomes one when its window ends.
      break
    case 'optedOut':
      hearServiceOptOut(turn, outcome)
      break
    case 'gone':
      if (isNewsOf(turn, outcome, at)) {
        turn.record(
          {
            kind: 'ContactUnreachable',
            personId: outcome.personId,
            contactId: outcome.contactId,
            code: result.code,
          },
          turn.now,
        )
      }
      elsewhere(turn, outcome)
      break
    case 'refused':
      elsewhere(turn, outcome)
      break
    default:
      result satisfies never
  }
  stepAlarms(turn)
  return turn.decision()
}

/** Nothing newer is known of this contact: she may have written from it since, or the same was reported before. */
const isNewsOf = (turn: Turn, { personId, contactId }: Outcome, at: Instant): boolean => {
  const contact = personOf(turn.situation, personId).contacts.find((c) => c.id === contactId)
  return contact !== undefined && contact.state !== 'unreachable' && isAfter(at, contact.since)
}

const alarmsOf = (outcome: Outcome): ReadonlySet<string> =>
  new Set(outcome.notices.flatMap((notice) => (notice.alarmId === null ? [] : [notice.alarmId])))

/** She told the service; that counts as if she had told us. Only an answer to danger is tried on another contact. */
function hearServiceOptOut(turn: Turn, outcome: Outcome): void {
  if (personOf(turn.situation, outcome.personId).stoppedAt === null) {
    turn.record({ kind: 'MessagesStopped', personId: outcome.personId }, turn.now)
  }
  const dangerous = outcome.notices.filter(
    (notice) => notice.content.kind === 'danger' || notice.content.kind === 'extraDose',
  )
  sendElsewhere(turn, outcome, dangerous)
  skipStep(turn, outcome)
}

/** The next contact that has not failed for it; where none is left, people hear of it. */
function elsewhere(turn: Turn, outcome: Outcome): void {
  const worth = outcome.notices.filter((notice) => isAfter(notice.worthUntil, turn.now))
  if (sendElsewhere(turn, outcome, worth)) return
  skipStep(turn, outcome)
  tellUnreachable(turn, outcome)
}

function sendElsewhere(turn: Turn, outcome: Outcome, notices: readonly Notice[]): boolean {
  const person = personOf(turn.situation, outcome.personId)
  let sent = false
  for (const notice of notices) {
    // Whose that very contact is can be asked nowhere else.
    if (notice.content.kind === 'askContact') continue
    const avoid = [...notice.avoid, outcome.contactId]
    const next = usableContacts(person.contacts).find((contact) => !avoid.includes(contact.id))
    if (next === undefined) continue
    turn.notices.push({
      ...notice,
      id: `${notice.id}~${outcome.contactId}`,
      avoid,
      contactId: next.id,
      createdAt: turn.now,
    })
    sent = true
  }
  return sent
}

/** This person can't be told: the next one is, at once. */
function skipStep(turn: Turn, outcome: Outcome): void {
  for (const alarmId of alarmsOf(outcome)) {
    const alarm = turn.situation.alarms.find((a) => a.id === alarmId)
    if (alarm === undefined || alarmIn(turn.situation, alarmId).state.kind !== 'open') continue
    if (alarm.told.at(-1)?.personId !== outcome.personId || !canTellMore(turn.situation, alarm)) continue
    turn.record({ kind: 'AlarmStepTimed', alarmId, nextStepAt: turn.now }, turn.now)
  }
}

function tellUnreachable(turn: Turn, outcome: Outcome): void {
  const person = personOf(turn.situation, outcome.personId)
  if (usableContacts(person.contacts).length > 0) return
  const isPatient = person.id === patientPerson(turn.situation).id
  const content = { kind: 'operatorUnreachable', personId: person.id, name: person.name } as const
  // Of patients whom nothing reaches operators are told together, as one trouble.
  for (const operator of isPatient ? [] : operatorsIn(turn.situation)) {
    if (operator.id === person.id) continue
    // Each message that finds no way says so; the operators hear it once, until something has changed.
    turn.tell(
      `unreachable:${person.id}:${lostSince(person)}:${operator.id}`,
      operator.id,
      'alarm',
      turn.now.add(hours(operatorWorthHours)),
      content,
    )
  }
  const known = turn.situation.alarms.some(
    (alarm) => alarm.about.kind === 'unreachable' && alarm.state.kind !== 'closed',
  )
  if (isPatient && !known) {
    raise(turn, `unreachable:${outcome.contactId}:${turn.now}`, { kind: 'unreachable' })
  }
}

/** When the last of her contacts was lost. */
const lostSince = ({ contacts }: Person): string =>
  contacts
    .map(({ since }) => since)
    .toSorted(Temporal.Instant.compare)
    .at(-1)
    ?.toString() ?? 'ever'

/** She blocked the bot, or let it in again, on this contact. */
export function accessChanged(
  situation: Situation,
  personId: string,
  contactId: string,
  allowed: boolean,
  now: Instant,
): Decision {
  const turn = new Turn(situation, now, null)
  const contact = personOf(situation, personId).contacts.find((c) => c.id === contactId)
  if (contact !== undefined && !allowed && contact.state === 'usable') {
    turn.record({ kind: 'ContactUnreachable', personId, contactId, code: 'blocked' }, turn.now)
    tellUnreachable(turn, {
      messageId: `access:${turn.now}`,
      personId,
      contactId,
      notices: [],
      result: { kind: 'gone', code: 'blocked' },
    })
  }
  if (contact !== undefined && allowed && contact.state === 'unreachable') {
    turn.record({ kind: 'ContactConfirmed', personId, contactId }, turn.now)
    if (personId === situation.patient.personId) closeUnreachable(turn)
  }
  return turn.decision()
}
