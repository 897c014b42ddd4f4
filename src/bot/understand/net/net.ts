import type { SpokenDanger } from '../../../domain/danger.ts'
import type { Token } from '../clean.ts'
import { featuresOf } from './features.ts'

/** What the net can doubt: what she can be asked about (see topics/maybeDanger.ts). */
export const doubts = ['suicide', 'selfHarm', 'overdose'] as const satisfies readonly SpokenDanger[]
export type Doubt = (typeof doubts)[number]

/** How probable the net holds each. What is missing to 1 is everything else, grave symptoms among it. */
export type Opinion = Readonly<Record<Doubt, number>>

/**
 * A sparse linear classifier (softmax regression): for each doubt a weight at each place, against "nothing of the
 * kind", and one for every text whatever it says. It knows no rules and no grammar; it has seen lines, and weighs
 * what words they were made of.
 */
export interface Net {
  readonly bias: readonly number[]
  /** One row a doubt, as whole numbers of `step`. */
  readonly weights: readonly Int8Array[]
  readonly step: number
}

/** Sums are divided by the root of how many features there are: else long texts would always be sure of something. */
export const scaleOf = (features: readonly number[]): number => 1 / Math.sqrt(features.length)

export function opinionOf(net: Net, some: readonly Token[]): Opinion {
  const features = featuresOf(some)
  const scale = scaleOf(features) * net.step
  const [suicide = 0, selfHarm = 0, overdose = 0] = probabilities(
    net.weights.map((row, kind) => {
      let sum = 0
      for (const place of features) sum += row[place] ?? 0
      return sum * scale + (net.bias[kind] ?? 0)
    }),
  )
  return { suicide, selfHarm, overdose }
}

/** How probable it is that she should be asked. */
export const sureness = ({ suicide, selfHarm, overdose }: Opinion): number => suicide + selfHarm + overdose

/** Of sums for the doubts, where everything else has the sum 0. */
export function probabilities(sums: readonly number[]): readonly number[] {
  const most = Math.max(0, ...sums)
  const raised = sums.map((sum) => Math.exp(sum - most))
  const all = raised.reduce((total, each) => total + each, Math.exp(-most))
  return raised.map((each) => each / all)
}
