import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dose } from '../../src/domain/dose.ts'
import { leastIntervalMin } from '../../src/domain/leastInterval.ts'
import { nextPlanned, plannedBetween } from '../../src/domain/planned.ts'
import type { Prescription } from '../../src/domain/prescription.ts'
import { slotsBetween } from '../../src/domain/slot.ts'
import { days, hours, isBefore, minutes } from '../../src/domain/time.ts'
import { holds } from '../support/properties.ts'
import { instantNear, prescribed, times, wallClock, zones } from './generated.ts'
import { ana, doseOf, taken } from './rows.ts'

const at = (text: string) => Temporal.Instant.from(text)
const everyEight = prescribed([], {
  phases: [
    {
      from: Temporal.PlainDate.from('2026-11-23'),
      until: null,
      dosage: {
        amount: '1',
        timing: { kind: 'afterTaken', hours: 8, first: Temporal.PlainTime.from('08:00') },
      },
    },
  ],
})
const london = { ...ana, zone: 'Europe/London' }
const planned = (doses: readonly Dose[], from: string, to: string) =>
  plannedBetween({ patient: london, doses }, everyEight, at(from), at(to)).map(({ plannedAt }) =>
    plannedAt.toString(),
  )

describe('what follows the last dose taken', () => {
  it('begins with the first time of each day, as long as none was taken', () => {
    expect(planned([], '2026-11-23T00:00Z', '2026-11-25T00:00Z')).toEqual([
      '2026-11-23T08:00:00Z',
      '2026-11-24T08:00:00Z',
    ])
  })
  it('comes so many hours after it was taken, to the full minute', () => {
    const doses = [doseOf(everyEight, '2026-11-23', '08:00', taken(at('2026-11-23T09:10:20Z')))]
    expect(planned(doses, '2026-11-23T09:11Z', '2026-11-24T00:00Z')).toEqual(['2026-11-23T17:11:00Z'])
  })
  it('begins anew in the morning where that was left without an answer', () => {
    const doses = [
      doseOf(everyEight, '2026-11-23', '08:00', taken(at('2026-11-23T15:00:00Z'))),
      doseOf(everyEight, '2026-11-23', '23:00', { kind: 'unanswered', at: at('2026-11-24T01:00Z') }),
    ]
    expect(planned(doses, '2026-11-24T00:00Z', '2026-11-25T00:00Z')).toEqual(['2026-11-24T08:00:00Z'])
  })
})

/** Twice or more a day, one of them just taken, and then the clock of another zone. */
const journey = fc.record({
  wall: wallClock,
  there: fc.constantFrom(...zones),
  times,
  answeredAfterMin: fc.integer({ min: 0, max: 90 }),
})

describe('after the clock of another zone was taken', () => {
  it('no dose comes nearer to the last one taken than its least interval', () => {
    holds(1_000, journey, ({ wall, there, times: clocks, answeredAfterMin }) => {
      const prescription: Prescription = prescribed(clocks.map((one) => one.toString()))
      const now = instantNear(wall)
      const [last] = slotsBetween(prescription, { zone: wall.zone }, now.subtract(days(2)), now).toReversed()
      if (last === undefined) return
      const takenAt = last.plannedAt.add(minutes(answeredAfterMin))
      const dose: Dose = {
        id: last.doseId,
        prescriptionId: last.prescriptionId,
        patientId: ana.id,
        date: last.date,
        time: last.time,
        plannedAt: last.plannedAt,
        askedAt: last.plannedAt,
        state: { kind: 'taken', takenAt, by: { personId: 'ana', as: 'patient' } },
      }
      const patient = { ...ana, zone: there, settings: { ...ana.settings, zoneTakenAt: takenAt } }
      const s = { patient, doses: [dose] }
      const known = new Set([dose.id])
      const ahead = plannedBetween(s, prescription, takenAt, takenAt.add(hours(60)), known)
      const least = minutes(Math.round(leastIntervalMin(patient, prescription, takenAt)))
      for (const { plannedAt } of ahead) expect(isBefore(plannedAt, takenAt.add(least))).toBe(false)
      const next = nextPlanned(s, prescription, takenAt.add({ nanoseconds: 1 }))
      expect(next).not.toBeNull()
    })
  })
})
