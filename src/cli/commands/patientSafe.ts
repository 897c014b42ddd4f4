import type { Command } from 'commander'
import { closeDanger } from '../../bot/topics/crisis.ts'
import { patientPerson } from '../../domain/situation.ts'
import { findPatient } from '../find.ts'
import { readName } from '../input.ts'
import { type Session, withSession } from '../session.ts'
import { print, say } from '../show.ts'

interface Typed {
  readonly by: string
  readonly json?: boolean
}

export function addPatientSafe(patient: Command): void {
  patient
    .command('safe')
    .argument('<patient>', 'name or id')
    .description('Somebody has made sure that she is safe: closes her open alarms about danger')
    .requiredOption('--by <name>', 'who has made sure; those who were told read it', readName)
    .option('--json', 'print as JSON')
    .addHelpText('after', '\nExample:\n  npx tookit patient safe Ana --by Olga')
    .action((who: string, typed: Typed) => withSession((session) => close(session, who, typed)))
}

async function close(session: Session, who: string, { by, json }: Typed): Promise<void> {
  const before = await findPatient(session, who)
  const isOpen = (s: typeof before) =>
    s.alarms.filter(({ about, state }) => about.kind === 'danger' && state.kind !== 'closed')
  await session.decide(before.patient.id, (turn) => {
    const newest = isOpen(turn.situation).at(-1)
    if (newest !== undefined) closeDanger(turn, newest, { id: '', name: by })
  })
  const closed = isOpen(before).length
  if (json === true) return print(true, { patientId: before.patient.id, closed }, () => '')
  const { name } = patientPerson(before)
  say(
    closed === 0
      ? `No alarm about danger is open for ${name}.`
      : `Closed. Those who were told hear that ${name} is safe.`,
  )
}
