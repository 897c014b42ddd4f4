import { describe, it } from 'vitest'
import { liveHalf } from '../../support/simulation/suite.ts'

describe('a thousand simulated patients, the first half of the households', () => {
  it('hold to every invariant, whatever fails', { timeout: 240_000 }, () => liveHalf(0))
})
