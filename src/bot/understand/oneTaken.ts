import type { Listening } from '../meaning.ts'
import { plain, type Token } from './clean.ts'

/** Before a medicine that is taken as needed these name one intake of it. More than one stays a number of its own. */
const oneOf: ReadonlySet<string> = new Set('a an one another 1 un una uno otro otra'.split(' '))

/** What people say of an intake that they needed, and the word of their language for having taken it. */
const needed: readonly (readonly [readonly string[], string])[] = [
  ...['had to take', 'have had to take', 'needed to take', 'ended up taking'].map(
    (words) => [words.split(' '), 'took'] as const,
  ),
  ...[
    'me tuve que tomar',
    'tuve que tomar',
    'tuve que tomarme',
    'he tenido que tomar',
    'he tenido que tomarme',
    'he necesitado tomar',
    'necesite tomar',
  ].map((words) => [words.split(' '), 'tomé'] as const),
]

/**
 * "Had to take a lorazepam" as "took lorazepam", for the medicines that she takes as needed and no other: of what stands
 * on a plan "I had to take it" tells what was to be done, and "one" may be less than all.
 */
export function oneTaken(some: readonly Token[], { medicines }: Listening): readonly Token[] {
  const names = medicines
    .filter(({ asNeeded }) => asNeeded === true)
    .flatMap(({ names }) => names.map((name) => plain(name).split(' ')))
  if (names.length === 0) return some
  const at = some.findIndex((_, i) => names.some((name) => stands(name, some, i)))
  if (at < 0) return some
  const isCounted = oneOf.has(some[at - 1]?.word ?? '')
  const before = some.slice(0, isCounted ? at - 1 : at)
  const said = needed
    .filter(([words]) => stands(words, before, before.length - words.length))
    .toSorted(([a], [b]) => b.length - a.length)[0]
  const last = before.at(-1)
  if (said === undefined || last === undefined) return isCounted ? [...before, ...some.slice(at)] : some
  const [words, took] = said
  const first = before[before.length - words.length] as Token
  return [
    ...before.slice(0, -words.length),
    { ...last, start: first.start, word: took, raw: took },
    ...some.slice(at),
  ]
}

const stands = (words: readonly string[], some: readonly Token[], from: number): boolean =>
  from >= 0 && words.every((word, i) => some[from + i]?.word === word)
