import { describe, expect, it } from 'vitest'
import { isOfAge, withinConsent } from '../../src/domain/consent.ts'

describe('who decides alone', () => {
  it.each([
    [2008, 18, 2026, true],
    [2009, 18, 2026, false],
    [2009, 16, 2026, true],
    [null, 18, 2026, true],
  ] as const)('born %s, of age at %s, in %s: %s', (born, age, year, alone) => {
    expect(isOfAge(born, age, year)).toBe(alone)
  })
})

describe('what may be shared of somebody who does not', () => {
  const all = { unconfirmed: true, danger: true, summary: true }
  const consent = (...scopes: readonly ('reminders' | 'alarms' | 'summary')[]) => ({
    by: 'Maria',
    relation: 'mother',
    scopes,
    at: Temporal.Instant.from('2026-11-24T08:00Z'),
  })

  it('is what she wants, as far as somebody consented', () => {
    expect(withinConsent(all, null)).toEqual(all)
    expect(withinConsent(all, consent('reminders', 'alarms', 'summary'))).toEqual(all)
    expect(withinConsent(all, consent('reminders', 'alarms'))).toEqual({ ...all, summary: false })
    expect(withinConsent(all, consent('reminders', 'summary')).unconfirmed).toBe(false)
  })

  it('is never more than she wants', () => {
    const nothing = { unconfirmed: false, danger: false, summary: false }
    expect(withinConsent(nothing, consent('reminders', 'alarms', 'summary'))).toEqual(nothing)
  })
})
