import type { Alarm } from '../../domain/alarm.ts'
import type { Choice } from '../../domain/prompt.ts'
import { patientPerson } from '../../domain/situation.ts'
import { hours } from '../../domain/time.ts'
import type { Conversation, Taken } from '../conversation.ts'
import { alarmPromptHours } from '../limits.ts'
import type { Turn } from '../turn.ts'
import { alarmChoices, alarmIn } from './alarms.ts'
import { noteSafe } from './answeringAlarms.ts'
import type { Topic } from './topic.ts'

const choices: readonly Choice[] = [{ kind: 'isSafe' }, { kind: 'notSafeYet' }]

/**
 * "She is fine, she is with me": a caregiver's own words, which may mean that the danger is over. They are asked back,
 * for only a plain yes ends an alarm. Of another alarm she is asked what it is that she did.
 */
export const sayingSafe: Topic = {
  name: 'sayingSafe',
  prompts: ['isSheSafe'],
  choose: chooseSafe,
  respond: hearSafe,
}

interface Told {
  readonly turn: Turn
  readonly alarm: Alarm
}

function hearSafe(conversation: Conversation): void {
  if (conversation.caring.length === 0) return
  const [said] = conversation.take('patientSafe')
  if (said === undefined || conversation.answered) return
  const about = conversation.caring.filter(
    (turn) => said.person === null || turn.patient.personId === said.person,
  )
  const open = about.flatMap((turn) => toldOf(conversation, turn))
  const danger = open.findLast(({ alarm }) => alarm.about.kind === 'danger')
  const [other = null] = open.slice(-1)
  if (danger !== undefined) return askSafe(conversation, danger)
  if (other !== null) return askWhatOf(conversation, other)
  conversation.answer(about[0] ?? null, { kind: 'nothingOpen', next: null })
}

/** What is open about this patient and was told to this caregiver. */
const toldOf = ({ speaker }: Conversation, turn: Turn): readonly Told[] =>
  turn.situation.alarms
    .filter(
      ({ state, told }) =>
        state.kind !== 'closed' && told.some(({ personId }) => personId === speaker.person.id),
    )
    .map((alarm) => ({ turn, alarm }))

function askSafe(conversation: Conversation, { turn, alarm }: Told): void {
  const { id } = conversation.speaker.person
  const expiresAt = turn.now.add(hours(alarmPromptHours))
  const asked = { kind: 'isSheSafe', alarmId: alarm.id } as const
  const promptId = turn.askAnew(`safe:${alarm.id}:${id}`, id, asked, expiresAt)
  const patient = patientPerson(turn.situation).name
  conversation.answer(turn, { kind: 'askIsSafe', patient }, { choices, promptId })
}

function askWhatOf(conversation: Conversation, { turn, alarm }: Told): void {
  const { id } = conversation.speaker.person
  const expiresAt = turn.now.add(hours(alarmPromptHours))
  const asked = { kind: 'alarm', alarmId: alarm.id } as const
  const promptId = turn.askAnew(`${alarm.id}:${id}`, id, asked, expiresAt)
  const patient = patientPerson(turn.situation).name
  const offered =
    alarm.about.kind === 'unconfirmed'
      ? alarmChoices
      : alarmChoices.filter(({ kind }) => kind !== 'patientTookIt')
  conversation.answer(turn, { kind: 'askWhatOfAlarm', patient }, { choices: offered, promptId })
}

function chooseSafe(conversation: Conversation, { turn, prompt, choice }: Taken): void {
  if (prompt.asked.kind !== 'isSheSafe') return
  // An old button of somebody whom the patient has removed since.
  if (!conversation.caring.includes(turn))
    return conversation.answer(null, { kind: 'nothingOpen', next: null })
  turn.closePrompt(prompt.id, 'answered')
  if (choice.kind === 'isSafe')
    return noteSafe(conversation, turn, alarmIn(turn.situation, prompt.asked.alarmId))
  conversation.answer(turn, { kind: 'notSafeYet', patient: patientPerson(turn.situation).name })
}
