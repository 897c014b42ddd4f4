import { expect, inject, it } from 'vitest'
import { differences } from './compare.ts'
import { cutPower } from './powerCut.ts'
import { runDay } from './run.ts'
import { killOneOfTwo } from './workers.ts'

const template = inject('database')

it('loses and doubles nothing when it is killed again and again on a busy morning', {
  timeout: 240_000,
}, async () => {
  // The embedded database takes longer to start again.
  const [kills, until] = template.kind === 'postgres' ? [8, '09:30'] : [5, '09:00']
  const day = { template, seed: 3, patients: 6, until }
  const lived = await runDay({ ...day, kills: 0 })
  const died = await runDay({ ...day, kills })
  expect(Object.values(died.died).reduce((sum, n) => sum + n)).toBeGreaterThanOrEqual(kills / 2)
  expect(died.ledger.doses.length).toBeGreaterThanOrEqual(6)
  expect(died.undone).toEqual(lived.undone)
  expect(differences(lived.ledger, died.ledger)).toEqual([])
})

it.runIf(template.kind === 'postgres')(
  'asks everybody once when one of two workers is killed',
  {
    timeout: 120_000,
  },
  async () => {
    const { wrong, doneAtDeath } = await killOneOfTwo(template, 700, 'asking')
    expect(doneAtDeath).toBeLessThan(700)
    expect(wrong).toEqual([])
  },
)

it.runIf(template.kind === 'embedded')(
  'keeps all that was acknowledged when the power goes',
  {
    timeout: 120_000,
  },
  async () => {
    const { lost, acknowledged } = await cutPower((template as { folder: string }).folder, 4, 2)
    expect(acknowledged).toBeGreaterThan(0)
    expect(lost).toEqual([])
  },
)
