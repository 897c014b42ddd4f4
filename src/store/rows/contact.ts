import type { ChannelName, Contact } from '../../domain/contact.ts'
import { instant } from './column.ts'

export interface ContactRow {
  readonly id: string
  readonly personId: string
  readonly channel: ChannelName
  readonly value: string
  readonly order: number
  readonly state: Contact['state']
  readonly since: string
}

export const contactToRow = (contact: Contact): ContactRow => ({
  id: contact.id,
  personId: contact.personId,
  channel: contact.address.channel,
  value: contact.address.value,
  order: contact.order,
  state: contact.state,
  since: contact.since.toString(),
})

export const contactFromRow = (row: ContactRow): Contact => ({
  id: row.id,
  personId: row.personId,
  address: { channel: row.channel, value: row.value },
  order: row.order,
  state: row.state,
  since: instant(row.since),
})
