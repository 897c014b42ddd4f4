import { readdirSync, readFileSync } from 'node:fs'
import type { Listening } from '../../src/bot/meaning.ts'
import { type Language, languages } from '../../src/domain/language.ts'

/** One line of a table: a text, who hears it, and what it means (see notation.ts). */
export interface UnderstandingLine {
  readonly file: string
  readonly text: string
  readonly language: Language
  readonly context: string
  readonly expected: string
  readonly source: string
}

const people: Listening['people'] = [
  { id: 'ana', names: ['Ana'] },
  { id: 'ben', names: ['Ben'] },
]

/** Medicines that may be named, by the name of the context. */
const medicines: Readonly<Record<string, Listening['medicines']>> = {
  usual: [
    { id: 'lithium', names: ['lithium', 'litio', 'Lithobid'] },
    { id: 'quetiapine', names: ['quetiapine', 'quetiapina', 'Seroquel'] },
  ],
  near: [
    { id: 'hydroxyzine', names: ['hydroxyzine'] },
    { id: 'hydralazine', names: ['hydralazine', 'heart pill'] },
    { id: 'lamotrigine', names: ['lamotrigine', 'Lamictal'] },
    { id: 'clonazepam', names: ['clonazepam'] },
  ],
}

/** Tuesday 24 November 2026, 8:07 in New York. */
export function listening(language: Language, context = 'usual'): Listening {
  const known = medicines[context]
  if (known === undefined) throw new Error(`No such context: ${context}`)
  return {
    language,
    zone: 'America/New_York',
    sentAt: Temporal.Instant.from('2026-11-24T13:07:00Z'),
    medicines: known,
    people,
  }
}

/** Every line of every table in this folder. `\n` in a text is a line break. */
export function understandingLines(): UnderstandingLine[] {
  const files = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.tsv'))
    .sort()
  return files.flatMap((file) => {
    const [, ...rows] = readFileSync(`${import.meta.dirname}/${file}`, 'utf8')
      .trimEnd()
      .split('\n')
    return rows.map((row) => {
      const [text, language, context, expected, source] = row.split('\t')
      if (!text || !context || !expected || !source) throw new Error(`${file}: not five columns: ${row}`)
      const known = languages.find((each) => each === language)
      if (known === undefined) throw new Error(`${file}: no such language: ${language}`)
      return { file, text: text.replaceAll('\\n', '\n'), language: known, context, expected, source }
    })
  })
}
