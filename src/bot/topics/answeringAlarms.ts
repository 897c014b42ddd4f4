import type { Alarm } from '../../domain/alarm.ts'
import type { Reporter } from '../../domain/dose.ts'
import type { Choice, Prompt } from '../../domain/prompt.ts'
import { patientPerson, personOf } from '../../domain/situation.ts'
import { hours, minutes } from '../../domain/time.ts'
import type { Conversation, Taken } from '../conversation.ts'
import { alarmPromptHours, crisisHeldBackHours, operatorWorthHours } from '../limits.ts'
import type { Spoken } from '../meaning.ts'
import type { TellOptions, Turn } from '../turn.ts'
import { alarmIn, close, reviewAlarms, tellNext } from './alarms.ts'
import { closeAnswered } from './answeringDoses.ts'
import { askWhetherAppointment, noteByCaregiver } from './appointmentByCaregiver.ts'
import { closeDanger } from './crisis.ts'
import { slotOf, wordsForAll } from './doseWords.ts'
import { askBackUnclear } from './helping.ts'
import { takenMoment } from './spokenTime.ts'
import type { Topic } from './topic.ts'

type Answer = 'willCheck' | 'patientTookIt' | 'cannotHelp'
const answers: readonly Answer[] = ['willCheck', 'patientTookIt', 'cannotHelp']

/** What caregivers answer when they were told of something. */
export const answeringAlarms: Topic = {
  name: 'answeringAlarms',
  prompts: ['alarm', 'whichPatient'],
  choose: chooseAlarm,
  respond: hearCaregiver,
}

function chooseAlarm(conversation: Conversation, { turn, prompt, choice }: Taken): void {
  if (prompt.asked.kind === 'whichPatient') return choosePatient(conversation, turn, prompt, choice)
  if (prompt.asked.kind !== 'alarm') return
  // An old button of somebody whom the patient has removed since.
  if (!conversation.caring.includes(turn))
    return conversation.answer(null, { kind: 'nothingOpen', next: null })
  const answer = answers.find((a) => a === choice.kind)
  const alarm = alarmIn(turn.situation, prompt.asked.alarmId)
  if (choice.kind === 'appointmentDone') return noteByCaregiver(conversation, turn, alarm)
  if (choice.kind === 'isSafe') return noteSafe(conversation, turn, alarm)
  if (answer !== undefined) answerAlarm(conversation, turn, alarm, answer, null)
}

function hearCaregiver(conversation: Conversation): void {
  if (conversation.caring.length === 0) return
  for (const meaning of conversation.take('willCheck', 'patientTookIt', 'cannotHelp')) {
    const at = meaning.kind === 'patientTookIt' ? meaning.at : null
    answerFor(conversation, meaning.kind, meaning.person, at)
  }
}

/** Which patient an answer is about: the one named, or the only one it can be about. Two are asked back by name. */
function answerFor(
  conversation: Conversation,
  answer: Answer,
  personNamed: string | null,
  at: Spoken | null,
): void {
  const { caring } = conversation
  const candidates = caring.filter((turn) => personNamed === null || turn.patient.personId === personNamed)
  // Somebody is named whom she does not look after: that is said of nobody else.
  if (candidates.length === 0) return askBackUnclear(conversation)
  const withAlarm = candidates.filter((turn) => openAlarms(turn).length > 0)
  const only = withAlarm.length === 1 ? withAlarm[0] : candidates.length === 1 ? candidates[0] : undefined
  if (only !== undefined) return answerAbout(conversation, only, answer, at)
  askWhichPatient(conversation, withAlarm.length > 1 ? withAlarm : caring, answer)
}

/** In free words she answers all that is open about this patient. */
function answerAbout(conversation: Conversation, turn: Turn, answer: Answer, at: Spoken | null): void {
  const open = openAlarms(turn)
  if (answer === 'patientTookIt') {
    const unconfirmed = open.findLast((alarm) => alarm.about.kind === 'unconfirmed')
    const overdue = open.findLast((alarm) => alarm.about.kind === 'appointmentOverdue')
    return unconfirmed === undefined && overdue !== undefined
      ? askWhetherAppointment(conversation, turn, overdue)
      : report(conversation, turn, at, unconfirmed ?? null)
  }
  const newest = open.at(-1)
  if (newest === undefined) return conversation.answer(turn, { kind: 'nothingOpen', next: null })
  for (const alarm of open.slice(0, -1)) takeAnswer(conversation, turn, alarm, answer)
  answerAlarm(conversation, turn, newest, answer, at)
}

export function askWhichPatient(conversation: Conversation, turns: readonly Turn[], answer: Answer): void {
  const home = turns[0]
  if (home === undefined) return
  const promptId = `whichPatient:${conversation.said.eventId}`
  const patientIds = turns.map((turn) => turn.patient.id)
  home.openPrompt(
    promptId,
    conversation.speaker.person.id,
    { kind: 'whichPatient', patientIds, answer },
    home.now.add(hours(alarmPromptHours)),
  )
  const choices: Choice[] = turns.map((turn) => ({
    kind: 'patient',
    patientId: turn.patient.id,
    name: patientPerson(turn.situation).name,
  }))
  conversation.answer(
    home,
    { kind: 'whichPatient', names: turns.map((turn) => patientPerson(turn.situation).name) },
    { choices, promptId },
  )
}

function choosePatient(conversation: Conversation, turn: Turn, prompt: Prompt, choice: Choice): void {
  if (prompt.asked.kind !== 'whichPatient' || choice.kind !== 'patient') return
  const { answer } = prompt.asked
  turn.closePrompt(prompt.id, 'answered')
  const meant = conversation.caring.find((candidate) => candidate.patient.id === choice.patientId)
  if (meant === undefined) return
  answerAbout(conversation, meant, answer, null)
}

/** The alarms of this patient that are not over, the newest last. */
const openAlarms = (turn: Turn): readonly Alarm[] =>
  turn.situation.alarms.filter((alarm) => alarm.state.kind !== 'closed')

function answerAlarm(
  conversation: Conversation,
  turn: Turn,
  alarm: Alarm,
  answer: Answer,
  at: Spoken | null,
): void {
  const patient = patientPerson(turn.situation).name
  if (alarm.state.kind === 'closed') return conversation.answer(turn, { kind: 'alarmOver', patient })
  switch (answer) {
    case 'willCheck':
      takeAnswer(conversation, turn, alarm, answer)
      return conversation.answer(
        turn,
        { kind: 'thanksForChecking', patient, about: alarm.about.kind },
        alarm.about.kind === 'danger' ? untilItIsOver(conversation, turn, alarm) : {},
      )
    case 'cannotHelp': {
      if (alarm.state.kind === 'acknowledged' && alarm.state.by !== conversation.speaker.person.id) {
        // Somebody else looks after it already.
        closeOwnPrompt(turn, alarm, conversation.speaker.person.id)
        return conversation.answer(turn, { kind: 'nothingOpen', next: null })
      }
      const told = alarm.told.length
      takeAnswer(conversation, turn, alarm, answer)
      const isNext = alarmIn(turn.situation, alarm.id).told.length > told
      const to = isNext ? 'next' : areOthersAsked(turn, alarm.id) ? 'others' : 'nobody'
      return conversation.answer(turn, { kind: 'passedOn', patient, to })
    }
    case 'patientTookIt':
      return report(conversation, turn, at, alarm.about.kind === 'unconfirmed' ? alarm : null)
    default:
      return answer satisfies never
  }
}

/** She looks after it, or the next person is told. */
function takeAnswer(
  conversation: Conversation,
  turn: Turn,
  alarm: Alarm,
  answer: 'willCheck' | 'cannotHelp',
): void {
  const personId = conversation.speaker.person.id
  closeOwnPrompt(turn, alarm, personId)
  if (answer === 'willCheck') {
    turn.record({ kind: 'AlarmAcknowledged', alarmId: alarm.id, personId }, turn.now)
    // Somebody is in touch with her: that is all that she wished for.
    if (alarm.about.kind === 'warningSigns')
      close(turn, alarmIn(turn.situation, alarm.id), 'personSays', personId)
    return
  }
  const waiting = alarm.state.kind === 'open' ? alarm.state.nextStepAt : null
  const atOnce = turn.now.add(minutes(1))
  turn.record({ kind: 'AlarmPassedOn', alarmId: alarm.id, personId, nextStepAt: waiting ?? atOnce }, turn.now)
  // In danger all were told together: as long as one of them may still answer, nobody else is needed.
  if (!areOthersAsked(turn, alarm.id)) tellNext(turn, alarm.id)
}

/** Danger is over when a person says so, and whoever looks after it can say it. */
function untilItIsOver(conversation: Conversation, turn: Turn, alarm: Alarm): TellOptions {
  const { id } = conversation.speaker.person
  const asked = { kind: 'alarm', alarmId: alarm.id } as const
  const expiresAt = turn.now.add(hours(crisisHeldBackHours))
  const promptId = turn.askAnew(`${alarm.id}:over:${id}`, id, asked, expiresAt)
  return { choices: [{ kind: 'isSafe' }, { kind: 'cannotHelp' }], promptId }
}

export function noteSafe(conversation: Conversation, turn: Turn, alarm: Alarm): void {
  const { person } = conversation.speaker
  const patient = patientPerson(turn.situation).name
  closeOwnPrompt(turn, alarm, person.id)
  if (alarm.state.kind === 'closed') return conversation.answer(turn, { kind: 'alarmOver', patient })
  closeDanger(turn, alarm, person)
  conversation.answer(turn, { kind: 'safeNoted', patient })
}

const areOthersAsked = (turn: Turn, alarmId: string): boolean => {
  const { about, told } = alarmIn(turn.situation, alarmId)
  return about.kind === 'danger' && told.some(({ answer }) => answer === null)
}

function closeOwnPrompt(turn: Turn, alarm: Alarm, personId: string): void {
  for (const prompt of turn.situation.prompts) {
    const own =
      prompt.personId === personId && prompt.asked.kind === 'alarm' && prompt.asked.alarmId === alarm.id
    if (own && prompt.closed === null) turn.closePrompt(prompt.id, 'answered')
  }
}

/** A caregiver says that the patient took it: recorded as the caregiver's report, and the patient hears of it. */
function report(conversation: Conversation, turn: Turn, at: Spoken | null, alarm: Alarm | null): void {
  const doses = turn.situation.doses.filter((dose) =>
    alarm?.about.kind === 'unconfirmed'
      ? alarm.about.prescriptionIds.includes(dose.prescriptionId) && alarm.about.doseIds.includes(dose.id)
      : dose.state.kind === 'asked' || dose.state.kind === 'unanswered',
  )
  // "She took it" is said of the last dose that was asked about; what lies before it stays as it is.
  const newest = doses.at(-1)
  const meant = doses.filter(
    (dose) => newest !== undefined && dose.plannedAt.equals(newest.plannedAt) && dose.state.kind !== 'taken',
  )
  const patient = patientPerson(turn.situation)
  if (meant.length === 0) return conversation.answer(turn, { kind: 'nothingOpen', next: null })
  const by: Reporter = { personId: conversation.speaker.person.id, as: 'caregiver' }
  for (const dose of meant) {
    const takenAt = takenMoment(at, turn.at, dose.plannedAt, turn.patient.zone) ?? turn.at
    turn.record({ kind: 'DoseTaken', slot: slotOf(dose), takenAt, by })
  }
  if (alarm !== null) closeOwnPrompt(turn, alarm, by.personId)
  closeAnswered(turn)
  reviewAlarms(turn, conversation.speaker.person.id)
  const words = wordsForAll(turn.situation, meant.map(slotOf))
  conversation.answer(turn, { kind: 'caregiverReported', patient: patient.name, doses: words })
  const content = {
    kind: 'reportedByCaregiver',
    caregiver: personOf(turn.situation, conversation.speaker.person.id).name,
    doses: words,
  } as const
  turn.tell(
    `reported:${turn.eventId}`,
    patient.id,
    'routine',
    turn.now.add(hours(operatorWorthHours)),
    content,
  )
}
