import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DoseState } from '../../src/domain/dose.ts'
import { countWeek, lateAfterMin } from '../../src/domain/week.ts'
import { holds } from '../support/properties.ts'
import { prescribed } from './generated.ts'
import { doseOf, taken } from './rows.ts'

const until = Temporal.Instant.from('2026-11-23T18:00Z')
const lithium = prescribed(['18:00'])
const self = { personId: 'person-ana', as: 'patient' } as const
const over: readonly DoseState[] = [
  taken(until),
  { kind: 'declined', declinedAt: until, reason: null, by: self },
  { kind: 'unanswered', at: until },
  { kind: 'notAsked', because: 'paused', at: until },
]
const open: DoseState = {
  kind: 'asked',
  askedAt: until,
  windowEndsAt: until,
  followUps: 0,
  followUpAt: null,
  snoozes: 0,
}
const on = (daysBefore: number, state: DoseState) =>
  doseOf(
    lithium,
    Temporal.PlainDate.from('2026-11-23').subtract({ days: daysBefore }).toString(),
    '18:00',
    state,
  )

describe('the count of a week', () => {
  it('has seven doses of a daily medicine, never eight', () => {
    const doses = Array.from({ length: 12 }, (_, i) => on(11 - i, { kind: 'unanswered', at: until }))
    expect(countWeek(doses, until).unanswered).toBe(7)
  })

  it('counts late what was taken more than two hours after its time, and only that', () => {
    const planned = on(0, open).plannedAt
    const takenAfter = (minutes: number) => countWeek([on(0, taken(planned.add({ minutes })))], until)
    expect(takenAfter(-30)).toMatchObject({ taken: 1, late: 0 })
    expect(takenAfter(lateAfterMin)).toMatchObject({ taken: 1, late: 0 })
    expect(takenAfter(lateAfterMin + 1)).toMatchObject({ taken: 1, late: 1 })
  })

  it('adds up to all that is over; what is open counts nowhere', () => {
    const state = fc.constantFrom<DoseState>(...over, open)
    holds(1_000, fc.array(state, { maxLength: 7 }), (states) => {
      const {
        taken: took,
        declined,
        unanswered,
        notAsked,
        late,
      } = countWeek(
        states.map((each, i) => on(i, each)),
        until,
      )
      expect(took + declined + unanswered + notAsked).toBe(states.filter((each) => each !== open).length)
      expect(late).toBeLessThanOrEqual(took)
    })
  })
})
