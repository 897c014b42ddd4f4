import { describe, it } from 'vitest'
import { liveHalf, longEnough } from '../../support/simulation/suite.ts'

describe('a thousand simulated patients, the second half of the households', () => {
  it('hold to every invariant, whatever fails', longEnough, () => liveHalf(1))
})
