import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Amount, DoseUnit } from '../../src/domain/amount.ts'
import type { Dose } from '../../src/domain/dose.ts'
import { evolve } from '../../src/domain/evolve.ts'
import type { FactBody } from '../../src/domain/fact.ts'
import { compareFractions, type Fraction, fraction, minus, plus, times } from '../../src/domain/fraction.ts'
import { amountAt } from '../../src/domain/plan.ts'
import type { Prescription } from '../../src/domain/prescription.ts'
import type { Situation } from '../../src/domain/situation.ts'
import { slotsOn } from '../../src/domain/slot.ts'
import { leastLeft, type Stock, supplyOf, unitsOf } from '../../src/domain/supply.ts'
import { holds } from '../support/properties.ts'
import { situation } from './aSituation.ts'
import { prescribed } from './generated.ts'
import { ana } from './rows.ts'

const by = { personId: ana.personId, as: 'patient' } as const
const start = Temporal.Instant.from('2026-11-23T00:00Z')
const today = Temporal.PlainDate.from('2026-11-23')

const of = (n: number, d = 1, unit: DoseUnit = 'tablet', upTo: Fraction | null = null): Amount => ({
  words: null,
  quantity: { value: fraction(n, d), upTo, unit },
})
const time = (text: string) => Temporal.PlainTime.from(text)

/** Half a tablet in the morning, two at night. */
const uneven = prescribed([], {
  phases: [
    {
      from: Temporal.PlainDate.from('2026-11-01'),
      until: null,
      dosage: {
        amount: of(1, 2),
        amountsAt: [{ time: time('20:00'), amount: of(2) }],
        timing: { kind: 'daily', times: [time('08:00'), time('20:00')], weekdays: [] },
      },
    },
  ],
})
const empty: Situation = { ...situation, prescriptions: [uneven], doses: [] }
const slots = (days: number) =>
  Array.from({ length: days }, (_, i) => slotsOn(uneven, today.add({ days: i }), ana)).flat()

const fact = (s: Situation, at: Temporal.Instant, body: FactBody): Situation =>
  evolve(s, { patientId: ana.id, at, eventId: null, body })
const told = (s: Situation, bodies: readonly (readonly [Temporal.Instant, FactBody])[]): Situation =>
  bodies.reduce((before, [at, body]) => fact(before, at, body), s)
const stockIn = (s: Situation): Stock | null => supplyOf(s.prescriptions[0] as Prescription).stock
const unitsIn = (s: Situation): Fraction | undefined => stockIn(s)?.units

const [morning, evening] = slots(1) as [ReturnType<typeof slots>[number], ReturnType<typeof slots>[number]]
const count = (units: Fraction): FactBody => ({ kind: 'SupplyCounted', prescriptionId: uneven.id, units, by })
const took = (slot: typeof morning, takenAt = slot.plannedAt): FactBody => ({
  kind: 'DoseTaken',
  slot,
  takenAt,
  by,
})
const reopened = (slot: typeof morning): FactBody => ({
  kind: 'DoseReopened',
  doseId: slot.doseId,
  windowEndsAt: slot.plannedAt.add({ hours: 2 }),
  followUpAt: null,
})
const unanswered = (slot: typeof morning): FactBody => ({ kind: 'DoseUnanswered', doseId: slot.doseId })
const asked = (slot: typeof morning): FactBody => ({
  kind: 'DoseAsked',
  slot,
  windowEndsAt: slot.plannedAt.add({ hours: 2 }),
  followUpAt: null,
})

describe('what is left of a medicine', () => {
  const counted = fact(empty, start, count(fraction(20)))

  it('goes down by what was planned for the dose that was taken', () => {
    const after = told(counted, [
      [morning.plannedAt, took(morning)],
      [evening.plannedAt, took(evening)],
    ])
    expect(unitsIn(after)).toEqual(fraction(35, 2))
  })

  it('is put back by an undo, and stays where a dose is skipped', () => {
    const after = told(counted, [
      [morning.plannedAt, took(morning)],
      [morning.plannedAt, reopened(morning)],
      [morning.plannedAt, { kind: 'DoseDeclined', slot: morning, reason: null, by }],
    ])
    expect(stockIn(after)).toEqual(stockIn(counted))
  })

  it('may be less where nobody knows whether a dose was taken, until somebody says', () => {
    const open = told(counted, [
      [evening.plannedAt, asked(evening)],
      [evening.plannedAt.add({ hours: 2 }), unanswered(evening)],
    ])
    expect(stockIn(open)).toMatchObject({ units: fraction(20), unknown: fraction(2) })
    expect(leastLeft(stockIn(open) as Stock)).toEqual(fraction(18))
    const late = fact(open, evening.plannedAt.add({ hours: 3 }), took(evening))
    expect(stockIn(late)).toMatchObject({ units: fraction(18), unknown: fraction(0) })
  })

  it('does not count what was taken before the count, told of later', () => {
    const at = morning.plannedAt.add({ hours: 1 })
    const after = told(empty, [
      [at, count(fraction(20))],
      [at.add({ minutes: 5 }), took(morning, morning.plannedAt)],
    ])
    expect(unitsIn(after)).toEqual(fraction(20))
  })

  it('knows of a dose that was taken after a count that comes late', () => {
    const after = told(empty, [
      [evening.plannedAt, took(evening)],
      [morning.plannedAt, count(fraction(20))],
    ])
    expect(unitsIn(after)).toEqual(fraction(18))
  })

  it('goes below zero where more was taken than there was', () => {
    const after = told(fact(empty, start, count(fraction(1))), [[evening.plannedAt, took(evening)]])
    expect(unitsIn(after)).toEqual(fraction(-1))
    const more = fact(after, evening.plannedAt, {
      kind: 'SupplyPickedUp',
      prescriptionId: uneven.id,
      units: fraction(30),
      by,
    })
    expect(unitsIn(more)).toEqual(fraction(30))
  })

  it('counts weights in pieces of the strength on the box, and words not at all', () => {
    const p = prescribed([], { medicine: { name: 'Lithium', strength: '300 mg', otherNames: [] } })
    expect(unitsOf(p, of(450, 1, 'mg'))).toEqual(fraction(3, 2))
    expect(unitsOf(p, of(1, 2, 'g'))).toEqual(fraction(5, 3))
    expect(unitsOf(p, of(1, 1, 'puff', fraction(2)))).toEqual(fraction(2))
    expect(unitsOf(p, 'as much as you need')).toBeNull()
    expect(unitsOf({ ...p, medicine: { ...p.medicine, strength: '10 mg/5 ml' } }, of(10, 1, 'mg'))).toBeNull()
  })

  it('each pick-up uses a refill; after the last one nobody knows how many there are', () => {
    const pickUp: FactBody = { kind: 'SupplyPickedUp', prescriptionId: uneven.id, units: fraction(30), by }
    const terms = { refills: 1, perFill: null, leadDays: 7, renewalDays: 14 }
    const once = told(empty, [
      [start, { kind: 'SupplyTermsChanged', prescriptionId: uneven.id, terms }],
      [start, pickUp],
    ])
    expect(once.prescriptions[0]?.supply?.terms.refills).toBe(0)
    expect(fact(once, start, pickUp).prescriptions[0]?.supply?.terms.refills).toBeNull()
  })
})

describe('over random histories', () => {
  const all = slots(6)
  type Deed =
    | {
        readonly kind: 'took' | 'undo' | 'skip' | 'silent' | 'outage'
        readonly dose: number
        readonly lateMin: number
      }
    | { readonly kind: 'count' | 'pickUp'; readonly units: number }
  const deed: fc.Arbitrary<Deed> = fc.oneof(
    fc.record({
      kind: fc.constantFrom('took', 'took', 'undo', 'skip', 'silent', 'outage'),
      dose: fc.nat(all.length - 1),
      lateMin: fc.integer({ min: -120, max: 600 }),
    }) as fc.Arbitrary<Deed>,
    fc.record({
      kind: fc.constantFrom('count', 'pickUp'),
      units: fc.integer({ min: 0, max: 40 }),
    }) as fc.Arbitrary<Deed>,
  )

  function done(s: Situation, one: Deed, at: Temporal.Instant): Situation {
    if ('units' in one && one.kind === 'count') return fact(s, at, count(fraction(one.units)))
    if ('units' in one)
      return fact(s, at, {
        kind: 'SupplyPickedUp',
        prescriptionId: uneven.id,
        units: fraction(one.units),
        by,
      })
    const slot = all[one.dose] as typeof morning
    const known = s.doses.some(({ id }) => id === slot.doseId)
    switch (one.kind) {
      case 'took':
        return fact(s, at, took(slot, slot.plannedAt.add({ minutes: one.lateMin })))
      case 'skip':
        return fact(s, at, { kind: 'DoseDeclined', slot, reason: null, by })
      case 'outage':
        return fact(s, at, { kind: 'DoseNotAsked', slot, because: 'outage' })
      case 'undo':
        return known ? fact(s, at, reopened(slot)) : s
      default:
        return fact(known ? s : fact(s, at, asked(slot)), at, unanswered(slot))
    }
  }

  /** Counted anew from all that is known, for the doses after the last count. */
  function byHand(
    doses: readonly Dose[],
    counted: { units: Fraction; at: Temporal.Instant; more: Fraction },
  ) {
    const isAfter = (at: Temporal.Instant) => Temporal.Instant.compare(at, counted.at) > 0
    const amount = (dose: Dose) => (dose.time.hour === 8 ? fraction(1, 2) : fraction(2))
    const sum = (some: readonly Dose[]) => some.reduce((n, dose) => plus(n, amount(dose)), fraction(0))
    const taken = doses.filter(({ state }) => state.kind === 'taken' && isAfter(state.takenAt))
    const unknown = doses.filter(
      ({ state, plannedAt }) =>
        (state.kind === 'unanswered' || state.kind === 'notAsked') && isAfter(plannedAt),
    )
    return { units: minus(plus(counted.units, counted.more), sum(taken)), unknown: sum(unknown) }
  }

  it('is the last count and what was picked up, without every dose taken since', () => {
    holds(300, fc.array(deed, { maxLength: 30 }), (deeds) => {
      let s = empty
      let last: { units: Fraction; at: Temporal.Instant; more: Fraction } | null = null
      for (const [i, one] of deeds.entries()) {
        const at = start.add({ minutes: 290 * i })
        const before = stockIn(s)
        s = done(s, one, at)
        if (one.kind === 'count') last = { units: fraction(one.units), at, more: fraction(0) }
        if (one.kind === 'pickUp') {
          if (before === null || before.units.numerator < 0)
            last = { units: fraction(one.units), at, more: fraction(0) }
          else if (last !== null) last = { ...last, more: plus(last.more, fraction(one.units)) }
        }
        if (last === null) expect(stockIn(s)).toBeNull()
        else expect(stockIn(s)).toMatchObject(byHand(s.doses, last))
      }
    })
  })

  it('an undo puts back exactly what was taken off', () => {
    holds(
      200,
      fc.array(deed, { maxLength: 15 }),
      fc.nat(all.length - 1),
      fc.integer({ min: -90, max: 300 }),
      (deeds, i, late) => {
        const slot = all[i] as typeof morning
        const known = deeds.reduce((s, one, n) => done(s, one, start.add({ minutes: 200 * n })), empty)
        const open = told(known, [
          [start, asked(slot)],
          [start, reopened(slot)],
        ])
        const undone = told(open, [
          [start, took(slot, slot.plannedAt.add({ minutes: late }))],
          [start, reopened(slot)],
        ])
        expect(stockIn(undone)).toEqual(stockIn(open))
      },
    )
  })

  it('is never below zero in what is said to be left at least', () => {
    holds(100, fc.array(deed, { maxLength: 30 }), (deeds) => {
      const s = deeds.reduce((before, one, n) => done(before, one, start.add({ minutes: 200 * n })), empty)
      const stock = stockIn(s)
      if (stock !== null) expect(compareFractions(leastLeft(stock), fraction(0))).toBeGreaterThanOrEqual(0)
    })
  })

  it('takes off what the plan says for that dose', () => {
    for (const slot of all)
      expect(unitsOf(uneven, amountAt(uneven, slot.date, slot.time, ana))).toEqual(
        slot.time.hour === 8 ? fraction(1, 2) : times(fraction(1), 2),
      )
  })
})
