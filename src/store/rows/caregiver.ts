import type { Caregiver, CaregiverState } from '../../domain/caregiver.ts'
import { instant, present } from './column.ts'

export interface CaregiverRow {
  readonly id: string
  readonly patientId: string
  readonly personId: string
  readonly relation: string | null
  readonly order: number
  readonly sharesUnconfirmed: boolean
  readonly sharesDanger: boolean
  readonly sharesSummary: boolean
  readonly changesPlans: boolean
  readonly state: CaregiverState['kind']
  readonly since: string
  readonly declinedBy: 'patient' | 'caregiver' | null
  readonly reviewAt: string | null
  readonly reviewAgain: boolean
}

export const caregiverToRow = (caregiver: Caregiver): CaregiverRow => ({
  id: caregiver.id,
  patientId: caregiver.patientId,
  personId: caregiver.personId,
  relation: caregiver.relation,
  order: caregiver.order,
  sharesUnconfirmed: caregiver.shares.unconfirmed,
  sharesDanger: caregiver.shares.danger,
  sharesSummary: caregiver.shares.summary,
  changesPlans: caregiver.changesPlans ?? false,
  state: caregiver.state.kind,
  since: (caregiver.state.kind === 'active' ? caregiver.state.since : caregiver.state.at).toString(),
  declinedBy: caregiver.state.kind === 'declined' ? caregiver.state.by : null,
  reviewAt: caregiver.state.kind === 'active' ? caregiver.state.review.at.toString() : null,
  reviewAgain: caregiver.state.kind === 'active' && caregiver.state.review.again,
})

export const caregiverFromRow = (row: CaregiverRow): Caregiver => ({
  id: row.id,
  patientId: row.patientId,
  personId: row.personId,
  relation: row.relation,
  order: row.order,
  shares: { unconfirmed: row.sharesUnconfirmed, danger: row.sharesDanger, summary: row.sharesSummary },
  ...(row.changesPlans ? { changesPlans: true as const } : {}),
  state: stateOf(row),
})

function stateOf(row: CaregiverRow): CaregiverState {
  const since = instant(row.since)
  switch (row.state) {
    case 'active':
      return {
        kind: 'active',
        since,
        review: { at: instant(present(row.reviewAt, 'Caregiver.reviewAt')), again: row.reviewAgain },
      }
    case 'declined':
      return { kind: 'declined', by: present(row.declinedBy, 'Caregiver.declinedBy'), at: since }
    case 'proposed':
    case 'invited':
    case 'removed':
      return { kind: row.state, at: since }
    default:
      return row.state satisfies never
  }
}
