import { type Command, InvalidArgumentError } from 'commander'
import { recordConsent } from '../../bot/topics/enrolling.ts'
import { type ConsentScope, consentScopes } from '../../domain/consent.ts'
import { patientPerson } from '../../domain/situation.ts'
import { newCode } from '../../store/invitations.ts'
import { findPatient } from '../find.ts'
import { readName } from '../input.ts'
import { invitePatient, printCode } from '../invite.ts'
import { type Session, withSession } from '../session.ts'
import { say } from '../show.ts'

interface Typed {
  readonly by: string
  readonly relation: string
  readonly for: readonly ConsentScope[]
}

export function addConsentCommands(program: Command): void {
  program
    .command('consent')
    .description('Who consented to what for a patient who does not decide alone')
    .command('record')
    .argument('<patient>', 'name or id')
    .description(
      'Record the consent that you have on paper. A patient who waited for it is invited; she still says yes herself.',
    )
    .requiredOption('--by <name>', 'who consented', readName)
    .requiredOption('--relation <text>', 'such as mother or guardian', readName)
    .requiredOption('--for <what>', `any of ${consentScopes.join(',')}`, readScopes)
    .addHelpText(
      'after',
      '\nExample:\n  npx tookit consent record Ana --by "Maria Lopez" --relation guardian --for reminders,alarms,summary',
    )
    .action((who: string, typed: Typed) => withSession((session) => record(session, who, typed)))
}

function readScopes(typed: string): readonly ConsentScope[] {
  const words = typed.split(',').map((one) => one.trim())
  const scopes = consentScopes.filter((scope) => words.includes(scope))
  if (scopes.length === 0 || scopes.length < new Set(words).size)
    throw new InvalidArgumentError(`Give any of ${consentScopes.join(', ')}, with commas between.`)
  return scopes
}

async function record(session: Session, who: string, typed: Typed): Promise<void> {
  const before = await findPatient(session, who)
  const { name, contacts } = patientPerson(before)
  const invites = before.patient.enrolment.kind === 'awaitingConsent' && typed.for.includes('reminders')
  const code = invites && contacts.length === 0 ? newCode() : null
  await session.decide(before.patient.id, (turn) => {
    recordConsent(turn, { by: typed.by, relation: typed.relation, scopes: typed.for, at: turn.now })
    if (invites) invitePatient(turn, code)
  })
  say(`Recorded: ${typed.by} (${typed.relation}) consents to ${typed.for.join(', ')} for ${name}.`)
  if (code !== null) await printCode(session, name, code)
  else if (invites) say(`${name} is invited now.`)
  else if (before.patient.enrolment.kind === 'awaitingConsent')
    say(`${name} is not invited: that needs consent to reminders.`)
}
