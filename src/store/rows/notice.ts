import type { Content } from '../../bot/content.ts'
import type { Notice, Urgency } from '../../bot/notice.ts'
import type { ChannelName } from '../../domain/contact.ts'
import type { Choice } from '../../domain/prompt.ts'
import { fromJson, type Json, toJson } from '../temporalJson.ts'
import { plannedMoment, present } from './column.ts'

/** What a decision writes; `state`, `why`, `messageId` and `retryAt` belong to delivery. */
export interface NoticeRow {
  readonly id: string
  readonly patientId: string | null
  readonly personId: string | null
  readonly channel: ChannelName | null
  readonly address: string | null
  readonly content: Json
  readonly choices: Json
  readonly promptId: string | null
  readonly alarmId: string | null
  readonly urgency: Urgency
  readonly contactId: string | null
  readonly avoid: readonly string[]
  readonly despiteStop: boolean
  readonly worthUntil: string
  readonly createdAt: string
}

export const noticeToRow = (notice: Notice): NoticeRow => ({
  id: notice.id,
  patientId: notice.patientId,
  personId: notice.to.kind === 'person' ? notice.to.personId : null,
  channel: notice.to.kind === 'address' ? notice.to.address.channel : null,
  address: notice.to.kind === 'address' ? notice.to.address.value : null,
  content: toJson(notice.content),
  choices: toJson(notice.choices),
  promptId: notice.promptId,
  alarmId: notice.alarmId,
  urgency: notice.urgency,
  contactId: notice.contactId,
  avoid: notice.avoid,
  despiteStop: notice.despiteStop,
  worthUntil: notice.worthUntil.toString(),
  createdAt: notice.createdAt.toString(),
})

export const noticeFromRow = (row: NoticeRow): Notice => ({
  id: row.id,
  patientId: row.patientId,
  to:
    row.personId === null
      ? {
          kind: 'address',
          address: {
            channel: present(row.channel, 'Notice.channel'),
            value: present(row.address, 'Notice.address'),
          },
        }
      : { kind: 'person', personId: row.personId },
  content: fromJson<Content>(row.content),
  choices: fromJson<readonly Choice[]>(row.choices),
  promptId: row.promptId,
  alarmId: row.alarmId,
  urgency: row.urgency,
  contactId: row.contactId,
  avoid: row.avoid,
  despiteStop: row.despiteStop,
  worthUntil: plannedMoment(row.worthUntil),
  createdAt: plannedMoment(row.createdAt),
})
