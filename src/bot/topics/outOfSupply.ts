import type { Conversation } from '../conversation.ts'
import type { Meaning } from '../meaning.ts'
import { inUse } from '../supplyWords.ts'
import type { Turn } from '../turn.ts'
import { askWhich } from './askingSupply.ts'
import { openDoses } from './doseChoice.ts'
import { record } from './recordingSupply.ts'

type Skip = Extract<Meaning, { kind: 'skip' }>

/**
 * "I'm out of lithium". Of an open dose it is why she skips it, which leads here afterwards (leadingOn.ts); where none is
 * open only the supply is meant, and no dose that lies ahead is left out because of it.
 */
export function hearOutOfSupply(conversation: Conversation, turn: Turn): void {
  for (const skip of conversation.meanings.filter(isOut)) {
    const { medicines, unknownName } = skip.which
    const isOpen = openDoses(turn.situation, turn.at).some(
      ({ prescriptionId }) => medicines.length === 0 || medicines.includes(prescriptionId),
    )
    if (unknownName !== null || isOpen) continue
    conversation.meanings = conversation.meanings.filter((other) => other !== skip)
    outOf(conversation, turn, medicines)
  }
}

/** "I'm out" may be said by somebody who is not at home. */
const isOut = (meaning: Meaning): meaning is Skip =>
  meaning.kind === 'skip' &&
  meaning.reason === 'outOfMedicine' &&
  !/\b(?:i'?m|am) out\W*$/i.test(meaning.words)

/**
 * None is left of one of these; of none named: of whatever she takes. For every way in which she says so, a reason for a
 * skipped dose included. Of several she is asked which, and nothing is recorded.
 * @returns false where she takes none of these any more, so that nothing was said.
 */
export function outOf(conversation: Conversation, turn: Turn, prescriptionIds: readonly string[]): boolean {
  const ids = new Set(prescriptionIds)
  const meant = inUse(turn.situation).filter(({ id }) => ids.size === 0 || ids.has(id))
  const [only, other] = meant
  if (only === undefined) return false
  if (other === undefined) record(conversation, turn, only, { kind: 'out' })
  else askWhich(conversation, turn, meant, { kind: 'out' })
  return true
}
