import { timesMovedFrom } from '../../domain/changingPlans.ts'
import { type Dose, reasonOf, type SkipReason } from '../../domain/dose.ts'
import { leastIntervalMin } from '../../domain/leastInterval.ts'
import { dosageOn } from '../../domain/plan.ts'
import type { Prescription } from '../../domain/prescription.ts'
import type { Choice, Prompt } from '../../domain/prompt.ts'
import { lastAskedOn } from '../../domain/regularQuestion.ts'
import { type Situation, situationDays } from '../../domain/situation.ts'
import {
  daysBetween,
  hours,
  type LocalDate,
  type LocalTime,
  localDate,
  minuteOfDay,
} from '../../domain/time.ts'
import { isNamed } from '../../domain/timing.ts'
import { changePromptId } from '../changesDue.ts'
import type { Conversation, Taken } from '../conversation.ts'
import { checkInPromptHours, missedAtOneTime, movedAtMostMin } from '../limits.ts'
import { openQuestions } from '../openQuestions.ts'
import type { Turn } from '../turn.ts'
import { clockTimeIn } from '../understand/clockTimeIn.ts'
import { nextOnPlan } from './doseWords.ts'
import { changeDosage } from './prescribing.ts'
import type { Topic } from './topic.ts'

/**
 * Where doses of one time of day are missed again and again, and not because she does not want them, another time is
 * offered. Her yes moves the reminder; further than a few hours is for whoever ordered it.
 */
export const betterTime: Topic = {
  name: 'betterTime',
  prompts: ['betterTime'],
  choose: chooseTime,
  respond: hearTime,
}

/** Reasons that another time may help with. */
const ofTheTime: ReadonlySet<SkipReason> = new Set(['forgot', 'asleep', 'away'])

/** Offered once within the days that are looked back on. @returns whether she was asked. */
export function askBetterTime(conversation: Conversation, turn: Turn, doses: readonly Dose[]): boolean {
  const [dose] = doses
  if (dose === undefined) return false
  const { situation: s, now, patient } = turn
  const today = localDate(now, patient.zone)
  const last = lastAskedOn(patient, 'betterTime')
  if (last !== null && daysBetween(last, today) < situationDays) return false
  const movable = s.prescriptions.filter(
    (one) => doses.some(({ prescriptionId }) => prescriptionId === one.id) && timesOf(one, today) !== null,
  )
  const times = Math.max(0, ...movable.map(({ id }) => missedAt(s, id, dose.time)))
  const offered = [-60, 60]
    .map((by) => dose.time.add({ minutes: by }))
    .filter((time) => movable.every((one) => movedTimes(turn, one, dose.time, time) !== null))
  if (times < missedAtOneTime || movable.length === 0 || offered.length === 0) return false
  const promptId = `betterTime:${conversation.said.eventId}`
  const prescriptionIds = movable.map(({ id }) => id)
  const asked = { kind: 'betterTime', prescriptionIds, time: dose.time } as const
  turn.record({ kind: 'CheckInAsked', about: 'betterTime', date: today }, now)
  turn.openPrompt(promptId, patient.personId, asked, now.add(hours(checkInPromptHours)))
  const choices: readonly Choice[] = [
    ...offered.map((time) => ({ kind: 'newTime', time }) as const),
    { kind: 'keepTime' },
  ]
  conversation.answer(turn, { kind: 'askBetterTime', time: dose.time, times }, { choices, promptId })
  return true
}

/** How many doses of this time of day were not taken, as far as it may be the time. */
const missedAt = (s: Situation, prescriptionId: string, time: LocalTime): number =>
  s.doses.filter((dose) => {
    if (dose.prescriptionId !== prescriptionId || !dose.time.equals(time)) return false
    const reason = reasonOf(dose)
    return reason === null ? dose.state.kind === 'unanswered' : ofTheTime.has(reason)
  }).length

/** By the clock, on days of the calendar. Times by her routine move with her routine, and others are no clock times. */
function timesOf(prescription: Prescription, day: LocalDate): readonly LocalTime[] | null {
  const timing = prescription.stoppedAt === null ? dosageOn(prescription, day)?.timing : undefined
  if (timing === undefined || !('times' in timing) || timing.kind === 'asNeeded' || timing.kind === 'once')
    return null
  const { times } = timing
  return times.every((time): time is LocalTime => !isNamed(time)) ? times : null
}

/** All times with this one moved. Null where it would be on another day, too near to the next one, or too far away. */
function movedTimes(
  turn: Turn,
  prescription: Prescription,
  from: LocalTime,
  to: LocalTime,
): readonly LocalTime[] | null {
  const times = timesOf(prescription, localDate(turn.now, turn.patient.zone))
  if (times === null || !times.some((time) => time.equals(from))) return null
  if (Math.abs(minuteOfDay(to) - minuteOfDay(from)) > movedAtMostMin) return null
  const least = leastIntervalMin(turn.patient, prescription, turn.now)
  const others = times.filter((time) => !time.equals(from))
  const isNear = others.some((time) => aroundTheClock(time, to) < least)
  return isNear ? null : times.map((time) => (time.equals(from) ? to : time))
}

function aroundTheClock(a: LocalTime, b: LocalTime): number {
  const apart = Math.abs(minuteOfDay(a) - minuteOfDay(b))
  return Math.min(apart, 24 * 60 - apart)
}

function chooseTime(conversation: Conversation, { turn, prompt, choice }: Taken): void {
  if (choice.kind === 'newTime') return move(conversation, turn, prompt, choice.time)
  if (choice.kind !== 'keepTime' || prompt.asked.kind !== 'betterTime') return
  turn.closePrompt(prompt.id, 'answered')
  note(conversation, turn, 'kept', prompt.asked.time)
}

/** A time that she writes herself, while nothing else is open that it could answer. */
function hearTime(conversation: Conversation): void {
  const { self: turn, said } = conversation
  if (turn === null || conversation.answered || said.what.kind !== 'text') return
  const open = openQuestions(turn.situation, turn.patient.personId, turn.at)
  const [only, other] = open
  if (only?.asked.kind !== 'betterTime' || only.closed !== null || other !== undefined) return
  const time = clockTimeIn(said.what.text, conversation.speaker.person.language, only.asked.time)
  if (time === null) return
  conversation.meanings = []
  move(conversation, turn, only, time)
}

/** From tomorrow on: what is of today has been asked about. */
function move(conversation: Conversation, turn: Turn, prompt: Prompt, to: LocalTime): void {
  const { asked } = prompt
  if (asked.kind !== 'betterTime' || prompt.closed !== null)
    return conversation.answer(turn, { kind: 'nothingOpen', next: nextOnPlan(turn.situation, turn.now) })
  turn.closePrompt(prompt.id, 'answered')
  const tomorrow = localDate(turn.now, turn.patient.zone).add({ days: 1 })
  const moved = turn.situation.prescriptions
    .filter(({ id }) => asked.prescriptionIds.includes(id))
    .map((one) => {
      const times = movedTimes(turn, one, asked.time, to)
      return { prescription: one, phases: times && timesMovedFrom(one, tomorrow, times, turn.patient) }
    })
  if (moved.length === 0 || moved.some(({ phases }) => phases === null))
    return note(conversation, turn, 'far', asked.time)
  for (const { prescription, phases } of moved) {
    if (phases === null) continue
    changeDosage(turn, prescription.id, phases)
    agreeToChange(turn, prescription, tomorrow)
  }
  note(conversation, turn, 'moved', to)
}

/** Her yes was to this very change: she is not asked on the evening before whether it is what she was told. */
function agreeToChange(turn: Turn, prescription: Prescription, from: LocalDate): void {
  const id = changePromptId({ prescription, from })
  const asked = { kind: 'dosageChange', prescriptionId: prescription.id, from } as const
  turn.openPrompt(id, turn.patient.personId, asked, turn.now.add(hours(checkInPromptHours)))
  turn.closePrompt(id, 'answered')
}

const note = (
  conversation: Conversation,
  turn: Turn,
  result: 'moved' | 'kept' | 'far',
  time: LocalTime,
): void => {
  const next = nextOnPlan(turn.situation, turn.now)
  conversation.answer(turn, { kind: 'betterTimeNoted', result, time, next })
}
