import { readFileSync } from 'node:fs'
import type { Meaning } from '../src/bot/meaning.ts'
import { understand } from '../src/bot/understand/understand.ts'
import type { Language } from '../src/domain/language.ts'

/**
 * How well a set of lines that was written without sight of the understander is understood: npm run understanding.
 * A line is right when the kinds of meaning are those of one of its readings, and the dangers and moods are the same.
 */
const file = new URL('../tests/understanding/blind/first.tsv', import.meta.url)

interface Line {
  readonly text: string
  readonly language: Language
  readonly readings: readonly string[]
  readonly category: string
  readonly note: string
}

const lines: readonly Line[] = readFileSync(file, 'utf8')
  .split('\n')
  .slice(1)
  .filter((line) => line !== '')
  .map((line) => {
    const [text = '', language, , expected = '', note = ''] = line.split('\t')
    return {
      text,
      language: language as Language,
      readings: expected.split(' | '),
      category: note.split(': ')[0] ?? '',
      note,
    }
  })

const medicines = [
  ['lithium', 'litio'],
  ['quetiapine', 'quetiapina', 'Seroquel'],
  ['sertraline', 'sertralina', 'Zoloft'],
  ['lorazepam', 'Ativan'],
  ['lamotrigine', 'lamotrigina', 'Lamictal'],
  ['clozapine', 'clozapina'],
].map(([id = '', ...names]) => ({ id, names: [id, ...names] }))

const hear = (line: Line): readonly Meaning[] =>
  understand(line.text, {
    language: line.language,
    zone: 'Europe/Madrid',
    sentAt: Temporal.Instant.from('2026-11-23T20:10:00Z'),
    medicines,
    people: [{ id: 'ana', names: ['Ana'] }],
  })

/** The kinds, with what decides what is recorded: which danger, which mood. */
function shapeOf(meanings: readonly Meaning[]): string {
  const kinds = meanings.map((meaning) => {
    if (meaning.kind === 'danger') return `danger{${meaning.danger}}`
    if (meaning.kind === 'mood') return `mood{${meaning.score}}`
    if (meaning.kind === 'number') return `number{${meaning.n}}`
    return meaning.kind
  })
  return [...new Set(kinds)].toSorted().join(' + ')
}

function shapeOfReading(reading: string): string {
  if (reading === '(asked back)') return ''
  const kinds = reading
    .split(' + ')
    .map((part) => (/^(danger|mood|number)\{/.test(part) ? part : part.replace(/\{.*$/, '')))
  return [...new Set(kinds)].toSorted().join(' + ')
}

const judged = lines.map((line) => {
  const meanings = hear(line)
  const shape = shapeOf(meanings)
  const right = line.readings.some((reading) => shapeOfReading(reading) === shape)
  const says = (kind: Meaning['kind']): boolean => meanings.some((meaning) => meaning.kind === kind)
  const expects = (kind: string): boolean => line.readings.some((reading) => reading.includes(kind))
  return { line, shape, right, says, expects }
})

const share = (part: number, whole: number): string =>
  `${part} of ${whole} (${((100 * part) / Math.max(1, whole)).toFixed(1)} %)`
const of = (category: string) => judged.filter(({ line }) => line.category === category)
const ordinary = judged.filter(({ expects }) => !expects('danger'))
const crisis = of('crisis')
const wrongTaken = judged.filter(({ says, expects }) => says('taken') && !expects('taken'))
const hazardous = judged.filter(({ line }) => /hazardous/.test(line.note))

process.stdout.write(
  [
    `lines                         ${judged.length}`,
    `wholly right                  ${share(judged.filter(({ right }) => right).length, judged.length)}`,
    `else asked back               ${share(judged.filter(({ right, shape }) => !right && shape === '').length, judged.filter(({ right }) => !right).length)}`,
    `wrongly "taken"               ${wrongTaken.length}`,
    `crisis and overdose heard     ${share(crisis.filter(({ says }) => says('danger')).length, crisis.length)}`,
    `false crisis alarms           ${share(ordinary.filter(({ says }) => says('danger')).length, ordinary.length)}`,
    `hazardous symptoms heard      ${share(hazardous.filter(({ says }) => says('sideEffect') || says('danger')).length, hazardous.length)}`,
    ...['mustNot', 'falseFriend', 'sideEffect', 'rest'].map(
      (category) =>
        `${category.padEnd(30)}${share(of(category).filter(({ right }) => right).length, of(category).length)}`,
    ),
    '',
  ].join('\n'),
)
if (process.argv.includes('--wrong')) {
  for (const { line, shape, right } of judged)
    if (!right)
      process.stdout.write(`${line.category}\t${line.text}\t${line.readings.join(' | ')}\t→ ${shape}\n`)
}
