import type { Command } from 'commander'
import { isOfAge } from '../../domain/consent.ts'
import type { Contact } from '../../domain/contact.ts'
import type { Language } from '../../domain/language.ts'
import type { Patient } from '../../domain/patient.ts'
import type { Person } from '../../domain/person.ts'
import type { Zone } from '../../domain/time.ts'
import { usualSettings } from '../../domain/usualSettings.ts'
import { nobody, peopleAt } from '../../store/admin.ts'
import { newCode } from '../../store/invitations.ts'
import { BadInput } from '../badInput.ts'
import { newId } from '../ids.ts'
import {
  readBirthYear,
  readContact,
  readCountry,
  readLanguage,
  readName,
  readZone,
  type TypedContact,
} from '../input.ts'
import { invitePatient, printCode } from '../invite.ts'
import { warnIfTooFull } from '../peakLoad.ts'
import { type Session, withSession } from '../session.ts'
import { print, say } from '../show.ts'

interface Typed {
  readonly name: string
  readonly zone: Zone
  readonly country: string
  readonly language: Language
  readonly born?: number
  readonly contact: readonly TypedContact[]
  readonly invitedBy: string
  readonly guardianship?: boolean
  readonly json?: boolean
}

export function addPatientAdd(patient: Command): void {
  patient
    .command('add')
    .description('Enrol a patient and invite her. Nothing but the invitation is sent before she has agreed.')
    .requiredOption('--name <name>', 'her first name, as tookit will call her', readName)
    .requiredOption('--zone <zone>', 'her time zone, such as America/New_York', readZone)
    .requiredOption('--country <code>', 'her country, for emergency numbers, such as US', readCountry)
    .option('--language <code>', 'en or es', readLanguage, 'en' as const)
    .option('--born <year>', 'her year of birth', readBirthYear)
    .requiredOption(
      '--contact <contact>',
      'telegram, sms:+15551234567 or slack:U0123ABC; again for more, the preferred one first',
      readContact,
    )
    .requiredOption('--invited-by <name>', 'who invites her; the name stands in the invitation', readInviter)
    .option('--guardianship', 'somebody else consents for her, whatever her age')
    .option('--json', 'print as JSON')
    .addHelpText(
      'after',
      `
Examples:
  npx tookit patient add --name Ana --zone America/New_York --country US \\
    --contact telegram --contact sms:+15551234567 --invited-by "Northside Clinic"
  npx tookit patient add --name Eva --zone Europe/Madrid --country ES --language es \\
    --born 1990 --contact slack:U0123ABC --invited-by "Dr. Ruiz"`,
    )
    .action((typed: Typed) => withSession((session) => add(session, typed)))
}

function readInviter(typed: string): string {
  return readName(typed)
}

async function add(session: Session, typed: Typed): Promise<void> {
  await refuseTwice(session, typed)
  const now = await session.store.now()
  const person = personFrom(typed, newId('person'), now)
  const alone = consentsAlone(session, typed, now)
  const patient = patientFrom(typed, person.id, now, alone)
  const code = alone && typed.contact.some(({ kind }) => kind === 'telegramLink') ? newCode() : null
  await session.enrol({ ...nobody, people: [person], patients: [patient] }, (turn) => {
    if (alone) invitePatient(turn, code)
  })
  await warn(session, typed, patient)
  if (typed.json === true) return print(true, { patientId: patient.id, personId: person.id, code }, () => '')
  say(`${person.name} is enrolled as ${patient.id}.`)
  if (!alone) return say(notInvited(session, typed, patient.id))
  if (code !== null) await printCode(session, person.name, code)
  const [first] = person.contacts
  if (first !== undefined)
    say(
      `The invitation goes out over ${first.address.channel}${session.alone ? ' as soon as tookit runs (npm start)' : ''}.`,
    )
  say(`Next: npx tookit prescription add ${patient.id} MEDICINE --amount "1 tablet" --at 08:00`)
}

/** If she is asked how she is when there is too much to send already. */
async function warn(session: Session, typed: Typed, { zone, settings }: Patient): Promise<void> {
  const [first] = typed.contact
  if (first === undefined) return
  const { mood, sideEffects, summary, namesShown } = settings
  const channel = first.kind === 'telegramLink' ? 'telegram' : first.address.channel
  const plan = { channel, patients: 1, zone, language: typed.language, namesShown, phases: [] }
  // Who begins by a link has no contact there yet.
  await warnIfTooFull(session, { ...plan, mood, sideEffects, summary }, first.kind === 'address')
}

export function personFrom(
  { name, language, contact }: Pick<Typed, 'name' | 'language' | 'contact'>,
  id: string,
  now: Temporal.Instant,
): Person {
  const contacts = contact.flatMap((one, order): readonly Contact[] =>
    one.kind === 'telegramLink'
      ? []
      : [{ id: newId('contact'), personId: id, address: one.address, order, state: 'invited', since: now }],
  )
  return { id, name, language, contacts, stoppedAt: null, isOperator: false }
}

/** Of age by the year in her own zone, and not under guardianship. */
export const consentsAlone = (
  { config }: Pick<Session, 'config'>,
  typed: Pick<Typed, 'guardianship' | 'born' | 'zone'>,
  now: Temporal.Instant,
): boolean =>
  typed.guardianship !== true &&
  isOfAge(typed.born ?? null, config.adultAge, now.toZonedDateTimeISO(typed.zone).year)

export const notInvited = (
  { config }: Pick<Session, 'config'>,
  { name, guardianship }: Pick<Typed, 'name' | 'guardianship'>,
  id: string,
): string =>
  `${name} is not invited yet: ${guardianship === true ? 'somebody else consents for her' : `she is under ${config.adultAge} (TOOKIT_ADULT_AGE)`}. ` +
  `Record who consents to what, and the invitation goes out:\n` +
  `  npx tookit consent record ${id} --by "Maria Lopez" --relation mother --for reminders,alarms,summary`

export const patientFrom = (
  typed: Pick<Typed, 'zone' | 'country' | 'born' | 'invitedBy'>,
  personId: string,
  now: Temporal.Instant,
  alone: boolean,
): Patient => ({
  id: newId('p'),
  personId,
  zone: typed.zone,
  country: typed.country,
  birthYear: typed.born ?? null,
  enrolment: { kind: alone ? 'invited' : 'awaitingConsent', at: now },
  settings: usualSettings,
  lastAsked: { mood: null, sideEffects: null, summary: null },
  consent: null,
  invitedBy: typed.invitedBy,
  lastFactAt: null,
})

/** The same name at the same address is the same person: two of her would be reminded twice. */
async function refuseTwice({ store }: Session, { name, contact }: Typed): Promise<void> {
  for (const one of contact) {
    if (one.kind !== 'address') continue
    const same = (await peopleAt(store.database, one.address)).find(
      (person) => person.name.toLowerCase() === name.toLowerCase(),
    )
    const known =
      same &&
      (await store.database.patient.findUnique({ where: { personId: same.id }, select: { id: true } }))
    if (known)
      throw new BadInput(
        `--contact: ${name} is enrolled with this contact already, as ${known.id}. See \`npx tookit patient show ${known.id}\`.`,
      )
  }
}
