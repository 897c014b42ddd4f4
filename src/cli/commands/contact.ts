import type { Command } from 'commander'
import { unaskedContacts } from '../../bot/contactsDue.ts'
import { doubt } from '../../bot/topics/contacts.ts'
import { invite } from '../../bot/topics/enrolling.ts'
import { addressFrom } from '../../config/variables.ts'
import type { Contact } from '../../domain/contact.ts'
import { personOf } from '../../domain/situation.ts'
import { BadInput } from '../badInput.ts'
import { findPerson } from '../find.ts'
import { newId } from '../ids.ts'
import { type Session, withSession } from '../session.ts'
import { say } from '../show.ts'

export function addContactCommands(program: Command): void {
  const contact = program.command('contact').description('The ways to reach somebody')
  contact
    .command('add')
    .argument('<person>', 'name or id of a patient or caregiver')
    .argument('<contact>', 'sms:+15551234567 or slack:U0123ABC')
    .description(
      'One more contact. It is asked first whether it is hers; nothing personal goes there before.',
    )
    .addHelpText('after', '\nExample:\n  npx tookit contact add Ana sms:+15551234567')
    .action((who: string, typed: string) => withSession((session) => add(session, who, typed)))
  contact
    .command('reassigned')
    .argument('<contact>', 'its id, see `patient show`')
    .description(
      "Somebody says that it is another person's now: suspended, and asked whether it is still hers",
    )
    .addHelpText('after', '\nExample:\n  npx tookit contact reassigned contact-k7m3q9xt')
    .action((id: string) => withSession((session) => reassigned(session, id)))
  contact
    .command('restore')
    .argument('<contact>', 'its id, see `patient show`')
    .description('Use a contact again after "wrong number", once you have checked it with the person')
    .addHelpText('after', '\nExample:\n  npx tookit contact restore contact-k7m3q9xt')
    .action((id: string) => withSession((session) => restore(session, id)))
}

/** The contact, and a patient whom its person is or looks after: a decision is always about a patient. */
async function findContact({ store: { database } }: Session, id: string) {
  const contact = await database.contact.findUnique({
    where: { id },
    select: { personId: true, state: true, person: { select: { name: true } } },
  })
  if (contact === null)
    throw new BadInput(`CONTACT: there is no "${id}". \`npx tookit patient show PATIENT\` lists the ids.`)
  return { ...contact, patientId: await patientAround(database, contact.personId) }
}

async function patientAround(database: Session['store']['database'], personId: string): Promise<string> {
  const about = await database.patient.findFirst({
    where: { OR: [{ personId }, { caregivers: { some: { personId } } }] },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  if (about === null) throw new BadInput('CONTACT: it belongs to nobody who is a patient or a caregiver.')
  return about.id
}

async function add(session: Session, who: string, typed: string): Promise<void> {
  const person = await findPerson(session, who)
  const address = addressFrom(typed)
  if (address === null || address.channel === 'telegram')
    throw new BadInput(
      'CONTACT: give sms:+15551234567 or slack:U0123ABC. For Telegram: `npx tookit patient invite PATIENT` makes a link.',
    )
  if (
    person.contacts.some(
      (one) => one.address.channel === address.channel && one.address.value === address.value,
    )
  )
    throw new BadInput(`CONTACT: ${person.name} has this contact already.`)
  const order = Math.max(-1, ...person.contacts.map((one) => one.order)) + 1
  const patientId = await patientAround(session.store.database, person.id)
  const after = await session.decide(
    patientId,
    (turn) => {
      const contact: Contact = {
        id: newId('contact'),
        personId: person.id,
        address,
        order,
        state: 'invited',
        since: turn.now,
      }
      turn.record({ kind: 'ContactAdded', contact }, turn.now)
    },
    [person.id],
  )
  const asked = unaskedContacts(after).some((one) => one.personId === person.id)
  say(
    asked
      ? `${person.name} is asked there now whether it is hers. Nothing else goes there before the answer.`
      : `Added. ${person.name} is asked there once she has agreed.`,
  )
}

async function reassigned(session: Session, id: string): Promise<void> {
  const { personId, patientId, person } = await findContact(session, id)
  await session.decide(
    patientId,
    (turn) => {
      const contact = personOf(turn.situation, personId).contacts.find((one) => one.id === id)
      if (contact?.state !== 'usable') throw new BadInput('CONTACT: it is not in use.')
      doubt(turn, contact, 'reassigned')
    },
    [personId],
  )
  say(
    `Suspended. I ask there whether it is still ${person.name}; nothing personal goes there before the answer.`,
  )
}

async function restore(session: Session, id: string): Promise<void> {
  const contact = await findContact(session, id)
  if (contact.state === 'usable') throw new BadInput('CONTACT: it is in use already.')
  const { personId } = contact
  await session.decide(
    contact.patientId,
    (turn) => {
      const known = personOf(turn.situation, personId).contacts.some((one) => one.id === id)
      if (!known) throw new BadInput('CONTACT: it is not there any more.')
      turn.record({ kind: 'ContactConfirmed', personId, contactId: id }, turn.now)
      // Whoever got the invitation before was somebody else, perhaps; she has not been asked herself.
      if (turn.patient.personId === personId && turn.patient.enrolment.kind === 'invited') invite(turn)
    },
    [personId],
  )
  say(`Messages to ${contact.person.name} go to this contact again.`)
}
