import fc from 'fast-check'
import { type Dice, makeDice } from '../../crash/dice.ts'
import { onePatient, twoPatients } from '../histories/cast.ts'
import type { Cast } from '../world/cast.ts'
import { type Habits, habitsOf } from './habits.ts'
import { zones } from './zones.ts'

/**
 * One or two patients and the people around them. Nobody of a household is around a patient of another, so households
 * can be lived one after another, on any number of processors, and one that failed can be lived again alone.
 */
export interface Household {
  readonly n: number
  readonly cast: Cast
  readonly habits: ReadonlyMap<string, Habits>
  readonly dice: Dice
}

/** How many patients each household of a town has: two, one, two, one… */
export function households(patients: number): readonly number[] {
  const sizes: number[] = []
  for (let left = patients; left > 0; left -= sizes.at(-1) ?? left)
    sizes.push(left === 1 || sizes.length % 2 === 1 ? 1 : 2)
  return sizes
}

/** The same for the same seed, whichever other households there are. */
export function household(seed: number, n: number, size: number, days: number): Household {
  const dice = makeDice(Math.imul(seed, 0x9e3779b1) ^ Math.imul(n + 1, 0x85ebca6b))
  const sample = fc.sample(size === 2 ? twoPatients : onePatient, { numRuns: 1, seed: dice.below(2 ** 31) })
  const [sampled] = sample
  if (sampled === undefined) throw new Error('no household')
  const cast: Cast = {
    ...sampled,
    start: startOf(n, days),
    patients: sampled.patients.map((patient) => ({ ...patient, zone: dice.one(zones) })),
  }
  const habits = new Map(cast.people.map(({ name }) => [name, habitsOf(cast, name, dice)]))
  return { n, cast, habits, dice }
}

/** A run that is shorter than the year is another part of it for each household, so that together they see all of it. */
const startOf = (n: number, days: number): Temporal.Instant =>
  Temporal.Instant.from('2026-01-05T06:00Z').add({ hours: 24 * ((n * 37) % Math.max(1, 366 - days)) })
