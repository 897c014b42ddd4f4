import type { Person } from '../domain/person.ts'
import type { Situation } from '../domain/situation.ts'
import { loadPeople } from '../store/whoIs.ts'
import { BadInput } from './badInput.ts'
import type { Session } from './session.ts'

/** A patient by her id, the beginning of it, or her name if only one has it. */
export async function findPatient({ store }: Session, typed: string): Promise<Situation> {
  const all = await store.database.patient.findMany({
    select: { id: true, person: { select: { name: true } } },
    where: {
      OR: [{ id: { startsWith: typed } }, { person: { name: { equals: typed, mode: 'insensitive' } } }],
    },
    orderBy: { id: 'asc' },
  })
  const exact = all.filter(({ id }) => id === typed)
  const [found, ...others] = exact.length > 0 ? exact : all
  if (found === undefined)
    throw new BadInput(
      `PATIENT: nobody is called "${typed}". See \`npx tookit patient list\` for names and ids.`,
    )
  if (others.length > 0)
    throw new BadInput(
      `PATIENT: "${typed}" may be ${[found, ...others].map(({ id, person }) => `${person.name} (${id})`).join(' or ')}. Give the id.`,
    )
  const situation = (await store.situations([found.id])).get(found.id)
  if (situation === undefined) throw new BadInput(`PATIENT: ${found.id} is not there any more.`)
  return situation
}

/** A person by her id, or a patient or caregiver by name. */
export async function findPerson({ store }: Session, typed: string): Promise<Person> {
  const found = await store.database.person.findMany({
    select: { id: true, name: true },
    where: {
      OR: [
        { id: { startsWith: typed } },
        { patient: { id: { startsWith: typed } } },
        { name: { equals: typed, mode: 'insensitive' }, isOperator: false },
      ],
    },
    orderBy: { id: 'asc' },
  })
  const [first, ...others] = found
  if (first === undefined)
    throw new BadInput(
      `PERSON: nobody is called "${typed}". See \`npx tookit patient list\` for names and ids.`,
    )
  if (others.length > 0)
    throw new BadInput(
      `PERSON: "${typed}" may be ${found.map(({ id, name }) => `${name} (${id})`).join(' or ')}. Give the id.`,
    )
  const [person] = await loadPeople(store.database, [first.id])
  if (person === undefined) throw new BadInput(`PERSON: ${first.id} is not there any more.`)
  return person
}

/** A prescription by its id or the beginning of it, with the situation of its patient. */
export async function findPrescription(session: Session, typed: string) {
  const found = await session.store.database.prescription.findMany({
    select: { id: true, patientId: true },
    where: { id: { startsWith: typed } },
    orderBy: { id: 'asc' },
  })
  const [first, ...others] = found
  if (first === undefined || others.length > 0)
    throw new BadInput(
      `PRESCRIPTION: ${others.length > 0 ? 'several begin' : 'none begins'} with "${typed}". \`npx tookit patient show PATIENT\` lists them.`,
    )
  const situation = await findPatient(session, first.patientId)
  const prescription = situation.prescriptions.find(({ id }) => id === first.id)
  if (prescription === undefined || prescription.stoppedAt !== null)
    throw new BadInput(`PRESCRIPTION: ${first.id} has been stopped already.`)
  return { situation, prescription }
}
