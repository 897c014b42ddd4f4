import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DosagePhase, Prescription } from '../../src/domain/prescription.ts'
import { usualRoutine } from '../../src/domain/routine.ts'
import { nextSlot, type Slot, slotsBetween } from '../../src/domain/slot.ts'
import { days, type Instant, isBefore, type LocalDate } from '../../src/domain/time.ts'
import type { DoseTime, Timing } from '../../src/domain/timing.ts'
import type { WallClock } from '../../src/domain/wallClock.ts'
import { holds } from '../support/properties.ts'
import { instantNear, prescribed, times, wallClock, weekdays } from './generated.ts'

const named: fc.Arbitrary<DoseTime> = fc.record({
  named: fc.constantFrom('onWaking', 'breakfast', 'lunch', 'dinner', 'bedtime'),
  offsetMin: fc.constantFrom(-30, 0, 60),
})
const doseTimes: fc.Arbitrary<readonly DoseTime[]> = fc.oneof(
  times,
  fc.uniqueArray(named, { minLength: 1, maxLength: 3, selector: (one) => JSON.stringify(one) }),
)

/** Each kind that the calendar alone decides. */
const timingFrom = (anchor: LocalDate): fc.Arbitrary<Timing> =>
  fc.oneof(
    fc.record({ kind: fc.constant('daily'), times: doseTimes, weekdays }),
    fc.record({
      kind: fc.constant('everyDays'),
      every: fc.integer({ min: 1, max: 10 }),
      anchor: fc.constant(anchor),
      times: doseTimes,
    }),
    fc.record({
      kind: fc.constant('everyWeeks'),
      every: fc.integer({ min: 1, max: 4 }),
      anchor: fc.constant(anchor),
      weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 3 }),
      times: doseTimes,
    }),
    fc.record({
      kind: fc.constant('everyHours'),
      hours: fc.integer({ min: 2, max: 50 }),
      through: fc.constant('day'),
      anchor: fc.constant(anchor),
      first: times.map(([one]) => one as Temporal.PlainTime),
    }),
    fc.record({
      kind: fc.constant('everyHours'),
      hours: fc.integer({ min: 2, max: 8 }),
      through: fc.constant('wakingHours'),
    }),
    fc.record({
      kind: fc.constant('cycle'),
      on: fc.integer({ min: 1, max: 5 }),
      off: fc.integer({ min: 1, max: 5 }),
      anchor: fc.constant(anchor),
      times: doseTimes,
    }),
    fc.record({
      kind: fc.constant('monthly'),
      every: fc.integer({ min: 1, max: 2 }),
      anchor: fc.constant(anchor),
      day: fc.oneof(
        fc.record({ kind: fc.constant('dayOfMonth'), day: fc.integer({ min: 1, max: 31 }) }),
        fc.constant({ kind: 'lastDay' } as const),
        fc.record({
          kind: fc.constant('nthWeekday'),
          nth: fc.constantFrom(1, 2, 3, 4, 'last'),
          weekday: fc.integer({ min: 1, max: 7 }),
        }),
      ),
      times: doseTimes,
    }),
    fc.record({ kind: fc.constant('once'), date: fc.constant(anchor), times: doseTimes }),
  ) as fc.Arbitrary<Timing>

const lateTimes = { ...usualRoutine.weekday, bedtime: Temporal.PlainTime.from('00:30') }
const routines = [
  usualRoutine,
  { weekday: lateTimes, weekend: { ...lateTimes, bedtime: Temporal.PlainTime.from('02:30') } },
]

interface Planned {
  readonly clock: WallClock
  readonly prescription: Prescription
  readonly boundary: LocalDate
  readonly from: Instant
}

/** Two phases that meet around a wall-clock time in some zone, every second one near a change of the clock. */
const planned: fc.Arbitrary<Planned> = wallClock.chain((wall) =>
  fc
    .record({
      first: timingFrom(wall.day.subtract({ days: 3 })),
      second: timingFrom(wall.day),
      daysBefore: fc.integer({ min: 1, max: 12 }),
      routine: fc.constantFrom(...routines),
    })
    .map(({ first, second, daysBefore, routine }) => ({
      clock: { zone: wall.zone, settings: { routine } },
      boundary: wall.day,
      from: instantNear(wall).subtract(days(daysBefore + 1)),
      prescription: prescribed([], {
        phases: [
          {
            from: wall.day.subtract({ days: daysBefore }),
            until: wall.day,
            dosage: { amount: '1', timing: first },
          },
          { from: wall.day, until: null, dosage: { amount: '2', timing: second } },
        ],
      }),
    })),
)

const ids = (slots: readonly Slot[]) => slots.map(({ doseId }) => doseId)
const sorted = (all: readonly string[]) => all.toSorted()
const alone = (prescription: Prescription, phase: DosagePhase): Prescription => ({
  ...prescription,
  phases: [phase],
})

describe('phases of every timing', () => {
  it('windows join, each slot is one dose, and they are in order', () => {
    holds(1_000, planned, ({ prescription, clock, from }) => {
      const [b, c] = [from.add(days(9)), from.add(days(30))]
      const all = slotsBetween(prescription, clock, from, c)
      const parts = [
        ...slotsBetween(prescription, clock, from, b),
        ...slotsBetween(prescription, clock, b, c),
      ]
      expect(ids(parts)).toEqual(ids(all))
      expect(new Set(ids(all)).size).toBe(all.length)
      for (const [i, { plannedAt }] of all.entries())
        if (i > 0) expect(isBefore(plannedAt, (all[i - 1] as Slot).plannedAt)).toBe(false)
    })
  })

  it('a boundary neither loses nor doubles a dose: both phases give what each gives alone', () => {
    holds(1_000, planned, ({ prescription, clock, from }) => {
      const to = from.add(days(30))
      const apart = prescription.phases.flatMap((phase) =>
        slotsBetween(alone(prescription, phase), clock, from, to),
      )
      expect(sorted(ids(slotsBetween(prescription, clock, from, to)))).toEqual(sorted(ids(apart)))
    })
  })

  it('the next one is the first of those that follow', () => {
    holds(500, planned, ({ prescription, clock, from }) => {
      const [first] = slotsBetween(prescription, clock, from, from.add(days(40)))
      const next = nextSlot(prescription, clock, from)
      if (first === undefined)
        expect(next === null || !isBefore(next.plannedAt, from.add(days(40)))).toBe(true)
      else expect(next?.plannedAt.toString()).toBe(first.plannedAt.toString())
    })
  })

  it('after a number of doses the next phase takes over with the time that follows', () => {
    holds(150, planned, fc.integer({ min: 1, max: 9 }), ({ prescription, clock, from }, count) => {
      const [a, b] = prescription.phases as [DosagePhase, DosagePhase]
      const counted: DosagePhase = { ...a, until: null, lastsDoses: count }
      const after: DosagePhase = { ...b, from: a.from }
      const to = from.add(days(200))
      const first = slotsBetween(alone(prescription, { ...a, until: null }), clock, from, to).slice(0, count)
      const last = first.at(-1)
      if (last === undefined || first.length < count) return
      const all = slotsBetween({ ...prescription, phases: [counted, after] }, clock, from, to)
      expect(sorted(ids(all).slice(0, count))).toEqual(sorted(ids(first)))
      const follow = slotsBetween(alone(prescription, after), clock, from, to).filter(
        (slot) => placeOf(slot) > placeOf(last),
      )
      expect(sorted(ids(all).slice(count))).toEqual(sorted(ids(follow)))
    })
  })

  it('counts from when it was added, and a part of a day goes on with the next phase', () => {
    const at = (...clocks: string[]): Timing => ({
      kind: 'daily',
      weekdays: [],
      times: clocks.map((one) => Temporal.PlainTime.from(one)),
    })
    const start = Temporal.PlainDate.from('2026-11-24')
    const prescription = prescribed([], {
      addedAt: Temporal.Instant.from('2026-11-24T12:00Z'),
      phases: [
        { from: start, until: null, lastsDoses: 2, dosage: { amount: '2', timing: at('08:00', '20:00') } },
        { from: start, until: null, dosage: { amount: '1', timing: at('08:00', '14:00') } },
      ],
    })
    const from = Temporal.Instant.from('2026-11-24T00:00Z')
    expect(ids(slotsBetween(prescription, { zone: 'Europe/London' }, from, from.add(days(3))))).toEqual([
      'lithium@2026-11-24T20:00',
      'lithium@2026-11-25T08:00',
      'lithium@2026-11-25T14:00',
      'lithium@2026-11-26T08:00',
      'lithium@2026-11-26T14:00',
    ])
  })
})

/** In the order of the wall clock. */
const placeOf = ({ doseId }: Slot): number => {
  const [date = '', time = ''] = doseId.slice(doseId.indexOf('@') + 1).split('T')
  const [hours, minutes] = time.split(':').map(Number)
  return Temporal.PlainDate.from(date)
    .toPlainDateTime()
    .add({ hours: hours ?? 0, minutes: minutes ?? 0 })
    .toZonedDateTime('UTC').epochMilliseconds
}
