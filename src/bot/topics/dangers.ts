import { crises, type Danger } from '../../domain/danger.ts'
import { hasAgreed } from '../../domain/patient.ts'
import { operatorsIn, patientPerson, personOf } from '../../domain/situation.ts'
import { hours, isAfter } from '../../domain/time.ts'
import type { Content } from '../content.ts'
import type { Conversation } from '../conversation.ts'
import { isDangerOfAnother } from '../dangerOfAnother.ts'
import { howSheIsAt } from '../howSheIsAt.ts'
import { dangerWorthHours } from '../limits.ts'
import { notice, type Turn } from '../turn.ts'
import { raise } from './alarms.ts'
import type { Topic } from './topic.ts'

/** The gravest first: what the fixed text speaks of when several were heard. */
const gravest: readonly Danger[] = ['overdose', 'breathing', 'seizure', 'fainting', 'suicide', 'selfHarm']

/**
 * Danger comes before everything, whatever was asked and whatever she opted out of: a fixed text with the numbers of
 * her country, and word to those she agreed to and to the operators. Never her words.
 */
export const dangers: Topic = { name: 'dangers', respond: hearDanger }

function hearDanger(conversation: Conversation): void {
  const heard = conversation.take('danger')
  const danger = gravest.find((kind) => heard.some((meaning) => meaning.danger === kind))
  if (danger === undefined) {
    hearExtraDose(conversation)
    return
  }
  const turn = conversation.self
  if (turn !== null) return hearPatient(conversation, turn, danger)
  hearOther(conversation, danger, heard.find((meaning) => meaning.danger === danger)?.words ?? '')
}

/** She tells of danger herself: in words, or by a choice that says so. */
export function hearPatient(conversation: Conversation, turn: Turn, danger: Danger): void {
  const person = conversation.speaker.person
  turn.record({ kind: 'DangerHeard', personId: person.id, danger })
  // Said again within the hour, it is the same alarm: the people are on their way already.
  const since = turn.now.subtract(hours(1))
  const known = turn.situation.alarms.some(
    (a) =>
      a.about.kind === 'danger' &&
      a.about.danger === danger &&
      a.state.kind !== 'closed' &&
      isAfter(a.raisedAt, since),
  )
  const { sharedWith } = conversation.speaker
  const shared = sharedWith === undefined ? {} : ({ sharedPhone: true } as const)
  const askAt = howSheIsAt(turn.now, turn.patient.zone)
  if (!known) raise(turn, `danger:${turn.eventId}`, { kind: 'danger', danger, ...shared, askAt })
  const alarm = turn.situation.alarms.findLast((a) => a.about.kind === 'danger' && a.about.danger === danger)
  const caregiversTold =
    alarm?.told.filter(({ personId }) => !personOf(turn.situation, personId).isOperator).length ?? 0
  answerDanger(conversation, turn, {
    kind: 'danger',
    danger,
    country: turn.patient.country,
    aboutOther: false,
    told: caregiversTold > 0,
  })
  if (crises.includes(danger) && sharedWith === undefined) showPlan(conversation, turn)
  tellOperators(turn, {
    kind: 'operatorDanger',
    patientId: turn.patient.id,
    patient: patientPerson(turn.situation).name,
    danger,
    caregiversTold,
    ...(sharedWith === undefined ? {} : { sharedWith }),
  })
}

/** What she wrote down for this moment. On a phone that is surely hers. */
function showPlan(conversation: Conversation, turn: Turn): void {
  const plan = turn.patient.wellbeing?.safetyPlan
  const { person, contact } = conversation.speaker
  if (plan === undefined || contact.state !== 'usable' || !hasAgreed(turn.patient)) return
  turn.tell(
    `plan:${turn.eventId}`,
    person.id,
    'danger',
    turn.now.add(hours(dangerWorthHours)),
    { kind: 'safetyPlan', plan },
    { contactId: contact.id, despiteStop: true },
  )
}

function tellOperators(turn: Turn, content: Content): void {
  for (const operator of operatorsIn(turn.situation)) {
    turn.tell(
      `danger:${turn.eventId}:${operator.id}`,
      operator.id,
      'danger',
      turn.now.add(hours(dangerWorthHours)),
      content,
      { despiteStop: true },
    )
  }
}

/** From a caregiver, of herself or of somebody else: she gets the numbers, and the operators hear of it. */
function hearOther(conversation: Conversation, danger: Danger, words: string): void {
  const turn = conversation.turns[0] ?? null
  const { person } = conversation.speaker
  const patients = conversation.turns.map((other) => patientPerson(other.situation).name)
  const aboutOther = isDangerOfAnother(textOf(conversation), words, danger, patients)
  answerDanger(conversation, conversation.home, {
    kind: 'danger',
    danger,
    country: turn?.patient.country ?? '',
    aboutOther,
    told: false,
  })
  if (turn === null) return
  turn.record({ kind: 'DangerHeard', personId: person.id, danger })
  tellOperators(turn, {
    kind: 'operatorDangerAround',
    personId: person.id,
    name: person.name,
    patients,
    danger,
    ...(aboutOther ? {} : { ofHerself: true }),
  })
}

const textOf = ({ said }: Conversation): string =>
  said.what.kind === 'text' || said.what.kind === 'media' ? (said.what.text ?? '') : ''

function answerDanger(conversation: Conversation, turn: Turn | null, content: Content): void {
  conversation.answered = true
  const { person, contact } = conversation.speaker
  const worthUntil = conversation.now.add(hours(dangerWorthHours))
  const options = { contactId: contact.id, despiteStop: true }
  const what = `danger:${conversation.said.eventId}`
  if (turn !== null) turn.tell(what, person.id, 'danger', worthUntil, content, options)
  else
    conversation.loose.push(
      notice(
        what,
        null,
        { kind: 'person', personId: person.id },
        'danger',
        worthUntil,
        conversation.now,
        content,
        options,
      ),
    )
}

/** More than planned, by mistake: whom to ask, at once. Nothing is recorded as taken. */
function hearExtraDose(conversation: Conversation): void {
  if (conversation.take('extraDose').length === 0) return
  const turn = conversation.self
  if (turn === null) return
  answerDanger(conversation, turn, { kind: 'extraDose', country: turn.patient.country })
}
