import { phrasesOf } from '../../src/bot/phrases/byLanguage.ts'
import { fileFields } from '../../src/cli/fileFields.ts'
import type { Prescription } from '../../src/domain/prescription.ts'
import { bundleIn, type ReadingBundle } from '../../src/exchange/fhir/bundleIn.ts'
import type { Fields } from '../../src/exchange/fields.ts'
import type { Incoming, Placing } from '../../src/exchange/incoming.ts'
import type { Outgoing } from '../../src/exchange/outgoing.ts'
import { ana } from '../domain/rows.ts'

export const now = Temporal.Instant.from('2026-11-24T09:00Z')

export const fields: Fields = fileFields

export const nothingPlaced: Placing = { parts: new Map(), daily: new Map(), everyHours: new Map() }

export const reading: ReadingBundle = {
  fields,
  placing: nothingPlaced,
  defaults: { zone: null, country: null, language: 'en' },
  now,
}

export const out = (...prescriptions: readonly Prescription[]): Outgoing => ({
  patient: { ...ana, zone: 'Europe/Madrid', country: 'ES', birthYear: 1990 },
  person: {
    id: 'person-ana',
    name: 'Ana',
    language: 'es',
    contacts: [contact('sms', '+34600000001', 0), contact('slack', 'U0123ABC', 1)],
    stoppedAt: null,
    isOperator: false,
  },
  caregivers: [
    { id: 'cg-ben', relation: 'brother', name: 'Ben', contacts: [contact('sms', '+34600000002', 0)] },
  ],
  prescriptions: prescriptions.map((one) => ({ ...one, patientId: ana.id })),
  appointments: [],
  says: phrasesOf('es'),
  now,
})

const contact = (channel: 'sms' | 'slack', value: string, order: number) => ({
  id: value,
  personId: 'person',
  address: { channel, value },
  order,
  state: 'usable' as const,
  since: now,
})

export const readBundle = (bundle: unknown, how: Partial<ReadingBundle> = {}): Incoming =>
  bundleIn(JSON.stringify(bundle), { ...reading, ...how })
