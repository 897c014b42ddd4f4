import { describe, expect, it } from 'vitest'
import rules from '../../data/abrupt_stop.json' with { type: 'json' }
import ingredients from '../../data/ingredient_names.json' with { type: 'json' }
import { abruptStopOf, stopRisks } from '../../src/bot/abruptStop.ts'

const medicine = (name: string) => ({ name, strength: null, otherNames: [] })

describe('being without a medicine all at once', () => {
  it.each([
    ['Lithium', 'return', false],
    ['litio', 'return', false],
    ['Ativan', 'seizures', false],
    ['clonazepam', 'seizures', false],
    ['Lamictal XR', 'seizures', true],
    ['clozapine', 'return', true],
    ['sertraline', 'withdrawal', false],
    ['Effexor XR', 'withdrawal', false],
    ['clonidine', 'heart', false],
  ] as const)('of %s: %s', (name, risk, afterAGap) => {
    expect(abruptStopOf(medicine(name))).toEqual({ risk, afterAGap })
  })

  it('says nothing of what no rule names', () => {
    expect(abruptStopOf(medicine('melatonin'))).toBeNull()
  })

  it('has known ingredients, one rule each, and a source for every rule', () => {
    const named = rules.rules.flatMap(({ medicines }) => medicines)
    expect(named.filter((name) => !(name in ingredients.ingredients))).toEqual([])
    expect(named.length).toBe(new Set(named).size)
    for (const { source, risk } of rules.rules) {
      expect(source.length).toBeGreaterThan(10)
      expect(stopRisks).toContain(risk)
    }
  })
})
