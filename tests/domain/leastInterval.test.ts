import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dose, DoseState } from '../../src/domain/dose.ts'
import {
  coveredByMovedDose,
  lastTakenAt,
  leastIntervalMin,
  takenTooRecently,
} from '../../src/domain/leastInterval.ts'
import { holds } from '../support/properties.ts'
import { prescribed } from './generated.ts'
import { ana, doseOf, taken } from './rows.ts'

const instant = (text: string) => Temporal.Instant.from(text)
const noon = instant('2026-11-23T12:00Z')
const twice = prescribed(['08:00', '20:00'])

describe('the least interval', () => {
  it('is half the usual gap', () => expect(leastIntervalMin(ana, twice, noon)).toBe(6 * 60))
  it('is what the prescription says, if it says something', () => {
    expect(leastIntervalMin(ana, { ...twice, reminders: { leastIntervalMin: 90 } }, noon)).toBe(90)
  })
  it("is what the patient's settings say, if the prescription says nothing", () => {
    const settings = { ...ana.settings, reminders: { ...ana.settings.reminders, leastIntervalMin: 240 } }
    expect(leastIntervalMin({ ...ana, settings }, twice, noon)).toBe(240)
  })

  it('keeps quiet from the moment of taking until it is over, and not a minute longer', () => {
    const takenAt = fc.integer({ min: -2_000, max: 2_000 }).map((min) => noon.add({ minutes: min }))
    holds(1_000, takenAt, (at) => {
      const doses = [doseOf(twice, '2026-11-23', '08:00', taken(at))]
      const last = at.add({ minutes: 6 * 60 })
      expect(takenTooRecently(doses, ana, twice, at)).toEqual(at)
      expect(takenTooRecently(doses, ana, twice, last.subtract({ seconds: 1 }))).toEqual(at)
      expect(takenTooRecently(doses, ana, twice, last)).toBeNull()
    })
  })

  it('counts from the newest taken dose, whatever the order in which they were told', () => {
    const times = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 6 })
    holds(500, times, (offsets) => {
      const doses = offsets.map((min, i) =>
        doseOf(twice, `2026-11-${10 + i}`, '08:00', taken(noon.add({ minutes: min }))),
      )
      expect(lastTakenAt(doses, twice.id)?.equals(noon.add({ minutes: Math.max(...offsets) }))).toBe(true)
    })
  })

  it('another medicine, and a dose that was not taken, keep nothing quiet', () => {
    const other = { ...twice, id: 'quetiapine' }
    const states: DoseState[] = [
      { kind: 'unanswered', at: noon },
      { kind: 'notAsked', because: 'outage', at: noon },
      { kind: 'declined', declinedAt: noon, reason: null, by: { personId: 'ana', as: 'patient' } },
    ]
    const doses: Dose[] = [
      doseOf(other, '2026-11-23', '08:00', taken(noon)),
      ...states.map((state, i) => doseOf(twice, `2026-11-2${i}`, '08:00', state)),
    ]
    expect(takenTooRecently(doses, ana, twice, noon)).toBeNull()
  })
})

describe('a dose taken before its time was moved', () => {
  const times = [Temporal.PlainTime.from('10:00')]
  const on = Temporal.PlainDate.from('2026-11-23')
  const stray = doseOf(twice, '2026-11-23', '08:00', taken(instant('2026-11-23T08:05Z')))

  it('covers the new time of that day', () => {
    expect(coveredByMovedDose([stray], twice.id, on, times)?.toString()).toBe('2026-11-23T08:05:00Z')
  })
  it('covers one new time, not two', () => {
    const covered = doseOf(twice, '2026-11-23', '10:00', {
      kind: 'notAsked',
      because: 'alreadyCovered',
      at: noon,
    })
    expect(
      coveredByMovedDose([stray, covered], twice.id, on, [...times, Temporal.PlainTime.from('22:00')]),
    ).toBeNull()
  })
  it('covers nothing of another day, another medicine, or when it is still on the plan', () => {
    expect(coveredByMovedDose([stray], twice.id, on.add({ days: 1 }), times)).toBeNull()
    expect(coveredByMovedDose([stray], 'quetiapine', on, times)).toBeNull()
    expect(coveredByMovedDose([stray], twice.id, on, [Temporal.PlainTime.from('08:00')])).toBeNull()
  })
})
