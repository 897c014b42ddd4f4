import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DoseState } from '../../src/domain/dose.ts'
import { lastTakenAt } from '../../src/domain/leastInterval.ts'
import { remembered } from '../../src/domain/remembered.ts'
import { holds } from '../support/properties.ts'
import { situation } from './aSituation.ts'
import { prescribed } from './generated.ts'
import { doseOf, taken } from './rows.ts'

const now = Temporal.Instant.from('2026-11-23T18:00Z')
const lithium = prescribed(['08:00'])
const ago = (days: number) => now.subtract({ hours: 24 * days })
const dayAgo = (days: number) => Temporal.PlainDate.from('2026-11-23').subtract({ days }).toString()
const unanswered: DoseState = { kind: 'unanswered', at: now }
const keeps = (doses: ReturnType<typeof doseOf>[]) =>
  remembered({ ...situation, prescriptions: [lithium], doses }, now).doses.map((dose) => dose.id)

describe('what a situation keeps', () => {
  it('the doses of fourteen days', () => {
    const doses = [20, 15, 13, 1].map((days) =>
      doseOf(lithium, dayAgo(days), '08:00', { kind: 'notAsked', because: 'outage', at: now }),
    )
    expect(keeps(doses)).toEqual(doses.slice(2).map((dose) => dose.id))
  })

  it('the last asked and the last taken dose of each prescription, whatever their age', () => {
    const doses = [
      doseOf(lithium, dayAgo(80), '08:00', taken(ago(80))),
      doseOf(lithium, dayAgo(70), '08:00', taken(ago(70))),
      doseOf(lithium, dayAgo(60), '08:00', unanswered),
    ]
    expect(keeps(doses)).toEqual(doses.slice(1).map((dose) => dose.id))
  })

  it('the moment of the last taken dose is never forgotten, however long ago it is', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 20 })
    // She may tell of an old dose after all that came since.
    const told = fc.infiniteStream(fc.option(fc.double({ min: 0, max: 1, noNaN: true })))
    holds(500, days, told, (ages, share) => {
      const doses = ages
        .toSorted((a, b) => b - a)
        .map((age) => {
          const since = share.next().value
          const state = since == null ? unanswered : taken(ago(Math.round(age * since)))
          return doseOf(lithium, dayAgo(age), '08:00', state)
        })
      const after = remembered({ ...situation, prescriptions: [lithium], doses }, now).doses
      expect(lastTakenAt(after, lithium.id)?.epochMilliseconds).toBe(
        lastTakenAt(doses, lithium.id)?.epochMilliseconds,
      )
    })
  })

  it('what is open, whatever its age', () => {
    const open: DoseState = {
      kind: 'asked',
      askedAt: ago(30),
      windowEndsAt: ago(30),
      followUps: 0,
      followUpAt: null,
      snoozes: 0,
    }
    const doses = [
      doseOf(lithium, dayAgo(30), '08:00', open),
      doseOf(lithium, dayAgo(20), '08:00', unanswered),
    ]
    expect(keeps(doses)).toContain(doses[0]?.id)
    const [prompt] = situation.prompts
    const [alarm] = situation.alarms
    if (prompt === undefined || alarm === undefined) throw new Error('the situation has one of each')
    const old = {
      ...situation,
      prompts: [{ ...prompt, openedAt: ago(40), closed: null }],
      alarms: [{ ...alarm, raisedAt: ago(40) }],
    }
    expect(remembered(old, now)).toMatchObject({ prompts: [{ id: prompt.id }], alarms: [{ id: alarm.id }] })
  })

  it('closed prompts for two days; closed alarms, observations and stopped prescriptions for fourteen', () => {
    const [prompt] = situation.prompts
    const [alarm] = situation.alarms
    const [observation] = situation.observations
    if (prompt === undefined || alarm === undefined || observation === undefined)
      throw new Error('the situation has one of each')
    const ended = (days: number) => {
      const kept = remembered(
        {
          ...situation,
          prescriptions: [{ ...lithium, stoppedAt: ago(days) }],
          prompts: [{ ...prompt, closed: { at: ago(days), why: 'answered' } }],
          alarms: [{ ...alarm, state: { kind: 'closed', at: ago(days), why: 'taken' } }],
          observations: [{ ...observation, at: ago(days) }],
        },
        now,
      )
      return [kept.prescriptions.length, kept.prompts.length, kept.alarms.length, kept.observations.length]
    }
    expect(ended(1)).toEqual([1, 1, 1, 1])
    expect(ended(3)).toEqual([1, 0, 1, 1])
    expect(ended(15)).toEqual([0, 0, 0, 0])
  })

  it('forgetting twice is forgetting once', () => {
    const once = remembered(situation, now)
    expect(remembered(once, now)).toEqual(once)
  })
})
