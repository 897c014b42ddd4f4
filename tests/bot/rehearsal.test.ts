import { describe, expect, it } from 'vitest'
import type { Behaviour } from '../../src/bot/rehearsal/behaviour.ts'
import { rehearse } from '../../src/bot/rehearsal/rehearse.ts'
import { abilitiesOf } from '../../src/channels/abilitiesOf.ts'
import { type Cast, type CastPatient, situationsOf } from '../support/world/cast.ts'

const start = Temporal.Instant.from('2026-08-03T10:00:00Z')
const anaByDefault: CastPatient = {
  name: 'Ana',
  zone: 'America/New_York',
  medicines: [{ name: 'lithium', strength: '300 mg', times: ['08:00', '20:00'] }],
  caregivers: [{ name: 'Ben', shares: { unconfirmed: true, danger: true, summary: false } }],
  settings: { mood: { time: Temporal.PlainTime.from('12:00') } },
}

function rehearsed(behaviour: Behaviour, ana: Partial<CastPatient> = {}, days = 7) {
  const cast: Cast = {
    start,
    people: [
      { name: 'Ana', channels: ['sms'], invited: ana.invited ?? false },
      { name: 'Ben', channels: ['telegram'] },
    ],
    patients: [{ ...anaByDefault, ...ana }],
  }
  const [situation] = situationsOf(cast)
  if (situation === undefined) throw new Error('no patient')
  const rehearsal = rehearse({ situation, abilitiesOf, behaviour, from: start, days })
  const texts = (name: string) =>
    rehearsal.lines.flatMap((line) => (line.name === name && line.from === 'tookit' ? [line.text] : []))
  const doses = Object.fromEntries(
    [...Map.groupBy(rehearsal.doses, ({ state }) => state.kind)].map(([kind, own]) => [kind, own.length]),
  )
  return { ...rehearsal, situation, texts, count: doses }
}

describe('a rehearsal', () => {
  it('of somebody who takes each dose brings one reminder a dose and tells nobody', () => {
    const { texts, count, lines } = rehearsed('always')
    expect(count).toEqual({ taken: 14 })
    expect(texts('Ana').filter((text) => text.includes('Time for'))).toHaveLength(14)
    expect(texts('Ana').filter((text) => text.includes('did you take'))).toHaveLength(0)
    expect(texts('Ben')).toEqual([])
    expect(lines.filter(({ from }) => from === 'person').map(({ text }) => text)).toContain('mood 4')
  })

  it('of somebody who never answers asks each dose three times and tells whoever agreed', () => {
    const { texts, count, lines } = rehearsed('never')
    expect(count).toEqual({ unanswered: 14 })
    expect(texts('Ana').filter((text) => text.includes('your 8:00'))).toHaveLength(3 * 7)
    expect(texts('Ben').length).toBeGreaterThan(0)
    expect(lines.every(({ from }) => from === 'tookit')).toBe(true)
  })

  it('of somebody who is late asks again until she answers', () => {
    const { texts, count } = rehearsed('late')
    expect(count).toEqual({ taken: 14 })
    expect(texts('Ana').filter((text) => text.includes('did you take'))).toHaveLength(2 * 14)
  })

  it('of somebody who forgets evenings leaves those open', () => {
    const { count, doses } = rehearsed('forgets-evenings')
    expect(count).toEqual({ taken: 7, unanswered: 7 })
    expect(doses.filter(({ state }) => state.kind === 'taken').every(({ time }) => time.hour === 8)).toBe(
      true,
    )
  })

  it('plays who has not agreed as if she had, and tells nobody who has not', () => {
    const { texts, count } = rehearsed('never', {
      invited: true,
      caregivers: [
        { name: 'Ben', proposed: true, shares: { unconfirmed: true, danger: true, summary: true } },
      ],
    })
    expect(count).toEqual({ unanswered: 14 })
    expect(texts('Ben')).toEqual([])
  })

  it('changes nothing of what it was given, and ends when it was told to', () => {
    const { situation, until, lines } = rehearsed('late', {}, 3)
    expect(situation.doses).toEqual([])
    expect(until).toEqual(start.add({ hours: 72 }))
    expect(lines.every(({ at }) => Temporal.Instant.compare(at, until) <= 0)).toBe(true)
  })
})
