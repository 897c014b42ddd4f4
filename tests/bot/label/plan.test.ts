import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askedTimes, planOf } from '../../../src/bot/label/plan.ts'
import type { LabelReading } from '../../../src/bot/label/reading.ts'
import { readLabel } from '../../../src/bot/label/readLabel.ts'
import { phrasesOf } from '../../../src/bot/phrases/byLanguage.ts'
import type { DoseUnit } from '../../../src/domain/amount.ts'
import { fraction } from '../../../src/domain/fraction.ts'
import type { Dosage } from '../../../src/domain/prescription.ts'
import type { DoseTime } from '../../../src/domain/timing.ts'

const tuesday = Temporal.PlainDate.from('2026-11-24')
const clock = (time: string): DoseTime => Temporal.PlainTime.from(time)

function read(label: string): LabelReading {
  const reading = readLabel(label, 'en')
  if ('why' in reading) throw new Error(`${label}: ${reading.why}`)
  return reading
}

/** As a sentence, day by day of the plan. */
function said(label: string, ...times: readonly DoseTime[]): string {
  const plan = planOf(read(label), times, tuesday)
  if ('misfit' in plan) return plan.misfit
  return phrasesOf('en').regimen({ name: 'it', phases: plan, today: tuesday })
}

describe('the plan of a label', () => {
  it.each([
    ['1 tab bid x 7d', ['08:00', '20:00'], 'it: 1 tablet every day at 8:00 and 20:00, until 30 November.'],
    ['50mg mane, 100mg nocte', ['08:00', '22:00'], 'it: 50 mg at 8:00 and 100 mg at 22:00, every day.'],
    [
      'take 2 tablets at night for a week then 1',
      ['22:00'],
      'it: 2 tablets every day at 22:00, until 30 November; then 1 tablet every day at 22:00.',
    ],
    ['100 mg IM every 4 weeks', ['10:00'], 'it: 100 mg every 4 weeks on Tuesday at 10:00.'],
    ['1 tablet weekly on Mondays', ['09:00'], 'it: 1 tablet on Mondays at 9:00.'],
    ['1 tablet every 8 hours', ['06:00'], 'it: 1 tablet every 8 hours day and night, counted from 6:00.'],
    ['1 tab with breakfast and dinner', [], 'it: 1 tablet every day at breakfast and at dinner.'],
    [
      '1 tab q6h prn pain, max 4/24h',
      [],
      'it: 1 tablet when needed for pain, at most 4 tablets in 24 hours, at least 6 hours apart.',
    ],
  ] as const)('%s', (label, times, sentence) => {
    expect(said(label, ...times.map(clock))).toBe(sentence)
  })

  it('asks for each time that the label leaves open, once', () => {
    expect(askedTimes(read('1 tab in the morning for 7 days then 2 tabs in the morning'))).toEqual([
      { kind: 'partOfDay', part: 'morning' },
    ])
    expect(askedTimes(read('1 tab bid'))).toHaveLength(2)
    expect(askedTimes(read('1 tab before breakfast'))).toHaveLength(1)
    expect(askedTimes(read('1 tab with breakfast and at 22:00'))).toEqual([])
  })

  it('is none with too few times, the same twice, or hours counted from a meal', () => {
    expect(said('1 tab bid', clock('08:00'))).toBe('count')
    expect(said('1 tab bid', clock('08:00'), clock('08:00'))).toBe('twice')
    expect(said('1 tab q8h', { named: 'breakfast', offsetMin: 0 })).toBe('notByClock')
  })

  it('goes on where a phase ends: no day is lost or doubled', () => {
    const plan = planOf(
      read('25 mg daily for 1 week, then 50 mg daily for 2 weeks, then 100 mg daily'),
      [clock('08:00')],
      tuesday,
    )
    if ('misfit' in plan) throw new Error(plan.misfit)
    expect(plan.map(({ from, until }) => [String(from), until === null ? null : String(until)])).toEqual([
      ['2026-11-24', '2026-12-01'],
      ['2026-12-01', '2026-12-15'],
      ['2026-12-15', null],
    ])
  })
})

describe('what tookit says of a dosage', () => {
  const units = fc.constantFrom<DoseUnit>('tablet', 'capsule', 'mg', 'ml', 'drop', 'patch')
  const amounts = fc.record({ n: fc.integer({ min: 1, max: 20 }), unit: units })
  // One is after noon, so that all are told apart from the 12-hour clock.
  const times = fc
    .uniqueArray(fc.integer({ min: 0, max: 12 * 4 - 1 }), { maxLength: 2 })
    .map((quarters) => [...quarters.sort((a, b) => a - b), 80].map((quarter) => quarter * 15))
  const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 })

  it('is read again as the same', () => {
    fc.assert(
      fc.property(amounts, times, weekdays, ({ n, unit }, minutes, days) => {
        const dosage: Dosage = {
          amount: { words: null, quantity: { value: fraction(n), upTo: null, unit } },
          timing: {
            kind: 'daily',
            times: minutes.map((at) =>
              Temporal.PlainTime.from({ hour: Math.floor(at / 60), minute: at % 60 }),
            ),
            weekdays: days.toSorted((a, b) => a - b),
          },
        }
        const sentence = phrasesOf('en').dosage(dosage, tuesday)
        const [phase, ...others] = planOf(read(sentence), [], tuesday) as readonly { dosage: Dosage }[]
        expect(others).toEqual([])
        expect(phrasesOf('en').dosage(phase?.dosage as Dosage, tuesday)).toBe(sentence)
      }),
      { numRuns: 300 },
    )
  })
})
