import type { NotAskedBecause } from '../../domain/dose.ts'
import type { Choice } from '../../domain/prompt.ts'
import {
  days,
  firstInstantAt,
  hours,
  type Instant,
  isAfter,
  type LocalDate,
  localDate,
  notAfter,
} from '../../domain/time.ts'
import { unknownSlots } from '../../domain/unknownSlots.ts'
import type { Conversation } from '../conversation.ts'
import { pauseDaysMax } from '../limits.ts'
import type { Turn } from '../turn.ts'
import { nextOnPlan, slotOf } from './doseWords.ts'
import type { Topic } from './topic.ts'

const pauseChoices: readonly Choice[] = [1, 3, 7, 14].map((n) => ({ kind: 'pauseDays', days: n }))

/** Quiet for some days. What falls due meanwhile counts as not asked; the end is always known. */
export const pausing: Topic = {
  name: 'pausing',
  prompts: ['pauseUntil'],
  choose: (conversation, { turn, prompt, choice }) => {
    if (choice.kind !== 'pauseDays') return
    turn.closePrompt(prompt.id, 'answered')
    pause(conversation, turn, localDate(turn.now, turn.patient.zone).add({ days: choice.days }))
  },
  respond: hearPause,
  advance: endPause,
}

function hearPause(conversation: Conversation): void {
  const pauses = conversation.take('pause')
  const resumes = conversation.take('resume')
  const turn = conversation.self
  if (turn === null || (turn.patient.enrolment.kind !== 'active' && turn.patient.enrolment.kind !== 'paused'))
    return
  if (resumes.length > 0) return resume(conversation, turn)
  const [first] = pauses
  if (first === undefined) return
  if (first.until !== null) return pause(conversation, turn, first.until)
  const promptId = `pause:${conversation.said.eventId}`
  turn.openPrompt(promptId, turn.patient.personId, { kind: 'pauseUntil' }, turn.now.add(hours(12)))
  conversation.answer(turn, { kind: 'askPauseUntil' }, { choices: pauseChoices, promptId })
}

/** Until the first moment of that day, at most fourteen days ahead. */
function pause(conversation: Conversation, turn: Turn, day: LocalDate): void {
  const wanted = firstInstantAt(day, Temporal.PlainTime.from('00:00'), turn.patient.zone)
  const longest = turn.now.add(days(pauseDaysMax))
  const until: Instant = isAfter(wanted, longest) ? longest : wanted
  if (notAfter(until, turn.now)) return conversation.answer(turn, { kind: 'unclearTime' })
  endBefore(turn, turn.at, turn.patient.enrolment.kind === 'paused' ? 'paused' : 'outage')
  turn.record({ kind: 'PatientPaused', until })
  for (const prompt of turn.situation.prompts) {
    if (prompt.closed === null && prompt.personId === turn.patient.personId && isAboutDay(prompt.asked.kind))
      turn.closePrompt(prompt.id, 'withdrawn')
  }
  for (const dose of turn.situation.doses) {
    if (dose.state.kind === 'asked')
      turn.record({ kind: 'DoseNotAsked', slot: slotOf(dose), because: 'paused' })
  }
  conversation.answer(turn, { kind: 'paused', until, shortened: isAfter(wanted, longest) })
}

const isAboutDay = (kind: string): boolean =>
  kind === 'doses' ||
  kind === 'mood' ||
  kind === 'sideEffects' ||
  kind === 'whichDose' ||
  kind === 'whyNotTaken'

function resume(conversation: Conversation, turn: Turn): void {
  if (turn.patient.enrolment.kind === 'paused') {
    endBefore(turn, turn.at, 'paused')
    turn.record({ kind: 'PatientResumed' })
  }
  conversation.answer(turn, { kind: 'resumed', next: nextOnPlan(turn.situation, turn.now) })
}

function endPause(turn: Turn): void {
  const { enrolment } = turn.patient
  if (enrolment.kind !== 'paused' || isAfter(enrolment.until, turn.now)) return
  endBefore(turn, enrolment.until, 'paused')
  turn.record({ kind: 'PatientResumed' }, enrolment.until)
}

/**
 * Doses count from the beginning of a pause, and again from its end. What was planned before and was not looked at yet
 * (tookit was down) is recorded first, so that it is not lost.
 */
function endBefore(turn: Turn, end: Instant, because: NotAskedBecause): void {
  for (const slot of unknownSlots(turn.situation, end.subtract({ nanoseconds: 1 }))) {
    turn.record({ kind: 'DoseNotAsked', slot, because }, turn.now)
  }
}
