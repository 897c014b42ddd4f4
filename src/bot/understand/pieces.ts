import type { Listening } from '../meaning.ts'
import { line, type Token } from './clean.ts'
import { longest, medicinePhrases, phrasesOf, type Sense } from './lexicon.ts'
import { misspelt } from './medicines.ts'
import { oneTaken } from './oneTaken.ts'
import { timesIn } from './spoken.ts'
import type { LanguageWords } from './words.ts'

/** A stretch of a text with one role. */
export interface Piece extends Sense {
  readonly tokens: readonly Token[]
}

/** A stretch between two full stops. */
export interface Sentence {
  readonly clauses: readonly (readonly Piece[])[]
  readonly asks: boolean
  /** The word that it begins with, where a report of taking follows at once: "so" of "so took it". */
  readonly opening: string | null
}

/** Words before a medicine's name that add nothing. */
const determiners = ['', 'my', 'the', 'mi', 'el', 'la', 'mis', 'las', 'los']

const unitOfStrength = /^(?:mg|mcg|ml|g|milligrams?|miligramos?)$/

/** "300 mg" after a name belongs to the name. */
function withStrength(some: readonly Token[], at: number): number {
  return some[at]?.kind === 'number' && unitOfStrength.test(some[at + 1]?.word ?? '') ? 2 : 0
}

/** The pieces of a run of tokens without marks of punctuation. */
export function pieces(said: readonly Token[], words: LanguageWords, listening: Listening): Piece[] {
  const some = oneTaken(said, listening)
  const own = medicinePhrases(listening.medicines, determiners)
  const general = phrasesOf(words)
  const text = line(some)
  const timed = timesIn(text.text, words.times).map((found) => ({
    found,
    tokens: text.between(found.from, found.to),
  }))
  const result: Piece[] = []
  for (let i = 0; i < some.length; ) {
    const token = some[i] as Token
    const time = timed.find((each) => each.tokens[0] === token)
    const medicine = longest(own, some, i)
    const phrase = longest(general, some, i)
    if (medicine !== null && medicine.length >= (phrase?.length ?? 0)) {
      const length = medicine.length + withStrength(some, i + medicine.length)
      result.push({ ...medicine.sense, tokens: some.slice(i, i + length) })
      i += length
    } else if (time !== undefined && time.tokens.length >= (phrase?.length ?? 0)) {
      const { spoken, planned } = time.found
      result.push(
        planned && spoken.kind === 'clock'
          ? { role: 'i', planned: spoken.time, tokens: time.tokens }
          : { role: 'C', spoken, tokens: time.tokens },
      )
      i += time.tokens.length
    } else if (phrase !== null) {
      result.push({ ...phrase.sense, tokens: some.slice(i, i + phrase.length) })
      i += phrase.length
    } else {
      const named = token.kind === 'word' ? misspelt(token.word, listening.medicines) : null
      const length = 1 + (named === null ? 0 : withStrength(some, i + 1))
      const own = some.slice(i, i + length)
      if (named?.kind === 'medicine') result.push({ role: 'M', medicines: named.ids, tokens: own })
      else if (named?.kind === 'unknown') result.push({ role: 'u', unknownName: token.raw, tokens: own })
      else
        result.push({ role: token.kind === 'number' ? '#' : token.kind === 'emoji' ? 'F' : '*', tokens: own })
      i += length
    }
  }
  return withoutArticles(result.map(eaten))
}

/** "had my lithium", "had my pills": had is took where a medicine follows, and only there. */
function eaten(piece: Piece, i: number, all: readonly Piece[]): Piece {
  // "I've had it" is a complaint as often as a report.
  if (all[i - 1]?.role === 'H') return piece
  if (piece.role !== 'H' || piece.tokens.length !== 1 || piece.tokens[0]?.word !== 'had') return piece
  const next = all.slice(i + 1).find(({ role }) => role !== 'F')
  const isMedicine =
    next?.role === 'M' ||
    next?.role === 'A' ||
    next?.role === 'P' ||
    (next?.role === 'O' &&
      (next.tokens.length > 1 || next.tokens[0]?.raw === 'it' || next.tokens[0]?.raw === 'them'))
  return isMedicine ? { ...piece, role: 'K' } : piece
}

/** "the", "my", "la" right before a misspelt or unknown medicine. */
function withoutArticles(all: readonly Piece[]): Piece[] {
  return all.filter((piece, i) => {
    const next = all[i + 1]
    return !(
      piece.role === '*' &&
      determiners.includes(piece.tokens[0]?.word ?? '-') &&
      (next?.role === 'u' || next?.role === 'M')
    )
  })
}

/** Sentences and their clauses. A clause ends at a comma or before a word such as "but". */
export function sentences(some: readonly Token[], words: LanguageWords, listening: Listening): Sentence[] {
  const result: Sentence[] = []
  let run: Token[] = []
  let runs: Token[][] = []
  let asks = false
  const close = (): void => {
    if (run.length > 0) runs.push(run)
    const clauses = runs.flatMap((each) => splitAt(pieces(each, words, listening), 'c')).map(answered)
    const [start] = runs[0] ?? []
    const own = clauses[0]?.[0]
    const opening =
      start !== undefined && own !== undefined && 'KT'.includes(own.role) && !own.tokens.includes(start)
        ? start.word
        : null
    if (clauses.length > 0) result.push({ clauses, asks, opening })
    run = []
    runs = []
    asks = false
  }
  for (const token of some) {
    if (token.kind === 'question' && token.raw.startsWith('¿')) {
      close()
      asks = true
    } else if (token.kind === 'question') {
      asks = true
      close()
    } else if (token.kind === 'stop') {
      close()
    } else if (token.kind === 'sign' && run.at(-1)?.word === 'with') {
      // "w/ dinner"
    } else if (token.kind === 'comma') {
      if (run.length > 0) runs.push(run)
      run = []
    } else {
      run.push(token)
    }
  }
  close()
  return result
}

/**
 * Two Spanish words that only their company tells apart: a "no" that denies nothing is an answer; a "si" without
 * its accent before anything else may be "if", and what follows is then no report.
 */
function answered(clause: readonly Piece[]): readonly Piece[] {
  const said = clause.filter((piece) => !'Fktgpya'.includes(piece.role))
  const alone = said.length === 1 && said[0]?.role === 'N' && said[0].tokens.at(-1)?.word === 'no'
  const roles = said.map((piece) => piece.role).join('')
  // "I did", "I have": an answer where no verb follows.
  if (roles === 'SD' || roles === 'SH')
    return clause.map((piece) => ('SDH'.includes(piece.role) ? { ...piece, role: 'y' } : piece))
  if (alone) return clause.map((piece) => (piece.role === 'N' ? { ...piece, role: 'n' } : piece))
  return said.length === 0
    ? clause
    : clause.map((piece) =>
        piece.role === 'y' && piece.tokens.length === 1 && piece.tokens[0]?.raw === 'si'
          ? { ...piece, role: 'd' }
          : piece,
      )
}

/** Pieces parted before each piece of a role, which is left out. */
export function splitAt(all: readonly Piece[], role: Piece['role']): Piece[][] {
  const result: Piece[][] = [[]]
  for (const piece of all) {
    if (piece.role === role) result.push([])
    else result.at(-1)?.push(piece)
  }
  return result.filter((part) => part.length > 0)
}
