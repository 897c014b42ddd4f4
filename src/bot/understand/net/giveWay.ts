import type { Meaning } from '../../meaning.ts'

/**
 * Whether meanings may stay unrecorded until she has answered the net's question (opting out stays beside it). Side
 * effects and extra doses do not, since they may themselves be grave; nor does what caregivers and strangers say, or
 * a text that takes back what she said and says nothing else ("borra lo último").
 */
export const giveWay = (meanings: readonly Meaning[], text: string): boolean =>
  meanings.every(({ kind }) => kinds.has(kind)) && !isUndo(meanings, text)

const isUndo = ([only, ...more]: readonly Meaning[], text: string): boolean =>
  more.length === 0 && only?.kind === 'undo' && only.words === text.trim()

const kinds: ReadonlySet<Meaning['kind']> = new Set([
  'optOut',
  'taken',
  'aboutToTake',
  'notTaken',
  'later',
  'skip',
  'reason',
  'undo',
  'courtesy',
  'mood',
  'noSideEffects',
  'wantsPerson',
  'medicineQuestion',
  'supply',
  'pause',
])
