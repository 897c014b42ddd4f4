import type { Asked, Choice, Offer, Prompt } from '../../domain/prompt.ts'
import { fromJson, type Json, toJson } from '../temporalJson.ts'
import { instant, present, text } from './column.ts'

export interface PromptRow {
  readonly id: string
  readonly patientId: string
  readonly personId: string
  readonly asked: Json
  readonly openedAt: string
  readonly expiresAt: string
  readonly closedAt: string | null
  readonly closedWhy: NonNullable<Prompt['closed']>['why'] | null
}

/** What one answer of a message stands for. `index` is the second half of its button's token. */
export interface Reply {
  readonly index: number
  readonly promptId: string
  /** What to type where there are no buttons. */
  readonly reply: string
  /** What it is called there: on its button, or after its number. */
  readonly label: string
  readonly choice: Choice
}

/** A message that carried a prompt, and when it was handed to the service. */
export interface OfferRow {
  readonly messageId: string
  readonly contactId: string
  readonly handedOverAt: string
  readonly replies: Json
}

/** Offers are no part of it: they are read from the messages. */
export const promptToRow = (prompt: Prompt): PromptRow => ({
  id: prompt.id,
  patientId: prompt.patientId,
  personId: prompt.personId,
  asked: toJson(prompt.asked),
  openedAt: prompt.openedAt.toString(),
  expiresAt: prompt.expiresAt.toString(),
  closedAt: text(prompt.closed?.at ?? null),
  closedWhy: prompt.closed?.why ?? null,
})

export const promptFromRow = (row: PromptRow, offers: readonly OfferRow[]): Prompt => ({
  id: row.id,
  patientId: row.patientId,
  personId: row.personId,
  asked: fromJson<Asked>(row.asked),
  openedAt: instant(row.openedAt),
  expiresAt: instant(row.expiresAt),
  closed:
    row.closedAt === null
      ? null
      : { at: instant(row.closedAt), why: present(row.closedWhy, 'Prompt.closedWhy') },
  offers: offers.map((offer) => offerOf(row.id, offer)),
})

const offerOf = (promptId: string, row: OfferRow): Offer => ({
  messageId: row.messageId,
  contactId: row.contactId,
  handedOverAt: instant(row.handedOverAt),
  replies: fromJson<readonly Reply[]>(row.replies)
    .filter((reply) => reply.promptId === promptId)
    .map(({ reply, label, choice }) => ({ reply, label, choice })),
})
