import type { Inbound } from '../../bot/inbound.ts'
import type { ChannelName } from '../../domain/contact.ts'
import type { Instant } from '../../domain/time.ts'
import { fromJson, type Json, toJson } from '../temporalJson.ts'

/** Without `id`, which the database gives out in order of arrival, and what handling it adds. */
export interface EventRow {
  readonly channel: ChannelName
  readonly externalId: string
  readonly kind: Inbound['kind']
  readonly address: string | null
  readonly sentAt: string
  readonly receivedAt: string
  readonly body: Json
}

export const eventToRow = (event: Inbound, receivedAt: Instant): EventRow => ({
  channel: event.kind === 'delivery' ? event.channel : event.from.channel,
  externalId: event.externalId,
  kind: event.kind,
  address: event.kind === 'delivery' ? null : event.from.value,
  sentAt: (event.kind === 'said' ? event.sentAt : event.at).toString(),
  receivedAt: receivedAt.toString(),
  body: toJson(event),
})

export const eventFromRow = (row: Pick<EventRow, 'body'>): Inbound => fromJson<Inbound>(row.body)
