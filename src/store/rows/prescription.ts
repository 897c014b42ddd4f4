import type { PlanRequest } from '../../domain/planDraft.ts'
import type { Prescription } from '../../domain/prescription.ts'
import type { Supply } from '../../domain/supply.ts'
import { fromJson, type Json, toJson } from '../temporalJson.ts'
import { instant, instantOrNull, text } from './column.ts'

export interface PrescriptionRow {
  readonly id: string
  readonly patientId: string
  readonly medicine: string
  readonly strength: string | null
  readonly otherNames: readonly string[]
  readonly purpose: string | null
  readonly source: Prescription['source']
  readonly critical: boolean
  readonly reminders: Json
  readonly alarm: Json
  readonly phases: Json
  readonly supply: Json | null
  readonly addedAt: string
  readonly stoppedAt: string | null
  readonly request: Json
}

export const prescriptionToRow = (prescription: Prescription): PrescriptionRow => ({
  id: prescription.id,
  patientId: prescription.patientId,
  medicine: prescription.medicine.name,
  strength: prescription.medicine.strength,
  otherNames: prescription.medicine.otherNames,
  purpose: prescription.purpose,
  source: prescription.source,
  critical: prescription.critical,
  reminders: toJson(prescription.reminders),
  alarm: toJson(prescription.alarm),
  phases: toJson(prescription.phases),
  supply: prescription.supply === undefined ? null : toJson(prescription.supply),
  addedAt: prescription.addedAt.toString(),
  stoppedAt: text(prescription.stoppedAt),
  request: toJson(prescription.request ?? null),
})

export const prescriptionFromRow = (row: PrescriptionRow): Prescription => ({
  id: row.id,
  patientId: row.patientId,
  medicine: { name: row.medicine, strength: row.strength, otherNames: row.otherNames },
  purpose: row.purpose,
  source: row.source,
  critical: row.critical,
  reminders: fromJson<Prescription['reminders']>(row.reminders),
  alarm: fromJson<Prescription['alarm']>(row.alarm),
  phases: fromJson<Prescription['phases']>(row.phases),
  ...(row.supply === null ? {} : { supply: fromJson<Supply>(row.supply) }),
  addedAt: instant(row.addedAt),
  stoppedAt: instantOrNull(row.stoppedAt),
  ...(row.request === null ? {} : { request: fromJson<PlanRequest>(row.request) }),
})
