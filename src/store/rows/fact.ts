import type { Fact, FactBody } from '../../domain/fact.ts'
import type { Instant } from '../../domain/time.ts'
import { fromJson, type Json, toJson } from '../temporalJson.ts'
import { instant, momentText } from './column.ts'

/** Without `seq`, which the database gives out. */
export interface FactRow {
  readonly patientId: string
  readonly kind: FactBody['kind']
  readonly at: string
  readonly recordedAt: string
  readonly eventId: string | null
  readonly body: Json
}

export const factToRow = (fact: Fact, recordedAt: Instant): FactRow => ({
  patientId: fact.patientId,
  kind: fact.body.kind,
  at: momentText(fact.at),
  recordedAt: momentText(recordedAt),
  eventId: fact.eventId,
  body: toJson(fact.body),
})

export const factFromRow = (row: FactRow): Fact => ({
  patientId: row.patientId,
  at: instant(row.at),
  eventId: row.eventId,
  body: fromJson<FactBody>(row.body),
})
