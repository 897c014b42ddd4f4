import type { Person } from '../domain/person.ts'
import type { Situation } from '../domain/situation.ts'
import { loadPeople } from '../store/whoIs.ts'
import { BadInput } from './badInput.ts'
import type { Session } from './session.ts'

/** Names are sealed in the database, so they are compared here. */
const isName = (name: string, typed: string): boolean => name.toLowerCase() === typed.toLowerCase()

/** The beginning of an id is enough. Nothing at all, as from a variable that a script forgot to set, is no beginning. */
const begins = (id: string, typed: string): boolean => typed.trim() !== '' && id.startsWith(typed)

/** A patient by her id, the beginning of it, or her name if only one has it. */
export async function findPatient({ store }: Session, typed: string): Promise<Situation> {
  const everybody = await store.database.patient.findMany({
    select: { id: true, person: { select: { name: true } } },
    orderBy: { id: 'asc' },
  })
  const all = everybody.filter(({ id, person }) => begins(id, typed) || isName(person.name, typed))
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
  const everybody = await store.database.person.findMany({
    select: { id: true, name: true, isOperator: true, patient: { select: { id: true } } },
    orderBy: { id: 'asc' },
  })
  const found = everybody.filter(
    ({ id, name, isOperator, patient }) =>
      begins(id, typed) || begins(patient?.id ?? '', typed) || (!isOperator && isName(name, typed)),
  )
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
  const all = await session.store.database.prescription.findMany({
    select: { id: true, patientId: true },
    orderBy: { id: 'asc' },
  })
  // Compared here, since a database takes % and _ for any letters.
  const found = all.filter(({ id }) => begins(id, typed))
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
