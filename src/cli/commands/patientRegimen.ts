import type { Command } from 'commander'
import { Option } from 'commander'
import { phrasesOf } from '../../bot/phrases/byLanguage.ts'
import { medicineLabel } from '../../domain/prescription.ts'
import { patientPerson, personOf, type Situation } from '../../domain/situation.ts'
import { type Instant, localDate } from '../../domain/time.ts'
import { bundleR4, bundleR5 } from '../../exchange/fhir/bundleOut.ts'
import { calendarOut } from '../../exchange/ics/calendarOut.ts'
import type { Outgoing } from '../../exchange/outgoing.ts'
import { BadInput } from '../badInput.ts'
import { findPatient } from '../find.ts'
import { writeOwnFile } from '../ownFile.ts'
import { type Session, withSession } from '../session.ts'
import { say } from '../show.ts'

interface Typed {
  readonly fhir?: 'r4' | 'r5'
  readonly ics?: boolean
  readonly names?: boolean
  readonly out?: string
}

export function addPatientRegimen(patient: Command): void {
  patient
    .command('regimen')
    .argument('<patient>', 'name or id')
    .description('What she takes: as sentences, as FHIR, or as a calendar')
    .addOption(new Option('--fhir <release>', 'as a FHIR bundle').choices(['r4', 'r5']))
    .option('--ics', 'as a calendar file of what is planned, in her zone')
    .option('--names', 'with --ics: medicines and amounts in the titles')
    .option('--out <file>', 'a new file; only you may read it')
    .addHelpText(
      'after',
      `
Examples:
  npx tookit patient regimen Ana
  npx tookit patient regimen Ana --fhir r4 --out ana.json
  npx tookit patient regimen Ana --ics --out ana.ics`,
    )
    .action((who: string, typed: Typed) => withSession((session) => show(session, who, typed)))
}

async function show(session: Session, who: string, typed: Typed): Promise<void> {
  if (typed.fhir !== undefined && typed.ics === true)
    throw new BadInput('--ics: give it or --fhir, not both.')
  if (typed.names === true && typed.ics !== true) throw new BadInput('--names: give it with --ics.')
  const situation = await findPatient(session, who)
  const written = textOf(outgoing(situation, await session.store.now()), typed)
  if (typed.out === undefined) return say(written.trimEnd())
  writeOwnFile(typed.out, written)
  say(`${typed.out} is written. Pass it on only to whom it belongs.`)
}

function textOf(out: Outgoing, { fhir, ics, names }: Typed): string {
  if (ics === true) return calendarOut(out, names === true)
  if (fhir !== undefined) return `${JSON.stringify(fhir === 'r4' ? bundleR4(out) : bundleR5(out), null, 2)}\n`
  const today = localDate(out.now, out.patient.zone)
  const sentences = out.prescriptions.map(({ medicine, phases }) =>
    out.says.regimen({ name: medicineLabel(medicine), phases, today }),
  )
  return sentences.length === 0 ? 'No medicines.\n' : `${sentences.join('\n')}\n`
}

/** What is in force, in her language, and the people who are around her or asked to be. */
const outgoing = (s: Situation, now: Instant): Outgoing => ({
  patient: s.patient,
  person: patientPerson(s),
  caregivers: s.caregivers
    .filter(({ state }) => state.kind !== 'removed' && state.kind !== 'declined')
    .map(({ id, personId, relation }) => {
      const { name, contacts } = personOf(s, personId)
      return { id, relation, name, contacts }
    }),
  prescriptions: s.prescriptions.filter(({ stoppedAt }) => stoppedAt === null),
  appointments: s.appointments.filter(({ endedAt }) => endedAt === null),
  says: phrasesOf(patientPerson(s).language),
  now,
})
