import { expect } from 'vitest'
import { households } from './household.ts'
import { liveTown } from './town.ts'

/**
 * What of the year is lived in every run of the tests: a thousand patients, a week each, another week of the year for
 * each household. One of them lives the whole year, too (tests/bot/simulation/year.test.ts). The year of all
 * takes more than an hour of two processors: `npm run simulate -- --seed 1`.
 */
const run = {
  seed: Number(process.env.TOOKIT_SEED ?? 1),
  patients: Number(process.env.TOOKIT_PATIENTS ?? 1000),
  days: 7,
}

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
