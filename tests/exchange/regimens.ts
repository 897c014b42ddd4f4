import fc from 'fast-check'
import { type Amount, doseUnits } from '../../src/domain/amount.ts'
import { type Fraction, fraction, plus } from '../../src/domain/fraction.ts'
import type { DosagePhase, Prescription } from '../../src/domain/prescription.ts'
import { routineMoments } from '../../src/domain/routine.ts'
import { usualTerms } from '../../src/domain/supply.ts'
import type { LocalDate } from '../../src/domain/time.ts'
import {
  type DoseTime,
  type Maximum,
  type MonthDay,
  sameTime,
  type Timing,
  timesNamed,
} from '../../src/domain/timing.ts'
import { prescribed } from '../domain/generated.ts'

/** Prescriptions with every kind of timing, amount and phase. */

const whole = (min: number, max: number) => fc.integer({ min, max })
const start = Temporal.PlainDate.from('2026-01-05')
const anyDate: fc.Arbitrary<LocalDate> = whole(0, 700).map((days) => start.add({ days }))

const clock: fc.Arbitrary<DoseTime> = whole(0, 24 * 60 - 1).map((minute) =>
  Temporal.PlainTime.from('00:00').add({ minutes: minute }),
)
const named: fc.Arbitrary<DoseTime> = fc.record({
  named: fc.constantFrom(...routineMoments),
  offsetMin: fc.oneof(fc.constant(0), whole(-180, 180)),
})
const anyTime = fc.oneof(clock, named)
const timesAtLeast = (minLength: number) =>
  fc.uniqueArray(anyTime, { minLength, maxLength: 4, comparator: sameTime })
const times = timesAtLeast(1)
const someDays = (minLength: number) => fc.uniqueArray(whole(1, 7), { minLength, maxLength: 7 })

const positive: fc.Arbitrary<Fraction> = fc.oneof(
  whole(1, 400).map((n) => fraction(n)),
  whole(1, 4000).map((n) => fraction(n, 8)),
  fc.tuple(whole(1, 20), whole(2, 9)).map(([n, below]) => fraction(n, below)),
)
const unit = fc.constantFrom(...doseUnits)
const said = fc.constantFrom('1 tablet', 'one "pink" pill', 'media pastilla', '½')

const anyAmount: fc.Arbitrary<Amount> = fc.oneof(
  said,
  fc
    .record({ words: fc.option(said), value: positive, more: fc.option(positive), unit })
    .map(({ words, value, more, unit: one }) => ({
      words,
      quantity: { value, upTo: more === null ? null : plus(value, more), unit: one },
    })),
)

const monthDay: fc.Arbitrary<MonthDay> = fc.oneof(
  fc.record({ kind: fc.constant('dayOfMonth' as const), day: whole(1, 31) }),
  fc.constant({ kind: 'lastDay' as const }),
  fc.record({
    kind: fc.constant('nthWeekday' as const),
    nth: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 'last' as const),
    weekday: whole(1, 7),
  }),
)

const reason: fc.Arbitrary<string | null> = fc.option(
  fc.constantFrom('panic', 'can not sleep', 'dolor o fiebre'),
)
const maximum: fc.Arbitrary<Maximum | null> = fc.option(
  fc.oneof(
    fc.record({ kind: fc.constant('doses' as const), count: whole(1, 12) }),
    fc.record({ kind: fc.constant('amount' as const), value: positive, unit }),
  ),
)
const leastIntervalMin: fc.Arbitrary<number | null> = fc.option(whole(1, 3000))

const kind = <K extends Timing['kind']>(name: K) => fc.constant(name)

/** One for each kind, so that none is ever left out by chance. */
export const timings: { readonly [K in Timing['kind']]: fc.Arbitrary<Timing> } = {
  daily: fc.record({ kind: kind('daily'), times, weekdays: someDays(0) }),
  everyDays: fc.record({ kind: kind('everyDays'), every: whole(1, 90), anchor: anyDate, times }),
  everyWeeks: fc.record({
    kind: kind('everyWeeks'),
    every: whole(1, 12),
    anchor: anyDate,
    weekdays: someDays(1),
    times,
  }),
  everyHours: fc.oneof(
    fc.record({
      kind: kind('everyHours'),
      hours: whole(1, 12),
      through: fc.constant('wakingHours' as const),
    }),
    whole(0, 24 * 60 - 1).chain((minute) =>
      fc.record({
        kind: kind('everyHours'),
        hours: whole(1, 72),
        through: fc.constant('day' as const),
        anchor: anyDate,
        first: fc.constant(Temporal.PlainTime.from('00:00').add({ minutes: minute })),
      }),
    ),
  ),
  afterTaken: fc.record({ kind: kind('afterTaken'), hours: whole(1, 72), first: anyTime }),
  cycle: fc.record({ kind: kind('cycle'), on: whole(1, 60), off: whole(1, 60), anchor: anyDate, times }),
  monthly: fc.record({ kind: kind('monthly'), every: whole(1, 12), anchor: anyDate, day: monthDay, times }),
  once: fc.record({ kind: kind('once'), date: anyDate, times }),
  asNeeded: fc.record({
    kind: kind('asNeeded'),
    reason,
    maximum,
    leastIntervalMin,
    times: timesAtLeast(0),
  }),
}

const anyPhase = (timing: fc.Arbitrary<Timing>) =>
  timing.chain((chosen) =>
    fc.record({
      timing: fc.constant(chosen),
      amount: anyAmount,
      own: fc.array(fc.option(anyAmount), { minLength: 4, maxLength: 4 }),
      days: whole(1, 60),
      gap: fc.oneof(fc.constant(0), whole(0, 20)),
      doses: fc.option(whole(1, 40)),
      order: fc.option(
        fc.record({
          by: fc.option(fc.constant('Dr. Ruiz')),
          why: fc.option(fc.constant('it is too little')),
        }),
      ),
    }),
  )

/** One to three phases, of which the first has this timing. */
const anyPhases = (timing: fc.Arbitrary<Timing>): fc.Arbitrary<readonly DosagePhase[]> =>
  fc
    .record({
      first: anyPhase(timing),
      others: fc.array(anyPhase(fc.oneof(...Object.values(timings))), { maxLength: 2 }),
      endless: fc.boolean(),
      from: anyDate,
    })
    .map(({ first, others, endless, from }) => {
      let day = from
      const all = [first, ...others]
      return all.map(({ timing: chosen, amount, own, days, gap, doses, order }, i): DosagePhase => {
        const begins = day.add({ days: i === 0 ? 0 : gap })
        day = begins.add({ days })
        const counts = doses !== null && chosen.kind !== 'asNeeded' && chosen.kind !== 'afterTaken'
        const isOpen = (i === all.length - 1 && endless) || (counts && endless)
        const amountsAt =
          chosen.kind === 'afterTaken'
            ? []
            : timesNamed(chosen).flatMap((time, t) => {
                const differs = own[t] ?? null
                return differs === null ? [] : [{ time, amount: differs }]
              })
        return {
          from: begins,
          until: isOpen ? null : day,
          ...(counts ? { lastsDoses: doses } : {}),
          dosage: { amount, timing: chosen, ...(amountsAt.length === 0 ? {} : { amountsAt }) },
          ...(order === null || (order.by === null && order.why === null) ? {} : { order }),
        }
      })
    })

export const anyPrescribed = (timing: fc.Arbitrary<Timing>): fc.Arbitrary<Prescription> =>
  fc
    .record({
      phases: anyPhases(timing),
      strength: fc.option(fc.constantFrom('300 mg', '25 mg/2 ml')),
      otherNames: fc.constantFrom([], ['Priadel', 'the white one']),
      purpose: fc.option(fc.constantFrom('my mood', 'dormir')),
      source: fc.constantFrom('ordered' as const, 'reported' as const),
      critical: fc.boolean(),
      terms: fc.option(
        fc.record({
          refills: fc.option(fc.nat(12)),
          perFill: fc.option(fc.constantFrom(fraction(30), fraction(225, 2))),
        }),
      ),
    })
    .map(({ phases, strength, otherNames, purpose, source, critical, terms }) =>
      prescribed([], {
        medicine: { name: 'lithium', strength, otherNames },
        purpose,
        source,
        critical,
        phases,
        ...(terms === null
          ? {}
          : { supply: { stock: null, terms: { ...usualTerms, ...terms }, warned: null } }),
      }),
    )

/** What of phases is the regimen, however the amounts are divided between `amount` and `amountsAt`. */
export const regimenOf = (phases: readonly DosagePhase[]) =>
  phases.map(({ dosage: { timing, amount, amountsAt = [] }, ...rest }) => {
    const amounts = timesNamed(timing).map(
      (time) => amountsAt.find((one) => sameTime(one.time, time))?.amount ?? amount,
    )
    return JSON.parse(JSON.stringify({ ...rest, timing, amounts: amounts.length === 0 ? [amount] : amounts }))
  })
