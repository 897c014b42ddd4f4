import { type Command, Option } from 'commander'
import { type Behaviour, behaviours } from '../../bot/rehearsal/behaviour.ts'
import { dosesIn, messagesIn, rehearsalPage } from '../../bot/rehearsal/rehearsalPage.ts'
import { rehearse } from '../../bot/rehearsal/rehearse.ts'
import { abilitiesOf } from '../../channels/abilitiesOf.ts'
import { BadInput } from '../badInput.ts'
import { findPatient } from '../find.ts'
import { type Session, withSession } from '../session.ts'
import { print } from '../show.ts'

interface Typed {
  readonly days: string
  readonly behaviour: Behaviour
  readonly json?: boolean
}

/** Enough for a titration or a taper of a quarter. */
const daysMax = 92

export function addRehearseCommand(program: Command): void {
  program
    .command('rehearse')
    .argument('<patient>', 'name or id')
    .description(
      'The chat that her plan would bring from now on, if she answered like this; nothing is stored or sent',
    )
    .option('--days <n>', `how many days, 1 to ${daysMax}`, '14')
    .addOption(
      new Option(
        '--behaviour <how>',
        'never answers; always takes each dose at once; late: an hour later; forgets-evenings: nothing from 17:00 on',
      )
        .choices(behaviours)
        .default('always'),
    )
    .option('--json', 'print as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  npx tookit rehearse Ana --behaviour never\n  npx tookit rehearse Ana --days 28 --behaviour forgets-evenings',
    )
    .action((who: string, typed: Typed) => withSession((session) => run(session, who, typed)))
}

async function run(session: Session, who: string, typed: Typed): Promise<void> {
  const days = Number(typed.days)
  if (!Number.isInteger(days) || days < 1 || days > daysMax)
    throw new BadInput(`--days: "${typed.days}" is not a whole number from 1 to ${daysMax}.`)
  const { behaviour } = typed
  const situation = await findPatient(session, who)
  const from = await session.store.now()
  const rehearsal = rehearse({ situation, abilitiesOf, behaviour, from, days })
  const { until, lines } = rehearsal
  const counts = { messages: messagesIn(rehearsal), doses: dosesIn(rehearsal) }
  print(typed.json, { patientId: situation.patient.id, behaviour, from, until, lines, ...counts }, () =>
    rehearsalPage(situation, rehearsal, behaviour),
  )
}
