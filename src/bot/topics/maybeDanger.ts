import type { Danger } from '../../domain/danger.ts'
import { hasAgreed } from '../../domain/patient.ts'
import type { Choice, Prompt } from '../../domain/prompt.ts'
import { operatorsIn, patientPerson } from '../../domain/situation.ts'
import { hours, isAfter, minutes, notAfter } from '../../domain/time.ts'
import type { Conversation, Taken } from '../conversation.ts'
import { dangerWorthHours, maybeDangerLateHours, maybeDangerMin } from '../limits.ts'
import type { Turn } from '../turn.ts'
import { hearDoses, openChoices } from './answeringDoses.ts'
import { hearPatient } from './dangers.ts'
import { openDoses } from './doseChoice.ts'
import { slotOf, wordsForAll } from './doseWords.ts'
import type { Topic } from './topic.ts'

/**
 * What may be danger or a manner of speaking ("this is killing me", "took all of them") is neither passed over nor
 * alarmed: she is asked, with the numbers at hand, and nothing of the message is recorded before she answers. To ask
 * about suicide does no harm (https://www.nimh.nih.gov/health/publications/5-action-steps-to-help-someone-having-thoughts-of-suicide).
 * Without an answer she is asked once more, and then a person of the care team looks: docs/decisions/0018-a-doubt-that-stays.md.
 */
export const maybeDanger: Topic = {
  name: 'maybeDanger',
  prompts: ['maybeDanger'],
  respond: ask,
  choose: hear,
  advance: goOnAfterSilence,
}

const choicesFor = (danger: Danger): readonly Choice[] =>
  danger === 'overdose'
    ? [{ kind: 'asPlanned' }, { kind: 'tookMore' }]
    : [{ kind: 'inDanger' }, { kind: 'notInDanger' }]

function ask(conversation: Conversation): void {
  const [doubt] = conversation.meanings.filter((meaning) => meaning.kind === 'maybeDanger')
  const turn = conversation.self
  // On a shared phone it is asked first who wrote; then this is heard once more.
  if (doubt === undefined || turn === null || conversation.speaker.sharedWith !== undefined) return
  if (conversation.answered || !hasAgreed(turn.patient)) return
  conversation.take('maybeDanger')
  const { danger } = doubt
  const promptId = `maybeDanger:${conversation.said.eventId}`
  const { personId, country } = turn.patient
  supersede(turn)
  const expiresAt = turn.now.add(minutes(maybeDangerMin))
  turn.openPrompt(promptId, personId, { kind: 'maybeDanger', danger }, expiresAt)
  const options = { choices: choicesFor(danger), promptId, despiteStop: true }
  conversation.answer(turn, { kind: 'maybeDanger', danger, country }, options)
}

/** One such question at a time: the newest. */
function supersede(turn: Turn): void {
  for (const { id, asked, closed } of turn.situation.prompts)
    if (asked.kind === 'maybeDanger' && closed === null) turn.closePrompt(id, 'superseded')
}

function hear(conversation: Conversation, { turn, prompt, choice }: Taken): void {
  if (prompt.asked.kind !== 'maybeDanger') return
  const wasToldOf = turn.situation.prompts.some(isToldOf)
  turn.closePrompt(prompt.id, 'answered')
  supersede(turn)
  if (choice.kind === 'inDanger' || choice.kind === 'tookMore')
    return hearPatient(conversation, turn, prompt.asked.danger)
  if (wasToldOf) tellCareTeam(turn, `${prompt.id}:${turn.eventId}`, prompt.asked.danger, 'saysNo')
  const open = openDoses(turn.situation, turn.at)
  // What has become due since is not what she spoke of; an old button says nothing of it either.
  const wasDue = open.length > 0 && open.every((dose) => notAfter(dose.plannedAt, prompt.openedAt))
  const isOfNow = prompt.closed === null && wasDue
  if (choice.kind === 'asPlanned' && isOfNow) return hearAsPlanned(conversation, turn)
  conversation.answer(
    turn,
    { kind: 'notInDanger', openDoses: wordsForAll(turn.situation, open.map(slotOf)) },
    openChoices(conversation, turn),
  )
}

/** Whoever wrote it half an hour ago is awake. She is not asked against her STOP: then the care team looks at once. */
function goOnAfterSilence(turn: Turn): void {
  for (const prompt of turn.situation.prompts) {
    const { id, asked, closed, expiresAt, openedAt } = prompt
    if (asked.kind !== 'maybeDanger' || closed !== null || isAfter(expiresAt, turn.now)) continue
    // She has said so since, in other words: people know.
    const isKnown = turn.situation.alarms.some(
      ({ about, raisedAt }) => about.kind === 'danger' && isAfter(raisedAt, openedAt),
    )
    if (asked.told || isKnown) turn.closePrompt(id, 'expired')
    else if (asked.again || patientPerson(turn.situation).stoppedAt !== null)
      tellOfSilence(turn, { ...prompt, asked: { ...asked, told: true } })
    else {
      turn.closePrompt(id, 'expired')
      askAgain(turn, id, asked.danger)
    }
  }
}

/** The question stays, for a late answer is one, too. */
function tellOfSilence(turn: Turn, prompt: Prompt & { readonly asked: { readonly danger: Danger } }): void {
  const expiresAt = turn.now.add(hours(maybeDangerLateHours))
  turn.record({ kind: 'PromptOpened', prompt: { ...prompt, expiresAt } }, turn.now)
  tellCareTeam(turn, prompt.id, prompt.asked.danger, 'silent')
}

function askAgain(turn: Turn, before: string, danger: Danger): void {
  const { personId, country } = turn.patient
  const promptId = `${before}:again`
  const expiresAt = turn.now.add(minutes(maybeDangerMin))
  turn.openPrompt(promptId, personId, { kind: 'maybeDanger', danger, again: true }, expiresAt)
  const options = { choices: choicesFor(danger), promptId }
  const content = { kind: 'maybeDanger', danger, country, again: true } as const
  turn.tell(`ask:${promptId}`, personId, 'danger', expiresAt, content, options)
}

const isToldOf = ({ asked }: Prompt): boolean => asked.kind === 'maybeDanger' && asked.told === true

/** An unclear text is no alarm, and nobody around her hears of it. The care team may know what she meant. */
function tellCareTeam(turn: Turn, what: string, danger: Danger, state: 'silent' | 'saysNo'): void {
  const { id: patientId } = turn.patient
  const patient = patientPerson(turn.situation).name
  const worthUntil = turn.now.add(hours(dangerWorthHours))
  for (const { id } of operatorsIn(turn.situation))
    turn.tell(
      `doubt:${what}:${id}`,
      id,
      'danger',
      worthUntil,
      { kind: 'operatorMaybeDanger', patientId, patient, danger, state },
      { despiteStop: true },
    )
}

/** "Took all of them", and no more than was due: so it says what it said. */
function hearAsPlanned(conversation: Conversation, turn: Turn): void {
  const nothingNamed = { medicines: [], daypart: null, planned: null, day: null, unknownName: null }
  const which = { ...nothingNamed, others: false, all: true }
  conversation.meanings = [...conversation.meanings, { kind: 'taken', which, at: null, words: '' }]
  hearDoses(conversation, turn)
}
