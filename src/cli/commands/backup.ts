import { statSync } from 'node:fs'
import type { Command } from 'commander'
import { environment, readConfig } from '../../config.ts'
import { BadBackup } from '../../store/backup/format.ts'
import { verifyBackup } from '../../store/backup/read.ts'
import { NotEmpty, restoreBackup } from '../../store/backup/restore.ts'
import { writeBackup } from '../../store/backup/write.ts'
import { secrecyFor } from '../../store/keys.ts'
import { migrate } from '../../store/migrate.ts'
import { version } from '../../version.ts'
import { settleGap } from '../../work/gap.ts'
import { BadInput, NotDone } from '../badInput.ts'
import { withBareDatabase } from '../bareDatabase.ts'
import { withSession } from '../session.ts'
import { print, say, table, whenHere } from '../show.ts'
import { askToType } from '../typedWord.ts'

export function addBackupCommands(program: Command): void {
  program
    .command('backup')
    .argument('<file>', 'a new file, such as tookit-2026-11-24.gz')
    .description('Write all that tookit knows into one file, while it runs')
    .option('--json', 'print as JSON')
    .addHelpText(
      'after',
      `
It holds everything about everybody, so it is made readable by you alone: keep
it so. The settings (.env) are not in it; keep them apart.
\`npx tookit restore FILE --check\` says whether a file is whole.

Examples:
  npx tookit backup /backups/tookit-2026-11-24.gz
  npx tookit backup "/backups/tookit-$(date +%F).gz" --json`,
    )
    .action(backup)
  program
    .command('restore')
    .argument('<file>', 'a file that `npx tookit backup` wrote, with this release or an earlier one')
    .description('Put a backup into an empty database, all of it or nothing')
    .option('--check', 'only say whether the file is whole; change nothing')
    .option('--replace', 'remove what the database holds; asks for the word "replace" to be typed')
    .option('--yes', 'with --replace: do not ask')
    .addHelpText(
      'after',
      `
What happened after the backup is lost. So nobody is asked for a dose that was
open or has fallen due since: each is told that tookit was out of order.

Examples:
  npx tookit restore /backups/tookit-2026-11-24.gz --check
  npx tookit restore /backups/tookit-2026-11-24.gz
  npx tookit restore /backups/tookit-2026-11-24.gz --replace`,
    )
    .action(restore)
}

async function backup(file: string, { json }: { json?: boolean }): Promise<void> {
  const { database } = readConfig(environment())
  const { madeAt, tables, keys } = await withBareDatabase(database, (connectionString) =>
    writeBackup(connectionString, file, version).catch(inWords),
  )
  const rows = tables.reduce((sum, one) => sum + one.rows, 0)
  const { size } = statSync(file)
  print(
    json,
    { file, madeAt: madeAt.toString(), bytes: size, rows, tables, keys },
    () =>
      `${file}: ${rows} rows, ${sizeWords(size)}, as of ${whenHere(madeAt)}.${keys.length === 0 ? '' : `\nIt can only be read with key ${keys.join(' and ')}: keep that too, elsewhere.`}`,
  )
}

const sizeWords = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`

interface TypedRestore {
  readonly check?: boolean
  readonly replace?: boolean
  readonly yes?: boolean
}

async function restore(file: string, typed: TypedRestore): Promise<void> {
  const { version: madeBy, madeAt } = await verifyBackup(file).catch(inWords)
  if (typed.check === true) return say(`${file} is whole. Made by tookit ${madeBy}, ${whenHere(madeAt)}.`)
  if (typed.replace === true && typed.yes !== true)
    await askToType(
      'replace',
      `Everything that the database holds now is removed, and what was so ${whenHere(madeAt)} takes its place.`,
      'Give --yes to say that you mean it.',
    )
  const { database, keys } = readConfig(environment())
  await withBareDatabase(database, async (connectionString) => {
    const secrecy = await secrecyFor(keys, connectionString)
    await migrate(connectionString)
    const restoring = { connectionString, file, replace: typed.replace === true, secrecy }
    const { tables } = await restoreBackup(restoring).catch(inWords)
    print(false, null, () =>
      table(
        ['Table', 'Rows'],
        tables.map(({ name, rows }) => [name, String(rows)]),
      ),
    )
  })
  await withSession(async ({ store, alone }) => {
    await settleGap(store)
    say(`Restored: everything is as it was ${whenHere(madeAt)}.`)
    if (alone) say('tookit is not running now; start it with npm start.')
  })
}

function inWords(error: unknown): never {
  if (error instanceof BadBackup) throw new BadInput(`FILE: ${error.message}`)
  if (error instanceof NotEmpty)
    throw new NotDone(
      `${error.message} Nothing was changed. Restore into an empty database, or give --replace to remove what is there.`,
    )
  throw error
}
