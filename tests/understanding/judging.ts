import { readdirSync, readFileSync } from 'node:fs'
import type { Listening, Meaning } from '../../src/bot/meaning.ts'
import { understand } from '../../src/bot/understand/understand.ts'
import { type Language, languages } from '../../src/domain/language.ts'
import { notation } from './notation.ts'

/** A text and what it may be understood as: any of the readings is right. */
export interface Read {
  readonly set: string
  readonly text: string
  readonly language: Language
  /** "taken + mood{3}", "(asked back)", or in full "taken(lithium @8:15)". */
  readonly readings: readonly string[]
  /** crisis, mustNot, falseFriend, sideEffect or rest */
  readonly category: string
  readonly note: string
}

export interface Judged extends Read {
  readonly meanings: readonly Meaning[]
  /** What was heard, in the form of a reading. */
  readonly heard: string
  readonly right: boolean
}

const people: Listening['people'] = [{ id: 'ana', names: ['Ana'] }]
const medicines: Listening['medicines'] = [
  ['lithium', 'litio'],
  ['quetiapine', 'quetiapina', 'Seroquel'],
  ['sertraline', 'sertralina', 'Zoloft'],
  ['lorazepam', 'Ativan'],
  ['lamotrigine', 'lamotrigina', 'Lamictal'],
  ['clozapine', 'clozapina'],
].map(([id = '', ...names]) => ({ id, names: [id, ...names] }))

/** Monday 23 November 2026, 21:10 in Madrid. */
const listening = (language: Language): Listening => ({
  language,
  zone: 'Europe/Madrid',
  sentAt: Temporal.Instant.from('2026-11-23T20:10:00Z'),
  medicines,
  people,
})

/** Of several dangers the one that decides what she is told (see topics/dangers.ts). */
const gravest: readonly string[] = ['overdose', 'breathing', 'seizure', 'fainting', 'suicide', 'selfHarm']

function shapeFrom(kinds: readonly string[]): string {
  const told = gravest.map((danger) => `danger{${danger}}`).find((danger) => kinds.includes(danger))
  const kept = kinds.filter((kind) => !kind.startsWith('danger{') || kind === told)
  return [...new Set(kept)].toSorted().join(' + ')
}

/**
 * The kinds, with what decides what is done: which danger, mood or number. A medicine that is not hers was taken:
 * that is asked back, and nothing is recorded.
 */
export const shapeOf = (meanings: readonly Meaning[]): string =>
  shapeFrom(
    meanings.flatMap((meaning) => {
      if (meaning.kind === 'danger') return [`danger{${meaning.danger}}`]
      if (meaning.kind === 'mood') return [`mood{${meaning.score}}`]
      if (meaning.kind === 'number') return [`number{${meaning.n}}`]
      // Asking, or saying that it gets low, records nothing.
      if (meaning.kind === 'supply')
        return 'units' in meaning.says || 'count' in meaning.says ? ['supply'] : []
      if (meaning.kind === 'reason') return [`reason{${meaning.reason}}`]
      return meaning.kind === 'taken' && meaning.which.unknownName !== null ? [] : [meaning.kind]
    }),
  )

export function shapeOfReading(reading: string): string {
  if (reading === '(asked back)') return ''
  return shapeFrom(
    reading
      .split(' + ')
      .filter((part) => !part.startsWith('taken{unknownName='))
      .map((part) =>
        /^(?:danger|mood|number|reason)\{/.test(part)
          ? part
          : part.replace(/[{(].*$/, '').replace(/:.*$/, ''),
      ),
  )
}

const isInFull = (reading: string): boolean => reading.includes('(') && reading !== '(asked back)'

/** Whether what was heard is one of the readings. To be asked about danger is to be asked back. */
function isRight(meanings: readonly Meaning[], readings: readonly string[]): boolean {
  const shape = shapeOf(meanings)
  return readings.some((reading) =>
    isInFull(reading)
      ? notation(meanings) === reading
      : shapeOfReading(reading) === shape ||
        (reading === '(asked back)' && shape === 'maybeDanger') ||
        // Where it was asked why, the reason alone says it.
        reading.replace(/^skip\{(?:[^}]*, )?reason=(\w+)\}$/, 'reason{$1}') === shape ||
        (reading === 'skip' && shape.startsWith('reason{')),
  )
}

/** The lines of a set, each judged. */
export const judgedSet = (file: string): readonly Judged[] =>
  readSet(file).map((read) => {
    const meanings = understand(read.text, listening(read.language))
    return { ...read, meanings, heard: shapeOf(meanings), right: isRight(meanings, read.readings) }
  })

/** The lines of a set. Columns by name: text, language, expected, and category or note. */
export function readSet(file: string): readonly Read[] {
  const [head = '', ...rows] = readFileSync(new URL(file, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
  const names = head.split('\t')
  return rows.map((row) => {
    const cells = row.split('\t')
    const cell = (name: string): string => cells[names.indexOf(name)] ?? ''
    const language = languages.find((each) => each === cell('language'))
    if (language === undefined || cell('expected') === '') throw new Error(`${file}: not understood: ${row}`)
    const text = cell('text').replaceAll('\\n', '\n')
    const readings = cell('expected').split(' | ')
    const note = cell('note')
    const category = cell('category') || (note.split(': ')[0] ?? '')
    return { set: file, text, language, readings, category, note }
  })
}

/** The sets of lines that were written in batches, each before it was seen how it fares. */
export const freshSets = (): readonly string[] =>
  readdirSync(new URL('fresh/', import.meta.url))
    .filter((name) => name.endsWith('.tsv'))
    .toSorted()
    .map((name) => `fresh/${name}`)
