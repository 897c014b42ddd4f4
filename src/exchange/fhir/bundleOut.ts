import type { Bundle as BundleR4, MedicationRequest as MedicationRequestR4 } from 'fhir/r4.js'
import type { Bundle as BundleR5, MedicationRequest as MedicationRequestR5 } from 'fhir/r5.js'
import type { Contact } from '../../domain/contact.ts'
import { medicineLabel, type Prescription } from '../../domain/prescription.ts'
import type { Supply } from '../../domain/supply.ts'
import { type LocalDate, localDate } from '../../domain/time.ts'
import type { Outgoing, OutgoingCaregiver } from '../outgoing.ts'
import { type DosageWritten, dosagesOut } from './dosageOut.ts'
import { type Extension, identifiers, urls } from './extensions.ts'

/** A patient, the people around her and her prescriptions, as FHIR R4 (4.0.1). */
export const bundleR4 = (out: Outgoing): BundleR4 => collectionOf(out, requestR4)

/** As FHIR R5 (5.0.0). */
export const bundleR5 = (out: Outgoing): BundleR5 => collectionOf(out, requestR5)

/** What the two versions have in common: all but the prescriptions. */
const collectionOf = <Request>(out: Outgoing, requestOf: (one: Prescription, out: Outgoing) => Request) => ({
  resourceType: 'Bundle' as const,
  type: 'collection' as const,
  timestamp: out.now.toString({ smallestUnit: 'second' }),
  entry: [
    { fullUrl: urn('patient', out.patient.id), resource: patientOut(out) },
    ...out.caregivers.map((one) => ({
      fullUrl: urn('caregiver', one.id),
      resource: relatedPersonOut(one, out.patient.id),
    })),
    ...out.prescriptions.map((one) => ({
      fullUrl: urn('prescription', one.id),
      resource: requestOf(one, out),
    })),
  ],
})

/** Entries refer to each other by these, as a collection needs. */
const urn = (kind: 'patient' | 'caregiver' | 'prescription', id: string): string => `urn:tookit:${kind}:${id}`

const patientOut = ({ patient, person }: Outgoing) => ({
  resourceType: 'Patient' as const,
  extension: [{ url: urls.timezone, valueCode: patient.zone }],
  identifier: [{ system: identifiers.patient, value: patient.id }],
  name: [{ given: [person.name] }],
  ...(person.contacts.length === 0 ? {} : { telecom: person.contacts.flatMap(telecomOut) }),
  ...(patient.birthYear === null ? {} : { birthDate: String(patient.birthYear) }),
  address: [{ country: patient.country }],
  communication: [{ language: languageOut(person.language), preferred: true }],
})

const relatedPersonOut = ({ relation, name, contacts }: OutgoingCaregiver, patientId: string) => ({
  resourceType: 'RelatedPerson' as const,
  patient: { reference: urn('patient', patientId) },
  ...(relation === null ? {} : { relationship: [{ text: relation }] }),
  name: [{ given: [name] }],
  ...(contacts.length === 0 ? {} : { telecom: contacts.flatMap(telecomOut) }),
})

const languageOut = (code: string) => ({ coding: [{ system: 'urn:ietf:bcp:47', code }] })

/** A Telegram chat is nobody's but the bot's, so only that there is one is said. */
const telecomOut = ({ address: { channel, value }, order }: Contact): readonly TelecomOut[] => {
  const rank = order + 1
  switch (channel) {
    case 'sms':
      return [{ system: 'sms', value, rank }]
    case 'slack':
      return [{ system: 'other', value: `slack:${value}`, rank }]
    case 'telegram':
      return [{ system: 'other', value: 'telegram', rank }]
    default:
      return channel satisfies never
  }
}

interface TelecomOut {
  readonly system: 'sms' | 'other'
  readonly value: string
  readonly rank: number
}

function requestR4(prescription: Prescription, out: Outgoing): MedicationRequestR4 {
  const { purpose } = prescription
  return {
    resourceType: 'MedicationRequest',
    ...requestOut(prescription, out),
    medicationCodeableConcept: medicineOut(prescription),
    ...(purpose === null ? {} : { reasonCode: [{ text: purpose }] }),
    reportedBoolean: prescription.source === 'reported',
    dosageInstruction: written(prescription, out).map(({ dosage, asNeeded }) => ({
      ...dosage,
      ...(asNeeded === null
        ? {}
        : asNeeded.reason === null
          ? { asNeededBoolean: true }
          : { asNeededCodeableConcept: { text: asNeeded.reason } }),
      ...(asNeeded?.maximum ? { maxDosePerPeriod: asNeeded.maximum } : {}),
    })),
  }
}

function requestR5(prescription: Prescription, out: Outgoing): MedicationRequestR5 {
  const { purpose } = prescription
  return {
    resourceType: 'MedicationRequest',
    ...requestOut(prescription, out),
    medication: { concept: medicineOut(prescription) },
    ...(purpose === null ? {} : { reason: [{ concept: { text: purpose } }] }),
    reported: prescription.source === 'reported',
    dosageInstruction: written(prescription, out).map(({ dosage, asNeeded }) => ({
      ...dosage,
      ...(asNeeded === null ? {} : { asNeeded: true }),
      ...(asNeeded?.reason ? { asNeededFor: [{ text: asNeeded.reason }] } : {}),
      ...(asNeeded?.maximum ? { maxDosePerPeriod: [asNeeded.maximum] } : {}),
    })),
  }
}

function requestOut(
  { id, patientId, critical, addedAt, stoppedAt, supply }: Prescription,
  { patient }: Outgoing,
) {
  return {
    ...(critical ? { extension: [{ url: urls.critical, valueBoolean: true }] } : {}),
    identifier: [{ system: identifiers.prescription, value: id }],
    status: stoppedAt === null ? ('active' as const) : ('stopped' as const),
    intent: 'order' as const,
    subject: { reference: urn('patient', patientId) },
    authoredOn: localDate(addedAt, patient.zone).toString(),
    ...dispenseOut(supply),
  }
}

/** What is left at home is no part of the order. */
function dispenseOut(supply: Supply | undefined) {
  const { refills = null, perFill = null } = supply?.terms ?? {}
  if (refills === null && perFill === null) return {}
  return {
    dispenseRequest: {
      ...(refills === null ? {} : { numberOfRepeatsAllowed: refills }),
      ...(perFill === null ? {} : { quantity: { value: perFill.numerator / perFill.denominator } }),
    },
  }
}

const medicineOut = ({ medicine }: Prescription): { text: string; extension: Extension[] } => ({
  extension: [
    {
      url: urls.medicine,
      extension: [
        { url: 'name', valueString: medicine.name },
        ...(medicine.strength === null ? [] : [{ url: 'strength', valueString: medicine.strength }]),
        ...medicine.otherNames.map((valueString) => ({ url: 'other-name', valueString })),
      ],
    },
  ],
  text: medicineLabel(medicine),
})

const written = ({ phases }: Prescription, { says, now, patient }: Outgoing): readonly DosageWritten[] => {
  const today: LocalDate = localDate(now, patient.zone)
  return phases.flatMap((phase, i) => dosagesOut(phase, i + 1, says, today))
}
