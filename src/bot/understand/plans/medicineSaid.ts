import type { Listening } from '../../meaning.ts'
import type { MedicineSaid } from '../../planSaid.ts'
import { plain } from '../clean.ts'
import { isMedicineName, misspelt } from '../medicines.ts'
import { folded } from './folded.ts'
import type { PlanWords } from './planWords.ts'

export const noMedicine: MedicineSaid = { ids: [], fresh: null }

/** A medicine found in a text, and where it stands. */
export interface Found {
  readonly medicine: MedicineSaid
  readonly start: number
  readonly end: number
}

const wordPattern = /[\p{L}\p{M}][\p{L}\p{M}\p{N}'-]*/gu

/** A medicine of the list by any of its names, or else a word that is known as a medicine's name. */
export function medicineIn(text: string, { medicines }: Listening, words: PlanWords): Found | null {
  const low = folded(text)
  const own = medicines
    .flatMap(({ id, names }) => names.map((name) => ({ id, name: folded(name) })))
    .flatMap(({ id, name }) => {
      const start =
        name === ''
          ? -1
          : ` ${low} `.search(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'u'))
      return start < 0 ? [] : [{ id, start: start - 1, end: start - 1 + name.length }]
    })
  const [longest] = own.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
  if (longest !== undefined) {
    const ids = own.filter(({ start, end }) => start === longest.start && end === longest.end)
    return {
      medicine: { ids: [...new Set(ids.map(({ id }) => id))], fresh: null },
      start: longest.start,
      end: longest.end,
    }
  }
  for (const match of low.matchAll(wordPattern)) {
    const [word] = match
    const [start, end] = [match.index, match.index + word.length]
    if (words.notAName.has(word)) continue
    const near = isMedicineName(word) ? null : misspelt(word, medicines)
    if (near?.kind === 'medicine' && near.ids.length === 1)
      return { medicine: { ids: near.ids, fresh: null }, start, end }
    if (isMedicineName(word) || near?.kind === 'unknown')
      return { medicine: { ids: [], fresh: { name: text.slice(start, end), strength: null } }, start, end }
  }
  return null
}

/** "add vitamin D 1000 units every morning": so many words as leave directions that are understood. */
export function nameBefore(
  rest: string,
  words: PlanWords,
  understood: (directions: string) => boolean,
): Found | null {
  const low = folded(rest)
  const begins = /^(?:(?:the|my|el|la|mi|un|una|a|an) )?/.exec(low)?.[0].length ?? 0
  const ends = [...low.slice(begins).matchAll(/\S+/g)]
    .slice(0, 3)
    .map((match) => begins + match.index + match[0].length)
  for (const end of ends) {
    const name = rest.slice(begins, end).replace(/[,:;.]+$/, '')
    const parts = folded(name).split(' ')
    if (!/^[\p{L}]/u.test(name) || name.length > 60 || words.notAName.has(plain(parts[0] ?? ''))) return null
    if (understood(rest.slice(end).replace(/^[,:; ]+/, '')))
      return { medicine: { ids: [], fresh: { name, strength: null } }, start: begins, end }
  }
  return null
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
