import { type WrittenNet, written } from '../../src/bot/understand/net/written.ts'
import { type Lesson, lessonsOf, ownLessons } from './lessons.ts'
import { trained } from './train.ts'

/**
 * Batches of fresh lines that the net has learned from, once their first run was written down. A new batch is not
 * among them before its first run; the two blind sets never are, so that there is something to measure with.
 */
const learnedFrom = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11'].map(
  (batch) => `fresh/${batch}.tsv`,
)

export const shippedLessons = (): readonly Lesson[] => [...ownLessons(), ...learnedFrom.flatMap(lessonsOf)]

/** What data/doubt_net.json has to hold. */
export const shipped = (): WrittenNet & { readonly about: string; readonly licence: string } => ({
  about:
    'Weights of the net that doubts (src/bot/understand/net): a signed byte for each of 65,536 places, in base64. Made by `npm run doubt` from tests/understanding/training and the fresh batches; not to be edited.',
  licence: 'CC0-1.0',
  ...written(trained(shippedLessons())),
})
