import terms from '../../../data/side_effect_terms.json' with { type: 'json' }
import type { SkipReason } from '../../domain/dose.ts'
import type { Language } from '../../domain/language.ts'
import type { LocalTime } from '../../domain/time.ts'
import type { Daypart, Listening, Spoken } from '../meaning.ts'
import { plain, type Token, tokens } from './clean.ts'
import type { LanguageWords, Role } from './words.ts'

/** What a phrase says beyond its role. */
export interface Sense {
  readonly role: Role
  readonly medicines?: readonly string[]
  readonly daypart?: Daypart
  readonly day?: 'today' | 'yesterday'
  readonly reason?: SkipReason
  readonly effect?: string
  readonly spoken?: Spoken
  readonly planned?: LocalTime
  readonly score?: 1 | 2 | 3 | 4 | 5
  readonly unknownName?: string
}

/** Phrases by their words; a phrase may be the beginning of a longer one. */
export interface Phrases {
  readonly next: Map<string, Phrases>
  sense: Sense | null
}

const empty = (): Phrases => ({ next: new Map(), sense: null })

function add(to: Phrases, words: readonly string[], sense: Sense): void {
  let at = to
  for (const word of words) {
    const next = at.next.get(word) ?? empty()
    at.next.set(word, next)
    at = next
  }
  // A phrase may say two things: "felt sick" is a symptom and a reason.
  at.sense = { ...sense, ...at.sense }
}

const firsts = new WeakMap<LanguageWords, ReadonlySet<string>>()

/** The first words of pairs: most words are none, and that is cheap to see. */
function firstsOf(words: LanguageWords): ReadonlySet<string> {
  const known = firsts.get(words)
  if (known !== undefined) return known
  const own = new Set(Object.keys(words.pairs).map((pair) => pair.split(' ')[0] ?? ''))
  firsts.set(words, own)
  return own
}

/** The words of a phrase as `spelled` gives them for a text, so that both meet. */
export const wordsIn = (phrase: string, words: LanguageWords): string[] =>
  spelled(tokens(phrase), words).map((token) => token.word)

/**
 * Contractions, slang and frequent misspellings replaced by what they stand for. A token that becomes several
 * words leaves several tokens at one place of the text.
 */
export function spelled(some: readonly Token[], words: LanguageWords): Token[] {
  const result: Token[] = []
  const firsts = firstsOf(words)
  for (let i = 0; i < some.length; i++) {
    const token = some[i] as Token
    const following = some[i + 1]
    const pair =
      token.kind === 'word' && following?.kind === 'word' && firsts.has(token.word)
        ? words.pairs[`${token.word} ${following.word}`]
        : undefined
    const apostrophe = token.raw !== token.word && words.pairs[token.raw.replace(/[’`´ʼ‘]/g, "'")]
    const accented = words.accented[token.raw]
    if (pair !== undefined && following !== undefined) {
      result.push(...pair.split(' ').map((word) => ({ ...token, word, raw: word, end: following.end })))
      i++
    } else {
      const stands =
        (apostrophe || undefined) ??
        accented ??
        words.expansions[token.word] ??
        (token.raw !== token.word ? words.expansions[token.word.replace(/(\p{L})\1+$/u, '$1')] : undefined)
      if (token.kind !== 'word' || stands === undefined) result.push(token)
      else result.push(...stands.split(' ').map((word) => ({ ...token, word, raw: token.raw })))
    }
  }
  return result
}

/** Terms of data/side_effect_terms.json as people say them, for one language. */
const symptoms = (language: Language): [string, string][] =>
  terms.terms.flatMap((term) => term.ways[language].map((way): [string, string] => [way, term.code]))

/** Every phrase of a language that has a role. Built once. */
function build(words: LanguageWords): Phrases {
  const all = empty()
  const put = (phrase: string, sense: Sense): void => add(all, wordsIn(phrase, words), sense)
  for (const [daypart, phrases] of Object.entries(words.daypartsYesterday)) {
    for (const phrase of phrases) put(phrase, { role: 'P', daypart: daypart as Daypart, day: 'yesterday' })
  }
  for (const [daypart, phrases] of Object.entries(words.dayparts)) {
    for (const phrase of phrases) put(phrase, { role: 'P', daypart: daypart as Daypart })
  }
  for (const [role, phrases] of Object.entries(words.roles) as [Role, readonly string[]][]) {
    for (const phrase of phrases) {
      put(
        phrase,
        role === 'Y' ? { role, day: words.yesterday.has(phrase) ? 'yesterday' : 'today' } : { role },
      )
    }
  }
  for (const [phrase, code] of Object.entries(words.symptoms)) put(phrase, { role: 'E', effect: code })
  for (const [phrase, code] of symptoms(words.language)) put(phrase, { role: 'E', effect: code })
  for (const [reason, phrases] of Object.entries(words.reasons)) {
    for (const phrase of phrases) put(phrase, { role: 'r', reason: reason as SkipReason })
  }
  return all
}

const built = new Map<LanguageWords, Phrases>()

/** The phrases of a language. */
export function phrasesOf(words: LanguageWords): Phrases {
  const known = built.get(words)
  if (known !== undefined) return known
  const phrases = build(words)
  built.set(words, phrases)
  return phrases
}

const medicineTries = new WeakMap<Listening['medicines'], Phrases>()

/** The medicines of a listener as phrases: every name, with and without "my" and "the". */
export function medicinePhrases(medicines: Listening['medicines'], determiners: readonly string[]): Phrases {
  const ready = medicineTries.get(medicines)
  if (ready !== undefined) return ready
  const all = empty()
  medicineTries.set(medicines, all)
  const byName = new Map<string, string[]>()
  for (const medicine of medicines) {
    for (const name of medicine.names) {
      const words = tokens(name).map((token) => token.word)
      if (words.length > 0)
        byName.set(words.join(' '), [...new Set([...(byName.get(words.join(' ')) ?? []), medicine.id])])
    }
  }
  for (const [name, ids] of byName) {
    for (const determiner of determiners)
      add(all, [...plain(determiner).split(' ').filter(Boolean), ...name.split(' ')], {
        role: 'M',
        medicines: ids,
      })
  }
  return all
}

/** The longest phrase that begins at a place, and how many tokens it takes. */
export function longest(
  phrases: Phrases,
  some: readonly Token[],
  from: number,
): { readonly sense: Sense; readonly length: number } | null {
  let at: Phrases | undefined = phrases
  let found: { sense: Sense; length: number } | null = null
  for (let i = from; i < some.length; i++) {
    at = at.next.get((some[i] as Token).word)
    if (at === undefined) break
    if (at.sense !== null) found = { sense: at.sense, length: i - from + 1 }
  }
  return found
}
