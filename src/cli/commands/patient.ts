import type { Command } from 'commander'
import { whatIsAhead } from '../../bot/wake.ts'
import type { Patient } from '../../domain/patient.ts'
import { dosageOn } from '../../domain/plan.ts'
import { medicineLabel } from '../../domain/prescription.ts'
import { patientPerson, personOf, type Situation } from '../../domain/situation.ts'
import { localDate } from '../../domain/time.ts'
import { newCode } from '../../store/invitations.ts'
import { appointmentTable } from '../appointmentTable.ts'
import { BadInput } from '../badInput.ts'
import { findPatient } from '../find.ts'
import { invitePatient, printCode } from '../invite.ts'
import { type Session, withSession } from '../session.ts'
import { print, say, table, when } from '../show.ts'
import { leftShort } from '../supplyWords.ts'
import { alarmWords, caregiverStateWords, contactWords, dosageWords, enrolmentWords } from '../words.ts'
import { addPatientAdd } from './patientAdd.ts'
import { addPatientExport } from './patientExport.ts'
import { addPatientForget } from './patientForget.ts'
import { addPatientRegimen } from './patientRegimen.ts'
import { addPatientSafe } from './patientSafe.ts'
import { addPatientWeek } from './patientWeek.ts'
import { addPatientWellbeing } from './patientWellbeing.ts'

interface Json {
  readonly json?: boolean
}

export function addPatientCommands(program: Command): void {
  const patient = program.command('patient').description('Enrol patients, and see how they are')
  addPatientAdd(patient)
  patient
    .command('list')
    .description('Who is enrolled')
    .option('--json', 'print as JSON')
    .addHelpText('after', '\nExamples:\n  npx tookit patient list\n  npx tookit patient list --json')
    .action((typed: Json) => withSession((session) => list(session, typed)))
  patient
    .command('show')
    .argument('<patient>', 'name or id')
    .description('Everything about one patient: contacts, medicines, caregivers, what is open')
    .option('--json', 'print as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  npx tookit patient show Ana\n  npx tookit patient show p-k7m3q9xt --json',
    )
    .action((who: string, typed: Json) => withSession((session) => show(session, who, typed)))
  addPatientWeek(patient)
  addPatientRegimen(patient)
  addPatientExport(patient)
  addPatientForget(patient)
  addPatientWellbeing(patient)
  addPatientSafe(patient)
  patient
    .command('invite')
    .argument('<patient>', 'name or id')
    .description('A new code, and the invitation once more over her contacts if she has not agreed yet')
    .option('--json', 'print as JSON')
    .addHelpText('after', '\nExample:\n  npx tookit patient invite Ana')
    .action((who: string, typed: Json) => withSession((session) => inviteAgain(session, who, typed)))
}

async function list({ store }: Session, { json }: Json): Promise<void> {
  const ids = await store.database.patient.findMany({
    select: { id: true },
    orderBy: { person: { name: 'asc' } },
  })
  const found = await store.situations(ids.map(({ id }) => id))
  const rows = ids.flatMap(({ id }) => {
    const situation = found.get(id)
    return situation === undefined ? [] : [situation]
  })
  print(
    json,
    rows.map((s) => ({
      id: s.patient.id,
      name: patientPerson(s).name,
      zone: s.patient.zone,
      enrolment: s.patient.enrolment,
      stoppedAt: patientPerson(s).stoppedAt,
      medicines: active(s).length,
      contacts: patientPerson(s).contacts.map(({ address, state }) => ({ ...address, state })),
    })),
    () =>
      rows.length === 0
        ? 'Nobody is enrolled yet. See `npx tookit patient add --help`.'
        : table(
            ['Id', 'Name', 'State', 'Medicines', 'Contacts'],
            rows.map((s) => [
              s.patient.id,
              patientPerson(s).name,
              stateWords(s),
              String(active(s).length),
              patientPerson(s).contacts.map(contactWords).join(' ') || 'none yet',
            ]),
          ),
  )
}

const active = (s: Situation) => s.prescriptions.filter(({ stoppedAt }) => stoppedAt === null)

function stateWords(s: Situation): string {
  const { patient } = s
  const { stoppedAt } = patientPerson(s)
  return stoppedAt === null
    ? enrolmentWords(patient.enrolment, patient.zone)
    : `said STOP ${when(stoppedAt, patient.zone)}`
}

async function show(session: Session, who: string, { json }: Json): Promise<void> {
  const s = await findPatient(session, who)
  const now = await session.store.now()
  print(json, s, () =>
    [about(s), medicines(s, now), appointmentTable(s, now), caregivers(s), openThings(s), ahead(s, now)]
      .filter((part) => part !== '')
      .join('\n\n'),
  )
}

function about(s: Situation): string {
  const { patient } = s
  const person = patientPerson(s)
  return table(
    [patient.id, person.name],
    [
      ['State', stateWords(s)],
      ['Person', `${person.id}, language ${person.language}${bornWords(patient)}`],
      ['Where', `${patient.zone}, ${patient.country}`],
      ['Invited by', patient.invitedBy],
      ...person.contacts
        .toSorted((a, b) => a.order - b.order)
        .map((contact) => ['Contact', `${contactWords(contact)}  ${contact.id}`]),
    ],
  )
}

const bornWords = ({ birthYear }: Patient): string => (birthYear === null ? '' : `, born ${birthYear}`)

function medicines(s: Situation, now: Temporal.Instant): string {
  const rows = active(s).map((prescription) => {
    const today = localDate(now, s.patient.zone)
    const dosage = dosageOn(prescription, today)
    return [
      prescription.id,
      medicineLabel(prescription.medicine) + (prescription.critical ? ' (critical)' : ''),
      dosage === null ? 'nothing today' : dosageWords(dosage, today),
      leftShort(s, prescription, now),
    ]
  })
  return rows.length === 0 ? 'No medicines.' : counted(['Prescription', 'Medicine', 'Taken', 'Left'], rows)
}

/** Without the column of what is left where nobody has counted anything. */
const counted = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows.some((row) => row.at(-1) !== '')
    ? table(heads, rows)
    : table(
        heads.slice(0, -1),
        rows.map((row) => row.slice(0, -1)),
      )

function caregivers(s: Situation): string {
  const rows = s.caregivers.map((caregiver) => [
    caregiver.id,
    personOf(s, caregiver.personId).name,
    caregiver.relation ?? '',
    caregiverStateWords(caregiver.state),
  ])
  return rows.length === 0 ? '' : table(['Caregiver', 'Name', 'Relation', 'State'], rows)
}

function openThings(s: Situation): string {
  const { zone } = s.patient
  const doses = s.doses.filter(({ state }) => state.kind === 'asked')
  const rows = [
    ...doses.map((dose) => [when(dose.plannedAt, zone), 'a dose without an answer yet']),
    ...s.alarms
      .filter(({ state }) => state.kind !== 'closed')
      .map((alarm) => [when(alarm.raisedAt, zone), `${alarmWords(alarm).about}, ${alarmWords(alarm).state}`]),
  ]
  return rows.length === 0 ? '' : table(['Since', 'Open'], rows)
}

function ahead(s: Situation, now: Temporal.Instant): string {
  if (s.patient.enrolment.kind !== 'active') return ''
  const rows = whatIsAhead(s, now)
    .filter(({ what }) => what !== 'promptEnd')
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
    .slice(0, 5)
    .map(({ what, at }) => [when(at, s.patient.zone), aheadWords[what] ?? what])
  return rows.length === 0 ? '' : table(['When', 'Next'], rows)
}

const aheadWords: Readonly<Record<string, string>> = {
  dose: 'a dose is due',
  followUp: 'she is asked again',
  windowEnd: 'a dose counts as unanswered',
  alarmStep: 'the next person is told',
  howSheIs: 'she is asked once how she is, after danger',
  pauseEnd: 'the pause ends',
  mood: 'she is asked for her mood',
  sideEffects: 'she is asked for side effects',
  summary: 'the weekly summary',
  checkIn: 'she is asked how she is',
  contact: 'it is asked whether the contact is still hers, if nothing has come from it',
  supply: 'she is told that a medicine gets low',
  dosageChange: 'she is told of a change of her dose',
  appointment: 'she is told or asked about an appointment',
  review: 'she is asked about the people around her',
}

async function inviteAgain(session: Session, who: string, { json }: Json): Promise<void> {
  const { patient, people } = await findPatient(session, who)
  const code = newCode()
  const person = people.find(({ id }) => id === patient.personId)
  await session.decide(patient.id, (turn) => {
    if (patientPerson(turn.situation).stoppedAt !== null)
      throw new BadInput(`PATIENT: ${who} has said STOP. She has to write START herself.`)
    if (turn.patient.enrolment.kind === 'awaitingConsent')
      throw new BadInput(
        `PATIENT: nobody has consented for ${who} yet. \`npx tookit consent record ${turn.patient.id} --help\` says how.`,
      )
    const agreed = turn.patient.enrolment.kind === 'active' || turn.patient.enrolment.kind === 'paused'
    invitePatient(turn, code, agreed)
  })
  if (json === true) return print(true, { patientId: patient.id, code }, () => '')
  await printCode(session, person?.name ?? patient.id, code)
  if (session.alone) say('tookit is not running now; the code works as soon as it does (npm start).')
}
