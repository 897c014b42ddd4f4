import { readFileSync } from 'node:fs'
import { confirm, isCancel } from '@clack/prompts'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { phrasesOf } from '../../bot/phrases/byLanguage.ts'
import type { Language } from '../../domain/language.ts'
import { medicineLabel } from '../../domain/prescription.ts'
import { type Instant, type LocalTime, localDate, type Zone } from '../../domain/time.ts'
import { csvIn } from '../../exchange/csvIn.ts'
import { bundleIn } from '../../exchange/fhir/bundleIn.ts'
import { placedCodes } from '../../exchange/fhir/timesIn.ts'
import type { Incoming, IncomingContact, Placing, Remark } from '../../exchange/incoming.ts'
import { BadInput, NotDone } from '../badInput.ts'
import { fileDosage } from '../fileDosage.ts'
import { fileFields } from '../fileFields.ts'
import { carryOut, type Imported } from '../importing.ts'
import { type ImportPlan, importPlan, type PatientPlan } from '../importPlan.ts'
import { readCountry, readLanguage, readName, readTime, readZone } from '../input.ts'
import { printCode } from '../invite.ts'
import { type Session, withSession } from '../session.ts'
import { say } from '../show.ts'

interface Typed {
  readonly invitedBy: string
  readonly format?: 'fhir' | 'csv'
  readonly dryRun?: boolean
  readonly yes?: boolean
  readonly zone?: Zone
  readonly country?: string
  readonly language: Language
  readonly when?: ReadonlyMap<string, LocalTime>
  readonly hours?: ReadonlyMap<string, readonly LocalTime[]>
}

export function addImportCommand(program: Command): void {
  program
    .command('import')
    .argument('<file>', 'a FHIR R4 or R5 bundle (.json), or a table (.csv)')
    .description('Enrol patients with their medicines from a file: all of it or nothing')
    .requiredOption('--invited-by <name>', 'who invites them; the name stands in the invitation', readName)
    .addOption(
      new Option('--format <format>', 'if the name of the file does not say it').choices(['fhir', 'csv']),
    )
    .option('--dry-run', 'only print what would change, and what can not be taken and why')
    .option('--yes', 'do not ask before it is done')
    .option('--zone <zone>', 'the time zone of whoever the file says none of', readZone)
    .option('--country <code>', 'likewise the country', readCountry)
    .option('--language <code>', 'likewise the language', readLanguage, 'en' as const)
    .option(
      '--when <code=time>',
      'FHIR: the hour of a part of the day, such as MORN=08:00; again for more',
      readWhen,
    )
    .option(
      '--hours <count=times>',
      'FHIR: the hours of so many a day, such as 2=08:00,20:00, or the first of every 8 hours, 8h=06:00; again for more',
      readHours,
    )
    .addHelpText(
      'after',
      `
Nobody and nothing that is here already is changed by it. What the file may say,
and how, stands in docs/importing.md.

Examples:
  npx tookit import ward.json --invited-by "Northside Clinic" --dry-run
  npx tookit import ward.json --invited-by "Northside Clinic" --when MORN=08:00 --hours 2=08:00,20:00
  npx tookit import ward.csv --invited-by "Dr. Ruiz" --zone Europe/Madrid --country ES --language es --yes`,
    )
    .action((file: string, typed: Typed) => withSession((session) => importFile(session, file, typed)))
}

function readWhen(
  typed: string,
  before: ReadonlyMap<string, LocalTime> | undefined,
): ReadonlyMap<string, LocalTime> {
  const [code = '', time = ''] = typed.split('=')
  if (!placedCodes.includes(code))
    throw new InvalidArgumentError(`Give one of ${placedCodes.join(', ')} and a time, such as MORN=08:00.`)
  return new Map([...(before ?? []), [code, readTime(time)]])
}

function readHours(
  typed: string,
  before: ReadonlyMap<string, readonly LocalTime[]> | undefined,
): ReadonlyMap<string, readonly LocalTime[]> {
  const [count = '', written = ''] = typed.split('=')
  const times = written.split(',').map((one) => readTime(one.trim()))
  const isFirst = /^[1-9]\d?h$/.test(count) && times.length === 1
  const areAll =
    /^[1-9]$/.test(count) &&
    times.length === Number(count) &&
    new Set(times.map(String)).size === times.length
  if (!isFirst && !areAll)
    throw new InvalidArgumentError(
      'Give as many times as there are doses, such as 2=08:00,20:00, or 8h=06:00.',
    )
  return new Map([...(before ?? []), [count, times]])
}

function placingFrom({ when, hours = new Map() }: Typed): Placing {
  const isFirst = (count: string) => count.endsWith('h')
  return {
    parts: when ?? new Map(),
    daily: new Map(
      [...hours].flatMap(([count, times]) => (isFirst(count) ? [] : [[Number(count), times] as const])),
    ),
    everyHours: new Map(
      [...hours].flatMap(([count, [first]]) =>
        isFirst(count) && first !== undefined ? [[Number(count.slice(0, -1)), first] as const] : [],
      ),
    ),
  }
}

async function importFile(session: Session, file: string, typed: Typed): Promise<void> {
  const now = await session.store.now()
  const incoming = read(file, typed, now)
  const here = await everybody(session)
  const plan = importPlan(incoming, here)
  for (const line of planLines(plan, now)) say(line)
  if (plan.refused.length > 0)
    throw new BadInput(
      `${plan.refused.length} ${plan.refused.length === 1 ? 'thing' : 'things'} in ${file} can not be taken, so nothing is imported.`,
    )
  if (plan.patients.every(changesNothing)) return say('Nothing to do: nothing was changed.')
  if (typed.dryRun === true) return say('This was a dry run: nothing was changed.')
  await askToGoOn(typed)
  for (const one of await carryOut(session, plan, typed.invitedBy)) await told(session, one)
}

function read(file: string, typed: Typed, now: Instant): Incoming {
  const format = typed.format ?? (/\.csv$/i.test(file) ? 'csv' : /\.json$/i.test(file) ? 'fhir' : null)
  if (format === null) throw new BadInput('--format: the name of the file does not say it. Give fhir or csv.')
  const { zone = null, country = null, language } = typed
  const common = { fields: fileFields, defaults: { zone, country, language }, now }
  const text = contentOf(file)
  return format === 'csv'
    ? csvIn(text, { ...common, dosage: fileDosage })
    : bundleIn(text, { ...common, placing: placingFrom(typed) })
}

function contentOf(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
  } catch (error) {
    if (error instanceof TypeError)
      throw new BadInput(`FILE: ${file} is not in UTF-8. Save it so, or letters such as ñ would be lost.`)
    throw new BadInput(`FILE: ${file} can not be read (${String((error as { code?: unknown }).code)}).`)
  }
}

async function everybody({ store }: Session) {
  const ids = await store.database.patient.findMany({ select: { id: true }, orderBy: { id: 'asc' } })
  return [...(await store.situations(ids.map(({ id }) => id))).values()]
}

const changesNothing = ({ known, adds, proposes }: PatientPlan): boolean =>
  known !== null && adds.length === 0 && proposes.length === 0

function planLines({ patients, leftOut, refused }: ImportPlan, now: Instant): readonly string[] {
  return [
    ...patients.flatMap((one) => patientLines(one, now)),
    ...remarkLines('Left out:', leftOut),
    ...remarkLines('Can not be taken:', refused),
  ]
}

function patientLines(
  { incoming, known, adds, proposes, asItIs }: PatientPlan,
  now: Instant,
): readonly string[] {
  const { name, zone, country, language, birthYear, contacts } = incoming
  const about = [zone, country, language, ...(birthYear === null ? [] : [`born ${birthYear}`])].join(', ')
  const today = localDate(now, zone)
  const says = phrasesOf('en')
  return [
    known === null
      ? `${name}: new (${about}; ${contacts.map(contactWords).join(', ')})`
      : `${name}: enrolled already as ${known.patient.id}, left as she is`,
    ...adds.map(
      ({ medicine, phases }) => `  + ${says.regimen({ name: medicineLabel(medicine), phases, today })}`,
    ),
    ...proposes.map(
      (one) =>
        `  + ${one.name}${one.relation === null ? '' : ` (${one.relation})`} is proposed as caregiver: ${one.contacts.map(contactWords).join(', ')}`,
    ),
    ...asItIs.map((words) => `  = ${words}`),
  ]
}

const contactWords = (contact: IncomingContact): string =>
  contact === 'telegramLink' ? 'telegram' : `${contact.channel}:${contact.value}`

const remarkLines = (title: string, remarks: readonly Remark[]): readonly string[] =>
  remarks.length === 0 ? [] : [title, ...remarks.map(({ at, why }) => `  ${at}: ${why}`)]

async function askToGoOn({ yes }: Typed): Promise<void> {
  if (yes === true) return
  if (!process.stdin.isTTY) throw new NotDone('Nothing was changed yet. If this is right, add --yes.')
  const answer = await confirm({ message: 'Is this right?', initialValue: false })
  if (isCancel(answer) || !answer) throw new NotDone('Nothing was changed.')
}

async function told(
  session: Session,
  { patientId, name, isNew, awaitsConsent, codes }: Imported,
): Promise<void> {
  say(isNew ? `${name} is enrolled as ${patientId}.` : `${name} (${patientId}) has what is new.`)
  if (awaitsConsent)
    say(
      `${name} is not invited yet: she is under ${session.config.adultAge} (TOOKIT_ADULT_AGE). See \`npx tookit consent record --help\`.`,
    )
  for (const one of codes) await printCode(session, one.name, one.code)
}
