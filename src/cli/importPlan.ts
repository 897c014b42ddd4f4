import { phrasesOf } from '../bot/phrases/byLanguage.ts'
import type { Address } from '../domain/contact.ts'
import { isSameAddress } from '../domain/contact.ts'
import type { Person } from '../domain/person.ts'
import { medicineLabel, type Prescription } from '../domain/prescription.ts'
import { patientPerson, personOf, type Situation } from '../domain/situation.ts'
import { localDate } from '../domain/time.ts'
import type {
  Incoming,
  IncomingCaregiver,
  IncomingPatient,
  IncomingPrescription,
  Remark,
} from '../exchange/incoming.ts'

/** What an import does about one patient. */
export interface PatientPlan {
  readonly incoming: IncomingPatient
  /** Who she is here already; null: she is new. */
  readonly known: Situation | null
  readonly adds: readonly IncomingPrescription[]
  readonly proposes: readonly IncomingCaregiver[]
  /** What is here already and stays as it is. */
  readonly asItIs: readonly string[]
}

export interface ImportPlan {
  readonly patients: readonly PatientPlan[]
  readonly leftOut: readonly Remark[]
  readonly refused: readonly Remark[]
}

/** What the file would change of what is here. Whatever is here already is never changed by it. */
export function importPlan(incoming: Incoming, here: readonly Situation[]): ImportPlan {
  const refused: Remark[] = [...incoming.refused]
  const patients = incoming.patients.map((one): PatientPlan => {
    const known = whoIs(one, here, refused)
    return known === null ? newcomer(one, refused) : planFor(one, known, refused)
  })
  refuseDoubles(patients, refused)
  return { patients, leftOut: incoming.leftOut, refused }
}

/** By the id that tookit gave her, or else by name and contact. */
function whoIs(one: IncomingPatient, here: readonly Situation[], refused: Remark[]): Situation | null {
  const byId = here.find(({ patient }) => patient.id === one.tookitId)
  if (byId !== undefined) return byId
  const namesakes = here.filter((s) => sameName(patientPerson(s).name, one.name))
  const found = namesakes.find((s) => sharesContact(patientPerson(s), one)) ?? null
  if (found === null) {
    // Nobody can know whether it is her with a new phone, and two of her would be reminded twice.
    const same = namesakes.find((s) => s.patient.birthYear === one.birthYear)
    if (same !== undefined)
      refused.push({
        at: one.at,
        why: `may be ${patientPerson(same).name} (${same.patient.id}), who is enrolled already with another contact. Give her id, or enrol her with \`npx tookit patient add\``,
      })
    return null
  }
  const [theirs, ours] = [one.birthYear, found.patient.birthYear]
  if (theirs !== null && ours !== null && theirs !== ours)
    refused.push({
      at: one.at,
      why: `has the name and contact of ${found.patient.id}, but another year of birth (${ours})`,
    })
  return found
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

const sharesContact = (person: Person, { contacts }: Pick<IncomingPatient, 'contacts'>): boolean =>
  person.contacts.some(({ address }) =>
    contacts.some((contact) => contact !== 'telegramLink' && isSameAddress(contact, address)),
  )

const newcomer = (incoming: IncomingPatient, refused: Remark[]): PatientPlan => {
  refuseTwice(incoming.prescriptions, refused)
  return {
    incoming,
    known: null,
    adds: incoming.prescriptions,
    proposes: incoming.caregivers,
    asItIs: [],
  }
}

function planFor(incoming: IncomingPatient, known: Situation, refused: Remark[]): PatientPlan {
  const asItIs = differences(incoming, known)
  const adds = incoming.prescriptions.filter((one) => {
    const same = counterpart(one, known)
    if (same !== undefined) asItIs.push(sameWords(one, same, known))
    return same === undefined
  })
  refuseTwice(adds, refused)
  const proposes = incoming.caregivers.filter((one) => {
    const same = known.caregivers.find(({ personId }) => sameName(personOf(known, personId).name, one.name))
    if (same !== undefined) asItIs.push(`${one.name} is ${same.state.kind} already (${same.id})`)
    return same === undefined
  })
  return { incoming, known, adds, proposes, asItIs }
}

const counterpart = (one: IncomingPrescription, { prescriptions }: Situation): Prescription | undefined =>
  prescriptions.find(({ id }) => id === one.tookitId) ??
  prescriptions.find(
    ({ medicine, stoppedAt }) => stoppedAt === null && isSameMedicine(medicine, one.medicine),
  )

const isSameMedicine = (a: Prescription['medicine'], b: Prescription['medicine']): boolean =>
  sameName(a.name, b.name) && a.strength === b.strength

function sameWords(one: IncomingPrescription, here: Prescription, { patient }: Situation): string {
  const label = `${medicineLabel(here.medicine)} (${here.id})`
  if (here.stoppedAt !== null) return `${label} was stopped here`
  const { regimen } = phrasesOf('en')
  const today = localDate(here.addedAt, patient.zone)
  const [ours, theirs] = [here.phases, one.phases].map((phases) => regimen({ name: '', phases, today }))
  return ours === theirs
    ? `${label} is here already`
    : `${label} is here already and differs. If the file is right: npx tookit prescription change ${here.id}`
}

function differences(incoming: IncomingPatient, { patient, people }: Situation): string[] {
  const person = people.find(({ id }) => id === patient.personId)
  const pairs = [
    ['zone', patient.zone, incoming.zone],
    ['country', patient.country, incoming.country],
    ['language', person?.language, incoming.language],
  ] as const
  const said = pairs.flatMap(([what, ours, theirs]) =>
    ours === theirs ? [] : [`${what} is ${ours} here and ${theirs} in the file`],
  )
  const more = incoming.contacts.filter(
    (contact): contact is Address =>
      contact !== 'telegramLink' &&
      person?.contacts.some(({ address }) => isSameAddress(address, contact)) !== true,
  )
  return [
    ...said,
    ...more.map(
      ({ channel }) => `another ${channel} contact stands in the file: npx tookit contact add --help`,
    ),
  ]
}

function refuseTwice(prescriptions: readonly IncomingPrescription[], refused: Remark[]): void {
  for (const [i, one] of prescriptions.entries())
    if (prescriptions.findIndex((other) => isSameMedicine(other.medicine, one.medicine)) !== i)
      refused.push({
        at: one.at,
        why: `${medicineLabel(one.medicine)} stands twice in the file for this patient`,
      })
}

/** One person as two patients would be reminded twice. */
function refuseDoubles(patients: readonly PatientPlan[], refused: Remark[]): void {
  for (const [i, one] of patients.entries())
    if (patients.slice(0, i).some((other) => isSamePatient(other, one)))
      refused.push({ at: one.incoming.at, why: 'this patient stands twice in the file' })
}

function isSamePatient(a: PatientPlan, b: PatientPlan): boolean {
  if (a.known !== null && a.known === b.known) return true
  if (!sameName(a.incoming.name, b.incoming.name)) return false
  return a.incoming.birthYear === b.incoming.birthYear || contactsMeet(a.incoming, b.incoming)
}

const contactsMeet = (a: IncomingPatient, b: IncomingPatient): boolean =>
  a.contacts.some((one) =>
    b.contacts.some(
      (other) => one !== 'telegramLink' && other !== 'telegramLink' && isSameAddress(one, other),
    ),
  )
