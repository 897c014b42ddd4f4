import { describe, expect, it } from 'vitest'
import type { Changed } from '../../src/store/change.ts'
import { tick } from '../../src/work/tick.ts'

const changed = (patients: number): Changed => ({
  patientIds: Array.from({ length: patients }, (_, i) => `patient-${i}`),
  stuck: [],
})

/** Of whom so many are due; each batch ends when it is told to. */
function clinic(due: number) {
  const open: PromiseWithResolvers<Changed>[] = []
  let left = due
  return {
    open,
    change: async (which: { readonly kind: string; readonly limit?: number }) => {
      const batch = Promise.withResolvers<Changed>()
      const taken = Math.min(left, which.limit ?? 0)
      left -= taken
      open.push(batch)
      await batch.promise
      return changed(taken)
    },
  }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

describe('a tick', () => {
  it('has as many batches under way as it was given, until nobody is due', async () => {
    const { open, change } = clinic(25)
    const advanced = tick({ change }, 10, 2)
    await turn()
    expect(open.length).toBe(2)
    for (let i = 0; i < open.length; i++) {
      open[i]?.resolve(changed(0))
      await turn()
    }
    expect(await advanced).toBe(25)
    expect(open.length).toBe(4)
  })

  it('that fails ends only when its other batch has ended, too', async () => {
    const { open, change } = clinic(25)
    let ended = false
    const failing = tick({ change }, 10, 2).finally(() => {
      ended = true
    })
    failing.catch(() => undefined)
    await turn()
    open[0]?.reject(new Error('the database is away'))
    await turn()
    expect(ended).toBe(false)
    for (let i = 1; i < open.length; i++) {
      open[i]?.resolve(changed(0))
      await turn()
    }
    await expect(failing).rejects.toThrow('the database is away')
  })
})
