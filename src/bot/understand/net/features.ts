import type { Token } from '../clean.ts'
import { isMedicineName } from '../medicines.ts'

/**
 * There are 2^16 places for features. Two features may share one: their texts tell them apart by their other features,
 * and no list of words has to be kept.
 */
export const places = 2 ** 16

/** Words in a row are told apart from words with another between them, and both from parts of words. */
const kindOf = { word: 11, next: 12, gap: 13, three: 14, part: 17 } as const

/** Parts of a word have three to five letters, its borders counted. */
const partMin = 3
const partMax = 5

/** Of a longer word only the beginning is looked at. */
const wordLengthMax = 20

const prime = 0x01000193
const basis = 0x811c9dc5

/** FNV-1a with one more stir, so that neighbouring numbers do not end up in neighbouring places. */
function mix(hash: number, more: number): number {
  const mixed = Math.imul(hash ^ more, prime)
  return Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d)
}

function hashOf(word: string): number {
  let hash = basis
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), prime)
  return hash
}

/** From here on a number is "many", and which does not matter. */
const manyMin = 8

/** A medicine is a medicine whatever its name, and most numbers are alike. */
function wordOf({ kind, word }: Token): string {
  if (kind === 'number') return word.includes(':') ? '#:' : Number(word) < manyMin ? word : '#'
  return kind === 'word' && isMedicineName(word) ? '#medicine' : word
}

const isRead = ({ kind }: Token): boolean => kind !== 'comma' && kind !== 'emoji' && kind !== 'sign'

/**
 * What the net sees of a text, as places: its words, two in a row or with one between them, three in a row, and the
 * parts of its words, which survive slips and endings. Where the text begins and ends counts as a word.
 */
export function featuresOf(some: readonly Token[]): readonly number[] {
  const words = some.filter(isRead).map(wordOf)
  const ids = [1, ...words.map(hashOf), 2]
  const found = new Set<number>()
  const add = (hash: number): void => void found.add(hash & (places - 1))
  for (const [i, id] of ids.entries()) {
    const [, next, afterNext] = [id, ids[i + 1], ids[i + 2]]
    add(mix(id, kindOf.word))
    if (next !== undefined) add(mix(mix(id, kindOf.next), next))
    if (next === undefined || afterNext === undefined) continue
    add(mix(mix(id, kindOf.gap), afterNext))
    add(mix(mix(mix(id, kindOf.three), next), afterNext))
  }
  for (const word of words) for (const part of partsOf(word)) add(part)
  return [...found]
}

function partsOf(word: string): readonly number[] {
  if (word.length < 2 || word.startsWith('#')) return []
  const shown = `<${word.slice(0, wordLengthMax)}>`
  const found: number[] = []
  for (let i = 0; i + partMin <= shown.length; i++) {
    let hash = mix(basis, kindOf.part)
    for (let n = 1; n <= partMax && i + n <= shown.length; n++) {
      hash = Math.imul(hash ^ shown.charCodeAt(i + n - 1), prime)
      if (n >= partMin) found.push(mix(hash, n))
    }
  }
  return found
}
