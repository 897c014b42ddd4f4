/**
 * From a text as typed to plain words. Every word keeps its place in the original, so that a meaning can quote
 * the words it came from. Independent of language.
 */

/** No text is read beyond this: nothing that a person types about her medicines is longer. */
export const textLengthMax = 10_000

export type TokenKind = 'word' | 'number' | 'emoji' | 'comma' | 'stop' | 'question' | 'sign'

/** One word, number, emoji or mark. */
export interface Token {
  readonly kind: TokenKind
  /** Lower case, without accents, apostrophes and stretched letters: "Tomé" → "tome", "sooo" → "soo". */
  readonly word: string
  /** Lower case as typed, where an accent tells words apart ("tomé" is not "tome"). */
  readonly raw: string
  /** Where it stands in the original text. */
  readonly start: number
  readonly end: number
}

/** One group for each kind, in their order: groups with names would be most of the work. */
const pattern =
  /(\d+(?:[:.]\d\d(?!\d))?\uFE0F?\u20E3?)|([\p{L}\p{M}]+(?:['’`´ʼ‘][\p{L}\p{M}]+)*)|(\p{Extended_Pictographic}(?:\uFE0F|\u200D|[\u{1F3FB}-\u{1F3FF}])*)|([?¿]+)|([.!¡…;\n\r]+)|([,:()\-–—]+)|([/#@%+&=])/gu
const kinds: readonly TokenKind[] = ['number', 'word', 'emoji', 'question', 'stop', 'comma', 'sign']

/**
 * A word in the form in which words are compared: lower case, no accents, no apostrophes, no letter more than
 * twice in a row.
 */
export function plain(word: string): string {
  const lower = word.toLowerCase()
  const bare = /^[a-z]*$/.test(lower) ? lower : lower.normalize('NFD').replace(/[\p{M}'’`´ʼ‘]/gu, '')
  return bare.replace(/(\p{L})\1{2,}/gu, '$1$1')
}

/** The tokens of a text, in order. Anything that is none of the kinds (quotes, brackets, symbols) is dropped. */
export function tokens(text: string): Token[] {
  const found: Token[] = []
  for (const match of text.slice(0, textLengthMax).matchAll(pattern)) {
    const kind = kinds.find((_, i) => match[i + 1] !== undefined)
    if (kind === undefined) continue
    const start = match.index
    const shown = match[0]
    const end = start + shown.length
    if (kind === 'number') {
      found.push({
        kind,
        word: shown.replace(/\uFE0F|\u20E3/gu, '').replace('.', ':'),
        raw: shown,
        start,
        end,
      })
    } else if (kind === 'word') {
      found.push({ kind, word: plain(shown), raw: shown.toLowerCase().normalize('NFC'), start, end })
    } else if (kind === 'emoji') {
      found.push({
        kind,
        word: shown.replace(/\uFE0F|\u200D|[\u{1F3FB}-\u{1F3FF}]/gu, ''),
        raw: shown,
        start,
        end,
      })
    } else {
      found.push({ kind, word: mark[kind], raw: shown, start, end })
    }
  }
  return found
}

/** Tokens with commas in place of some of them, so that what is on either side does not grow together. */
export function cut(all: readonly Token[], some: readonly Token[]): Token[] {
  const starts = new Set(some.map((token) => token.start))
  return all.map((token) => (starts.has(token.start) ? { ...token, kind: 'comma', word: ',' } : token))
}

/** What stands for a mark where words are joined into one line. */
const mark: Readonly<Record<Exclude<TokenKind, 'word' | 'number' | 'emoji'>, string>> = {
  comma: ',',
  stop: '.',
  question: '?',
  sign: '/',
}

/** The part of the original text that some tokens came from. */
export function wordsOf(text: string, some: readonly Token[]): string {
  const first = some[0]
  const last = some.at(-1)
  return first === undefined || last === undefined ? '' : text.slice(first.start, last.end)
}

/**
 * Tokens joined by single spaces, with a way back from a place in the line to the tokens there. What is looked
 * for by pattern is looked for in a line.
 */
export interface Line {
  readonly text: string
  /** The tokens between two places in the line. */
  readonly between: (from: number, to: number) => readonly Token[]
}

export function line(some: readonly Token[]): Line {
  const starts: number[] = []
  let text = ''
  for (const token of some) {
    if (text !== '') text += ' '
    starts.push(text.length)
    text += token.word
  }
  return {
    text,
    between: (from, to) =>
      some.filter((token, i) => (starts[i] ?? 0) < to && (starts[i] ?? 0) + token.word.length > from),
  }
}
