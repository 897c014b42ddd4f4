import type { Command } from 'commander'
import { endCaring, propose } from '../../bot/topics/caregivers.ts'
import { askPlanRight } from '../../bot/topics/planRights.ts'
import { type Caregiver, sharesNothing } from '../../domain/caregiver.ts'
import type { Language } from '../../domain/language.ts'
import type { Person } from '../../domain/person.ts'
import { patientPerson, personOf, type Situation } from '../../domain/situation.ts'
import { peopleAt } from '../../store/admin.ts'
import { newCode } from '../../store/invitations.ts'
import { BadInput } from '../badInput.ts'
import { findPatient } from '../find.ts'
import { newId } from '../ids.ts'
import { readContact, readLanguage, readName, readWords, type TypedContact } from '../input.ts'
import { giveOut, printCode } from '../invite.ts'
import { type Session, withSession } from '../session.ts'
import { print, say, table } from '../show.ts'
import { caregiverStateWords, contactWords } from '../words.ts'
import { personFrom } from './patientAdd.ts'

interface Typed {
  readonly name: string
  readonly relation?: string
  readonly language: Language
  readonly contact: readonly TypedContact[]
  readonly json?: boolean
}

export function addCaregiverCommands(program: Command): void {
  const caregiver = program.command('caregiver').description('Who may hear of a patient')
  caregiver
    .command('add')
    .argument('<patient>', 'name or id')
    .description('Propose somebody. The patient is asked first, alone; only then is this person invited.')
    .requiredOption('--name <name>', 'first name', readName)
    .option('--relation <text>', "in the patient's words, such as brother", readWords(40))
    .option('--language <code>', 'en or es', readLanguage, 'en' as const)
    .requiredOption(
      '--contact <contact>',
      'telegram, sms:+15551234567 or slack:U0123ABC; again for more',
      readContact,
    )
    .option('--json', 'print as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  npx tookit caregiver add Ana --name Ben --relation brother --contact telegram\n  npx tookit caregiver add Ana --name Eva --contact sms:+15551234567',
    )
    .action((who: string, typed: Typed) => withSession((session) => add(session, who, typed)))
  caregiver
    .command('list')
    .argument('[patient]', 'name or id; everybody when left out')
    .description('Caregivers, what they may hear and whether they have agreed')
    .option('--json', 'print as JSON')
    .addHelpText('after', '\nExamples:\n  npx tookit caregiver list\n  npx tookit caregiver list Ana --json')
    .action((who: string | undefined, typed: { json?: boolean }) =>
      withSession((session) => list(session, who, typed.json)),
    )
  caregiver
    .command('ask-plans')
    .argument('<patient>', 'name or id')
    .argument('<caregiver>', 'name or id')
    .description('Ask the patient, alone, whether this person may change her plan. Only her yes grants it.')
    .addHelpText('after', '\nExample:\n  npx tookit caregiver ask-plans Ana Ben')
    .action((who: string, whom: string) => withSession((session) => askPlans(session, who, whom)))
  caregiver
    .command('remove')
    .argument('<patient>', 'name or id')
    .argument('<caregiver>', 'name or id')
    .description('This person is told nothing any more, and nothing of it')
    .addHelpText('after', '\nExample:\n  npx tookit caregiver remove Ana Ben')
    .action((who: string, whom: string) => withSession((session) => remove(session, who, whom)))
}

async function add(session: Session, who: string, typed: Typed): Promise<void> {
  const { patient } = await findPatient(session, who)
  const now = await session.store.now()
  const person = (await known(session, typed)) ?? personFrom(typed, newId('person'), now)
  if (person.id === patient.personId) throw new BadInput('--contact: this is the patient herself.')
  if (patient.consent?.scopes.includes('alarms') === false)
    throw new BadInput(
      `PATIENT: nobody consented to alarms for ${who}, so nobody may hear of her. See \`npx tookit consent record --help\`.`,
    )
  const code = typed.contact.some(({ kind }) => kind === 'telegramLink') ? newCode() : null
  let id = newId('cg')
  const after = await session.decide(
    patient.id,
    (turn) => {
      const before = turn.situation.caregivers.find(({ personId }) => personId === person.id)
      if (before !== undefined && before.state.kind !== 'removed' && before.state.kind !== 'declined')
        throw new BadInput(`--name: ${person.name} is ${before.state.kind} already (${before.id}).`)
      id = before?.id ?? id
      const order = before?.order ?? Math.max(-1, ...turn.situation.caregivers.map((one) => one.order)) + 1
      const caregiver: Caregiver = {
        id,
        patientId: patient.id,
        personId: person.id,
        relation: typed.relation ?? null,
        order,
        shares: sharesNothing,
        state: { kind: 'proposed', at: turn.now },
      }
      propose(turn, caregiver, person)
      if (code !== null) giveOut(turn, code, person.id, 'caregiver')
    },
    [person.id],
  )
  if (typed.json === true) return print(true, { caregiverId: id, personId: person.id, code }, () => '')
  say(`${person.name} is proposed as ${id}.`)
  say(askedWords(after))
  if (code !== null) {
    await printCode(session, person.name, code)
    say(`Pass it on once ${patientPerson(after).name} has said yes.`)
  }
}

const askedWords = (s: Situation): string =>
  s.patient.enrolment.kind === 'active'
    ? `${patientPerson(s).name} is asked now whether this person may hear of her.`
    : `${patientPerson(s).name} is asked as soon as she has agreed to be reminded.`

/** Somebody whom tookit knows by this name at this address is the same person. */
async function known({ store }: Session, { name, contact }: Typed): Promise<Person | null> {
  for (const one of contact) {
    if (one.kind !== 'address') continue
    const there = await peopleAt(store.database, one.address)
    const same = there.find((person) => person.name.toLowerCase() === name.toLowerCase())
    if (same !== undefined) return same
  }
  return null
}

async function list(session: Session, who: string | undefined, json: boolean | undefined): Promise<void> {
  const situations = who === undefined ? await everybody(session) : [await findPatient(session, who)]
  const all = situations.flatMap((s) =>
    s.caregivers.map((caregiver) => ({ s, caregiver, person: personOf(s, caregiver.personId) })),
  )
  print(
    json,
    all.map(({ s, caregiver, person }) => ({
      ...caregiver,
      name: person.name,
      patient: patientPerson(s).name,
      contacts: person.contacts,
    })),
    () =>
      all.length === 0
        ? 'No caregivers.'
        : table(
            ['Id', 'Name', 'Of', 'State', 'Hears of', 'Contacts'],
            all.map(({ s, caregiver, person }) => [
              caregiver.id,
              person.name,
              patientPerson(s).name,
              caregiverStateWords(caregiver.state),
              sharesWords(caregiver),
              person.contacts.map(contactWords).join(' ') || 'none yet',
            ]),
          ),
  )
}

async function everybody({ store }: Session): Promise<readonly Situation[]> {
  const ids = await store.database.caregiver.findMany({
    distinct: ['patientId'],
    select: { patientId: true },
    orderBy: { patientId: 'asc' },
  })
  return [...(await store.situations(ids.map(({ patientId }) => patientId))).values()]
}

function sharesWords({ shares, changesPlans }: Caregiver): string {
  const words = [
    ...(shares.unconfirmed ? ['doses'] : []),
    ...(shares.danger ? ['danger'] : []),
    ...(shares.summary ? ['weeks'] : []),
    ...(changesPlans === true ? ['may change the plan'] : []),
  ]
  return words.length === 0 ? 'nothing' : words.join(', ')
}

async function askPlans(session: Session, who: string, whom: string): Promise<void> {
  const s = await findPatient(session, who)
  const caregiver = caregiverIn(s, whom)
  const [patient, name] = [patientPerson(s).name, personOf(s, caregiver.personId).name]
  if (caregiver.state.kind !== 'active' || s.patient.enrolment.kind !== 'active')
    throw new BadInput(`CAREGIVER: ${patient} and ${name} have to have agreed first.`)
  await session.decide(s.patient.id, (turn) => askPlanRight(turn, caregiver))
  say(`${patient} is asked now whether ${name} may change her plan.`)
}

async function remove(session: Session, who: string, whom: string): Promise<void> {
  const s = await findPatient(session, who)
  const caregiver = caregiverIn(s, whom)
  await session.decide(s.patient.id, (turn) => endCaring(turn, caregiver))
  say(`${personOf(s, caregiver.personId).name} is told nothing about ${patientPerson(s).name} any more.`)
}

function caregiverIn(s: Situation, whom: string): Caregiver {
  const present = s.caregivers.filter(({ state }) => state.kind !== 'removed')
  const meant = present.filter(
    (caregiver) =>
      caregiver.id === whom || personOf(s, caregiver.personId).name.toLowerCase() === whom.toLowerCase(),
  )
  const [caregiver, another] = meant
  if (caregiver === undefined || another !== undefined)
    throw new BadInput(
      `CAREGIVER: ${meant.length > 1 ? 'several are' : 'nobody is'} called "${whom}". \`npx tookit caregiver list ${s.patient.id}\` shows the ids.`,
    )
  return caregiver
}
