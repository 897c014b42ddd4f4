import type { Prescription } from '../../domain/prescription.ts'
import type { Asked, Choice } from '../../domain/prompt.ts'
import type { SupplySaid } from '../../domain/supply.ts'
import { hours } from '../../domain/time.ts'
import type { Conversation } from '../conversation.ts'
import { supplyPromptHours } from '../limits.ts'
import { openQuestions } from '../openQuestions.ts'
import { inUse, medicineChoice, supplyWords } from '../supplyWords.ts'
import type { Turn } from '../turn.ts'

/** Several could be meant: asked which, and nothing is recorded. */
export function askWhich(
  conversation: Conversation,
  turn: Turn,
  of: readonly Prescription[],
  said: SupplySaid,
): void {
  closeAsking(turn, ({ kind }) => kind === 'whichMedicine')
  const promptId = `whichMedicine:${conversation.said.eventId}`
  const prescriptionIds = of.map(({ id }) => id)
  turn.openPrompt(
    promptId,
    turn.patient.personId,
    { kind: 'whichMedicine', prescriptionIds, said },
    turn.now.add(hours(supplyPromptHours)),
  )
  const choices = of.map(medicineChoice)
  conversation.answer(turn, { kind: 'whichMedicine' }, { choices, promptId })
}

export const unitsChoices: readonly Choice[] = [{ kind: 'notSure' }]

/** How many are left, or were picked up. */
export function askUnits(
  conversation: Conversation,
  turn: Turn,
  prescription: Prescription,
  of: 'left' | 'pickedUp',
): void {
  const promptId = openUnits(turn, prescription, of)
  const words = supplyWords(turn.situation, prescription, turn.now)
  conversation.answer(
    turn,
    { kind: 'askUnits', of, miscounted: false, ...words },
    { choices: unitsChoices, promptId },
  )
}

export function openUnits(turn: Turn, { id }: Prescription, of: 'left' | 'pickedUp'): string {
  closeAsking(turn, (asked) => asksUnitsOf(asked, id) || asked.kind === 'whichMedicine')
  const promptId = `units:${id}:${turn.now}`
  const asked = { kind: 'units', prescriptionId: id, of } as const
  turn.openPrompt(promptId, turn.patient.personId, asked, turn.now.add(hours(supplyPromptHours)))
  return promptId
}

function closeAsking(turn: Turn, of: (asked: Asked) => boolean): void {
  for (const { id, asked } of turn.situation.prompts) if (of(asked)) turn.closePrompt(id, 'superseded')
}

export const asksUnitsOf = (asked: Asked, prescriptionId: string): boolean =>
  asked.kind === 'units' && asked.prescriptionId === prescriptionId

/** The question how many that is open, with its medicine. */
export function openUnitsPrompt(
  turn: Turn,
): { readonly prescription: Prescription; readonly of: 'left' | 'pickedUp' } | null {
  const asked = openQuestions(turn.situation, turn.patient.personId, turn.at).findLast(
    (prompt) => prompt.asked.kind === 'units' && prompt.closed === null,
  )?.asked
  if (asked?.kind !== 'units') return null
  const prescription = inUse(turn.situation).find(({ id }) => id === asked.prescriptionId)
  return prescription === undefined ? null : { prescription, of: asked.of }
}
