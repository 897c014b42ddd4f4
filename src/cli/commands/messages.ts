import type { Command } from 'commander'
import { type ChatLine, chatAt } from '../../store/chat.ts'
import { findPerson } from '../find.ts'
import { readCount } from '../input.ts'
import { type Session, withSession } from '../session.ts'
import { print, table, when } from '../show.ts'

interface Typed {
  readonly last: number
  readonly json?: boolean
}

export function addMessagesCommand(program: Command): void {
  program
    .command('messages')
    .argument('<person>', 'a patient or a caregiver: name or id')
    .description('What was said in both directions, and what became of each message')
    .option('--last <count>', 'how many', readCount, 30)
    .option('--json', 'print as JSON')
    .addHelpText('after', '\nExamples:\n  npx tookit messages Ana\n  npx tookit messages Ana --last 5 --json')
    .action((who: string, typed: Typed) => withSession((session) => messages(session, who, typed)))
}

async function messages(session: Session, who: string, { last, json }: Typed): Promise<void> {
  const { database } = session.store
  const person = await findPerson(session, who)
  const patient = await database.patient.findUnique({
    where: { personId: person.id },
    select: { zone: true },
  })
  const zone = patient?.zone ?? Temporal.Now.timeZoneId()
  const lines = await chatAt(
    database,
    person.contacts.map(({ address }) => address),
    last,
  )
  print(json, lines, () =>
    lines.length === 0
      ? `Nothing has been said yet with ${person.name}.`
      : table(
          ['When', 'Who', 'Text', 'State'],
          lines.map((line) => [
            when(line.at, zone),
            line.kind === 'ours' ? `→ ${person.name}` : `${person.name} →`,
            textOf(line),
            stateOf(line),
          ]),
        ),
  )
}

function textOf(line: ChatLine): string {
  if (line.kind === 'ours') return line.text.replaceAll(/\s+/gu, ' ')
  switch (line.utterance.kind) {
    case 'text':
      return line.utterance.text
    case 'press':
      return '(a button)'
    case 'media':
      return `(a picture, voice note or the like) ${line.utterance.text ?? ''}`.trim()
    default:
      return line.utterance satisfies never
  }
}

const stateOf = (line: ChatLine): string =>
  line.kind === 'ours'
    ? `${line.channel}, ${line.status}`
    : `${line.channel}, ${line.handled ? 'handled' : 'waiting'}`
