import { distance } from 'fastest-levenshtein'
import names from '../../../data/medicine_names.json' with { type: 'json' }
import type { Listening } from '../meaning.ts'
import { plain } from './clean.ts'

/** Every generic or brand name that is known as a medicine, in clean form. */
const known: ReadonlySet<string> = new Set(names.names.map(plain))

/** Tranquillisers and painkillers that people name beside those of the list, and short forms. */
const more = new Set([
  'orfidal',
  'trankimazin',
  'tranquimazin',
  'rivotril',
  'zopiclone',
  'benzos',
  'lorazepan',
  'diacepam',
  'dormidina',
  'nolotil',
  'gelocatil',
  'codeine',
  'tramadol',
  'morphine',
  'propranolol',
  'amitriptyline',
  'temazepam',
  'antidepressants',
  'antidepressant',
  'painkillers',
  'painkiller',
  'sedatives',
  'tranquillisers',
  'tranquilizers',
  'sleepers',
  'opioids',
  'antipsychotics',
  'antidepresivos',
  'somniferos',
  'ansioliticos',
  'calmantes',
  'tranquilizantes',
  'analgesicos',
])

/** Whether a clean word names a medicine, one or several ("ativans"). */
export const isMedicineName = (word: string): boolean =>
  known.has(word) ||
  more.has(word) ||
  (word.endsWith('es') && (known.has(word.slice(0, -2)) || more.has(word.slice(0, -2)))) ||
  (word.endsWith('s') && known.has(word.slice(0, -1)))

const knownNames = [...known].filter((name) => name.length >= 6)

/** Shorter words are never read as a misspelt name: too many other words are as near. */
const misspeltLengthMin = 6

/** How many letters may differ. */
const allowed = (length: number): number => (length >= 8 ? 2 : 1)

const plainNames = new WeakMap<Listening['medicines'], Listening['medicines']>()

/** Medicines with their names in clean form; worked out once for a list. */
function namesOf(medicines: Listening['medicines']): Listening['medicines'] {
  const ready = plainNames.get(medicines) ?? medicines.map((one) => ({ ...one, names: one.names.map(plain) }))
  plainNames.set(medicines, ready)
  return ready
}

export type Named =
  | { readonly kind: 'medicine'; readonly ids: readonly string[] }
  /** Looks like a medicine, but like none or like several of the list. */
  | { readonly kind: 'unknown' }
  | null

/**
 * Which medicine of the list a single word names, though misspelt. A word as near to two medicines, or nearer to
 * a medicine that is not on the list, names none of them: lamotrigine is not to be taken for lamivudine.
 */
export function misspelt(word: string, medicines: Listening['medicines']): Named {
  if (known.has(word)) return { kind: 'unknown' }
  // A letter may have been left out.
  if (word.length < misspeltLengthMin - 1) return null
  const near = (name: string): number =>
    name[0] === word[0] || (name[0] === word[1] && name[1] === word[0])
      ? distance(name, word)
      : Number.POSITIVE_INFINITY
  const own = namesOf(medicines).map(({ id, names: all }) => ({
    id,
    names: all,
    least: Math.min(
      ...all.filter((name) => name.length >= misspeltLengthMin).map(near),
      Number.POSITIVE_INFINITY,
    ),
  }))
  const least = Math.min(...own.map((each) => each.least), Number.POSITIVE_INFINITY)
  const nearest = own.find((each) => each.least === least)
  const leastOther = knownNames.some(
    (name) =>
      Math.abs(name.length - word.length) <= 2 &&
      name[0] === word[0] &&
      !own.some((each) => each.names.includes(name)) &&
      isNearer(name, near(name)),
  )
  // The same substance in another language ("lamotrigina") is not another medicine.
  function isNearer(name: string, letters: number): boolean {
    if (letters > allowed(word.length)) return false
    return letters < least || (letters === least && !nearest?.names.some((each) => distance(each, name) <= 2))
  }
  if (leastOther) return { kind: 'unknown' }
  if (least > allowed(word.length)) return null
  const close = own.filter((each) => each.least <= least + 1 && each.least <= allowed(word.length) + 1)
  return close.length === 1 ? { kind: 'medicine', ids: close.map((each) => each.id) } : { kind: 'unknown' }
}
