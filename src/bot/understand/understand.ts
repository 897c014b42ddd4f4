import type { Language } from '../../domain/language.ts'
import type { Listening, Meaning, Understand } from '../meaning.ts'
import { answerIn, numberIn } from './answers.ts'
import { appointmentsIn } from './appointments.ts'
import { askingIn } from './asking.ts'
import { plain, type Token, textLengthMax, tokens, wordsOf } from './clean.ts'
import { codeIn } from './codes.ts'
import { dangerIn, everydayWords, weighs } from './danger.ts'
import { doseMeanings } from './doses.ts'
import { english } from './en/english.ts'
import { spanish } from './es/spanish.ts'
import { heard, said } from './heard.ts'
import { spelled } from './lexicon.ts'
import { moodIn } from './moods.ts'
import { doubtIn } from './net/doubt.ts'
import { giveWay } from './net/giveWay.ts'
import { withoutOurName } from './ourName.ts'
import { sentences } from './pieces.ts'
import { placeIn } from './plans/placeIn.ts'
import { planIn } from './plans/planIn.ts'
import { cutQuotes, isMenu, tapbackIn, withoutQuotedLines } from './quotes.ts'
import { supplyIn, unitsIn } from './supply.ts'
import { effectsIn, noEffectsIn } from './symptoms.ts'
import type { LanguageWords } from './words.ts'

const languages: Readonly<Record<Language, LanguageWords>> = { en: english, es: spanish }
const everyLanguage = Object.values(languages)

/**
 * A longer text is heard for danger and opting out only. Reading a part of it would be worse than asking: what was
 * left out may turn around what was read.
 */
const readLengthMax = 2_000

const everyday = everydayWords(everyLanguage)

/** From how many words on a message may be read in a language that is not the listener's. */
const otherLanguageWordsMin = 5

/** The listener's language, unless the text is long enough and clearly in another. */
export function languageOf(some: readonly Token[], own: Language): LanguageWords {
  const words = some.filter((token) => token.kind === 'word').map((token) => token.word)
  if (words.length < otherLanguageWordsMin) return languages[own]
  const score = (language: LanguageWords): number =>
    words.filter((word) => language.common.includes(word)).length
  const best = everyLanguage.reduce((most, each) => (score(each) > score(most) ? each : most), languages[own])
  return score(best) >= 2 && score(best) >= 2 * score(languages[own]) ? best : languages[own]
}

/**
 * What somebody said. Pure: the same text and listening give the same meanings. It errs to the empty list, which
 * means "ask back": no text yields `taken` unless it says so.
 *
 * Order: our own words are cut away; danger and opting out are looked for in every language; only then is the
 * rest read, in the listener's language. A text that speaks of danger yields nothing that could be recorded. Where no
 * rule hears danger, the net may doubt (see net/doubt.ts), and she is asked.
 */
export const understand: Understand = (text, listening) => understandWith(doubtIn, text, listening)

/** `understand` with another net: what it doubts is the only thing that a net can change. */
export function understandWith(
  doubtOf: typeof doubtIn,
  text: string,
  listening: Listening,
): readonly Meaning[] {
  const tapback = tapbackIn(text.slice(0, textLengthMax))
  if (tapback !== null) return tapback === 'nothing' ? [] : [{ kind: tapback, words: text.trim() }]
  const own = cutQuotes(text.slice(0, textLengthMax), [])
  const all = withoutOurName(tokens(own))
  const code = codeIn(own)
  if (code !== null) return [{ kind: 'code', code, words: own.trim() }]
  const whole = withoutQuotedLines(text.slice(0, textLengthMax))
  const wholly = tokens(whole)
  const dangers = everyLanguage.map((words) => dangerIn(wholly, words, everyday))
  const { wishes, rest } = forgetMeIn(own, all, listening)
  const optOut = optOutIn(own, rest, listening)
  const found = dangers.flatMap(({ found: each }) => each)
  const sure = found.filter((danger) => danger.sure)
  if (sure.length > 0) {
    const once = sure.filter(({ danger }, i) => sure.findIndex((other) => other.danger === danger) === i)
    return [
      ...once.map(
        ({ danger, tokens: some }): Meaning => ({ kind: 'danger', danger, words: wordsOf(whole, some) }),
      ),
      ...optOut,
    ]
  }
  const [doubtful] = found
  if (doubtful !== undefined)
    return [
      { kind: 'maybeDanger', danger: doubtful.danger, words: wordsOf(whole, doubtful.tokens) },
      ...optOut,
    ]
  const optingOut = optOut.length > 0 ? [...optOut, ...wishes] : null
  if (dangers.some(({ denied }) => denied) || isMenu(own)) return optingOut ?? []
  const isLong = own.length > readLengthMax
  const read = optingOut ?? (isLong ? [] : readBeside(wishes, own, rest, listening))
  // What says nothing else that is understood and yet weighs is not answered with a plain "I didn't understand that".
  const isHeavy = read.length === 0 && !isLong && everyLanguage.some((words) => weighs(wholly, words))
  const meanings = read.length > 0 || isLong || isHeavy ? read : askedOf(own, rest, listening)
  const doubt = giveWay(meanings, own) ? doubtOf(all, meanings.length > 0) : null
  if (doubt !== null) return [{ kind: 'maybeDanger', danger: doubt, words: text.trim() }, ...optOut]
  return isHeavy ? [{ kind: 'maybeDanger', danger: 'suicide', words: text.trim() }] : meanings
}

/** What only people can answer, or a bare number of tablets, where nothing else is understood. */
function askedOf(own: string, rest: readonly Token[], listening: Listening): readonly Meaning[] {
  const words = languageOf(rest, listening.language)
  const asked = askingIn(said(own, rest, words, listening), words)
  return asked === null ? unitsIn(own, rest, words, listening) : [asked]
}

/** What the rest of a message says, together with a wish that is already heard, and what it says of supplies. */
function readBeside(
  wishes: readonly Meaning[],
  own: string,
  rest: readonly Token[],
  listening: Listening,
): readonly Meaning[] {
  const supply = supplyIn(own, rest, languageOf(rest, listening.language), listening)
  const apart = [...supply.meanings, ...wishes]
  const plan = apart.length === 0 ? planIn(own, listening) : null
  if (plan !== null) return [{ kind: 'plan', said: plan, words: own.trim() }]
  const saysMore = supply.rest.some(({ kind }) => kind === 'word' || kind === 'number')
  return saysMore || apart.length === 0
    ? inOrder(own, [...readAll(own, supply.rest, listening), ...apart])
    : apart
}

/** Opting out, in whatever language it is said. */
function optOutIn(text: string, all: readonly Token[], listening: Listening): Meaning[] {
  const stretches = new Set([
    all,
    ...parts(all, ['stop', 'question']),
    ...parts(all, ['stop', 'question', 'comma']),
  ])
  for (const words of everyLanguage) {
    const whole = said(text, all, words, listening)
    if (words.sayings.optOutWord.test(whole.text) && all.every((token) => token.kind !== 'question'))
      return [{ kind: 'optOut', words: text.trim() }]
    for (const some of stretches) {
      const one = said(text, some, words, listening)
      if (words.sayings.optOut.some((pattern) => pattern.test(one.text)))
        return [{ kind: 'optOut', words: one.words }]
    }
  }
  return []
}

/**
 * That somebody wants her data deleted, in whatever language, as a clause of its own; and what she says beside it.
 */
function forgetMeIn(
  text: string,
  all: readonly Token[],
  listening: Listening,
): { readonly wishes: readonly Meaning[]; readonly rest: readonly Token[] } {
  const clauses = clausesOf(all)
  for (const words of everyLanguage) {
    const wish = clauses.find((clause) => {
      const one = said(text, clause, words, listening)
      return words.sayings.forgetMe.some((pattern) => pattern.test(one.text))
    })
    if (wish !== undefined)
      return {
        wishes: [{ kind: 'forgetMe', words: wordsOf(text, wish) }],
        rest: all.filter((token) => !wish.includes(token)),
      }
  }
  return { wishes: [], rest: all }
}

/** Parted at marks, and at an "and" as well: what is looked for is so plain that no clause is torn by it. */
function clausesOf(all: readonly Token[]): (readonly Token[])[] {
  const marked = parts(all, ['stop', 'question', 'comma'])
  const joined = marked.map((clause) => clause.findIndex(({ word }) => word === 'and' || word === 'y'))
  return marked.flatMap((clause, i) => {
    const at = joined[i] ?? -1
    return at < 0 ? [clause] : [clause, clause.slice(0, at), clause.slice(at)].filter((one) => one.length > 0)
  })
}

/** Tokens parted at marks of some kinds. Without any, they are the very same. */
function parts(all: readonly Token[], at: readonly Token['kind'][]): (readonly Token[])[] {
  if (!all.some(({ kind }) => at.includes(kind))) return all.length > 0 ? [all] : []
  const result: Token[][] = [[]]
  for (const token of all) {
    if (at.includes(token.kind)) result.push([])
    else result.at(-1)?.push(token)
  }
  return result.filter((part) => part.length > 0)
}

/** Everything that is neither danger nor opting out. What is said of appointments is no part of what is said of doses. */
function readAll(text: string, all: readonly Token[], listening: Listening): readonly Meaning[] {
  const { found, rest } = appointmentsIn(text, all, languageOf(all, listening.language), listening)
  return found.length > 0 && !rest.some(isSaid) ? found : [...found, ...read(text, rest, listening)]
}

function read(text: string, all: readonly Token[], listening: Listening): Meaning[] {
  const words = languageOf(all, listening.language)
  const place = placeIn(text, listening)
  if (place !== null) return [{ kind: 'place', at: place, words: text.trim() }]
  if (/^[\s?¿]+$/.test(text) && text.includes('?')) return [{ kind: 'help', words: text.trim() }]
  const number = numberIn(text, all, words)
  if (number !== null) return [number]
  const whole = heard(said(text, all, words, listening), words, listening)
  if (whole !== null && whole.kind !== 'question') return [whole]

  const meanings: Meaning[] = []
  const left: Token[] = []
  for (const sentence of withMarks(all)) {
    const hear = (some: readonly Token[]): Meaning | null =>
      heard(said(text, some, words, listening), words, listening)
    const meaning = sentence === all ? whole : hear(sentence)
    if (meaning === null) {
      left.push(...sentence)
      continue
    }
    // "took it, what's next?" says two things. Only a question of what comes is apart from what was taken.
    const asking = meaning.kind === 'question' && meaning.about !== 'didITake'
    const clauses = asking ? parts(sentence, ['comma']) : [sentence]
    for (const clause of clauses) {
      const own = clauses.length === 1 ? meaning : hear(clause)
      if (own !== null) meanings.push(own)
      else left.push(...clause)
    }
    left.push(...sentence.slice(-1).filter((token) => token.kind === 'stop'))
  }
  const { moods, rest: withoutMood } = moodIn(text, left, words)
  const { denied, rest } = noEffectsIn(text, withoutMood, words)
  const read = sentences(spelled(rest, words), words, listening)
  const doses = doseMeanings(text, read)
  const effects =
    denied.length > 0 ? [] : effectsIn(text, read).filter((effect) => !isReason(effect, doses, words))
  const together = [...meanings, ...moods, ...denied, ...effects, ...doses]
  return together.length > 0 ? inOrder(text, together) : answerIn(text, read)
}

const isSaid = ({ kind }: Token): boolean => kind === 'word' || kind === 'number'

/** "felt sick" is already told as why a dose was skipped. */
const isReason = (effect: Meaning, doses: readonly Meaning[], words: LanguageWords): boolean =>
  doses.some((dose) => dose.kind === 'skip' && dose.reason === 'feltSick') &&
  words.reasons.feltSick.includes(plain(effect.words))

/** Sentences with the mark that ends each. Of one alone, the very same tokens. */
function withMarks(all: readonly Token[]): (readonly Token[])[] {
  if (!all.slice(0, -1).some(({ kind }) => kind === 'stop' || kind === 'question'))
    return all.length > 0 ? [all] : []
  const result: Token[][] = [[]]
  for (const token of all) {
    result.at(-1)?.push(token)
    if (token.kind === 'stop' || token.kind === 'question') result.push([])
  }
  return result.filter((sentence) => sentence.length > 0)
}

/** As they were said. */
const inOrder = (text: string, meanings: readonly Meaning[]): Meaning[] =>
  meanings
    .map((meaning) => ({ meaning, at: text.indexOf(meaning.words) }))
    .sort((a, b) => a.at - b.at)
    .map(({ meaning }) => meaning)
