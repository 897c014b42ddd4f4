import type { Command } from 'commander'
import { exportPatient } from '../../store/exportPatient.ts'
import { NotDone } from '../badInput.ts'
import { pageOf } from '../exportPage.ts'
import { findPatient } from '../find.ts'
import { writeOwnFile } from '../ownFile.ts'
import { type Session, withSession } from '../session.ts'
import { say } from '../show.ts'

interface Typed {
  readonly out: string
  readonly html?: boolean
}

export function addPatientExport(patient: Command): void {
  patient
    .command('export')
    .argument('<patient>', 'name or id')
    .description('All rows and texts about one patient, as JSON or as a page to read')
    .requiredOption('--out <file>', 'a new file; only you may read it')
    .option('--html', 'as a page, instead of JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  npx tookit patient export Ana --out ana.json\n  npx tookit patient export Ana --out ana.html --html',
    )
    .action((who: string, typed: Typed) => withSession((session) => write(session, who, typed)))
}

async function write(session: Session, who: string, { out, html }: Typed): Promise<void> {
  const { patient } = await findPatient(session, who)
  const now = await session.store.now()
  const exported = await exportPatient(session.store.database, patient.id, now)
  if (exported === null) throw new NotDone(`Patient ${patient.id} could not be found any more.`)
  writeOwnFile(out, html === true ? pageOf(exported) : `${JSON.stringify(exported, null, 2)}\n`)
  const rows = Object.values(exported.tables).reduce((sum, some) => sum + some.length, 0)
  say(`${out}: ${rows} rows. It holds everything about her: pass it on only to whom it belongs.`)
}
