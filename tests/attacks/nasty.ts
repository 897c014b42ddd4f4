import fc from 'fast-check'
import { canary } from './lab.ts'

/** Texts that have broken programs: control characters, halves of characters, markup, other languages' code. */
export const nastyTexts: readonly string[] = [
  '',
  ' ',
  '\0',
  `${canary}\0after`,
  '\ud800',
  `${canary}\udfff\ud83d`,
  `\u202e\u2066${canary}`,
  '👩‍👩‍👧‍👦🏳️‍🌈',
  '\r\nX-Injected: 1\r\n\r\n',
  '\u001b[31m\u0007\u0008',
  `'; DROP TABLE "Event"; --`,
  `<script>${canary}</script><img src=x onerror=alert(1)>`,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is meant literally
  '${process.env.HOME} {{7*7}} <%= 1 %> %s %n #{1}',
  '../../../etc/passwd',
  '__proto__',
  'constructor',
  '{"$instant":"never"}',
  '-1',
  'NaN',
  '9'.repeat(400),
  '+'.repeat(50),
  'é'.repeat(5000),
  `${canary} `.repeat(2000),
  'İ'.repeat(300),
  '((((((((((((((((((((((((((((((a+)+)+)+)+)+',
]

const nastyValues: readonly unknown[] = [
  ...nastyTexts,
  null,
  true,
  0,
  -1,
  0.5,
  1e21,
  1.7e308,
  Number.MAX_SAFE_INTEGER + 2,
  -8_640_000_000_001,
  8_640_000_000_001,
  [],
  {},
  [[[[[canary]]]]],
  { toString: 1, valueOf: canary },
  JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
]

export const nastyText = fc.oneof(fc.constantFrom(...nastyTexts), fc.string({ unit: 'binary' }))
export const nastyValue = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...nastyValues) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.double() },
)

/** JSON so deep that a careless reader runs out of stack. */
export const deep = (depth: number): string => `${'['.repeat(depth)}1${']'.repeat(depth)}`

type Path = readonly (string | number)[]

/** Every place in a value, itself first. */
export const places = (value: unknown, at: Path = []): readonly Path[] =>
  typeof value === 'object' && value !== null
    ? [
        at,
        ...Object.entries(value).flatMap(([key, inner]) =>
          places(inner, [...at, Array.isArray(value) ? Number(key) : key]),
        ),
      ]
    : [at]

/** The value with something else at one place. */
export function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by
  const copy: Record<string | number, unknown> = Array.isArray(value)
    ? ([...value] as unknown as Record<number, unknown>)
    : { ...(value as object) }
  copy[key] = replaced(copy[key], rest, by)
  return copy
}
