import type { Instant } from '../../domain/time.ts'
import { localDate } from '../../domain/time.ts'
import { type Fields, readField } from '../fields.ts'
import type {
  Defaults,
  Incoming,
  IncomingCaregiver,
  IncomingPatient,
  IncomingPrescription,
  Placing,
} from '../incoming.ts'
import { conceptText } from './conceptIn.ts'
import { Element, Findings } from './element.ts'
import { identifiers, urls } from './extensions.ts'
import { contactsIn, languageIn, nameIn } from './personIn.ts'
import { idIn, requestIn } from './requestIn.ts'

export interface ReadingBundle {
  readonly fields: Fields
  readonly placing: Placing
  readonly defaults: Defaults
  readonly now: Instant
}

/** A Bundle of FHIR R4 or R5: Patient, RelatedPerson and MedicationRequest. Nothing that it says is passed over in silence. */
export function bundleIn(text: string, how: ReadingBundle): Incoming {
  const findings = new Findings()
  const json = parsed(text)
  if (json === undefined) {
    findings.refuse('Bundle', 'is no JSON')
    return { patients: [], ...findings }
  }
  const bundle = new Element(json, 'Bundle', findings)
  if (bundle.text('resourceType') !== 'Bundle' || bundle.text('type') === 'history') {
    bundle.refuse('resourceType', 'has to be a Bundle, and not of type history')
    return { patients: [], ...findings }
  }
  const resources = resourcesOf(bundle)
  const patients = resources.flatMap((one) =>
    one.type === 'Patient' ? (patientIn(one, resources, how) ?? []) : [],
  )
  for (const { type, element } of resources) leaveOutUnread(type, element)
  refuseOrphans(resources)
  return { patients, leftOut: unique(findings.leftOut), refused: unique(findings.refused) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}

interface Resource {
  readonly type: string
  readonly names: readonly string[]
  readonly element: Element
}

function resourcesOf(bundle: Element): readonly Resource[] {
  return bundle.children('entry').flatMap((entry): readonly Resource[] => {
    if (entry.child('request')?.text('method') === 'DELETE')
      entry.refuse('request', 'is to delete, which is not done here')
    const element = entry.child('resource')
    if (element === null) return []
    const type = element.text('resourceType') ?? ''
    const [fullUrl, id] = [entry.text('fullUrl'), element.text('id')]
    const names = [...(fullUrl === null ? [] : [fullUrl]), ...(id === null ? [] : [`${type}/${id}`])]
    if (element.has('implicitRules'))
      element.refuse('implicitRules', 'is not understood here and must not be passed over')
    return [{ type, names, element }]
  })
}

const refersTo = (reference: string | null, { names }: Resource): boolean =>
  reference !== null && names.some((name) => name === reference || reference.endsWith(`/${name}`))

const patientOf = ({ type, element }: Resource): string | null =>
  element.child(type === 'RelatedPerson' ? 'patient' : 'subject')?.text('reference') ?? null

function patientIn(resource: Resource, all: readonly Resource[], how: ReadingBundle): IncomingPatient | null {
  const { element } = resource
  if (element.flag('active') === false)
    return element.findings.leaveOut(element.path, 'this record is not in use')
  if (element.has('deceasedDateTime') || element.flag('deceasedBoolean') === true)
    return element.findings.leaveOut(element.path, 'she has died')
  element.noModifiers()
  const { fields, defaults } = how
  const name = nameIn(element, fields)
  const zone = zoneIn(element, fields) ?? defaults.zone
  const country = countryIn(element, fields) ?? defaults.country
  if (zone === null)
    element.refuse('extension', `says no time zone (${urls.timezone}). Give one for all with --zone`)
  if (country === null) element.refuse('address', 'says no country. Give one for all with --country')
  if (zone === null || country === null) return null
  const contacts = contactsIn(element, country, fields)
  if (contacts.length === 0)
    element.refuse('telecom', 'says no way to reach her: a mobile phone, or telegram')
  const own = all.filter((one) => refersTo(patientOf(one), resource))
  const context = {
    zone,
    placing: how.placing,
    today: localDate(how.now, zone),
    find: (reference: string) => all.find((one) => refersTo(reference, one))?.element ?? null,
  }
  const prescriptions = own.flatMap((one): readonly IncomingPrescription[] =>
    one.type === 'MedicationRequest' ? asList(requestIn(one.element, context)) : [],
  )
  const caregivers = own.flatMap((one): readonly IncomingCaregiver[] =>
    one.type === 'RelatedPerson' ? asList(caregiverIn(one.element, country, how)) : [],
  )
  if (name === null) return null
  return {
    at: element.path,
    tookitId: idIn(element, identifiers.patient),
    name,
    birthYear: birthYearIn(element, fields),
    zone,
    country,
    language: languageIn(element, fields) ?? defaults.language,
    contacts,
    prescriptions,
    caregivers,
  }
}

const asList = <T>(one: T | null): readonly T[] => (one === null ? [] : [one])

function zoneIn(patient: Element, fields: Fields): string | null {
  const places = [patient, ...patient.children('address')]
  const found = places.flatMap((one) => one.extension(urls.timezone) ?? [])[0]
  const said = found?.text('valueCode') ?? null
  return found === undefined || said === null
    ? null
    : readField(fields.zone, said, (why) => found.refuse('valueCode', why))
}

function countryIn(patient: Element, fields: Fields): string | null {
  const found = patient.children('address').find((one) => one.has('country') && one.text('use') !== 'old')
  const said = found?.text('country') ?? null
  return found === undefined || said === null
    ? null
    : readField(fields.country, said, (why) => found.refuse('country', why))
}

function birthYearIn(patient: Element, fields: Fields): number | null {
  const said = patient.text('birthDate')
  return said === null
    ? null
    : readField(fields.birthYear, said.slice(0, 4), (why) => patient.refuse('birthDate', why))
}

function caregiverIn(
  person: Element,
  country: string,
  { fields, defaults }: ReadingBundle,
): IncomingCaregiver | null {
  if (person.flag('active') === false)
    return person.findings.leaveOut(person.path, 'this record is not in use')
  person.noModifiers()
  const name = nameIn(person, fields)
  const relation = conceptText(person.children('relationship')[0] ?? null)
  const contacts = contactsIn(person, country, fields)
  if (contacts.length === 0)
    person.refuse('telecom', 'says no way to reach this person: a mobile phone, or telegram')
  if (name === null) return null
  const language = languageIn(person, fields) ?? defaults.language
  return { at: person.path, name, relation, language, contacts }
}

const read: ReadonlySet<string> = new Set(['Patient', 'RelatedPerson', 'MedicationRequest', 'Medication'])

function leaveOutUnread(type: string, element: Element): void {
  if (type.startsWith('Medication') && !read.has(type))
    element.refuse('resourceType', `${type} is not read here; say what she takes in a MedicationRequest`)
  else if (!read.has(type)) element.findings.leaveOut(element.path, `${type} is nothing for tookit`)
}

/** Whatever is about a patient whom the file does not hold. */
function refuseOrphans(all: readonly Resource[]): void {
  const patients = all.filter(({ type }) => type === 'Patient')
  for (const one of all) {
    if (one.type !== 'MedicationRequest' && one.type !== 'RelatedPerson') continue
    if (!patients.some((patient) => refersTo(patientOf(one), patient)))
      one.element.refuse(one.type === 'RelatedPerson' ? 'patient' : 'subject', 'is nobody in this file')
  }
}

/** An element may have been looked at twice. */
const unique = <T extends { at: string; why: string }>(all: readonly T[]): readonly T[] =>
  all.filter((one, i) => all.findIndex(({ at, why }) => at === one.at && why === one.why) === i)
