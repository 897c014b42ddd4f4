import type { Choice } from '../domain/prompt.ts'
import type { Tx } from './database.ts'
import type { Reply } from './rows/prompt.ts'
import { fromJson, type Json } from './temporalJson.ts'

/** What a button stands for: which of a prompt's choices, and to whom it was offered. */
export interface Pressed {
  readonly promptId: string
  readonly choice: Choice
  readonly personId: string | null
}

/** A button's token: short, and it leads to nothing without our own record of the message. */
export const tokenOf = (messageId: string, index: number): string => `${messageId}.${index}`

const messageOf = (token: string): string => token.slice(0, token.lastIndexOf('.'))

/** By token; one that leads nowhere is left out. */
export async function pressed(tx: Tx, tokens: readonly string[]): Promise<ReadonlyMap<string, Pressed>> {
  if (tokens.length === 0) return new Map()
  const messages = await tx.$queryRaw<{ id: string; personId: string | null; replies: string }[]>`
    SELECT "id", "personId", "replies"::text FROM "Message" WHERE "id" = ANY(${tokens.map(messageOf)}::text[])`
  const found = new Map<string, Pressed>()
  for (const { id, personId, replies } of messages) {
    for (const { index, promptId, choice } of fromJson<readonly Reply[]>(JSON.parse(replies) as Json)) {
      found.set(tokenOf(id, index), { promptId, choice, personId })
    }
  }
  return found
}
