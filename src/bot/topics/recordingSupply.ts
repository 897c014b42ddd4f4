import { type Fraction, fraction } from '../../domain/fraction.ts'
import type { Prescription } from '../../domain/prescription.ts'
import { type SupplySaid, type SupplyStep, supplyOf } from '../../domain/supply.ts'
import { localDate } from '../../domain/time.ts'
import { abruptStopOf } from '../abruptStop.ts'
import type { Conversation } from '../conversation.ts'
import { stepFor } from '../supplyDue.ts'
import { supplyWords } from '../supplyWords.ts'
import type { Turn } from '../turn.ts'
import { asksUnitsOf } from './askingSupply.ts'

/** What she said of the supply of one medicine is written down and answered. */
export function record(
  conversation: Conversation,
  turn: Turn,
  prescription: Prescription,
  said: Exclude<SupplySaid, { kind: 'refilled' }>,
): void {
  const prescriptionId = prescription.id
  const by = { personId: conversation.speaker.person.id, as: 'patient' } as const
  if (said.kind !== 'low' && said.kind !== 'refills') closeUnits(turn, prescriptionId)
  switch (said.kind) {
    case 'left':
      if (said.units.numerator <= 0) return recordOut(conversation, turn, prescription)
      turn.record({ kind: 'SupplyCounted', prescriptionId, units: said.units, by })
      return answerNoted(conversation, turn, prescription, null)
    case 'pickedUp':
      turn.record({ kind: 'SupplyPickedUp', prescriptionId, units: said.units, by })
      return answerNoted(conversation, turn, prescription, said.units)
    case 'refills': {
      const { terms } = supplyOf(prescription)
      turn.record({ kind: 'SupplyTermsChanged', prescriptionId, terms: { ...terms, refills: said.count } })
      return conversation.answer(turn, { kind: 'refillsNoted', ...wordsOf(turn, prescriptionId) })
    }
    case 'low':
      return conversation.answer(turn, {
        kind: 'supplyRunningLow',
        step: stepToday(turn, prescription),
        ...wordsOf(turn, prescriptionId),
      })
    case 'out':
      return recordOut(conversation, turn, prescription)
    default:
      return said satisfies never
  }
}

/** However she says it, the question how many is answered. */
function closeUnits(turn: Turn, prescriptionId: string): void {
  for (const { id, asked } of turn.situation.prompts)
    if (asksUnitsOf(asked, prescriptionId)) turn.closePrompt(id, 'answered')
}

/** None is left: whom to call, and how soon where it is dangerous to be without it. */
function recordOut(conversation: Conversation, turn: Turn, prescription: Prescription): void {
  const by = { personId: conversation.speaker.person.id, as: 'patient' } as const
  const prescriptionId = prescription.id
  turn.record({ kind: 'SupplyCounted', prescriptionId, units: fraction(0), by })
  turn.record({ kind: 'SupplyWarned', prescriptionId, step: 'out' })
  conversation.answer(turn, {
    kind: 'supplyOut',
    stop: abruptStopOf(prescription.medicine),
    country: turn.patient.country,
    ...wordsOf(turn, prescriptionId),
  })
}

/** What is low all the same is said with it, and not once more on the next day. */
function answerNoted(
  conversation: Conversation,
  turn: Turn,
  before: Prescription,
  pickedUp: Fraction | null,
): void {
  const own = ownIn(turn, before.id)
  const step = stepToday(turn, own)
  if (step !== null) turn.record({ kind: 'SupplyWarned', prescriptionId: own.id, step })
  const had = supplyOf(before).stock
  conversation.answer(turn, {
    kind: 'supplyNoted',
    pickedUp,
    fresh: had === null || had.units.numerator < 0,
    step,
    ...wordsOf(turn, own.id),
  })
}

const stepToday = (turn: Turn, prescription: Prescription): SupplyStep | null =>
  stepFor(turn.situation, prescription, turn.now, localDate(turn.now, turn.patient.zone))

function ownIn(turn: Turn, id: string): Prescription {
  const own = turn.situation.prescriptions.find((one) => one.id === id)
  if (own === undefined) throw new Error(`prescription ${id} is not part of the situation`)
  return own
}

const wordsOf = (turn: Turn, id: string) => supplyWords(turn.situation, ownIn(turn, id), turn.now)
