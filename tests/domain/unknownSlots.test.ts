import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dose } from '../../src/domain/dose.ts'
import { remembered } from '../../src/domain/remembered.ts'
import { slotsBetween } from '../../src/domain/slot.ts'
import { unknownSlots } from '../../src/domain/unknownSlots.ts'
import { holds } from '../support/properties.ts'
import { situation } from './aSituation.ts'
import { prescribed, zones } from './generated.ts'
import { ana, taken } from './rows.ts'

const now = Temporal.Instant.from('2026-11-23T18:00Z')
const since = now.subtract({ hours: 24 * 40 })
const lithium = prescribed(['08:00', '13:00', '20:00'])

/** Ana has lived in this zone until now and taken everything. */
const rowsOf = (zone: string): readonly Dose[] =>
  slotsBetween(lithium, { zone }, since, now).map(({ doseId: id, date, time, plannedAt }) => ({
    id,
    prescriptionId: lithium.id,
    patientId: ana.id,
    date,
    time,
    plannedAt,
    state: taken(plannedAt),
    askedAt: plannedAt,
  }))

/** What is loaded of her once she is in another zone, `days` later. */
const loadedIn = (zone: string, doses: readonly Dose[], at: Temporal.Instant) =>
  remembered(
    {
      ...situation,
      patient: { ...ana, zone, enrolment: { kind: 'active', since } },
      prescriptions: [lithium],
      doses,
    },
    at,
  )

describe('a slot of which nothing seems to be known', () => {
  it('never has a row that is only no longer loaded, whatever zone she has gone to', () => {
    holds(
      300,
      fc.constantFrom(...zones),
      fc.constantFrom(...zones),
      fc.nat({ max: 24 * 16 }),
      (from, to, hours) => {
        const doses = rowsOf(from)
        const at = now.add({ hours })
        const known = new Set(doses.map(({ id }) => id))
        const again = unknownSlots(loadedIn(to, doses, at), at).filter(({ doseId }) => known.has(doseId))
        expect(again.map(({ doseId }) => doseId)).toEqual([])
      },
    )
  })

  it('is looked for over the days for which tookit may be out of order', () => {
    const at = now.add({ hours: 24 * 7 })
    expect(unknownSlots(loadedIn('Europe/London', rowsOf('Europe/London'), at), at)).toHaveLength(3 * 7)
  })
})
