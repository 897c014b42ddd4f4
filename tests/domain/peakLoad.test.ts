import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  freeTimes,
  fullest,
  lateFromSec,
  type Moment,
  momentsOf,
  type PlanGroup,
  peaksOf,
  sendersNeeded,
  spread,
  urgentShare,
} from '../../src/domain/peakLoad.ts'

const at = (text: string) => Temporal.Instant.from(text)
const time = (text: string) => Temporal.PlainTime.from(text)
const day = (text: string) => Temporal.PlainDate.from(text)
const ms = (text: string) => at(text).epochMilliseconds

const taking = (patients: number, times: readonly string[], more: Partial<PlanGroup> = {}): PlanGroup => ({
  patients,
  zone: 'Europe/Madrid',
  phases: [
    {
      from: day('2026-01-01'),
      until: null,
      dosage: { timing: { kind: 'daily', times: times.map(time), weekdays: [] } },
    },
  ],
  daily: [],
  weekly: [],
  unitsPerReminder: 1,
  unitsPerCheckIn: 1,
  ...more,
})

describe('what goes out when', () => {
  const tuesday = [at('2026-11-24T00:00:00Z'), at('2026-11-25T00:00:00Z')] as const

  it('is one message for all that a patient takes at one time', () => {
    const [phase] = taking(1, ['08:00', '20:00']).phases
    const two = taking(3, [], { phases: [phase, phase].filter((one) => one !== undefined) })
    expect(momentsOf([two], ...tuesday)).toEqual([
      {
        atMs: ms('2026-11-24T07:00:00Z'),
        reminders: { messages: 3, units: 3 },
        checkIns: { messages: 0, units: 0 },
      },
      {
        atMs: ms('2026-11-24T19:00:00Z'),
        reminders: { messages: 3, units: 3 },
        checkIns: { messages: 0, units: 0 },
      },
    ])
  })

  it('meets in one moment from several zones, and counts segments', () => {
    const here = taking(10, ['08:00'], { unitsPerReminder: 2 })
    const there = taking(5, ['07:00'], { zone: 'Europe/London' })
    expect(momentsOf([here, there], ...tuesday).map(({ reminders }) => reminders)).toEqual([
      { messages: 15, units: 25 },
    ])
  })

  it('knows phases, weekdays, check-ins and the night when clocks change', () => {
    const once = taking(1, ['02:30'], {
      daily: [{ time: time('19:00') }],
      weekly: [{ weekday: 7, time: time('18:00') }],
    })
    const until = { ...once, phases: once.phases.map((phase) => ({ ...phase, until: day('2026-10-26') })) }
    const found = momentsOf([until], at('2026-10-24T22:00:00Z'), at('2026-10-26T23:00:00Z'))
    expect(found.map(({ atMs, reminders }) => [new Date(atMs).toISOString(), reminders.messages])).toEqual([
      ['2026-10-25T00:30:00.000Z', 1],
      ['2026-10-25T17:00:00.000Z', 0],
      ['2026-10-25T18:00:00.000Z', 0],
      ['2026-10-26T18:00:00.000Z', 0],
    ])
  })
})

const moment = (minute: number, reminders: number, checkIns = 0): Moment => ({
  atMs: minute * 60_000,
  reminders: { messages: reminders, units: reminders },
  checkIns: { messages: checkIns, units: checkIns },
})

describe('what is late', () => {
  it('is nothing that a sender takes within a minute', () => {
    expect(fullest(peaksOf([moment(480, 48)], 1))).toMatchObject({ lateSec: 60, lateMessages: 0 })
  })

  it('is what a long code can not carry: 96 reminders at 8:00 take two minutes, half of them late', () => {
    expect(fullest(peaksOf([moment(480, 96)], 1))).toMatchObject({
      messages: 96,
      lateSec: 120,
      lateMessages: 48,
    })
  })

  it('holds up what is planned a minute later', () => {
    const peaks = peaksOf([moment(480, 96), moment(481, 8)], 1)
    expect(peaks.map(({ lateSec }) => lateSec)).toEqual([120, 70])
  })

  it('is first of all what is no reminder', () => {
    const peaks = peaksOf([moment(480, 24, 48), moment(481, 24)], 1)
    expect(peaks.filter(({ kind }) => kind === 'checkIns')).toMatchObject([
      { lateSec: 120, lateMessages: 48 },
    ])
    for (const { lateSec } of peaks.filter(({ kind }) => kind === 'reminders'))
      expect(lateSec).toBeLessThan(32)
  })
})

describe('what helps', () => {
  const moments = [moment(475, 40), moment(480, 96)]
  const peak = fullest(peaksOf(moments, 1))

  it('is another sender', () => {
    expect(sendersNeeded(moments, 1)).toBe(2)
    expect(sendersNeeded([moment(480, 100_000)], 1)).toBeNull()
  })

  it('is another time, near and with room', () => {
    if (peak === null) throw new Error('nothing is late')
    const moves = spread(moments, peak, 1)
    expect(moves).toEqual([
      { toMs: 475 * 60_000, messages: 8 },
      { toMs: 485 * 60_000, messages: 40 },
    ])
    expect(freeTimes(moments, peak, 1, 2)).toEqual([475 * 60_000, 485 * 60_000])
  })

  it('is no other time when there is no room within half an hour', () => {
    const [first] = peaksOf([moment(480, 5000)], 1)
    if (first === undefined) throw new Error('nothing is planned')
    expect(spread([moment(480, 5000)], first, 1)).toBeNull()
  })
})

interface Queued {
  readonly atSec: number
  readonly units: number
  readonly kind: 'reminders' | 'checkIns'
}

/** One after the other, reminders first, at the share of the pace that is theirs. How late the last of each moment is. */
function simulate(moments: readonly Moment[], perSecond: number): ReadonlyMap<string, number> {
  const waiting: Queued[] = moments.flatMap(({ atMs, ...batches }) =>
    (['reminders', 'checkIns'] as const).flatMap((kind) =>
      Array.from({ length: batches[kind].messages }, () => ({
        atSec: atMs / 1000,
        units: batches[kind].units / batches[kind].messages,
        kind,
      })),
    ),
  )
  const late = new Map<string, number>()
  let nowSec = 0
  while (waiting.length > 0) {
    const there = waiting.filter(({ atSec }) => atSec <= nowSec)
    const next = there.find(({ kind }) => kind === 'reminders') ?? there[0]
    if (next === undefined) {
      nowSec = Math.min(...waiting.map(({ atSec }) => atSec))
      continue
    }
    waiting.splice(waiting.indexOf(next), 1)
    const key = `${next.kind} ${next.atSec * 1000}`
    late.set(key, Math.max(late.get(key) ?? 0, nowSec - next.atSec))
    nowSec += next.units / (perSecond * (1 - urgentShare))
  }
  return late
}

const plans = fc
  .uniqueArray(
    fc.record({
      minute: fc.integer({ min: 0, max: 12 }),
      reminders: fc.integer({ min: 0, max: 40 }),
      checkIns: fc.integer({ min: 0, max: 40 }),
      unitsPerReminder: fc.integer({ min: 1, max: 3 }),
    }),
    { selector: ({ minute }) => minute, minLength: 1, maxLength: 8 },
  )
  .map((all) =>
    all
      .toSorted((a, b) => a.minute - b.minute)
      .map(({ minute, reminders, checkIns, unitsPerReminder }) => ({
        atMs: minute * 60_000,
        reminders: { messages: reminders, units: reminders * unitsPerReminder },
        checkIns: { messages: checkIns, units: checkIns },
      })),
  )

it('never promises less lateness than a queue shows, nor much more', () => {
  fc.assert(
    fc.property(plans, fc.constantFrom(0.5, 1, 2, 15), (moments, perSecond) => {
      const shown = simulate(moments, perSecond)
      for (const { kind, atMs, lateSec } of peaksOf(moments, perSecond)) {
        const simulated = shown.get(`${kind} ${atMs}`) ?? 0
        expect(lateSec).toBeGreaterThanOrEqual(simulated - 1e-6)
        expect(lateSec).toBeLessThanOrEqual(simulated + 5 / (perSecond * (1 - urgentShare)) + 1e-6)
      }
    }),
    { numRuns: 300 },
  )
})

it('what it suggests is on time', () => {
  fc.assert(
    fc.property(plans, (moments) => {
      const peak = fullest(peaksOf(moments, 1).filter(({ kind }) => kind === 'reminders'))
      if (peak === null || peak.lateSec <= lateFromSec) return
      for (const toMs of freeTimes(moments, peak, 1, 2)) {
        const there = moments.find(({ atMs }) => atMs === toMs) ?? moment(toMs / 60_000, 0)
        const after = [
          ...moments.filter(({ atMs }) => atMs !== toMs),
          {
            ...there,
            reminders: { messages: there.reminders.messages + 1, units: there.reminders.units + 1 },
          },
        ].toSorted((a, b) => a.atMs - b.atMs)
        const found = peaksOf(after, 1).find(({ kind, atMs }) => kind === 'reminders' && atMs === toMs)
        expect(found?.lateSec).toBeLessThanOrEqual(lateFromSec)
      }
    }),
    { numRuns: 200 },
  )
})
