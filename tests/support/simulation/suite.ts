import { expect } from 'vitest'
import { households } from './household.ts'
import { liveTown } from './town.ts'

/**
 * A thousand patients: a week each, another week of the year for each household, in every run of the tests, and the
 * whole year in CI, which sets TOOKIT_DAYS. What failed is lived again, with its story, by the command in its error.
 */
const run = {
  seed: Number(process.env.TOOKIT_SEED ?? 1),
  patients: Number(process.env.TOOKIT_PATIENTS ?? 1000),
  days: Number(process.env.TOOKIT_DAYS ?? 7),
}

/** A whole year of half of them, on a slow and busy machine. */
export const longEnough = { timeout: 5_400_000 }

/** Every second pair of a household of two and one of one, so that two processors share the work. */
export async function liveHalf(half: 0 | 1): Promise<void> {
  const own = [...households(run.patients).keys()].filter((n) => Math.floor(n / 2) % 2 === half)
  const figures = await liveTown(run, own)
  expect(figures.patientDays).toBe(
    own.reduce((sum, n) => sum + (households(run.patients)[n] ?? 0) * run.days, 0),
  )
  // A simulation in which nothing happens would hold to everything.
  expect(figures.doses.taken).toBeGreaterThan(figures.patients)
  expect(figures.alarms).toBeGreaterThan(figures.patients / 10)
  for (const fault of ['tookit killed', 'tookit out of order', 'clock jumped', 'service away', 'opted out'])
    expect(figures.faults[fault], fault).toBeGreaterThan(0)
}
