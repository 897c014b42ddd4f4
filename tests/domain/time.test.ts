import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstInstantAt, type Instant, localDate, localTime, type Zone } from '../../src/domain/time.ts'
import { holds } from '../support/properties.ts'
import { clockChanges, wallClock, zones } from './generated.ts'

const shownAt = (at: Instant, zone: Zone) => at.toZonedDateTimeISO(zone).toPlainDateTime()
const at = (day: string, time: string, zone: Zone): string =>
  firstInstantAt(Temporal.PlainDate.from(day), Temporal.PlainTime.from(time), zone)
    .toZonedDateTimeISO(zone)
    .toString()

/**
 * Whether the clock shows `wall` or later anywhere in the two days before `at`. Between two changes it only runs
 * forward, so it is enough to look just before each change and just before `at`.
 */
function shownBefore(wall: Temporal.PlainDateTime, at: Instant, zone: Zone): boolean {
  const since = at.subtract({ hours: 48 })
  const ends = [at]
  let change = at.toZonedDateTimeISO(zone).getTimeZoneTransition('previous')
  while (change !== null && Temporal.Instant.compare(change.toInstant(), since) > 0) {
    ends.push(change.toInstant())
    change = change.getTimeZoneTransition('previous')
  }
  return ends.some(
    (end) => Temporal.PlainDateTime.compare(shownAt(end.subtract({ nanoseconds: 1 }), zone), wall) >= 0,
  )
}

describe('the moment of a wall-clock time', () => {
  it('is the first moment at which the clock shows it or anything later, in every zone from 2020 to 2035', () => {
    expect(zones.length).toBeGreaterThan(400)
    holds(20_000, wallClock, ({ zone, day, time }) => {
      const found = firstInstantAt(day, time, zone)
      const wall = day.toPlainDateTime(time)
      expect(Temporal.PlainDateTime.compare(shownAt(found, zone), wall)).toBeGreaterThanOrEqual(0)
      expect(shownBefore(wall, found, zone)).toBe(false)
    })
  })

  it('shows the very time, unless a change of the clock skips it', () => {
    holds(20_000, wallClock, ({ zone, day, time }) => {
      const found = firstInstantAt(day, time, zone)
      const wall = day.toPlainDateTime(time)
      if (shownAt(found, zone).equals(wall)) return
      // The end of a gap: just before it the clock showed less than what was asked for.
      expect(clockChanges.some((change) => change.zone === zone && change.at.equals(found))).toBe(true)
      expect(
        Temporal.PlainDateTime.compare(shownAt(found.subtract({ nanoseconds: 1 }), zone), wall),
      ).toBeLessThan(0)
    })
  })

  it('a skipped time is the first moment after the gap', () => {
    expect(at('2026-03-29', '01:30', 'Europe/London')).toBe('2026-03-29T02:00:00+01:00[Europe/London]')
    expect(at('2026-03-29', '01:00', 'Europe/London')).toBe('2026-03-29T02:00:00+01:00[Europe/London]')
    expect(at('2026-03-29', '02:00', 'Europe/London')).toBe('2026-03-29T02:00:00+01:00[Europe/London]')
    expect(at('2026-10-04', '02:10', 'Australia/Lord_Howe')).toBe(
      '2026-10-04T02:30:00+11:00[Australia/Lord_Howe]',
    )
  })

  it('a midnight that is skipped is the first moment of the day', () => {
    expect(at('2026-09-06', '00:00', 'America/Santiago')).toBe('2026-09-06T01:00:00-03:00[America/Santiago]')
  })

  it('a repeated time is the earlier one', () => {
    expect(at('2026-10-25', '01:30', 'Europe/London')).toBe('2026-10-25T01:30:00+01:00[Europe/London]')
    expect(at('2026-11-01', '01:00', 'America/New_York')).toBe('2026-11-01T01:00:00-04:00[America/New_York]')
  })

  it('two times in one gap fall on one moment', () => {
    expect(at('2026-03-29', '01:15', 'Europe/London')).toBe(at('2026-03-29', '01:45', 'Europe/London'))
  })

  it('a later wall-clock time of a day is never an earlier moment', () => {
    holds(10_000, wallClock, wallClock, ({ zone, day, time }, other) => {
      const [early, late] = [time, other.time].toSorted(Temporal.PlainTime.compare) as [
        Temporal.PlainTime,
        Temporal.PlainTime,
      ]
      const [a, b] = [firstInstantAt(day, early, zone), firstInstantAt(day, late, zone)]
      expect(Temporal.Instant.compare(a, b)).toBeLessThanOrEqual(0)
    })
  })
})

describe('what the wall clock and the calendar show', () => {
  const somewhen = fc.record({
    zone: fc.constantFrom(...zones),
    // A little more than the years whose changes of the clock are looked up once.
    ms: fc.integer({ min: Date.UTC(2018, 11, 30), max: Date.UTC(2040, 0, 3) }),
  })
  const nearAChange = fc
    .record({ change: fc.constantFrom(...clockChanges), ms: fc.integer({ min: -2, max: 2 }) })
    .map(({ change, ms }) => ({ zone: change.zone, ms: change.at.epochMilliseconds + ms }))
  const ns = fc.constantFrom(0, 0, 0, 1, 999_999)

  it('at a moment is what Temporal says, in every zone and on both sides of each change of the clock', () => {
    holds(20_000, fc.oneof(somewhen, nearAChange), ns, ({ zone, ms }, nanoseconds) => {
      const at = Temporal.Instant.fromEpochMilliseconds(ms).add({ nanoseconds })
      expect(localDate(at, zone).toPlainDateTime(localTime(at, zone))).toEqual(shownAt(at, zone))
    })
  })
})
