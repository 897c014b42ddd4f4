import fc from 'fast-check'
import { expect, it } from 'vitest'
import { table, terminalWidth, when } from '../../src/cli/show.ts'

const word = fc.stringMatching(/^[a-zA-Z0-9+:_-]{1,60}$/)
const cell = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '))

it('no line is wider than a terminal, and no letter gets lost', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell, cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
      const shown = table(['One', 'Two', 'Three', 'Four', 'Five'], rows)
      for (const line of shown.split('\n')) expect(line.length).toBeLessThanOrEqual(terminalWidth)
      const letters = (text: string) => [...text.replaceAll(/\s/g, '')].sort().join('')
      expect(letters(shown)).toBe(letters(`OneTwoThreeFourFive${rows.flat().join('')}`))
    }),
    { numRuns: 100 },
  )
})

it('tells times on the clock of the zone', () => {
  const at = Temporal.Instant.from('2026-11-24T13:00:00Z')
  expect(when(at, 'America/New_York')).toBe('Tue 24 Nov 08:00')
  expect(when(at, 'Asia/Kolkata')).toBe('Tue 24 Nov 18:30')
})
