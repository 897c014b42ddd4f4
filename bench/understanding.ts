import { understand } from '../src/bot/understand/understand.ts'
import { slotsBetween } from '../src/domain/slot.ts'
import { listening, understandingLines } from '../tests/understanding/lines.ts'
import { dueAt, medicineTimes, prescriptionNumbered, zone } from './clinic.ts'
import { type Figure, median, percentile } from './figures.ts'

const rounds = 5

/** What the pure parts cost: one message read, and the plan of ten years. */
export function benchUnderstanding(): readonly Figure[] {
  const lines = understandingLines().map(({ text, language, context }) => ({
    text,
    heard: listening(language, context),
  }))
  const best: number[] = lines.map(() => Number.POSITIVE_INFINITY)
  for (let round = 0; round < rounds; round++) {
    for (const [i, { text, heard }] of lines.entries()) {
      const start = performance.now()
      understand(text, heard)
      best[i] = Math.min(best[i] ?? Number.POSITIVE_INFINITY, performance.now() - start)
    }
  }
  const slots: number[] = []
  const prescription = { ...prescriptionNumbered(0), addedAt: dueAt.subtract({ hours: 24 }) }
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    const planned = slotsBetween(prescription, { zone }, dueAt, dueAt.add({ hours: 24 * 3652 }))
    slots.push(performance.now() - start)
    if (planned.length !== 3652 * medicineTimes) throw new Error(`${planned.length} slots in ten years`)
  }
  return [
    {
      what: `understand, ${lines.length} messages, 50th percentile`,
      value: 1000 * percentile(best, 0.5),
      unit: 'µs',
    },
    {
      what: `understand, ${lines.length} messages, 99th percentile`,
      value: 1000 * percentile(best, 0.99),
      unit: 'µs',
    },
    { what: 'ten years of slots, twice a day', value: median(slots), unit: 'ms' },
  ]
}
