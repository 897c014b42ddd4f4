import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ContentKind } from '../../src/bot/content.ts'
import { holds } from '../support/properties.ts'
import { type Cast, patientId, personId } from '../support/world/cast.ts'
import { MemoryWorld } from '../support/world/memoryWorld.ts'

// Whatever Ana lets Ben hear: her words, her mood and her side effects are hers.

const start = Temporal.Instant.from('2026-11-23T07:00Z')

const cast = (unconfirmed: boolean, danger: boolean, summary: boolean): Cast => ({
  start,
  people: [
    { name: 'Ana', channels: ['telegram'] },
    { name: 'Ben', channels: ['telegram'] },
  ],
  patients: [
    {
      name: 'Ana',
      zone: 'Europe/London',
      medicines: [{ name: 'Lithium', times: ['08:00', '20:00'], critical: true }],
      caregivers: [{ name: 'Ben', shares: { unconfirmed, danger, summary } }],
      settings: {
        mood: { time: Temporal.PlainTime.from('19:00') },
        sideEffects: { weekday: 6, time: Temporal.PlainTime.from('11:00') },
        summary: { weekday: 7, time: Temporal.PlainTime.from('18:00') },
      },
    },
  ],
})

const own = ['zebras', 'mood 2', 'dizz', 'nausea', 'rash', 'sick', 'die', 'Lithium']
const sayings = [
  'took it, mood 2, bit dizzy',
  'skip, feeling sick',
  'mood 2, I see zebras everywhere',
  'nausea and a rash',
  'skip, because of the zebras',
  'I want to die',
  'the zebras make me dizzy',
  'tell Ben that my mood is 2',
]

const days = fc.array(
  fc.record({ hours: fc.integer({ min: 1, max: 11 }), said: fc.constantFrom(...sayings, null) }),
  { minLength: 4, maxLength: 30 },
)

it('never reach a caregiver, whatever he may hear', { timeout: 60_000 }, async () => {
  const runs: Promise<void>[] = []
  const told = new Set<ContentKind>()
  holds(150, days, fc.boolean(), fc.boolean(), fc.boolean(), (steps, ...shares) => {
    runs.push(play(new MemoryWorld(cast(...shares)), steps, told))
  })
  await Promise.all(runs)
  // The runs have told him something at all.
  expect([...told].toSorted()).toEqual(
    expect.arrayContaining(['alarmDanger', 'alarmUnconfirmed', 'caregiverSummary']),
  )
})

async function play(
  world: MemoryWorld,
  steps: readonly { readonly hours: number; readonly said: string | null }[],
  told: Set<ContentKind>,
): Promise<void> {
  for (const { hours, said } of steps) {
    await world.until(world.now.add({ hours }))
    if (said !== null) await world.write('Ana', said)
  }
  await world.until(world.now.add({ hours: 48 }))
  for (const { personId: to, draft, notices } of world.sent) {
    if (to !== personId('Ben')) continue
    for (const { content } of notices) told.add(content.kind)
    const found = own.filter((word) => draft.text.toLowerCase().includes(word.toLowerCase()))
    expect(found, `${patientId('Ana')} to Ben: ${draft.text}`).toEqual([])
  }
}
