import { allowanceAt, asNeededOn, tooSoon } from '../../domain/asNeeded.ts'
import { doseId, type Reporter } from '../../domain/dose.ts'
import type { Prescription } from '../../domain/prescription.ts'
import type { Slot } from '../../domain/slot.ts'
import { type Instant, isAfter, localDate, localTime, minutes, minutesBetween } from '../../domain/time.ts'
import type { Content } from '../content.ts'
import type { Conversation } from '../conversation.ts'
import { sameIntakeMin } from '../limits.ts'
import type { Meaning, Spoken } from '../meaning.ts'
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
    for (const id of mine) recordIntake(conversation, turn, id, meaning.at)
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

function recordIntake(conversation: Conversation, turn: Turn, id: string, at: Spoken | null): void {
  const takenAt = takenMoment(at, turn.at, turn.at, turn.patient.zone)
  if (takenAt === null) return conversation.answer(turn, { kind: 'unclearTime' })
  const known = turn.situation.doses.findLast(
    ({ prescriptionId, state }) =>
      prescriptionId === id &&
      state.kind === 'taken' &&
      Math.abs(minutesBetween(state.takenAt, takenAt)) < sameIntakeMin,
  )
  if (known?.state.kind === 'taken') {
    const dose = wordsFor(turn.situation, slotOf(known))
    return conversation.answer(turn, { kind: 'alreadyNoted', dose, state: 'taken', at: known.state.takenAt })
  }
  const slot = intakeAt(turn, id, takenAt)
  const by: Reporter = { personId: conversation.speaker.person.id, as: 'patient' }
  turn.record({ kind: 'DoseTaken', slot, takenAt, by })
  conversation.answer(turn, intakeNoted(turn, slot, takenAt))
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

function intakeNoted(turn: Turn, slot: Slot, takenAt: Instant): Content {
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
