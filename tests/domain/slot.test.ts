import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dosageOn } from '../../src/domain/plan.ts'
import { nextSlot, type Slot, slotsBetween, slotsOn, usualGapMin } from '../../src/domain/slot.ts'
import { days, type Instant, isBefore, localDate } from '../../src/domain/time.ts'
import { holds } from '../support/properties.ts'
import { anyPrescription, daily, instantNear, prescribed, wallClock } from './generated.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const instant = (text: string) => Temporal.Instant.from(text)
const ids = (slots: readonly Slot[]) => slots.map((slot) => slot.doseId)

/** A prescription somewhere, and three moments in order within some days. */
const planned = wallClock.chain((wall) => {
  const start = instantNear(wall)
  const minute = fc.integer({ min: 0, max: 6 * 24 * 60 })
  return fc.record({
    zone: fc.constant(wall.zone),
    prescription: anyPrescription(start),
    windows: fc
      .tuple(minute, minute, minute)
      .map(
        (offsets) =>
          offsets.toSorted((a, b) => a - b).map((offset) => start.add({ minutes: offset })) as [
            Instant,
            Instant,
            Instant,
          ],
      ),
  })
})

describe('the slots of a prescription', () => {
  it('windows join: [a, b) and [b, c) give what [a, c) gives', () => {
    holds(4_000, planned, ({ zone, prescription, windows: [a, b, c] }) => {
      const parts = [
        ...slotsBetween(prescription, { zone }, a, b),
        ...slotsBetween(prescription, { zone }, b, c),
      ]
      expect(ids(parts)).toEqual(ids(slotsBetween(prescription, { zone }, a, c)))
    })
  })

  it('a window that begins or ends exactly at a slot joins too', () => {
    holds(2_000, planned, ({ zone, prescription, windows: [a, , c] }) => {
      const all = slotsBetween(prescription, { zone }, a, c)
      for (const { plannedAt } of all) {
        const parts = [
          ...slotsBetween(prescription, { zone }, a, plannedAt),
          ...slotsBetween(prescription, { zone }, plannedAt, c),
        ]
        expect(ids(parts)).toEqual(ids(all))
      }
    })
  })

  it('each is its own dose, in order of time, inside the window, after it was added and before it was stopped', () => {
    holds(4_000, planned, ({ zone, prescription, windows: [a, , c] }) => {
      const slots = slotsBetween(prescription, { zone }, a, c)
      expect(new Set(ids(slots)).size).toBe(slots.length)
      for (const [i, { plannedAt }] of slots.entries()) {
        expect(isBefore(plannedAt, a)).toBe(false)
        expect(isBefore(plannedAt, c)).toBe(true)
        expect(isBefore(plannedAt, prescription.addedAt)).toBe(false)
        expect(prescription.stoppedAt === null || isBefore(plannedAt, prescription.stoppedAt)).toBe(true)
        if (i > 0) expect(isBefore(plannedAt, (slots[i - 1] as Slot).plannedAt)).toBe(false)
      }
    })
  })

  it('none is missing: every time of every day in the window has one', () => {
    holds(2_000, planned, ({ zone, prescription, windows: [a, , c] }) => {
      const endless = { ...prescription, addedAt: a, stoppedAt: null }
      const found = new Set(ids(slotsBetween(endless, { zone }, a, c)))
      for (
        let on = localDate(a, zone).subtract({ days: 1 });
        !isBefore(c, on.toZonedDateTime(zone).toInstant());
        on = on.add({ days: 1 })
      ) {
        for (const slot of slotsOn(endless, on, { zone })) {
          const inside = !isBefore(slot.plannedAt, a) && isBefore(slot.plannedAt, c)
          expect(found.has(slot.doseId)).toBe(inside)
        }
      }
    })
  })

  it('the next one is the first of those that follow within a week', () => {
    holds(3_000, planned, ({ zone, prescription, windows: [from] }) => {
      const following = slotsBetween(prescription, { zone }, from, from.add(days(7)))
      const next = nextSlot(prescription, { zone }, from)
      if (following[0] !== undefined) expect(next?.plannedAt.equals(following[0].plannedAt)).toBe(true)
      else expect(next === null || !isBefore(next.plannedAt, from.add(days(7)))).toBe(true)
    })
  })
})

describe('a clock that jumps to midnight', () => {
  // In Nuuk the hour before midnight is skipped, so Saturday's 23:30 falls on the first moment of Sunday.
  const nuuk = 'America/Nuuk'
  const midnight = instant('2026-03-29T01:00Z')

  it('brings the last dose of a day to the first moment of the next, and no window misses it', () => {
    const prescription = prescribed(['23:30'])
    expect(ids(slotsBetween(prescription, { zone: nuuk }, midnight, midnight.add({ hours: 1 })))).toEqual([
      'lithium@2026-03-28T23:30',
    ])
    expect(nextSlot(prescription, { zone: nuuk }, midnight)?.doseId).toBe('lithium@2026-03-28T23:30')
  })
})

describe('the plan of a day', () => {
  it('has its times in order, whatever the order in which they were written', () => {
    const prescription = prescribed(['20:00', '08:00', '13:30'])
    expect(
      slotsOn(prescription, day('2026-11-23'), { zone: 'Europe/London' }).map((slot) => slot.time.toString()),
    ).toEqual(['08:00:00', '13:30:00', '20:00:00'])
  })

  it('is empty on weekdays that are not chosen', () => {
    const times = [Temporal.PlainTime.from('08:00')]
    const [phase] = prescribed([]).phases
    const prescription = prescribed([], {
      phases: [
        { ...(phase as NonNullable<typeof phase>), dosage: { amount: '1', timing: daily(times, [1, 4]) } },
      ],
    })
    const week = Array.from({ length: 7 }, (_, i) => day('2026-11-23').add({ days: i }))
    expect(
      week
        .filter((on) => slotsOn(prescription, on, { zone: 'Europe/London' }).length > 0)
        .map((on) => on.dayOfWeek),
    ).toEqual([1, 4])
  })

  it('is that of the phase in force: from its first day until the day before its end', () => {
    const phase = (from: string, until: string | null, time: string) => ({
      from: day(from),
      until: until === null ? null : day(until),
      dosage: { amount: time, timing: daily([Temporal.PlainTime.from(time)]) },
    })
    const prescription = prescribed([], {
      phases: [
        phase('2026-11-20', '2026-11-23', '08:00'),
        phase('2026-11-23', '2026-11-25', '09:00'),
        phase('2026-11-27', null, '10:00'),
      ],
    })
    const amounts = ['19', '20', '22', '23', '24', '25', '26', '27', '30'].map(
      (d) => dosageOn(prescription, day(`2026-11-${d}`))?.amount ?? null,
    )
    expect(amounts).toEqual([null, '08:00', '08:00', '09:00', '09:00', null, null, '10:00', '10:00'])
  })

  it('a dose planned at the moment of adding counts, one at the moment of stopping does not', () => {
    const prescription = prescribed(['08:00'], {
      addedAt: instant('2026-11-23T08:00Z'),
      stoppedAt: instant('2026-11-25T08:00Z'),
    })
    const slots = slotsBetween(
      prescription,
      { zone: 'Europe/London' },
      instant('2026-11-20T00:00Z'),
      instant('2026-11-30T00:00Z'),
    )
    expect(slots.map((slot) => slot.date.toString())).toEqual(['2026-11-23', '2026-11-24'])
  })

  it('names a dose by its place on the calendar', () => {
    expect(slotsOn(prescribed(['08:00']), day('2026-11-23'), { zone: 'Europe/London' })[0]?.doseId).toBe(
      'lithium@2026-11-23T08:00',
    )
  })

  it('keeps both doses of two times that a change of the clock brings to one moment', () => {
    const slots = slotsOn(prescribed(['01:15', '01:45']), day('2026-03-29'), { zone: 'Europe/London' })
    expect(slots.map((slot) => slot.plannedAt.toString())).toEqual([
      '2026-03-29T01:00:00Z',
      '2026-03-29T01:00:00Z',
    ])
    expect(new Set(ids(slots)).size).toBe(2)
  })
})

describe('the usual gap between doses', () => {
  const gap = (times: readonly string[]) =>
    usualGapMin(prescribed(times), day('2026-11-23'), { zone: 'Europe/London' })
  it('is a day for one dose a day', () => expect(gap(['08:00'])).toBe(24 * 60))
  it('is the smallest of the day', () => expect(gap(['08:00', '14:00', '22:00'])).toBe(6 * 60))
  it('is the same for the last doses of a course as for the others', () => {
    const [phase] = prescribed(['09:00', '21:00']).phases
    const course = prescribed([], {
      phases: [{ ...(phase as NonNullable<typeof phase>), until: day('2026-11-24') }],
    })
    expect(usualGapMin(course, day('2026-11-23'), { zone: 'Europe/London' })).toBe(12 * 60)
  })
  it('is that of a month where it is taken once a month', () => {
    const times = [Temporal.PlainTime.from('10:00')]
    const timing = {
      kind: 'monthly',
      every: 1,
      anchor: day('2026-01-01'),
      day: { kind: 'dayOfMonth', day: 15 },
      times,
    } as const
    const monthly = prescribed([], {
      phases: [{ from: day('2026-01-01'), until: null, dosage: { amount: '1', timing } }],
    })
    expect(usualGapMin(monthly, day('2026-11-15'), { zone: 'Europe/London' })).toBe(30 * 24 * 60)
  })
  it('counts over midnight', () => expect(gap(['01:00', '23:00'])).toBe(2 * 60))
})
