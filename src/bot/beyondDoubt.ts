import { choiceNamed } from './bareAnswer.ts'
import type { Conversation } from './conversation.ts'
import type { Meaning } from './meaning.ts'

/** What she answers in the words of a choice that she was offered ("I'm thinking of it") is an answer, and beyond doubt. */
export function beyondDoubt(
  conversation: Conversation,
  text: string,
  meanings: readonly Meaning[],
): Meaning[] {
  const sure = meanings.filter(({ kind }) => kind !== 'maybeDanger')
  return sure.length < meanings.length && choiceNamed(conversation, text) !== null ? sure : [...meanings]
}
