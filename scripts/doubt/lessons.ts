import { readdirSync, readFileSync } from 'node:fs'
import { type Doubt, doubts } from '../../src/bot/understand/net/net.ts'
import { type Read, readSet } from '../../tests/understanding/judging.ts'

/** A line that the net learns from or is measured with. */
export interface Lesson {
  readonly text: string
  /** What she is to be asked about, or null: nothing, or nothing that can be asked. */
  readonly about: Doubt | null
  /** Lines of one kind, left out together when it is measured how the net does with words that it never saw. */
  readonly family: string
}

const training = new URL('../../tests/understanding/training/', import.meta.url)

/** Lines written for training. What each table is stands at its head. */
export const ownLessons = (): readonly Lesson[] =>
  readdirSync(training)
    .filter((file) => file.endsWith('.tsv'))
    .toSorted()
    .flatMap((file) =>
      readFileSync(new URL(file, training), 'utf8')
        .trimEnd()
        .split('\n')
        .filter((row) => !row.startsWith('#'))
        .slice(1)
        .map((row) => {
          const [text = '', about = '', family = ''] = row.split('\t')
          if (family === '' || !kinds.has(about)) throw new Error(`${file}: not understood: ${row}`)
          return { text, about: doubtNamed(about), family: `${about}, ${family}` }
        }),
    )

const kinds: ReadonlySet<string> = new Set([...doubts, 'symptom', 'ordinary'])
const doubtNamed = (name: string): Doubt | null => doubts.find((each) => each === name) ?? null

/**
 * Lines of a set with expected meanings: what must be heard as danger that can be asked about, and what must not be
 * heard as any. Lines that may be either teach nothing.
 */
export const lessonsOf = (set: string): readonly Lesson[] =>
  readSet(set).flatMap((read) => {
    const about = aboutOf(read)
    return about === undefined ? [] : [{ text: read.text, about, family: set }]
  })

function aboutOf({ readings }: Read): Doubt | null | undefined {
  if (readings.every((reading) => !/danger/i.test(reading))) return null
  const named = readings.map((reading) => /\bdanger\{(\w+)\}/.exec(reading)?.[1])
  if (named.some((each) => each === undefined)) return undefined
  return doubtNamed(named[0] ?? '') ?? undefined
}
