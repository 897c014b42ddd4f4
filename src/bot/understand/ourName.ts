import type { Token } from './clean.ts'

/** What people say to somebody before her name. */
const greeting = new Set([
  'hi',
  'hello',
  'hey',
  'hiya',
  'morning',
  'afternoon',
  'evening',
  'night',
  'goodnight',
  'bye',
  'goodbye',
  'dear',
  'thanks',
  'you',
  'hola',
  'dias',
  'tardes',
  'noches',
  'buenas',
  'adios',
  'gracias',
  'oye',
  'ok',
  'sorry',
])

/**
 * Without the name of this service where it is spoken to: "good morning tookit" is a greeting, though "tookit" by
 * itself is "took it" typed in haste. Where it may be either, nothing is taken.
 */
export const withoutOurName = (all: readonly Token[]): Token[] =>
  all.filter((token, i) => {
    if (token.word !== 'tookit' && token.word !== 'tokit') return true
    const before = all.slice(0, i).findLast((each) => each.kind === 'word')
    return before === undefined || !greeting.has(before.word)
  })
