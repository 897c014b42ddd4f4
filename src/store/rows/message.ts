import type { Urgency } from '../../bot/notice.ts'
import type { ChannelName } from '../../domain/contact.ts'
import type { ColumnTypes } from '../lists.ts'
import type { Json } from '../temporalJson.ts'

/**
 * - `queued`: composed, not yet handed over
 * - `handing`: an attempt is under way, or its process died in it
 * - `accepted`, `sent`, `delivered`, `read`, `failed`: as the service says, in rising order
 * - `unknown`: the service's answer got lost
 * - `expired`: not handed over while it was worth it
 */
export type MessageStatus =
  | 'queued'
  | 'handing'
  | 'accepted'
  | 'sent'
  | 'delivered'
  | 'read'
  | 'failed'
  | 'unknown'
  | 'expired'

/** `replies` holds a list of `Reply`, see prompt.ts. */
export interface MessageRow {
  readonly id: string
  readonly personId: string | null
  readonly contactId: string | null
  readonly channel: ChannelName
  readonly address: string
  readonly text: string
  readonly replies: Json
  readonly promptIds: readonly string[]
  readonly noticeIds: readonly string[]
  readonly urgency: Urgency
  readonly worthUntil: string
  readonly createdAt: string
  readonly status: MessageStatus
  readonly statusAt: string
  readonly reachedAt: string | null
  readonly externalId: string | null
  readonly code: string | null
  readonly tries: number
  readonly hasButtons: boolean
}

export const messageColumns: ColumnTypes<MessageRow> = {
  id: 'text',
  personId: 'text',
  contactId: 'text',
  channel: 'text',
  address: 'text',
  text: 'text',
  replies: 'jsonb',
  promptIds: 'text[]',
  noticeIds: 'text[]',
  urgency: 'text',
  worthUntil: 'timestamptz',
  createdAt: 'timestamptz',
  status: 'text',
  statusAt: 'timestamptz',
  reachedAt: 'timestamptz',
  externalId: 'text',
  code: 'text',
  tries: 'int',
  hasButtons: 'boolean',
}
