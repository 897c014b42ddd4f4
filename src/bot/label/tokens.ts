/** From the text of a label to words, numbers and signs, each with its place. Independent of language. */

export interface Token {
  readonly kind: 'word' | 'number' | 'sign'
  /** Lower case without accents; of a number, its figures as written. */
  readonly word: string
  readonly start: number
  readonly end: number
  /** A sentence ended, or a line: no phrase goes on over it. */
  readonly afterBreak: boolean
}

const pattern =
  /(?<dotted>\p{L}(?:\.\p{L})+\.?(?![\p{L}\p{M}]))|(?<number>(?:(?<![\d.,])[.,])?\d+(?:[.,:]\d+)*)|(?<word>[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)?)|(?<stop>[.!;\n\r]+)|(?<comma>[,\s"“”«»¡¿]+)|(?<sign>.)/gsu

export const folded = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')

/** All that stands in the text but spaces, commas and full stops is in one of the tokens. */
export function tokensOf(text: string): readonly Token[] {
  const found: Token[] = []
  let afterBreak = false
  for (const match of text.matchAll(pattern)) {
    const { dotted, number, word, stop, comma } = match.groups ?? {}
    const shown = match[0]
    const start = match.index
    if (stop !== undefined) {
      afterBreak ||= endsSentence(text, start, start + shown.length)
      continue
    }
    if (comma !== undefined) {
      afterBreak ||= /[\n\r]/.test(shown)
      continue
    }
    const kind =
      number !== undefined ? 'number' : word !== undefined || dotted !== undefined ? 'word' : 'sign'
    const plain =
      kind === 'word' ? folded(shown.replaceAll('.', '')) : kind === 'sign' ? sameSign(shown) : shown
    found.push({ kind, word: plain, start, end: start + shown.length, afterBreak })
    afterBreak = false
  }
  return found
}

/** A point after an abbreviation ends nothing: "1 comp. c/12 h". */
const endsSentence = (text: string, start: number, end: number): boolean =>
  text.slice(start, end) !== '.' || /^\s*(?:\p{Lu}|$)/u.test(text.slice(end, end + 12))

const dashes = /[‐‑‒–—−]/u
const sameSign = (sign: string): string => (dashes.test(sign) ? '-' : sign === '×' ? 'x' : sign)
