import { describe, expect, it } from 'vitest'
import type { Amount } from '../../src/domain/amount.ts'
import { allowanceAt, asNeededOn, tooSoon } from '../../src/domain/asNeeded.ts'
import type { Dose } from '../../src/domain/dose.ts'
import { fraction } from '../../src/domain/fraction.ts'
import type { Maximum } from '../../src/domain/timing.ts'
import { prescribed } from './generated.ts'
import { doseOf, taken } from './rows.ts'

const day = Temporal.PlainDate.from('2026-11-23')
const at = (time: string) => Temporal.Instant.from(`2026-11-${time}:00Z`)
const tablets = (value: number, upTo: number | null = null): Amount => ({
  words: null,
  quantity: { value: fraction(value), upTo: upTo === null ? null : fraction(upTo), unit: 'tablet' },
})

function needed(
  maximum: Maximum | null,
  amount: Amount = tablets(1),
  leastIntervalMin: number | null = null,
) {
  const prescription = prescribed([], {
    phases: [
      {
        from: day,
        until: null,
        dosage: { amount, timing: { kind: 'asNeeded', reason: null, maximum, leastIntervalMin, times: [] } },
      },
    ],
  })
  const dosage = asNeededOn(prescription, day)
  if (dosage === null) throw new Error('not as needed')
  const doses = (...times: string[]): readonly Dose[] =>
    times.map((time) => doseOf(prescription, `2026-11-${time.slice(0, 2)}`, time.slice(3), taken(at(time))))
  return { dosage, doses, id: prescription.id }
}

describe('the most in 24 hours', () => {
  const three = needed({ kind: 'doses', count: 3 })
  const stands = (...times: string[]) => {
    const found = allowanceAt(three.dosage, three.doses(...times), three.id, at(times.at(-1) ?? ''))
    return [found?.stands, found?.until.toString()]
  }
  it('counts the intakes of the 24 hours up to this one', () => {
    expect(stands('23T08:00')).toEqual(['more', '2026-11-24T08:00:00Z'])
    expect(stands('23T08:00', '23T12:00')).toEqual(['oneLeft', '2026-11-24T08:00:00Z'])
    expect(stands('23T08:00', '23T12:00', '23T20:00')).toEqual(['reached', '2026-11-24T08:00:00Z'])
    expect(stands('23T08:00', '23T12:00', '23T20:00', '24T07:59')).toEqual(['over', '2026-11-24T12:00:00Z'])
  })
  it('forgets one that is 24 hours ago', () => {
    expect(stands('23T08:00', '23T12:00', '23T20:00', '24T08:00')[0]).toBe('reached')
  })
  it('counts an amount by the upper end of a range', () => {
    const eight = needed({ kind: 'amount', value: fraction(8), unit: 'tablet' }, tablets(1, 2))
    const at3 = allowanceAt(
      eight.dosage,
      eight.doses('23T08:00', '23T12:00', '23T16:00'),
      eight.id,
      at('23T16:00'),
    )
    expect([at3?.stands, at3?.taken]).toEqual(['oneLeft', fraction(6)])
  })
  it('says nothing where the amount is known in words only, or in another unit', () => {
    const maximum: Maximum = { kind: 'amount', value: fraction(8), unit: 'tablet' }
    const words = needed(maximum, 'a few')
    expect(allowanceAt(words.dosage, words.doses('23T08:00'), words.id, at('23T08:00'))).toBeNull()
  })
})

describe('the least interval', () => {
  const apart = needed(null, tablets(1), 240)
  it('is told of when the one before was taken less than that ago', () => {
    const soon = tooSoon(apart.dosage, apart.doses('23T08:00', '23T11:59'), apart.id, at('23T11:59'))
    expect(soon).toEqual({ before: at('23T08:00'), leastMin: 240 })
    expect(tooSoon(apart.dosage, apart.doses('23T08:00', '23T12:00'), apart.id, at('23T12:00'))).toBeNull()
    expect(tooSoon(apart.dosage, apart.doses('23T08:00'), apart.id, at('23T08:00'))).toBeNull()
  })
})
