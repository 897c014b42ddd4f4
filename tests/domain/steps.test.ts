import { describe, expect, it } from 'vitest'
import type { MeasuredAmount } from '../../src/domain/amount.ts'
import { replacedFrom, timesMovedFrom } from '../../src/domain/changingPlans.ts'
import { fraction, fractionFromDecimal } from '../../src/domain/fraction.ts'
import { phasesOf, type Step, taperSteps } from '../../src/domain/steps.ts'
import { daily, prescribed } from './generated.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const clock = (text: string) => Temporal.PlainTime.from(text)
const mg = (value: number, of = 1): MeasuredAmount => ({
  words: null,
  quantity: { value: fraction(value, of), upTo: null, unit: 'mg' },
})
const timing = daily([clock('08:00')])
const zone = { zone: 'Europe/London' }

const shown = (steps: readonly Step[]) =>
  phasesOf(day('2026-11-24'), steps).map(({ from, until, dosage: { amount } }) => [
    from.toString(),
    until?.toString() ?? 'on',
    typeof amount === 'string' ? amount : amount.quantity.value.numerator / amount.quantity.value.denominator,
  ])

describe('a taper', () => {
  it('goes down by so much every so many days, until nothing is left', () => {
    const steps = taperSteps(mg(75), timing, { by: fraction(25), everyDays: 28, to: fraction(0) })
    expect(shown(steps)).toEqual([
      ['2026-11-24', '2026-12-22', 75],
      ['2026-12-22', '2027-01-19', 50],
      ['2027-01-19', '2027-02-16', 25],
    ])
  })
  it('ends with what is to stay, exactly, also where it is no whole number of steps', () => {
    const steps = taperSteps(mg(25, 2), timing, { by: fraction(5), everyDays: 7, to: fraction(2) })
    expect(shown(steps)).toEqual([
      ['2026-11-24', '2026-12-01', 12.5],
      ['2026-12-01', '2026-12-08', 7.5],
      ['2026-12-08', '2026-12-15', 2.5],
      ['2026-12-15', 'on', 2],
    ])
  })
  it('has to go down', () => {
    const up = () => taperSteps(mg(25), timing, { by: fraction(5), everyDays: 7, to: fraction(25) })
    expect(up).toThrow(RangeError)
    expect(() => taperSteps(mg(25), timing, { by: fraction(0), everyDays: 7, to: fraction(0) })).toThrow(
      RangeError,
    )
  })
})

describe('a changed plan', () => {
  const titration = prescribed([], {
    phases: phasesOf(day('2026-11-20'), [
      { dosage: { amount: mg(25), timing }, lasts: { kind: 'days', days: 7 } },
      { dosage: { amount: mg(50), timing }, lasts: { kind: 'days', days: 7 } },
      { dosage: { amount: mg(100), timing: daily([clock('09:00')]) }, lasts: { kind: 'onAndOn' } },
    ]),
  })
  const phases = (moved: ReturnType<typeof timesMovedFrom>) =>
    moved?.map(({ from, until, dosage }) => [
      from.toString(),
      until?.toString() ?? 'on',
      dosage.timing.kind === 'daily' ? dosage.timing.times.join() : '',
    ])
  it('moves the times of the dosage in force and of each later one with the same times; the past stays', () => {
    expect(phases(timesMovedFrom(titration, day('2026-11-24'), [clock('07:00')], zone))).toEqual([
      ['2026-11-20', '2026-11-24', '08:00:00'],
      ['2026-11-24', '2026-11-27', '07:00:00'],
      ['2026-11-27', '2026-12-04', '07:00:00'],
      ['2026-12-04', 'on', '09:00:00'],
    ])
  })
  it('keeps the number of doses that are left', () => {
    const course = prescribed([], {
      phases: phasesOf(day('2026-11-20'), [
        { dosage: { amount: mg(25), timing }, lasts: { kind: 'doses', count: 10 } },
      ]),
    })
    const moved = timesMovedFrom(course, day('2026-11-24'), [clock('07:00')], zone)
    expect(moved?.map(({ lastsDoses }) => lastsDoses)).toEqual([10, 6])
  })
  it('refuses where amounts differ within a day and it is not clear which belongs to which time', () => {
    const times = [clock('08:00'), clock('20:00')]
    const amountsAt = [{ time: clock('20:00'), amount: mg(50) }]
    const twice = prescribed([], {
      phases: [
        { from: day('2026-11-20'), until: null, dosage: { amount: mg(25), amountsAt, timing: daily(times) } },
      ],
    })
    expect(timesMovedFrom(twice, day('2026-11-24'), [clock('09:00')], zone)).toBeNull()
    const moved = timesMovedFrom(twice, day('2026-11-24'), [clock('09:00'), clock('21:00')], zone)
    expect(moved?.at(-1)?.dosage.amountsAt?.[0]?.time).toEqual(clock('21:00'))
  })
  it('takes the place of what was planned from a day on', () => {
    const [first] = titration.phases
    const changed = replacedFrom(titration, day('2026-11-25'), [
      { ...(first as NonNullable<typeof first>), from: day('2026-11-25'), until: null },
    ])
    expect(changed.map(({ from, until }) => [from.toString(), until?.toString() ?? 'on'])).toEqual([
      ['2026-11-20', '2026-11-25'],
      ['2026-11-25', 'on'],
    ])
  })
})

describe('an exact number', () => {
  it('is read from a decimal and kept in lowest terms', () => {
    expect(fractionFromDecimal('12.50')).toEqual(fraction(25, 2))
    expect(fractionFromDecimal('0.5')).toEqual({ numerator: 1, denominator: 2 })
    for (const other of ['', '.5', '1,5', '1e3', '-1', '1.']) expect(fractionFromDecimal(other)).toBeNull()
  })
})
