import { describe, expect, it } from 'vitest'
import { atStart, type ClockState, look } from '../../src/work/clockWatch.ts'

const noon = Temporal.Instant.from('2026-11-24T12:00:00Z')
const fresh: ClockState = { kind: 'steady', offsetMs: null }

/** One look every five seconds; each number is by how many minutes the clock is wrong. */
function looks(...wrongByMin: readonly number[]): readonly ClockState['kind'][] {
  let state = fresh
  return wrongByMin.map((wrong, i) => {
    const now = noon.add({ seconds: 5 * i }).add({ milliseconds: Math.round(wrong * 60_000) })
    state = look(state, { now, monotonicMs: 5000 * i })
    return state.kind
  })
}

describe('a clock against one that only counts', () => {
  it.each<[string, readonly number[], readonly ClockState['kind'][]]>([
    ['goes its way', [0, 0, 0], ['steady', 'steady', 'steady']],
    ['is put right a little', [0, 4.9, 4.9], ['steady', 'steady', 'steady']],
    ['creeps away, a little at a time', [0, 4, 8, 12], ['steady', 'steady', 'steady', 'steady']],
    ['jumps and has to hold for two beats', [0, 10, 10, 10], ['steady', 'holding', 'holding', 'steady']],
    ['jumps back', [0, -10, -10, -10, -10], ['steady', 'holding', 'holding', 'steady', 'steady']],
    ['jumps and comes back: nothing was wrong', [0, 10, 0], ['steady', 'holding', 'steady']],
    [
      'does not hold: it jumps on',
      [0, 10, 30, 50, 50, 50],
      ['steady', 'holding', 'holding', 'holding', 'holding', 'steady'],
    ],
    ['jumps by exactly an hour', [0, 60, 60, 60], ['steady', 'holding', 'holding', 'steady']],
    [
      'jumps by more than an hour: a person is asked',
      [0, 61, 61, 61, 61],
      ['steady', 'doubted', 'doubted', 'doubted', 'doubted'],
    ],
    ['was put right again before anybody said so', [0, -90, 0], ['steady', 'doubted', 'steady']],
  ])('%s', (_what, wrong, expected) => {
    expect(looks(...wrong)).toEqual(expected)
  })
})

describe('at a start', () => {
  const reading = { now: noon, monotonicMs: 17 }
  const first = (lastBeatAt: Temporal.Instant) => look(atStart(reading, lastBeatAt, null), reading)

  it('time that has passed is no jump', () => {
    expect(first(noon.subtract({ hours: 20 })).kind).toBe('steady')
  })

  it('time that has run back is one', () => {
    expect(first(noon.add({ minutes: 10 })).kind).toBe('holding')
    expect(first(noon.add({ hours: 3 }))).toMatchObject({ kind: 'doubted', jumpMin: 180 })
  })

  it('a doubt from before is still there', () => {
    const doubt = { since: noon.subtract({ hours: 1 }), jumpMin: 90 }
    const state = atStart(reading, noon, doubt)
    expect(look(state, { now: noon.add({ seconds: 5 }), monotonicMs: 5017 })).toMatchObject({
      kind: 'doubted',
      since: doubt.since,
    })
  })
})
