import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../support/freshDatabase.ts'
import { seed } from '../support/seed.ts'
import { type Lab, openLab } from './lab.ts'
import { forgeWebhooks, fuzzWebhooks } from './webhooks.ts'

let fresh: FreshDatabase
let lab: Lab

beforeAll(async () => {
  fresh = await freshDatabase()
  lab = await openLab(fresh)
})
afterAll(async () => {
  await lab.close()
  await fresh.close()
})

describe('webhooks', () => {
  it('that somebody else signed are refused, and nothing is stored', async () => {
    const { tried, harm } = await forgeWebhooks(lab, 2, seed)
    expect(harm).toEqual([])
    expect(tried).toBeGreaterThan(500)
  })

  it('of which any field is something else never break anything', async () => {
    const { tried, harm } = await fuzzWebhooks(lab, 1, seed)
    expect(harm).toEqual([])
    expect(tried).toBeGreaterThan(800)
  })
})
