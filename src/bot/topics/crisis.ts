import { type Alarm, askHowSheIsAt, type HowSheIs } from '../../domain/alarm.ts'
import { hasAgreed } from '../../domain/patient.ts'
import type { Person } from '../../domain/person.ts'
import type { Choice } from '../../domain/prompt.ts'
import { operatorsIn, patientPerson } from '../../domain/situation.ts'
import { hours, isAfter, notAfter } from '../../domain/time.ts'
import type { Content } from '../content.ts'
import type { Conversation, Taken } from '../conversation.ts'
import { howSheIsPromptHours, operatorWorthHours } from '../limits.ts'
import type { Turn } from '../turn.ts'
import { close } from './alarms.ts'
import { hearPatient } from './dangers.ts'
import type { Topic } from './topic.ts'

const choices: readonly Choice[] = [{ kind: 'better' }, { kind: 'same' }, { kind: 'worse' }]

/**
 * After danger: she is asked once how she is. Whatever she answers, and if she does not, the alarm stays open until a
 * person closes it.
 */
export const crisis: Topic = {
  name: 'crisis',
  prompts: ['howAreYou'],
  choose: hearHowSheIs,
  advance: (turn) => {
    ask(turn)
    tellOfSilence(turn)
  },
}

/** All that was told of by then is one question. */
function ask(turn: Turn): void {
  const due = turn.situation.alarms.filter((alarm) => {
    const at = askHowSheIsAt(alarm)
    return at !== null && notAfter(at, turn.now)
  })
  const newest = due.at(-1)
  if (newest === undefined) return
  for (const alarm of turn.situation.alarms)
    if (askHowSheIsAt(alarm) !== null) turn.record({ kind: 'HowSheIsAsked', alarmId: alarm.id }, turn.now)
  if (!hasAgreed(turn.patient) || patientPerson(turn.situation).stoppedAt !== null) return
  const { personId } = turn.patient
  const expiresAt = turn.now.add(hours(howSheIsPromptHours))
  const promptId = turn.askAnew(
    `howAreYou:${turn.patient.id}`,
    personId,
    { kind: 'howAreYou', alarmId: newest.id },
    expiresAt,
  )
  turn.tell(`ask:${promptId}`, personId, 'reminder', expiresAt, { kind: 'howAreYou' }, { choices, promptId })
}

/** An automatic question is not the last word: without an answer a person has to look. */
function tellOfSilence(turn: Turn): void {
  for (const prompt of turn.situation.prompts) {
    if (prompt.asked.kind !== 'howAreYou' || prompt.closed !== null) continue
    if (isAfter(prompt.expiresAt, turn.now)) continue
    turn.closePrompt(prompt.id, 'expired')
    tellOperators(turn, `silent:${prompt.id}`, null)
  }
}

function hearHowSheIs(conversation: Conversation, { turn, prompt, choice }: Taken): void {
  const { asked } = prompt
  if (asked.kind !== 'howAreYou') return
  if (choice.kind !== 'better' && choice.kind !== 'same' && choice.kind !== 'worse') return
  const says = choice.kind
  turn.closePrompt(prompt.id, 'answered')
  const alarm = turn.situation.alarms.find(({ id }) => id === asked.alarmId)
  const open = openDangers(turn)
  for (const { id } of open) turn.record({ kind: 'HowSheIsTold', alarmId: id, says })
  if (open.length > 0) tellOperators(turn, `says:${turn.eventId}`, says)
  const { country } = turn.patient
  if (says === 'better') return conversation.answer(turn, { kind: 'gladYouAreBetter', country })
  const danger = alarm?.about.kind === 'danger' ? alarm.about.danger : 'suicide'
  if (says === 'worse') return hearPatient(conversation, turn, danger)
  conversation.answer(turn, { kind: 'danger', danger, country, aboutOther: false, told: false })
}

const openDangers = (turn: Turn): readonly Alarm[] =>
  turn.situation.alarms.filter(({ about, state }) => about.kind === 'danger' && state.kind !== 'closed')

function tellOperators(turn: Turn, what: string, says: HowSheIs | null): void {
  const patient = patientPerson(turn.situation).name
  telling(turn, what, { kind: 'operatorHowSheIs', patientId: turn.patient.id, patient, says })
}

/** A person says that she is safe. Everybody who was told hears that it is over, and so do the operators. */
export function closeDanger(turn: Turn, alarm: Alarm, by: Pick<Person, 'id' | 'name'>): void {
  for (const one of openDangers(turn)) close(turn, one, 'personSays', by.id)
  for (const { id, asked, closed } of turn.situation.prompts)
    if (asked.kind === 'howAreYou' && closed === null) turn.closePrompt(id, 'withdrawn')
  const patient = patientPerson(turn.situation).name
  const content = { kind: 'operatorSafe', patientId: turn.patient.id, patient, by: by.name } as const
  telling(turn, `safe:${alarm.id}`, content, by.id)
}

function telling(turn: Turn, what: string, content: Content, except: string | null = null): void {
  const worthUntil = turn.now.add(hours(operatorWorthHours))
  for (const { id } of operatorsIn(turn.situation)) {
    if (id === except) continue
    turn.tell(`${what}:${id}`, id, 'alarm', worthUntil, content)
  }
}
