import { phrasesOf } from '../../src/bot/phrases/byLanguage.ts'
import type { DatabaseTemplate } from '../support/freshDatabase.ts'
import { differences } from './compare.ts'
import { runDay } from './run.ts'

export interface DaysOptions {
  readonly template: DatabaseTemplate
  readonly kills: number
  readonly killsADay: number
  readonly patients: number
  readonly seed: number
  /** Is told after each day. */
  readonly progress: (line: string) => void
}

/** What came of busy days in which tookit was killed again and again. */
export interface DaysFigures {
  readonly days: number
  /** How often it died, by where. */
  readonly died: Readonly<Record<string, number>>
  readonly kills: number
  /** What was held against the same days in which it lived. */
  readonly replies: number
  readonly doses: number
  readonly facts: number
  readonly notices: number
  readonly messages: number
  /** Messages that stand twice on a phone, marked as repeats. */
  readonly repeats: number
  /** From a death to the end of the first round after it: the median, in milliseconds. */
  readonly restartMs: number
  readonly differences: readonly string[]
}

const again = phrasesOf('en').again
const total = (numbers: Iterable<number>): number => [...numbers].reduce((sum, n) => sum + n, 0)

/** As many days as it takes to die so often, each with the next seed, and each lived once without dying. */
export async function runDays(options: DaysOptions): Promise<DaysFigures> {
  const { template, patients, killsADay, progress } = options
  const died: Record<string, number> = {}
  const restartMs: number[] = []
  const wrong: string[] = []
  const sum = { days: 0, replies: 0, doses: 0, facts: 0, notices: 0, messages: 0, repeats: 0 }
  for (let seed = options.seed; total(Object.values(died)) < options.kills; seed++) {
    const kills = Math.min(killsADay, options.kills - total(Object.values(died)))
    const lived = await runDay({ template, seed, patients, kills: 0 })
    const day = await runDay({ template, seed, patients, kills })
    const found = differences(lived.ledger, day.ledger)
    wrong.push(...found.map((what) => `seed ${seed}: ${what}`))
    for (const [where, n] of Object.entries(day.died)) died[where] = (died[where] ?? 0) + n
    restartMs.push(...day.restartMs)
    sum.days += 1
    sum.replies += day.ledger.done.length
    sum.doses += day.ledger.doses.length
    sum.facts += day.ledger.facts.length
    sum.notices += day.ledger.notices.length
    sum.messages += day.ledger.onPhones.length
    sum.repeats += day.ledger.onPhones.filter(({ text }) => text.startsWith(again)).length
    progress(`seed ${seed}: killed ${total(Object.values(day.died))} times, ${found.length} differences`)
  }
  const median = restartMs.toSorted((a, b) => a - b)[Math.floor(restartMs.length / 2)] ?? 0
  return {
    ...sum,
    died,
    kills: total(Object.values(died)),
    restartMs: Math.round(median),
    differences: wrong,
  }
}
