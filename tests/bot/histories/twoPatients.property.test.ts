import { describe, it } from 'vitest'
import { twoPatients } from '../../support/histories/cast.ts'
import { check } from '../../support/histories/check.ts'
import { invariants } from '../../support/histories/invariants/all.ts'
import { anySteps } from '../../support/histories/steps.ts'
import { holdsAlways } from '../../support/properties.ts'

const histories = Number(process.env.TOOKIT_HISTORIES ?? 800)

describe('random histories of two patients who share caregivers', () => {
  it('hold to every invariant', { timeout: 240_000 }, () =>
    holdsAlways(histories, twoPatients, anySteps, async (cast, steps) => {
      await check(cast, steps, invariants)
    }),
  )
})
