import type { Utterance } from '../bot/inbound.ts'
import type { ChannelName } from '../domain/contact.ts'
import type { Instant } from '../domain/time.ts'
import { addressPairs } from './addressForms.ts'
import type { Tx } from './database.ts'

/** One line of a conversation as it stood on somebody's phone. */
export type ChatLine =
  | {
      readonly kind: 'ours'
      readonly messageId: string
      readonly channel: ChannelName
      readonly address: string
      readonly at: Instant
      readonly text: string
      /** queued | handing | accepted | sent | delivered | read | failed | unknown | expired */
      readonly status: string
      /** Its answers, with whether their question is still open. */
      readonly replies: readonly { readonly index: number; readonly label: string; readonly open: boolean }[]
    }
  | {
      readonly kind: 'theirs'
      readonly eventId: string
      readonly channel: ChannelName
      readonly address: string
      readonly at: Instant
      readonly utterance: Utterance
      readonly handled: boolean
    }

interface Row {
  readonly line: string
  readonly id: string
  readonly channel: ChannelName
  readonly address: string
  readonly at: string
  readonly text: string | null
  readonly status: string | null
  readonly replies: { index: number; label?: string; reply: string; open: boolean }[] | null
  readonly utterance: Utterance | null
  readonly handled: boolean | null
}

/** The newest lines at these addresses in both directions, the oldest first. */
export async function chatAt(
  database: Tx,
  addresses: readonly { readonly channel: ChannelName; readonly value: string }[],
  limit: number,
): Promise<readonly ChatLine[]> {
  if (addresses.length === 0) return []
  const pairs = addressPairs(database, addresses)
  const rows = await database.$queryRaw<Row[]>`
    SELECT * FROM (
      SELECT 'ours' AS line, m.id, m.channel, m.address, to_json(m."createdAt") #>> '{}' AS at, m.text, m.status,
        (SELECT coalesce(json_agg(r || jsonb_build_object('open', EXISTS (
            SELECT 1 FROM "Prompt" p WHERE p.id = r ->> 'promptId' AND p."closedAt" IS NULL)) ORDER BY (r ->> 'index')::int), '[]')
          FROM jsonb_array_elements(m.replies) r) AS replies,
        NULL::jsonb AS utterance, NULL::boolean AS handled, m."createdAt" AS moment, 1 AS rank
      FROM "Message" m WHERE (m.channel, m.address) IN (${pairs})
      UNION ALL
      SELECT 'theirs', e.id::text, e.channel, e.address, to_json(e."sentAt") #>> '{}', NULL, NULL, NULL,
        e.body -> 'utterance', e."handledAt" IS NOT NULL, least(e."sentAt", e."receivedAt"), 0
      FROM "Event" e WHERE e.kind = 'said' AND (e.channel, e.address) IN (${pairs})
    ) chat ORDER BY moment DESC, rank DESC LIMIT ${limit}`
  return rows.toReversed().map(lineOf)
}

function lineOf(row: Row): ChatLine {
  const common = { channel: row.channel, address: row.address, at: Temporal.Instant.from(row.at) }
  if (row.line === 'theirs') {
    return {
      kind: 'theirs',
      eventId: row.id,
      ...common,
      utterance: row.utterance ?? { kind: 'text', text: '' },
      handled: row.handled ?? false,
    }
  }
  return {
    kind: 'ours',
    messageId: row.id,
    ...common,
    text: row.text ?? '',
    status: row.status ?? '',
    replies: (row.replies ?? []).map(({ index, label, reply, open }) => ({
      index,
      label: label ?? reply,
      open,
    })),
  }
}
