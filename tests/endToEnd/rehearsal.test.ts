import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Behaviour, behaviours } from '../../src/bot/rehearsal/behaviour.ts'
import { type RehearsedLine, rehearse } from '../../src/bot/rehearsal/rehearse.ts'
import { abilitiesOf } from '../../src/channels/abilitiesOf.ts'
import type { Instant } from '../../src/domain/time.ts'
import { type FreshDatabase, freshDatabase } from '../support/freshDatabase.ts'
import { type Cast, situationsOf } from '../support/world/cast.ts'
import { StoreStage, StoreWorld } from '../support/world/storeWorld.ts'

const cast: Cast = {
  start: Temporal.Instant.from('2026-10-24T03:00:00Z'),
  people: [
    { name: 'Ana', channels: ['sms', 'telegram'] },
    { name: 'Ben', channels: ['telegram'] },
    { name: 'Olga', channels: ['slack'], isOperator: true },
  ],
  // Over the night in which Madrid's clocks go back.
  patients: [
    {
      name: 'Ana',
      zone: 'Europe/Madrid',
      country: 'ES',
      medicines: [
        { name: 'lithium', strength: '300 mg', times: ['08:00', '20:00'] },
        { name: 'quetiapine', strength: '50 mg', times: ['20:00'], critical: true },
        { name: 'lamotrigine', times: ['02:30'], weekdays: [7] },
      ],
      caregivers: [{ name: 'Ben', shares: { unconfirmed: true, danger: true, summary: true } }],
      settings: {
        mood: { time: Temporal.PlainTime.from('20:00') },
        sideEffects: { weekday: 6, time: Temporal.PlainTime.from('11:00') },
        summary: { weekday: 7, time: Temporal.PlainTime.from('18:00') },
      },
    },
  ],
}
/** The whole fortnight once; of the other ways to answer, the weekend of that night. */
const daysOf: { readonly [B in Behaviour]: number } = { late: 14, never: 3, always: 3, 'forgets-evenings': 3 }

/** A message as two ways of playing must agree on it. What different people get at one moment has no order. */
interface Seen {
  readonly at: string
  readonly who: string
  readonly text: string
  readonly buttons: readonly string[]
}
const seen = (at: Instant, who: string, text: string, buttons: readonly string[]): Seen => ({
  at: at.toString(),
  who,
  text,
  buttons,
})
const inOrder = (all: readonly Seen[]): readonly Seen[] =>
  all.toSorted((a, b) => a.at.localeCompare(b.at) || a.who.localeCompare(b.who))

const ours = (lines: readonly RehearsedLine[]): readonly Seen[] =>
  inOrder(
    lines.flatMap((line) =>
      line.from === 'tookit' ? [seen(line.at, line.name, line.text, line.buttons)] : [],
    ),
  )

describe('what was rehearsed', () => {
  let database: FreshDatabase
  let stage: StoreStage
  beforeAll(async () => {
    database = await freshDatabase()
    stage = await StoreStage.open(database.connectionString)
  })
  afterAll(async () => {
    await stage.close()
    await database.close()
  })

  /** She says the same at the same moments, on the real store and postman. */
  async function lived(lines: readonly RehearsedLine[], until: Instant): Promise<readonly Seen[]> {
    const world = await StoreWorld.open(stage, cast)
    for (const line of lines) {
      if (line.from === 'tookit') continue
      await world.until(line.at)
      if (line.pressed) await world.press(line.name, line.text, line.channel)
      else await world.write(line.name, line.text, line.channel)
    }
    await world.until(until)
    return inOrder(world.shown().map(({ at, to, text, buttons }) => seen(at, to, text, buttons)))
  }

  it.each(behaviours)('is what happens: %s', async (behaviour: Behaviour) => {
    const [situation] = situationsOf(cast)
    if (situation === undefined) throw new Error('no patient')
    const { lines, until } = rehearse({
      situation,
      abilitiesOf,
      behaviour,
      from: cast.start,
      days: daysOf[behaviour],
    })
    expect(await lived(lines, until)).toEqual(ours(lines))
  })
})
