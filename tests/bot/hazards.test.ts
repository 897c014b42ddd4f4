import { describe, expect, it } from 'vitest'
import rules from '../../data/hazards.json' with { type: 'json' }
import ingredients from '../../data/ingredient_names.json' with { type: 'json' }
import terms from '../../data/side_effect_terms.json' with { type: 'json' }
import { hazardIn, ingredientsOf } from '../../src/bot/hazards.ts'
import type { Medicine } from '../../src/domain/prescription.ts'

const medicine = (name: string, ...otherNames: string[]): Medicine => ({ name, strength: null, otherNames })

describe('side effects that may be grave', () => {
  it.each([
    // medicine, told now, told lately, how soon
    ['lithium', ['tremor'], [], null],
    ['lithium', ['coarse_tremor'], [], 'now'],
    ['quetiapine', ['coarse_tremor'], [], 'today'],
    ['lithium', ['vomiting'], [], 'today'],
    ['lithium', ['tremor', 'vomiting'], [], 'now'],
    ['lithium', ['vomiting'], ['tremor'], 'now'],
    ['Litio', ['diarrhea'], [], 'today'],
    ['lithium', ['nausea'], ['tremor', 'vomiting'], null],
    ['lamotrigine', ['mild_rash'], [], 'today'],
    ['Lamictal XR', ['mild_rash'], [], 'today'],
    ['sertraline', ['mild_rash'], [], null],
    ['sertraline', ['mild_rash', 'infection_signs'], [], 'today'],
    ['lamotrigine', ['mild_rash', 'infection_signs'], [], 'now'],
    ['lamotrigine', ['severe_rash'], [], 'now'],
    ['sertraline', ['severe_rash'], [], 'now'],
    ['clozapine', ['infection_signs'], [], 'today'],
    ['clozapine', ['chest_pain'], [], 'now'],
    ['clozapina', ['constipation'], [], 'today'],
    ['sertraline', ['constipation'], [], null],
    ['fluoxetine', ['tremor', 'infection_signs', 'restlessness'], [], 'now'],
    ['fluoxetine', ['tremor'], [], null],
    ['phenelzine', ['headache'], [], 'now'],
    ['escitalopram', ['headache'], [], null],
    ['haloperidol', ['stiffness_eps', 'infection_signs'], [], 'now'],
    ['something new', ['allergic_reaction'], [], 'now'],
    ['something new', ['dizziness', 'nausea'], [], null],
  ] as const)('%s: %j after %j: %s', (name, fresh, before, act) => {
    expect(hazardIn(fresh, before, [medicine('melatonin'), medicine(name)])).toBe(act)
  })

  it('knows a medicine by any of its names, and not by a part of one', () => {
    expect(ingredientsOf(medicine('night pill', 'divalproex'))).toEqual(['valproate'])
    expect(ingredientsOf(medicine('night pill', 'Seroquel'))).toEqual(['quetiapine'])
    expect(ingredientsOf(medicine('lithiumish'))).toEqual([])
  })

  it('has rules of effects, groups and medicines that are known, each with a source', () => {
    const codes = new Set(terms.terms.map(({ code }) => code))
    const known = new Set([...Object.keys(ingredients.ingredients), ...Object.keys(rules.groups)])
    for (const { told, medicines, source } of rules.rules) {
      expect(source).not.toBe('')
      expect(told.filter((code) => !codes.has(code))).toEqual([])
      expect((medicines ?? []).filter((name) => !known.has(name))).toEqual([])
    }
    expect(
      Object.values(rules.groups)
        .flat()
        .filter((name) => !known.has(name)),
    ).toEqual([])
  })
})
