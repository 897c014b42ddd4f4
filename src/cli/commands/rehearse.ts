import { type Command, Option } from 'commander'
import { ChatPage } from '../../bot/chatPage.ts'
import { type Behaviour, behaviours } from '../../bot/rehearsal/behaviour.ts'
import { type Rehearsal, rehearse } from '../../bot/rehearsal/rehearse.ts'
import { abilitiesOf } from '../../channels/abilitiesOf.ts'
import { patientPerson, personOf, type Situation } from '../../domain/situation.ts'
import { BadInput } from '../badInput.ts'
import { findPatient } from '../find.ts'
import { type Session, withSession } from '../session.ts'
import { print, table } from '../show.ts'

interface Typed {
  readonly days: string
  readonly behaviour: Behaviour
  readonly json?: boolean
}

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
  const situation = await findPatient(session, who)
  const from = await session.store.now()
  const rehearsal = rehearse({ situation, abilitiesOf, behaviour: typed.behaviour, from, days })
  const json = { patientId: situation.patient.id, behaviour: typed.behaviour, ...asJson(rehearsal) }
  print(typed.json, json, () => asText(situation, rehearsal, typed.behaviour).join('\n'))
}

function asJson({ from, until, lines, doses }: Rehearsal) {
  return { from, until, lines, messages: messagesOf(lines), doses: dosesOf(doses) }
}

/** How many doses ended how. */
const dosesOf = (doses: Rehearsal['doses']): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...Map.groupBy(doses, ({ state }) => state.kind)].map(([kind, own]) => [kind, own.length]),
  )

const doseWords: Readonly<Record<string, string>> = {
  taken: 'taken',
  declined: 'left out',
  unanswered: 'without an answer',
  notAsked: 'not asked about',
  asked: 'still open',
}

function asText(before: Situation, rehearsal: Rehearsal, behaviour: Behaviour): readonly string[] {
  const page = new ChatPage(before.patient.zone)
  page.day(rehearsal.from, page.clock(rehearsal.from))
  for (const line of rehearsal.lines) {
    if (line.from === 'tookit') page.ours(line.at, line.name, line.text, line.buttons)
    else page.theirs(line.at, line.name, line.pressed ? `[${line.text}]` : line.text)
  }
  page.event(rehearsal.until, 'the rehearsal ends; nothing was stored or sent')
  const counts = messagesOf(rehearsal.lines).map((of) => [of.name, String(of.received), String(of.written)])
  return [
    `# ${patientPerson(before).name}, as if the answer were: ${behaviour}`,
    ...remarks(before).map((remark) => `# ${remark}`),
    ...page.lines,
    '',
    table(['Person', 'Messages from tookit', 'Messages to tookit'], counts),
    '',
    table(
      ['Doses', 'How many'],
      Object.entries(dosesOf(rehearsal.doses)).map(([kind, n]) => [doseWords[kind] ?? kind, String(n)]),
    ),
  ]
}

/** What the reader has to know of what was taken for granted. */
function remarks(s: Situation): readonly string[] {
  const her = patientPerson(s)
  const silent = s.caregivers
    .filter(({ state }) => state.kind !== 'active' && state.kind !== 'removed' && state.kind !== 'declined')
    .map(({ personId }) => personOf(s, personId).name)
  return [
    ...(s.patient.enrolment.kind === 'active' || s.patient.enrolment.kind === 'paused'
      ? []
      : [`${her.name} has not agreed yet; played as if that were done.`]),
    ...(her.stoppedAt === null ? [] : [`${her.name} has said STOP, so nothing is sent.`]),
    ...(silent.length === 0 ? [] : [`Not agreed yet, so told of nothing: ${silent.join(', ')}.`]),
  ]
}

/** How many messages each person gets and writes, whoever gets most first. */
function messagesOf(lines: Rehearsal['lines']) {
  return [...Map.groupBy(lines, ({ personId }) => personId)]
    .map(([personId, own]) => ({
      personId,
      name: own[0]?.name ?? personId,
      received: own.filter(({ from }) => from === 'tookit').length,
      written: own.filter(({ from }) => from === 'person').length,
    }))
    .toSorted((a, b) => b.received - a.received)
}
