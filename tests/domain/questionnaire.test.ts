import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Frequency,
  isAboutSuicide,
  itemsOf,
  maxOf,
  questionnaireNames,
  scoreOf,
  severityOf,
} from '../../src/domain/questionnaire.ts'

const frequency = fc.constantFrom<Frequency>(0, 1, 2, 3)
const names = fc.constantFrom(...questionnaireNames)

describe('a questionnaire', () => {
  it('is the sum of all its items, and nothing while one is missing', () => {
    fc.assert(
      fc.property(names, fc.array(frequency, { maxLength: 12 }), (name, answers) => {
        const score = scoreOf(name, answers)
        const isWhole = answers.length === itemsOf[name]
        expect(score).toBe(isWhole ? answers.reduce<number>((sum, one) => sum + one, 0) : null)
        expect(score ?? 0).toBeLessThanOrEqual(maxOf(name))
      }),
    )
  })

  it.each([
    ['phq9', [4, 5, 9, 10, 14, 15, 19, 20, 27]],
    ['phq8', [4, 5, 9, 10, 14, 15, 19, 20, 24]],
  ] as const)('%s has the published bands', (name, scores) => {
    expect(scores.map((score) => severityOf(name, score))).toEqual([
      'minimal',
      'mild',
      'mild',
      'moderate',
      'moderate',
      'moderatelySevere',
      'moderatelySevere',
      'severe',
      'severe',
    ])
  })

  it('gad7 has the published bands', () => {
    expect([4, 5, 9, 10, 14, 15, 21].map((score) => severityOf('gad7', score))).toEqual([
      'minimal',
      'mild',
      'mild',
      'moderate',
      'moderate',
      'severe',
      'severe',
    ])
  })

  it('only the ninth item of PHQ-9 asks about thoughts of death', () => {
    const asking = questionnaireNames.flatMap((name) =>
      Array.from({ length: itemsOf[name] }, (_, item) => item)
        .filter((item) => isAboutSuicide(name, item))
        .map((item) => `${name} ${item + 1}`),
    )
    expect(asking).toEqual(['phq9 9'])
  })
})
