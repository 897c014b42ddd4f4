import { expect, it } from 'vitest'
import { liveTown } from '../../support/simulation/town.ts'

/** One of the thousand: all that a year has, its clock changes, long outages and reviews, in every run. */
const households = [1]

it('a whole year of one household holds to every invariant', { timeout: 240_000 }, async () => {
  const run = { seed: Number(process.env.TOOKIT_SEED ?? 1), patients: 1000, days: 365 }
  const figures = await liveTown(run, households)
  expect(figures.patientDays).toBe(run.days)
  expect(figures.doses.taken).toBeGreaterThan(run.days / 3)
  for (const fault of ['tookit killed', 'tookit out of order', 'clock jumped', 'service away'])
    expect(figures.faults[fault], fault).toBeGreaterThan(0)
})
