import { fraction } from '../../domain/fraction.ts'
import { hasAgreed } from '../../domain/patient.ts'
import type { Prescription } from '../../domain/prescription.ts'
import { type SupplySaid, supplyOf } from '../../domain/supply.ts'
import { isAfter, minutes } from '../../domain/time.ts'
import type { Conversation, Taken } from '../conversation.ts'
import { checkInLateMin, countUndoMin } from '../limits.ts'
import type { Meaning } from '../meaning.ts'
import { type SupplyDue, supplyDue } from '../supplyDue.ts'
import { inUse, supplyWords } from '../supplyWords.ts'
import type { Turn } from '../turn.ts'
import { askUnits, askWhich, openUnits, openUnitsPrompt, unitsChoices } from './askingSupply.ts'
import { hearOutOfSupply } from './outOfSupply.ts'
import { record } from './recordingSupply.ts'
import type { Topic } from './topic.ts'

type Said = Extract<Meaning, { kind: 'supply' }>

/** What is left of her medicines: she tells it, asks for it, and is warned in time. */
export const supply: Topic = {
  name: 'supply',
  prompts: ['whichMedicine', 'units'],
  choose,
  respond: hear,
  advance: (turn) => {
    for (const due of supplyDue(turn.situation, turn.now)) warn(turn, due)
  },
}

function warn(turn: Turn, { prescription, step }: SupplyDue): void {
  turn.record({ kind: 'SupplyWarned', prescriptionId: prescription.id, step }, turn.now)
  const worthUntil = turn.now.add(minutes(checkInLateMin))
  const words = supplyWords(turn.situation, prescription, turn.now)
  const { personId } = turn.patient
  if (step !== 'miscounted') {
    const what = `supply:${prescription.id}:${step}:${turn.now}`
    turn.tell(what, personId, 'routine', worthUntil, { kind: 'supplyLow', step, ...words })
    return
  }
  const promptId = openUnits(turn, prescription, 'left')
  turn.tell(
    `ask:${promptId}`,
    personId,
    'routine',
    worthUntil,
    { kind: 'askUnits', of: 'left', miscounted: true, ...words },
    { choices: unitsChoices, promptId },
  )
}

function hear(conversation: Conversation): void {
  const turn = conversation.self
  if (turn === null || !hasAgreed(turn.patient)) return
  const said = conversation.take('supply')
  // "Oops, 30 left" corrects the count, not a dose.
  if (said.some(({ says }) => says.kind === 'left' || says.kind === 'pickedUp')) conversation.take('undo')
  else hearUndo(conversation, turn)
  for (const one of said) hearOne(conversation, turn, one)
  hearOutOfSupply(conversation, turn)
}

function hearOne(conversation: Conversation, turn: Turn, one: Said): void {
  const { says, which } = one
  if (says.kind === 'howMany') return sayLeft(conversation, turn, which.medicines)
  if (which.unknownName !== null)
    return conversation.answer(turn, { kind: 'unknownMedicine', name: which.unknownName })
  const open = openUnitsPrompt(turn)
  if (says.kind === 'units') {
    // "20 pills" says nothing by itself: it could be what she took.
    if (open === null) conversation.meanings = [...conversation.meanings, one]
    else record(conversation, turn, open.prescription, { kind: open.of, units: says.units })
    return
  }
  const [named, ...others] =
    which.medicines.length === 0
      ? candidates(turn, says)
      : inUse(turn.situation).filter(({ id }) => which.medicines.includes(id))
  if (named === undefined) return conversation.answer(turn, { kind: 'noSupplyMeant' })
  if (others.length > 0) return askWhich(conversation, turn, [named, ...others], says)
  if (says.kind === 'refilled') return askUnits(conversation, turn, named, 'pickedUp')
  record(conversation, turn, named, says)
}

/** What she was just asked about goes before all that she takes. */
function candidates(turn: Turn, { kind }: SupplySaid): readonly Prescription[] {
  const open = openUnitsPrompt(turn)
  if (open !== null && (kind === 'left' || kind === 'pickedUp')) return [open.prescription]
  return inUse(turn.situation)
}

function choose(conversation: Conversation, { turn, prompt, choice }: Taken): void {
  const { asked } = prompt
  turn.closePrompt(prompt.id, 'answered')
  if (choice.kind === 'notSure') return conversation.answer(turn, { kind: 'unitsNotSure' })
  const find = (id: string) => inUse(turn.situation).find((one) => one.id === id)
  if (asked.kind === 'units' && choice.kind === 'units') {
    const prescription = find(asked.prescriptionId)
    const said = { kind: asked.of, units: fraction(choice.n) }
    if (prescription === undefined) return conversation.answer(turn, { kind: 'noSupplyMeant' })
    return record(conversation, turn, prescription, said)
  }
  if (asked.kind !== 'whichMedicine' || choice.kind !== 'medicine') return
  const prescription = find(choice.prescriptionId)
  if (prescription === undefined) return conversation.answer(turn, { kind: 'noSupplyMeant' })
  if (asked.said.kind === 'refilled') return askUnits(conversation, turn, prescription, 'pickedUp')
  record(conversation, turn, prescription, asked.said)
}

function sayLeft(conversation: Conversation, turn: Turn, named: readonly string[]): void {
  const all = inUse(turn.situation).filter(({ id }) => named.length === 0 || named.includes(id))
  const counted = all.filter(({ supply: own }) => own?.stock)
  const medicines = (counted.length > 0 ? counted : all).map((one) =>
    supplyWords(turn.situation, one, turn.now),
  )
  conversation.answer(turn, { kind: 'supplyLeft', medicines })
}

/** "Undo" right after she told a count is about that, and must not take back a dose. */
function hearUndo(conversation: Conversation, turn: Turn): void {
  if (!conversation.meanings.some(({ kind }) => kind === 'undo')) return
  if (conversation.meanings.some(({ kind }) => kind === 'taken' || kind === 'skip' || kind === 'notTaken'))
    return
  const since = turn.at.subtract(minutes(countUndoMin))
  const [newest] = inUse(turn.situation)
    .flatMap((prescription) => {
      const at = supplyOf(prescription).stock?.countedAt
      return at === undefined || !isAfter(at, since) ? [] : [{ prescription, at }]
    })
    .toSorted((a, b) => Temporal.Instant.compare(b.at, a.at))
  if (newest === undefined || turn.situation.doses.some(({ state }) => isAnsweredAfter(state, newest.at)))
    return
  conversation.take('undo')
  askUnits(conversation, turn, newest.prescription, 'left')
}

const isAnsweredAfter = (state: Turn['situation']['doses'][number]['state'], at: Temporal.Instant): boolean =>
  (state.kind === 'taken' && isAfter(state.takenAt, at)) ||
  (state.kind === 'declined' && isAfter(state.declinedAt, at))
