import type { Command } from 'commander'
import { phrasesOf } from '../../bot/phrases/byLanguage.ts'
import { settleRequest } from '../../bot/topics/planRequests.ts'
import { medicineLabel, type Prescription } from '../../domain/prescription.ts'
import { patientPerson, personOf, type Situation } from '../../domain/situation.ts'
import { localDate } from '../../domain/time.ts'
import { NotDone } from '../badInput.ts'
import { findPrescription } from '../find.ts'
import { type Session, withSession } from '../session.ts'
import { print, say, when } from '../show.ts'

export function addRequestsCommands(program: Command): void {
  const requests = program
    .command('requests')
    .description('Changes of what was ordered that patients and caregivers ask for')
    .option('--json', 'print as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  npx tookit requests\n  npx tookit requests --json\n  npx tookit requests confirm rx-k7m3q9xt\n  npx tookit requests decline rx-k7m3q9xt',
    )
    .action((typed: { json?: boolean }) => withSession((session) => list(session, typed.json)))
  requests
    .command('confirm')
    .argument('<prescription>', 'its id, see `requests`')
    .description('It is so: the plan changes as asked, from today at the earliest. The patient hears of it.')
    .addHelpText('after', '\nExample:\n  npx tookit requests confirm rx-k7m3q9xt')
    .action((id: string) => withSession((session) => settle(session, id, true)))
  requests
    .command('decline')
    .argument('<prescription>', 'its id, see `requests`')
    .description('The order stays as it is. The patient hears of it.')
    .addHelpText('after', '\nExample:\n  npx tookit requests decline rx-k7m3q9xt')
    .action((id: string) => withSession((session) => settle(session, id, false)))
}

type Asked = Prescription & { readonly request: NonNullable<Prescription['request']> }

async function list({ store }: Session, json: boolean | undefined): Promise<void> {
  const rows = await store.database.$queryRaw<{ patientId: string }[]>`
    SELECT DISTINCT "patientId" FROM "Prescription" WHERE "request" IS NOT NULL AND "stoppedAt" IS NULL`
  const situations = [...(await store.situations(rows.map(({ patientId }) => patientId))).values()]
  const found = situations
    .flatMap((s) =>
      s.prescriptions
        .filter((one): one is Asked => one.request !== undefined && one.stoppedAt === null)
        .map((prescription) => ({ s, prescription })),
    )
    .toSorted((a, b) => Temporal.Instant.compare(a.prescription.request.at, b.prescription.request.at))
  print(
    json,
    found.map(({ s, prescription }) => ({
      prescriptionId: prescription.id,
      patientId: s.patient.id,
      patient: patientPerson(s).name,
      medicine: medicineLabel(prescription.medicine),
      ...prescription.request,
    })),
    () => (found.length === 0 ? 'Nobody asks for a change.' : found.map(wordsOf).join('\n\n')),
  )
}

function wordsOf({ s, prescription }: { readonly s: Situation; readonly prescription: Asked }): string {
  const { id, medicine, phases, request } = prescription
  const { regimen } = phrasesOf('en')
  const today = localDate(request.at, s.patient.zone)
  const by = request.byPersonId === s.patient.personId ? 'herself' : personOf(s, request.byPersonId).name
  const asked =
    request.phases.length === 0
      ? `no more of it, from ${request.from} on`
      : regimen({ name: medicineLabel(medicine), phases: request.phases, today })
  return [
    `${id}, asked by ${by} for ${patientPerson(s).name} (${s.patient.id}) on ${when(request.at, s.patient.zone)}`,
    `  now:   ${regimen({ name: medicineLabel(medicine), phases, today })}`,
    `  asked: ${asked}`,
    `  npx tookit requests confirm ${id}, or decline`,
  ].join('\n')
}

async function settle(session: Session, typed: string, confirmed: boolean): Promise<void> {
  const { situation, prescription } = await findPrescription(session, typed)
  await session.decide(situation.patient.id, (turn) => {
    const now = turn.situation.prescriptions.find(({ id }) => id === prescription.id)
    if (now?.request === undefined)
      throw new NotDone(`Nobody asks for a change of ${prescription.id} any more.`)
    settleRequest(turn, now, confirmed)
  })
  const { name } = patientPerson(situation)
  say(
    confirmed
      ? `The plan of ${name} is changed as asked, and ${name} hears of it.`
      : `The order stays as it is, and ${name} hears of it.`,
  )
}
