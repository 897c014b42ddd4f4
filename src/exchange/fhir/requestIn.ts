import { fractionFromDecimal } from '../../domain/fraction.ts'
import type { Medicine } from '../../domain/prescription.ts'
import type { LocalDate, Zone } from '../../domain/time.ts'
import type { IncomingPrescription, Placing } from '../incoming.ts'
import { medicineFrom } from '../medicineFrom.ts'
import { conceptText } from './conceptIn.ts'
import { dateIn } from './dateIn.ts'
import type { Element } from './element.ts'
import { identifiers, urls } from './extensions.ts'
import { phasesIn } from './phasesIn.ts'

export interface RequestContext {
  readonly zone: Zone
  readonly placing: Placing
  readonly today: LocalDate
  /** A resource of the same file; null: there is none. */
  readonly find: (reference: string) => Element | null
}

/** A MedicationRequest of R4 or R5; null: refused, or left out since it is not in force. */
export function requestIn(request: Element, context: RequestContext): IncomingPrescription | null {
  const why = notInForce(request)
  if (why !== null) return request.findings.leaveOut(request.path, why)
  request.only(known)
  if (request.flag('doNotPerform') === true)
    return request.refuse('doNotPerform', 'says what she must not take')
  if (request.text('status') !== 'active') return request.refuse('status', 'has to be active')
  const intent = request.text('intent')
  if (intent === null || !orders.has(intent)) return request.refuse('intent', 'is no order')
  const medicine = medicineIn(request, context)
  const orElseFrom = dateIn(request, 'authoredOn', context.zone) ?? context.today
  const phases = phasesIn(request, request.children('dosageInstruction'), { ...context, orElseFrom })
  if (medicine === null || phases === null) return null
  return {
    at: request.path,
    tookitId: idIn(request, identifiers.prescription),
    medicine,
    purpose: purposeIn(request),
    source: isReported(request) ? 'reported' : 'ordered',
    critical: request.extension(urls.critical)?.flag('valueBoolean') === true,
    phases,
    ...supplyIn(request),
  }
}

/** Of what is dispensed: how much at a time, and how often again. Whom by and for how long is passed over. */
function supplyIn(request: Element): Pick<IncomingPrescription, 'supply'> {
  const dispense = request.child('dispenseRequest')
  const refills = dispense?.number('numberOfRepeatsAllowed') ?? null
  const quantity = dispense?.child('quantity')?.number('value') ?? null
  const perFill = quantity === null ? null : fractionFromDecimal(String(quantity))
  const isCount = refills === null || (Number.isInteger(refills) && refills >= 0)
  if (!isCount) request.refuse('dispenseRequest.numberOfRepeatsAllowed', 'has to be a whole number')
  return refills === null && perFill === null ? {} : { supply: { left: null, refills, perFill } }
}

/** Of those that are known; what says who, where and how it is paid and dispensed changes neither how much nor when. */
const known = [
  'resourceType',
  'meta',
  'language',
  'text',
  'contained',
  'identifier',
  'basedOn',
  'groupIdentifier',
  'priorPrescription',
  'instantiatesCanonical',
  'instantiatesUri',
  'status',
  'statusReason',
  'statusChanged',
  'intent',
  'category',
  'priority',
  'doNotPerform',
  'medicationCodeableConcept',
  'medicationReference',
  'medication',
  'subject',
  'informationSource',
  'encounter',
  'supportingInformation',
  'authoredOn',
  'requester',
  'reportedBoolean',
  'reportedReference',
  'reported',
  'performer',
  'performerType',
  'recorder',
  'reason',
  'reasonCode',
  'reasonReference',
  'courseOfTherapyType',
  'insurance',
  'note',
  'renderedDosageInstruction',
  'dosageInstruction',
  'dispenseRequest',
  'substitution',
  'detectedIssue',
  'eventHistory',
]

const orders: ReadonlySet<string> = new Set([
  'order',
  'original-order',
  'reflex-order',
  'filler-order',
  'instance-order',
])

const statuses: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'on-hold': 'it is on hold',
    cancelled: 'it was cancelled',
    completed: 'it is completed',
    ended: 'it has ended',
    stopped: 'it was stopped',
    'entered-in-error': 'it was entered in error',
    draft: 'it is a draft',
    unknown: 'nobody knows whether it is in force (status unknown)',
  }),
)

/** Why tookit has nothing to do with it; null: it may be in force. */
function notInForce(request: Element): string | null {
  const why = statuses.get(request.text('status') ?? '')
  if (why !== undefined) return why
  const intent = request.text('intent')
  return intent === 'proposal' || intent === 'plan' || intent === 'option'
    ? `it is a ${intent}, no order`
    : null
}

export function idIn(resource: Element, system: string): string | null {
  const own = resource.children('identifier').find((one) => one.text('system') === system)
  return own?.text('value') ?? null
}

function medicineIn(request: Element, { find }: RequestContext): Medicine | null {
  const inR5 = request.child('medication')
  const concept = request.child('medicationCodeableConcept') ?? inR5?.child('concept') ?? null
  if (concept !== null) return conceptMedicine(request, concept)
  const reference = request.child('medicationReference') ?? inR5?.child('reference') ?? null
  const uri = reference?.text('reference') ?? null
  const contained = request.children('contained').find((one) => `#${one.text('id')}` === uri)
  const medication = contained ?? (uri === null ? null : find(uri))
  const named = medication?.child('code') ?? null
  if (named !== null) return conceptMedicine(request, named)
  const display = reference?.text('display') ?? null
  return display === null
    ? request.refuse('medication', 'names no medicine, and the file holds no Medication that does')
    : medicineFrom(display)
}

function conceptMedicine(request: Element, concept: Element): Medicine | null {
  const apart = concept.extension(urls.medicine)
  const name = apart?.extension('name')?.text('valueString') ?? null
  if (apart !== null && name !== null)
    return {
      name,
      strength: apart.extension('strength')?.text('valueString') ?? null,
      otherNames: apart.extensions('other-name').flatMap((one) => one.text('valueString') ?? []),
    }
  const text = conceptText(concept)
  return text === null ? request.refuse('medication', 'is a code without a name') : medicineFrom(text)
}

function purposeIn(request: Element): string | null {
  const concepts = [
    ...request.children('reasonCode'),
    ...(request.has('reason') ? request.children('reason').flatMap((one) => one.child('concept') ?? []) : []),
  ]
  const [first] = concepts.flatMap((one) => conceptText(one) ?? [])
  return first ?? null
}

const isReported = (request: Element): boolean =>
  request.flag('reportedBoolean') === true ||
  request.flag('reported') === true ||
  request.has('reportedReference')
