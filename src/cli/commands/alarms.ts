import type { Command } from 'commander'
import { patientPerson, personOf } from '../../domain/situation.ts'
import { type Session, withSession } from '../session.ts'
import { print, table, when } from '../show.ts'
import { alarmWords } from '../words.ts'

interface Typed {
  readonly all?: boolean
  readonly json?: boolean
}

export function addAlarmsCommand(program: Command): void {
  program
    .command('alarms')
    .description('Of what people are being told just now, and who has answered')
    .option('--all', 'closed ones of the last 14 days, too')
    .option('--json', 'print as JSON')
    .addHelpText('after', '\nExamples:\n  npx tookit alarms\n  npx tookit alarms --all --json')
    .action((typed: Typed) => withSession((session) => alarms(session, typed)))
}

async function alarms({ store }: Session, { all, json }: Typed): Promise<void> {
  const since = (await store.now()).subtract({ hours: 24 * 14 }).toString()
  const about = await store.database.alarm.findMany({
    where:
      all === true
        ? { OR: [{ state: { not: 'closed' } }, { closedAt: { gte: since } }] }
        : { state: { not: 'closed' } },
    select: { patientId: true },
    distinct: ['patientId'],
  })
  const situations = [...(await store.situations(about.map(({ patientId }) => patientId))).values()]
  const found = situations
    .flatMap((s) => s.alarms.map((alarm) => ({ s, alarm })))
    .filter(({ alarm }) => all === true || alarm.state.kind !== 'closed')
    .toSorted((a, b) => Temporal.Instant.compare(a.alarm.raisedAt, b.alarm.raisedAt))
  print(
    json,
    found.map(({ alarm }) => alarm),
    () =>
      found.length === 0
        ? 'No alarm is open.'
        : table(
            ['Since', 'Patient', 'About', 'State', 'Told'],
            found.map(({ s, alarm }) => [
              when(alarm.raisedAt, s.patient.zone),
              `${patientPerson(s).name} ${s.patient.id}`,
              alarmWords(alarm).about,
              alarmWords(alarm).state,
              alarm.told
                .map(({ personId, answer }) => `${personOf(s, personId).name}: ${answerWords(answer)}`)
                .join(', ') || 'nobody yet',
            ]),
          ),
  )
}

const answerWords = (answer: 'willCheck' | 'cannotHelp' | null): string =>
  answer === null ? 'no answer' : answer === 'willCheck' ? 'will check' : 'can not help'
