import { allowanceAt, asNeededOn, tooSoon } from '../../domain/asNeeded.ts'
import { type Dose, doseId, type Reporter } from '../../domain/dose.ts'
import type { Prescription } from '../../domain/prescription.ts'
import type { Choice } from '../../domain/prompt.ts'
import type { Slot } from '../../domain/slot.ts'
import {
  hours,
  type Instant,
  isAfter,
  localDate,
  localTime,
  minutes,
  minutesBetween,
} from '../../domain/time.ts'
import type { Content } from '../content.ts'
import type { Taken as Choosing, Conversation } from '../conversation.ts'
import { dosePromptHours, sameIntakeMin } from '../limits.ts'
import type { Meaning } from '../meaning.ts'
import type { Turn } from '../turn.ts'
import { slotOf, wordsFor } from './doseWords.ts'
import { takenMoment } from './spokenTime.ts'

type Taken = Extract<Meaning, { kind: 'taken' }>

/**
 * Medicines that she takes as needed are never asked about, so "took a lorazepam" is an intake of its own: recorded
 * whatever the label allows, with a word about what it allows. @returns what was said of other medicines.
 */
export function hearAsNeeded(
  conversation: Conversation,
  turn: Turn,
  said: readonly Taken[],
): readonly Taken[] {
  return said.flatMap((meaning) => {
    const mine = meaning.which.medicines.filter((id) => isTakenAsNeeded(turn, id))
    for (const id of mine) recordIntake(conversation, turn, id, meaning)
    const others = meaning.which.medicines.filter((id) => !mine.includes(id))
    if (mine.length === 0) return [meaning]
    return others.length === 0 ? [] : [{ ...meaning, which: { ...meaning.which, medicines: others } }]
  })
}

const prescriptionIn = (turn: Turn, id: string): Prescription | undefined =>
  turn.situation.prescriptions.find((one) => one.id === id && one.stoppedAt === null)

function isTakenAsNeeded(turn: Turn, id: string): boolean {
  const prescription = prescriptionIn(turn, id)
  return (
    prescription !== undefined && asNeededOn(prescription, localDate(turn.at, turn.patient.zone)) !== null
  )
}

function recordIntake(conversation: Conversation, turn: Turn, id: string, { at, words }: Taken): void {
  const takenAt = takenMoment(at, turn.at, turn.at, turn.patient.zone)
  if (takenAt === null) return conversation.answer(turn, { kind: 'unclearTime' })
  const known = turn.situation.doses.findLast(
    ({ prescriptionId, state }) =>
      prescriptionId === id &&
      state.kind === 'taken' &&
      Math.abs(minutesBetween(state.takenAt, takenAt)) < sameIntakeMin,
  )
  if (known !== undefined && !saysAnother.test(words)) return askSame(conversation, turn, known, takenAt)
  record(conversation, turn, id, takenAt)
}

function record(conversation: Conversation, turn: Turn, id: string, takenAt: Instant): void {
  const slot = intakeAt(turn, id, takenAt)
  const by: Reporter = { personId: conversation.speaker.person.id, as: 'patient' }
  turn.record({ kind: 'DoseTaken', slot, takenAt, by })
  conversation.answer(turn, noted(turn, slot, takenAt))
}

/** "Took another lorazepam" says by itself that it is a second one. */
const saysAnother = /\b(?:another|otr[oa])\b/i

const sameOrSecond: readonly Choice[] = [{ kind: 'sameOne' }, { kind: 'secondOne' }]

/** Two within minutes may be one that was told of twice. Until she says that it is a second one nothing is noted. */
function askSame(conversation: Conversation, turn: Turn, known: Dose, takenAt: Instant): void {
  if (known.state.kind !== 'taken') return
  for (const { id, asked } of turn.situation.prompts)
    if (asked.kind === 'sameIntake') turn.closePrompt(id, 'superseded')
  const promptId = `sameIntake:${turn.eventId}`
  const { prescriptionId } = known
  turn.openPrompt(
    promptId,
    turn.patient.personId,
    { kind: 'sameIntake', prescriptionId, doseId: known.id, takenAt },
    turn.now.add(hours(dosePromptHours)),
  )
  const { dose, at, allowance, notBefore } = noted(turn, slotOf(known), known.state.takenAt)
  conversation.answer(
    turn,
    { kind: 'askSameIntake', dose, at, allowance, notBefore },
    { choices: sameOrSecond, promptId },
  )
}

/** The same one, or a second one. */
export function chooseIntake(conversation: Conversation, { turn, prompt, choice }: Choosing): void {
  if (prompt.asked.kind !== 'sameIntake') return
  const { prescriptionId, doseId, takenAt } = prompt.asked
  if (prompt.closed !== null) return conversation.answer(turn, { kind: 'nothingOpen', next: null })
  turn.closePrompt(prompt.id, 'answered')
  if (choice.kind === 'secondOne') return record(conversation, turn, prescriptionId, takenAt)
  const known = turn.situation.doses.find(({ id }) => id === doseId)
  if (known?.state.kind !== 'taken') return conversation.answer(turn, { kind: 'nothingOpen', next: null })
  const dose = wordsFor(turn.situation, slotOf(known))
  conversation.answer(turn, { kind: 'sameIntakeNoted', dose, at: known.state.takenAt })
}

/** Its place on the calendar is when it was taken. */
function intakeAt(turn: Turn, id: string, takenAt: Instant): Slot {
  const { zone } = turn.patient
  const taken = new Set(turn.situation.doses.map((dose) => dose.id))
  let plannedAt = takenAt.round({ smallestUnit: 'minute', roundingMode: 'floor' })
  for (;;) {
    const [date, time] = [localDate(plannedAt, zone), localTime(plannedAt, zone)]
    const slot = { doseId: doseId(id, date, time), prescriptionId: id, date, time, plannedAt }
    if (!taken.has(slot.doseId)) return slot
    plannedAt = plannedAt.add(minutes(1))
  }
}

function noted(turn: Turn, slot: Slot, takenAt: Instant): Extract<Content, { kind: 'asNeededNoted' }> {
  const { doses } = turn.situation
  const prescription = prescriptionIn(turn, slot.prescriptionId)
  const dosage = prescription === undefined ? null : asNeededOn(prescription, slot.date)
  const allowance = dosage === null ? null : allowanceAt(dosage, doses, slot.prescriptionId, takenAt)
  const soon = dosage === null ? null : tooSoon(dosage, doses, slot.prescriptionId, takenAt)
  const apart = dosage?.timing.leastIntervalMin ?? null
  return {
    kind: 'asNeededNoted',
    dose: wordsFor(turn.situation, slot),
    at: takenAt,
    allowance,
    soon,
    notBefore: laterOf(
      apart === null ? null : takenAt.add(minutes(apart)),
      allowance?.stands === 'reached' || allowance?.stands === 'over' ? allowance.until : null,
    ),
    country: turn.patient.country,
  }
}

const laterOf = (a: Instant | null, b: Instant | null): Instant | null =>
  a === null ? b : b !== null && isAfter(b, a) ? b : a
