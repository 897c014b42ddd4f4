import type { SpokenDanger } from '../../domain/danger.ts'
import { line, plain, type Token } from './clean.ts'
import { type ConceptFound, dangerousShapes, isHeavy } from './concepts.ts'
import { ungarbled } from './garbled.ts'
import { spelled } from './lexicon.ts'
import { isMedicineName } from './medicines.ts'
import { matches, withoutMatches } from './patterns.ts'
import { oneOff } from './slip.ts'
import type { DangerWords, LanguageWords } from './words.ts'

/** In the order in which they matter most. */
const kinds: readonly SpokenDanger[] = ['suicide', 'overdose', 'selfHarm', 'breathing', 'seizure', 'fainting']

export interface DangerFound {
  readonly danger: SpokenDanger
  readonly tokens: readonly Token[]
  /** Else it may be a manner of speaking, and she is asked. */
  readonly sure: boolean
}

export interface DangerHeard {
  readonly found: readonly DangerFound[]
  /** Danger was spoken of and denied: nothing else in such a message is to be recorded. */
  readonly denied: boolean
}

/**
 * A word of the danger vocabulary for a word that is none at all. Only danger is looked for in what comes out,
 * so a wrong guess can raise an alarm but never record anything.
 */
function mended(word: string, words: LanguageWords, everyday: ReadonlySet<string>): string {
  if (word.length < 4 || everyday.has(word)) return word
  const near = words.dangers.vocabulary.find(
    (target) =>
      target.length >= 4 &&
      (target.length >= 5
        ? oneOff(word, target)
        : word.length >= 4 && word[0] === target[0] && oneOff(word, target)),
  )
  return near ?? word
}

/** Every word that the languages' own patterns and lists hold: such a word is not misspelt, in any of them. */
export function everydayWords(languages: readonly LanguageWords[]): ReadonlySet<string> {
  const all = new Set<string>()
  for (const words of languages) {
    const { dangers } = words
    const phrases = [
      ...words.common,
      ...dangers.vocabulary,
      ...dangers.everyday,
      ...Object.values(words.roles).flat(),
      ...Object.keys(words.symptoms),
      ...Object.values(words.reasons).flat(),
    ]
    for (const word of phrases.flatMap((phrase) => phrase.split(' '))) all.add(plain(word))
    for (const sign of Object.values(dangers.signs).flat()) {
      for (const word of sign.source.replace(/\\[a-z]/g, ' ').match(/[a-z]{3,}/g) ?? []) all.add(word)
    }
  }
  return all
}

const ofOne = new Map<LanguageWords, ReadonlySet<string>>()

/** The everyday words of one language. */
function ownWords(words: LanguageWords): ReadonlySet<string> {
  const known = ofOne.get(words) ?? everydayWords([words])
  ofOne.set(words, known)
  return known
}

/** Same length, other letters: keeps places in the line while a figure of speech is taken out of it. */
const blank = (text: string): string => '_'.repeat(text.length)

/** A sign counts as past only if its own sentence says so. */
function sentenceAround(text: string, at: number): string {
  const from = text.lastIndexOf(' . ', at)
  const to = text.indexOf(' . ', at)
  return text.slice(from < 0 ? 0 : from, to < 0 ? text.length : to)
}

interface Sign {
  readonly danger: SpokenDanger
  readonly sure: boolean
  readonly from: number
  readonly to: number
  readonly denied: boolean
}

function find(text: string, words: LanguageWords, laughs: boolean): Sign[] {
  const { dangers } = words
  const bare = withoutMatches(dangers.idioms, text, blank)
  const plainly: ConceptFound[] = []
  for (const danger of kinds)
    for (const sign of dangers.signs[danger])
      for (const { index, 0: match } of matches(sign, bare))
        plainly.push({ danger, sure: true, from: index, to: index + match.length })
  return [...plainly, ...dangerousShapes(bare, words)].map((sign) => ({
    ...sign,
    sure:
      sign.sure &&
      !(sign.danger === 'suicide' && isJoke(bare, sign.from)) &&
      !(laughs && byWindow.test(bare.slice(sign.from, sign.to))),
    denied: isDenied(bare, sign, dangers),
  }))
}

/** What people say in a tedious meeting. With laughter beside it she is asked. */
const byWindow = /\b(?:window|ventana)\b/

const laughingOut = /^(?:(?:ha){2,}h?|(?:j+[ae]){2,}j*|[😂🤣])$/u

/** Said to be a joke in the same sentence, or after it. What was a joke before is another thing. */
const isJoke = (bare: string, at: number): boolean =>
  joking.test(bare.slice(Math.max(0, bare.lastIndexOf(' . ', at)))) && !inEarnest.test(bare)

/** Long past, only mentioned, or denied by what stands before it. */
function isDenied(bare: string, { from, to }: Pick<Sign, 'from' | 'to'>, dangers: DangerWords): boolean {
  const sentence = sentenceAround(bare, from)
  const past = dangers.longAgo.test(sentence) && !dangers.again.test(sentence)
  const nobodys =
    dangers.mentioned.test(bare.slice(from, to)) &&
    dangers.elsewhere.test(sentence) &&
    !dangers.personal.test(sentence)
  // Only the last words before a sign can deny it, and a short stretch keeps the pattern's work small.
  return past || nobodys || dangers.negated.test(bare.slice(Math.max(0, from - 80), from))
}

/** Kind words around a statement, which would keep a pattern from seeing where it ends. */
const polite =
  /^(?:j+a(?:j+a+)+j?|(?:ha){2,}h?|um|pues|please|pls|plz|thanks|thank|thx|lol|gracias|favor|porfavor|porfa)$/

const isPolite = (token: Token, i: number, all: readonly Token[]): boolean =>
  polite.test(token.word) ||
  (token.word === 'por' && all[i + 1]?.word === 'favor') ||
  (token.word === 'you' && all[i - 1]?.word === 'thank')

/** Whether a text holds a word that weighs: of death, means, burden, farewell. Denied or a figure of speech, it does not. */
export function weighs(some: readonly Token[], words: LanguageWords): boolean {
  const { text } = line(
    spelled(some, words)
      .filter((token) => token.kind !== 'comma' && token.kind !== 'emoji')
      .map((token) => (token.kind === 'question' ? { ...token, word: '.' } : token)),
  )
  const { idioms, elsewhere } = words.dangers
  return !elsewhere.test(text) && isHeavy(withoutMatches(idioms, text, blank), words)
}

/** "Just kidding": then she is asked whether it is one. */
const joking = /\b(?:jk|(?<!\bnot )(?:just|only) (?:kidding|joking)|(?<!\bno )(?:es|era) (?:broma|bromita))\b/

/** A joke taken back. */
const inEarnest = /\b(?:not (?:jk|joking|kidding|a joke)|no es (?:broma|bromita|chiste)|no bromeo)\b/

const laughter = /^(?:lol|lmao|lmfao|rofl|omg|(?:ha){2,}h?|j+a(?:j+a+)+j?|[😂🤣💀☠😭])$/u

/** "lol I'm dead", "I'm dying 😂": laughing, with nothing said of it but "I am". */
function withoutLaughing(all: readonly Token[]): readonly Token[] {
  return all.filter(({ word }, i) => {
    if (!/^(?:dead|dying|muert[ao])$/.test(word)) return true
    const from = ['am', 'estoy'].includes(all[i - 1]?.word ?? '') ? i - (all[i - 2]?.word === 'i' ? 2 : 1) : i
    const [before, after] = [all[from - 1], all[i + 1]]
    const begins = before === undefined || before.kind === 'stop' || before.kind === 'comma'
    const laughs = laughter.test(before?.word ?? '') || (begins && laughter.test(after?.word ?? ''))
    return !(laughs && (after === undefined || after.kind !== 'word' || laughter.test(after.word)))
  })
}

/** How many letters in a row that stand alone are taken to be one word: "s u i c i d e". */
const gapsMin = 3

/** With letters that stand alone put together, or null where there are none. */
function withoutGaps(some: readonly Token[]): Token[] | null {
  const isLetter = (token: Token | undefined): boolean => token?.kind === 'word' && token.word.length === 1
  const result: Token[] = []
  let found = false
  for (let i = 0; i < some.length; ) {
    let end = i
    while (isLetter(some[end]) || (some[end]?.kind === 'stop' && end > i && isLetter(some[end + 1]))) end++
    const run = some.slice(i, end).filter((token) => token.kind === 'word')
    const [first] = run
    const last = run.at(-1)
    if (first !== undefined && last !== undefined && run.length >= gapsMin) {
      const word = run.map((token) => token.word).join('')
      result.push({ ...first, word, raw: word, end: last.end })
      found = true
      i = end
    } else {
      result.push(some[i] as Token)
      i++
    }
  }
  return found ? result : null
}

/** Danger in a text, whatever else it says. Each kind once, where it was said first. */
export function dangerIn(
  some: readonly Token[],
  words: LanguageWords,
  everyday: ReadonlySet<string>,
): DangerHeard {
  const mend = (token: Token): Token =>
    token.kind === 'word' ? { ...token, word: mended(token.word, words, everyday) } : token
  const plainTokens = withoutLaughing(spelled(some, words))
    .filter((token, i, all) => !isPolite(token, i, all))
    .filter((token) => token.kind !== 'comma' && token.kind !== 'emoji')
    .map((token) => (token.kind === 'question' ? { ...token, word: '.' } : token))
    .map((token) => (isMedicineName(token.word) ? { ...token, word: words.dangers.medicine } : token))
  const repaired = spelled(plainTokens.map(mend), words)
  const joined = withoutGaps(some)
  const laughs = some.some(({ word }) => laughingOut.test(word))
  const readings = [
    plainTokens,
    repaired,
    ...(joined === null ? [] : [joined.filter((token) => token.kind !== 'comma')]),
    ...ungarbled(plainTokens, words.dangers.phrases, ownWords(words), everyday),
  ]
  const heard = readings
    .map((each) => line(spelled(each, words)))
    .filter((each, i, all) => all.findIndex((other) => other.text === each.text) === i)
    .flatMap((each) =>
      find(each.text, words, laughs).map((sign) => ({ ...sign, tokens: each.between(sign.from, sign.to) })),
    )
  const found = kinds.flatMap((danger) => {
    const signs = heard.filter((sign) => sign.danger === danger && !sign.denied)
    return signs.filter(({ sure }) => sure || signs.every((other) => !other.sure)).slice(0, 1)
  })
  return { found, denied: found.length === 0 && heard.some(({ sure }) => sure) }
}
