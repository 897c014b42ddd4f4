import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCommand, readMessage, readPress } from '../../../src/channels/slack/events.ts'
import { escaped, plainOf } from '../../../src/channels/slack/text.ts'
import { instantOf, tsOf } from '../../../src/channels/slack/time.ts'

const now = Temporal.Instant.from('2026-11-25T08:00:00Z')

it('reads anything whatever without an error', () => {
  fc.assert(
    fc.property(fc.anything(), (raw) => {
      expect([...readMessage(raw), ...readPress(raw, now), ...readCommand(raw, now)]).toEqual([])
    }),
  )
})

it('reads back whatever has been escaped', () => {
  const text = fc.string({ unit: 'grapheme' }).filter((written) => !/:[+\-\w]+:/.test(written))
  fc.assert(fc.property(text, (written) => void expect(plainOf(escaped(written))).toBe(written)))
})

describe('what she wrote', () => {
  it.each([
    [':+1:', '👍'],
    [':thumbsup::skin-tone-6:', '👍🏿'],
    ['at 8:10:30, &lt;b&gt;', 'at 8:10:30, <b>'],
    [':pill: taken', ':pill: taken'],
    [':constructor:', ':constructor:'],
    ['<https://example.org/a?b=1&amp;c=2>', 'https://example.org/a?b=1&c=2'],
    ['call <tel:+15550001|+1 555 0001>', 'call +1 555 0001'],
    ['<@U123> <!channel> <#C1|general>', '@U123 !channel general'],
    ['&amp;lt;', '&lt;'],
  ])('%s is %s', (sent, written) => {
    expect(plainOf(sent)).toBe(written)
  })
})

it('keeps the microseconds of a ts both ways', () => {
  expect(instantOf('1795593600.000100')?.toString()).toBe('2026-11-25T08:00:00.0001Z')
  expect(tsOf(Temporal.Instant.from('2026-11-25T08:00:00.0001Z'))).toBe('1795593600.000100')
  expect(instantOf('soon')).toBeNull()
})
