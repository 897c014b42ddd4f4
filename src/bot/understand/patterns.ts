const globals = new Map<RegExp, RegExp>()

/** The same pattern for every match in a text. Made once: making one costs more than using it. */
export function global(pattern: RegExp): RegExp {
  const known = globals.get(pattern)
  if (known !== undefined) return known
  const made = new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`)
  globals.set(pattern, made)
  return made
}

/** Every match of a pattern in a text. Most have none, and asking that first spares `matchAll` its copy of the pattern. */
export const matches = (pattern: RegExp, text: string): readonly RegExpExecArray[] =>
  pattern.test(text) ? [...text.matchAll(global(pattern))] : none

const none: readonly RegExpExecArray[] = []

/** A text with every match of some patterns taken out of it, one pattern after another. */
export const withoutMatches = (
  patterns: readonly RegExp[],
  text: string,
  instead: (match: string) => string,
): string =>
  patterns.reduce(
    (rest, pattern) => (pattern.test(rest) ? rest.replace(global(pattern), instead) : rest),
    text,
  )
