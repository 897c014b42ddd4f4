import { tokens } from '../src/bot/understand/clean.ts'
import { doubtIn } from '../src/bot/understand/net/doubt.ts'
import { understand } from '../src/bot/understand/understand.ts'
import { fraction } from '../src/domain/fraction.ts'
import { slotsBetween } from '../src/domain/slot.ts'
import { phasesOf } from '../src/domain/steps.ts'
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
  const doubting = lines.map(({ text }) => bestOf(() => doubtIn(tokens(text), false)))
  const slots: number[] = []
  const prescription = { ...prescriptionNumbered(0), addedAt: dueAt.subtract({ hours: 24 }) }
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    const planned = slotsBetween(prescription, { zone }, dueAt, dueAt.add({ hours: 24 * 3652 }))
    slots.push(performance.now() - start)
    if (planned.length !== 3652 * medicineTimes) throw new Error(`${planned.length} slots in ten years`)
  }
  const byRoutine: number[] = []
  for (let round = 0; round < rounds; round++) {
    // Made anew, as a plan that was just loaded.
    const titrated = { ...prescription, phases: stepsByRoutine() }
    const start = performance.now()
    const planned = slotsBetween(titrated, { zone }, dueAt, dueAt.add({ hours: 24 * 3652 }))
    byRoutine.push(performance.now() - start)
    if (planned.length < 2 * 3651) throw new Error(`${planned.length} slots in ten years`)
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
    {
      what: 'of that the net that doubts, 99th percentile',
      value: 1000 * percentile(doubting, 0.99),
      unit: 'µs',
      held: { what: 'under 200 µs', holds: percentile(doubting, 0.99) < doubtMaxMs },
    },
    {
      what: 'ten years of slots, twice a day',
      value: median(slots),
      unit: 'ms',
      held: heldUnder(median(slots)),
    },
    {
      what: 'ten years of slots, by her routine with a step every four weeks',
      value: median(byRoutine),
      unit: 'ms',
      held: heldUnder(median(byRoutine)),
    },
  ]
}

/** The shortest of some rounds, in milliseconds. */
function bestOf(work: () => unknown): number {
  const took = Array.from({ length: rounds }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return Math.min(...took)
}

const doubtMaxMs = 0.2
const tenYearsMaxMs = 50
const heldUnder = (ms: number): NonNullable<Figure['held']> => ({
  what: 'under 50 ms',
  holds: ms < tenYearsMaxMs,
})

/** On waking and at bedtime, half a tablet more every four weeks. */
const stepsByRoutine = () =>
  phasesOf(
    dueAt.toZonedDateTimeISO(zone).toPlainDate().subtract({ days: 1 }),
    Array.from({ length: 131 }, (_, i) => ({
      dosage: {
        amount: { words: null, quantity: { value: fraction(i + 1, 2), upTo: null, unit: 'tablet' } },
        timing: {
          kind: 'daily',
          weekdays: [],
          times: [
            { named: 'onWaking', offsetMin: 0 },
            { named: 'bedtime', offsetMin: -30 },
          ],
        },
      },
      lasts: i < 130 ? { kind: 'days', days: 28 } : { kind: 'onAndOn' },
    })),
  )
