import type { Decision } from '../../../src/bot/decision.ts'
import type { FactBody } from '../../../src/domain/fact.ts'

/** What happened in a run. Only sums, so that the figures of households and processors add up in any order. */
export interface Figures {
  patients: number
  patientDays: number
  messages: number
  replies: number
  alarms: number
  invariantLooks: number
  doses: Record<string, number>
  facts: number
  faults: Record<string, number>
}

export const noFigures = (): Figures => ({
  patients: 0,
  patientDays: 0,
  messages: 0,
  replies: 0,
  alarms: 0,
  invariantLooks: 0,
  doses: {},
  facts: 0,
  faults: {},
})

export const count = (counts: Record<string, number>, what: string, n = 1): void => {
  counts[what] = (counts[what] ?? 0) + n
}

export function addTo(sum: Figures, other: Figures): void {
  for (const key of [
    'patients',
    'patientDays',
    'messages',
    'replies',
    'alarms',
    'invariantLooks',
    'facts',
  ] as const)
    sum[key] += other[key]
  for (const [state, n] of Object.entries(other.doses)) count(sum.doses, state, n)
  for (const [fault, n] of Object.entries(other.faults)) count(sum.faults, fault, n)
}

/** The state in which each dose was left, from the facts. */
export class DoseCount {
  readonly #states = new Map<string, string>()

  hear({ facts }: Decision): void {
    for (const { body } of facts) {
      const state = stateAfter(body)
      const id = 'slot' in body ? body.slot.doseId : 'doseId' in body ? body.doseId : null
      if (state !== null && id !== null) this.#states.set(id, state)
    }
  }

  get counts(): Record<string, number> {
    const counts: Record<string, number> = {}
    for (const state of this.#states.values()) count(counts, state)
    return counts
  }
}

function stateAfter(body: FactBody): string | null {
  switch (body.kind) {
    case 'DoseAsked':
    case 'DoseReopened':
      return 'open'
    case 'DoseTaken':
      return 'taken'
    case 'DoseDeclined':
      return 'declined'
    case 'DoseUnanswered':
      return 'unanswered'
    case 'DoseNotAsked':
      return `not asked (${body.because})`
    default:
      return null
  }
}

/** The figures as people read them. */
export function shown({ doses, faults, ...sums }: Figures, seconds: number): readonly string[] {
  const n = (value: number) => value.toLocaleString('en-GB')
  const list = (counts: Record<string, number>) =>
    Object.entries(counts)
      .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .map(([what, value]) => `${what} ${n(value)}`)
      .join(', ')
  const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0)
  return [
    `${n(sums.patients)} patients, ${n(sums.patientDays)} days of a patient`,
    `${n(sums.messages)} messages, ${n(sums.replies)} replies, ${n(sums.facts)} facts, ${n(sums.alarms)} alarms`,
    `${n(sum(doses))} doses: ${list(doses)}`,
    `${n(sum(faults))} faults and changes: ${list(faults)}`,
    `${n(sums.invariantLooks)} looks of the invariants, in ${n(Math.round(seconds))} s`,
  ]
}
