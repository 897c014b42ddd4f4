import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DoseState } from '../../src/domain/dose.ts'
import type { Prescription } from '../../src/domain/prescription.ts'
import { dosesToTellOf } from '../../src/domain/unconfirmed.ts'
import { holds } from '../support/properties.ts'
import { prescribed } from './generated.ts'
import { ana, doseOf, taken } from './rows.ts'

const at = Temporal.Instant.from('2026-11-20T09:00Z')
const self = { personId: 'person-ana', as: 'patient' } as const
const states = {
  taken: taken(at),
  unanswered: { kind: 'unanswered', at },
  skipped: { kind: 'declined', declinedAt: at, reason: 'feltSick', by: self },
  skippedUnsaid: { kind: 'declined', declinedAt: at, reason: null, by: self },
  toldByDoctor: { kind: 'declined', declinedAt: at, reason: 'toldByDoctor', by: self },
  notAsked: { kind: 'notAsked', because: 'outage', at },
  paused: { kind: 'notAsked', because: 'paused', at },
  open: { kind: 'asked', askedAt: at, windowEndsAt: at, followUps: 0, followUpAt: null, snoozes: 0 },
} as const satisfies Record<string, DoseState>
type Name = keyof typeof states

const lithium = prescribed(['08:00'])
const firstDay = Temporal.PlainDate.from('2026-11-02')

/** The days on which people would be told of, after these days in a row; the first is day 0. */
function toldOf(days: readonly Name[], prescription: Prescription = lithium): readonly number[] {
  const doses = days.map((name, i) =>
    doseOf(prescription, firstDay.add({ days: i }).toString(), '08:00', states[name]),
  )
  const now = (doses.at(-1)?.plannedAt ?? at).add({ hours: 2 })
  return dosesToTellOf(ana, prescription, doses, now).map((dose) => doses.indexOf(dose))
}

describe('when people are told of unconfirmed doses', () => {
  it('not after one', () => expect(toldOf(['taken', 'unanswered'])).toEqual([]))
  it('after two in a row', () => expect(toldOf(['taken', 'unanswered', 'skipped'])).toEqual([1, 2]))
  it('of all that are in the row', () =>
    expect(toldOf(['taken', 'unanswered', 'skipped', 'unanswered'])).toEqual([1, 2, 3]))
  it('a skip without a reason counts', () => expect(toldOf(['skippedUnsaid', 'unanswered'])).toEqual([0, 1]))
  it('a taken dose breaks the row', () => expect(toldOf(['unanswered', 'taken', 'unanswered'])).toEqual([]))
  it('what the doctor said is no reason to tell', () =>
    expect(toldOf(['toldByDoctor', 'toldByDoctor', 'toldByDoctor'])).toEqual([]))
  it('at the first of a critical medicine', () =>
    expect(toldOf(['unanswered'], { ...lithium, critical: true })).toEqual([0]))
  it('a critical medicine whose only skip was the doctor’s is quiet', () =>
    expect(toldOf(['toldByDoctor'], { ...lithium, critical: true })).toEqual([]))
  it('after three within seven days, although others were taken', () => {
    expect(toldOf(['unanswered', 'taken', 'unanswered', 'taken', 'unanswered'])).toEqual([0, 2, 4])
  })
  it('not when the last of a bad week was taken', () => {
    expect(toldOf(['unanswered', 'taken', 'unanswered', 'taken', 'unanswered', 'taken'])).toEqual([])
  })
  it('what is more than seven days ago does not count', () => {
    expect(
      toldOf([
        'unanswered',
        'taken',
        'unanswered',
        'taken',
        'taken',
        'taken',
        'taken',
        'taken',
        'unanswered',
      ]),
    ).toEqual([])
  })
  it('as many in a row as the prescription says', () => {
    const patient = { ...lithium, alarm: { inARow: 3, inSevenDays: 9 } }
    expect(toldOf(['unanswered', 'unanswered'], patient)).toEqual([])
    expect(toldOf(['unanswered', 'unanswered', 'unanswered'], patient)).toEqual([0, 1, 2])
  })
  it('of one prescription only', () => {
    const other = { ...lithium, id: 'quetiapine' }
    const doses = [
      doseOf(lithium, '2026-11-20', '08:00', states.unanswered),
      doseOf(other, '2026-11-20', '08:00', states.unanswered),
    ]
    expect(dosesToTellOf(ana, lithium, doses, at.add({ hours: 4 }))).toEqual([])
  })

  const neutral = fc.constantFrom<Name>('notAsked', 'paused', 'open', 'toldByDoctor')
  const counted = fc.constantFrom<Name>('taken', 'unanswered', 'skipped', 'skippedUnsaid')

  it('not-asked, paused, open and doctor-told doses neither count nor break a row', () => {
    // Weeks are another rule, so only rows are looked at here.
    const rows = { ...lithium, alarm: { inSevenDays: 99 } }
    const days = fc.array(fc.record({ counts: counted, beside: fc.array(neutral, { maxLength: 3 }) }), {
      maxLength: 6,
    })
    holds(2_000, days, (history) => {
      const bare = history.map(({ counts }) => counts)
      const filled = history.flatMap(({ counts, beside }) => [counts, ...beside])
      expect(toldOf(filled, rows).length).toBe(toldOf(bare, rows).length)
    })
  })

  it('only of doses that were asked about and neither taken nor left out for an accepted reason', () => {
    holds(2_000, fc.array(fc.oneof(neutral, counted), { maxLength: 14 }), fc.boolean(), (days, critical) => {
      for (const i of toldOf(days, { ...lithium, critical }))
        expect(['unanswered', 'skipped', 'skippedUnsaid']).toContain(days[i])
    })
  })
})
