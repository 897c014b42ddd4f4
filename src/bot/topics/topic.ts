import type { Asked } from '../../domain/prompt.ts'
import type { Conversation, Taken } from '../conversation.ts'
import type { Turn } from '../turn.ts'

/**
 * Something that tookit can talk about. The engine asks the topics in order of safety; each takes what it
 * understands out of the message and leaves the rest.
 */
export interface Topic {
  readonly name: string
  /** The prompts that it opens, so that their answers come to it. */
  readonly prompts?: readonly Asked['kind'][]
  /** A choice of one of its prompts was taken. */
  readonly choose?: (conversation: Conversation, taken: Taken) => void
  /** Somebody said something. */
  readonly respond?: (conversation: Conversation) => void
  /** Time has passed. */
  readonly advance?: (turn: Turn) => void
}
