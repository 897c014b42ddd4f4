import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLabel } from '../../../src/bot/label/readLabel.ts'
import type { Language } from '../../../src/domain/language.ts'
import { linesOf, meets, noted } from './notation.ts'

const tables = [
  ['english.tsv', 'en'],
  ['spanish.tsv', 'es'],
] as const

describe.each(tables)('%s', (file, language) => {
  it.each(linesOf(file).map(({ label, expected }) => [label, expected] as const))('%s', (label, expected) => {
    const read = readLabel(label, language)
    if (!meets(read, expected)) expect(noted(read)).toBe(expected)
  })
})

const fresh = readFileSync(new URL('fresh.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => /^e[ns]\t/.test(line))
  .map((line) => line.split('\t') as [Language, string, string])

describe('labels written after the parser', () => {
  it.each(fresh)('%s %s', (language, label, expected) => {
    const read = readLabel(label, language)
    if (!meets(read, expected)) expect(noted(read)).toBe(expected)
  })
})

const languages: readonly Language[] = ['en', 'es']
const known = tables.flatMap(([file]) => linesOf(file).map(({ label }) => label))
const words = [...new Set(known.flatMap((label) => label.split(/\s+/)))]
/** Labels taken apart and put together in any way. */
const jumbled = fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((some) => some.join(' '))

describe('whatever it is given', () => {
  it('answers, and names a part that stands in the text', () => {
    const texts = fc.oneof(jumbled, fc.string({ maxLength: 200, unit: 'grapheme' }))
    fc.assert(
      fc.property(texts, fc.constantFrom(...languages), (text, language) => {
        const read = readLabel(text, language)
        if ('part' in read) expect(text).toContain(read.part)
      }),
      { numRuns: 3000 },
    )
  })

  it('reads no figure that the text does not hold', () => {
    fc.assert(
      fc.property(jumbled, fc.constantFrom(...languages), (text, language) => {
        const read = readLabel(text, language)
        if ('why' in read) return
        const inText = figuresOf(text, language)
        for (const figure of figuresRead(read)) expect(inText).toContain(figure)
      }),
      { numRuns: 5000 },
    )
  })

  it('reads what is ten thousand characters long, and nothing longer', () => {
    const long = [
      '1 tab ',
      '1-',
      'for pain or ',
      '(1 ',
      'every ',
      'a',
      '1/2 ',
      'then ',
      'at 8am and ',
      'i ',
      '½',
      '0',
    ]
    for (const language of languages) {
      for (const one of long) {
        const text = one.repeat(10_000).slice(0, 10_000)
        expect(readLabel(text, language)).toHaveProperty('why')
        expect(readLabel(`${text}x`, language)).toEqual({ why: 'tooLong' })
      }
    }
  }, 10_000)

  it('takes no note of case, spaces or how a line is broken within a sentence', () => {
    for (const [file, language] of tables) {
      for (const { label, expected } of linesOf(file)) {
        if (expected.startsWith('?') || expected.includes(' for ')) continue
        expect(noted(readLabel(label.toUpperCase(), language))).toBe(noted(readLabel(label, language)))
        expect(noted(readLabel(`  ${label.replaceAll(' ', '   ')} `, language))).toBe(
          noted(readLabel(label, language)),
        )
      }
    }
  })
})

/** Every number that a text says in figures or words; what is said by the word itself, such as "noon", is left in. */
function figuresOf(text: string, language: Language): readonly number[] {
  const plain = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  const found = [...plain.matchAll(/\d+(?:[.,]\d+)*/g)].flatMap(([figures]) => [
    Number(figures.replaceAll(',', '')),
    Number(figures.replace(',', '.')),
  ])
  for (const [word, figures] of said[language])
    if (new RegExp(`(?<![a-z])${word}(?![a-z])`).test(plain)) found.push(...figures)
  const parts = /½|1\/2|hal(?:f)|medi[oa]/.test(plain) ? [0.5] : []
  if (/¼|1\/4|quarter|cuarto/.test(plain)) parts.push(0.25)
  if (/¾|3\/4/.test(plain)) parts.push(0.75)
  const wholes = [0, ...found]
  const hours = found.flatMap((figure) => [figure, figure + 12])
  return [...hours, ...parts, ...parts.flatMap((part) => [...wholes, 1].map((whole) => whole + part))]
}

const said: Readonly<Record<Language, readonly (readonly [string, readonly number[]])[]>> = {
  en: [
    [
      'one|once|a|an|i|daily|qd|od|qday|day|weekly|week|monthly|month|hourly|hour|nightly|single|first|now|today|stat|qh',
      [1],
    ],
    ['two|twice|bid|bd|bds|ii|other|alternate|second|qod|fortnight|fortnightly', [2]],
    ['three|thrice|tid|tds|iii|third|meals?|meal', [3]],
    ['four|qid|qds', [4]],
    ['five', [5]],
    ['six', [6]],
    ['seven', [7]],
    ['eight', [8]],
    ['noon|midday', [12]],
  ],
  es: [
    [
      'una?|uno|dia|diari[oa]s?|mes|mensual|semanal?|semana|hora|unica|hoy|ahora|inmediatamente|primer|diariamente|comprimido|pastilla|media|medio',
      [1],
    ],
    ['dos|alternos|otro', [2]],
    ['tres', [3]],
  ],
}

function figuresRead(read: object): readonly number[] {
  const figures: number[] = []
  const text = JSON.stringify(read, (key, value) => {
    if (value !== null && typeof value === 'object' && 'numerator' in value && 'denominator' in value) {
      figures.push(value.numerator / value.denominator)
      return undefined
    }
    if (
      ['hours', 'every', 'count', 'minutes', 'leastHours', 'day'].includes(key) &&
      typeof value === 'number'
    )
      figures.push(value)
    return value
  })
  for (const [, hour] of text.matchAll(/"time":"(\d\d):\d\d/g)) figures.push(Number(hour))
  return figures
}
