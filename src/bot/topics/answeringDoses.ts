import { isAsNeeded } from '../../domain/asNeeded.ts'
import type { Dose, Reporter, SkipReason } from '../../domain/dose.ts'
import { policyFor } from '../../domain/leastInterval.ts'
import { plannedBetween } from '../../domain/planned.ts'
import type { Prompt } from '../../domain/prompt.ts'
import type { Slot } from '../../domain/slot.ts'
import {
  earliest,
  hours,
  type Instant,
  isAfter,
  isBefore,
  latest,
  minutes,
  minutesBetween,
  notAfter,
} from '../../domain/time.ts'
import { lateAfterMin } from '../../domain/week.ts'
import type { Conversation, Taken } from '../conversation.ts'
import {
  aboutToTakeMin,
  answerRoomMin,
  dosePromptHours,
  reopenedFollowUpMin,
  undoWithinHours,
} from '../limits.ts'
import type { Meaning, Spoken, Which } from '../meaning.ts'
import { openQuestions } from '../openQuestions.ts'
import type { Turn } from '../turn.ts'
import { askUnsaidAnew } from './askingAnew.ts'
import { doseChoices } from './askingDoses.ts'
import { hearAsNeeded } from './asNeeded.ts'
import { anyDose, type DosesMeant, dosesMeant, namesNothing, openDoses } from './doseChoice.ts'
import { choiceFor, nextOnPlan, slotOf, wordsFor, wordsForAll } from './doseWords.ts'
import { laterMoment, takenMoment } from './spokenTime.ts'

type Of<K extends Meaning['kind']> = Extract<Meaning, { kind: K }>

/** What the patient says of her doses. Each thing said is dealt with on its own; one confirmation tells it all. */
export function hearDoses(conversation: Conversation, turn: Turn): void {
  const undo = conversation.take('undo').length > 0
  const taken = conversation.take('taken')
  const skipped = conversation.take('skip')
  const notTaken = conversation.take('notTaken')
  const named = [...taken, ...skipped].flatMap((meaning) => meaning.which.medicines)

  const unknown = [...taken, ...skipped, ...notTaken].find((meaning) => meaning.which.unknownName !== null)
  if (unknown !== undefined) {
    conversation.answer(
      turn,
      { kind: 'unknownMedicine', name: unknown.which.unknownName as string },
      openChoices(conversation, turn),
    )
    return
  }
  if (undo && taken.length === 0 && skipped.length === 0) {
    takeBack(conversation, turn, notTaken[0]?.which ?? anyDose)
    return
  }
  const [correction] = taken
  if (
    undo &&
    correction !== undefined &&
    namesNothing(correction.which) &&
    correct(conversation, turn, correction.at)
  )
    return
  for (const meaning of hearAsNeeded(conversation, turn, taken))
    hearTaken(conversation, turn, meaning.which, meaning.at, named)
  for (const meaning of skipped) hearSkip(conversation, turn, meaning.which, meaning.reason, named)
  for (const meaning of conversation.take('aboutToTake'))
    hearLater(conversation, turn, meaning.which, { kind: 'in', minutes: aboutToTakeMin })
  for (const meaning of conversation.take('later'))
    hearLater(conversation, turn, meaning.which, meaning.until)
  for (const meaning of notTaken) hearNotTaken(conversation, turn, meaning, taken.length + skipped.length > 0)
}

/** "Oops, I did take it": the dose that she left out last was taken after all. False: there is none. */
function correct(conversation: Conversation, turn: Turn, at: Spoken | null): boolean {
  const since = turn.at.subtract(hours(undoWithinHours))
  const declined = turn.situation.doses.filter(
    (dose) => dose.state.kind === 'declined' && isAfter(dose.plannedAt, since),
  )
  const last = declined.toSorted((a, b) => Temporal.Instant.compare(settledAt(a), settledAt(b))).at(-1)
  if (last === undefined) return false
  const together = declined.filter((dose) => settledAt(dose).equals(settledAt(last)))
  recordTaken(conversation, turn, together.map(slotOf), at, [])
  return true
}

/** The answer of a button or a bare word to a question about doses. */
export function chooseDoses(conversation: Conversation, { turn, prompt, choice }: Taken): void {
  if (prompt.asked.kind === 'whichDose') {
    chooseWhich(conversation, turn, prompt, choice)
    return
  }
  if (prompt.asked.kind !== 'doses') return
  const slots = slotsOf(turn, prompt.asked.doseIds)
  switch (choice.kind) {
    case 'taken':
    case 'yes':
      return recordTaken(conversation, turn, notTakenOf(turn, slots), null, slots)
    case 'skip':
      return recordSkip(conversation, turn, unsettled(turn, slots), null, slots)
    case 'later':
      return snooze(conversation, turn, slots, null)
    case 'no':
      return askLaterOrSkip(conversation, turn, prompt)
    default:
      return
  }
}

const slotsOf = (turn: Turn, doseIds: readonly string[]): readonly Slot[] =>
  turn.situation.doses.filter((dose) => doseIds.includes(dose.id)).map(slotOf)

/** Of a question about several, those that have no answer yet. */
const unsettled = (turn: Turn, slots: readonly Slot[]): readonly Slot[] =>
  slots.filter((slot) => {
    const kind = doseOf(turn, slot)?.state.kind
    return kind !== 'taken' && kind !== 'declined'
  })

/** "Taken" also corrects a dose that was left out. */
const notTakenOf = (turn: Turn, slots: readonly Slot[]): readonly Slot[] =>
  slots.filter((slot) => doseOf(turn, slot)?.state.kind !== 'taken')

const doseOf = (turn: Turn, slot: Slot): Dose | undefined =>
  turn.situation.doses.find((dose) => dose.id === slot.doseId)

function hearTaken(
  conversation: Conversation,
  turn: Turn,
  which: Which,
  at: Spoken | null,
  named: readonly string[],
): void {
  const meant = dosesMeant(turn.situation, which, turn.at, named)
  const byTime = meant.kind === 'ask' ? nearestTo(turn, meant.slots, at) : null
  if (meant.kind === 'these') recordTaken(conversation, turn, meant.slots, at, meant.slots)
  else if (byTime !== null) recordTaken(conversation, turn, byTime, at, byTime)
  else if (meant.kind === 'known' && meant.dose.state.kind === 'taken' && at !== null && at.kind !== 'in') {
    recordTaken(conversation, turn, [slotOf(meant.dose)], at, [])
  } else askBack(conversation, turn, meant, 'taken', at)
}

/** Of several that could be meant, those planned within two hours of the time that she told; null where it does not decide. */
function nearestTo(turn: Turn, slots: readonly Slot[], at: Spoken | null): readonly Slot[] | null {
  if (at === null) return null
  const near = slots.filter((slot) => {
    const moment = takenMoment(at, turn.at, slot.plannedAt, turn.patient.zone)
    return moment !== null && Math.abs(minutesBetween(moment, slot.plannedAt)) <= lateAfterMin
  })
  const times = new Set(near.map((slot) => slot.plannedAt.epochMilliseconds))
  return times.size === 1 ? near : null
}

function recordTaken(
  conversation: Conversation,
  turn: Turn,
  slots: readonly Slot[],
  at: Spoken | null,
  asked: readonly Slot[],
): void {
  if (slots.length === 0 && asked.length > 0) return sayKnown(conversation, turn, asked[0] as Slot)
  const by: Reporter = { personId: conversation.speaker.person.id, as: 'patient' }
  const moments = slots.map((slot) => ({
    slot,
    takenAt: takenMoment(at, turn.at, slot.plannedAt, turn.patient.zone),
  }))
  if (moments.some(({ takenAt }) => takenAt === null)) {
    conversation.answer(turn, { kind: 'unclearTime' }, openChoices(conversation, turn))
    return
  }
  for (const { slot, takenAt } of moments)
    if (takenAt !== null) turn.record({ kind: 'DoseTaken', slot, takenAt, by })
  closeAnswered(turn)
}

function hearSkip(
  conversation: Conversation,
  turn: Turn,
  which: Which,
  reason: SkipReason | null,
  named: readonly string[],
): void {
  const meant = dosesMeant(turn.situation, which, turn.at, named)
  if (meant.kind === 'these') recordSkip(conversation, turn, meant.slots, reason, meant.slots)
  else askBack(conversation, turn, meant, 'skip', null)
}

function recordSkip(
  conversation: Conversation,
  turn: Turn,
  slots: readonly Slot[],
  reason: SkipReason | null,
  asked: readonly Slot[],
): void {
  if (slots.length === 0 && asked.length > 0) return sayKnown(conversation, turn, asked[0] as Slot)
  const by: Reporter = { personId: conversation.speaker.person.id, as: 'patient' }
  for (const slot of slots) turn.record({ kind: 'DoseDeclined', slot, reason, by })
  closeAnswered(turn)
}

function hearLater(conversation: Conversation, turn: Turn, which: Which, until: Spoken | null): void {
  const meant = dosesMeant(turn.situation, which, turn.at)
  if (meant.kind === 'these') snooze(conversation, turn, meant.slots, until)
  else askBack(conversation, turn, meant, 'later', until)
}

/** "Later" holds at most until shortly before the window ends, and at most three times. */
function snooze(conversation: Conversation, turn: Turn, slots: readonly Slot[], spoken: Spoken | null): void {
  const open = slots.flatMap((slot) => {
    const dose = doseOf(turn, slot)
    return dose?.state.kind === 'asked' ? [{ slot, state: dose.state }] : []
  })
  if (open.length === 0)
    return conversation.answer(turn, { kind: 'nothingOpen', next: nextOnPlan(turn.situation, turn.now) })
  const policy = open.map(({ slot }) => policyFor(turn.patient, prescription(turn, slot)))
  const wanted = laterMoment(spoken, turn.at, Math.min(...policy.map((p) => p.snoozeMin)), turn.patient.zone)
  if (wanted === null)
    return conversation.answer(turn, { kind: 'unclearTime' }, openChoices(conversation, turn))

  const doses = wordsForAll(
    turn.situation,
    open.map(({ slot }) => slot),
  )
  const windowEndsAt = earliest(...(open.map(({ state }) => state.windowEndsAt) as [Instant, ...Instant[]]))
  const latestEnd = windowEndsAt.subtract(minutes(answerRoomMin))
  const usedUp = open.some(({ state }, i) => state.snoozes >= (policy[i]?.snoozesMax ?? 0))
  if (usedUp || notAfter(latestEnd, turn.now)) {
    return conversation.answer(
      turn,
      { kind: 'noMoreSnoozes', doses, until: windowEndsAt },
      openChoices(conversation, turn),
    )
  }
  const until = latest(earliest(wanted, latestEnd), turn.now.add(minutes(1)))
  for (const { slot } of open) turn.record({ kind: 'DoseSnoozed', doseId: slot.doseId, until })
  conversation.answer(turn, { kind: 'snoozed', doses, until, shortened: isBefore(until, wanted) })
}

/** "No", "not yet": asked whether later or skip; nothing is recorded. Of a dose that was taken: a correction. */
function hearNotTaken(
  conversation: Conversation,
  turn: Turn,
  meaning: Of<'notTaken'>,
  beside: boolean,
): void {
  if (beside) return
  const open = openDoses(turn.situation, turn.at).map(slotOf)
  const meant = dosesMeant(turn.situation, meaning.which, turn.at)
  // Also after the window: the question that was put last is still hers to answer.
  const asked = open.at(-1) ?? (meant.kind === 'these' ? meant.slots.at(-1) : undefined)
  if (asked !== undefined && meant.kind !== 'known') {
    const prompt = turn.situation.prompts.find(
      (p) => p.asked.kind === 'doses' && p.closed === null && p.asked.doseIds.includes(asked.doseId),
    )
    if (prompt !== undefined) return askLaterOrSkip(conversation, turn, prompt)
  }
  if (meant.kind === 'known' && meant.dose.state.kind === 'taken')
    return takeBack(conversation, turn, meaning.which)
  conversation.answer(turn, { kind: 'nothingOpen', next: nextOnPlan(turn.situation, turn.now) })
}

function askLaterOrSkip(conversation: Conversation, turn: Turn, prompt: Prompt): void {
  const slots = unsettled(turn, prompt.asked.kind === 'doses' ? slotsOf(turn, prompt.asked.doseIds) : [])
  if (slots.length === 0)
    return conversation.answer(turn, { kind: 'nothingOpen', next: nextOnPlan(turn.situation, turn.now) })
  const isAsked = slots.some((slot) => doseOf(turn, slot)?.state.kind === 'asked')
  conversation.answer(
    turn,
    { kind: 'laterOrSkip', mayBeLater: isAsked, doses: wordsForAll(turn.situation, slots) },
    {
      choices: isAsked ? [{ kind: 'later' }, { kind: 'skip' }] : [{ kind: 'taken' }, { kind: 'skip' }],
      promptId: prompt.id,
    },
  )
}

/** Undo: the last answer about a dose (or the one she names) is taken back, and the dose is open again. */
function takeBack(conversation: Conversation, turn: Turn, which: Which): void {
  const since = turn.at.subtract(hours(undoWithinHours))
  const answered = turn.situation.doses.filter(
    (dose) =>
      (dose.state.kind === 'taken' || dose.state.kind === 'declined') && isAfter(dose.plannedAt, since),
  )
  const named = namesNothing(which)
    ? answered
    : answered.filter((dose) => which.medicines.length === 0 || which.medicines.includes(dose.prescriptionId))
  const last = named.toSorted((a, b) => Temporal.Instant.compare(settledAt(a), settledAt(b))).at(-1)
  if (last === undefined) {
    conversation.answer(turn, { kind: 'nothingOpen', next: nextOnPlan(turn.situation, turn.now) })
    return
  }
  const together = named.filter(
    (dose) => dose.plannedAt.equals(last.plannedAt) && settledAt(dose).equals(settledAt(last)),
  )
  if (isAsNeeded(turn.situation.prescriptions, last)) return takeBackIntake(conversation, turn, last)
  const followUpAt = turn.now.add(minutes(reopenedFollowUpMin))
  const windowEndsAt = latest(turn.now.add(minutes(2 * reopenedFollowUpMin)), windowOf(turn, last))
  for (const dose of together)
    turn.record({ kind: 'DoseReopened', doseId: dose.id, windowEndsAt, followUpAt })
  const promptId = `doses:again:${turn.eventId}`
  turn.openPrompt(
    promptId,
    turn.patient.personId,
    { kind: 'doses', doseIds: together.map((dose) => dose.id) },
    turn.now.add(hours(dosePromptHours)),
  )
  conversation.answer(
    turn,
    { kind: 'reopened', doses: wordsForAll(turn.situation, together.map(slotOf)), again: followUpAt },
    { choices: doseChoices, promptId },
  )
}

/** Taken as needed, it is on no plan: it was not taken, and nothing is open. */
function takeBackIntake(conversation: Conversation, turn: Turn, dose: Dose): void {
  const slot = slotOf(dose)
  turn.record({ kind: 'DoseNotAsked', slot, because: 'withdrawn' })
  conversation.answer(turn, { kind: 'asNeededTakenBack', dose: wordsFor(turn.situation, slot) })
}

const settledAt = (dose: Dose): Instant =>
  dose.state.kind === 'taken'
    ? dose.state.takenAt
    : dose.state.kind === 'declined'
      ? dose.state.declinedAt
      : dose.plannedAt

const windowOf = (turn: Turn, dose: Dose): Instant =>
  dose.plannedAt.add(minutes(policyFor(turn.patient, prescription(turn, slotOf(dose))).windowMin))

function askBack(
  conversation: Conversation,
  turn: Turn,
  meant: DosesMeant,
  said: 'taken' | 'later' | 'skip',
  at: Spoken | null,
): void {
  if (meant.kind === 'known') return sayKnown(conversation, turn, slotOf(meant.dose))
  if (meant.kind !== 'ask')
    return conversation.answer(turn, { kind: 'nothingOpen', next: nextOnPlan(turn.situation, turn.now) })
  const first = meant.slots[0] as Slot
  const takenAt = said === 'taken' ? takenMoment(at, turn.at, first.plannedAt, turn.patient.zone) : null
  const doseIds = meant.slots.map((slot) => slot.doseId)
  const promptId = `which:${turn.eventId}`
  turn.openPrompt(
    promptId,
    turn.patient.personId,
    { kind: 'whichDose', doseIds, meant: said, takenAt },
    turn.now.add(hours(dosePromptHours)),
  )
  const choices = [
    ...meant.slots.map((slot) => choiceFor(turn.situation, slot)),
    { kind: 'allDoses' } as const,
  ]
  conversation.answer(turn, { kind: 'whichDose', meant: said }, { choices, promptId })
}

function chooseWhich(conversation: Conversation, turn: Turn, prompt: Prompt, choice: Taken['choice']): void {
  if (prompt.asked.kind !== 'whichDose') return
  const doseIds =
    choice.kind === 'dose'
      ? [choice.doseId]
      : choice.kind === 'allDoses' || choice.kind === 'yes'
        ? prompt.asked.doseIds
        : []
  const slots = unsettled(turn, [...slotsOf(turn, doseIds), ...slotsWithoutRow(turn, doseIds)])
  turn.closePrompt(prompt.id, 'answered')
  if (slots.length === 0) return sayOver(conversation, turn, slotsOf(turn, doseIds))
  if (prompt.asked.meant === 'later') return snooze(conversation, turn, slots, null)
  const by: Reporter = { personId: conversation.speaker.person.id, as: 'patient' }
  for (const slot of slots) {
    if (prompt.asked.meant === 'taken')
      turn.record({ kind: 'DoseTaken', slot, takenAt: prompt.asked.takenAt ?? turn.at, by })
    if (prompt.asked.meant === 'skip') turn.record({ kind: 'DoseDeclined', slot, reason: null, by })
  }
  closeAnswered(turn)
}

/** A question about doses that has been overtaken: each of them has an answer, or is gone from the plan. */
function sayOver(conversation: Conversation, turn: Turn, slots: readonly Slot[]): void {
  const [known] = slots
  if (known !== undefined) return sayKnown(conversation, turn, known)
  conversation.answer(turn, { kind: 'nothingOpen', next: nextOnPlan(turn.situation, turn.now) })
}

/** A dose that was offered as a choice before anything was known of it has no row yet. */
function slotsWithoutRow(turn: Turn, doseIds: readonly string[]): readonly Slot[] {
  const known = new Set(turn.situation.doses.map((dose) => dose.id))
  const missing = new Set(doseIds.filter((id) => !known.has(id)))
  if (missing.size === 0) return []
  const [from, to] = [turn.at.subtract(hours(2 * 24)), turn.at.add(hours(2 * 24))]
  return turn.situation.prescriptions
    .flatMap((p) => plannedBetween(turn.situation, p, from, to))
    .filter((slot) => missing.has(slot.doseId))
}

/** A question is closed when everything that it asks about has an answer; what was not said yet is said as it is now. */
export function closeAnswered(turn: Turn): void {
  for (const prompt of turn.situation.prompts) {
    if (prompt.closed !== null) continue
    if (prompt.asked.kind !== 'doses' && prompt.asked.kind !== 'whichDose') continue
    const slots = slotsOf(turn, prompt.asked.doseIds)
    if (slots.length === prompt.asked.doseIds.length && unsettled(turn, slots).length === 0)
      turn.closePrompt(prompt.id, 'answered')
  }
  askUnsaidAnew(turn)
}

function sayKnown(conversation: Conversation, turn: Turn, slot: Slot): void {
  const dose = doseOf(turn, slot)
  const state = dose?.state
  if (state?.kind !== 'taken' && state?.kind !== 'declined') return
  const at = state.kind === 'taken' ? state.takenAt : state.declinedAt
  conversation.answer(turn, {
    kind: 'alreadyNoted',
    dose: wordsFor(turn.situation, slot),
    state: state.kind,
    at,
  })
}

/** The choices of the question about doses that is open, for texts that ask back. */
export function openChoices(
  conversation: Conversation,
  turn: Turn,
): { choices?: typeof doseChoices; promptId?: string } {
  const prompts = openQuestions(turn.situation, conversation.speaker.person.id, turn.at).filter(
    (p) => p.asked.kind === 'doses' && p.closed === null,
  )
  const only = prompts[0]
  return prompts.length === 1 && only !== undefined ? { choices: doseChoices, promptId: only.id } : {}
}

function prescription(turn: Turn, slot: Slot) {
  const found = turn.situation.prescriptions.find((p) => p.id === slot.prescriptionId)
  if (found === undefined) throw new Error(`prescription ${slot.prescriptionId} is not part of the situation`)
  return found
}
