import { type Alarm, type AlarmAbout, reachedAssumedAfterMin } from '../../domain/alarm.ts'
import type { Caregiver } from '../../domain/caregiver.ts'
import type { FactKind } from '../../domain/fact.ts'
import type { Choice } from '../../domain/prompt.ts'
import { operatorsIn, patientPerson, type Situation } from '../../domain/situation.ts'
import { earliest, hours, type Instant, latest, minutes, notAfter } from '../../domain/time.ts'
import { dosesToTellOf } from '../../domain/unconfirmed.ts'
import type { Content } from '../content.ts'
import {
  alarmPromptHours,
  dangerWorthHours,
  dosesNamedMax,
  operatorWorthHours,
  toldAnewAfterHours,
} from '../limits.ts'
import { listenersOf } from '../listeners.ts'
import type { Turn } from '../turn.ts'
import { slotOf, wordsForAll } from './doseWords.ts'

/** What a caregiver can answer to an alarm. */
export const alarmChoices: readonly Choice[] = [
  { kind: 'willCheck' },
  { kind: 'patientTookIt' },
  { kind: 'cannotHelp' },
]
const overdueChoices: readonly Choice[] = [
  { kind: 'willCheck' },
  { kind: 'appointmentDone' },
  { kind: 'cannotHelp' },
]
const dangerChoices: readonly Choice[] = [{ kind: 'willCheck' }, { kind: 'cannotHelp' }]

/** What may make a dose unconfirmed, or not so any more. */
const changesConfirmed: ReadonlySet<FactKind> = new Set([
  'DoseTaken',
  'DoseDeclined',
  'DoseUnanswered',
  'DoseReopened',
  'ReasonTold',
  'PrescriptionStopped',
])

/**
 * Looks whether unconfirmed doses have to be told of, or what was told is over. Runs at the end of every turn.
 * `except`: somebody who has said so herself and is not told back.
 */
export function reviewAlarms(turn: Turn, except: string | null = null): void {
  const changed = turn.facts.some(({ body }) => changesConfirmed.has(body.kind))
  if (!changed) return
  const telling = turn.situation.prescriptions.flatMap((prescription) => {
    if (prescription.stoppedAt !== null) return []
    const doses = dosesToTellOf(turn.patient, prescription, turn.situation.doses, turn.now)
    return doses.length === 0 ? [] : [{ prescription, doses }]
  })
  const current = turn.situation.alarms.find(
    (alarm) => alarm.about.kind === 'unconfirmed' && alarm.state.kind !== 'closed',
  )
  const doseIds = telling.flatMap(({ doses }) => doses.map((dose) => dose.id))
  const prescriptionIds = telling.map(({ prescription }) => prescription.id)
  if (current !== undefined && current.about.kind === 'unconfirmed') {
    const about = current.about
    if (!about.prescriptionIds.some((id) => prescriptionIds.includes(id)))
      return endUnconfirmed(turn, current, about, except)
    if (doseIds.every((id) => about.doseIds.includes(id))) return
    return extend(turn, current, prescriptionIds, doseIds)
  }
  if (doseIds.length > 0)
    raise(turn, `unconfirmed:${doseIds.at(-1)}`, { kind: 'unconfirmed', prescriptionIds, doseIds })
}

function extend(
  turn: Turn,
  alarm: Alarm,
  prescriptionIds: readonly string[],
  doseIds: readonly string[],
): void {
  const critical = turn.situation.prescriptions.some((p) => p.critical && prescriptionIds.includes(p.id))
  const lastTold = alarm.told.at(-1)?.at ?? alarm.raisedAt
  const anew = critical || notAfter(lastTold.add(hours(toldAnewAfterHours)), turn.now)
  turn.record(
    {
      kind: 'AlarmExtended',
      alarmId: alarm.id,
      prescriptionIds,
      doseIds,
      nextStepAt: anew ? turn.now : null,
    },
    turn.now,
  )
  if (!anew) return
  withdrawPrompts(turn, alarm)
  tellNext(turn, alarm.id)
}

/** Taken after all; or there is nothing to tell any more, which is no good news. A dose that is open again keeps it open. */
function endUnconfirmed(
  turn: Turn,
  alarm: Alarm,
  about: Extract<AlarmAbout, { kind: 'unconfirmed' }>,
  except: string | null,
): void {
  const wasTaken = turn.facts.some(
    ({ body }) => body.kind === 'DoseTaken' && about.prescriptionIds.includes(body.slot.prescriptionId),
  )
  const isOpenAgain = turn.situation.doses.some(
    (dose) => about.doseIds.includes(dose.id) && dose.state.kind === 'asked',
  )
  if (wasTaken) close(turn, alarm, 'taken', except)
  else if (!isOpenAgain) close(turn, alarm, 'withdrawn', except)
}

export function raise(turn: Turn, key: string, about: AlarmAbout): void {
  const first = `alarm:${turn.patient.id}:${key}`
  const before = turn.situation.alarms.filter(({ id }) => id === first || id.startsWith(`${first}~`))
  if (before.some((alarm) => alarm.state.kind !== 'closed')) return
  const alarmId = before.length === 0 ? first : `${first}~${before.length + 1}`
  const alarm: Alarm = {
    id: alarmId,
    patientId: turn.patient.id,
    about,
    raisedAt: turn.now,
    told: [],
    state: { kind: 'open', nextStepAt: turn.now },
  }
  turn.record({ kind: 'AlarmRaised', alarm }, turn.now)
  if (about.kind === 'danger') tellAll(turn, alarmId)
  else tellNext(turn, alarmId)
}

/** The steps whose time has come. */
export function stepAlarms(turn: Turn): void {
  for (const { id, state } of turn.situation.alarms) {
    if (state.kind === 'open' && state.nextStepAt !== null && notAfter(state.nextStepAt, turn.now))
      tellNext(turn, id)
  }
}

/** Tells the next person who may know and was not told yet; when nobody is left, the operators, once. */
export function tellNext(turn: Turn, alarmId: string): void {
  const alarm = alarmIn(turn.situation, alarmId)
  if (alarm.state.kind !== 'open') return
  const next = listeners(turn.situation, alarm).find((caregiver) => isUntold(alarm, caregiver.personId))
  if (next !== undefined) return tell(turn, alarm, next)
  turn.record(
    { kind: 'AlarmStepTimed', alarmId, nextStepAt: turn.now.add(hours(alarmPromptHours)) },
    turn.now,
  )
  if (alarm.told.length > 0 || alarm.about.kind === 'danger') tellOperators(turn, alarm)
  else if (alarm.about.kind === 'unconfirmed' || alarm.about.kind === 'appointmentOverdue')
    tellOfUnheard(turn, alarm)
}

/**
 * Nobody around her may hear of doses: the operators hear that there is such a patient, by id alone, once for this alarm
 * however it grows. Why so: docs/decisions/0011-nobody-to-tell.md.
 */
function tellOfUnheard(turn: Turn, alarm: Alarm): void {
  if (turn.patient.settings.operatorsUntold) return
  for (const operator of operatorsIn(turn.situation))
    turn.tell(
      `unheard:${alarm.id}:${operator.id}`,
      operator.id,
      'alarm',
      turn.now.add(hours(operatorWorthHours)),
      { kind: 'operatorUnheard', patientId: turn.patient.id },
    )
}

const isUntold = (alarm: Alarm, personId: string): boolean =>
  !alarm.told.some((told) => told.personId === personId)

/** Whether a next step would tell anybody. */
export const canTellMore = (s: Situation, alarm: Alarm): boolean =>
  listeners(s, alarm).some((caregiver) => isUntold(alarm, caregiver.personId)) ||
  operatorsIn(s).some((operator) => isUntold(alarm, operator.id))

/** The last step. What is told to them is not asked, so that none of them has to answer. */
function tellOperators(turn: Turn, alarm: Alarm): void {
  const content: Content = {
    kind: 'operatorNobodyAnswered',
    patientId: turn.patient.id,
    patient: patientPerson(turn.situation).name,
  }
  const nextStepAt = turn.now.add(hours(alarmPromptHours))
  for (const operator of operatorsIn(turn.situation)) {
    if (!isUntold(alarm, operator.id)) continue
    turn.record({ kind: 'AlarmTold', alarmId: alarm.id, personId: operator.id, nextStepAt }, turn.now)
    turn.tell(
      `nobody:${alarm.id}:${alarm.told.length}:${operator.id}`,
      operator.id,
      'alarm',
      turn.now.add(hours(operatorWorthHours)),
      content,
      { alarmId: alarm.id },
    )
  }
}

/** She was asked, or has taken it on, and will not answer any more (STOP, removed, another number): the next person is told at once. */
export function passOnFrom(turn: Turn, personId: string): void {
  for (const alarm of turn.situation.alarms) {
    const last = alarm.told.at(-1)
    const waiting = alarm.state.kind === 'open' && last?.personId === personId && last.answer === null
    const checking = alarm.state.kind === 'acknowledged' && alarm.state.by === personId
    if (!waiting && !checking) continue
    turn.record(
      { kind: 'AlarmPassedOn', alarmId: alarm.id, personId, nextStepAt: turn.now.add(minutes(1)) },
      turn.now,
    )
    tellNext(turn, alarm.id)
  }
}

/** In danger everybody who may know is told at once. */
function tellAll(turn: Turn, alarmId: string): void {
  const alarm = alarmIn(turn.situation, alarmId)
  for (const caregiver of listeners(turn.situation, alarm))
    tell(turn, alarmIn(turn.situation, alarmId), caregiver)
  if (alarmIn(turn.situation, alarmId).told.length === 0) {
    turn.record(
      { kind: 'AlarmStepTimed', alarmId, nextStepAt: turn.now.add(hours(alarmPromptHours)) },
      turn.now,
    )
  }
}

function tell(turn: Turn, alarm: Alarm, caregiver: Caregiver): void {
  const { alarm: rule } = turn.patient.settings
  const urgency = alarm.about.kind === 'danger' ? 'danger' : 'alarm'
  const nextStepAt = turn.now.add(minutes(reachedAssumedAfterMin + rule.nextAfterMin))
  turn.record({ kind: 'AlarmTold', alarmId: alarm.id, personId: caregiver.personId, nextStepAt }, turn.now)
  const asked = { kind: 'alarm', alarmId: alarm.id } as const
  const promptId = turn.askAnew(
    `${alarm.id}:${caregiver.personId}`,
    caregiver.personId,
    asked,
    turn.now.add(hours(alarmPromptHours)),
  )
  const worthUntil = turn.now.add(hours(alarm.about.kind === 'danger' ? dangerWorthHours : alarmPromptHours))
  const size = alarm.about.kind === 'unconfirmed' ? alarm.about.doseIds.length : 0
  turn.tell(
    `alarm:${promptId}:${size}`,
    caregiver.personId,
    urgency,
    worthUntil,
    alarmContent(turn.situation, alarm),
    {
      choices: choicesFor(alarm),
      promptId,
      alarmId: alarm.id,
    },
  )
}

function choicesFor({ about }: Alarm): readonly Choice[] {
  if (about.kind === 'unconfirmed') return alarmChoices
  return about.kind === 'appointmentOverdue' ? overdueChoices : dangerChoices
}

function alarmContent(s: Situation, alarm: Alarm): Content {
  const patient = patientPerson(s).name
  const { about } = alarm
  switch (about.kind) {
    case 'danger':
      return {
        kind: 'alarmDanger',
        patient,
        danger: about.danger,
        country: s.patient.country,
        ...(about.sharedPhone ? { sharedPhone: true } : {}),
      }
    case 'warningSigns':
      return { kind: 'alarmSigns', patient }
    case 'appointmentOverdue':
      return { kind: 'alarmAppointment', patient, date: about.date }
    case 'unreachable':
      return { kind: 'alarmUnreachable', patient, since: alarm.raisedAt }
    case 'unconfirmed': {
      const critical = s.prescriptions.some((p) => p.critical && about.prescriptionIds.includes(p.id))
      const all = s.doses.filter((dose) => about.doseIds.includes(dose.id))
      const named = all.slice(-dosesNamedMax)
      const skipped = named.filter((dose) => dose.state.kind === 'declined')
      const doses = named.filter((dose) => dose.state.kind !== 'declined')
      return {
        kind: 'alarmUnconfirmed',
        patient,
        doses: wordsForAll(s, doses.map(slotOf)),
        skipped: wordsForAll(s, skipped.map(slotOf)),
        more: all.length - named.length,
        critical,
      }
    }
    default:
      return about satisfies never
  }
}

const listeners = (s: Situation, { about }: Alarm): readonly Caregiver[] => listenersOf(s, about)

/** It is over: those who were told hear it, and are asked nothing more. */
export function close(
  turn: Turn,
  alarm: Alarm,
  why: 'taken' | 'done' | 'personSays' | 'reachedAgain' | 'withdrawn',
  except: string | null = null,
): void {
  turn.record({ kind: 'AlarmClosed', alarmId: alarm.id, why }, turn.now)
  withdrawPrompts(turn, alarm)
  const told = new Set([...alarm.told.map((t) => t.personId), ...askedOf(turn.situation, alarm)])
  for (const personId of told) {
    if (personId === except || !mayHear(turn.situation, alarm, personId)) continue
    const content: Content =
      why === 'taken' && alarm.about.kind === 'unconfirmed'
        ? {
            kind: 'alarmTaken',
            patient: patientPerson(turn.situation).name,
            doses: takenOf(turn.situation, alarm.about.prescriptionIds),
          }
        : { kind: 'alarmOver', patient: patientPerson(turn.situation).name }
    turn.tell(
      `over:${alarm.id}:${alarm.told.length}:${personId}`,
      personId,
      'alarm',
      turn.now.add(hours(alarmPromptHours)),
      content,
    )
  }
}

/** Everybody who was asked about it, also before it grew. */
const askedOf = (s: Situation, alarm: Alarm): readonly string[] =>
  s.prompts.flatMap((prompt) =>
    prompt.asked.kind === 'alarm' && prompt.asked.alarmId === alarm.id ? [prompt.personId] : [],
  )

/** The newest dose taken of each of these prescriptions. */
function takenOf(s: Situation, prescriptionIds: readonly string[]) {
  const newest = prescriptionIds.flatMap((id) => {
    const taken = s.doses.filter((dose) => dose.prescriptionId === id && dose.state.kind === 'taken')
    return taken.slice(-1)
  })
  return wordsForAll(s, newest.map(slotOf))
}

/** She may have been removed since, or said STOP. */
const mayHear = (s: Situation, alarm: Alarm, personId: string): boolean =>
  listeners(s, alarm).some((caregiver) => caregiver.personId === personId) ||
  operatorsIn(s).some((operator) => operator.id === personId)

/**
 * After a backup was put back: what nobody has heard news of for longer than such news is worth would be told on as if it
 * were new, and may be over for long. It ends without a word to anybody but the operators. Danger stays open: only a
 * person ends that.
 * @returns whether any was ended.
 */
export function endOutdated(turn: Turn): boolean {
  const outdated = turn.situation.alarms.filter(({ about, state, raisedAt, told }) => {
    const lastNews = latest(raisedAt, ...told.map(({ at }) => at))
    return (
      state.kind !== 'closed' &&
      about.kind !== 'danger' &&
      notAfter(lastNews.add(hours(alarmPromptHours)), turn.now)
    )
  })
  for (const alarm of outdated) {
    turn.record({ kind: 'AlarmClosed', alarmId: alarm.id, why: 'restored' }, turn.now)
    withdrawPrompts(turn, alarm)
  }
  return outdated.length > 0
}

function withdrawPrompts(turn: Turn, alarm: Alarm): void {
  for (const prompt of turn.situation.prompts) {
    if (prompt.closed === null && prompt.asked.kind === 'alarm' && prompt.asked.alarmId === alarm.id)
      turn.closePrompt(prompt.id, 'withdrawn')
  }
}

/** The message to this person arrived at `at`: the delay to the next step counts from there. */
export function timeStep(turn: Turn, alarmId: string, personId: string, at: Instant): void {
  const alarm = turn.situation.alarms.find((a) => a.id === alarmId)
  // Of somebody before the last, who has been told since, it says nothing about the next.
  const told = alarm?.told.at(-1)
  if (alarm?.state.kind !== 'open' || told?.personId !== personId || told.answer !== null) return
  // After the last step nothing waits for it.
  if (!canTellMore(turn.situation, alarm)) return
  const start = earliest(at, told.at.add(minutes(reachedAssumedAfterMin)))
  const nextStepAt = start.add(minutes(turn.patient.settings.alarm.nextAfterMin))
  if (alarm.state.nextStepAt?.equals(nextStepAt)) return
  turn.record({ kind: 'AlarmStepTimed', alarmId, nextStepAt }, turn.now)
}

/** Messages arrive at her again: those who were told that they do not hear it. */
export function closeUnreachable(turn: Turn): void {
  for (const alarm of turn.situation.alarms) {
    if (alarm.about.kind === 'unreachable' && alarm.state.kind !== 'closed')
      close(turn, alarm, 'reachedAgain')
  }
}

export function alarmIn(s: Situation, alarmId: string): Alarm {
  const alarm = s.alarms.find((a) => a.id === alarmId)
  if (alarm === undefined) throw new Error(`alarm ${alarmId} is not part of the situation`)
  return alarm
}
