import type { Meaning } from '../meaning.ts'
import { cut, line, type Token, wordsOf } from './clean.ts'
import { spelled } from './lexicon.ts'
import type { Piece, Sentence } from './pieces.ts'
import type { LanguageWords } from './words.ts'

/** How far before a symptom a "not" still belongs to it. */
const negationReach = 3

/** Symptoms of the speaker herself, now. Denied ones, questions, conditions and other people's are none. */
export function effectsIn(text: string, sentences: readonly Sentence[]): Meaning[] {
  const found: Meaning[] = []
  for (const { clauses, asks } of sentences) {
    let deniedList = false
    for (const [at, clause] of clauses.entries()) {
      if (asks && !(at < clauses.length - 1 && isOfHerself(clause))) continue
      const onlySymptoms = clause.every((piece) => 'EJFd'.includes(piece.role))
      deniedList = onlySymptoms && deniedList
      for (const [i, piece] of clause.entries()) {
        if (piece.effect === undefined) continue
        const before = clause.slice(0, i)
        const denied = deniedList || isDenied(before)
        if (denied) deniedList = true
        if (
          denied ||
          before.some(
            (each, at) =>
              (each.role === 'o' && !isReflexive(each, clause[at + 1])) ||
              (each.role === 'd' && !before.some((other) => other.role === 'E')),
          )
        )
          continue
        if (found.some((meaning) => meaning.kind === 'sideEffect' && meaning.effect === piece.effect))
          continue
        found.push({ kind: 'sideEffect', effect: piece.effect, words: wordsOf(text, piece.tokens) })
      }
    }
  }
  return found
}

/** "My skin is peeling, is it the lamotrigine?": only the last clause asks. */
const isOfHerself = (clause: readonly Piece[]): boolean => {
  const said = clause.flatMap(({ tokens }) => tokens.map(({ word }) => word))
  return /^(?:se me|me|tengo|estoy|traigo|my|i have|i am|i got)\b/.test(said.join(' '))
}

/** "Se me quedó el cuello torcido": "se" before "me" is nobody else. */
const isReflexive = (piece: Piece, next: Piece | undefined): boolean =>
  piece.tokens.at(-1)?.word === 'se' && next?.tokens[0]?.word === 'me'

const isDenied = (before: readonly Piece[]): boolean =>
  before.slice(-negationReach).some((piece) => piece.role === 'N' || piece.role === 'n' || piece.role === 'Q')

/** "no side effects", and the tokens that are left when it is taken out. */
export function noEffectsIn(
  text: string,
  all: readonly Token[],
  words: LanguageWords,
): { readonly denied: readonly Meaning[]; readonly rest: readonly Token[] } {
  const known = line(spelled(all, words))
  for (const pattern of words.sayings.noSideEffects) {
    const match = pattern.exec(known.text)
    if (match === null) continue
    const own = known.between(match.index, match.index + match[0].length)
    const asked = known.text.slice(match.index + match[0].length).startsWith(' ?')
    return {
      denied: asked ? [] : [{ kind: 'noSideEffects', words: wordsOf(text, own) }],
      rest: cut(all, own),
    }
  }
  return { denied: [], rest: all }
}
