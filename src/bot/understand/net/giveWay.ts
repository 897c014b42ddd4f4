import type { Meaning } from '../../meaning.ts'

/**
 * Whether meanings may stay unrecorded until she has answered the net's question (opting out stays beside it). Side
 * effects and extra doses do not, since they may themselves be grave; nor does what caregivers and strangers say.
 */
export const giveWay = (meanings: readonly Meaning[]): boolean =>
  meanings.every(({ kind }) => kinds.has(kind))

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
