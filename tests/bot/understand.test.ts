import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Meaning } from '../../src/bot/meaning.ts'
import { cutQuotes } from '../../src/bot/understand/quotes.ts'
import { understand } from '../../src/bot/understand/understand.ts'
import { freshSets, type Judged, judgedSet } from '../understanding/judging.ts'
import { listening, type UnderstandingLine, understandingLines } from '../understanding/lines.ts'
import { notation } from '../understanding/notation.ts'

const lines = understandingLines()
const read = (line: UnderstandingLine, text = line.text): readonly Meaning[] =>
  understand(text, listening(line.language, line.context))
const kinds = (meanings: readonly Meaning[]): string[] => meanings.map(({ kind }) => kind)
const has = (line: UnderstandingLine, kind: string): boolean =>
  line.expected.split(' + ').some((each) => each.split(/[:(]/)[0] === kind)

describe('tables of texts', () => {
  test.each(lines.map((line) => [`${line.file} ${line.language}: ${line.text}`, line] as const))(
    '%s',
    (_, line) => {
      expect(notation(read(line))).toBe(line.expected)
    },
  )

  test('are many, in every language', () => {
    expect(lines.length).toBeGreaterThan(400)
    for (const language of ['en', 'es']) {
      expect(lines.filter((line) => line.language === language).length).toBeGreaterThan(150)
    }
  })

  test('say each text once', () => {
    const seen = lines.map(({ language, context, text }) => `${language} ${context} ${text}`)
    expect(seen.filter((each, i) => seen.indexOf(each) !== i)).toEqual([])
  })

  test('words are a part of the text', () => {
    for (const line of lines) {
      for (const meaning of read(line)) expect(line.text).toContain(meaning.words)
    }
  })
})

describe('lines written before it was seen how they fare', () => {
  const fresh = [...freshSets(), 'blind/second.tsv'].flatMap(judgedSet)
  const reads = ({ readings }: Judged, kind: string): boolean =>
    readings.some((reading) => reading.includes(kind))
  const share = (some: readonly Judged[], all: readonly Judged[]): number => some.length / all.length

  test('are never wrongly taken', () => {
    const wrong = fresh.filter((line) => line.heard.includes('taken') && !reads(line, 'taken'))
    expect(wrong.map(({ text }) => text)).toEqual([])
  })

  test('of danger are heard, or asked about, or record nothing', () => {
    const crisis = fresh.filter(({ category }) => category === 'crisis')
    const recorded = crisis.filter(({ heard }) => /taken|skip|courtesy|yes|number/.test(heard))
    expect(recorded.map(({ text }) => text)).toEqual([])
    expect(
      share(
        crisis.filter(({ heard }) => /anger/.test(heard)),
        crisis,
      ),
    ).toBeGreaterThan(0.96)
  })

  test('of everyday talk raise no alarm', () => {
    const everyday = fresh.filter((line) => !reads(line, 'danger'))
    expect(everyday.filter(({ heard }) => heard.includes('danger{')).map(({ text }) => text)).toEqual([])
  })

  test('are nearly all understood as they are meant', () => {
    expect(
      share(
        fresh.filter(({ right }) => right),
        fresh,
      ),
      // Many a crisis of the hardest batches is asked about, which is not counted as wholly right.
    ).toBeGreaterThan(0.92)
  })
})

const oneOf = (some: readonly UnderstandingLine[]): fc.Arbitrary<UnderstandingLine> =>
  fc.constantFrom(...some)

/** One slip of the thumb inside the text: a letter left out, doubled, swapped with the next, or another one. */
const slip = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('drop', 'double', 'swap', 'other'),
  letter: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
})
function slipped(text: string, { at, how, letter }: { at: number; how: string; letter: string }): string {
  const i = at % text.length
  const [a = '', b = ''] = [text[i], text[i + 1]]
  // Without its "I", "have I taken it" is not misspelled: it says something else.
  if (how !== 'double' && !/\p{L}/u.test(text[i - 1] ?? ' ') && !/\p{L}/u.test(b)) return text
  const put = { drop: '', double: a + a, swap: b + a, other: letter }[how] ?? a
  return text.slice(0, i) + put + text.slice(how === 'swap' ? i + 2 : i + 1)
}

const politeness: Readonly<Record<string, readonly string[]>> = {
  en: [' please', ' thanks', ' thank you', ' 😊', '!', '...', ' 🙏', ' lol'],
  es: [' por favor', ' gracias', ' 😊', '!', '...', ' 🙏'],
}
const polite = (line: UnderstandingLine): fc.Arbitrary<string> =>
  fc.constantFrom(...(politeness[line.language] ?? []))

/** Lines in which nothing is said to have been taken, and which a slip could turn around. */
const notTaken = lines.filter(
  (line) => !has(line, 'taken') && line.expected !== 'maybeDanger:overdose' && !/[\n>]/.test(line.text),
)
const dangerous = lines.filter((line) => has(line, 'danger'))

describe('properties', () => {
  test('no slip makes a "taken" of what was none', () => {
    fc.assert(
      fc.property(oneOf(notTaken), slip, (line, how) => {
        const text = slipped(line.text, how)
        fc.pre(!isReport(text, line))
        expect(kinds(read(line, text))).not.toContain('taken')
      }),
      { numRuns: 4000 },
    )
  })

  test('capitals, politeness and emoji make no "taken" of what was none', () => {
    const arb = oneOf(notTaken).chain((line) => fc.tuple(fc.constant(line), polite(line), fc.boolean()))
    fc.assert(
      fc.property(arb, ([line, tail, capitals]) => {
        const text = `${capitals ? line.text.toUpperCase() : line.text}${tail}`
        expect(kinds(read(line, text))).not.toContain('taken')
      }),
      { numRuns: 2000 },
    )
  })

  test('danger survives capitals, missing accents, politeness and what stands before it', () => {
    const before = fc.constantFrom('', 'ok. ', 'hi, ', 'hola. ', '1. ', 'sorry but ', 'hello ')
    const arb = oneOf(dangerous).chain((line) => fc.tuple(fc.constant(line), polite(line), before, fc.nat(2)))
    fc.assert(
      fc.property(arb, ([line, tail, head, form]) => {
        const plain = line.text.normalize('NFD').replace(/\p{M}/gu, '')
        const text = `${head}${form === 0 ? line.text.toUpperCase() : form === 1 ? plain : line.text}${tail}`
        expect(kinds(read(line, text))).toContain('danger')
      }),
      { numRuns: 2000 },
    )
  })

  // An extra dose is not among what is recorded: it is asked about, which is what a half-read overdose needs.
  test('after a slip danger is still heard, or nothing is recorded', () => {
    fc.assert(
      fc.property(oneOf(dangerous), slip, (line, how) => {
        const left = kinds(read(line, slipped(line.text, how)))
        const recorded = left.filter((kind) =>
          ['taken', 'skip', 'yes', 'number', 'courtesy', 'later'].includes(kind),
        )
        expect(left.includes('danger') || recorded.length === 0).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  test('danger is heard, or nothing is recorded, with fillers, emoji and another message grown onto it', () => {
    const filler = fc.constantFrom('um', 'like', 'lol', 'pues', 'tipo', 'jaja', '😔', '💔')
    const arb = oneOf(dangerous).chain((line) =>
      fc.tuple(
        fc.constant(line),
        filler,
        fc.nat(),
        fc.constantFrom('', 'took it', 'yes', 'ok', 'ya la tomé'),
      ),
    )
    fc.assert(
      fc.property(arb, ([line, word, place, joined]) => {
        const words = line.text.split(' ')
        words.splice(place % (words.length + 1), 0, word)
        const left = kinds(read(line, `${words.join(' ')} ${joined}`.trim()))
        const recorded = left.filter((kind) => ['taken', 'skip', 'yes', 'number', 'later'].includes(kind))
        expect(left.includes('danger') || left.includes('maybeDanger') || recorded.length === 0).toBe(true)
      }),
      { seed: 9024, numRuns: 2000 },
    )
  })

  test('nothing is recorded of any text beside danger', () => {
    fc.assert(
      fc.property(oneOf(dangerous), oneOf(lines.filter(({ text }) => !text.includes('>'))), (line, other) => {
        const said = kinds(read(line, `${other.text}. ${line.text}`))
        // Asked whether it is danger, nothing is recorded either.
        expect(said.every((kind) => kind === 'danger' || kind === 'maybeDanger' || kind === 'optOut')).toBe(
          true,
        )
      }),
      { numRuns: 1500 },
    )
  })

  test('any text at all gives meanings whose words are in it, and never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.constantFrom('en' as const, 'es' as const),
        (text, language) => {
          for (const meaning of understand(text, listening(language))) expect(text).toContain(meaning.words)
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('the same text means the same, again', () => {
    const again = (line: UnderstandingLine): void => expect(notation(read(line))).toBe(notation(read(line)))
    fc.assert(
      fc.property(oneOf(lines), (line) => void again(line)),
      { numRuns: 300 },
    )
  })
})

/** A slip may happen to write a plain report: what the tables themselves call taken, or "taken" after "not" lost. */
function isReport(text: string, line: UnderstandingLine): boolean {
  return lines.some(
    (other) =>
      other.language === line.language &&
      has(other, 'taken') &&
      other.text.toLowerCase() === text.toLowerCase(),
  )
}

describe('long texts', () => {
  const words = [
    'took',
    'it',
    'not',
    'the',
    'and',
    'i',
    'at',
    '8',
    'lithium',
    'want',
    'to',
    'die',
    'for',
    'half',
    'past',
    'no',
    'la',
    'me',
    'tomé',
    'y',
    ',',
    '.',
    '?',
    'skip',
    'later',
    'a',
    'stop',
  ]
  test.each([
    ['one letter', 'a'],
    ['one word', 'took it '],
    ['and', 'it and '],
    ['not', 'not really going to '],
    ['numbers', '8:10 '],
    ['emoji', '💊'],
    ['line breaks', 'took it\n'],
    ['quotes', '"'],
    ['spaces', '        '],
    ['I', 'i i '],
    ['me', 'me la '],
    ['in', 'in about '],
    ['please', 'please '],
  ])('10,000 characters of %s are read or left, soon', (_, part) => {
    for (const language of ['en', 'es'] as const) {
      const text = part.repeat(Math.ceil(10_000 / part.length)).slice(0, 10_000)
      expect(() => understand(text, listening(language))).not.toThrow()
    }
  })

  test('10,000 characters of anything', () => {
    const long = fc
      .array(fc.constantFrom(...words), { minLength: 2500, maxLength: 3000 })
      .map((all) => all.join(' ').slice(0, 10_000))
    fc.assert(
      fc.property(long, (text) => Array.isArray(understand(text, listening('en')))),
      { numRuns: 10 },
    )
  })
})

describe('cutQuotes', () => {
  const own = 'Good morning Ana. Time for your 8:00 medicine. Reply 1 taken, 2 later, 3 skip'

  test('our own text pasted back says nothing', () => {
    expect(understand(cutQuotes(own, [own]), listening('en'))).toEqual([])
    expect(understand(cutQuotes(`"${own}"`, [own]), listening('en'))).toEqual([])
    expect(understand(own, listening('en'))).toEqual([])
  })

  test('what is written beside it is read', () => {
    expect(notation(understand(cutQuotes(`${own}\ntook it`, [own]), listening('en')))).toBe('taken')
    expect(notation(understand(cutQuotes(`took it "${own.toUpperCase()}"`, [own]), listening('en')))).toBe(
      'taken',
    )
  })

  test('a text of ours that says "taken" is not an answer', () => {
    const said = 'Noted, taken at 8:07. Next: 20:00.'
    expect(understand(cutQuotes(said, [said]), listening('en'))).toEqual([])
  })

  test('short texts of ours are left: they may be the answer', () => {
    expect(cutQuotes('yes', ['yes'])).toBe('yes')
  })

  test('signatures, quoted lines and headers go', () => {
    expect(cutQuotes('yes\nSent from my iPhone', [])).toBe('yes')
    expect(cutQuotes('> took it\nno', [])).toBe('no')
    expect(cutQuotes('From: Ana\nTo: Ben\nno', [])).toBe('no')
  })
})
