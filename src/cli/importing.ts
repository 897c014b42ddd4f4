import { propose } from '../bot/topics/caregivers.ts'
import { prescribe, type SupplyOrder, writeDownSupply } from '../bot/topics/prescribing.ts'
import type { Turn } from '../bot/turn.ts'
import { sharesNothing } from '../domain/caregiver.ts'
import type { Patient } from '../domain/patient.ts'
import type { Person } from '../domain/person.ts'
import type { Instant } from '../domain/time.ts'
import type {
  IncomingCaregiver,
  IncomingContact,
  IncomingPrescription,
  IncomingSupply,
} from '../exchange/incoming.ts'
import { nobody, peopleAt } from '../store/admin.ts'
import { newCode } from '../store/invitations.ts'
import { NotDone } from './badInput.ts'
import { consentsAlone, patientFrom, personFrom } from './commands/patientAdd.ts'
import { newId } from './ids.ts'
import type { ImportPlan, PatientPlan } from './importPlan.ts'
import type { TypedContact } from './input.ts'
import { giveOut, invitePatient } from './invite.ts'
import type { Session } from './session.ts'

/** One patient of an import, ready to be written. */
interface Ready {
  readonly plan: PatientPlan
  readonly patientId: string
  /** Null: she is here already. */
  readonly enrols: { readonly person: Person; readonly patient: Patient; readonly alone: boolean } | null
  readonly code: string | null
  readonly proposes: readonly Proposal[]
}

interface Proposal {
  readonly caregiver: IncomingCaregiver
  readonly person: Person
  readonly code: string | null
}

/** What has to be passed on after an import. */
export interface Imported {
  readonly patientId: string
  readonly name: string
  readonly isNew: boolean
  /** Under age or the like: not invited before somebody has consented. */
  readonly awaitsConsent: boolean
  readonly codes: readonly { readonly name: string; readonly code: string }[]
}

/** Carries out a plan in one transaction. @throws NotDone when something has changed since it was made. */
export async function carryOut(
  session: Session,
  plan: ImportPlan,
  invitedBy: string,
): Promise<readonly Imported[]> {
  const now = await session.store.now()
  const all: Ready[] = []
  for (const patient of plan.patients) all.push(await ready(session, patient, invitedBy, now))
  const enrols = all.flatMap((one) => one.enrols ?? [])
  const known = all.filter(({ enrols: isNew }) => isNew === null)
  await session.enrol(
    { ...nobody, people: enrols.map(({ person }) => person), patients: enrols.map(({ patient }) => patient) },
    (turn) => {
      const one = all.find(({ patientId }) => patientId === turn.patient.id)
      if (one !== undefined) write(turn, one)
    },
    {
      patientIds: known.map(({ patientId }) => patientId),
      personIds: known.flatMap(({ proposes }) => proposes.map(({ person }) => person.id)),
    },
  )
  return all.map(({ plan: { incoming }, patientId, enrols: isNew, code, proposes }) => ({
    patientId,
    name: incoming.name,
    isNew: isNew !== null,
    awaitsConsent: isNew?.alone === false,
    codes: [
      ...(code === null ? [] : [{ name: incoming.name, code }]),
      ...proposes.flatMap((one) => (one.code === null ? [] : [{ name: one.person.name, code: one.code }])),
    ],
  }))
}

async function ready(session: Session, plan: PatientPlan, invitedBy: string, now: Instant): Promise<Ready> {
  const { incoming, known } = plan
  const proposes: Proposal[] = []
  for (const caregiver of plan.proposes) {
    const person =
      (await samePerson(session, caregiver)) ?? personFrom(typed(caregiver), newId('person'), now)
    proposes.push({ caregiver, person, code: codeFor(caregiver.contacts) })
  }
  if (known !== null) return { plan, patientId: known.patient.id, enrols: null, code: null, proposes }
  const her = {
    ...typed(incoming),
    ...incoming,
    ...(incoming.birthYear === null ? {} : { born: incoming.birthYear }),
  }
  const alone = consentsAlone(session, her, now)
  const person = personFrom(typed(incoming), newId('person'), now)
  const patient = patientFrom({ ...her, invitedBy }, person.id, now, alone)
  const code = alone ? codeFor(incoming.contacts) : null
  return { plan, patientId: patient.id, enrols: { person, patient, alone }, code, proposes }
}

const typed = ({ name, language, contacts }: Pick<IncomingCaregiver, 'name' | 'language' | 'contacts'>) => ({
  name,
  language,
  contact: contacts.map(
    (one): TypedContact => (one === 'telegramLink' ? { kind: one } : { kind: 'address', address: one }),
  ),
})

const codeFor = (contacts: readonly IncomingContact[]): string | null =>
  contacts.includes('telegramLink') ? newCode() : null

/** Somebody whom tookit knows by this name at this address is the same person. */
async function samePerson({ store }: Session, { name, contacts }: IncomingCaregiver): Promise<Person | null> {
  for (const contact of contacts) {
    if (contact === 'telegramLink') continue
    const there = await peopleAt(store.database, contact)
    const same = there.find((person) => person.name.toLowerCase() === name.toLowerCase())
    if (same !== undefined) return same
  }
  return null
}

function write(turn: Turn, { plan, enrols, code, proposes }: Ready): void {
  if (enrols?.alone === true) invitePatient(turn, code)
  for (const one of plan.adds) {
    refuseTwice(turn, one)
    const id = newId('rx')
    prescribe(turn, {
      id,
      patientId: turn.patient.id,
      medicine: one.medicine,
      purpose: one.purpose,
      source: one.source,
      critical: one.critical,
      reminders: {},
      alarm: {},
      phases: one.phases,
      addedAt: turn.now,
      stoppedAt: null,
    })
    if (one.supply !== undefined) writeDownSupply(turn, id, orderFrom(one.supply))
  }
  for (const { caregiver, person, code: own } of proposes) {
    const order = Math.max(-1, ...turn.situation.caregivers.map((one) => one.order)) + 1
    const state = { kind: 'proposed', at: turn.now } as const
    const id = newId('cg')
    const { relation } = caregiver
    propose(
      turn,
      { id, patientId: turn.patient.id, personId: person.id, relation, order, shares: sharesNothing, state },
      person,
    )
    if (own !== null) giveOut(turn, own, person.id, 'caregiver')
  }
}

const orderFrom = ({ left, refills, perFill }: IncomingSupply): SupplyOrder => ({
  ...(left === null ? {} : { left }),
  ...(refills === null && perFill === null ? {} : { terms: { refills, perFill } }),
})

function refuseTwice(turn: Turn, { medicine }: IncomingPrescription): void {
  const same = turn.situation.prescriptions.find(
    (one) =>
      one.stoppedAt === null &&
      one.medicine.name.toLowerCase() === medicine.name.toLowerCase() &&
      one.medicine.strength === medicine.strength,
  )
  if (same !== undefined)
    throw new NotDone(
      'Somebody has changed a plan just now. Nothing was imported: look again with --dry-run.',
    )
}
