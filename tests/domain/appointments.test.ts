import { describe, expect, it } from 'vitest'
import { stepsAhead } from '../../src/domain/appointmentSteps.ts'
import {
  changeUnseen,
  momentOf,
  nextChange,
  nextOccurrence,
  occurrence,
} from '../../src/domain/occurrence.ts'
import type { Patient } from '../../src/domain/patient.ts'
import type { Zone } from '../../src/domain/time.ts'
import { injectionOn } from './anAppointment.ts'
import { daily, prescribed } from './generated.ts'
import { ana } from './rows.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const time = (text: string) => Temporal.PlainTime.from(text)
const known = Temporal.Instant.from('2026-11-01T12:00Z')

const stepsOf = (appointment: ReturnType<typeof injectionOn>, patient: Patient = ana) =>
  stepsAhead(appointment, patient).map(
    ({ step, at }) =>
      `${step} ${at.toZonedDateTimeISO(patient.zone).toPlainDateTime().toString({ smallestUnit: 'minute' })}`,
  )

describe('what is said of one occurrence', () => {
  it('an injection without a time: three weeks, three days, in the morning, on the day after', () => {
    expect(stepsOf(injectionOn('2026-12-14', known))).toEqual([
      'book 2026-11-23T10:00',
      'daysBefore 2026-12-11T10:00',
      'shortlyBefore 2026-12-14T09:00',
      'after 2026-12-15T10:00',
    ])
  })

  it('at a time that is agreed there is nothing to book', () => {
    const at = { time: time('14:00'), booked: true }
    expect(stepsOf(injectionOn('2026-12-14', known, {}, at))[1]).toBe('shortlyBefore 2026-12-14T11:00')
    expect(stepsOf(injectionOn('2026-12-14', known, {}, at))[0]).toBe('daysBefore 2026-12-11T10:00')
  })

  it('early in the day it is told on the evening before', () => {
    expect(stepsOf(injectionOn('2026-12-14', known, {}, { time: time('10:30'), booked: true }))).toContain(
      'shortlyBefore 2026-12-13T18:00',
    )
  })

  it('what would have come before the last one was done is left out', () => {
    const weekly = { kind: 'bloodTest', recurrence: { kind: 'afterDone', days: 7 } } as const
    const since = Temporal.Instant.from('2026-12-07T11:00Z')
    expect(stepsOf(injectionOn('2026-12-14', since, weekly))[0]).toBe('daysBefore 2026-12-11T10:00')
  })

  it('weekly therapy is told of once, and let go of', () => {
    const therapy = {
      kind: 'therapy',
      graceDays: null,
      recurrence: {
        kind: 'calendar',
        on: { kind: 'everyWeeks', every: 1, anchor: day('2026-12-01'), weekdays: [2] },
        time: time('16:00'),
      },
    } as const
    expect(stepsOf(injectionOn('2026-12-15', known, therapy, { time: time('16:00') }))).toEqual([
      'shortlyBefore 2026-12-15T13:00',
      'after 2026-12-16T10:00',
      'letGo 2026-12-17T10:00',
    ])
  })

  it('she is asked at the hour of her mood, never at night', () => {
    const late: Patient = { ...ana, settings: { ...ana.settings, mood: { time: time('22:30') } } }
    const evening: Patient = { ...ana, settings: { ...ana.settings, mood: { time: time('19:00') } } }
    expect(stepsOf(injectionOn('2026-12-14', known), late)[0]).toBe('book 2026-11-23T10:00')
    expect(stepsOf(injectionOn('2026-12-14', known), evening)[0]).toBe('book 2026-11-23T19:00')
  })
})

describe('the moment of an appointment is of its place', () => {
  const at = (on: string, clock: string, zone: Zone) =>
    momentOf(occurrence(day(on), time(clock), known), zone).toString()

  it('wherever she is', () => {
    expect(at('2026-12-14', '10:30', 'Europe/London')).toBe('2026-12-14T10:30:00Z')
    const abroad: Patient = { ...ana, zone: 'America/New_York' }
    const visit = injectionOn('2026-12-14', known, {}, { time: time('10:30'), booked: true })
    expect(stepsOf(visit, abroad)).toContain('shortlyBefore 2026-12-13T18:00')
  })

  it('a time that the clock jumps over is the first after the gap', () => {
    expect(at('2027-03-28', '02:30', 'Europe/Madrid')).toBe('2027-03-28T01:00:00Z')
  })
})

describe('what follows', () => {
  const next = (appointment: ReturnType<typeof injectionOn>, on: string) =>
    nextOccurrence(appointment, day(on), known)?.date.toString() ?? null

  it('so many days after it was done, early or late', () => {
    const injection = injectionOn('2026-12-14', known)
    expect(next(injection, '2026-12-12')).toBe('2027-01-09')
    expect(next(injection, '2026-12-20')).toBe('2027-01-17')
  })

  it('by the calendar: done a day early it is not due again on its own day', () => {
    const monthly = {
      recurrence: {
        kind: 'calendar',
        on: { kind: 'monthly', every: 3, anchor: day('2026-10-31'), day: { kind: 'dayOfMonth', day: 31 } },
        time: null,
      },
    } as const
    expect(next(injectionOn('2027-01-31', known, monthly), '2027-01-30')).toBe('2027-04-30')
    expect(next(injectionOn('2027-01-31', known, monthly), '2027-02-15')).toBe('2027-04-30')
  })

  it('once: nothing', () => {
    expect(next(injectionOn('2026-12-14', known, { recurrence: { kind: 'once' } }), '2026-12-14')).toBeNull()
  })
})

describe('a change of dose', () => {
  const phase = (from: string, until: string | null, amount: string, at: string) => ({
    from: day(from),
    until: until === null ? null : day(until),
    dosage: { amount, timing: daily([time(at)]) },
  })
  const seen = { prescriptionId: 'lithium', days: 5, seen: day('2026-11-20') }
  const lithium = (...phases: readonly ReturnType<typeof phase>[]) => prescribed([], { phases })

  it('is more or less of it, not another time', () => {
    const moved = lithium(
      phase('2026-01-01', '2026-11-25', '1 tablet', '08:00'),
      phase('2026-11-25', null, '1 tablet', '09:00'),
    )
    expect(changeUnseen(seen, moved, day('2026-12-01'))).toBeNull()
    const more = lithium(
      phase('2026-01-01', '2026-11-25', '1 tablet', '08:00'),
      phase('2026-11-25', null, '2 tablets', '09:00'),
    )
    expect(changeUnseen(seen, more, day('2026-12-01'))).toEqual(day('2026-11-25'))
  })

  it('counts when it holds, not when it is planned; a stop asks for nothing', () => {
    const taper = lithium(
      phase('2026-01-01', '2026-12-10', '2 tablets', '08:00'),
      phase('2026-12-10', '2026-12-20', '1 tablet', '08:00'),
    )
    expect(changeUnseen(seen, taper, day('2026-12-09'))).toBeNull()
    expect(nextChange(taper, day('2026-12-09'))).toEqual(day('2026-12-10'))
    expect(changeUnseen(seen, taper, day('2026-12-31'))).toEqual(day('2026-12-10'))
  })
})
