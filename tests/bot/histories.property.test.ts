import fc from 'fast-check'
import { describe, it } from 'vitest'
import { anyCast } from '../support/histories/cast.ts'
import { check } from '../support/histories/check.ts'
import { invariants } from '../support/histories/invariants/all.ts'
import { anySteps } from '../support/histories/steps.ts'
import { path, seed } from '../support/properties.ts'

const histories = Number(process.env.TOOKIT_HISTORIES ?? 2_000)

describe('thousands of histories, on the engine in memory', () => {
  it('holds to every invariant', { timeout: 240_000 }, async () => {
    const property = fc.asyncProperty(anyCast, anySteps, async (cast, steps) => {
      await check(cast, steps, invariants)
    })
    await fc.assert(property, { numRuns: histories, seed, ...(path === undefined ? {} : { path }) })
  })
})
