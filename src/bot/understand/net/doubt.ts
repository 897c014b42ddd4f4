import data from '../../../../data/doubt_net.json' with { type: 'json' }
import type { SpokenDanger } from '../../../domain/danger.ts'
import type { Token } from '../clean.ts'
import { type Net, type Opinion, opinionOf, sureness } from './net.ts'
import { netOf } from './written.ts'

/** How sure the net has to be before she is asked. Measured in docs/understanding.md; to be chosen anew with a new net. */
export const askFrom = {
  /** Nothing else of her message was understood: she would be asked back anyway. */
  unclear: 0.42,
  /** It was understood as something else, which is not recorded before she answers. */
  understood: 0.7,
} as const

/** Words in one look: a longer message is looked at in stretches that overlap by half, so that none drowns in the rest. */
const stretchWords = 60

/** Fewer words are an answer, a name or a greeting; the rules know the few that are danger ("kms"). */
const wordsMin = 3

let net: Net | null = null

/** Made from the data when first needed. */
function theNet(): Net {
  net ??= netOf(data)
  return net
}

/**
 * What she may be in danger of, by words that no rule knows, or null. It is a doubt and no more: it makes tookit ask
 * "are you safe?" and nothing else. It never raises an alarm, never takes one away, and records nothing; a person who
 * may be in danger must never depend on it. It is not a diagnosis and no measure of risk.
 *
 * @param some her own words, without what she quotes.
 * @param understood whether the rules understood the message as something else.
 */
export function doubtIn(some: readonly Token[], understood: boolean): SpokenDanger | null {
  const from = understood ? askFrom.understood : askFrom.unclear
  for (const stretch of stretchesOf(some)) {
    if (stretch.filter(({ kind }) => kind === 'word').length < wordsMin) continue
    const opinion = opinionOf(theNet(), stretch)
    if (sureness(opinion) >= from) return likeliest(opinion)
  }
  return null
}

const likeliest = ({ suicide, selfHarm, overdose }: Opinion): SpokenDanger =>
  overdose >= suicide && overdose >= selfHarm ? 'overdose' : selfHarm > suicide ? 'selfHarm' : 'suicide'

/** Each word is in two stretches at most, so that the work grows with the text and no faster. */
export function stretchesOf(some: readonly Token[]): readonly (readonly Token[])[] {
  const count = Math.max(1, Math.ceil((2 * some.length) / stretchWords) - 1)
  return Array.from({ length: count }, (_, i) =>
    some.slice((i * stretchWords) / 2, (i * stretchWords) / 2 + stretchWords),
  )
}
