import type { Command } from 'commander'
import { invite } from '../../bot/topics/enrolling.ts'
import { personOf } from '../../domain/situation.ts'
import { BadInput } from '../badInput.ts'
import { type Session, withSession } from '../session.ts'
import { say } from '../show.ts'

export function addContactCommands(program: Command): void {
  program
    .command('contact')
    .description('The ways to reach somebody')
    .command('restore')
    .argument('<contact>', 'its id, see `patient show`')
    .description('Use a contact again after "wrong number", once you have checked it with the person')
    .addHelpText('after', '\nExample:\n  npx tookit contact restore contact-k7m3q9xt')
    .action((id: string) => withSession((session) => restore(session, id)))
}

async function restore(session: Session, id: string): Promise<void> {
  const { database } = session.store
  const contact = await database.contact.findUnique({
    where: { id },
    select: { personId: true, state: true, person: { select: { name: true } } },
  })
  if (contact === null)
    throw new BadInput(`CONTACT: there is no "${id}". \`npx tookit patient show PATIENT\` lists the ids.`)
  if (contact.state === 'usable') throw new BadInput('CONTACT: it is in use already.')
  const { personId } = contact
  const about = await database.patient.findFirst({
    where: { OR: [{ personId }, { caregivers: { some: { personId } } }] },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  if (about === null) throw new BadInput('CONTACT: it belongs to nobody who is a patient or a caregiver.')
  await session.decide(
    about.id,
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
