import { tokens } from '../../src/bot/understand/clean.ts'
import { featuresOf, places } from '../../src/bot/understand/net/features.ts'
import { doubts, type Net, probabilities, scaleOf } from '../../src/bot/understand/net/net.ts'
import type { Lesson } from './lessons.ts'

/** How often every line is seen. */
const rounds = 12
/** How far one line moves a weight at first; each weight moves less the more it has moved (AdaGrad). */
const rate = 0.6
/** Pulls every weight towards 0, so that no single line is learned by heart. */
const decay = 1e-3
const biasRate = 0.02
/** What is already told this well moves nothing. */
const told = 1e-4
/** The largest weight in whole numbers: what a signed byte holds. */
const most = 127

/** Always the same for the same lines: the order of each round comes from a fixed seed. */
export function trained(lessons: readonly Lesson[]): Net {
  const seen = lessons.map(({ text, about }) => ({
    features: featuresOf(tokens(text)),
    at: about === null ? -1 : doubts.indexOf(about),
  }))
  const weights = doubts.map(() => new Float64Array(places))
  const moved = doubts.map(() => new Float64Array(places).fill(1e-2))
  const bias = doubts.map(() => 0)
  const random = numbers(20_261_124)
  for (let round = 0; round < rounds; round++) {
    for (const { features, at } of shuffled(seen, random)) {
      const scale = scaleOf(features)
      const opinion = probabilities(
        weights.map((row, kind) => sumOf(row, features) * scale + (bias[kind] ?? 0)),
      )
      for (const [kind, row] of weights.entries()) {
        const wrong = (opinion[kind] ?? 0) - (kind === at ? 1 : 0)
        if (Math.abs(wrong) < told) continue
        bias[kind] = (bias[kind] ?? 0) - biasRate * wrong
        move(row, moved[kind] as Float64Array, features, wrong * scale)
      }
    }
  }
  const step =
    Math.max(...weights.flatMap((row) => row.reduce((far, each) => Math.max(far, Math.abs(each)), 0))) / most
  return { step, bias, weights: weights.map((row) => Int8Array.from(row, (each) => Math.round(each / step))) }
}

function sumOf(row: Float64Array, features: readonly number[]): number {
  let sum = 0
  for (const place of features) sum += row[place] as number
  return sum
}

function move(row: Float64Array, moved: Float64Array, features: readonly number[], wrong: number): void {
  for (const place of features) {
    const slope = wrong + decay * (row[place] as number)
    moved[place] = (moved[place] as number) + slope * slope
    row[place] = (row[place] as number) - (rate * slope) / Math.sqrt(moved[place])
  }
}

/** Numbers from 0 to 1 that look random and are always the same (a linear congruential generator). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

function shuffled<T>(all: readonly T[], random: () => number): readonly T[] {
  const order = [...all]
  for (let i = order.length - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1))
    ;[order[i], order[other]] = [order[other] as T, order[i] as T]
  }
  return order
}
