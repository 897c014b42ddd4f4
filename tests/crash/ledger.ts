import { Client } from 'pg'
import type { OnPhone } from './town.ts'

export interface DoseEntry {
  readonly id: string
  readonly state: string
  readonly takenAt: string | null
  readonly byRole: string | null
  readonly snoozes: number | null
}

export interface FactEntry {
  readonly patientId: string
  readonly kind: string
  readonly at: string
  readonly body: string
}

export interface NoticeEntry {
  readonly id: string
  readonly personId: string | null
  readonly state: string
  readonly why: string | null
  readonly messageId: string | null
}

export interface MessageEntry {
  readonly id: string
  readonly channel: string
  readonly address: string
  readonly text: string
  readonly noticeIds: readonly string[]
  readonly status: string
  readonly externalId: string | null
  readonly createdAt: string
  /** What came of each attempt, in order. */
  readonly results: readonly (string | null)[]
}

export interface EventEntry {
  readonly channel: string
  readonly externalId: string
  readonly handled: boolean
  readonly attempts: number
}

/** All that is known after a day. */
export interface Ledger {
  readonly doses: readonly DoseEntry[]
  readonly facts: readonly FactEntry[]
  readonly notices: readonly NoticeEntry[]
  readonly messages: readonly MessageEntry[]
  /** What people have said. */
  readonly events: readonly EventEntry[]
  readonly stuckPatients: number
  readonly onPhones: readonly OnPhone[]
  readonly done: readonly { readonly channel: string; readonly externalId: string }[]
}

export async function readLedger(
  connectionString: string,
  { onPhones, done }: Pick<Ledger, 'onPhones' | 'done'>,
): Promise<Ledger> {
  const client = new Client({ connectionString })
  await client.connect()
  const rows = async <T>(sql: string): Promise<readonly T[]> =>
    (await client.query<{ row: T }>(`SELECT to_json(t) AS "row" FROM (${sql}) t`)).rows.map(({ row }) => row)
  try {
    const [stuck] = await rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM "Patient" WHERE "stuckSince" IS NOT NULL`,
    )
    return {
      onPhones,
      done,
      doses: await rows(`SELECT "id", "state", "takenAt", "byRole", "snoozes" FROM "Dose" ORDER BY "id"`),
      facts: await rows(
        `SELECT "patientId", "kind", "at", "body"::text AS "body" FROM "Fact" ORDER BY "seq"`,
      ),
      notices: await rows(`SELECT "id", "personId", "state", "why", "messageId" FROM "Notice" ORDER BY "id"`),
      messages:
        await rows(`SELECT "id", "channel", "address", "text", "noticeIds", "status", "externalId", "createdAt",
        (SELECT json_agg(a."result" ORDER BY a."number") FROM "Attempt" a WHERE a."messageId" = m."id") AS "results"
        FROM "Message" m ORDER BY "createdAt", "id"`),
      events:
        await rows(`SELECT "channel", "externalId", "handledAt" IS NOT NULL AS "handled", "attempts" FROM "Event"
        WHERE "kind" = 'said' ORDER BY "id"`),
      stuckPatients: stuck?.n ?? 0,
    }
  } finally {
    await client.end()
  }
}
