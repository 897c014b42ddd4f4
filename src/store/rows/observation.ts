import type { Reporter } from '../../domain/dose.ts'
import type { Observation } from '../../domain/observation.ts'
import { instant, present } from './column.ts'

export interface ObservationRow {
  readonly id: string
  readonly patientId: string
  readonly at: string
  readonly kind: Observation['kind']
  readonly score: 1 | 2 | 3 | 4 | 5 | null
  readonly effect: string | null
  readonly words: string | null
  readonly byPersonId: string
  readonly byRole: Reporter['as']
}

export const observationToRow = (observation: Observation): ObservationRow => ({
  id: observation.id,
  patientId: observation.patientId,
  at: observation.at.toString(),
  kind: observation.kind,
  score: observation.kind === 'mood' ? observation.score : null,
  effect: observation.kind === 'sideEffect' ? observation.effect : null,
  words: observation.kind === 'sideEffect' ? observation.words : null,
  byPersonId: observation.by.personId,
  byRole: observation.by.as,
})

export function observationFromRow(row: ObservationRow): Observation {
  const by: Reporter = { personId: row.byPersonId, as: row.byRole }
  const made = { id: row.id, patientId: row.patientId, at: instant(row.at), by }
  switch (row.kind) {
    case 'mood':
      return { ...made, kind: 'mood', score: present(row.score, 'Observation.score') }
    case 'sideEffect':
      return {
        ...made,
        kind: 'sideEffect',
        effect: row.effect,
        words: present(row.words, 'Observation.words'),
      }
    case 'noSideEffects':
      return { ...made, kind: 'noSideEffects' }
    default:
      return row.kind satisfies never
  }
}
