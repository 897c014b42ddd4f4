import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fromJson, toJson } from '../../src/store/temporalJson.ts'

const moment = fc.integer({ min: -1e12, max: 4e12 }).map((ms) => Temporal.Instant.fromEpochMilliseconds(ms))
const date = fc
  .integer({ min: -9999, max: 99999 })
  .map((days) => Temporal.PlainDate.from('2026-01-01').add({ days }))
const time = fc
  .integer({ min: 0, max: 1439 })
  .map((minutes) => Temporal.PlainTime.from('00:00').add({ minutes }))
const text = fc
  .oneof(fc.string({ unit: 'grapheme' }), date.map(String), moment.map(String))
  .filter((t) => !t.includes('\0'))
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    text,
    moment,
    date,
    time,
    fc.array(tie('any')),
    fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), tie('any'), { noNullPrototype: true }),
  ),
})).any

it('gives back what it was given, after a journey as JSON text', () => {
  fc.assert(
    fc.property(value, (given) => {
      expect(fromJson(JSON.parse(JSON.stringify(toJson(given))))).toEqual(given)
    }),
  )
})

it('refuses what it could not give back', () => {
  expect(() => toJson({ when: () => 1 })).toThrow('function')
})
