import type { Command } from 'commander'
import { type Unclear, unclearTexts } from '../../store/unclear.ts'
import { BadInput, NotDone } from '../badInput.ts'
import { readCount } from '../input.ts'
import { withSession } from '../session.ts'
import { print, say, table, whenHere } from '../show.ts'

export function addUnclearCommands(program: Command): void {
  const command = program
    .command('unclear')
    .description('Texts that were not understood and were asked back, the newest first')
    .option('--last <count>', 'how many', readCount, 30)
    .option('--json', 'print as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  npx tookit unclear\n  npx tookit unclear --last 5 --json\n  npx tookit unclear line 4711 "taken"',
    )
    .action((typed: { last: number; json?: boolean }) =>
      withSession(async ({ store }) => {
        const texts = await unclearTexts(store.database, typed.last, null)
        print(typed.json, texts, () => (texts.length === 0 ? 'Everything was understood.' : shown(texts)))
      }),
    )
  command
    .command('line')
    .argument('<id>', 'the number that `npx tookit unclear` shows')
    .argument('<meaning>', 'what it means, as in tests/understanding, such as "taken(lithium)" or "-"')
    .description('Print a text as a line of a table of tests/understanding')
    .addHelpText(
      'after',
      '\nExample:\n  npx tookit unclear line 4711 "later(+20m)" >> tests/understanding/en-doses.tsv\n\nRead the line first: no name and no word that tells who wrote it may stay.',
    )
    .action((id: string, meaning: string) =>
      withSession(async ({ store }) => {
        if (!/^\d{1,18}$/.test(id)) throw new BadInput(`${id} is not the number of a text.`)
        const [found] = await unclearTexts(store.database, 1, id)
        if (found === undefined || found.text === '') throw new NotDone(`No text ${id} was asked back.`)
        say(lineFor(found, meaning))
      }),
    )
}

const shown = (texts: readonly Unclear[]): string =>
  table(
    ['When', 'Number', 'Patient', 'Text'],
    texts.map(({ at, id, patientId, text }) => [
      whenHere(at),
      id,
      patientId,
      text === '' ? '(no words, or they are gone)' : text.replaceAll(/\s+/gu, ' '),
    ]),
  )

const lineFor = ({ text, language }: Unclear, meaning: string): string =>
  [
    text.replaceAll('\t', ' ').replaceAll(/\r?\n/g, '\\n'),
    language,
    'usual',
    meaning.replaceAll('\t', ' '),
    'asked back',
  ].join('\t')
