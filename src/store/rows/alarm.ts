import type { Alarm, AlarmAbout, AlarmState, Told } from '../../domain/alarm.ts'
import { fromJson, type Json, toJson } from '../temporalJson.ts'
import { instant, instantOrNull, present, text } from './column.ts'

export interface AlarmRow {
  readonly id: string
  readonly patientId: string
  readonly about: Json
  readonly raisedAt: string
  readonly told: Json
  readonly state: AlarmState['kind']
  readonly nextStepAt: string | null
  readonly acknowledgedBy: string | null
  readonly acknowledgedAt: string | null
  readonly closedAt: string | null
  readonly closedWhy: Extract<AlarmState, { kind: 'closed' }>['why'] | null
}

export const alarmToRow = ({ state, ...alarm }: Alarm): AlarmRow => ({
  id: alarm.id,
  patientId: alarm.patientId,
  about: toJson(alarm.about),
  raisedAt: alarm.raisedAt.toString(),
  told: toJson(alarm.told),
  state: state.kind,
  nextStepAt: state.kind === 'open' ? text(state.nextStepAt) : null,
  acknowledgedBy: state.kind === 'acknowledged' ? state.by : null,
  acknowledgedAt: state.kind === 'acknowledged' ? state.at.toString() : null,
  closedAt: state.kind === 'closed' ? state.at.toString() : null,
  closedWhy: state.kind === 'closed' ? state.why : null,
})

export const alarmFromRow = (row: AlarmRow): Alarm => ({
  id: row.id,
  patientId: row.patientId,
  about: fromJson<AlarmAbout>(row.about),
  raisedAt: instant(row.raisedAt),
  told: fromJson<readonly Told[]>(row.told),
  state: stateOf(row),
})

function stateOf(row: AlarmRow): AlarmState {
  switch (row.state) {
    case 'open':
      return { kind: 'open', nextStepAt: instantOrNull(row.nextStepAt) }
    case 'acknowledged':
      return {
        kind: 'acknowledged',
        by: present(row.acknowledgedBy, 'Alarm.acknowledgedBy'),
        at: instant(present(row.acknowledgedAt, 'Alarm.acknowledgedAt')),
      }
    case 'closed':
      return {
        kind: 'closed',
        at: instant(present(row.closedAt, 'Alarm.closedAt')),
        why: present(row.closedWhy, 'Alarm.closedWhy'),
      }
    default:
      return row.state satisfies never
  }
}
