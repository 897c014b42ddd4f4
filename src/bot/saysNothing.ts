import type { FactKind } from '../domain/fact.ts'

/** What is recorded also of a message of which nothing was understood. */
export const saysNothing: ReadonlySet<FactKind> = new Set([
  'NotUnderstood',
  'ContactConfirmed',
  'PromptOpened',
  'PromptClosed',
])
