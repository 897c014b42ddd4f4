import { describe, expect, it } from 'vitest'
import { bundleR4, bundleR5 } from '../../src/exchange/fhir/bundleOut.ts'
import { holds } from '../support/properties.ts'
import { faultsByR4, faultsByR5 } from './fhirSchemas.ts'
import { out, readBundle } from './files.ts'
import { anyPrescribed, regimenOf, timings } from './regimens.ts'

const runs = 40
const versions = [
  { version: 'R4', write: bundleR4, faults: faultsByR4 },
  { version: 'R5', write: bundleR5, faults: faultsByR5 },
]

describe.each(versions)('FHIR $version, out and in again', ({ write, faults }) => {
  it.each(Object.entries(timings))('is the same regimen: %s', (_kind, timing) => {
    holds(runs, anyPrescribed(timing), (prescription) => {
      const { patients, refused, leftOut } = readBundle(write(out(prescription)))
      expect([...refused, ...leftOut]).toEqual([])
      const [back] = patients[0]?.prescriptions ?? []
      expect(back).toMatchObject({
        tookitId: prescription.id,
        medicine: prescription.medicine,
        purpose: prescription.purpose,
        source: prescription.source,
        critical: prescription.critical,
      })
      const { refills = null, perFill = null } = prescription.supply?.terms ?? {}
      expect(back?.supply).toEqual(
        refills === null && perFill === null ? undefined : { left: null, refills, perFill },
      )
      expect(regimenOf(back?.phases ?? [])).toEqual(regimenOf(prescription.phases))
    })
  })

  it.each(Object.entries(timings))('is valid: %s', (_kind, timing) => {
    holds(Math.round(runs / 4), anyPrescribed(timing), (prescription) => {
      expect(faults(JSON.parse(JSON.stringify(write(out(prescription)))))).toEqual([])
    })
  })

  it('knows the patient and the people around her again', () => {
    const { patients } = readBundle(write(out()))
    expect(patients).toMatchObject([
      {
        tookitId: 'ana',
        name: 'Ana',
        birthYear: 1990,
        zone: 'Europe/Madrid',
        country: 'ES',
        language: 'es',
        contacts: [
          { channel: 'sms', value: '+34600000001' },
          { channel: 'slack', value: 'U0123ABC' },
        ],
        caregivers: [{ name: 'Ben', relation: 'brother', contacts: [{ value: '+34600000002' }] }],
      },
    ])
  })
})

describe('the check against a schema', () => {
  const wrong = [
    { what: 'an element that does not exist', change: { repeat: { timesOfDay: ['08:00:00'] } } },
    { what: 'a value of another type', change: { repeat: { timeOfDay: '08:00:00' } } },
  ]
  it.each(wrong)('finds $what', ({ change }) => {
    const request = {
      resourceType: 'MedicationRequest',
      status: 'active',
      intent: 'order',
      subject: { reference: 'Patient/1' },
      dosageInstruction: [{ timing: change }],
    }
    const bundle = (medicine: object) => ({
      resourceType: 'Bundle',
      type: 'collection',
      entry: [{ resource: { ...request, ...medicine } }],
    })
    expect(faultsByR4(bundle({ medicationCodeableConcept: { text: 'lithium' } }))).not.toEqual([])
    expect(faultsByR5(bundle({ medication: { concept: { text: 'lithium' } } }))).not.toEqual([])
  })
})
