import { distance } from 'fastest-levenshtein'
import type { Danger } from '../../domain/danger.ts'
import { line, type Token } from './clean.ts'
import { spelled } from './lexicon.ts'
import type { DangerWords, LanguageWords } from './words.ts'

/** In the order in which they matter most. */
const kinds: readonly Danger[] = ['suicide', 'overdose', 'selfHarm', 'breathing', 'seizure', 'fainting']

/** Physical signs that are over with: said of long ago they call for nobody. */
export interface DangerFound {
  readonly danger: Danger
  readonly tokens: readonly Token[]
}

export interface DangerHeard {
  readonly found: readonly DangerFound[]
  /** Danger was spoken of and denied: nothing else in such a message is to be recorded. */
  readonly denied: boolean
}

const ordinary = new Map<
  LanguageWords,
  { readonly words: ReadonlySet<string>; readonly vocabulary: readonly string[] }
>()

/** One letter added, left out or changed, or two neighbours swapped. */
function oneOff(word: string, target: string): boolean {
  if (Math.abs(word.length - target.length) > 1) return false
  if (distance(word, target) <= 1) return true
  if (word.length !== target.length) return false
  let at = 0
  while (word[at] === target[at]) at++
  return (
    word[at] === target[at + 1] && word[at + 1] === target[at] && word.slice(at + 2) === target.slice(at + 2)
  )
}

/**
 * A word of the danger vocabulary for a word that is none at all. Only danger is looked for in what comes out,
 * so a wrong guess can raise an alarm but never record anything.
 */
function mended(word: string, words: LanguageWords, everyday: ReadonlySet<string>): string {
  if (word.length < 4 || everyday.has(word)) return word
  const near = words.dangers.vocabulary.filter(
    (target) =>
      target.length >= 4 &&
      (target.length >= 5
        ? oneOff(word, target)
        : word.length >= 4 && word[0] === target[0] && oneOff(word, target)),
  )
  return near[0] ?? word
}

/** Every word that a language's own patterns and lists hold: such a word is not misspelt. */
function everydayWords(words: LanguageWords): ReadonlySet<string> {
  const known = ordinary.get(words)
  if (known !== undefined) return known.words
  const all = new Set<string>(words.dangers.vocabulary)
  for (const phrase of [
    ...words.common,
    ...Object.values(words.roles).flat(),
    ...Object.keys(words.symptoms),
    ...Object.values(words.reasons).flat(),
  ]) {
    for (const word of phrase.split(' ')) all.add(word)
  }
  for (const pattern of Object.values(words.dangers.signs).flat()) {
    for (const word of pattern.source.match(/[a-z]{4,}/g) ?? []) all.add(word)
  }
  for (const word of words.dangers.everyday) all.add(word)
  ordinary.set(words, { words: all, vocabulary: words.dangers.vocabulary })
  return all
}

/** Same length, other letters: keeps places in the line while a figure of speech is taken out of it. */
const blank = (text: string): string => '_'.repeat(text.length)

/** A sign counts as past only if its own sentence says so. */
function sentenceAround(text: string, at: number): string {
  const from = text.lastIndexOf(' . ', at)
  const to = text.indexOf(' . ', at)
  return text.slice(from < 0 ? 0 : from, to < 0 ? text.length : to)
}

function find(
  text: string,
  dangers: DangerWords,
): { readonly danger: Danger; readonly from: number; readonly to: number; readonly denied: boolean }[] {
  const bare = dangers.idioms.reduce((rest, idiom) => rest.replace(new RegExp(idiom, 'g'), blank), text)
  return kinds.flatMap((danger) =>
    dangers.signs[danger].flatMap((sign) =>
      [...bare.matchAll(new RegExp(sign, 'g'))].map((match) => {
        const sentence = sentenceAround(bare, match.index)
        const past = dangers.longAgo.test(sentence) && !dangers.again.test(sentence)
        // Only the last words before a sign can deny it, and a short stretch keeps the pattern's work small.
        const preceding = bare.slice(Math.max(0, match.index - 80), match.index)
        return {
          danger,
          from: match.index,
          to: match.index + match[0].length,
          denied: past || dangers.negated.test(preceding),
        }
      }),
    ),
  )
}

/** Danger in a text, whatever else it says. Each kind once, where it was said first. */
export function dangerIn(some: readonly Token[], words: LanguageWords): DangerHeard {
  const everyday = everydayWords(words)
  const mend = (token: Token): Token =>
    token.kind === 'word' ? { ...token, word: mended(token.word, words, everyday) } : token
  const plainTokens = spelled(some, words)
    .filter((token) => token.kind !== 'comma' && token.kind !== 'emoji')
    .map((token) => (token.kind === 'question' ? { ...token, word: '.' } : token))
  const asWritten = line(plainTokens)
  const repaired = spelled(plainTokens.map(mend), words)
  const asMeant = line(repaired)
  const heard = [asWritten, ...(asMeant.text === asWritten.text ? [] : [asMeant])].flatMap((each) =>
    find(each.text, words.dangers).map((sign) => ({ ...sign, tokens: each.between(sign.from, sign.to) })),
  )
  const found = kinds.flatMap((danger) =>
    heard.filter((sign) => sign.danger === danger && !sign.denied).slice(0, 1),
  )
  return { found, denied: found.length === 0 && heard.length > 0 }
}
