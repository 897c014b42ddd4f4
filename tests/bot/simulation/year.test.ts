import { expect, it } from 'vitest'
import { liveTown } from '../../support/simulation/town.ts'

/** The first of the thousand: all that a year has, its clock changes, long outages and reviews, in every run. */
const households = [0, 1]

it('a whole year of the first households holds to every invariant', { timeout: 240_000 }, async () => {
  const run = { seed: Number(process.env.TOOKIT_SEED ?? 1), patients: 1000, days: 365 }
  const figures = await liveTown(run, households)
  expect(figures.patientDays).toBe(3 * run.days)
  expect(figures.doses.taken).toBeGreaterThan(run.days)
  for (const fault of ['tookit killed', 'tookit out of order', 'clock jumped', 'service away'])
    expect(figures.faults[fault], fault).toBeGreaterThan(0)
})
