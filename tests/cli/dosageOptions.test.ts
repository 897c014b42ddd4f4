import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { phrasesOf } from '../../src/bot/phrases/byLanguage.ts'
import { addDosageOptions, phasesTyped, type TypedDosage } from '../../src/cli/dosageOptions.ts'

const today = Temporal.PlainDate.from('2026-11-24')

/** What was typed, as the plan that it makes. */
function said(typed: string, language: 'en' | 'es' = 'en'): string {
  const words = [...typed.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
  const command = addDosageOptions(new Command())
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
  const phases = phasesTyped(command.parse(words, { from: 'user' }).opts<TypedDosage>(), today)
  return phrasesOf(language).regimen({ name: 'x', phases, today })
}

describe('a dosage as an operator types it', () => {
  it.each([
    ['--amount "1 tablet" --at 08:00 --at 20:00', 'x: 1 tablet every day at 8:00 and 20:00.'],
    ['--amount "4 tablets" --at 09:00 --on mon,thu', 'x: 4 tablets on Mondays and Thursdays at 9:00.'],
    [
      '--amount "1 tablet" --at breakfast --at "bedtime=2 tablets"',
      'x: 1 tablet at breakfast and 2 tablets at bedtime, every day.',
    ],
    [
      '--amount "1 1/2 tablets" --at "30 min before breakfast,2 h after dinner"',
      'x: 1 and a half tablets every day 30 minutes before breakfast and 2 hours after dinner.',
    ],
    [
      '--amount "1 tablet" --at 08:00 --for "14 days" --then "2 tablets for 14 days" --then "4 tablets"',
      'x: 1 tablet every day at 8:00, until 7 December; then 2 tablets every day at 8:00, until 21 December; then 4 tablets every day at 8:00.',
    ],
    [
      '--amount "100 mg" --at bedtime --taper "30 mg every 2 weeks to 50 mg"',
      'x: 100 mg every day at bedtime, until 7 December; then 70 mg every day at bedtime, until 21 December; then 50 mg every day at bedtime.',
    ],
    [
      '--amount "half a tablet" --as-needed panic --max 3 --apart "4 hours"',
      'x: half a tablet when needed for panic, at most 3 times in 24 hours, at least 4 hours apart.',
    ],
    [
      '--amount "1-2 tablets" --as-needed --max "8 tablets"',
      'x: 1 to 2 tablets when needed, at most 8 tablets in 24 hours.',
    ],
    [
      '--amount "1 injection" --at 10:00 --every month --day "2nd tue"',
      'x: 1 injection on the second Tuesday of every month at 10:00.',
    ],
    ['--amount "10 ml" --at 09:00 --every "other day"', 'x: 10 ml every other day at 9:00.'],
    [
      '--amount "1 injection" --at 09:00 --every "4 weeks"',
      'x: 1 injection every 4 weeks on Tuesday at 9:00.',
    ],
    [
      '--amount "1 tablet" --every "8 hours" --at 06:00 --for "10 doses"',
      'x: 1 tablet every 8 hours day and night, counted from 6:00, 10 doses.',
    ],
    ['--amount "1 tablet" --every "4 hours" --while-awake', 'x: 1 tablet every 4 hours while awake.'],
    [
      '--amount "1 tablet" --every "6 hours" --after-taken --at waking',
      'x: 1 tablet 6 hours after the last one, the first on waking.',
    ],
    [
      '--amount "1 tablet" --at 08:00 --cycle 21/7',
      'x: 1 tablet every day at 8:00 for 21 days, then 7 days without, over and over.',
    ],
    ['--amount "1 pill" --once --at 22:00 --from 2026-12-03', 'x: 1 pill once, on 3 December at 22:00.'],
  ])('%s', (typed, sentence) => expect(said(typed)).toBe(sentence))

  it('is said in Spanish, too', () => {
    expect(said('--amount "half a tablet" --at bedtime --until 2026-12-24', 'es')).toBe(
      'x: media tableta a diario al acostarte, hasta el 24 de diciembre.',
    )
  })

  it.each([
    ['--amount "1 tablet"', /--at: say when/],
    ['--amount "1 tablet" --at noonish', /08:00, breakfast, bedtime/],
    ['--amount "1 tablet" --at 25:00', /between 00:00 and 23:59/],
    ['--amount "1 tablet" --at 08:00,08:00', /the same time is given twice/],
    ['--amount "1 tablet" --at 08:00 --then "2 tablets"', /--then: say how long/],
    ['--amount "1 tablet" --at 08:00 --taper "25 mg every 4 weeks"', /--taper: give it in the unit/],
    ['--amount "25 mg" --at 08:00 --taper "25 mg every 4 weeks to 50 mg"', /--taper: it has to go down/],
    ['--amount "1 tablet" --at 08:00 --max 3', /--max: give it with --as-needed/],
    ['--amount "1 tablet" --every "8 hours" --at bedtime', /--at: give a time by the clock/],
    ['--amount "1 tablet" --at 08:00 --until 2026-12-01 --for "7 days"', /--until: give it or --for/],
  ])('%s is refused', (typed, why) => expect(() => said(typed)).toThrow(why))
})
