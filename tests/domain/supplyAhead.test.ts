import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Amount } from '../../src/domain/amount.ts'
import { compareFractions, type Fraction, fraction, plus } from '../../src/domain/fraction.ts'
import type { DosagePhase, Prescription } from '../../src/domain/prescription.ts'
import { phasesOf, taperSteps } from '../../src/domain/steps.ts'
import { type Stock, usualTerms } from '../../src/domain/supply.ts'
import { isNews, leadDaysOf, stepOn, supplyAhead, surelyLasts } from '../../src/domain/supplyAhead.ts'
import { firstInstantAt, isBefore, type LocalDate } from '../../src/domain/time.ts'
import { type Timing, timesOn } from '../../src/domain/timing.ts'
import { holds } from '../support/properties.ts'
import { prescribed, times, zones } from './generated.ts'
import { ana, doseOf, taken } from './rows.ts'

const day = (text: string): LocalDate => Temporal.PlainDate.from(text)
const at = (text: string): Temporal.Instant => Temporal.Instant.from(text)
const time = (text: string) => Temporal.PlainTime.from(text)
const tablets = (n: number, d = 1): Amount => ({
  words: null,
  quantity: { value: fraction(n, d), upTo: null, unit: 'tablet' },
})
const stock = (n: number, unknown = 0): Stock => ({
  units: fraction(n),
  unknown: fraction(unknown),
  countedAt: at('2026-11-01T00:00Z'),
})
const planned = (phases: readonly DosagePhase[], differs: Partial<Prescription> = {}): Prescription =>
  prescribed([], { phases, ...differs })
const onAndOn = (timing: Timing, amount = tablets(1)): Prescription =>
  planned([{ from: day('2026-11-01'), until: null, dosage: { amount, timing } }])
const twice = onAndOn({ kind: 'daily', times: [time('08:00'), time('20:00')], weekdays: [] })
const now = at('2026-11-23T10:00Z')
const ahead = (p: Prescription, left: Stock, doses = [] as ReturnType<typeof doseOf>[]) => {
  const { lastsUntil, runsOutOn } = supplyAhead({ patient: ana, doses }, p, left, now)
  return [lastsUntil?.toString() ?? null, runsOutOn?.toString() ?? null]
}

describe('how long it lasts', () => {
  it('counts from the next dose on', () => {
    expect(ahead(twice, stock(5))).toEqual(['2026-11-25', '2026-11-26'])
    expect(ahead(twice, stock(4))).toEqual(['2026-11-25', '2026-11-25'])
    expect(ahead(twice, stock(0))).toEqual([null, '2026-11-23'])
  })
  it('counts a dose of today that is still open, and none that was taken early', () => {
    const open = doseOf(twice, '2026-11-23', '08:00', {
      kind: 'asked',
      askedAt: now,
      windowEndsAt: now,
      followUps: 0,
      followUpAt: null,
      snoozes: 0,
    })
    expect(ahead(twice, stock(5), [open])).toEqual(['2026-11-25', '2026-11-25'])
    expect(ahead(twice, stock(5), [doseOf(twice, '2026-11-23', '20:00', taken(now))])).toEqual([
      '2026-11-26',
      '2026-11-26',
    ])
  })
  it('goes by the fewest that may be left', () => {
    expect(ahead(twice, stock(5, 2))).toEqual(ahead(twice, stock(3)))
    expect(ahead(twice, stock(1, 5))).toEqual(ahead(twice, stock(0)))
  })
  it('follows a taper down to nothing', () => {
    const taper = planned(
      phasesOf(
        day('2026-11-23'),
        taperSteps(
          tablets(4) as Exclude<Amount, string>,
          { kind: 'daily', times: [time('22:00')], weekdays: [] },
          {
            by: fraction(1),
            everyDays: 7,
            to: fraction(0),
          },
        ),
      ),
    )
    // 4, 3, 2 and 1 a day for a week each are 70 tablets.
    expect(ahead(taper, stock(70))).toEqual(['2026-12-20', null])
    expect(ahead(taper, stock(69))).toEqual(['2026-12-19', '2026-12-20'])
    expect(ahead(taper, stock(30))).toEqual(['2026-11-29', '2026-11-30'])
  })
  it('counts weekdays, patches and cycles as they fall', () => {
    const mondays = onAndOn({ kind: 'daily', times: [time('09:00')], weekdays: [1] })
    expect(ahead(mondays, stock(2))).toEqual(['2026-12-07', '2026-12-14'])
    const patch = onAndOn({ kind: 'everyDays', every: 3, anchor: day('2026-11-23'), times: [time('12:00')] })
    expect(ahead(patch, stock(3))).toEqual(['2026-11-29', '2026-12-02'])
    const cycle = onAndOn({ kind: 'cycle', on: 2, off: 5, anchor: day('2026-11-23'), times: [time('12:00')] })
    expect(ahead(cycle, stock(3))).toEqual(['2026-11-30', '2026-12-01'])
  })
  it('goes on as she needed it lately', () => {
    const needed = onAndOn({
      kind: 'asNeeded',
      reason: null,
      maximum: { kind: 'doses', count: 3 },
      leastIntervalMin: null,
      times: [],
    })
    const doses = ['11', '13', '15', '17', '19', '20', '21'].map((on) =>
      doseOf(needed, `2026-11-${on}`, '12:00', taken(at(`2026-11-${on}T12:00Z`))),
    )
    // Seven in fourteen days: one every other day.
    expect(ahead(needed, stock(4), doses)).toEqual(['2026-12-01', '2026-12-02'])
    expect(ahead(needed, stock(4))).toEqual([null, null])
  })
  it('spreads what follows the last one taken over the day', () => {
    const every8 = onAndOn({ kind: 'afterTaken', hours: 8, first: time('08:00') })
    const last = doseOf(every8, '2026-11-23', '08:00', taken(at('2026-11-23T08:00Z')))
    expect(ahead(every8, stock(7), [last])).toEqual(['2026-11-25', '2026-11-26'])
  })
})

const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 7 })
const amount = fc.constantFrom(tablets(1), tablets(1, 2), tablets(2), tablets(3, 4))
const timing: fc.Arbitrary<Timing> = fc.oneof(
  fc.record({ kind: fc.constant('daily' as const), times, weekdays }),
  fc.record({
    kind: fc.constant('everyDays' as const),
    every: fc.integer({ min: 1, max: 9 }),
    anchor: fc.constant(day('2026-11-20')),
    times,
  }),
  fc.record({
    kind: fc.constant('cycle' as const),
    on: fc.integer({ min: 1, max: 9 }),
    off: fc.integer({ min: 1, max: 9 }),
    anchor: fc.constant(day('2026-11-18')),
    times,
  }),
)
const plans = fc
  .array(fc.record({ timing, amount, night: amount, days: fc.integer({ min: 1, max: 30 }) }), {
    minLength: 1,
    maxLength: 4,
  })
  .chain((steps) => fc.record({ steps: fc.constant(steps), endless: fc.boolean() }))
  .map(({ steps, endless }) => {
    let from = day('2026-11-10')
    return steps.map((step, i): DosagePhase => {
      const begins = from
      from = from.add({ days: step.days })
      const last = 'times' in step.timing ? step.timing.times.at(-1) : undefined
      return {
        from: begins,
        until: endless && i === steps.length - 1 ? null : from,
        dosage: {
          amount: step.amount,
          ...(last === undefined ? {} : { amountsAt: [{ time: last, amount: step.night }] }),
          timing: step.timing,
        },
      }
    })
  })

/** Day by day, time by time, straight from the timings. */
function byHand(phases: readonly DosagePhase[], zone: string, from: Temporal.Instant, units: Fraction) {
  let used = fraction(0)
  let lastsUntil: LocalDate | null = null
  const first = from.toZonedDateTimeISO(zone).toPlainDate()
  for (let i = 0; i <= 366; i++) {
    const date = first.add({ days: i })
    for (const { from: begins, until, dosage } of phases) {
      if (Temporal.PlainDate.compare(begins, date) > 0) continue
      if (until !== null && Temporal.PlainDate.compare(date, until) >= 0) continue
      for (const each of timesOn(dosage.timing, date)) {
        if (isBefore(firstInstantAt(date, each, zone), from)) continue
        const own = dosage.amountsAt?.find((one) => 'hour' in one.time && one.time.equals(each))
        const { quantity } = (own?.amount ?? dosage.amount) as Exclude<Amount, string>
        used = plus(used, quantity.value)
        if (compareFractions(used, units) > 0) return [lastsUntil?.toString(), date.toString()]
        lastsUntil = date
      }
    }
  }
  return [lastsUntil?.toString(), undefined]
}

it('runs out when a walk along every planned dose says so', () => {
  holds(
    300,
    plans,
    fc.constantFrom(...zones),
    fc.integer({ min: 0, max: 90 }),
    fc.integer({ min: 0, max: 60 * 24 * 20 }),
    (phases, zone, units, min) => {
      const from = at('2026-11-20T00:00Z').add({ minutes: min })
      const patient = { ...ana, zone }
      const p = planned(phases, { addedAt: at('2026-11-01T00:00Z') })
      const found = supplyAhead({ patient, doses: [] }, p, stock(units), from)
      expect([found.lastsUntil?.toString(), found.runsOutOn?.toString()]).toEqual(
        byHand(phases, zone, from, fraction(units)),
      )
      if (surelyLasts(p, stock(units), 8))
        expect(supplyAhead({ patient, doses: [] }, p, stock(units), from, 8).runsOutOn).toBeNull()
    },
  )
})

describe('what she is warned of', () => {
  const steps = (p: Prescription, units: number, terms = usualTerms) => {
    const found = supplyAhead({ patient: ana, doses: [] }, p, stock(units), now)
    return Array.from({ length: 12 }, (_, i) =>
      stepOn(p, stock(units), terms, found, day('2026-11-23').add({ days: i })),
    )
  }

  it('comes a week, three days and one day before, and on the day itself', () => {
    expect(steps(twice, 17)).toEqual([
      null,
      null,
      'early',
      'early',
      'early',
      'early',
      'soon',
      'soon',
      'last',
      'out',
      'out',
      'out',
    ])
  })
  it('comes earlier where a new prescription is needed first', () => {
    expect(leadDaysOf({ ...usualTerms, refills: 0 })).toBe(14)
    expect(leadDaysOf({ ...usualTerms, refills: 1 })).toBe(7)
    expect(leadDaysOf({ ...usualTerms, refills: 0, leadDays: 20 })).toBe(20)
    expect(steps(twice, 17, { ...usualTerms, refills: 0 })[0]).toBe('early')
  })
  it('has no step that lies before the time that she wants to be warned', () => {
    expect(steps(twice, 17, { ...usualTerms, leadDays: 2 }).slice(0, 10)).toEqual([
      ...Array(7).fill(null),
      'soon',
      'last',
      'out',
    ])
  })
  it('says nothing where all that is planned is covered', () => {
    const course = planned([
      {
        from: day('2026-11-01'),
        until: day('2026-11-25'),
        dosage: { amount: tablets(1), timing: { kind: 'daily', times: [time('08:00')], weekdays: [] } },
      },
    ])
    expect(steps(course, 1).every((step) => step === null)).toBe(true)
  })
  it('of a wrong count asks for a new one', () => {
    const wrong = { ...stock(0), units: fraction(-1) }
    const found = supplyAhead({ patient: ana, doses: [] }, twice, wrong, now)
    expect(stepOn(twice, wrong, usualTerms, found, day('2026-11-23'))).toBe('miscounted')
  })

  it('comes once for each step, in order, until there is more', () => {
    holds(
      40,
      fc.integer({ min: 0, max: 60 }),
      fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
      (units, takes) => {
        let left = units
        let warned: ReturnType<typeof stepOn> = null
        const told: string[] = []
        for (const [i, takesIt] of takes.entries()) {
          const morning = now.add({ hours: 24 * i })
          const found = supplyAhead({ patient: ana, doses: [] }, twice, stock(left), morning)
          const step = stepOn(twice, stock(left), usualTerms, found, day('2026-11-23').add({ days: i }))
          if (isNews(step, warned)) {
            told.push(step)
            warned = step
          }
          if (takesIt) left = Math.max(0, left - 2)
        }
        expect(new Set(told).size).toBe(told.length)
        const order = ['early', 'soon', 'last', 'out']
        expect(told).toEqual(told.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)))
      },
    )
  })
})
