import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shipped } from '../../scripts/doubt/ship.ts'
import type { Meaning, MeaningKind, Understand } from '../../src/bot/meaning.ts'
import { textLengthMax, tokens } from '../../src/bot/understand/clean.ts'
import { doubtIn, stretchesOf } from '../../src/bot/understand/net/doubt.ts'
import { featuresOf } from '../../src/bot/understand/net/features.ts'
import { understand, understandWith } from '../../src/bot/understand/understand.ts'
import { freshSets, readSet } from '../understanding/judging.ts'
import { listening, understandingLines } from '../understanding/lines.ts'

const dataOf = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../data/${name}.json`, import.meta.url), 'utf8'))

test('the weights are what training makes of the lines: if not, `npm run doubt` makes them again', () => {
  const { weights, ...rest } = shipped()
  const { weights: committed, ...others } = dataOf('doubt_net') as ReturnType<typeof shipped>
  expect(rest).toEqual(others)
  for (const [doubt, row] of Object.entries(weights)) expect(row === committed[doubt], doubt).toBe(true)
})

const lines = [
  ...understandingLines().map(({ text, language }) => ({ text, language })),
  ...['blind/first.tsv', 'blind/second.tsv', ...freshSets()].flatMap(readSet),
]
const byRules: Understand = (text, heard) => understandWith(() => null, text, heard)
const doubtsAll: Understand = (text, heard) => understandWith(() => 'suicide', text, heard)
const kindsOf = (meanings: readonly Meaning[]): MeaningKind[] => meanings.map(({ kind }) => kind)

/** What is acted on because it may be grave, or is not hers to be asked about. */
const untouched: ReadonlySet<MeaningKind> = new Set([
  'danger',
  'maybeDanger',
  'sideEffect',
  'extraDose',
  'forgetMe',
  'wrongNumber',
  'code',
  'help',
  'willCheck',
  'cannotHelp',
  'patientTookIt',
  'plan',
  'appointment',
  'place',
])

describe('even a net that doubted everything', () => {
  const oneOf = fc.constantFrom(...lines)
  const text = fc.oneof(
    oneOf,
    fc.tuple(oneOf, oneOf, fc.constantFrom('. ', ' ', ', ', '\n')).map(([one, other, between]) => ({
      text: `${one.text}${between}${other.text}`,
      language: one.language,
    })),
  )

  test('raises no alarm, takes none away and records nothing', () => {
    fc.assert(
      fc.property(text, (line) => {
        const before = byRules(line.text, listening(line.language))
        const after = doubtsAll(line.text, listening(line.language))
        const asks = after.some(({ kind }) => kind === 'maybeDanger')
        const optingOut = before.filter(({ kind }) => kind === 'optOut')
        if (!asks || before.some(({ kind }) => untouched.has(kind))) expect(after).toEqual(before)
        else expect(kindsOf(after)).toEqual(['maybeDanger', ...kindsOf(optingOut)])
      }),
      { numRuns: 1500 },
    )
  })
})

describe('the net', () => {
  test('changes what is understood in no other way', () => {
    fc.assert(
      fc.property(fc.constantFrom(...lines), (line) => {
        const heard = listening(line.language)
        const [ruled, doubted] = [byRules(line.text, heard), doubtsAll(line.text, heard)]
        const shown = kindsOf(understand(line.text, heard))
        expect([kindsOf(ruled), kindsOf(doubted)]).toContainEqual(shown)
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    ...['1', '2', '7', '10', '8:15', '👍', '💊', '😔', '?', '...', 'ok', 'yes', 'no', 'took it', 'took both'],
    ...['2 tired', '2, tired', '1 bad night', 'mood 2', 'so so', 'I took it at 8', 'took it an hour ago'],
    ...['not yet', 'in a bit', 'I forgot', 'skip it today', 'thank you so much', 'good night, sleep well'],
    ...[
      'all three taken',
      'I took all of them this morning',
      'done and going to bed',
      'bye, see you tomorrow',
    ],
    ...['ya la tomé', 'todavía no', 'se me olvidó', 'hoy no, gracias', 'me tomé las dos', 'ánimo 2, cansada'],
    ...[
      'hasta mañana',
      'buenas noches, que descanses',
      'al ratito me la tomo',
      'ya me tomé todas las de hoy',
    ],
  ])('does not doubt a plain answer: %s', (answer) => {
    expect(doubtIn(tokens(answer), false)).toBeNull()
    expect(doubtIn(tokens(answer.toUpperCase()), false)).toBeNull()
  })

  test('does not doubt a medicine, whatever its name', () => {
    const names = JSON.stringify([dataOf('medicine_names'), dataOf('ingredient_names')]).match(
      /[\p{L}]{4,}/gu,
    )
    expect(names?.length).toBeGreaterThan(300)
    const said = (name: string): string[] => [
      name,
      `took my ${name}`,
      `took ${name} at 8`,
      `tomé ${name} a las 8`,
    ]
    const doubted = (names ?? []).flatMap(said).filter((text) => doubtIn(tokens(text), true) !== null)
    expect(doubted).toEqual([])
  })

  test('does not doubt two words, whichever they are', () => {
    const word = fc.constantFrom(...lines.flatMap(({ text }) => text.match(/\p{L}+/gu) ?? []))
    fc.assert(
      fc.property(word, word, (one, other) => doubtIn(tokens(`${one} ${other}`), false) === null),
      { numRuns: 500 },
    )
  })

  test.each([
    [
      'en',
      'suicide',
      "I've sealed the letters, found the dog a home and nobody has to bother with me after tonight",
    ],
    [
      'es',
      'suicide',
      'ya dejé las cartas en la mesa y al perro con mi vecina, después de esta noche no molesto a nadie',
    ],
    ['en', 'selfHarm', "I've been at my arms with the blade again, the sleeves hide it"],
    ['es', 'selfHarm', 'anoche me hice otra vez rayas en las piernas con el cúter'],
    ['en', 'overdose', 'I kept swallowing them until the packet was empty and now I feel far away'],
    ['es', 'overdose', 'me fui tragando todas las que quedaban en el frasco'],
  ])('doubts, in %s, what may be %s', (_, danger, text) => {
    expect(doubtIn(tokens(text), false)).toBe(danger)
  })

  test('hears one such sentence in the middle of a long message', () => {
    const dull = 'then we went to the shop and bought bread and milk and came home by bus. '
    const veiled =
      'I gave the cat away, the letters are on the table, nobody has to bother with me after tonight. '
    expect(doubtIn(tokens(dull.repeat(20)), false)).toBeNull()
    expect(doubtIn(tokens(dull.repeat(20) + veiled + dull.repeat(20)), false)).toBe('suicide')
  })

  test.each(['a ', 'took it ', 'a.', 'die die die ', '1 ', '💊 ', 'a-b ', 'x'])(
    'looks at no more than a few features for each letter of 10,000 characters of %j',
    (part) => {
      const long = tokens(part.repeat(textLengthMax / part.length))
      const features = stretchesOf(long).reduce((sum, stretch) => sum + featuresOf(stretch).length, 0)
      expect(features).toBeLessThan(10 * textLengthMax)
      expect(() => doubtIn(long, false)).not.toThrow()
    },
  )
})
